import Screen

/// Lines where panes meet.
enum Rule {
  private static let style = Style(.rule)

  /// A row of line drawing characters, with a joint above each upright divider (Unicode, Box Drawing, U+2500 to
  /// U+257F).
  static func horizontal(in rect: Rect, into canvas: inout Canvas, above dividers: [Rect]) {
    canvas.put(String(repeating: "─", count: rect.width), x: rect.x, y: rect.y, width: rect.width, style: style)
    for divider in dividers where divider.width == 1 { canvas.put("┬", x: divider.x, y: rect.y, style: style) }
  }

  /// Upright in a rectangle one column wide, else along its first row.
  static func divider(in rect: Rect, into canvas: inout Canvas) {
    if rect.width == 1 {
      for y in rect.y..<(rect.y + rect.height) { canvas.put("│", x: rect.x, y: y, width: 1, style: style) }
    } else {
      canvas.put(String(repeating: "─", count: rect.width), x: rect.x, y: rect.y, width: rect.width, style: style)
    }
  }
}
