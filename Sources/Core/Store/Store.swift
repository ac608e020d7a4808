import CSQLite
import Foundation
import GRDB
import Model
import Money
import Query
import Text

/// The store of newsband, one SQLite file: feeds, articles and their marks, rates, alerts, places.
///
/// This module is the only one that knows SQL. Values of the model go in and come out, and every failure is a `Problem`.
/// A store may be used from any thread, and two programs may have the same file open. Reading never waits for writing. A
/// function that writes is one transaction: when it has returned, its change survives the death of the program.
package struct Store: Sendable {
  let database: any DatabaseWriter
  /// For messages: "the store /home/me/.local/share/newsband/newsband.sqlite".
  let name: String
  let isForReading: Bool
  /// Nil for a store in memory.
  let presence: Presence?
  /// Absolute, without symbolic links: where the file is that other programs change. Nil for a store in memory.
  package var path: String? { presence?.path }
  /// Sentences about what opening the store did: rights that were taken from others, parts that were made anew.
  package let remarks: [String]
  /// The account that this program syncs; nil for all other work.
  var lease: AccountLease?

  /// Opens the store at a path, and makes its folder and the file when they are not there. Both are for their owner alone.
  ///
  /// Throws, and leaves the file as it is, when it is damaged, of another program, of a newer newsband, or may not be
  /// read and written.
  package static func open(_ path: String) throws(Problem) -> Store {
    try open(path, for: .writing)
  }

  /// Opens a store for commands that only read. Nothing is written, and nothing waits for the disk: it works on a file that
  /// may not be written, on a full disk, and beside a program that writes. A store that is not there is empty.
  ///
  /// Only a store of an older version is written to, to bring it up to date.
  package static func openForReading(_ path: String) throws(Problem) -> Store {
    try open(path, for: .reading)
  }

  /// Opens a store for `check` and `repair`: triggers and views that newsband did not make are taken out, not refused.
  package static func openForChecking(_ path: String) throws(Problem) -> Store {
    try open(path, for: .checking)
  }

  /// Opens a store to see what `check` would find, and changes nothing: it works on a file that may not be written, and beside
  /// a program that writes. Nil for one that has to be changed before it can be looked at: of an older version, or with
  /// parts of its schema that are not as they should be.
  package static func openForLooking(_ path: String) throws(Problem) -> Store? {
    let store = try open(path, for: .looking)
    let isReady = try store.read("look at") { db in
      try Stamp(db).version == Schema.version && SchemaObjects.refusal(db) == nil
    }
    if isReady { return store }
    try store.close()
    return nil
  }

  private static func open(_ path: String, for purpose: Opening.Purpose) throws(Problem) -> Store {
    let name = "the store \(path)"
    do {
      let opened = try Opening.open(path, for: purpose)
      return Store(
        database: opened.database, name: name, isForReading: purpose == .reading || purpose == .looking,
        presence: Store.presence(of: opened), remarks: opened.remarks)
    } catch { throw Problem("open", name, error) }
  }

  /// A store in memory, for tests and for looking at files without keeping them.
  package static func temporary() throws(Problem) -> Store {
    do {
      return Store(
        database: try Opening.memory(), name: "the store in memory", isForReading: false, presence: nil, remarks: [])
    } catch { throw Problem("open", "a store in memory", error) }
  }

  /// Tidies up and lets go of the file; the store cannot be used afterwards.
  package func close() throws(Problem) {
    tidy()
    do {
      if isForReading { leaveJournal() }
      let isOverwritten = leaveOverwrittenFile()
      // The last connection to close moves the journal into the file, and only one that writes can: a copy of the file
      // alone is then whole. GRDB would close the one that writes first.
      (database as? DatabasePool)?.invalidateReadOnlyConnections()
      let closing = Result { try database.close() }
      guard isOverwritten else { return try closing.get() }
      // The file is not this store's any more: an error of SQLite about it is of no use.
      presence?.putJournalAside()
    } catch { throw Problem("close", name, error) }
  }

  /// Only a store that shares its journal with others may find its file written over.
  private static func presence(of opened: Opening.Opened) -> Presence? {
    let presence = Presence(opened.path, isShared: opened.database is DatabasePool)
    _ = opened.database.writeWithoutTransaction { db in presence?.isOverwritten(db) }
    return presence
  }
}

extension Store {
  func read<T>(_ doing: String, _ body: (Database) throws -> T) throws(Problem) -> T {
    do {
      guard let queue = database as? DatabaseQueue else {
        return try database.read { db in try Store.work(db, doing, name, body) }
      }
      return try queue.writeWithoutTransaction { db in try Store.read(db, doing, name, body) }
    } catch { throw Problem(doing, name, error) }
  }

  /// Reads for a caller that may lose interest: cancelling the task ends the statement that runs, and this throws.
  func look<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws(Problem) -> T {
    do {
      guard let queue = database as? DatabaseQueue else {
        return try await database.read { [name] db in try Store.work(db, "search", name, body) }
      }
      return try await queue.writeWithoutTransaction { [name] db in try Store.read(db, "search", name, body) }
    } catch { throw Problem("search", name, error) }
  }

  /// Reads on the only connection of a store, as of one moment. Work that goes on while the program ends may come to it when
  /// it is closed: it throws then. (`DatabaseQueue.read` would ask SQLite about a connection that is gone, and that ends the
  /// program.)
  private static func read<T>(
    _ db: Database, _ doing: String, _ name: String, _ body: (Database) throws -> T
  ) throws -> T {
    guard db.sqliteConnection != nil else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "it is closed")
    }
    return try db.readOnly {
      var result = Result<T, any Error>.failure(CancellationError())
      try db.inSavepoint {
        result = .success(try Store.work(db, doing, name, body))
        return .commit
      }
      return try result.get()
    }
  }

  /// Runs `optimize` if that is possible at once. A full disk, or another program that writes, is no reason for a command
  /// to fail; the next command tidies.
  private func tidy() {
    guard !isForReading else { return }
    do throws(Problem) {
      try waitForOthers(seconds: 0)
      try optimize()
    } catch {}
  }

  /// Sets for how long writing waits for another program to finish.
  func waitForOthers(seconds: Int) throws(Problem) {
    do {
      try database.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA busy_timeout = \(seconds * 1000)")
      }
    } catch { throw Problem("prepare", name, error) }
  }

  /// Prepares the connection that writes for many changes, or for few. Runs outside of any transaction, where SQLite
  /// allows it.
  func prepare(forMany many: Bool) throws(Problem) {
    do { try database.writeWithoutTransaction { db in try Connection.expect(many: many, db) } } catch {
      throw Problem("prepare", name, error)
    }
  }

  /// Writes in one transaction. Throws, and keeps nothing, when the file was deleted or replaced: then nothing is announced
  /// as kept that is not.
  func write<T>(_ doing: String, _ body: (Database) throws -> T) throws(Problem) -> T {
    guard !isForReading else { throw Problem(doing: doing, to: name, why: "it was opened for reading") }
    do {
      return try database.write { db in
        let result = Result {
          try lease?.check(db)
          return try Store.work(db, doing, name, body)
        }
        // Before a failure of the work: what is in a file that was written over only seems to be damaged.
        if let loss = presence?.loss(db) { throw Problem(doing: doing, to: name, why: loss) }
        return try result.get()
      }
    } catch { throw Problem(doing, name, error) }
  }

  /// Runs a piece of work, and names the table of a value that is not what it should be.
  private static func work<T>(
    _ db: Database, _ doing: String, _ name: String, _ body: (Database) throws -> T
  ) throws -> T {
    try Connection.settle(db)
    do { return try body(db) } catch let wrong as WrongValue {
      throw Problem(doing: doing, to: name, why: Problem.wrongValue(in: try db.tables(of: wrong)))
    } catch let error as RowDecodingError {
      throw Problem(doing: doing, to: name, why: Problem.wrongValue(in: try db.tables(of: WrongValue(error))))
    }
  }

  /// True if the file was written over. Its journal is then not moved into it.
  private func leaveOverwrittenFile() -> Bool {
    database.writeWithoutTransaction { db in
      guard let connection = db.sqliteConnection, presence?.isOverwritten(db) == true else { return false }
      _ = csqlite_checkpoints_on_close(connection, 0)
      return true
    }
  }

  /// Keeps a journal that another program left as it is, although this connection may be the last to close.
  private func leaveJournal() {
    database.writeWithoutTransaction { db in
      guard presence?.hasJournal == true, let connection = db.sqliteConnection else { return }
      _ = csqlite_checkpoints_on_close(connection, 0)
    }
  }
}
