import GRDB

/// What SQLite's planner believes about the tables. Without it, it guesses, and on a large store it guesses badly.
enum Statistics {
  /// True when a quarter of the articles came since the last time.
  ///
  /// SQLite's own `PRAGMA optimize` judges by the queries of its connection, and the one that writes asks none.
  static func areStale(_ db: Database) throws -> Bool {
    let articles = try Int.fetchOne(db, sql: "SELECT sum(total) FROM tally") ?? 0
    let believed = try believedArticles(db)
    return abs(articles - believed) > believed / 4
  }

  /// Takes milliseconds at any size: 400 rows of each index are enough to tell its form
  /// (https://www.sqlite.org/lang_analyze.html).
  static func renew(_ db: Database) throws {
    try db.execute(sql: "PRAGMA analysis_limit = 400; ANALYZE")
  }

  /// How many articles were listed at the last look; 0 when there was none.
  private static func believedArticles(_ db: Database) throws -> Int {
    // The table comes with the first ANALYZE.
    guard try db.tableExists("sqlite_stat1") else { return 0 }
    let line = try String.fetchOne(db, sql: "SELECT stat FROM sqlite_stat1 WHERE idx = 'statusByDate'")
    // "100000 2 1 1 1": the rows of the index, then how many of them one value of each column has.
    return line?.split(separator: " ").first.flatMap { Int($0) } ?? 0
  }
}
