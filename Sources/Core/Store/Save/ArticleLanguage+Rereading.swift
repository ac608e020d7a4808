import GRDB
import Model

/// Articles that came before languages were read from texts: theirs is read in the background, a few at a time.
extension ArticleLanguage {
  /// Articles that are read in one transaction.
  static let many = 500

  static func isAnyWaiting(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS(SELECT 1 FROM languageToRead)")) ?? false
  }

  /// Reads the language of at most `limit` articles, the newest first. Returns the number of articles. One that has lost its
  /// text, or has a language by now, is only struck off the list.
  static func readSome(_ db: Database, limit: Int = many) throws -> Int {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT wanted.id, article.title, substr(article_text(body.text, body.compressed), 1, 1000), feed.language
        FROM (SELECT id FROM languageToRead ORDER BY id DESC LIMIT ?) AS wanted
          LEFT JOIN article ON article.id = wanted.id AND article.language IS NULL
          LEFT JOIN body ON body.id = article.id
          LEFT JOIN status ON status.id = article.id LEFT JOIN feed ON feed.id = status.feed
        """, arguments: [limit])
    let change = try db.cachedStatement(sql: "UPDATE article SET language = ? WHERE id = ?")
    let done = try db.cachedStatement(sql: "DELETE FROM languageToRead WHERE id = ?")
    for row in rows {
      let id: ArticleID = try row.value(0)
      var article = Article(key: "")
      article.title = try row.value(1) ?? ""
      article.text = try row.value(2) ?? ""
      if let tag = tag(of: article, feedLanguage: try row.value(3)) { try change.execute(arguments: [tag, id]) }
      try done.execute(arguments: [id])
    }
    if !rows.isEmpty { try db.execute(sql: SavedSearches.changing) }
    return rows.count
  }
}
