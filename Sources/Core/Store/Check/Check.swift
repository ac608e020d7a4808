import GRDB

/// Looks at everything that the store holds, and at everything that is made from it.
struct Check {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Everything but the search index. Writes nothing, and so keeps nobody waiting.
  func report() throws -> CheckReport {
    var report = CheckReport()
    report.damage = try integrity() + foreignKeys()
    // A file that is broken says nothing that could be relied on about the rest.
    guard report.damage.isEmpty else { return report }
    report.feeds = try Int.fetchOne(db, sql: "SELECT count(*) FROM feed") ?? 0
    report.articles = try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0
    report.damage = try count(
      "SELECT count(*) FROM article LEFT JOIN body ON body.id = article.id WHERE body.id IS NULL",
      "articles have lost their text")
    report.outOfStep =
      try count(
        "SELECT count(*) FROM status LEFT JOIN article ON article.id = status.id WHERE isListed = 1 AND title IS NULL",
        "articles are listed without a text")
      + count(
        "SELECT count(*) FROM (\(Tally.actual)) AS actual LEFT JOIN tally ON tally.feed = actual.feed"
          + " WHERE (tally.total, tally.unread, tally.starred) IS NOT (actual.total, actual.unread, actual.starred)",
        "feeds are counted wrong")
    return report
  }

  /// Makes anew what is made from the rest, except the search index.
  func repair() throws {
    try db.execute(
      sql: """
        UPDATE status SET isListed = 0 WHERE isListed = 1 AND id NOT IN (SELECT id FROM article);
        INSERT OR REPLACE INTO tally(feed, total, unread, starred) \(Tally.actual);
        """)
  }

  /// One line for each thing that is wrong (https://www.sqlite.org/pragma.html#pragma_integrity_check), a hundred at
  /// most.
  private func integrity() throws -> [String] {
    try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
  }

  /// `integrity_check` does not look at references.
  private func foreignKeys() throws -> [String] {
    try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      "a row of \(row["table"] as String? ?? "?") points to a row of \(row["parent"] as String? ?? "?") that is gone"
    }
  }

  /// The search index against the articles. SQLite asks for the right to write for it, although it does not.
  func index() throws -> [String] {
    do {
      try SearchIndex.verify(db)
      return try count(
        """
        SELECT count(*) FROM body JOIN status ON status.id = body.id
        WHERE slot IS NULL AND body.id NOT IN (SELECT id FROM unindexed)
        """, "articles are neither in the search index nor waiting for it")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return ["the search index does not agree with the articles"]
    }
  }

  /// A sentence without its stop, "3 feeds are counted wrong"; none for nought.
  private func count(_ sql: String, _ what: String) throws -> [String] {
    let count = try Int.fetchOne(db, sql: sql) ?? 0
    return count == 0 ? [] : ["\(count) \(what)"]
  }
}
