import GRDB

/// What the program remembers from one start to the next: texts under names.
enum KeyValue {
  static func value(_ db: Database, _ name: String) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM memory WHERE name = ?", arguments: [name])
  }

  static func set(_ db: Database, _ name: String, _ value: String?) throws {
    guard let value else { return try db.execute(sql: "DELETE FROM memory WHERE name = ?", arguments: [name]) }
    try db.execute(sql: "INSERT OR REPLACE INTO memory(name, value) VALUES (?, ?)", arguments: [name, value])
  }
}
