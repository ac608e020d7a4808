import Model

/// Every currency of a list in every other: a table of crosses, rows in units of the columns.
package struct Matrix: Hashable, Sendable {
  package let codes: [String]
  /// Units of the row's currency that its cells are the price of: 1, or 1000 where one unit is worth next to nothing in some
  /// column, as in the band.
  package let nominals: [Int]
  /// Prices in the column's currency, row by row. On the diagonal stands the nominal, and "–" where a rate is missing.
  package let cells: [[String]]

  package init(_ codes: [String], from book: RateBook, on day: Day, ahead: Int = 0) {
    self.codes = codes
    let rows = codes.map { row in
      codes.map { column in
        row == column
          ? Figure(digits: 1, places: 0)
          : book.tick(Pair(row, column), on: day, ahead: ahead).flatMap { Figure($0.value) }
      }
    }
    let powers = rows.map(Matrix.power)
    nominals = powers.map { (0..<$0).reduce(1) { product, _ in product * 10 } }
    cells = zip(rows, powers).map { row, power in
      row.map { $0?.scaled(byPowerOfTen: power).description ?? "–" }
    }
  }

  /// The power of ten that makes the smallest figure of a row easy to read; 0 instead of 1, since prices of ten units confuse.
  private static func power(of row: [Figure?]) -> Int {
    guard let least = row.compactMap(\.self).min(by: { $0.ratio < $1.ratio }) else { return 0 }
    let power = String(Tick.Scaled(least.description).nominal).count - 1
    return power < 2 ? 0 : power
  }
}
