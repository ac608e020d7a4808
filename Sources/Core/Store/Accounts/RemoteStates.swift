import Foundation
import GRDB
import Model

/// Merges the marks of a server into those of the store.
///
/// For each article and kind of mark there are four values: here, the server's last word, the server's word of this sync, and
/// the mark that waits to be sent, if any. Without a waiting mark the server's word holds here. With one, the mark here stays
/// until the server shows the same. So no two sides ever disagree: a mark and its opposite come in an order, as on the server.
struct RemoteStates {
  private let db: Database
  private let account: AccountID
  private let now: Date
  /// Marks that were given up: the server accepted them twice and did not show them.
  private(set) var overruled = 0
  /// Marks of articles here that changed.
  private(set) var changed = 0

  init(_ db: Database, _ account: AccountID, now: Date) {
    self.db = db
    self.account = account
    self.now = now
  }

  /// Takes a complete set of a server: the ids of all unread, or of all starred articles, the newest first. Articles that are
  /// not known are noted as wanted. Returns the ids that left the set, and those of marks that the set does not show; only the
  /// server can say of each what became of it.
  ///
  /// `feeds` are the feeds on the server whose articles the set is about; nil for all. `asksForGone` is true to ask again for
  /// articles that the server did not have any more.
  mutating func take(
    _ ids: [String], of field: MarkField, feeds: [String]? = nil, asksForGone: Bool = false
  ) throws -> [String] {
    let set = try JSON.text(ids)
    let isUnread = field == .read
    // From the last to the first: a higher number is fetched sooner, and the newest come first.
    try db.execute(
      sql: """
        INSERT INTO remoteArticle(account, remote, isRead, isStarred)
        SELECT :account, value, :isRead, :isStarred FROM json_each(:ids) WHERE true ORDER BY key DESC
        ON CONFLICT(account, remote) DO UPDATE SET isGone = 0 WHERE isGone = 1
        """,
      arguments: ["account": account, "ids": set, "isRead": !isUnread, "isStarred": !isUnread])
    try merge(set, field, isUnread ? false : true)
    let (value, opposite) = isUnread ? (0, 1) : (1, 0)
    let scope = feeds == nil ? "" : "AND remoteArticle.feed IN (SELECT value FROM json_each(:feeds))"
    var arguments: StatementArguments = [
      "account": account, "ids": set, "field": field.rawValue, "value": value, "opposite": opposite,
    ]
    // The server accepted the mark, and the set does not contradict it. One that it did not accept is asked about: a set that
    // is empty by mistake must not seem to show it.
    let isShown = "outbox.field = :field AND outbox.value = :opposite AND outbox.sent = outbox.generation"
    if let feeds { arguments += ["feeds": try JSON.text(feeds)] }
    try db.execute(
      sql: """
        UPDATE remoteArticle SET \(field.column) = :opposite
        WHERE account = :account AND isGone = 0 AND \(field.column) = :value \(scope)
          AND remote NOT IN (SELECT value FROM json_each(:ids))
          AND EXISTS (SELECT 1 FROM outbox WHERE outbox.status = remoteArticle.status AND \(isShown))
        """, arguments: arguments)
    try db.execute(
      sql: """
        DELETE FROM outbox WHERE \(isShown) AND status IN (
          SELECT status FROM remoteArticle WHERE account = :account AND status IS NOT NULL AND isGone = 0
            AND \(field.column) = :opposite \(scope) AND remote NOT IN (SELECT value FROM json_each(:ids)))
        """, arguments: arguments)
    let gone = "isGone = 1 AND status IN (SELECT id FROM status WHERE feed IN (SELECT feed FROM accountFeed))"
    return try String.fetchAll(
      db,
      sql: """
        SELECT remote FROM remoteArticle WHERE account = :account AND isGone = 0 \(scope)
          AND remote NOT IN (SELECT value FROM json_each(:ids))
          AND (\(field.column) = :value OR EXISTS (SELECT 1 FROM outbox WHERE outbox.status = remoteArticle.status
            AND outbox.field = :field
            AND (outbox.value = :value AND outbox.sent = outbox.generation
              OR outbox.value = :opposite AND outbox.sent <> outbox.generation)))
        """, arguments: arguments)
      + (asksForGone
        ? String.fetchAll(
          db, sql: "SELECT remote FROM remoteArticle WHERE account = ? AND \(gone)", arguments: [account]) : [])
  }

  /// Takes the state of articles that the server gave one by one.
  mutating func apply(_ states: [RemoteState]) throws {
    for isSet in [false, true] {
      for field in MarkField.allCases {
        let ids = states.filter { (field == .read ? $0.isRead : $0.isStarred) == isSet }.map(\.id)
        if !ids.isEmpty { try merge(JSON.text(ids), field, isSet) }
      }
    }
    let update = try db.cachedStatement(
      sql: "UPDATE remoteArticle SET feed = ? WHERE account = ? AND remote = ? AND feed IS NOT ?")
    for state in states {
      if let feed = state.feed { try update.execute(arguments: [feed, account, state.id, feed]) }
    }
  }

  /// Notes that the server does not have these articles any more. Their marks here stay as they are.
  func noteGone(_ ids: [String]) throws {
    try db.execute(
      sql: """
        UPDATE remoteArticle SET isGone = 1
        WHERE account = ? AND remote IN (SELECT value FROM json_each(?))
        """, arguments: [account, try JSON.text(ids)])
  }

  /// The server says that these articles, a list as JSON, have this value.
  private mutating func merge(_ ids: String, _ field: MarkField, _ value: Bool) throws {
    let these = """
      SELECT status FROM remoteArticle
      WHERE account = :account AND status IS NOT NULL AND remote IN (SELECT value FROM json_each(:ids))
      """
    let arguments: StatementArguments = [
      "account": account, "ids": ids, "field": field.rawValue, "value": value,
    ]
    // The server shows what was to be sent.
    try db.execute(
      sql: "DELETE FROM outbox WHERE field = :field AND value = :value AND status IN (\(these))", arguments: arguments)
    // It accepted a mark and does not show it: once more, and then its word is taken.
    try db.execute(
      sql: """
        DELETE FROM outbox WHERE field = :field AND value <> :value AND sent = generation AND isDoubted = 1
          AND status IN (\(these))
        """, arguments: arguments)
    overruled += db.changesCount
    try db.execute(
      sql: """
        UPDATE outbox SET sent = 0, isDoubted = 1
        WHERE field = :field AND value <> :value AND sent = generation AND status IN (\(these))
        """, arguments: arguments)
    let change =
      switch (field, value) {
      case (.read, true): "isRead = 1, readAt = :now WHERE isRead = 0"
      case (.read, false): "isRead = 0, readAt = NULL WHERE isRead = 1"
      case (.starred, true): "isStarred = 1, starredAt = :now WHERE isStarred = 0"
      case (.starred, false): "isStarred = 0, starredAt = NULL WHERE isStarred = 1"
      }
    var marking: StatementArguments = ["account": account, "ids": ids, "field": field.rawValue]
    if value { marking += ["now": now.milliseconds] }
    try db.execute(
      sql: """
        UPDATE status SET \(change) AND id IN (\(these))
          AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.status = status.id AND outbox.field = :field)
        """, arguments: marking)
    changed += db.changesCount
    try db.execute(
      sql: """
        UPDATE remoteArticle SET \(field.column) = :value, isGone = 0
        WHERE account = :account AND (\(field.column) <> :value OR isGone = 1)
          AND remote IN (SELECT value FROM json_each(:ids))
        """, arguments: ["account": account, "ids": ids, "value": value])
  }
}

extension MarkField {
  /// Its column in `remoteArticle`.
  var column: String {
    switch self {
    case .read: "isRead"
    case .starred: "isStarred"
    }
  }
}
