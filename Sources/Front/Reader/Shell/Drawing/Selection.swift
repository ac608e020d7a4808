import Screen

/// The selected row, the same in every list: a bar at its left edge, and the selection style while keys go to the list.
enum Selection {
  /// - Parameter hasFocus: true when keys go to the list; else a faint bar alone shows the place.
  static func draw(on row: Rect, hasFocus: Bool, into canvas: inout Canvas) {
    canvas.put("▌", x: row.x, y: row.y, width: 1, style: Style(hasFocus ? .accent : .faint))
    guard hasFocus else { return }
    canvas.restyle(row) { Style($0.role, $0.attributes.union(.selected)) }
  }
}
