import Foundation
import GRDB
import Model
import Text

/// Stores articles of a server, each with its text, and finds those that the store has already.
struct RemoteSaving {
  private let db: Database
  private let account: AccountID
  private let now: Date
  private var archives: [FeedID: FeedArchive] = [:]
  /// Nil until an article comes whose feed the server does not list.
  private var leftovers: LeftoverArchive?

  init(_ db: Database, _ account: AccountID, now: Date) {
    self.db = db
    self.account = account
    self.now = now
  }

  /// Articles as they are ready to be stored.
  struct Item {
    let remote: RemoteArticle
    let row: FeedRows.Item

    init?(_ remote: RemoteArticle) throws {
      var feed = Feed()
      feed.articles = [remote.article]
      guard let row = try FeedRows(feed).items.first else { return nil }
      (self.remote, self.row) = (remote, row)
    }
  }

  /// Returns the ids of the new articles, and the number of those that were here already.
  mutating func save(_ items: [Item], account name: String) throws -> (added: [ArticleID], matched: Int) {
    var (added, matched): ([ArticleID], Int) = ([], 0)
    let select = try db.cachedStatement(sql: "SELECT status FROM remoteArticle WHERE account = ? AND remote = ?")
    for item in items {
      let row = try Row.fetchOne(select, arguments: [account, item.remote.id])
      // Stored by another sync meanwhile, or asked for again.
      if let row, try row.value(0) as ArticleID? != nil { continue }
      let listed = try listedFeed(of: item.remote)
      if listed == nil, let known = try leftover(item.remote) {
        try join(item.remote, to: known)
        matched += 1
        continue
      }
      let feed = try listed ?? ownFeed(account: name)
      if archives[feed] == nil { archives[feed] = try FeedArchive(db, account, feed) }
      if let known = archives[feed]?.take(item.remote) {
        try join(item.remote, to: known)
        matched += 1
      } else {
        let id = try Saving(db, now: now).add(item.row, to: feed)
        try note(item.remote, id)
        try mark(id, isRead: item.remote.isRead, isStarred: item.remote.isStarred)
        added.append(id)
      }
    }
    return (added, matched)
  }

  /// Joins the articles that are here already and have no id on the server. Returns their number.
  mutating func join(_ articles: [RemoteArticle]) throws -> Int {
    var joined = 0
    for remote in articles {
      let found: ArticleID?
      if let feed = try listedFeed(of: remote) {
        if archives[feed] == nil { archives[feed] = try FeedArchive(db, account, feed) }
        found = archives[feed]?.take(remote)
      } else {
        found = try leftover(remote)
      }
      guard let known = found else { continue }
      try join(remote, to: known)
      joined += 1
    }
    return joined
  }

  /// The feed here; nil for an article whose feed the server does not name, or names and does not list.
  private func listedFeed(of remote: RemoteArticle) throws -> FeedID? {
    remote.feed == RemoteFeed.none ? nil : try feed(remote.feed)
  }

  private func feed(_ remote: String) throws -> FeedID? {
    let select = try db.cachedStatement(sql: "SELECT feed FROM accountFeed WHERE account = ? AND remote = ?")
    return try FeedID.fetchOne(select, arguments: [account, remote])
  }

  /// The article here, in whichever feed, that an article without a listed feed is; nil for a new one.
  private mutating func leftover(_ remote: RemoteArticle) throws -> ArticleID? {
    var leftovers = try leftovers ?? LeftoverArchive(db, account)
    let known = try leftovers.take(remote)
    self.leftovers = leftovers
    if let known { for feed in Array(archives.keys) { archives[feed]?.exclude(known) } }
    return known
  }

  /// The place of its own for articles whose feed the server does not list.
  private func ownFeed(account name: String) throws -> FeedID {
    if let feed = try feed(RemoteFeed.none) { return feed }
    let address = "account:\(account)"
    let title = "\(name): articles without a feed"
    try db.execute(
      sql: "INSERT OR IGNORE INTO feed(address, title, folder, added) VALUES (?, ?, ?, ?)",
      arguments: [address, title, Account.folder(nil, in: name), now.milliseconds])
    let feed = try FeedID.fetchOne(db, sql: "SELECT id FROM feed WHERE address = ?", arguments: [address])
    let id = feed ?? db.lastInsertedRowID
    try db.execute(
      sql: "INSERT INTO accountFeed(account, remote, feed, address, title) VALUES (?, ?, ?, ?, ?)",
      arguments: [account, RemoteFeed.none, id, address, title])
    return id
  }

  /// Two states meet for the first time. Read on either side counts as read, starred as starred; what the server does not
  /// have yet goes into the outbox. A mark that waits there already stays.
  private func join(_ remote: RemoteArticle, to id: ArticleID) throws {
    try note(remote, id)
    let row = try Row.fetchOne(db, sql: "SELECT isRead, isStarred FROM status WHERE id = ?", arguments: [id])
    guard let row else { return }
    let waiting = try String.fetchSet(db, sql: "SELECT field FROM outbox WHERE status = ?", arguments: [id])
    let (isRead, isStarred): (Bool, Bool) = try (row.value(0), row.value(1))
    for (field, here, there) in [
      (MarkField.read, isRead, remote.isRead), (.starred, isStarred, remote.isStarred),
    ] where here != there && !waiting.contains(field.rawValue) {
      if there {
        try mark(id, isRead: field == .read, isStarred: field == .starred)
      } else {
        try Outbox(db, now: now).add([id].json, field, true)
      }
    }
    // A waiting mark that the server has already is not sent.
    try db.execute(
      sql: """
        DELETE FROM outbox WHERE status = :id AND isAttempted = 0
          AND (field = 'read' AND value = :read OR field = 'starred' AND value = :starred)
        """, arguments: ["id": id, "read": remote.isRead, "starred": remote.isStarred])
  }

  /// Gives an article here its id on the server. One that had another id there has this one from here on.
  private func note(_ remote: RemoteArticle, _ id: ArticleID) throws {
    try db.cachedStatement(sql: "UPDATE remoteArticle SET status = NULL, isGone = 1 WHERE status = ?")
      .execute(arguments: [id])
    try db.cachedStatement(
      sql: """
        INSERT INTO remoteArticle(account, remote, feed, status, isRead, isStarred) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT(account, remote) DO UPDATE SET feed = excluded.feed, status = excluded.status,
          isRead = excluded.isRead, isStarred = excluded.isStarred, isGone = 0
        """
    ).execute(arguments: [account, remote.id, remote.feed, id, remote.isRead, remote.isStarred])
  }

  private func mark(_ id: ArticleID, isRead: Bool, isStarred: Bool) throws {
    if isRead {
      try db.cachedStatement(sql: "UPDATE status SET isRead = 1, readAt = ? WHERE id = ? AND isRead = 0")
        .execute(arguments: [now.milliseconds, id])
    }
    if isStarred {
      try db.cachedStatement(sql: "UPDATE status SET isStarred = 1, starredAt = ? WHERE id = ? AND isStarred = 0")
        .execute(arguments: [now.milliseconds, id])
    }
  }
}
