import Foundation
import GRDB
import Model

extension Headline: FetchableRecord {
  static let columns = """
    status.id, status.feed, coalesce(feed.name, feed.title), article.title, article.url, status.date,
    article.editionDate, status.isRead, status.isStarred, article.words
    """

  package init(row: Row) {
    self.init(
      id: row[0], feed: row[1], feedTitle: row[2], title: row[3], url: row[4], date: Date(milliseconds: row[5]),
      editionDate: (row[6] as String?).flatMap(Day.init), isRead: row[7], isStarred: row[8], words: row[9])
  }

  static func fetch(_ db: Database, _ ids: [ArticleID]) throws -> [Headline] {
    try fetchAll(db.cachedStatement(sql: sql), arguments: [ids.json])
  }

  static let sql = """
    SELECT \(columns) FROM json_each(?) AS wanted
    CROSS JOIN status ON status.id = wanted.value
    JOIN article ON article.id = status.id
    JOIN feed ON feed.id = status.feed
    ORDER BY wanted.key
    """
}

extension StoredArticle {
  static func fetch(_ db: Database, _ id: ArticleID) throws -> StoredArticle? {
    guard let headline = try Headline.fetch(db, [id]).first,
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT status.key, status.position, article.published, article.updated, article.language,
            body.detail, body.text, body.blocks, body.html
          FROM status JOIN article ON article.id = status.id JOIN body ON body.id = status.id
          WHERE status.id = ?
          """, arguments: [id])
    else { return nil }
    var article = Article(key: row[0])
    article.title = headline.title
    article.url = headline.url
    article.published = (row[2] as Int64?).map(Date.init(milliseconds:))
    article.updated = (row[3] as Int64?).map(Date.init(milliseconds:))
    article.language = row[4]
    if let detail = row[5] as String? { try JSON.value(Detail.self, detail).fill(&article) }
    article.text = row[6]
    if let blocks = row[7] as String? { article.blocks = try JSON.value([Block].self, blocks) }
    article.html = row[8]
    return StoredArticle(headline: headline, article: article, position: row[1])
  }
}
