import GRDB

/// How every connection to a store is set up: the one that writes and those that read.
enum Connection {
  /// Seconds for which a writer waits for another program to finish its transaction. Making the index of a large store
  /// anew is the longest there is.
  private static let patience = 120.0

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "newsband"
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    // A list, a search, what is asked about its answer, saved searches that are counted, and a refresh.
    configuration.maximumReaderCount = 5
    configuration.prepareDatabase { db in try prepare(db) }
    return configuration
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

  /// The place for what belongs to a connection and not to the file: pragmas, functions, tokenizers.
  private static func prepare(_ db: Database) throws {
    // 2 MiB of pages a connection: the indexes that a list is read from stay in it, and memory stays small however
    // large the store. No memory map: a file of a gigabyte would count as memory in use. A new store has pages of 8 KiB:
    // most articles take one or two, and each page is a call of the system to read and two to write.
    try db.execute(sql: "PRAGMA page_size = 8192; PRAGMA cache_size = -2048; PRAGMA temp_store = MEMORY")
    try SearchIndex.prepare(db)
  }
}
