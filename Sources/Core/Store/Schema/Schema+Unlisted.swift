import GRDB

extension Schema {
  /// Tells at once whether anything in the search index is out of the lists: there is, where a feed was given up.
  static let unlisted: @Sendable (Database) throws -> Void = { db in
    try db.execute(sql: "CREATE INDEX statusUnlisted ON status(slot) WHERE isListed = 0 AND slot IS NOT NULL")
  }
}
