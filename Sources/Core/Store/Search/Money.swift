import GRDB
import Money

/// Which articles name which money: a row for each currency, and one for each sum of it. `amount` is 0 where no sum is
/// named, so that a currency is found without a look at its sums.
enum Money {
  /// One currency of an article, or one sum in it.
  struct Row: Hashable {
    let code: String
    let amount: Double
  }

  /// What a text names: each currency with no amount, and its sums.
  static func named(in text: String) -> Set<Row> {
    let money = money(namedIn: text)
    var rows = Set(money.codes.map { Row(code: $0, amount: 0) })
    // Of a range both ends: a search finds it by either.
    for sum in money.sums {
      for value in sum.values where value.isFinite { rows.insert(Row(code: sum.code, amount: value)) }
    }
    return rows
  }

  /// Twice the same sum is one row: a search asks whether it is there.
  static func add(_ db: Database, _ id: Int64, _ rows: Set<Row>) throws {
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO money(currency, id, amount) VALUES (?, ?, ?)")
    for row in rows { try insert.execute(arguments: [row.code, id, row.amount]) }
  }
}
