/// The changed part of a row.
package struct RowChange: Hashable, Sendable {
  package var y: Int
  /// The columns from the first changed cell to the last; to the end of the row when it moves.
  package var columns: Range<Int>
  /// The number of columns by which the row moves to the left from the first of `columns` on, with little new at its end;
  /// 0 when it does not move. A terminal that can move cells gets the band's next step in a few bytes.
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

  /// The most new cells at the end of a row that moves.
  private static let newCells = 8

  /// The shift of a row: one or two columns, as the band moves between two frames; 0 when drawing the cells is cheaper.
  private func shift(_ range: Range<Int>, _ old: Canvas) -> Int {
    // A few cells are as quick to draw, and half of a wide character cannot be moved.
    guard range.count > 2 * Self.newCells, differs(range, from: old, by: 0, over: 2 * Self.newCells),
      let shift = (1...2).first(where: { !differs(range, from: old, by: $0, over: Self.newCells) }),
      range.allSatisfy({ cells[$0].width == 1 && old.cells[$0].width == 1 })
    else { return 0 }
    return shift
  }

  /// True when more than `limit` cells differ from those `shift` columns to their right. Stops at the first proof: rows
  /// that have nothing in common differ in their first words.
  private func differs(_ range: Range<Int>, from old: Canvas, by shift: Int, over limit: Int) -> Bool {
    var count = 0
    for index in range where index + shift >= range.upperBound || cells[index] != old.cells[index + shift] {
      count += 1
      if count > limit { return true }
    }
    return false
  }
}
