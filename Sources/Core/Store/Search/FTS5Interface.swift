import GRDB
import GRDBSQLite

/// The door to FTS5 itself.
enum FTS5Interface {
  /// The functions with which tokenizers and auxiliary functions are added to a connection, as SQLite hands them out
  /// (https://www.sqlite.org/fts5.html#extending_fts5). Throws where SQLite was built without FTS5.
  static func of(_ db: Database) throws -> UnsafeMutablePointer<fts5_api> {
    var api: UnsafeMutablePointer<fts5_api>?
    var statement: OpaquePointer?
    // What fails here leaves `api` as it is, and that is told below.
    sqlite3_prepare_v2(db.sqliteConnection, "SELECT fts5(?1)", -1, &statement, nil)
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nil)
    sqlite3_step(statement)
    sqlite3_finalize(statement)
    guard let api else { throw DatabaseError(message: "SQLite has no FTS5") }
    return api
  }
}
