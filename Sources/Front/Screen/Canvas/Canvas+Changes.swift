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

  /// One or two columns, as far as the band moves between two frames; 0 when the cells are better drawn.
  private func shift(_ range: Range<Int>, _ old: Canvas) -> Int {
    // A few cells are drawn as quickly, and half of a wide character cannot be moved.
    guard range.count > 2 * Self.newCells, differs(range, from: old, by: 0, over: 2 * Self.newCells),
      let shift = (1...2).first(where: { !differs(range, from: old, by: $0, over: Self.newCells) }),
      range.allSatisfy({ cells[$0].width == 1 && old.cells[$0].width == 1 })
    else { return 0 }
    return shift
  }

  /// Whether more than `limit` cells are not what stood `shift` columns to the right of them. Looks no further than it must:
  /// rows that have nothing in common are told apart at their first words.
  private func differs(_ range: Range<Int>, from old: Canvas, by shift: Int, over limit: Int) -> Bool {
    var count = 0
    for index in range where index + shift >= range.upperBound || cells[index] != old.cells[index + shift] {
      count += 1
      if count > limit { return true }
    }
    return false
  }
}
