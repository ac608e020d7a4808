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
  private let values: StatementArguments

  /// Authors and tags are lists of lines: `Facets` parts the tags again.
  /// `language` is a tag of BCP 47.
  init(_ article: Article, editionDate: Day?, language: String?) {
    date = article.published ?? article.updated ?? editionDate?.start
    values = [
      "title": article.title, "url": article.url,
      "author": article.authors.compactMap { $0.name ?? $0.email }.joined(separator: "\n"),
      "tags": article.tags.joined(separator: "\n"), "language": language,
      "published": article.published?.milliseconds, "updated": article.updated?.milliseconds,
      "editionDate": editionDate?.description, "words": article.text.wordCount,
      "media": article.media.rawValue,
    ]
  }

  /// `id` is that of the article's status, which is there already.
  func insert(_ db: Database, _ id: ArticleID) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO article(id, title, url, author, tags, language, published, updated, editionDate, words, media)
        VALUES (:id, :title, :url, :author, :tags, :language, :published, :updated, :editionDate, :words, :media)
        """
    ).execute(arguments: values + ["id": id])
  }

  /// Writes only what differs. Returns whether anything did. Where the body is that of the page, its length is not what
  /// the feed's text says.
  func update(_ db: Database, _ id: ArticleID, hasPage: Bool) throws -> Bool {
    try db.cachedStatement(
      sql: """
        UPDATE article SET title = :title, url = :url, author = :author, tags = :tags, language = :language,
          published = :published, updated = :updated, editionDate = :editionDate, words = iif(:hasPage, words, :words), media = :media
        WHERE id = :id
          AND (title, url, author, tags, language, published, updated, editionDate, words, media)
            IS NOT (:title, :url, :author, :tags, :language, :published, :updated, :editionDate,
              iif(:hasPage, words, :words), :media)
        """
    ).execute(arguments: values + ["id": id, "hasPage": hasPage])
    return db.changesCount > 0
  }
}
