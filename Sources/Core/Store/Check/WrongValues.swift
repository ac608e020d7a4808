import GRDB

/// Finds and mends values that are of another kind than their column. Tables are strict, so only a damaged file, or one that
/// somebody edited, has them.
struct WrongValues {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// A column with wrong values.
  struct Finding: Hashable {
    let table: String
    let column: String
    let count: Int

    /// A sentence without its stop: "3 values in the table status (isRead) are not what they should be".
    var text: String {
      count == 1
        ? "1 value in the table \(table) (\(column)) is not what it should be"
        : "\(count) values in the table \(table) (\(column)) are not what they should be"
    }
  }

  /// The columns with wrong values. Reads every table through.
  func findings() throws -> [Finding] {
    try WrongValues.columns().flatMap { table, columns -> [Finding] in
      guard try db.tableExists(table) else { return [] }
      let sums = columns.map { "sum(\($0.isWrong))" }.joined(separator: ", ")
      guard let row = try Row.fetchOne(db, sql: "SELECT \(sums) FROM \(table)") else { return [] }
      return try columns.enumerated().compactMap { place, column in
        let count: Int = try row.value(place) ?? 0
        return count == 0 ? nil : Finding(table: table, column: column.name, count: count)
      }
    }
  }

  /// Mends what can be mended. Returns what is left.
  func mend() throws -> [Finding] {
    for (table, columns) in try WrongValues.columns() {
      for column in columns where try isWrong(column, in: table) {
        // Text that was kept as bytes, a number that was kept as text.
        try attempt("UPDATE \(table) SET \(column.name) = \(column.cast) WHERE \(column.isWrong)")
        guard try isWrong(column, in: table) else { continue }
        if WrongValues.renewable.contains(table) {
          try attempt("DELETE FROM \(table) WHERE \(column.isWrong)")
        } else if let value = WrongValues.substitutes["\(table).\(column.name)"] ?? (column.isRequired ? nil : "NULL") {
          try attempt("UPDATE \(table) SET \(column.name) = \(value) WHERE \(column.isWrong)")
        }
      }
    }
    return try findings()
  }

  private func isWrong(_ column: Column, in table: String) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS(SELECT 1 FROM \(table) WHERE \(column.isWrong))") ?? false
  }

  /// What the file does not allow, as where an index of it is broken too, is told as left over.
  private func attempt(_ sql: String) throws {
    do {
      try db.inSavepoint {
        try db.execute(sql: sql)
        return .commit
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {}
  }
}

extension WrongValues {
  struct Column {
    let name: String
    /// "INTEGER", "TEXT" or "REAL".
    let type: String
    let isRequired: Bool

    /// True of a row with a wrong value.
    var isWrong: String {
      let types = type == "REAL" ? "'real', 'integer'" : "'\(type.lowercased())'"
      return isRequired ? "typeof(\(name)) NOT IN (\(types))" : "typeof(\(name)) NOT IN (\(types), 'null')"
    }

    /// The value in the kind that it should have; null for a text that is no number.
    var cast: String {
      type == "TEXT"
        ? "CAST(\(name) AS TEXT)" : "iif(CAST(\(name) AS TEXT) GLOB '*[0-9]*', CAST(\(name) AS \(type)), NULL)"
    }
  }

  /// The columns of each table, as a new store has them.
  private static func columns() throws -> [(table: String, columns: [Column])] {
    try Opening.memory().read { db in
      try SchemaObjects.tables.subtracting(["search"]).sorted().map { table in
        let rows = try Row.fetchAll(
          db, sql: #"SELECT name, type, "notnull" OR pk > 0 FROM pragma_table_info(?)"#, arguments: [table])
        return (
          table, try rows.map { Column(name: try $0.value(0), type: try $0.value(1), isRequired: try $0.value(2)) }
        )
      }
    }
  }

  /// Tables whose rows are made from the rest, or can be fetched again.
  private static let renewable: Set = [
    "change", "ledger", "money", "rate", "rateLedger", "savedCount", "tally", "unindexed", "ungrouped", "word",
    "wordKey",
  ]

  /// Values in SQL for columns that must have one: nothing is lost by them, or less than without. What was read is known
  /// from its date too.
  private static let substitutes = [
    "status.isRead": "(readAt IS NOT NULL)", "status.isStarred": "(starredAt IS NOT NULL)", "status.isListed": "1",
    "status.position": "0", "status.firstSeen": "0",
    "status.date": """
    coalesce((SELECT coalesce(published, updated) FROM article WHERE article.id = status.id), firstSeen, 0)
    """,
    "article.title": "''", "article.author": "''", "article.tags": "''", "article.words": "0", "article.media": "0",
    "body.text": "''", "earlier.title": "''", "earlier.text": "''", "earlier.changed": "0", "page.fetched": "0",
    "feed.title": "address", "feed.tags": "'[]'", "feed.skipHours": "'[]'", "feed.isSubscribed": "(removed IS NULL)",
    "feed.added": "0", "feed.isPaused": "0", "feed.wantsPages": "0", "feed.isAmbiguous": "0",
    "alert.isArmed": "1", "alert.isFromSettings": "0", "story.isPinned": "0",
  ]
}
