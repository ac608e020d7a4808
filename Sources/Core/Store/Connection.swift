import GRDB

/// How every connection to a store is set up: the one that writes and those that read.
enum Connection {
  /// Seconds for which a writer waits for another program to finish its transaction.
  private static let patience = 5.0

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "newsband"
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.maximumReaderCount = 3
    configuration.prepareDatabase { db in try prepare(db) }
    return configuration
  }

  /// The place for what belongs to a connection and not to the file: pragmas, functions, tokenizers.
  private static func prepare(_ db: Database) throws {
    // 2 MiB of pages a connection: the indexes that a list is read from stay in it, and memory stays small however
    // large the store. No memory map: a file of a gigabyte would count as memory in use.
    try db.execute(sql: "PRAGMA cache_size = -2048; PRAGMA temp_store = MEMORY")
  }
}
