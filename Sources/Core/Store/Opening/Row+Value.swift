import GRDB

/// A value in a column that is of another kind than it should be. Only a damaged store has one: the tables are strict.
struct WrongValue: Error {
  /// As the statement names it: "isRead", "coalesce(feed.name, feed.title)".
  let column: String

  init(column: String) {
    self.column = column
  }

  /// GRDB gives the column only in a text, after which comes the whole row.
  init(_ error: RowDecodingError) {
    let text = error.description
    let start = text.firstRange(of: "column: \"")?.upperBound ?? text.endIndex
    column = String(text[start...].prefix { $0 != "\"" })
  }
}

extension Row {
  /// The value of a column by its place. Throws `WrongValue` where it is of another kind, or missing: GRDB's own subscript
  /// would end the program, and print the whole row with the addresses in it.
  func value<T: DatabaseValueConvertible & StatementColumnConvertible>(_ place: Int) throws -> T {
    do { return try decode(T.self, atIndex: place) } catch {
      throw WrongValue(column: Array(columnNames)[place])
    }
  }

  /// The value of a column by its name.
  func value<T: DatabaseValueConvertible & StatementColumnConvertible>(_ name: String) throws -> T {
    do { return try decode(T.self, forColumn: name) } catch { throw WrongValue(column: name) }
  }
}

/// Numbers that are calculated with. A damaged store may hold any of 64 bits, and a sum that overflows would end the program:
/// a number out of all range comes to its edge.
extension Row {
  /// A million times a million to either side of zero.
  private static let numbers = -1_000_000_000_000...1_000_000_000_000

  func value(_ place: Int) throws -> Int { Row.near(try value(place) as Int64) }
  func value(_ place: Int) throws -> Int? { (try value(place) as Int64?).map(Row.near) }
  func value(_ name: String) throws -> Int { Row.near(try value(name) as Int64) }
  func value(_ name: String) throws -> Int? { (try value(name) as Int64?).map(Row.near) }

  private static func near(_ number: Int64) -> Int {
    Swift.max(numbers.lowerBound, Swift.min(numbers.upperBound, Int(number)))
  }
}

extension Row {
  /// The value that a column holds as JSON; nil where it is null. Throws `WrongValue` for a text that nothing here wrote.
  func json<T: Decodable>(_ place: Int) throws -> T? {
    try Row.json(value(place), column: Array(columnNames)[place])
  }

  func json<T: Decodable>(_ name: String) throws -> T? {
    try Row.json(value(name), column: name)
  }

  private static func json<T: Decodable>(_ text: String?, column: String) throws -> T? {
    guard let text else { return nil }
    do { return try JSON.value(T.self, text) } catch { throw WrongValue(column: column) }
  }
}

extension Database {
  /// The tables that a wrong value may be in, as "status" or "article or feed".
  func tables(of wrong: WrongValue) throws -> String {
    let named = try String.fetchAll(
      self,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND instr(?1, name || '.')
        UNION
        SELECT object.name FROM sqlite_schema AS object, pragma_table_info(object.name) AS info
        WHERE object.type = 'table' AND info.name = ?1 ORDER BY 1
        """, arguments: [wrong.column])
    return named.isEmpty ? "one of its tables" : named.joined(separator: " or ")
  }
}
