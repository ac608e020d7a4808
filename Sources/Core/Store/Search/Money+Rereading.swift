import GRDB

/// Articles whose sums an earlier reader of sums read: they are read anew in the background, a few at a time.
extension Money {
  /// Articles that are read anew in one transaction.
  static let many = 500

  static func isAnyWaiting(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS(SELECT 1 FROM moneyToRead)")) ?? false
  }

  /// Reads the money of at most `limit` articles anew, the newest first. Returns the number of articles. One that has lost its
  /// text, or that waits to be indexed, is only struck off the list.
  static func readAgain(_ db: Database, limit: Int = many) throws -> Int {
    let ids = try Int64.fetchAll(db, sql: "SELECT id FROM moneyToRead ORDER BY id DESC LIMIT ?", arguments: [limit])
    let select = try db.cachedStatement(
      sql: """
        SELECT \(SearchIndex.texts) FROM \(SearchIndex.tables) WHERE status.id = ? AND status.slot IS NOT NULL
        """)
    let forget = try db.cachedStatement(sql: "DELETE FROM money WHERE id = ?")
    let done = try db.cachedStatement(sql: "DELETE FROM moneyToRead WHERE id = ?")
    for id in ids {
      if let row = try GRDB.Row.fetchOne(select, arguments: [id]) {
        let texts = row.databaseValues.map { String.fromDatabaseValue($0) ?? "" }
        try forget.execute(arguments: [id])
        try add(db, id, named(in: texts.joined(separator: "\n\n")))
      }
      try done.execute(arguments: [id])
    }
    if !ids.isEmpty { try db.execute(sql: SavedSearches.changing) }
    return ids.count
  }
}
