/// Which rows of a list are on the screen, where they stand, and which of them is selected: in the middle where it can be.
struct Window {
  /// Indices of the rows that are seen.
  let rows: Range<Int>
  let selected: Int?
  /// Screen row of the first one.
  private let y: Int

  /// `room` is how many rows are seen at once.
  init(_ count: Int, selected: Int?, room: Int, y: Int) {
    let top = max(0, min((selected ?? 0) - room / 2, count - room))
    rows = top..<min(count, top + max(0, room))
    self.selected = selected
    self.y = y
  }

  func y(of row: Int) -> Int { y + row - rows.lowerBound }

  /// Nil where no row stands.
  func row(at y: Int) -> Int? {
    let row = rows.lowerBound + y - self.y
    return rows.contains(row) ? row : nil
  }
}
