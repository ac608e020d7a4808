import Foundation
import GRDB
import Model

/// Accounts on servers.
extension Store {
  /// By name.
  package func accounts() throws(Problem) -> [AccountSummary] {
    try read("list the accounts of") { db in try Accounts(db).summaries() }
  }

  /// Nil when there is none of that id.
  package func account(_ id: AccountID) throws(Problem) -> Account? {
    try read("list the accounts of") { db in try Accounts(db).fetch(id) }
  }

  /// The changes that connecting to an account with these feeds would make. For an account that is here: those that feeds make
  /// which it does not have yet. Writes nothing.
  package func plan(_ feeds: [RemoteFeed], of account: Account) throws(Problem) -> ConnectionPlan {
    try read("compare feeds with") { db in
      try RemoteFeeds(db, account.id == 0 ? nil : account.id).plan(feeds, of: account)
    }
  }

  /// Puts the feeds of no account into the folder of one, each in the same folder there as before: with the next sync they
  /// join it. Those that are of this machine alone stay. Returns the number of those that join.
  package func putFeeds(into account: Account, at now: Date) throws(Problem) -> Int {
    try write("change feeds in") { db in
      let joining = try RemoteFeeds(db, nil).ofNone().filter { StayingReason($0.address, in: account) == nil }
      let moves = joining.filter { !account.hasFolder($0.folder) }.map {
        FeedEdit.move($0.id, folder: Account.folder($0.folder, in: account.name))
      }
      if !moves.isEmpty { _ = try FeedEditing(db, now: now).perform(moves) }
      // One that is in the folder already is not moved, and joins all the same.
      try FeedOutbox(db).join(joining.map(\.id), account.id, at: now)
      try Indexing(db).run(limit: Indexing.few)
      return joining.count
    }
  }

  /// The feeds of an account as its server gave them last, by title.
  package func remoteFeeds(of account: AccountID) throws(Problem) -> [RemoteFeed] {
    try read("list the feeds of") { db in
      try Row.fetchAll(
        db,
        sql: "SELECT remote, address, title, folder FROM accountFeed WHERE account = ? AND remote <> '' ORDER BY title",
        arguments: [account]
      ).map { try RemoteFeed(id: $0.value(0), address: $0.value(1), title: $0.value(2), folder: $0.value(3)) }
    }
  }

  /// The feeds here of an account.
  package func feeds(of account: AccountID) throws(Problem) -> Set<FeedID> {
    try read("list the feeds of") { db in
      try FeedID.fetchSet(db, sql: "SELECT feed FROM accountFeed WHERE account = ?", arguments: [account])
    }
  }

  /// Adds an account and its feeds, as the plan said. Throws when there is an account of that name.
  package func add(
    _ account: Account, _ feeds: [RemoteFeed], at now: Date
  ) throws(Problem) -> (account: Account, changes: RemoteFeedChanges) {
    try write("add an account to") { db in
      let added = try Accounts(db).add(account)
      let keeping = RemoteFeeds(db, added.id)
      let changes =
        added.isFolder
        ? try keeping.keep(folder: feeds, left: [], settled: [], branch: added.name, at: now)
        : try keeping.keep(feeds, branch: added.name, at: now)
      return (added, changes)
    }
  }

  /// Forgets an account. Its feeds, articles and marks stay; the feeds are fetched from their own addresses again.
  package func removeAccount(_ id: AccountID) throws(Problem) {
    try write("remove an account from") { db in try Accounts(db).remove(id) }
  }

  /// Gives an account and its folder another name. Throws when another account has that name.
  package func rename(_ account: Account, to name: String, at now: Date) throws(Problem) {
    try write("rename an account in") { db in try Accounts(db).rename(account, to: name, at: now) }
  }

  package func setRecord(_ record: AccountRecord, of account: AccountID) throws(Problem) {
    try write("write to") { db in try Accounts(db).set(record, of: account) }
  }

  package func setRemarks(_ remarks: AccountRemarks, of account: AccountID) throws(Problem) {
    try write("write to") { db in try Accounts(db).set(remarks, of: account) }
  }

  /// Keeps the certificate authorities and the profile of an account. Its next automatic sync may come at once.
  package func setConnection(_ options: AccountOptions, of account: AccountID) throws(Problem) {
    try write("write to") { db in
      try Accounts(db).setConnection(options, of: account)
      try Accounts(db).endPause(of: account)
    }
  }

  /// Keeps another address of an account's server, with the options of the connection. What waits stays, and the next automatic
  /// sync may come at once.
  ///
  /// - Parameter feeds: the feeds of a server that has other ids: those that are known are forgotten. Nil where ids stay.
  package func move(_ account: Account, feeds: [RemoteFeed]?) throws(Problem) {
    try write("write to") { db in
      try Accounts(db).setConnection(account.options, of: account.id)
      try Accounts(db).setAddress(account.address, of: account.id)
      if let feeds { try Accounts(db).forgetIDs(of: account.id, feeds) }
    }
  }

  /// Some articles of a server that are here, with their ids there; those that were named last.
  package func sample(of account: AccountID, limit: Int) throws(Problem) -> [KnownArticle] {
    try read("read") { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT remote, article.url, coalesce(article.title, '')
          FROM remoteArticle JOIN article ON article.id = remoteArticle.status
          WHERE account = ? AND isGone = 0 ORDER BY number DESC LIMIT ?
          """, arguments: [account, limit]
      ).map { try KnownArticle(remote: $0.value(0), url: $0.value(1), title: $0.value(2)) }
    }
  }

  /// Lets the next automatic sync of an account come at once, unless its server asked for the pause.
  package func endPause(of account: AccountID) throws(Problem) {
    try write("write to") { db in try Accounts(db).endPause(of: account) }
  }

  /// Takes an account for one program until a time, so that two do not sync it at once. False when another program has it.
  /// `isDead` says of a program that took it if that has ended.
  package func hold(
    _ account: AccountID, by holder: String, until end: Date, at now: Date, isDead: (String) -> Bool
  ) throws(Problem) -> Bool {
    try write("write to") { db in
      try Accounts(db).hold(account, by: holder, until: end, at: now, isDead: isDead)
    }
  }

  package func release(_ account: AccountID, by holder: String) throws(Problem) {
    try write("write to") { db in try Accounts(db).release(account, by: holder) }
  }
}

/// The marks that wait to be sent.
extension Store {
  /// The marks that may be sent, the oldest first.
  package func outbox(of account: AccountID, limit: Int, at now: Date) throws(Problem) -> [OutboxEntry] {
    try read("read the outbox of") { db in try Outbox(db, now: now).fetch(account, limit: limit) }
  }

  /// Notes that marks are about to be sent: from here on the server may have them, whatever answer comes.
  package func noteAttempt(_ entries: [OutboxEntry], at now: Date) throws(Problem) {
    try write("write to") { db in try Outbox(db, now: now).noteAttempt(entries) }
  }

  /// Notes that the server accepted marks. They leave the outbox when the server shows them.
  package func noteSent(_ entries: [OutboxEntry], at now: Date) throws(Problem) {
    try write("write to") { db in try Outbox(db, now: now).noteSent(entries) }
  }

  /// Notes that the server refused marks. They stay, and are tried again from `date` on.
  package func noteRefused(_ entries: [OutboxEntry], until date: Date, at now: Date) throws(Problem) {
    try write("write to") { db in try Outbox(db, now: now).noteRefused(entries, until: date) }
  }
}

/// The changes of feeds that wait to be sent.
extension Store {
  package func feedEdits(of account: AccountID) throws(Problem) -> [RemoteEdit] {
    try read("read the outbox of") { db in
      try Accounts(db).fetch(account).map { try FeedOutbox(db).fetch($0) } ?? []
    }
  }

  /// Notes that the server is about to be asked to follow a feed. Other changes need no note.
  package func noteAttempt(_ edit: RemoteEdit, of account: AccountID) throws(Problem) {
    guard case .follow = edit.change else { return }
    try write("write to") { db in try FeedOutbox(db).noteAttempt(edit, account: account) }
  }

  /// Notes that the server failed at a change, and that it is tried again after a pause. Returns the number of failures of that
  /// change.
  ///
  /// - Parameter pause: the seconds to wait after so many failures.
  package func noteFailure(
    of edit: RemoteEdit, _ account: AccountID, pause: (Int) -> Double, at now: Date
  ) throws(Problem) -> Int {
    try write("write to") { db in
      try FeedOutbox(db).noteFailure(of: edit, account: account, pause: pause, at: now)
    }
  }

  /// Forgets changes that the server made or refused. A feed that was changed again meanwhile still waits.
  ///
  /// - Parameter made: those that the server made.
  package func noteDone(_ edits: [RemoteEdit], made: [RemoteEdit], of account: AccountID) throws(Problem) {
    try write("write to") { db in try FeedOutbox(db).noteDone(edits, made: made, account: account) }
  }

  /// The name of the account of each feed that has one.
  package func accountNames() throws(Problem) -> [FeedID: String] {
    try read("list the accounts of") { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT feed, name FROM accountFeed JOIN account ON account.id = account WHERE remote <> ''")
      return try Dictionary(rows.map { (try $0.value(0), try $0.value(1)) }) { first, _ in first }
    }
  }
}

/// The articles of a server.
extension Store {
  /// Takes the complete list of the server's feeds. Those that are not on it any more leave the account.
  package func keep(_ feeds: [RemoteFeed], of account: Account, at now: Date) throws(Problem) -> RemoteFeedChanges {
    try write("change feeds in") { db in
      let outbox = FeedOutbox(db)
      try outbox.forgetUndone(account.id)
      let givenUp = try outbox.givenUp(account.id)
      let changes = try RemoteFeeds(db, account.id).keep(feeds, givenUp: givenUp, branch: account.name, at: now)
      for feed in givenUp.values.sorted() { try outbox.leave(feed, at: now) }
      try outbox.settle(account.id)
      try Indexing(db).run(limit: Indexing.few)
      return changes
    }
  }

  /// The number of unread articles of each feed of the server, as it gave them last.
  package func remoteUnread(of account: AccountID) throws(Problem) -> [String: Int] {
    try read("count in") { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT feed, count(*) FROM remoteArticle
          WHERE account = ? AND isRead = 0 AND isGone = 0 AND feed IS NOT NULL GROUP BY feed
          """, arguments: [account])
      return try Dictionary(uniqueKeysWithValues: rows.map { (try $0.value(0), try $0.value(1)) })
    }
  }

  /// The number of starred articles of the server, as it gave them last.
  package func remoteStarred(of account: AccountID) throws(Problem) -> Int {
    try read("count in") { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM remoteArticle WHERE account = ? AND isStarred = 1 AND isGone = 0",
        arguments: [account]) ?? 0
    }
  }

  /// Takes a complete set of a server: the ids of all its unread, or of all its starred articles, the newest first; of some
  /// feeds only where `feeds` names them. Returns the ids of which the server has to say what became of them; with
  /// `asksForGone` those too that it did not have any more.
  package func take(
    _ ids: [String], of field: MarkField, feeds: [String]? = nil, asksForGone: Bool = false, account: AccountID,
    at now: Date
  ) throws(Problem) -> (unclear: [String], merge: MergeResult) {
    try write("merge marks into") { db in
      var states = RemoteStates(db, account, now: now)
      let unclear = try states.take(ids, of: field, feeds: feeds, asksForGone: asksForGone)
      return (unclear, MergeResult(changed: states.changed, overruled: states.overruled))
    }
  }

  /// Takes the state of articles that the server gave one by one. Those that are not known are noted as wanted.
  package func take(_ states: [RemoteState], account: AccountID, at now: Date) throws(Problem) -> MergeResult {
    try write("merge marks into") { db in
      let insert = try db.cachedStatement(
        sql: """
          INSERT INTO remoteArticle(account, remote, feed, isRead, isStarred) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT(account, remote) DO NOTHING
          """)
      for state in states {
        try insert.execute(arguments: [account, state.id, state.feed, state.isRead, state.isStarred])
      }
      var merging = RemoteStates(db, account, now: now)
      try merging.apply(states)
      return MergeResult(changed: merging.changed, overruled: merging.overruled)
    }
  }

  /// Notes articles that the server named without their marks: their texts are wanted, the newest first. Until then they
  /// count as read, so that they have not left any set.
  package func noteWanted(_ ids: [String], account: AccountID) throws(Problem) {
    guard !ids.isEmpty else { return }
    try write("write to") { db in
      try db.execute(
        sql: """
          INSERT INTO remoteArticle(account, remote, isRead, isStarred)
          SELECT ?, value, 1, 0 FROM json_each(?) WHERE true ORDER BY key DESC
          ON CONFLICT(account, remote) DO UPDATE SET isGone = 0 WHERE isGone = 1
          """, arguments: [account, try JSON.text(ids)])
    }
  }

  /// Notes that the server does not have these articles any more. Their marks here stay as they are.
  package func noteGone(_ ids: [String], account: AccountID, at now: Date) throws(Problem) {
    try write("write to") { db in try RemoteStates(db, account, now: now).noteGone(ids) }
  }

  /// The ids of articles whose texts are still to be fetched, the newest first.
  package func wanted(of account: AccountID, limit: Int) throws(Problem) -> [String] {
    try read("read") { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT remote FROM remoteArticle WHERE account = ? AND status IS NULL AND isGone = 0
          ORDER BY number DESC LIMIT ?
          """, arguments: [account, limit])
    }
  }

  /// The articles here that have no id on a server: their feeds, as the server names them, and the date of the oldest one. Nil
  /// when there are none. `feeds` are all feeds of the server.
  package func unmatched(in feeds: [RemoteFeed], of account: AccountID) throws(Problem) -> (
    feeds: [String], since: Date
  )? {
    try read("read") { db in
      let select = try db.cachedStatement(
        sql: """
          SELECT min(date) FROM status WHERE feed = ? AND isListed = 1
            AND NOT EXISTS (SELECT 1 FROM remoteArticle WHERE remoteArticle.status = status.id AND isGone = 0)
          """)
      var (found, oldest): ([String], Int64?) = ([], nil)
      for (remote, feed) in try RemoteFeeds(db, account).here(feeds).sorted(by: { $0.key < $1.key }) {
        guard let first = try Int64?.fetchOne(select, arguments: [feed]) ?? nil else { continue }
        found.append(remote)
        oldest = min(oldest ?? first, first)
      }
      return oldest.map { (found, Date(milliseconds: $0)) }
    }
  }

  /// Those of these ids of articles of a server that were never named before.
  package func unknown(_ ids: [String], account: AccountID) throws(Problem) -> [String] {
    try read("read") { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT value FROM json_each(?) WHERE value NOT IN (SELECT remote FROM remoteArticle WHERE account = ?)
          ORDER BY key
          """, arguments: [try JSON.text(ids), account])
    }
  }

  /// Gives articles that are here already their ids on the server, and brings the marks of both together. Others are not
  /// stored. Returns the number of those that are here.
  package func join(_ articles: [RemoteArticle], of account: AccountID, at now: Date) throws(Problem) -> Int {
    try write("merge marks into") { db in
      var saving = RemoteSaving(db, account, now: now)
      return try saving.join(articles)
    }
  }

  /// Stores articles of a server. One that is here already keeps its text and gets the server's id. They wait to be indexed.
  package func keep(
    _ articles: [RemoteArticle], of account: Account, at now: Date
  ) throws(Problem) -> (added: [ArticleID], matched: Int) {
    let items: [RemoteSaving.Item]
    do { items = try articles.compactMap(RemoteSaving.Item.init) } catch {
      throw Problem("add articles to", name, error)
    }
    return try write("add articles to") { db in
      var saving = RemoteSaving(db, account.id, now: now)
      return try saving.save(items, account: account.name)
    }
  }

  /// The differences between the sets of a server and what is known of it. Writes nothing.
  package func difference(
    unread: [String], starred: [String], account: AccountID
  ) throws(Problem) -> SetDifference {
    try read("compare marks with") { db in
      func count(_ sql: String, _ ids: [String]) throws -> Int {
        try Int.fetchOne(db, sql: sql, arguments: ["account": account, "ids": JSON.text(ids)]) ?? 0
      }
      let known = "SELECT remote FROM remoteArticle WHERE account = :account AND isGone = 0"
      // A mark that waits stays, whatever the server has; when it is sent first, a set that agrees with it asks nothing.
      func waits(_ field: MarkField, _ value: String = "outbox.value") -> String {
        """
        EXISTS (SELECT 1 FROM outbox WHERE outbox.status = remoteArticle.status AND field = '\(field.rawValue)'
          AND value = \(value))
        """
      }
      let listed = "SELECT value FROM json_each(:ids)"
      return SetDifference(
        new: try count(
          "SELECT count(*) FROM (SELECT DISTINCT value FROM json_each(:ids)) WHERE value NOT IN (\(known))",
          Array(Set(unread + starred))),
        turnedUnread: try count(
          "SELECT count(*) FROM (\(known) AND isRead = 1 AND remote IN (\(listed)) AND NOT \(waits(.read)))", unread),
        leftUnread: try count(
          "SELECT count(*) FROM (\(known) AND isRead = 0 AND remote NOT IN (\(listed)) AND NOT \(waits(.read, "1")))",
          unread),
        turnedStarred: try count(
          "SELECT count(*) FROM (\(known) AND isStarred = 0 AND remote IN (\(listed)) AND NOT \(waits(.starred)))",
          starred),
        leftStarred: try count(
          """
          SELECT count(*) FROM (\(known) AND isStarred = 1 AND remote NOT IN (\(listed))
            AND NOT \(waits(.starred, "0")))
          """, starred))
    }
  }
}
