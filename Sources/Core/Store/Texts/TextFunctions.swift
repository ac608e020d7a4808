import GRDB
import GRDBSQLite

/// Functions in SQL for texts that may be compressed, for the triggers and the view of the search index, which have to
/// give FTS5 the exact words that it is to forget.
///
/// - `article_text(text, compressed)`: the plain text of a row of `body` or `page`, in whichever form it is kept. Fails
///   for a frame that is damaged.
/// - `holds_text(compressed)`: 1 for null and for a frame that can be decompressed, 0 for all else.
enum TextFunctions {
  /// The end of a sentence, as that of `Problem.wrongValue`.
  static let damage = "it is damaged (a text in the table body cannot be decompressed); newsband check says more"

  /// Adds them to a connection. They change nothing and look at nothing but their arguments, so that a schema that is
  /// not trusted may call them too (SQLITE_INNOCUOUS).
  static func install(_ db: Database) throws {
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
    for (name, count, function) in [("article_text", CInt(2), articleText), ("holds_text", 1, holdsText)] {
      let code = sqlite3_create_function_v2(db.sqliteConnection, name, count, flags, nil, function, nil, nil, nil)
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
  }
}

private typealias Function =
  @convention(c) (OpaquePointer?, CInt, UnsafeMutablePointer<OpaquePointer?>?) -> Void

private let articleText: Function = { context, _, values in
  guard let values, sqlite3_value_type(values[1]) != SQLITE_NULL else {
    return sqlite3_result_value(context, values?[0])
  }
  let isWhole = TextColumns.withText(of: bytes(of: values[1])) { text in
    // SQLite copies it (SQLITE_TRANSIENT).
    let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    sqlite3_result_text64(
      context, text.bindMemory(to: CChar.self).baseAddress, UInt64(text.count), copies, UInt8(SQLITE_UTF8))
  }
  guard !isWhole else { return }
  sqlite3_result_error(context, TextFunctions.damage, -1)
}

private let holdsText: Function = { context, _, values in
  guard let values, sqlite3_value_type(values[0]) != SQLITE_NULL else { return sqlite3_result_int(context, 1) }
  sqlite3_result_int(context, TextColumns.withText(of: bytes(of: values[0])) { _ in } ? 1 : 0)
}

private func bytes(of value: OpaquePointer?) -> UnsafeRawBufferPointer {
  let start = sqlite3_value_blob(value)
  return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_value_bytes(value)))
}
