import GRDB
import Model

/// The articles that lists leave out because of their language.
struct HiddenArticles {
  private let db: Database
  private let grouping: ListGrouping

  init(_ db: Database, _ grouping: ListGrouping) {
    self.db = db
    self.grouping = grouping
  }

  /// All of them, read from the index of languages: a text or a row of an article is never looked at.
  func all() throws -> Set<ArticleID> {
    guard grouping.leavesOut else { return [] }
    var hidden: Set<ArticleID> = []
    for tag in try HiddenArticles.tags(db) where grouping.leavesOut(language: tag) {
      hidden.formUnion(try HiddenArticles.articles(db, in: tag))
    }
    if !hidden.isEmpty { hidden.subtract(try translated()) }
    return hidden
  }

  /// Those among some articles, by a look at each.
  func among(_ ids: [ArticleID]) throws -> Set<ArticleID> {
    guard grouping.leavesOut else { return [] }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT article.id, language, status.feed FROM json_each(?) AS wanted
          CROSS JOIN article ON article.id = wanted.value CROSS JOIN status ON status.id = article.id
        """, arguments: [ids.json])
    var hidden: Set<ArticleID> = []
    for row in rows where isHidden(language: try row.value(1), feed: try row.value(2)) {
      hidden.insert(try row.value(0))
    }
    return hidden
  }

  /// True for an article in a language that is left out, from a feed that is not translated.
  func isHidden(language: String?, feed: FeedID) -> Bool {
    grouping.leavesOut(language: language) && !grouping.translatedFeeds.contains(feed)
  }

  /// The listed articles of feeds that are translated.
  private func translated() throws -> [ArticleID] {
    try grouping.translatedFeeds.flatMap { feed in
      try ArticleID.fetchAll(
        db.cachedStatement(sql: HiddenArticles.sqlOfFeed), arguments: [feed])
    }
  }

  /// The tags of languages in the store: a look into the index for each.
  static func tags(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        WITH RECURSIVE tag(language) AS (
          SELECT min(language) FROM article
          UNION ALL
          SELECT (SELECT min(article.language) FROM article WHERE article.language > tag.language)
          FROM tag WHERE tag.language IS NOT NULL
        )
        SELECT language FROM tag WHERE language IS NOT NULL
        """)
  }

  static func articles(_ db: Database, in tag: String) throws -> [ArticleID] {
    try ArticleID.fetchAll(db.cachedStatement(sql: HiddenArticles.sqlOfLanguage), arguments: [tag])
  }

  static let sqlOfFeed = "SELECT id FROM status INDEXED BY statusByFeed WHERE feed = ? AND isListed = 1"
  static let sqlOfLanguage = "SELECT id FROM article INDEXED BY articleByLanguage WHERE language = ?"
}
