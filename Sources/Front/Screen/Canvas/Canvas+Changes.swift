/// What of a row is not as it was.
package struct RowChange: Hashable, Sendable {
  package var y: Int
  /// From the first cell that changed to the last; to the end of the row when it moves.
  package var columns: Range<Int>
  /// By how many columns the row moves to the left from the first of `columns` on, with little new at its end; 0 when it
  /// does not. A terminal that can move cells gets the band's next step in a few bytes so.
  package var shift = 0
}

extension Canvas {
  /// The rows that differ from a picture of the same size.
  package func changes(since old: Canvas) -> [RowChange] {
    precondition(size == old.size, "pictures of different sizes have nothing in common")
    return (0..<size.height).compactMap { y in
      let row = y * size.width..<(y + 1) * size.width
      guard let first = row.first(where: { cells[$0] != old.cells[$0] }),
        let last = row.last(where: { cells[$0] != old.cells[$0] })
      else { return nil }
      let shift = shift(first..<row.upperBound, old)
      let end = shift > 0 ? size.width : last + 1 - row.lowerBound
      return RowChange(y: y, columns: first - row.lowerBound..<end, shift: shift)
    }
  }

  /// Cells that may be new at the end of a row that moves.
  private static let newCells = 8

  private func shift(_ range: Range<Int>, _ old: Canvas) -> Int {
    let count = { (shift: Int) in
      range.count { $0 + shift >= range.upperBound || self.cells[$0] != old.cells[$0 + shift] }
    }
    // Half of a wide character cannot be moved, and a few cells are drawn as quickly.
    guard range.count > 2 * Self.newCells, range.allSatisfy({ cells[$0].width == 1 && old.cells[$0].width == 1 }),
      count(0) > 2 * Self.newCells
    else { return 0 }
    return (1...2).first { count($0) <= Self.newCells } ?? 0
  }
}
