import Screen

/// The row under the cursor, the same in every list: a bar at its left edge, and while keys go there the theme's selection.
enum Selection {
  /// `hasFocus` is whether keys go to the list; else the bar alone, and faint, remembers the place.
  static func draw(on row: Rect, hasFocus: Bool, into canvas: inout Canvas) {
    canvas.put("▌", x: row.x, y: row.y, width: 1, style: Style(hasFocus ? .accent : .faint))
    guard hasFocus else { return }
    canvas.restyle(row) { Style($0.role, $0.attributes.union(.selected)) }
  }
}
