import Foundation
import GRDB
import Model

/// The marks of a person that wait to be sent to a server: one row for each article and kind of mark.
///
/// A row protects its mark from what the server says until the server shows the same. Rows are only written where a person
/// marks; what comes from a server never makes one, except where an article is compared for the first time
/// (`RemoteSaving`).
struct Outbox {
  private let db: Database
  private let now: Date

  init(_ db: Database, now: Date) {
    self.db = db
    self.now = now
  }

  /// Adds the marks of articles whose status has just changed. Articles of feeds without an account are left out.
  func add(_ ids: [ArticleID], _ mark: Mark) throws {
    guard !ids.isEmpty, try !Accounts.areNone(db) else { return }
    try add(ids.json, mark.field, mark.value)
  }

  /// The same for a list of ids as JSON.
  func add(_ ids: String, _ field: MarkField, _ value: Bool) throws {
    let arguments: StatementArguments = ["ids": ids, "field": field.rawValue, "value": value, "now": now.milliseconds]
    try db.execute(
      sql: """
        INSERT INTO outbox(status, field, value, made)
        SELECT status.id, :field, :value, :now FROM json_each(:ids) AS wanted JOIN status ON status.id = wanted.value
        WHERE EXISTS (SELECT 1 FROM accountFeed WHERE accountFeed.feed = status.feed)
        ON CONFLICT(status, field) DO UPDATE SET value = excluded.value, made = excluded.made,
          generation = generation + 1, sent = 0, isDoubted = 0, tries = 0, notBefore = NULL
        """, arguments: arguments)
    // Back to what the server has, and never sent: nothing is left to tell.
    try db.execute(
      sql: """
        DELETE FROM outbox WHERE field = :field AND value = :value AND isAttempted = 0
          AND status IN (SELECT value FROM json_each(:ids))
          AND EXISTS (SELECT 1 FROM remoteArticle AS remote WHERE remote.status = outbox.status
            AND iif(:field = 'read', remote.isRead, remote.isStarred) = :value)
        """, arguments: ["ids": ids, "field": field.rawValue, "value": value])
  }

  /// Milliseconds. A mark that was refused waits no longer than this: a later time is of a clock that was ahead.
  private static let longestWait: Int64 = 3_600_000

  /// The marks that may be sent, the oldest first.
  func fetch(_ account: AccountID, limit: Int) throws -> [OutboxEntry] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT outbox.status, remoteArticle.remote, outbox.field, outbox.value, outbox.generation, outbox.tries,
          outbox.isDoubted
        FROM outbox JOIN remoteArticle ON remoteArticle.status = outbox.status
        WHERE remoteArticle.account = :account AND isGone = 0 AND sent <> generation
          AND coalesce(outbox.notBefore, 0) NOT BETWEEN :now + 1 AND :now + :longest
        ORDER BY outbox.made, outbox.status LIMIT :limit
        """,
      arguments: ["account": account, "now": now.milliseconds, "longest": Outbox.longestWait, "limit": limit]
    ).compactMap { row in
      guard let field = MarkField(rawValue: try row.value(2)) else { return nil }
      return try OutboxEntry(
        article: row.value(0), remote: row.value(1), field: field, value: row.value(3), generation: row.value(4),
        tries: row.value(5), isDoubted: row.value(6))
    }
  }

  /// Notes that marks are about to be sent: from here on the server may have them, whatever answer comes.
  func noteAttempt(_ entries: [OutboxEntry]) throws {
    for entry in entries { try update(entry, "isAttempted = 1") }
  }

  /// Notes that the server accepted marks. A mark that changed meanwhile is still to be sent.
  func noteSent(_ entries: [OutboxEntry]) throws {
    for entry in entries { try update(entry, "sent = generation, tries = 0, notBefore = NULL") }
  }

  /// Notes that the server refused marks. They are tried again later.
  func noteRefused(_ entries: [OutboxEntry], until date: Date) throws {
    for entry in entries { try update(entry, "tries = tries + 1, notBefore = \(date.milliseconds)") }
  }

  private func update(_ entry: OutboxEntry, _ change: String) throws {
    try db.cachedStatement(
      sql: "UPDATE outbox SET \(change) WHERE status = ? AND field = ? AND generation = ?"
    ).execute(arguments: [entry.article, entry.field.rawValue, entry.generation])
  }
}

extension Mark {
  var field: MarkField {
    switch self {
    case .read, .unread: .read
    case .star, .unstar: .starred
    }
  }

  var value: Bool { self == .read || self == .star }
}
