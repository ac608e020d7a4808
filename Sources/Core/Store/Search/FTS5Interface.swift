import GRDB
import GRDBSQLite

/// The door to FTS5 itself.
enum FTS5Interface {
  /// The kind of the pointer that is bound. SQLite keeps the address of this text and compares it later, so it must live
  /// as long as the program (https://www.sqlite.org/bindptr.html).
  private static let kind: StaticString = "fts5_api_ptr"

  /// The functions with which tokenizers and auxiliary functions are added to a connection, as SQLite gives them out
  /// (https://www.sqlite.org/fts5.html#extending_fts5). Throws where SQLite was built without FTS5.
  static func of(_ db: Database) throws -> UnsafeMutablePointer<fts5_api> {
    var api: UnsafeMutablePointer<fts5_api>?
    let code = withUnsafeMutablePointer(to: &api) { place in
      var statement: OpaquePointer?
      let code = sqlite3_prepare_v2(db.sqliteConnection, "SELECT fts5(?1)", -1, &statement, nil)
      guard code == SQLITE_OK else { return code }
      defer { sqlite3_finalize(statement) }
      kind.withUTF8Buffer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { kind in
          _ = sqlite3_bind_pointer(statement, 1, place, kind.baseAddress, nil)
        }
      }
      return sqlite3_step(statement)
    }
    guard let api else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: "SQLite has no FTS5")
    }
    return api
  }
}
