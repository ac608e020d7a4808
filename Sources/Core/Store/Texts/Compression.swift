import Foundation
import GRDB

/// Compresses the texts that an earlier newsband stored as they are: in the background, a few at a time, in the order of
/// ids.
///
/// The table `compression` has a row while there is work, with the last id that is done. Texts that come in are compressed
/// before they are stored, so that none behind that id is ever added.
enum Compression {
  /// Bytes of text after which a transaction ends: some ten milliseconds for another program that wants to write.
  static let step = 2 << 20

  static func isAnyWaiting(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS(SELECT 1 FROM compression)")) ?? false
  }

  /// Compresses the next texts. False when none is left. A text that could not be had again exactly stays as it is, and
  /// so does a damaged one.
  static func run(_ db: Database, step: Int = step) throws -> Bool {
    guard let done = try Int64.fetchOne(db, sql: "SELECT done FROM compression") else { return false }
    var (last, size) = (Int64?.none, 0)
    for id in try Int64.fetchAll(db, sql: "SELECT id FROM body WHERE id > ? ORDER BY id LIMIT 1000", arguments: [done])
    {
      guard size < step else { break }
      for table in ["body", "page"] { size += try compress(db, table, id) }
      last = id
    }
    guard let last else {
      try db.execute(sql: "DELETE FROM compression")
      return false
    }
    try db.execute(sql: "UPDATE compression SET done = ?", arguments: [last])
    return true
  }

  /// The last id that is done, and the last one there is; nil when no text waits.
  static func progress(_ db: Database) throws -> (done: Int, all: Int)? {
    try Row.fetchOne(db, sql: "SELECT done, (SELECT coalesce(max(id), 0) FROM body) FROM compression").map { row in
      try (row.value(0), row.value(1))
    }
  }

  /// Compresses one row. Returns the bytes that it had. No trigger runs, because the text stays the same.
  private static func compress(_ db: Database, _ table: String, _ id: Int64) throws -> Int {
    let select = try db.cachedStatement(
      sql:
        "SELECT text, html, blocks, compressed FROM \(table) WHERE id = ? AND compressed IS NULL AND text IS NOT NULL")
    guard let row = try Row.fetchOne(select, arguments: [id]), let columns = try? TextColumns(row) else { return 0 }
    let size = columns.text.utf8.count + (columns.html?.utf8.count ?? 0) + (columns.blocks?.utf8.count ?? 0)
    guard let frame = columns.compressed, frame.withUnsafeBytes(TextColumns.init(compressed:)) == columns else {
      return size
    }
    let update = try db.cachedStatement(
      sql: "UPDATE \(table) SET text = '', html = NULL, blocks = NULL, compressed = ? WHERE id = ?")
    try Connection.withoutTriggers(db) { try update.execute(arguments: [frame, id]) }
    return size
  }
}
