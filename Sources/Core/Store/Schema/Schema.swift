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
    first, ledger, rateLedger, keeping, SearchIndex.tune, unlisted, SearchIndex.renew,
  ]

  static var version: Int { steps.count }

  /// Takes the steps that are missing, all or none.
  static func migrate(_ db: Database) throws {
    if try Stamp(db).version == version { return }
    try db.inTransaction(.immediate) {
      let old = try Stamp(db).version
      guard old < version else { return .commit }
      for step in steps[old...] { try step(db) }
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
      return .commit
    }
  }
}

/// What the header of an SQLite file says about who wrote it.
struct Stamp {
  let application: Int64
  let version: Int
  let isEmpty: Bool

  init(_ db: Database) throws {
    application = try Int64.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
  }

  /// Why a store cannot be opened here; nil when it can, or when it is to be made.
  var refusal: String? {
    if isEmpty, application == 0, version == 0 { return nil }
    if application != Schema.applicationID { return "it is a database of another program" }
    if version > Schema.version {
      return "a newer newsband wrote it (version \(version), this one knows \(Schema.version)); it was left as it is"
    }
    return nil
  }
}
