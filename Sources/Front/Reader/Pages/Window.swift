import Screen

/// The rows of a list that are on the screen. The selected row stands in the middle where it can.
struct Window {
  /// Indices of the rows that are seen.
  let rows: Range<Int>
  let selected: Int?
  /// Row of the screen where the first one stands.
  private let y: Int

  /// - Parameter area: the part of the screen for the list, one row an entry.
  init(_ count: Int, selected: Int?, in area: Rect) {
    let top = max(0, min((selected ?? 0) - area.height / 2, count - area.height))
    rows = top..<min(count, top + area.height)
    self.selected = selected
    y = area.y
  }

  func y(of row: Int) -> Int { y + row - rows.lowerBound }

  /// The index of the row at a row of the screen; nil where none stands.
  func row(at y: Int) -> Int? {
    let row = rows.lowerBound + y - self.y
    return rows.contains(row) ? row : nil
  }
}
