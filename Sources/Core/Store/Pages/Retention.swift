import Foundation
import GRDB
import Model

/// Lets go of the texts of old articles, when the reader's settings ask for it; their statuses stay for ever, so that
/// none of them comes back as new.
enum Retention {
  /// Articles a transaction, so few that another program that wants to write does not wait for long.
  private static let step = 500

  /// Drops read, unstarred articles that are older than a moment and were read before it. Returns how many; 0 when none
  /// is left.
  static func drop(_ db: Database, before moment: Date) throws -> Int {
    let ids = try ArticleID.fetchAll(
      db,
      sql: """
        SELECT status.id FROM status JOIN article ON article.id = status.id
        WHERE isListed = 1 AND isRead = 1 AND isStarred = 0 AND date < :moment AND coalesce(readAt, 0) < :moment
        LIMIT \(step)
        """, arguments: ["moment": moment.milliseconds])
    guard !ids.isEmpty else { return 0 }
    // Children before what they refer to: foreign keys hold inside of a transaction too.
    for table in ["page", "earlier", "body", "article"] {
      try db.execute(
        sql: "DELETE FROM \(table) WHERE id IN (SELECT value FROM json_each(?))", arguments: [ids.json])
    }
    // Out of the lists, but there for ever: that is what knows the article when its feed says it again.
    try db.execute(
      sql: "UPDATE status SET isListed = 0 WHERE id IN (SELECT value FROM json_each(?))", arguments: [ids.json])
    return ids.count
  }
}
