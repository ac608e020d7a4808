import CSQLite
import Foundation
import GRDB
import Synchronization
import Text

/// Notices that another program wrote over the file of an open store, or cut it off, as `cp copy.sqlite newsband.sqlite` does.
///
/// While a store is open the file changes only when a checkpoint moves the journal into it, and the index of the journal tells
/// how far that has come. So as long as no checkpoint has moved anything, whichever program made it, every byte of the file
/// stays. Some pages that change often are compared, and only when the file has another size or time. After a checkpoint they
/// are read anew; the number of changes in the header can then only have grown. VACUUM, and SQLite's own backup into the file,
/// go through the journal as well.
final class MainFile: Sendable {
  private let path: String
  private let state = Mutex(State())

  private struct State {
    /// Nil before the first look.
    var last: Look?
    var isLost = false
  }

  /// The file at one moment, while no checkpoint was under way.
  private struct Look {
    var journal: csqlite_journal
    let size: Int64
    /// Seconds and nanoseconds.
    let time: [Int]
    /// The number of changes that the header counts; nil where the file is none of SQLite's.
    var changes: UInt32?
    var pageSize = 0
    /// Numbers of pages, from 1.
    var pages: [UInt32] = []
    var digest: UInt64 = 0

    /// True if no checkpoint has moved anything between another look and this one.
    func hasSameContent(as other: Look) -> Bool {
      guard journal.salts == other.journal.salts, journal.moved == other.journal.moved,
        journal.begun == other.journal.begun
      else { return false }
      // A checkpoint that was killed half-way can be begun again and be killed again; only what was committed meanwhile
      // makes another program begin one.
      return journal.begun <= journal.moved || journal.frames == other.journal.frames
    }
  }

  init(_ path: String) {
    self.path = path
  }

  /// True from the first look that finds the file written over. The connection is the one that writes, and shares its journal.
  func isOverwritten(_ db: Database) -> Bool {
    state.withLock { state in
      if !state.isLost, let connection = db.sqliteConnection { state.isLost = look(db, connection, &state.last) }
      return state.isLost
    }
  }

  /// The number of the journal at the last look; nil before the first.
  var journalNumber: UInt64? { state.withLock { $0.last?.journal.salts } }

  private func look(_ db: Database, _ connection: OpaquePointer, _ last: inout Look?) -> Bool {
    // A checkpoint that is under way is soon over, and the next look finds what this one might have found.
    guard csqlite_hold_checkpoints(connection, 1) == SQLITE_OK else { return false }
    defer { _ = csqlite_hold_checkpoints(connection, 0) }
    var journal = csqlite_journal()
    guard csqlite_journal_state(connection, &journal) == SQLITE_OK, let status = StoreFile.status(path) else {
      return false
    }
    var now = Look(
      journal: journal, size: Int64(status.st_size), time: [status.st_mtim.tv_sec, status.st_mtim.tv_nsec])
    if let last, now.hasSameContent(as: last), now.size == last.size, now.time == last.time { return false }
    readHeader(connection, &now)
    if let known = last, let changes = known.changes {
      last?.journal = journal
      if now.changes.map({ $0 < changes }) ?? true { return true }
      if now.hasSameContent(as: known),
        now.size != known.size || digest(of: known.pages, known.pageSize, connection) != known.digest
      {
        return true
      }
    }
    now.pages = pages(of: now, db)
    now.digest = digest(of: now.pages, now.pageSize, connection)
    last = now
    return false
  }

  /// https://www.sqlite.org/fileformat.html#the_database_header
  private func readHeader(_ connection: OpaquePointer, _ look: inout Look) {
    var header = [UInt8](repeating: 0, count: 100)
    guard csqlite_read_file(connection, &header, 100, 0) == SQLITE_OK, header.starts(with: "SQLite format 3\0".utf8)
    else { return }
    look.changes = header[24..<28].reduce(0) { $0 << 8 | UInt32($1) }
    let size = Int(header[16]) << 8 | Int(header[17])
    look.pageSize = size == 1 ? 65_536 : size
  }

  /// Pages of which one at least changes with whatever a person does: the first, the roots of all tables and indexes, and some
  /// from all over the file.
  private func pages(of look: Look, _ db: Database) -> [UInt32] {
    guard look.pageSize > 0 else { return [] }
    let count = look.size / Int64(look.pageSize)
    // A damaged store may have a schema that cannot be read. Others see to that.
    let roots = (try? Int64.fetchAll(db, sql: "SELECT rootpage FROM sqlite_schema WHERE rootpage > 0")) ?? []
    let spread = (0..<MainFile.samples).map { $0 * count / MainFile.samples + 1 }
    return Set(roots + spread).filter { (1...max(1, count)).contains($0) }.sorted().map(UInt32.init)
  }

  private static let samples: Int64 = 16

  private func digest(of pages: [UInt32], _ size: Int, _ connection: OpaquePointer) -> UInt64 {
    var bytes = [UInt64](repeating: 0, count: size / 8)
    var digest = FNV1a()
    for page in pages {
      // Zeros stand for what a file that was cut off has not.
      _ = csqlite_read_file(connection, &bytes, Int32(size), Int64(page - 1) * Int64(size))
      for number in bytes { digest.combine(number) }
    }
    return digest.value
  }
}
