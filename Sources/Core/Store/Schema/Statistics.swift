import GRDB

/// The statistics of SQLite's planner about the tables. Without them it guesses, and on a large store it guesses badly.
enum Statistics {
  /// True when a quarter of the articles came since the last time.
  ///
  /// The number of articles is kept here: what ANALYZE writes is an estimate, which may be a third off. (SQLite's own
  /// `PRAGMA optimize` judges by the queries of its connection, and the one that writes asks none.)
  static func areStale(_ db: Database) throws -> Bool {
    let articles = try articles(db)
    let analyzed = try KeptValue.analyzedArticles.fetch(db).flatMap { Int($0) } ?? 0
    // A damaged store may hold any number here, and with such numbers a difference can overflow.
    return abs(Double(articles) - Double(analyzed)) > Double(analyzed) / 4
  }

  /// Takes milliseconds at any size: 400 rows of each index are enough to tell its form
  /// (https://www.sqlite.org/lang_analyze.html).
  static func renew(_ db: Database) throws {
    try db.execute(sql: "PRAGMA analysis_limit = 400; ANALYZE")
    try KeptValue.analyzedArticles.set(String(articles(db)), db)
  }

  /// Articles that are listed.
  private static func articles(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT sum(total) FROM tally") ?? 0
  }
}
