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
    SELECT \(Headline.columns), status.key, status.position, article.published, article.updated, article.language,
      body.detail, body.text, body.blocks, body.html, page.text AS feedText, page.blocks AS feedBlocks,
      page.html AS feedHTML, earlier.title AS earlierTitle, earlier.text AS earlierText, earlier.changed
    \(Headline.source) JOIN body ON body.id = status.id
      LEFT JOIN page ON page.id = status.id
    ORDER BY wanted.key
    """

  /// Without its edition's date and its number of words, which only the headline has.
  private init(row: Row) throws {
    let headline = Headline(row: row)
    var article = Article(key: row["key"])
    article.title = headline.title
    article.url = headline.url
    article.published = (row["published"] as Int64?).map(Date.init(milliseconds:))
    article.updated = (row["updated"] as Int64?).map(Date.init(milliseconds:))
    article.language = row["language"]
    if let detail = row["detail"] as String? { try JSON.value(Detail.self, detail).fill(&article) }
    article.text = row["text"]
    if let blocks = row["blocks"] as String? { article.blocks = try JSON.value([Block].self, blocks) }
    article.html = row["html"]
    self.init(headline: headline, article: article, position: row["position"])
    if let text = row["feedText"] as String? {
      let blocks = try (row["feedBlocks"] as String?).map { try JSON.value([Block].self, $0) } ?? []
      fromFeed = ArticleText(text: text, blocks: blocks, html: row["feedHTML"])
    }
    if let title = row["earlierTitle"] as String? {
      earlier = EarlierText(title: title, text: row["earlierText"], changed: Date(milliseconds: row["changed"]))
    }
  }
}
