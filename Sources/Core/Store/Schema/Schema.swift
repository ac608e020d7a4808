import GRDB

/// How a store is laid out in SQLite, and how an older one becomes a newer one.
///
/// The version is SQLite's own `user_version`, so that any tool shows it, and each step is taken under the write lock
/// after the version was read there: two programs that open a new store at once build it once. (GRDB's migrator looks
/// before it has the lock, and the second program then fails on a table that is there already.)
enum Schema {
  /// Marks a file as a store of newsband: "nwbd".
  static let applicationID: Int64 = 0x6E77_6264

  /// Each step makes the next version out of the one before. Steps are added at the end and never edited.
  private static let steps: [@Sendable (Database) throws -> Void] = [
    first, record, rateLedger, keeping, SearchIndex.tune, unlisted, SearchIndex.renew,
  ]

  static var version: Int { steps.count }

  /// Takes the steps that are missing, all or none.
  static func migrate(_ db: Database) throws {
    if try Stamp(db).version == version { return }
    try db.inTransaction(.immediate) {
      let stamp = try Stamp(db)
      if let refusal = stamp.refusal { throw DatabaseError(message: refusal) }
      let old = stamp.version
      guard old < version else { return .commit }
      for step in steps[old...] { try step(db) }
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
      return .commit
    }
  }
}
