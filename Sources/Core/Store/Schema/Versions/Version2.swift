extension Schema {
  /// Version 2. The record of fetching a feed; a feed that was never fetched has no row.
  ///
  /// Times are milliseconds since 1970, but `seconds` is how long the last answer took; `bytes` are those of the last answer
  /// on the wire, `allBytes` those of all answers.
  static let version2 = """
    CREATE TABLE ledger(
      feed INTEGER PRIMARY KEY REFERENCES feed(id),
      lastTried INTEGER,
      lastSuccess INTEGER,
      nextDue INTEGER,
      notBefore INTEGER,
      status INTEGER NOT NULL,
      failures INTEGER NOT NULL CHECK (failures >= 0),
      problem TEXT,
      malformed TEXT,
      bytes INTEGER NOT NULL,
      allBytes INTEGER NOT NULL,
      seconds REAL NOT NULL,
      etag TEXT,
      lastModified TEXT,
      bodyHash TEXT,
      movedTo TEXT,
      movedSince INTEGER,
      isGone INTEGER NOT NULL CHECK (isGone IN (0, 1))
    ) STRICT;
    """
}
