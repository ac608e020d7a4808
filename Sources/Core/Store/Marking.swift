import Foundation
import GRDB
import Model

/// What a person does with articles.
struct Marking {
  private let db: Database
  private let now: Date

  init(_ db: Database, now: Date) {
    self.db = db
    self.now = now
  }

  func mark(_ ids: [ArticleID], _ mark: Mark) throws -> [ArticleID] {
    let change =
      switch mark {
      case .read: "isRead = 1, readAt = :now WHERE isRead = 0"
      case .unread: "isRead = 0, readAt = NULL WHERE isRead = 1 AND :now"
      case .star: "isStarred = 1, starredAt = :now WHERE isStarred = 0"
      case .unstar: "isStarred = 0, starredAt = NULL WHERE isStarred = 1 AND :now"
      }
    let changed = try ArticleID.fetchSet(
      db, sql: "UPDATE status SET \(change) AND id IN (SELECT value FROM json_each(:ids)) RETURNING id",
      arguments: ["ids": ids.json, "now": now.milliseconds])
    return ids.filter(changed.contains)
  }

  static func setPosition(_ db: Database, _ id: ArticleID, _ position: Int) throws {
    try db.execute(sql: "UPDATE status SET position = ? WHERE id = ?", arguments: [max(0, position), id])
  }
}
