import Model
import Money

extension BlockBuilder {
  /// Columns and rows that a cell spans at most: more are a mistake or an attack.
  private static let maxSpan = 100

  /// Adds a table of data; false for one that only lays out a page, whose cells are blocks like others.
  mutating func addTable(_ place: HTMLTree.Place) -> Bool {
    guard !context.isPreformatted else { return false }
    let shape = TableShape(place, in: tree)
    guard shape.isData else { return false }
    flush()
    if let caption = shape.caption {
      let spans = spans(of: caption)
      if !spans.isEmpty { blocks.append(Block(.caption, spans, quoteDepth: context.quoteDepth)) }
    }
    let rows = shape.rows.map { row in row.map(cell) }
    guard rows.joined().contains(where: { !$0.spans.isEmpty }) else { return true }
    blocks.append(Block(.table, quoteDepth: context.quoteDepth, table: Table(rows: rows)))
    return true
  }

  /// https://html.spec.whatwg.org/multipage/tables.html#attr-tdth-colspan allows a thousand columns and 65,534 rows.
  private func cell(_ place: HTMLTree.Place) -> Table.Cell {
    func span(_ name: String) -> Int { min(max(number(name, of: place) ?? 1, 1), Self.maxSpan) }
    return Table.Cell(
      spans(of: place), columns: span("colspan"), rows: span("rowspan"), isHeader: tree[place].tag == .th)
  }

  /// The blocks of a cell as one text, each on a line of its own.
  private func spans(of place: HTMLTree.Place) -> [InlineRun] {
    // A cell is a small document: it may have paragraphs, lists and pictures of its own.
    var builder = BlockBuilder(tree: tree, base: base)
    builder.build(below: place)
    var spans: [InlineRun] = []
    for block in builder.blocks {
      if !spans.isEmpty { spans.append(InlineRun("\n")) }
      if block.kind == .item, let marker = block.marker { spans.append(InlineRun(marker + " ")) }
      switch block.kind {
      case .image, .media:
        let name = block.text.isEmpty ? block.url ?? "" : block.text
        spans.append(InlineRun(name, link: block.url))
        if let link = block.link { spans += [InlineRun(" "), InlineRun("→", link: link)] }
      default: spans += block.spans
      }
    }
    return spans
  }
}
