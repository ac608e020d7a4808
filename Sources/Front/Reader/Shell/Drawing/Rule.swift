import Screen

/// Lines between panes.
enum Rule {
  private static let style = Style(.rule)

  /// A row of line drawing characters, with a joint above each upright divider (Unicode, Box Drawing, U+2500 to
  /// U+257F).
  static func horizontal(in rect: Rect, into canvas: inout Canvas, above dividers: [Rect]) {
    canvas.fill(rect, with: "─", style: style)
    for divider in dividers where divider.width == 1 { canvas.put("┬", x: divider.x, y: rect.y, style: style) }
  }

  /// A vertical line in a rectangle one column wide, else a horizontal one.
  static func divider(in rect: Rect, into canvas: inout Canvas) {
    canvas.fill(rect, with: rect.width == 1 ? "│" : "─", style: style)
  }
}
