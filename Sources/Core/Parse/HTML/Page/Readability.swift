/// Tells whether a page has an article at all: a form, a list of links or a complaint of the server is none.
enum Readability {
  /// Judges the article that was found. Little text is enough where it is prose: two sentences, or a paragraph that stands
  /// by itself; and any text where the page has nothing else.
  static func isArticle(_ text: String, _ found: ArticleFinder.Found, of tree: HTMLTree) -> Bool {
    if text.count >= ArticleFinder.enough { return true }
    if found.measure.linkDensity < 0.25, isProse(text) { return true }
    var tree = tree
    var measures = PageMeasures(tree)
    measures.measure(&tree, below: HTMLTree.root)
    if isLikely(tree, measures) { return true }
    var isPlain = !text.isEmpty
    for place in tree.descendants(HTMLTree.root) where tree.isElement(place) {
      switch tree[place].tag {
      case .p where measures[place].length >= 80 && measures[place].linkDensity < 0.25: return true
      case .form, .input, .nav, .h1, .h2, .h3, .iframe, .frameset: isPlain = false
      case .a:
        if let address = tree.attribute("href", of: place), HTML.address(address, base: nil) != nil { isPlain = false }
      default: break
      }
    }
    return isPlain
  }

  /// Two sentences of some length, each closed by its mark, and little else.
  private static func isProse(_ text: String) -> Bool {
    var (sentences, closed, length) = (0, 0, 0)
    for character in text {
      length += 1
      guard ".!?…。！？".contains(character) else { continue }
      if length >= 40 || "。！？".contains(character) && length >= 15 {
        sentences += 1
        closed += length
      }
      length = 0
    }
    return sentences >= 2 && closed * 10 >= text.count * 8
  }

  /// Paragraphs of some length, outside of the parts that are seldom the article, are the matter of an article.
  private static func isLikely(_ tree: HTMLTree, _ measures: PageMeasures) -> Bool {
    var score = 0.0
    for place in tree.descendants(HTMLTree.root) {
      guard measures[place].length >= 140, isParagraph(place, in: tree) else { continue }
      let attributes = tree[place].attributes
      let names = (attributes["class"] ?? "") + " " + (attributes["id"] ?? "")
      if PageWords.isUnlikely(names) || attributes.hide(tree[place].tag) { continue }
      score += Double(measures[place].length - 140).squareRoot()
      if score > 20 { return true }
    }
    return false
  }

  private static func isParagraph(_ place: HTMLTree.Place, in tree: HTMLTree) -> Bool {
    switch tree[place].tag {
    case .p, .pre, .article: !tree.hasAncestor(place) { tree[$0].tag == .li }
    case .div: tree.children(place).contains { tree[$0].tag == .br }
    default: false
    }
  }
}
