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

  private func update(
    _ feed: RemoteFeed, _ row: Row, _ isSettled: Bool, _ branch: String, _ changes: inout RemoteFeedChanges
  ) throws {
    let (id, title, folder): (FeedID, String, String?) = try (row.value(1), row.value(2), row.value(3))
    let arguments: StatementArguments = [
      // Without a name in the folder the feed has the title that it gives itself.
      "id": id, "name": feed.title == feed.address ? nil : feed.title, "old": title, "settled": isSettled,
      "folder": Account.folder(feed.folder, in: branch), "oldFolder": Account.folder(folder, in: branch),
    ]
    if title != feed.title {
      try db.execute(
        sql: """
          UPDATE feed SET name = :name
          WHERE id = :id AND (name IS NULL OR name = :old OR :settled AND :name IS NOT NULL)
          """, arguments: arguments)
      if feed.title != feed.address { changes.renamed.append(feed.title) }
    }
    if folder != feed.folder {
      try db.execute(
        sql: """
          UPDATE feed SET folder = :folder, place = NULL
          WHERE id = :id AND folder IS NOT :folder AND (folder IS :oldFolder OR :settled)
          """, arguments: arguments)
      if db.changesCount > 0 { changes.moved.append(feed.title) }
    }
    if isSettled {
      // It was given up here, and followed again elsewhere after that.
      let isGivenUp = try Bool.fetchOne(db, sql: "SELECT removed IS NOT NULL FROM feed WHERE id = ?", arguments: [id])
      if isGivenUp == true {
        try Subscribing(db).restore(id)
        try db.execute(sql: "UPDATE feed SET isSubscribed = 1 WHERE id = ?", arguments: [id])
        changes.added.append(feed.title)
      }
    }
    try db.execute(
      sql: "UPDATE accountFeed SET title = ?, folder = ? WHERE account = ? AND remote = ?",
      arguments: [feed.title, feed.folder, account, feed.id])
  }
}
