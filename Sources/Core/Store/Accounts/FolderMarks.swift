import Foundation
import GRDB
import Model

/// The marks of the articles of an account in a folder.
///
/// A folder names no articles: it has marks by guid and day, also of articles that did not come here yet. So an article is
/// compared with the folder when it is here, and its row in `remoteArticle` says that it was: the row has the folder's last
/// word, and the number of the article as its id.
struct FolderMarks {
  private let db: Database
  private let account: AccountID

  init(_ db: Database, _ account: AccountID) {
    self.db = db
    self.account = account
  }

  /// The parts of a statement that reads `FolderArticle`s; `accountFeed`, `status` and `article` are joined.
  private static let columns = """
    status.id, status.key, status.date, coalesce(article.published, article.updated) IS NOT NULL, status.isRead,
    status.readAt, status.isStarred, status.starredAt
    """
  private static let source = """
    accountFeed JOIN status ON status.feed = accountFeed.feed LEFT JOIN article ON article.id = status.id
    LEFT JOIN remoteArticle ON remoteArticle.status = status.id AND remoteArticle.account = accountFeed.account
      AND remoteArticle.isGone = 0
    """

  /// The marks of the outbox, the oldest first.
  func waiting() throws -> [FolderMark] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(FolderMarks.columns), outbox.field, outbox.value, outbox.made, outbox.generation,
          remoteArticle.number IS NOT NULL
        FROM outbox JOIN status ON status.id = outbox.status
        JOIN accountFeed ON accountFeed.feed = status.feed LEFT JOIN article ON article.id = status.id
        LEFT JOIN remoteArticle ON remoteArticle.status = status.id AND remoteArticle.account = accountFeed.account
          AND remoteArticle.isGone = 0
        WHERE accountFeed.account = ? ORDER BY outbox.made, status.id
        """, arguments: [account]
    ).compactMap { row in
      guard let field = MarkField(rawValue: try row.value(8)) else { return nil }
      return try FolderMark(
        article: FolderMarks.article(row), field: field, value: row.value(9), made: Date(milliseconds: row.value(10)),
        generation: row.value(11), wasCompared: row.value(12))
    }
  }

  /// The articles that were not compared with the folder yet.
  func uncompared() throws -> [FolderArticle] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(FolderMarks.columns) FROM \(FolderMarks.source)
        WHERE accountFeed.account = ? AND remoteArticle.number IS NULL
        """, arguments: [account]
    ).map(FolderMarks.article)
  }

  /// The articles with one of these keys.
  func articles(_ keys: Set<String>) throws -> [FolderArticle] {
    guard !keys.isEmpty else { return [] }
    // All articles of the account are read, rather than one by one: a key may be in any feed.
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(FolderMarks.columns) FROM \(FolderMarks.source)
        WHERE accountFeed.account = ? AND remoteArticle.number IS NOT NULL
        """, arguments: [account])
    var found: [FolderArticle] = []
    while let row = try cursor.next() {
      if keys.contains(try row.value(1)) { found.append(try FolderMarks.article(row)) }
    }
    return found
  }

  /// Notes that marks are about to be written: from here on other programs may have them.
  func noteAttempt(_ marks: [FolderMark]) throws {
    let update = try db.cachedStatement(
      sql: "UPDATE outbox SET isAttempted = 1 WHERE status = ? AND field = ? AND generation = ?")
    for mark in marks {
      guard let generation = mark.generation else { continue }
      try update.execute(arguments: [mark.article.id, mark.field.rawValue, generation])
    }
  }

  /// Takes the marks of the folder. A mark that a person made meanwhile stays and waits. Returns the number of marks that
  /// changed.
  ///
  /// - Parameter compared: articles that were compared and of which the folder has nothing.
  func take(_ states: [FolderState], compared: [FolderArticle]) throws -> Int {
    let free = try db.cachedStatement(
      sql: "UPDATE remoteArticle SET status = NULL, isGone = 1 WHERE status = ? AND account <> ?")
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO remoteArticle(account, remote, status, isRead, isStarred) VALUES (?, ?, ?, 0, 0)
        ON CONFLICT(account, remote) DO UPDATE SET status = excluded.status, isRead = 0, isStarred = 0, isGone = 0
        """)
    for article in compared {
      try free.execute(arguments: [article.id, account])
      try insert.execute(arguments: [account, String(article.id), article.id])
    }
    var changed = 0
    for state in states { changed += try take(state) }
    return changed
  }

  private func take(_ state: FolderState) throws -> Int {
    if let generation = state.generation {
      try db.cachedStatement(sql: "DELETE FROM outbox WHERE status = ? AND field = ? AND generation = ?")
        .execute(arguments: [state.article, state.field.rawValue, generation])
    }
    try db.cachedStatement(
      sql: "UPDATE remoteArticle SET \(state.field.column) = ? WHERE account = ? AND status = ?"
    ).execute(arguments: [state.value, account, state.article])
    let (flag, time) =
      switch state.field {
      case .read: ("isRead", "readAt")
      case .starred: ("isStarred", "starredAt")
      }
    try db.cachedStatement(
      sql: """
        UPDATE status SET \(flag) = :value, \(time) = iif(:value, :made, NULL)
        WHERE id = :id AND \(flag) <> :value
          AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.status = status.id AND outbox.field = :field)
        """
    ).execute(arguments: [
      "value": state.value, "made": state.made.milliseconds, "id": state.article, "field": state.field.rawValue,
    ])
    return db.changesCount
  }

  /// Forgets what is known of the folder's marks: everything is compared anew.
  func forget() throws {
    try db.execute(sql: "UPDATE remoteArticle SET isGone = 1 WHERE account = ?", arguments: [account])
  }

  private static func article(_ row: Row) throws -> FolderArticle {
    func date(_ index: Int) throws -> Date? { (try row.value(index) as Int64?).map(Date.init(milliseconds:)) }
    return try FolderArticle(
      id: row.value(0), key: row.value(1), day: Day(Date(milliseconds: row.value(2))).number, isDated: row.value(3),
      isRead: row.value(4), readAt: date(5), isStarred: row.value(6), starredAt: date(7))
  }
}
