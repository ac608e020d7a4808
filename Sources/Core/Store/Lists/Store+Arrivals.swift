import GRDB
import Model

/// The articles that came since a moment. Articles get their numbers in the order in which they come.
extension Store {
  /// The number of the article that came last; 0 in an empty store.
  package func newestArticle() throws(Problem) -> ArticleID {
    try read("list") { db in try Store.newestArticle(db) }
  }

  /// The articles that came after one, in the order in which they came; at most `limit`.
  package func arrivals(after article: ArticleID, limit: Int) throws(Problem) -> [ArticleID] {
    try read("list") { db in
      try ArticleID.fetchAll(
        db, sql: "SELECT id FROM status WHERE id > ? AND isListed = 1 ORDER BY id LIMIT ?", arguments: [article, limit])
    }
  }

  static func newestArticle(_ db: Database) throws -> ArticleID {
    try ArticleID.fetchOne(db, sql: "SELECT max(id) FROM status") ?? 0
  }
}
