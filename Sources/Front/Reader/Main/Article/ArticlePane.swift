import Model
import Query
import Screen

/// The reading pane.
enum ArticlePane {
  /// While the next article is on its way the one before stays: a pane that goes blank at each step flickers.
  static func draw(_ state: State, into canvas: inout Canvas, _ rect: Rect) {
    guard let reading = state.reading, reading.id == state.list.selected || state.asked != nil else { return }
    var marker = state.search?.answered.map { HitMarker($0) }
    for row in 0..<rect.height {
      let number = reading.scroll + row
      guard reading.page.lines.indices.contains(number) else { break }
      let line = reading.page.lines[number]
      let attributes: Attributes = number == reading.hitLine ? [.bold, .underline] : []
      let text = marker?.marked(line.line, with: attributes) ?? line.line
      canvas.put(text, x: rect.x, y: rect.y + row, width: rect.width)
    }
  }
}
