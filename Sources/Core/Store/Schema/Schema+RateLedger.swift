import GRDB

extension Schema {
  /// What is known of asking a source of rates; one that was never asked has no row. `address` is what the validators
  /// and the hash belong to.
  static let rateLedger: @Sendable (Database) throws -> Void = { db in
    try db.execute(
      sql: """
        CREATE TABLE rateLedger(
          source TEXT PRIMARY KEY CHECK (source <> ''),
          address TEXT,
          lastTried INTEGER,
          lastSuccess INTEGER,
          nextDue INTEGER,
          notBefore INTEGER,
          status INTEGER NOT NULL,
          failures INTEGER NOT NULL CHECK (failures >= 0),
          problem TEXT,
          bytes INTEGER NOT NULL,
          allBytes INTEGER NOT NULL,
          seconds REAL NOT NULL,
          etag TEXT,
          lastModified TEXT,
          bodyHash TEXT
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
