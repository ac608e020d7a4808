import Foundation
import GRDB

/// The marks in an SQLite file of the program that wrote it.
struct Stamp {
  let application: Int64
  let version: Int
  let isEmpty: Bool

  /// As the connection sees it, with what is in the journal. Throws SQLITE_NOTADB for a file that SQLite did not write.
  init(_ db: Database) throws {
    application = try Int64.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
  }

  /// What the file itself says (https://www.sqlite.org/fileformat.html#the_database_header): big-endian numbers of
  /// 32 bits. One of them counts the changes of the schema. What is in the journal alone is not seen. Nil when it is no SQLite file, or an empty one.
  init?(headerOf path: String) throws {
    guard let header = try Stamp.header(of: path), header.starts(with: "SQLite format 3\0".utf8) else { return nil }
    func number(at offset: Int) -> Int32 {
      Int32(bitPattern: header[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) })
    }
    version = Int(number(at: 60))
    application = Int64(number(at: 68))
    isEmpty = number(at: 40) == 0
  }

  /// Says why a file cannot be a store, by its first bytes alone; nil if it can, or is empty. A database of another
  /// program is not even opened.
  static func refusal(ofHeader file: StoreFile) throws -> String? {
    guard file.hasContent else { return nil }
    guard let stamp = try Stamp(headerOf: file.path) else { return "it is no store of newsband; it was left as it is" }
    if stamp.application == Schema.applicationID { return nil }
    // A store that is being made is empty first, and then has its mark in the journal.
    return stamp.application == 0 && (stamp.isEmpty || file.hasJournal) ? nil : other
  }

  private static let other = "it is a database of another program"

  /// The first 100 bytes; nil where there are fewer.
  private static func header(of path: String) throws -> Data? {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { file.closeFile() }
    let header = try file.read(upToCount: 100)
    return header?.count == 100 ? header : nil
  }

  /// Says why a store cannot be opened here; nil when it can, or when it is to be made.
  var refusal: String? {
    if isEmpty, application == 0, version == 0 { return nil }
    if application != Schema.applicationID { return Stamp.other }
    if version < 1 { return "it is damaged (it says that its version is \(version)); it was left as it is" }
    if version > Schema.version {
      return "a newer newsband wrote it (version \(version), this one knows \(Schema.version)); it was left as it is"
    }
    return nil
  }
}
