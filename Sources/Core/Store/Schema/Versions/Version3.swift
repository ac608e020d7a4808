extension Schema {
  /// Version 3. The record of fetching a source of rates; a source that was never asked has no row.
  ///
  /// `address` is the one to which the validators and the hash belong.
  static let version3 = """
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
    """
}
