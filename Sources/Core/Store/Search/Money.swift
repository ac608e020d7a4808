import GRDB
import Model

/// Which articles name which money: a row for each currency, and one for each sum of it. `amount` is 0 where no sum is
/// named, so that a currency is found without a look at its sums.
enum Money {
  static let tables = """
    CREATE TABLE money(
      currency TEXT NOT NULL,
      id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      amount REAL NOT NULL DEFAULT 0,
      PRIMARY KEY (currency, id, amount)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX moneyByArticle ON money(id);
    CREATE INDEX moneyByAmount ON money(amount, id) WHERE amount > 0;
    """

  /// Adds those of an article, when it may name any: it was indexed just before.
  static func adding(_ id: String) -> String {
    """
    INSERT OR IGNORE INTO money(currency, id, amount)
        SELECT value ->> 0, \(id), value ->> 1 FROM json_each(
          CASE WHEN mayNameMoney() THEN (SELECT moneyNamed(title, text) FROM document WHERE id = \(id)) END);
    """
  }

  static func renewing(_ id: String) -> String {
    "DELETE FROM money WHERE id = \(id);\n  " + adding(id)
  }

  static func install(_ db: Database) {
    db.add(
      function: DatabaseFunction("moneyNamed", argumentCount: 2, pure: true) { values in
        named(in: values.map { String.fromDatabaseValue($0) ?? "" })
      })
  }

  /// `[["KZT", 0.0], ["KZT", 1500.0]]`; nil when no money is named.
  private static func named(in texts: [String]) -> String? {
    let money = money(namedIn: texts.joined(separator: "\n\n"))
    var rows = Set(money.codes.map { Row(code: $0, amount: 0) })
    for sum in money.sums where sum.value.isFinite { rows.insert(Row(code: sum.code, amount: sum.value)) }
    guard !rows.isEmpty else { return nil }
    return "[" + rows.map { "[\"\($0.code)\",\($0.amount)]" }.joined(separator: ",") + "]"
  }

  private struct Row: Hashable {
    let code: String
    let amount: Double
  }
}
