/// The rows and cells of one table, without those of tables inside it.
struct TableShape {
  let rows: [[HTMLTree.Place]]
  let caption: HTMLTree.Place?
  /// True if the table holds data: many only lay out a page.
  let isData: Bool

  init(_ table: HTMLTree.Place, in tree: HTMLTree) {
    var rows: [[HTMLTree.Place]] = []
    var caption: HTMLTree.Place?
    var (hasHeader, holdsTable, holdsText) = (false, false, false)
    // Up to a table inside: that one decides that this one is a layout.
    for place in tree.descendants(table).dropFirst() {
      if holdsTable { break }
      switch tree[place].tag {
      case .table: holdsTable = true
      case .caption: caption = caption ?? place
      case .tr: rows.append([])
      case .th, .td:
        if rows.isEmpty { rows.append([]) }
        rows[rows.count - 1].append(place)
        hasHeader = hasHeader || tree[place].tag == .th
      case .h1, .h2, .h3, .h4, .h5, .h6, .pre, .blockquote, .figure, .iframe, .video: holdsText = true
      default: break
      }
    }
    self.rows = rows.filter { !$0.isEmpty }
    self.caption = caption
    let columns = rows.map(\.count).max() ?? 0
    let isLayout = ["presentation", "none"].contains(tree.attribute("role", of: table) ?? "") || holdsTable
    isData =
      !isLayout && columns > 0
      && (hasHeader || caption != nil
        || columns > 1 && self.rows.count > 1 && !holdsText
          && !self.rows.joined().contains { TableShape.isLong($0, in: tree) })
  }

  /// Tells whether a cell holds several paragraphs' worth of text, and so no figure of a table.
  private static func isLong(_ cell: HTMLTree.Place, in tree: HTMLTree) -> Bool {
    var count = 0
    for place in tree.descendants(cell) where tree[place].kind == .text {
      count += tree[place].text.utf8.count
      if count > 800 { return true }
    }
    return false
  }
}
