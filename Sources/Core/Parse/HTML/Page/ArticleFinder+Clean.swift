/// Takes out of an article the parts that do not belong to it.
extension ArticleFinder {
  /// In this order, because each step judges by what the ones before have left.
  mutating func clean(_ article: HTMLTree.Place) {
    let tables = dataTables(article)
    measures.measure(&tree, below: article, tables: tables)
    removeTeasers(article)
    cleanBlocks(.form, in: article, tables)
    cleanBlocks(.fieldset, in: article, tables)
    for tag in [Tag.object, .embed, .footer, .link, .aside] { removeAll(tag, in: article) }
    removeSharing(article)
    for tag in [Tag.iframe, .input, .textarea, .select, .button] { removeAll(tag, in: article) }
    for tag in [Tag.h1, .h2] {
      for place in tree.all(tag, below: article) where weight(place) < 0 { tree.remove(place) }
    }
    for tag in [Tag.table, .ul, .div] { cleanBlocks(tag, in: article, tables) }
    // The title is the heading of the first level.
    for place in tree.all(.h1, below: article) { tree[place].tag = .h2 }
    for place in tree.all(.p, below: article) where tree.isBlank(place) && !holdsPicture(place) { tree.remove(place) }
    for place in tree.all(.br, below: article) {
      if let next = tree.significant(tree.next(place)), tree[next].tag == .p { tree.remove(place) }
    }
    for place in tree.all(.table, below: article) { unwrapSingleCell(place) }
    measures.measure(&tree, below: article)
  }

  /// Removes headings like "Read also" with the links that follow them.
  private mutating func removeTeasers(_ article: HTMLTree.Place) {
    guard suspicions.contains(.blocks) else { return }
    for place in tree.all(.p, below: article) where isTeaserLine(place) { tree.remove(place) }
    for place in tree.descendants(article).filter(mayAnnounce) {
      guard let text = tree.shortWords(place, atMost: 48), Teasers.isHeading(text), tree.parent(place) != nil else {
        continue
      }
      var following = tree.next(place)
      var isFound = false
      while let next = following {
        following = tree.next(next)
        if !tree.isElement(next) || measures[next].length == 0 { continue }
        // A teaser may have a line of text under its link.
        guard measures[next].linkDensity > 0.4, measures[next].commas < 10 else { break }
        tree.remove(next)
        isFound = true
      }
      if isFound || following == nil { tree.remove(place) }
    }
  }

  /// True if a paragraph is such a heading and a link: "Read also: How passes are cleared".
  private func isTeaserLine(_ paragraph: HTMLTree.Place) -> Bool {
    guard measures[paragraph].length <= 300, measures[paragraph].linkDensity > 0.3 else { return false }
    var words = ""
    for place in tree.descendants(paragraph) where tree[place].kind == .text {
      let isLinked = tree.ancestors(place).prefix { $0 != paragraph }.contains { tree[$0].tag == .a }
      if !isLinked { words += tree[place].text }
    }
    return Teasers.isHeading(words)
  }

  /// True if an element may be the heading of a list.
  private func mayAnnounce(_ place: HTMLTree.Place) -> Bool {
    switch tree[place].tag {
    case .h2, .h3, .h4, .h5, .h6, .p, .b, .strong: measures[place].length <= 48 && measures[place].length > 3
    default: false
    }
  }

  private func holdsPicture(_ place: HTMLTree.Place) -> Bool {
    tree.descendants(place).contains { [.img, .embed, .object, .iframe, .video, .audio].contains(tree[$0].tag) }
  }

  /// Removes all elements of a tag, but for videos.
  private mutating func removeAll(_ tag: Tag, in article: HTMLTree.Place) {
    let mayBeVideo = tag == .object || tag == .embed || tag == .iframe
    for place in tree.all(tag, below: article) where !(mayBeVideo && isVideo(place)) { tree.remove(place) }
  }

  private func isVideo(_ place: HTMLTree.Place) -> Bool {
    tree.descendants(place).contains { tree[$0].attributes.contains { PageWords.isVideo($0.value) } }
  }

  /// Buttons to share: parts of that name that say little.
  private mutating func removeSharing(_ article: HTMLTree.Place) {
    for top in tree.elements(article) {
      for place in Array(tree.descendants(top)) where place != top && !tree[place].attributes.isEmpty {
        let attributes = tree[place].attributes
        let names = (attributes["class"] ?? "") + " " + (attributes["id"] ?? "")
        if PageWords.isSharing(names), measures[place].length < Self.enough { tree.remove(place) }
      }
    }
  }

  /// A table of one cell is no table.
  private mutating func unwrapSingleCell(_ table: HTMLTree.Place) {
    let body = tree.only(.tbody, in: table) ?? table
    guard let row = tree.only(.tr, in: body), let cell = tree.only(.td, in: row) else { return }
    let isLine = tree.children(cell).allSatisfy(tree.isPhrasing)
    tree[cell].tag = isLine ? .p : .div
    tree.insert(cell, before: table)
    tree.remove(table)
  }

  /// The tables that hold data, and do not lay out a page.
  private func dataTables(_ article: HTMLTree.Place) -> Set<HTMLTree.Place> {
    Set(tree.all(.table, below: article).filter(isDataTable))
  }

  /// Tells it by the parts that only tables of data have (a summary, a caption, headers), else by size. A table around
  /// another one lays out a page.
  private func isDataTable(_ place: HTMLTree.Place) -> Bool {
    if tree.attribute("role", of: place) == "presentation" || tree.attribute("datatable", of: place) == "0" {
      return false
    }
    if tree.attribute("summary", of: place)?.isEmpty == false { return true }
    var (rows, columns, current) = (0, 0, 0)
    var holdsTable = false
    var next = tree.first(place)
    while let child = next {
      // The rows of a table inside are its own.
      let isTable = tree[child].tag == .table
      next = (isTable ? nil : tree.first(child)) ?? tree.after(child, within: place)
      switch tree[child].tag {
      case .caption: if tree.first(child) != nil { return true }
      case .col, .colgroup, .tfoot, .thead, .th: return true
      case .table: holdsTable = true
      case .tr:
        rows += span("rowspan", of: child)
        current = 0
      case .td:
        current += span("colspan", of: child)
        columns = max(columns, current)
      default: break
      }
    }
    if holdsTable || columns == 1 || rows == 1 { return false }
    return rows >= 10 || columns > 4 || rows * columns > 10
  }

  /// 1...1000; 1 for what is no number.
  private func span(_ name: String, of place: HTMLTree.Place) -> Int {
    min(max(tree.attribute(name, of: place).flatMap { Int($0) } ?? 1, 1), 1000)
  }
}
