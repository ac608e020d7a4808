import GRDB

/// The tables, indexes, triggers and views of a store: they tell its version even where its number is wrong, as in a file
/// that another program wrote the number of.
struct SchemaForm: Equatable {
  /// The SQL of each without white space, by name.
  private let sql: [String: String]

  /// As a connection sees it. SQLite's own tables are left out, and those that FTS5 makes for its index.
  init(_ db: Database) throws {
    let rows = try Row.fetchAll(
      db,
      sql: #"""
        SELECT name, sql FROM sqlite_schema
        WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE 'search\_%' ESCAPE '\'
        """#)
    var sql: [String: String] = [:]
    for row in rows { sql[try row.value(0)] = String((try row.value(1) as String).filter { !$0.isWhitespace }) }
    self.sql = sql
  }

  /// The form of each version, the first one first.
  private static func all() throws -> [SchemaForm] {
    try DatabaseQueue(configuration: Connection.configuration).writeWithoutTransaction { db in
      try Schema.versions.map { sql in
        try db.execute(sql: sql)
        return try SchemaForm(db)
      }
    }
  }

  /// The later version whose tables a store has exactly; nil for a store that is as its version says, and for one that is like
  /// no version. `version` is the one that it says it is of.
  static func later(_ db: Database, than version: Int) throws -> Int? {
    guard version > 0, version < Schema.version else { return nil }
    let (own, all) = (try SchemaForm(db), try all())
    guard own != all[version - 1], let place = all.lastIndex(of: own), place >= version else { return nil }
    return place + 1
  }

  /// Says why a store cannot be opened that says it is of `version` and has the tables of `later`.
  static func refusal(_ version: Int, _ later: Int) -> String {
    "it says that it is of version \(version) and has the tables of version \(later); newsband check mends it"
  }
}
