import Foundation
import GRDB
import Model
import Text

/// The changes of feeds that wait to be made on the servers of accounts.
///
/// An account notes which feeds a person changed; the change itself is the difference between the feed here and its row in
/// `accountFeed`. So changing it back, or once more, sends only what is left to change. Entries are only made where a person
/// acts, never by what comes from a server.
struct FeedOutbox {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Notes what an action changed: names and folders of feeds of accounts, and feeds that were put into the folder of one.
  ///
  /// - Parameter undone: the action that is undone; nil where none is. A removed feed that comes back joins the account again
  ///   only if it was given up there too.
  func note(_ changes: [FeedChange], undoing undone: FeedAction? = nil, at now: Date) throws {
    let changes = changes.filter { $0.before.changesServer($0.after) }
    guard !changes.isEmpty, try !Accounts.areNone(db) else { return }
    let accounts = try Accounts(db).fetchAll()
    for account in accounts {
      var edits = account.options.edits ?? WaitingEdits()
      for change in changes {
        let mayJoin = undone.map { change.before.presence == .followed || $0.leaves(change.feed) } ?? true
        try note(change, mayJoin: mayJoin, &edits, account)
        edits.note(change.feed, at: now)
      }
      try keep(edits, of: account)
    }
  }

  private func note(_ change: FeedChange, mayJoin: Bool, _ edits: inout WaitingEdits, _ account: Account) throws {
    let (before, after) = (change.before, change.after)
    edits.forgetAnswers(to: change)
    if after.presence == .followed { edits.leaving.removeAll { $0 == change.feed } }
    if let known = try row(of: change.feed, account.id) {
      if before.name != after.name, edits.titles[String(change.feed)] == nil {
        edits.titles[String(change.feed)] = try known.value(1)
      }
      if before.name != after.name || before.folder != after.folder { edits.changed.add(change.feed) }
      return
    }
    let isInside = after.presence == .followed && account.hasFolder(after.folder)
    let wasInside = before.presence == .followed && account.hasFolder(before.folder)
    if isInside, !wasInside, mayJoin, try !isOfAny(change.feed) { edits.joining.add(change.feed) }
    // One that is removed before it has joined waits on: it does not join while it is not followed, and undoing brings it back.
    if after.presence == .followed, !isInside { edits.joining.removeAll { $0 == change.feed } }
  }

  /// True for a feed that an account has or is to get.
  func concerns(_ feed: FeedID) throws -> Bool {
    try isOfAny(feed) || Accounts(db).fetchAll().contains { $0.options.edits?.joining.contains(feed) == true }
  }

  /// Notes that a feed which was removed here is to be given up on its server too.
  func leave(_ feed: FeedID, at now: Date) throws {
    for account in try Accounts(db).fetchAll() where try row(of: feed, account.id) != nil {
      var edits = account.options.edits ?? WaitingEdits()
      edits.leaving.add(feed)
      edits.note(feed, at: now)
      try keep(edits, of: account)
    }
  }

  /// Notes that a feed which was added to the folder of an account is to be given up there again: adding it was undone.
  func leaveAgain(_ changes: [FeedChange], at now: Date) throws {
    for account in try Accounts(db).fetchAll() {
      for change in changes where change.after.presence == .removed && account.hasFolder(change.before.folder) {
        if try row(of: change.feed, account.id) != nil { try leave(change.feed, at: now) }
      }
    }
  }

  /// Notes feeds that are in the folder of an account and are to be followed there.
  func join(_ feeds: [FeedID], _ account: AccountID, at now: Date) throws {
    guard !feeds.isEmpty, let account = try Accounts(db).fetch(account) else { return }
    var edits = account.options.edits ?? WaitingEdits()
    for feed in feeds {
      edits.joining.add(feed)
      edits.note(feed, at: now)
    }
    try keep(edits, of: account)
  }

  /// The changes that are to be made on a server. Those that changed back are left out.
  func fetch(_ account: Account) throws -> [RemoteEdit] {
    guard let edits = account.options.edits else { return [] }
    let found =
      try edits.leaving.compactMap { try leaving($0, account) }
      + edits.joining.compactMap { try joining($0, account) }
      + edits.changed.flatMap { try changed($0, account, edits) }
    return found.map { edit in
      var edit = edit
      edit.made = edits.times?[String(edit.feed)].map(Date.init(milliseconds:))
      return edit
    }
  }

  /// Forgets changes of feeds that were made or refused. A feed that was changed again meanwhile still waits. A name or a folder
  /// that was refused stays noted until the person changes it.
  ///
  /// - Parameter made: those that the server made. They are in its lists from then on, and so undoing one is a change again.
  func noteDone(_ done: [RemoteEdit], made: [RemoteEdit], account id: AccountID) throws {
    for edit in made { try take(edit, id) }
    guard let account = try Accounts(db).fetch(id), var edits = account.options.edits else { return }
    let waiting = Dictionary(grouping: try fetch(account), by: \.feed)
    let done = Set(done)
    for feed in Set(done.map(\.feed)) where waiting[feed]?.allSatisfy(done.contains) ?? true {
      edits.leaving.removeAll { $0 == feed }
      edits.joining.removeAll { $0 == feed }
      edits.changed.removeAll { $0 == feed }
      edits.times?[String(feed)] = nil
      edits.forgetFailures(of: feed)
      // One that was removed here meanwhile is to be given up when the server lists it.
      if try here(feed)?.isFollowed == true { edits.attempted?.removeAll { $0 == feed } }
    }
    // A folder without a server refuses nothing: it has a later word.
    if !account.isFolder { for edit in done.subtracting(made) { edits.noteRefusal(of: edit) } }
    // The name that it was given before the server had it is sent next.
    for edit in made {
      guard case .follow = edit.change, !account.isFolder, try here(edit.feed)?.name != nil else { continue }
      edits.changed.add(edit.feed)
    }
    try keep(edits, of: account)
  }
}

/// Changes that are done without an answer that says so.
extension FeedOutbox {
  /// Notes that the server is about to be asked to follow a feed: from here on it may have it, whatever answer comes.
  func noteAttempt(_ edit: RemoteEdit, account id: AccountID) throws {
    guard case .follow = edit.change, let account = try Accounts(db).fetch(id) else { return }
    var edits = account.options.edits ?? WaitingEdits()
    var attempted = edits.attempted ?? []
    attempted.add(edit.feed)
    edits.attempted = attempted
    try keep(edits, of: account)
  }

  /// Notes that the server failed at a change. Returns the number of failures of that change.
  ///
  /// - Parameter pause: the seconds after so many failures before it is tried again.
  func noteFailure(of edit: RemoteEdit, account id: AccountID, pause: (Int) -> Double, at now: Date) throws -> Int {
    guard let account = try Accounts(db).fetch(id) else { return 0 }
    var edits = account.options.edits ?? WaitingEdits()
    var failed = edits.failed ?? [:]
    let count = (failed[edit.failureKey]?.count ?? 0) + 1
    failed[edit.failureKey] = WaitingEdits.Failed(count: count, next: now.addingTimeInterval(pause(count)).milliseconds)
    edits.failed = failed
    try keep(edits, of: account)
    return count
  }

  /// The feeds that the server was asked to follow and that were removed here before its answer, by their comparable addresses.
  func givenUp(_ id: AccountID) throws -> [String: FeedID] {
    var found: [String: FeedID] = [:]
    for feed in try Accounts(db).fetch(id)?.options.edits?.attempted ?? [] {
      if let here = try here(feed), !here.isFollowed { found[here.address.comparableAddress] = feed }
    }
    return found
  }

  /// Forgets names and folders that are again as the server has them. Called before a list of the server is taken: what others
  /// change there later is not sent back.
  func forgetUndone(_ id: AccountID) throws {
    guard let account = try Accounts(db).fetch(id), var edits = account.options.edits else { return }
    let undone = try edits.changed.filter { feed in
      let isHere = try here(feed)?.isFollowed == true && row(of: feed, id) != nil
      return try isHere && changed(feed, account, edits).isEmpty
    }
    edits.changed.removeAll(where: undone.contains)
    try keep(edits.withoutTimes(of: undone), of: account)
  }

  /// Forgets that feeds are to join which the server has by now, and that feeds are to be given up which it does not have any
  /// more: otherwise they would join or leave once more when that changes. What they are called here is sent next.
  func settle(_ id: AccountID) throws {
    guard let account = try Accounts(db).fetch(id), var edits = account.options.edits else { return }
    let joined = try edits.joining.filter { try row(of: $0, id) != nil }
    let left = try edits.leaving.filter { try row(of: $0, id) == nil }
    edits.joining.removeAll(where: joined.contains)
    edits.leaving.removeAll(where: left.contains)
    for feed in joined + left { edits.refused?[String(feed)] = nil }
    if !account.isFolder { for feed in joined { edits.changed.add(feed) } }
    // The server did not follow what it does not list, or it is given up there by now.
    try edits.attempted?.removeAll { try row(of: $0, id) != nil || here($0)?.isFollowed != true }
    try keep(edits.withoutTimes(of: joined + left), of: account)
  }
}

extension FeedOutbox {
  /// Changes what is known of the server as the change did there.
  private func take(_ edit: RemoteEdit, _ account: AccountID) throws {
    switch edit.change {
    case .rename(let title):
      try db.execute(
        sql: "UPDATE accountFeed SET title = ? WHERE account = ? AND remote = ?",
        arguments: [title, account, edit.remote])
    case .move(let folder):
      try db.execute(
        sql: "UPDATE accountFeed SET folder = ? WHERE account = ? AND remote = ?",
        arguments: [folder, account, edit.remote])
    case .unfollow: try RemoteFeeds(db, account).leave(edit.remote, edit.feed)
    case .follow: break
    }
  }

  private struct Here {
    let name: String?
    let title: String
    /// Without the name that a person gave it.
    let ownTitle: String
    let folder: String?
    let address: String
    let isFollowed: Bool
  }

  private func here(_ feed: FeedID) throws -> Here? {
    try Row.fetchOne(
      db, sql: "SELECT name, coalesce(name, title), folder, address, isSubscribed, title FROM feed WHERE id = ?",
      arguments: [feed]
    ).map {
      try Here(
        name: $0.value(0), title: $0.value(1), ownTitle: $0.value(5), folder: $0.value(2), address: $0.value(3),
        isFollowed: $0.value(4))
    }
  }

  /// Id, title and folder of the feed on the server; nil where the account does not have it.
  private func row(of feed: FeedID, _ account: AccountID) throws -> Row? {
    try Row.fetchOne(
      db, sql: "SELECT remote, title, folder FROM accountFeed WHERE account = ? AND feed = ? AND remote <> ''",
      arguments: [account, feed])
  }

  /// True if any account has the feed.
  private func isOfAny(_ feed: FeedID) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS(SELECT 1 FROM accountFeed WHERE feed = ?)", arguments: [feed]) ?? false
  }

  private func leaving(_ feed: FeedID, _ account: Account) throws -> RemoteEdit? {
    guard let here = try here(feed), !here.isFollowed, let row = try row(of: feed, account.id) else { return nil }
    return RemoteEdit(feed: feed, remote: try row.value(0), title: here.title, change: .unfollow)
  }

  private func joining(_ feed: FeedID, _ account: Account) throws -> RemoteEdit? {
    guard let here = try here(feed), here.isFollowed, account.hasFolder(here.folder), try !isOfAny(feed),
      StayingReason(here.address, in: account) == nil
    else { return nil }
    return RemoteEdit(
      feed: feed, remote: "", title: here.title,
      change: .follow(address: here.address, folder: account.remoteFolder(here.folder)))
  }

  private func changed(_ feed: FeedID, _ account: Account, _ waiting: WaitingEdits) throws -> [RemoteEdit] {
    guard let here = try here(feed), here.isFollowed, let row = try row(of: feed, account.id) else { return [] }
    let (remote, title, folder): (String, String, String?) = try (row.value(0), row.value(1), row.value(2))
    func edit(_ change: RemoteEdit.Change, _ title: String) -> RemoteEdit {
      RemoteEdit(feed: feed, remote: remote, title: title, change: change)
    }
    let refused = waiting.refused?[String(feed)]
    var edits: [RemoteEdit] = []
    // In a folder a feed without a name has its own title, which each program reads itself.
    let unnamed = account.isFolder ? (title == remote ? nil : here.title) : waiting.titles[String(feed)]
    if let wanted = here.name ?? unnamed, wanted != title, wanted != refused?.name {
      edits.append(edit(.rename(wanted), account.isFolder && title == remote ? here.ownTitle : title))
    }
    // Outside of the account's folder the place here says nothing about the server.
    if account.hasFolder(here.folder), here.folder != Account.folder(folder, in: account.name) {
      let wanted = account.remoteFolder(here.folder)
      if refused?.folder != wanted ?? "" { edits.append(edit(.move(folder: wanted), here.title)) }
    }
    return edits
  }

  private func keep(_ edits: WaitingEdits, of account: Account) throws {
    var edits = edits
    if edits.attempted?.isEmpty == true { edits.attempted = nil }
    if edits.refused?.isEmpty == true { edits.refused = nil }
    if edits.failed?.isEmpty == true { edits.failed = nil }
    guard edits != account.options.edits ?? WaitingEdits() else { return }
    try db.execute(
      sql: "UPDATE account SET options = json_set(options, '$.edits', json(?)) WHERE id = ?",
      arguments: [try JSON.text(edits), account.id])
  }
}

extension Account {
  /// The folder on the server of a folder here; nil for the top.
  fileprivate func remoteFolder(_ folder: String?) -> String? {
    let rest = (folder ?? "").dropFirst(self.folder.count + 1)
    return rest.isEmpty ? nil : FolderPath.written(rest)
  }
}

extension FeedTraits {
  /// True if a server may have to know of the change.
  fileprivate func changesServer(_ other: FeedTraits) -> Bool {
    name != other.name || folder != other.folder || presence != other.presence
  }
}

extension WaitingEdits {
  /// Forgets what the server answered to a name or a folder that the person changes now: it is sent again.
  fileprivate mutating func forgetAnswers(to change: FeedChange) {
    let feed = String(change.feed)
    if change.before.name != change.after.name { refused?[feed]?.name = nil }
    if change.before.folder != change.after.folder { refused?[feed]?.folder = nil }
    if refused?[feed] == Refused() { refused?[feed] = nil }
    forgetFailures(of: change.feed)
  }

  fileprivate mutating func forgetFailures(of feed: FeedID) {
    failed = failed?.filter { !$0.key.hasPrefix("\(feed) ") }
  }

  fileprivate mutating func noteRefusal(of edit: RemoteEdit) {
    var known = refused?[String(edit.feed)] ?? Refused()
    switch edit.change {
    case .rename(let name): known.name = name
    case .move(let folder): known.folder = folder ?? ""
    case .follow, .unfollow: return
    }
    refused = refused ?? [:]
    refused?[String(edit.feed)] = known
  }

  /// True while a change at which the server failed is not to be sent again. A pause of more than an hour is of a clock that was
  /// ahead, and none.
  package func isResting(_ edit: RemoteEdit, at now: Date) -> Bool {
    guard let next = failed?[edit.failureKey].map({ Date(milliseconds: $0.next) }) else { return false }
    return next > now && next <= now.addingTimeInterval(3_600)
  }

  /// Notes the time of a change of a feed, where one waits.
  fileprivate mutating func note(_ feed: FeedID, at now: Date) {
    let waits = changed.contains(feed) || joining.contains(feed) || leaving.contains(feed)
    if waits { times = times ?? [:] }
    times?[String(feed)] = waits ? now.milliseconds : nil
  }

  /// The same without the times of feeds that do not wait any more.
  fileprivate func withoutTimes(of feeds: [FeedID]) -> WaitingEdits {
    var edits = self
    for feed in feeds where !changed.contains(feed) && !joining.contains(feed) && !leaving.contains(feed) {
      edits.times?[String(feed)] = nil
    }
    return edits
  }
}

extension RemoteEdit {
  /// "7 rename": the feed and the kind of change.
  fileprivate var failureKey: String {
    switch change {
    case .follow: "\(feed) follow"
    case .rename: "\(feed) rename"
    case .move: "\(feed) move"
    case .unfollow: "\(feed) unfollow"
    }
  }
}

extension [FeedID] {
  fileprivate mutating func add(_ feed: FeedID) { if !contains(feed) { append(feed) } }
}
