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

  /// A later version than the one that a store says it is of, whose tables it has.
  enum Later: Equatable {
    /// It has exactly what this version has.
    case version(Int)
    /// It has some of what later versions have.
    case unknown

    /// Says why the store cannot be opened. `version` is the one that it says it is of.
    func refusal(_ version: Int) -> String {
      let claim = "it says that it is of version \(version) and has the tables of"
      return switch self {
      case .version(let later): "\(claim) version \(later); newsband check mends it"
      case .unknown: "\(claim) a later one; restore it from a copy"
      }
    }
  }

  /// Nil for a store that is as its version says, and for one that has nothing of later versions. `version` is the one that
  /// it says it is of.
  static func later(_ db: Database, than version: Int) throws -> Later? {
    guard version > 0, version < Schema.version else { return nil }
    let (own, all) = (try SchemaForm(db), try all())
    if own == all[version - 1] { return nil }
    if let place = all.lastIndex(of: own) { return place >= version ? .version(place + 1) : nil }
    let known = Set(all[version - 1].sql.keys)
    let later = all.dropFirst(version).reduce(into: Set<String>()) { $0.formUnion($1.sql.keys) }
    return own.sql.keys.contains { later.contains($0) && !known.contains($0) } ? .unknown : nil
  }
}
