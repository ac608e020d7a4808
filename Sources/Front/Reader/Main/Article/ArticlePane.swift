import Model
import Query
import Screen

/// The reading pane.
enum ArticlePane {
  /// Until the requested article comes, the one before stays: a pane that goes blank at each step would flicker.
  static func draw(_ state: State, into canvas: inout Canvas, _ rect: Rect) {
    guard let reading = state.reading, reading.id == state.list.selected || state.asked != nil else { return }
    var marker = state.search?.answered.map { HitMarker($0) }
    let links = reading.typeset.links
    for row in 0..<rect.height {
      let number = reading.scroll + row
      guard reading.typeset.lines.indices.contains(number) else { break }
      let line = reading.typeset.lines[number]
      let attributes: Attributes = number == reading.hitLine ? [.bold, .underline] : []
      let text = marker?.marked(line.line, with: attributes) ?? line.line
      canvas.put(text, x: rect.x, y: rect.y + row, width: rect.width) { number in
        links.indices.contains(number - 1) ? state.outgoing(links[number - 1].address) : nil
      }
    }
    if let hints = state.linkHints, hints.article == reading.id { hints.draw(reading, into: &canvas, rect) }
  }
}
