import Foundation
import GRDB
import Model

/// The text of an article before its source changed it: the last one before the present one.
enum Revision {
  /// Keeps title and text as they are now, if `article` is about to change either. What the feed said is compared with
  /// what the feed says, also where the article's page stands in its place.
  static func keep(_ db: Database, _ id: ArticleID, before article: Article, _ now: Date) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO earlier(id, title, text, changed)
        SELECT article.id, article.title, \(StoredText.sql), :now
        FROM article JOIN body ON body.id = article.id LEFT JOIN page ON page.id = article.id
        WHERE article.id = :id AND (article.title, \(StoredText.sql)) <> (:title, :text)
        """
    ).execute(arguments: ["id": id, "title": article.title, "text": article.text, "now": now.milliseconds])
  }
}
