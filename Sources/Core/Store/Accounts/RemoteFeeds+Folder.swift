import Foundation
import GRDB
import Model

/// The feeds of a folder that several programs share. Their names are those that persons gave, since each program reads the
/// title of a feed itself; a feed without one has its address as its title in the list.
extension RemoteFeeds {
  /// Takes the feeds of a folder. A feed that the list does not have stays as it is unless `left` names it: a folder that has
  /// not come yet is not one without feeds.
  ///
  /// - Parameter settled: addresses of feeds that were changed here and whose change was written or came too late. The folder
  ///   has the last word on them.
  func keep(
    folder feeds: [RemoteFeed], left: Set<String>, settled: Set<String>, branch: String, at now: Date
  ) throws -> RemoteFeedChanges {
    var changes = RemoteFeedChanges()
    let known = try Row.fetchAll(
      db, sql: "SELECT remote, feed, title, folder FROM accountFeed WHERE account = ? AND remote <> ''",
      arguments: [account])
    let rows = try Dictionary(known.map { (try $0.value(0) as String, $0) }) { first, _ in first }
    let places = try Places(db, account)
    for feed in feeds {
      if let row = rows[feed.id] {
        try update(feed, row, settled.contains(feed.id), branch, &changes)
      } else if let id = try add(feed, places.place(of: feed), branch, now, hasTitle: false, &changes),
        feed.title != feed.address
      {
        try db.execute(
          sql: "UPDATE feed SET name = ? WHERE id = ? AND name IS NULL AND title <> ?",
          arguments: [feed.title, id, feed.title])
      }
    }
    for (remote, row) in rows.sorted(by: { $0.key < $1.key }) where left.contains(remote) {
      try leave(remote, row.value(1))
      changes.left.append(try row.value(2))
    }
    // A name that is the title which the feed has by now is none.
    try db.execute(
      sql: """
        UPDATE feed SET name = NULL WHERE name = title
          AND id IN (SELECT feed FROM accountFeed WHERE account = ? AND accountFeed.title = name)
        """, arguments: [account])
    return changes
  }

  /// The feeds of the account that `keep` would rename, move or follow again.
  ///
  /// - Parameter made: the changes from here that are in the list: what they did is no change.
  func changes(
    folder feeds: [RemoteFeed], settled: Set<String>, made: [RemoteEdit], branch: String
  ) throws -> RemoteFeedChanges {
    var changes = RemoteFeedChanges()
    let select = try db.cachedStatement(
      sql: "SELECT remote, feed, title, folder FROM accountFeed WHERE account = ? AND remote = ?")
    let edits = Dictionary(grouping: made, by: \.remote)
    for feed in feeds {
      guard let row = try Row.fetchOne(select, arguments: [account, feed.id]) else { continue }
      var (title, folder): (String, String?) = try (row.value(2), row.value(3))
      for edit in edits[feed.id] ?? [] {
        switch edit.change {
        case .rename(let new): title = new
        case .move(let new): folder = new
        case .follow, .unfollow: continue
        }
      }
      try FolderChange(db, feed, row.value(1), before: (title, folder), settled.contains(feed.id), branch)?
        .note(in: &changes)
    }
    return changes
  }

  private func update(
    _ feed: RemoteFeed, _ row: Row, _ isSettled: Bool, _ branch: String, _ changes: inout RemoteFeedChanges
  ) throws {
    let before: (String, String?) = try (row.value(2), row.value(3))
    guard let change = try FolderChange(db, feed, row.value(1), before: before, isSettled, branch) else { return }
    change.note(in: &changes)
    if change.isRenamed {
      try db.execute(sql: "UPDATE feed SET name = ? WHERE id = ?", arguments: [change.name, change.feed])
    }
    if change.isMoved {
      try db.execute(
        sql: "UPDATE feed SET folder = ?, place = NULL WHERE id = ?", arguments: [change.folder, change.feed])
    }
    if change.isFollowedAgain {
      try Subscribing(db).restore(change.feed)
      try db.execute(sql: "UPDATE feed SET isSubscribed = 1 WHERE id = ?", arguments: [change.feed])
    }
    try db.execute(
      sql: "UPDATE accountFeed SET title = ?, folder = ? WHERE account = ? AND remote = ?",
      arguments: [feed.title, feed.folder, account, feed.id])
  }
}

/// The difference between a feed of an account here and in the folder. A sync makes it, and a rehearsal tells it.
private struct FolderChange {
  /// The feed here.
  let feed: FeedID
  /// Nil where the feed has no name in the folder: then it has the title that it gives itself.
  let name: String?
  let folder: String
  let isRenamed: Bool
  let isMoved: Bool
  /// It was given up here, and followed again elsewhere after that.
  let isFollowedAgain: Bool
  /// For people, after the change and before it.
  private let title: String
  private let oldTitle: String

  /// Nil for a feed that is not here.
  ///
  /// - Parameters:
  ///   - before: title and folder as the folder had them last.
  ///   - isSettled: true if the folder has the last word on a change that was made here.
  init?(
    _ db: Database, _ remote: RemoteFeed, _ feed: FeedID, before: (title: String, folder: String?), _ isSettled: Bool,
    _ branch: String
  ) throws {
    let here = try Row.fetchOne(
      db, sql: "SELECT name, title, folder, removed IS NOT NULL FROM feed WHERE id = ?", arguments: [feed])
    guard let here else { return nil }
    let (ownName, ownTitle, ownFolder): (String?, String, String?) = try (here.value(0), here.value(1), here.value(2))
    let isGivenUp: Bool = try here.value(3)
    self.feed = feed
    name = remote.title == remote.address ? nil : remote.title
    folder = Account.folder(remote.folder, in: branch)
    // A change that was made here stays, unless the folder has a later word on it.
    let takesName = ownName == nil || ownName == before.title || isSettled && name != nil
    isRenamed = remote.title != before.title && takesName && ownName != name
    let takesFolder = ownFolder == Account.folder(before.folder, in: branch) || isSettled
    isMoved = remote.folder != before.folder && takesFolder && ownFolder != folder
    isFollowedAgain = isSettled && isGivenUp
    title = name ?? ownTitle
    oldTitle = ownName ?? ownTitle
  }

  func note(in changes: inout RemoteFeedChanges) {
    if isRenamed { changes.note(oldTitle, renamedTo: title) }
    if isMoved { changes.moved.append(title) }
    if isFollowedAgain { changes.added.append(title) }
  }
}
