import Foundation
import GRDB
import Model
import Text

/// Brings the feeds of a server and those of the store together. Nothing is given up on either side.
struct RemoteFeeds {
  let db: Database
  /// Nil while the account is only planned.
  let account: AccountID?

  init(_ db: Database, _ account: AccountID?) {
    self.db = db
    self.account = account
  }

  /// The feed here that a feed of the server is.
  enum Place {
    case here(FeedID, title: String, folder: String?)
    case new
    /// Another account has it.
    case taken(title: String)
  }

  /// The changes that `keep` would make with a new account. `keep` goes by the same rule.
  func plan(_ feeds: [RemoteFeed], of planned: Account) throws -> ConnectionPlan {
    let places = try Places(db, account)
    var plan = ConnectionPlan()
    var matched: Set<FeedID> = []
    for feed in feeds {
      switch places.place(of: feed) {
      case .here(let id, let title, folder: _):
        matched.insert(id)
        plan.both.append(title)
      case .new: plan.added.append(feed)
      case .taken(let title): plan.taken.append(title)
      }
    }
    for feed in try ofNone() where !matched.contains(feed.id) {
      if let reason = StayingReason(feed.address, in: planned) {
        plan.staying[reason, default: 0] += 1
      } else {
        plan.local.append(feed.title)
      }
    }
    return plan
  }

  /// The feed here of each feed of the server: of those that the account has, and of those that would join.
  func here(_ feeds: [RemoteFeed]) throws -> [String: FeedID] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT remote, feed FROM accountFeed WHERE account = ? AND remote <> ''", arguments: [account])
    var here = try Dictionary(rows.map { try ($0.value(0) as String, $0.value(1) as FeedID) }) { first, _ in first }
    let places = try Places(db, account)
    for feed in feeds where here[feed.id] == nil {
      if case .here(let id, title: _, folder: _) = places.place(of: feed) { here[feed.id] = id }
    }
    return here
  }

  /// The feeds of the account that `keep` would rename or move.
  func changes(in feeds: [RemoteFeed], branch: String) throws -> RemoteFeedChanges {
    var changes = RemoteFeedChanges()
    let select = try db.cachedStatement(
      sql: """
        SELECT accountFeed.title, accountFeed.folder, feed.folder FROM accountFeed JOIN feed ON feed.id = accountFeed.feed
        WHERE account = ? AND remote = ?
        """)
    for feed in feeds {
      guard let row = try Row.fetchOne(select, arguments: [account, feed.id]) else { continue }
      let (title, folder, own): (String, String?, String?) = try (row.value(0), row.value(1), row.value(2))
      if title != feed.title { changes.note(title, renamedTo: feed.title) }
      if folder != feed.folder, own == Account.folder(folder, in: branch),
        own != Account.folder(feed.folder, in: branch)
      {
        changes.moved.append(feed.title)
      }
    }
    return changes
  }

  /// A feed that is followed here and that no account has.
  struct Local {
    let id: FeedID
    let title: String
    let address: String
    let folder: String?
  }

  /// By title.
  func ofNone() throws -> [Local] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, coalesce(name, title), address, folder FROM feed
        WHERE isSubscribed = 1 AND id NOT IN (SELECT feed FROM accountFeed) ORDER BY 2 COLLATE NOCASE, id
        """
    ).map { try Local(id: $0.value(0), title: $0.value(1), address: $0.value(2), folder: $0.value(3)) }
  }

  /// Takes the complete list of the server's feeds. New ones are followed here, in the folder `branch` and the folders in it;
  /// those that are gone from the server are followed here on their own.
  ///
  /// - Parameter givenUp: feeds that the account would get and that were removed here meanwhile, by their comparable addresses:
  ///   they get their ids, and stay removed.
  func keep(
    _ feeds: [RemoteFeed], givenUp: [String: FeedID] = [:], branch: String, at now: Date
  ) throws -> RemoteFeedChanges {
    var changes = RemoteFeedChanges()
    let known = try Row.fetchAll(
      db, sql: "SELECT remote, feed, address, title, folder FROM accountFeed WHERE account = ? AND remote <> ''",
      arguments: [account])
    var rows = try Dictionary(known.map { (try $0.value(0) as String, $0) }) { first, _ in first }
    let places = try Places(db, account)
    for feed in feeds {
      if let row = rows.removeValue(forKey: feed.id) {
        try update(feed, row, branch, &changes)
      } else if let id = givenUp[feed.address.comparableAddress] {
        try insert(feed, id)
      } else {
        try add(feed, places.place(of: feed), branch, now, &changes)
      }
    }
    let isFollowed = try db.cachedStatement(sql: "SELECT isSubscribed FROM feed WHERE id = ?")
    let isOfAccount = try db.cachedStatement(
      sql: "SELECT EXISTS(SELECT 1 FROM accountFeed WHERE account = ? AND feed = ?)")
    for (remote, row) in rows.sorted(by: { $0.key < $1.key }) {
      let feed: FeedID = try row.value(1)
      try leave(remote, feed)
      // One that was unsubscribed there and followed again has another id, and stays in the account.
      if try Bool.fetchOne(isOfAccount, arguments: [account, feed]) == true { continue }
      if try Bool.fetchOne(isFollowed, arguments: [feed]) == true { changes.left.append(try row.value(3)) }
    }
    return changes
  }

  /// Gives the feeds of the account the ids that those with the same addresses have in another list. Feeds that are not in it
  /// leave the account.
  func renumber(_ feeds: [RemoteFeed]) throws {
    var ids = Dictionary(feeds.map { ($0.address.comparableAddress, $0.id) }) { first, _ in first }
    let known = try Row.fetchAll(
      db, sql: "SELECT address, feed, title, folder FROM accountFeed WHERE account = ? AND remote <> ''",
      arguments: [account])
    // All at once: an id may be that of another feed from here on.
    try db.execute(sql: "DELETE FROM accountFeed WHERE account = ? AND remote <> ''", arguments: [account])
    for row in known {
      let (address, feed): (String, FeedID) = try (row.value(0), row.value(1))
      // Two feeds here may have addresses that are one in the other list.
      guard let id = ids.removeValue(forKey: address.comparableAddress) else { continue }
      try insert(RemoteFeed(id: id, address: address, title: row.value(2), folder: row.value(3)), feed)
    }
  }

  /// Returns the feed here; nil for one that another account has.
  ///
  /// - Parameter hasTitle: true if the title is that of the feed, and no name that a person gave it.
  @discardableResult
  func add(
    _ feed: RemoteFeed, _ place: Place, _ branch: String, _ now: Date, hasTitle: Bool = true,
    _ changes: inout RemoteFeedChanges
  ) throws -> FeedID? {
    let folder = Account.folder(feed.folder, in: branch)
    let id: FeedID
    switch place {
    case .taken: return nil
    case .here(let known, title: _, folder: let old):
      id = known
      // A person who put it into a folder finds it there again.
      if old == nil { try db.execute(sql: "UPDATE feed SET folder = ? WHERE id = ?", arguments: [folder, id]) }
    case .new:
      var list = SubscriptionList()
      list.subscriptions = [
        Subscription(
          feedURL: feed.address, title: nil, proposedTitle: hasTitle ? feed.title : nil,
          folder: folder)
      ]
      let subscribed = try Subscribing(db).subscribe(list, at: now)
      guard let added = (subscribed.added + subscribed.known).first else { return nil }
      id = added
      changes.added.append(feed.title)
    }
    try forgetArticles(of: id)
    try insert(feed, id)
    try takeBackArticles(of: id, feed.id, now)
    return id
  }

  private func insert(_ feed: RemoteFeed, _ id: FeedID) throws {
    try db.execute(
      sql: "INSERT INTO accountFeed(account, remote, feed, address, title, folder) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [account, feed.id, id, feed.address, feed.title, feed.folder])
  }

  /// A title or a folder that changed on the server changes here, unless the person changed it here.
  private func update(_ feed: RemoteFeed, _ row: Row, _ branch: String, _ changes: inout RemoteFeedChanges) throws {
    let (id, title, folder): (FeedID, String, String?) = try (row.value(1), row.value(3), row.value(4))
    if title != feed.title {
      try db.execute(sql: "UPDATE feed SET title = ? WHERE id = ?", arguments: [feed.title, id])
      changes.note(title, renamedTo: feed.title)
    }
    if folder != feed.folder {
      try db.execute(
        sql: "UPDATE feed SET folder = ?, place = NULL WHERE id = ? AND folder IS ?",
        arguments: [
          Account.folder(feed.folder, in: branch), id, Account.folder(folder, in: branch),
        ])
      if db.changesCount > 0 { changes.moved.append(feed.title) }
    }
    try db.execute(
      sql: "UPDATE accountFeed SET address = ?, title = ?, folder = ? WHERE account = ? AND remote = ?",
      arguments: [feed.address, feed.title, feed.folder, account, feed.id])
  }

  /// Forgets a feed that the server does not have any more.
  func leave(_ remote: String, _ feed: FeedID) throws {
    try db.execute(sql: "DELETE FROM accountFeed WHERE account = ? AND remote = ?", arguments: [account, remote])
    try forgetArticles(of: feed)
  }

  private func forgetArticles(of feed: FeedID) throws {
    try db.execute(
      sql: """
        UPDATE remoteArticle SET isGone = 1
        WHERE account = ? AND status IN (SELECT id FROM status WHERE feed = ?)
        """, arguments: [account, feed])
  }

  /// The articles of a feed that comes back under the id that it had on the server. What was read or starred here while it was
  /// away is to be sent. Under a new id its articles have new ids too.
  private func takeBackArticles(of feed: FeedID, _ remote: String, _ now: Date) throws {
    let known: StatementArguments = ["account": account, "feed": feed, "remote": remote]
    let these = """
      account = :account AND remoteArticle.feed = :remote AND status IN (SELECT id FROM status WHERE feed = :feed)
      """
    try db.execute(sql: "UPDATE remoteArticle SET isGone = 0 WHERE \(these)", arguments: known)
    for field in MarkField.allCases {
      let marked = try ArticleID.fetchAll(
        db,
        sql: """
          SELECT status.id FROM remoteArticle JOIN status ON status.id = remoteArticle.status
          WHERE account = :account AND remoteArticle.feed = :remote AND status.feed = :feed
            AND remoteArticle.\(field.column) = 0 AND status.\(field.column) = 1
          """, arguments: known)
      if !marked.isEmpty { try Outbox(db, now: now).add(marked.json, field, true) }
    }
  }

  /// The feeds of the store by their addresses.
  struct Places {
    private var exact: [String: Place] = [:]
    private var comparable: [String: Place] = [:]

    init(_ db: Database, _ account: AccountID?) throws {
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT id, address, coalesce(name, title), folder,
            EXISTS (SELECT 1 FROM accountFeed WHERE feed = feed.id AND account IS NOT ?)
          FROM feed WHERE isSubscribed = 1 ORDER BY id DESC
          """, arguments: [account])
      for row in rows {
        let (address, isTaken): (String, Bool) = try (row.value(1), row.value(4))
        let place: Place =
          isTaken
          ? .taken(title: try row.value(2))
          : .here(try row.value(0), title: try row.value(2), folder: try row.value(3))
        exact[address] = place
        comparable[address.comparableAddress] = place
      }
    }

    func place(of feed: RemoteFeed) -> Place {
      exact[feed.address] ?? comparable[feed.address.comparableAddress] ?? .new
    }
  }
}

extension RemoteFeedChanges {
  mutating func note(_ name: String, renamedTo new: String) {
    renamed.append(new)
    oldNames.append(name)
  }
}
