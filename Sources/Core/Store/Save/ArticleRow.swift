import Foundation
import GRDB
import Model
import Money
import Query
import Text

/// An article as its row in the table `article`: what lists and search show of it, without its text.
struct ArticleRow {
  /// The date by which lists are sorted; nil when the source gave none.
  let date: Date?
  /// The columns from `title` to `media`, as arguments by their places: ?1 to ?10.
  private let values: StatementArguments

  /// Authors and tags are lists of lines: `Facets` parts the tags again.
  /// `language` is a tag of BCP 47.
  init(_ article: Article, editionDate: Day?, language: String?) {
    date = article.published ?? article.updated ?? editionDate?.start
    values = [
      article.title, article.url, article.authors.compactMap { $0.name ?? $0.email }.joined(separator: "\n"),
      article.tags.joined(separator: "\n"), language, article.published?.milliseconds, article.updated?.milliseconds,
      editionDate?.description, article.text.wordCount, article.media.rawValue,
    ]
  }

  /// `id` is that of the article's status, which is there already.
  func insert(_ db: Database, _ id: ArticleID) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO article(id, title, url, author, tags, language, published, updated, editionDate, words, media)
        VALUES (?11, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """
    ).execute(arguments: values + [id])
  }

  /// Writes only what differs. Returns whether anything did. Where the body is that of the page, its length is not what
  /// the feed's text says.
  func update(_ db: Database, _ id: ArticleID, hasPage: Bool) throws -> Bool {
    try db.cachedStatement(
      sql: """
        UPDATE article SET title = ?1, url = ?2, author = ?3, tags = ?4, language = ?5, published = ?6, updated = ?7,
          editionDate = ?8, words = iif(?12, words, ?9), media = ?10
        WHERE id = ?11
          AND (title, url, author, tags, language, published, updated, editionDate, words, media)
            IS NOT (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, iif(?12, words, ?9), ?10)
        """
    ).execute(arguments: values + [id, hasPage])
    return db.changesCount > 0
  }
}
