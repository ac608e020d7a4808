import CSQLite
import Foundation
import GRDB
import Model

/// Looks at a file before anything is written: is it a store of this program, and is it whole as far as a quick look tells?
///
/// The look leaves the file, its journal and its shared memory as they are, byte for byte, so that a refusal can say so.
enum Peek {
  /// Says why the file is refused; nil if it may be opened. Throws what SQLite says of a file that it cannot read.
  static func refusal(_ file: StoreFile, checksObjects: Bool = true) throws -> String? {
    guard file.hasContent || file.hasJournal else { return nil }
    if !file.hasJournal {
      // Nothing is in a journal, so nothing is being written, and the file can be read without a lock.
      let first = Result { try look(at: immutable(file), checksObjects) }
      if case .success(nil) = first { return nil }
      if file.writingRefusal != nil { return try first.get() }
    }
    // What cannot be locked cannot be changed either.
    if file.writingRefusal != nil { return nil }
    // Another program may have begun to write meanwhile: only a look with a lock counts as a refusal.
    do { return try look(at: locked(file), checksObjects) } catch let error as DatabaseError
      where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED
    {
      // It is in use, and so the look of that program was good.
      return nil
    }
  }

  private static func look(at queue: DatabaseQueue, _ checksObjects: Bool) throws -> String? {
    let refusal = try queue.read { db -> String? in
      let stamp = try Stamp(db)
      if let refusal = stamp.refusal { return refusal }
      if checksObjects, let later = try SchemaForm.later(db, than: stamp.version) {
        return SchemaForm.refusal(stamp.version, later) + "; it was left as it is"
      }
      guard checksObjects, stamp.version == Schema.version else { return nil }
      return try SchemaObjects.refusal(db)
    }
    try queue.close()
    return refusal
  }

  /// A connection that reads the file alone and takes no lock (https://www.sqlite.org/uri.html).
  private static func immutable(_ file: StoreFile) throws -> DatabaseQueue {
    var configuration = Connection.careful
    configuration.readonly = true
    return try DatabaseQueue(path: file.address(with: "immutable=1"), configuration: configuration)
  }

  /// A connection that has the file to itself, so that it needs no shared memory, and leaves the journal alone.
  private static func locked(_ file: StoreFile) throws -> DatabaseQueue {
    var configuration = Connection.careful
    configuration.busyMode = .immediateError
    let leavesJournal = file.hasJournal
    configuration.prepareDatabase { db in
      if leavesJournal, let connection = db.sqliteConnection { _ = csqlite_checkpoints_on_close(connection, 0) }
      try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
    }
    return try DatabaseQueue(path: file.path, configuration: configuration)
  }
}

extension StoreFile {
  /// The path as an address that SQLite understands, with a parameter.
  func address(with parameter: String) -> String {
    var address = "file://"
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"), 0...32, 127...:
        address += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      default: address.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return address + "?" + parameter
  }
}
