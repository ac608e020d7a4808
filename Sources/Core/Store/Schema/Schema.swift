import GRDB

/// The layout of a store in SQLite, and the way from an older one to a newer one.
///
/// The version is SQLite's own `user_version`, so that any tool shows it, and each step is taken under the write lock
/// after the version was read there: two programs that open a new store at once build it once. (GRDB's migrator looks
/// before it has the lock, and the second program then fails on a table that is there already.)
enum Schema {
  /// Marks a file as a store of newsband: "nwbd".
  static let applicationID: Int64 = 0x6E77_6264

  /// SQL that makes each version out of the one before; the first one makes it out of an empty file.
  ///
  /// A version that was released is never edited, and calls no code: stores that have it exist. A change of the schema is
  /// a new version at the end, with its fixture in `Tests/StoreTests/Fixtures`.
  static let versions = [
    version1, version2, version3, version4, version5, version6, version7, version8, version9,
    version10, version11, version12, version13, version14, version15, version16, version17,
  ]

  static var version: Int { versions.count }

  /// Brings a store to the present version, or leaves it as it is. `checksObjects` refuses one that has triggers or views
  /// which newsband did not make, and one whose number is too low for its tables; without it that number is set right.
  static func migrate(_ db: Database, checksObjects: Bool = true) throws {
    if try Stamp(db).version == version { return }
    try db.inTransaction(.immediate) {
      let stamp = try Stamp(db)
      if let refusal = stamp.refusal { throw DatabaseError(message: refusal) }
      var old = stamp.version
      guard old < version else { return .commit }
      if let later = try SchemaForm.later(db, than: old) {
        if checksObjects { throw DatabaseError(message: SchemaForm.refusal(old, later)) }
        old = later
      }
      let isNew = old == 0
      for sql in versions[old...] { try db.execute(sql: sql) }
      if checksObjects, let refusal = try SchemaObjects.refusal(db) { throw DatabaseError(message: refusal) }
      if isNew { try ArticleLanguage.begin(db) }
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
      return .commit
    }
  }
}
