/// Blocks inside an article that look like lists of links, advertisements, galleries of thumbnails, forms.
extension ArticleFinder {
  /// Removes the suspicious elements of a tag. The elements inside one are judged before it.
  mutating func cleanBlocks(_ tag: Tag, in article: HTMLTree.Place, _ tables: Set<HTMLTree.Place>) {
    guard suspicions.contains(.blocks) else { return }
    // A copy of the rules: the tree itself is being changed.
    let rules = BlockRules(names: suspicions.contains(.names), tables: tables)
    measures.measure(&tree, below: article, tables: tables) { tree, place, measure in
      tree[place].tag == tag && rules.isSuspicious(place, tag, measure, in: tree)
    }
  }
}

/// Judges one block by its shares of links, pictures, items, controls and headings.
private struct BlockRules {
  /// True if class and id count.
  let names: Bool
  /// The tables that hold data.
  let tables: Set<HTMLTree.Place>

  /// True if an element should go. Tables of data, code, and quoted posts stay whatever they look like.
  func isSuspicious(_ place: HTMLTree.Place, _ tag: Tag, _ measure: PartMeasure, in tree: HTMLTree) -> Bool {
    if measure.holdsData || tables.contains(place) { return false }
    let weight = weight(tree[place])
    if weight < 0 { return !isInside(place, tree) }
    // Ten commas are sentences.
    guard measure.commas < 10 else { return false }
    if measure.holdsVideo { return false }
    if measure.length < 40, let text = tree.shortWords(place, atMost: 40), PageWords.isNotice(text) {
      return !isInside(place, tree)
    }
    if isQuotedPost(place, measure, tree) { return false }
    let isList = tag == .ul || tag == .ol || measure.share(measure.listed) > 0.9
    guard isShady(place, isList: isList, weight: weight, measure, tree), !isInside(place, tree) else { return false }
    return !(isList && isGallery(place, measure, tree))
  }

  private func weight(_ node: HTMLTree.Node) -> Int {
    guard names else { return 0 }
    return PageWords.weight(of: node.attributes["class"] ?? "") + PageWords.weight(of: node.attributes["id"] ?? "")
  }

  /// Inside a table of data or code.
  private func isInside(_ place: HTMLTree.Place, _ tree: HTMLTree) -> Bool {
    tree.hasAncestor(place) { tables.contains($0) || tree[$0].tag == .code }
  }

  /// A post of a social network that the article quotes, all of it a link to the post.
  private func isQuotedPost(_ place: HTMLTree.Place, _ measure: PartMeasure, _ tree: HTMLTree) -> Bool {
    let attributes = tree[place].attributes
    guard measure.length >= 15, measure.length < 1000, !attributes.isEmpty else { return false }
    return PageWords.isPost((attributes["class"] ?? "") + " " + (attributes["id"] ?? ""))
  }

  /// A list of pictures, one an item.
  private func isGallery(_ place: HTMLTree.Place, _ measure: PartMeasure, _ tree: HTMLTree) -> Bool {
    guard measure.items == measure.images else { return false }
    return tree.elements(place).allSatisfy { tree.children($0).lazy.filter(tree.isElement).prefix(2).count <= 1 }
  }

  /// The shares of pictures, items, controls, headings and links that no part of an article has.
  private func isShady(
    _ place: HTMLTree.Place, isList: Bool, weight: Int, _ measure: PartMeasure, _ tree: HTMLTree
  ) -> Bool {
    let isInFigure = tree.hasAncestor(place) { tree[$0].tag == .figure }
    if !isInFigure, measure.images > 1, Double(measure.paragraphs) / Double(measure.images) < 0.5 { return true }
    // A hundred items are the contents of something.
    if !isList, measure.items - 100 > measure.paragraphs { return true }
    if measure.inputs > measure.paragraphs / 3 { return true }
    let links = measure.linkDensity
    if !isList, !isInFigure, measure.length < 25, measure.images == 0 || measure.images > 2, links > 0,
      measure.share(measure.headed) < 0.9
    {
      return true
    }
    if !isList, weight < 25, links > 0.2 { return true }
    if weight >= 25, links > 0.5 { return true }
    if measure.embeds == 1 && measure.length < 75 || measure.embeds > 1 { return true }
    return measure.images == 0 && measure.held == 0
  }
}
