/// Every currency of a list in every other: a table of crosses, rows in units of the columns.
package struct Matrix: Hashable, Sendable {
  package let codes: [String]
  /// What one unit of the row costs in the column's currency, row-major; "1" on the diagonal, "–" where a leg is
  /// missing, never a guess.
  package let cells: [[String]]

  package init(_ codes: [String], from book: RateBook, on day: Day, ahead: Int = 0) {
    self.codes = codes
    cells = codes.map { row in
      codes.map { column in
        if row == column { return "1" }
        return book.tick(Pair(row, column), on: day, ahead: ahead)?.value ?? "–"
      }
    }
  }
}
