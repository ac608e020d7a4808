import Foundation
import GRDB

/// What an SQLite file says about who wrote it.
struct Stamp {
  let application: Int64
  let version: Int
  let isEmpty: Bool

  /// As the connection sees it, what is in the journal too. The first look at a file: throws SQLITE_NOTADB for one that
  /// SQLite did not write.
  init(_ db: Database) throws {
    application = try Int64.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
  }

  /// What the file itself says (https://www.sqlite.org/fileformat.html#the_database_header): two big-endian numbers of
  /// 32 bits. What is in the journal alone is not seen. Nil when it is no SQLite file, or an empty one.
  init?(headerOf path: String) throws {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { file.closeFile() }
    guard let header = try file.read(upToCount: 100), header.count == 100, header.starts(with: "SQLite format 3\0".utf8)
    else { return nil }
    func number(at offset: Int) -> Int32 {
      Int32(bitPattern: header[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) })
    }
    version = Int(number(at: 60))
    application = Int64(number(at: 68))
    isEmpty = false
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
