import GRDB
import Money

/// The money that articles name: a row for each currency, and one for each sum of it. `amount` is 0 in the row of the currency,
/// so that it is found without a look at its sums.
enum Money {
  /// One currency of an article, or one sum in it.
  struct Row: Hashable {
    let code: String
    let amount: Double
  }

  /// The rows of a text: each currency with no amount, and its sums. Of a range both ends, so that either is found.
  static func named(in text: String) -> Set<Row> {
    let money = money(namedIn: text)
    var rows = Set(money.codes.map { Row(code: $0, amount: 0) })
    for sum in money.sums {
      for value in sum.values where value.isFinite { rows.insert(Row(code: sum.code, amount: value)) }
    }
    return rows
  }

  /// Adds the rows of an article. A sum that stands twice in it is one row.
  static func add(_ db: Database, _ id: Int64, _ rows: Set<Row>) throws {
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO money(currency, id, amount) VALUES (?, ?, ?)")
    for row in rows { try insert.execute(arguments: [row.code, id, row.amount]) }
  }
}
