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

  /// The parts of a statement that reads `FolderArticle`s; `status`, `article` and `remoteArticle` are joined.
  private static let columns = """
    status.id, status.key, status.date, coalesce(article.published, article.updated) IS NOT NULL, status.isRead,
    status.readAt, status.isStarred, status.starredAt, coalesce(remoteArticle.isRead, 0),
    coalesce(remoteArticle.isStarred, 0)
    """
  /// In the order of ids and a page at a time, so that all pages together read the articles once: without the sign the feeds
  /// would come first, and each page would sort all articles. `condition` is about the row of an article that was compared.
  private static func page(_ columns: String, where condition: String) -> String {
    """
    SELECT \(columns) FROM status LEFT JOIN article ON article.id = status.id
    LEFT JOIN remoteArticle ON remoteArticle.status = status.id AND remoteArticle.account = :account
      AND remoteArticle.isGone = 0
    WHERE (+status.feed IN (SELECT feed FROM accountFeed WHERE account = :account)
        OR +status.feed IN (SELECT value FROM json_each(:joining)))
      AND (\(condition)) AND status.id > :after
    ORDER BY status.id LIMIT :limit
    """
  }

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
      guard let field = MarkField(rawValue: try row.value(10)) else { return nil }
      return try FolderMark(
        article: FolderMarks.article(row), field: field, value: row.value(11), made: Date(milliseconds: row.value(12)),
        generation: row.value(13), wasCompared: row.value(14))
    }
  }

  /// Articles that are to be compared with the folder, by id.
  func articles(_ set: FolderArticleSet, after: ArticleID, limit: Int) throws -> [FolderArticle] {
    try Row.fetchAll(
      db, sql: FolderMarks.page(FolderMarks.columns, where: set.condition), arguments: arguments(set, after, limit)
    ).map(FolderMarks.article)
  }

  /// The days of those articles, and true if one of them has no date.
  func days(_ set: FolderArticleSet) throws -> (days: Set<Int>, isUndated: Bool) {
    let columns = "status.date AS date, coalesce(article.published, article.updated) IS NULL AS isUndated"
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT date / 86400000, max(isUndated) FROM (\(FolderMarks.page(columns, where: set.condition))) GROUP BY 1
        """, arguments: arguments(set, 0, .max))
    return try (Set(rows.map { try $0.value(0) }), rows.contains { try $0.value(1) })
  }

  /// The days of articles with a date that have one of these keys.
  func datedDays(_ keys: Set<String>) throws -> [String: Set<Int>] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT status.key, status.date FROM accountFeed JOIN json_each(:keys) AS wanted
        JOIN status ON status.feed = accountFeed.feed AND status.key = wanted.value
        JOIN article ON article.id = status.id
        WHERE accountFeed.account = :account AND coalesce(article.published, article.updated) IS NOT NULL
        """, arguments: ["account": account, "keys": try JSON.text(keys.sorted())])
    var days: [String: Set<Int>] = [:]
    while let row = try rows.next() {
      days[try row.value(0), default: []].insert(Day(Date(milliseconds: try row.value(1))).number)
    }
    return days
  }

  private func arguments(_ set: FolderArticleSet, _ after: ArticleID, _ limit: Int) throws -> StatementArguments {
    ["account": account, "joining": try JSON.text(set.joining.sorted()), "after": after, "limit": limit]
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
  func take(_ states: some Sequence<FolderState>, compared: some Sequence<ArticleID>) throws -> Int {
    let free = try db.cachedStatement(
      sql: "UPDATE remoteArticle SET status = NULL, isGone = 1 WHERE status = ? AND account <> ?")
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO remoteArticle(account, remote, status, isRead, isStarred) VALUES (?, ?, ?, 0, 0)
        ON CONFLICT(account, remote) DO UPDATE SET status = excluded.status, isRead = 0, isStarred = 0, isGone = 0
        """)
    for id in compared {
      try free.execute(arguments: [id, account])
      try insert.execute(arguments: [account, String(id), id])
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

  private static func article(_ row: Row) throws -> FolderArticle {
    func date(_ index: Int) throws -> Date? { (try row.value(index) as Int64?).map(Date.init(milliseconds:)) }
    return try FolderArticle(
      id: row.value(0), key: row.value(1), day: Day(Date(milliseconds: row.value(2))).number, isDated: row.value(3),
      isRead: row.value(4), readAt: date(5), isStarred: row.value(6), starredAt: date(7),
      folderRead: row.value(8), folderStarred: row.value(9))
  }
}

extension FolderArticleSet {
  fileprivate var condition: String {
    switch kind {
    case .uncompared: "remoteArticle.number IS NULL"
    case .compared: "remoteArticle.number IS NOT NULL"
    case .all: "1"
    }
  }
}
