import Screen

/// A canvas as an SVG picture: one `text` element for each run of cells with one style, on a fixed grid.
struct SVG {
  private static let cellWidth = 9
  private static let cellHeight = 19
  /// Pixels from the top of a cell to the baseline.
  private static let baseline = 14

  let text: String

  /// The document. Its size in pixels is the canvas in cells, times the size of a cell.
  init(_ canvas: Canvas, theme: Theme) {
    let ink = Ink(theme)
    let width = canvas.size.width * SVG.cellWidth
    let height = canvas.size.height * SVG.cellHeight
    let head = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      font-family="DejaVu Sans Mono, monospace" font-size="15">
      <rect width="100%" height="100%" fill="\(ink.background)"/>
      """
    let rows = (0..<canvas.size.height).flatMap { SVG.row($0, of: canvas, ink) }
    text = ([head] + rows + ["</svg>"]).joined(separator: "\n")
  }

  /// The elements of one row. Neighbouring cells with one style share an element.
  private static func row(_ y: Int, of canvas: Canvas, _ ink: Ink) -> [String] {
    var parts: [String] = []
    var x = 0
    while x < canvas.size.width {
      let start = x
      let style = canvas[x, y].style
      var text = ""
      while x < canvas.size.width, canvas[x, y].style == style {
        if canvas[x, y].width > 0 { text += canvas[x, y].glyph.text }
        x += 1
      }
      parts += run(
        text, style, left: start * cellWidth, top: y * cellHeight, width: (x - start) * cellWidth,
        isOrdered: canvas.ordersText, ink)
    }
    return parts
  }

  /// One element, in pixels. `textLength` (SVG 1.1) keeps the letters on the grid when another font is used.
  /// Text that is in the order in which it is seen is not put in order again.
  private static func run(
    _ text: String, _ style: Style, left: Int, top: Int, width: Int, isOrdered: Bool, _ ink: Ink
  ) -> [String] {
    var parts: [String] = []
    let (letters, ground) = ink.colours(of: style)
    if let ground {
      parts.append("<rect x=\"\(left)\" y=\"\(top)\" width=\"\(width)\" height=\"\(cellHeight)\" fill=\"\(ground)\"/>")
    }
    if text.contains(where: { $0 != " " }) {
      let place = "x=\"\(left)\" y=\"\(top + baseline)\" textLength=\"\(width)\" fill=\"\(letters)\""
      let order = isOrdered && TextDirection.hasRightToLeft(text) ? " unicode-bidi=\"bidi-override\"" : ""
      parts.append("<text \(place)\(order)\(attributes(ink.attributes(of: style)))>\(escaped(text))</text>")
    }
    return parts
  }

  private static func attributes(_ attributes: Attributes) -> String {
    var text = ""
    if attributes.contains(.bold) { text += " font-weight=\"bold\"" }
    if attributes.contains(.italic) { text += " font-style=\"italic\"" }
    if attributes.contains(.underline) { text += " text-decoration=\"underline\"" }
    return text
  }

  /// The text with no-break spaces for blanks, because SVG collapses blanks.
  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing(" ", with: "\u{A0}")
  }
}
