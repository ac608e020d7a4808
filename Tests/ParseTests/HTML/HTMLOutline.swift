import Model
import Parse

/// The blocks of a body, one line a block: quotation bars, indentation of lists, the kind, the text with its marks.
func outline(of html: String, base: String? = "https://a.example/news/1") -> [String] {
  HTML.blocks(of: html, base: base).map { block in
    let kind: String =
      switch block.kind {
      case .paragraph: ""
      case .heading: String(repeating: "#", count: block.level) + " "
      case .item: String(repeating: "  ", count: block.level) + (block.marker ?? "?") + " "
      default: "\(block.kind): "
      }
    let bars = String(repeating: "┃", count: block.quoteDepth)
    let text = block.table.map { outline($0) } ?? block.spans.map { outline($0) }.joined()
    let address = block.url.map { (text.isEmpty ? "" : " ") + "<\($0)>" } ?? ""
    return bars + kind + text + address + (block.link.map { " → <\($0)>" } ?? "")
  }
}

func outline(_ span: InlineRun) -> String {
  let signs: [(InlineRun.Marks, String)] = [
    (.emphasis, "_"), (.strong, "*"), (.code, "`"), (.superscript, "^"), (.subscript, "~"), (.struck, "-"),
    (.underline, "+"),
  ]
  let marks = signs.filter { span.marks.contains($0.0) }.map(\.1).joined()
  let text = marks + span.text + String(marks.reversed())
  return span.link.map { "[\(text)](\($0))" } ?? text
}

private func outline(_ table: Table) -> String {
  table.rows.map { row in
    row.map { cell in
      let size = (cell.columns, cell.rows) == (1, 1) ? "" : "(\(cell.columns)x\(cell.rows))"
      return (cell.isHeader ? "=" : "") + cell.spans.map { outline($0) }.joined() + size
    }.joined(separator: "|")
  }.joined(separator: "/")
}
