import CSQLite
import Foundation
import GRDB

/// The setup of the connections to a store: of the one that writes and of those that read.
enum Connection {
  /// Seconds for which a writer waits for another program to finish its transaction. The longest one makes the index of a
  /// large store anew.
  private static let patience = 120.0
  /// Seconds for which a reader waits. Readers wait for no writer, only for a journal that is being repaired.
  private static let readingPatience = 10.0

  static var configuration: Configuration { configuration { _ in } }

  /// For the connections of a pool at a path.
  static func pooled(_ path: String) -> Configuration {
    var configuration = configuration
    configuration.prepareDatabase { db in
      if !db.configuration.readonly { try beginJournal(db, path + "-wal") }
    }
    return configuration
  }

  /// For a connection that has the store to itself, and so needs no memory shared with others. It must be said before the
  /// file is looked at (https://www.sqlite.org/wal.html#use_of_wal_without_shared_memory).
  static var alone: Configuration {
    configuration { db in try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
  }

  /// For the connection of a command that only reads.
  static var reading: Configuration {
    var configuration = configuration
    configuration.busyMode = .timeout(readingPatience)
    configuration.prepareDatabase(harden)
    return configuration
  }

  /// For the connection of a check that changes nothing. The index is checked through the view of the schema, which is one of
  /// ours by then (`SchemaObjects.refusal`).
  static var looking: Configuration {
    var configuration = configuration
    configuration.busyMode = .timeout(1)
    return configuration
  }

  /// For a first look at a file that may be anything.
  static var careful: Configuration {
    var configuration = Configuration()
    configuration.label = "newsband"
    configuration.prepareDatabase(harden)
    return configuration
  }

  private static func configuration(first: @escaping @Sendable (Database) throws -> Void) -> Configuration {
    var configuration = Configuration()
    configuration.label = "newsband"
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    // A list, a search, its facets or suggestions, counts of saved searches, and a refresh.
    configuration.maximumReaderCount = 5
    configuration.prepareDatabase { db in
      try harden(db, trustsSchema: true)
      try first(db)
      try prepare(db)
    }
    return configuration
  }

  /// Trusts nothing that the file says about itself.
  @Sendable private static func harden(_ db: Database) throws { try harden(db, trustsSchema: false) }

  /// Follows https://www.sqlite.org/security.html as far as the task of the connection lets it.
  ///
  /// A connection that writes has to trust the schema, because SQLite 3.40 counts FTS5 and its own JSON functions as unsafe,
  /// and our triggers and rules use both. Before it is made, one that trusts nothing has looked at the schema (`Peek`) and
  /// found only triggers and views of ours.
  private static func harden(_ db: Database, trustsSchema: Bool) throws {
    guard let connection = db.sqliteConnection else { return }
    let code = csqlite_harden(connection, trustsSchema ? 1 : 0)
    guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    try db.execute(sql: "PRAGMA cell_size_check = ON")
  }

  /// Puts a first page into an empty journal, which changes nothing, and waits for no disk.
  ///
  /// Readers of a pool need a journal that is not empty. GRDB would make and drop a table for that: every start would wait
  /// for the disk twice, and every other program that has the store open would read its schema anew. A journal with nothing
  /// in it yet has nothing that a power failure could mix up; what comes after it is synchronised as always.
  private static func beginJournal(_ db: Database, _ journal: String) throws {
    var status = stat()
    if stat(journal, &status) == 0, status.st_size > 0 { return }
    try keepJournal(db)
    try db.execute(sql: "PRAGMA synchronous = OFF")
    // Under the write lock: another program may be about to make the store, and its version must not be set back.
    try db.inTransaction(.immediate) {
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      try db.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
    try db.execute(sql: "PRAGMA synchronous = NORMAL")
  }

  /// Changes to a write-ahead log, and waits for other programs as any writer does.
  ///
  /// SQLite does not wait by itself when two connections want to change at once, because both hold a lock that the other
  /// one needs: it gives up at once, and the one that gave up has to try again.
  private static func keepJournal(_ db: Database) throws {
    let deadline = ContinuousClock.now + .seconds(patience)
    while true {
      do { return try db.execute(sql: "PRAGMA journal_mode = WAL") } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < deadline
      {
        usleep(5_000)
      }
    }
  }

  /// Runs `work` without the triggers of the store.
  static func withoutTriggers<T>(_ db: Database, _ work: () throws -> T) throws -> T {
    guard let connection = db.sqliteConnection else { return try work() }
    _ = csqlite_runs_triggers(connection, 0)
    defer { _ = csqlite_runs_triggers(connection, 1) }
    return try work()
  }

  /// Makes a connection see the schema as it is in the transaction that has just begun.
  ///
  /// SQLite (3.40) does that by itself, but not well when a statement also makes it connect to an FTS5 table: if another
  /// program has changed the schema meanwhile, as opening, closing and ANALYZE do, it says "no such table" of a table
  /// that is there. A statement that needs no such table comes first for this.
  static func settle(_ db: Database) throws {
    try db.cachedStatement(sql: "SELECT 1 FROM sqlite_schema LIMIT 1").execute()
  }

  /// Makes the connection that writes ready for a few changes, or for many at once: then it keeps 8 MiB of pages, so that
  /// it need not read again what it has just written, and moves its journal into the file less often.
  static func expect(many: Bool, _ db: Database) throws {
    try db.execute(
      sql: many
        ? "PRAGMA cache_size = -8192; PRAGMA wal_autocheckpoint = 6000"
        : "PRAGMA cache_size = -2048; PRAGMA wal_autocheckpoint = 1000")
  }

  /// Sets what belongs to a connection and not to the file: pragmas, functions, tokenizers.
  private static func prepare(_ db: Database) throws {
    // 2 MiB of pages a connection: the indexes that a list is read from stay in it, and memory stays small however
    // large the store. No memory map: a file of a gigabyte would count as memory in use. A new store has pages of 8 KiB:
    // most articles take one or two, and each page is a call of the system to read and two to write.
    try db.execute(sql: "PRAGMA page_size = 8192; PRAGMA cache_size = -2048; PRAGMA temp_store = MEMORY")
    try TextFunctions.install(db)
    try SearchIndex.prepare(db)
  }
}
