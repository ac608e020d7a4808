import Foundation
import GRDB
import Model

/// The marks of a person on articles: read, starred.
struct Marking {
  private let db: Database
  private let now: Date

  init(_ db: Database, now: Date) {
    self.db = db
    self.now = now
  }

  /// Returns those whose status changed by it, in the order in which they were given. What changed in feeds of an account
  /// goes into the outbox, in the same transaction.
  func mark(_ ids: [ArticleID], _ mark: Mark) throws -> [ArticleID] {
    let change =
      switch mark {
      case .read: "isRead = 1, readAt = :now WHERE isRead = 0"
      case .unread: "isRead = 0, readAt = NULL WHERE isRead = 1"
      case .star: "isStarred = 1, starredAt = :now WHERE isStarred = 0"
      case .unstar: "isStarred = 0, starredAt = NULL WHERE isStarred = 1"
      }
    let changed = try ArticleID.fetchSet(
      db, sql: "UPDATE status SET \(change) AND id IN (SELECT value FROM json_each(:ids)) RETURNING id",
      arguments: ["ids": ids.json, "now": now.milliseconds])
    let marked = ids.filter(changed.contains)
    try Outbox(db, now: now).add(marked, mark)
    return marked
  }

  /// `position` is in characters of the laid out text, from 0; an article that is not known is left alone.
  static func setPosition(_ db: Database, _ id: ArticleID, _ position: Int) throws {
    try db.execute(sql: "UPDATE status SET position = ? WHERE id = ?", arguments: [max(0, position), id])
  }
}
