/// Whether a page has an article at all: a form, a list of links or a complaint of the server is none.
enum Readability {
  /// Judges the text that was found. Little of it is enough where a paragraph stands by itself, and any of it where the
  /// page has nothing else.
  static func isArticle(_ text: String, of tree: HTMLTree) -> Bool {
    if text.count >= ArticleFinder.enough || isLikely(tree) { return true }
    var isPlain = !text.isEmpty
    for place in tree.descendants(HTMLTree.root) where tree.isElement(place) {
      switch tree[place].tag {
      case .p where tree.measure(place).length >= 80 && tree.linkDensity(place) < 0.25: return true
      case .form, .input, .nav, .h1, .h2, .h3, .iframe, .frameset: isPlain = false
      case .a:
        if let address = tree.attribute("href", of: place), HTML.address(address, base: nil) != nil { isPlain = false }
      default: break
      }
    }
    return isPlain
  }

  /// Paragraphs of some length, outside of the parts that are seldom the article, are what an article is made of.
  private static func isLikely(_ tree: HTMLTree) -> Bool {
    var score = 0.0
    for place in tree.descendants(HTMLTree.root) {
      guard isParagraph(place, in: tree) else { continue }
      let attributes = tree[place].attributes
      let names = (attributes["class"] ?? "") + " " + (attributes["id"] ?? "")
      if PageWords.isUnlikely(names) || attributes.hide(tree[place].tag) { continue }
      let length = tree.measure(place).length
      guard length >= 140 else { continue }
      score += Double(length - 140).squareRoot()
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
