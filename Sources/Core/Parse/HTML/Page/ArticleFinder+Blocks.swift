/// Blocks inside an article that look like lists of links, advertisements, galleries of thumbnails, forms.
extension ArticleFinder {
  /// Removes the suspicious elements of a tag, the last first, so that what is inside is judged before what is around.
  mutating func cleanBlocks(_ tag: Tag, in article: HTMLTree.Place, _ tables: Set<HTMLTree.Place>) {
    guard suspicions.contains(.blocks) else { return }
    for place in tree.all(tag, below: article).reversed() where isSuspicious(place, tag, tables) { tree.remove(place) }
  }

  /// Judging a block reads all that is in it; below this level that would be done over and over for the same text. No
  /// page that a person made is so deep.
  private static let deepest = 64

  /// Whether an element should go. Tables of data, and code, stay whatever they look like.
  private func isSuspicious(_ place: HTMLTree.Place, _ tag: Tag, _ tables: Set<HTMLTree.Place>) -> Bool {
    if tree.isDeeper(place, than: ArticleFinder.deepest) { return false }
    if tables.contains(place) || tree.hasAncestor(place, { tables.contains($0) || tree[$0].tag == .code }) {
      return false
    }
    if tree.all(.table, below: place).contains(where: tables.contains) { return false }
    let weight = weight(place)
    if weight < 0 { return true }
    let measure = tree.measure(place)
    // Ten commas are sentences.
    guard measure.commas < 10 else { return false }
    let embeds = embeds(in: place)
    if embeds.contains(where: isKept) { return false }
    if PageWords.isNotice(tree.words(place)) { return true }
    let isList = isList(place, tag, length: measure.length)
    guard isShady(place, isList: isList, weight: weight, length: measure.length, embeds: embeds.count) else {
      return false
    }
    return !(isList && isGallery(place))
  }

  /// Players and frames below an element.
  private func embeds(in place: HTMLTree.Place) -> [HTMLTree.Place] {
    tree.descendants(place).filter { $0 != place && [.object, .embed, .iframe].contains(tree[$0].tag) }
  }

  /// Whether an embed is a video of a known site, which belongs to the article.
  private func isKept(_ embed: HTMLTree.Place) -> Bool {
    tree.descendants(embed).contains { tree[$0].attributes.contains { PageWords.isVideo($0.value) } }
  }

  /// Whether an element is a list, or nine tenths of its text stand in lists.
  private func isList(_ place: HTMLTree.Place, _ tag: Tag, length: Int) -> Bool {
    if tag == .ul || tag == .ol { return true }
    guard length > 0 else { return false }
    let listed = (tree.all(.ul, below: place) + tree.all(.ol, below: place)).reduce(0) { $0 + tree.measure($1).length }
    return Double(listed) / Double(length) > 0.9
  }

  /// A list of pictures, one an item.
  private func isGallery(_ place: HTMLTree.Place) -> Bool {
    guard tree.elements(place).allSatisfy({ tree.elements($0).count <= 1 }) else { return false }
    return tree.count(.li, below: place) == tree.count(.img, below: place)
  }

  /// The shares of pictures, items, controls, headings and links that no part of an article has.
  private func isShady(_ place: HTMLTree.Place, isList: Bool, weight: Int, length: Int, embeds: Int) -> Bool {
    let paragraphs = tree.count(.p, below: place)
    let images = tree.count(.img, below: place)
    let isInFigure = tree.hasAncestor(place) { tree[$0].tag == .figure }
    if !isInFigure, images > 1, Double(paragraphs) / Double(images) < 0.5 { return true }
    // A hundred items are the contents of something.
    if !isList, tree.count(.li, below: place) - 100 > paragraphs { return true }
    if tree.count(.input, below: place) > paragraphs / 3 { return true }
    let links = tree.linkDensity(place)
    if !isList, !isInFigure, length < 25, images == 0 || images > 2, links > 0,
      tree.density(place, of: { $0.headingLevel != nil }) < 0.9
    {
      return true
    }
    if !isList, weight < 25, links > 0.2 { return true }
    if weight >= 25, links > 0.5 { return true }
    if embeds == 1 && length < 75 || embeds > 1 { return true }
    return images == 0 && tree.density(place, of: { $0.holdsText || $0 == .span || $0 == .li || $0 == .td }) == 0
  }
}
