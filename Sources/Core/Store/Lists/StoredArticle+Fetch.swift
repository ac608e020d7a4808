import Foundation
import GRDB
import Model
import Money

extension StoredArticle {
  /// In the order of the ids; one that is not known or whose text is gone is left out. Throws for a column whose JSON
  /// nothing here wrote.
  static func fetch(_ db: Database, _ ids: [ArticleID]) throws -> [StoredArticle] {
    try Array(Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [ids.json]).map(StoredArticle.init))
  }

  /// A headline, and behind it what only an article has; the headline's columns are read by place, the others by name.
  private static let sql = """
    SELECT \(Headline.columns), feed.address, status.key, status.position, article.published, article.updated, article.language,
      body.detail, body.text, body.blocks, body.html, body.compressed,
      page.text AS "feed.text", page.blocks AS "feed.blocks", page.html AS "feed.html",
      page.compressed AS "feed.compressed",
      earlier.title AS earlierTitle, earlier.text AS earlierText, earlier.changed
    \(Headline.source) JOIN body ON body.id = status.id
      LEFT JOIN page ON page.id = status.id
    ORDER BY wanted.key
    """

  /// Without its edition's date and its number of words, which only the headline has.
  private init(row: Row) throws {
    var headline = try Headline(row: row)
    var article = Article(key: try row.value("key"))
    article.title = headline.title
    article.url = headline.url
    article.published = try (row.value("published") as Int64?).map(Date.init(milliseconds:))
    article.updated = try (row.value("updated") as Int64?).map(Date.init(milliseconds:))
    article.language = try row.value("language")
    try (row.json("detail") as Detail?)?.fill(&article)
    let text = try TextColumns(row).articleText()
    article.text = text.text
    if headline.title.isEmpty { headline.opening = Headline.opening(of: String(article.text.prefix(400))) }
    article.blocks = text.blocks
    article.html = text.html
    self.init(headline: headline, article: article, position: try row.value("position"))
    feedAddress = try row.value("address")
    if try row.value("feed.text") as String? != nil {
      fromFeed = try TextColumns(row, prefix: "feed.").articleText()
    }
    if let title = try row.value("earlierTitle") as String? {
      earlier = try EarlierText(
        title: title, text: row.value("earlierText"), changed: Date(milliseconds: row.value("changed")))
    }
  }
}
