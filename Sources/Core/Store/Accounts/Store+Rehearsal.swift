import GRDB
import Model

/// The effects of a sync, told before it. Nothing is written.
extension Store {
  /// The feeds of an account that have another title or folder on the server than before.
  package func changes(in feeds: [RemoteFeed], of account: Account) throws(Problem) -> RemoteFeedChanges {
    try read("compare feeds with") { db in
      try RemoteFeeds(db, account.id).changes(in: feeds, branch: account.name)
    }
  }

  /// The feeds of an account in a folder that have another name or place there than before, or are followed again.
  ///
  /// - Parameters:
  ///   - feeds: the feeds of the folder after the sync.
  ///   - settled: addresses of feeds that were changed here and on which the folder has the last word.
  ///   - made: the changes from here that the sync writes.
  package func changes(
    folder feeds: [RemoteFeed], settled: Set<String>, made: [RemoteEdit], of account: Account
  ) throws(Problem) -> RemoteFeedChanges {
    try read("compare feeds with") { db in
      try RemoteFeeds(db, account.id).changes(folder: feeds, settled: settled, made: made, branch: account.name)
    }
  }

  /// The articles of a server that are here already, and the marks that storing them would change on either side.
  package func preview(
    _ articles: [RemoteArticle], in feeds: [RemoteFeed], of account: AccountID
  ) throws(Problem) -> ArchivePreview {
    try read("compare articles with") { db in
      let here = try RemoteFeeds(db, account).here(feeds)
      var archives: [FeedID: FeedArchive] = [:]
      var leftovers: LeftoverArchive?
      var preview = ArchivePreview()
      let select = try db.cachedStatement(sql: "SELECT isRead, isStarred FROM status WHERE id = ?")
      for remote in articles {
        let found: ArticleID?
        if let feed = here[remote.feed] {
          if archives[feed] == nil { archives[feed] = try FeedArchive(db, account, feed) }
          found = archives[feed]?.take(remote)
          if let found { leftovers?.exclude(found) }
        } else {
          var all = try leftovers ?? LeftoverArchive(db, account)
          found = try all.take(remote)
          leftovers = all
          if let found { for feed in Array(archives.keys) { archives[feed]?.exclude(found) } }
        }
        guard let known = found, let row = try Row.fetchOne(select, arguments: [known]) else {
          continue
        }
        preview.matched += 1
        let (isRead, isStarred): (Bool, Bool) = try (row.value(0), row.value(1))
        for (own, other) in [(isRead, remote.isRead), (isStarred, remote.isStarred)] where own != other {
          if own { preview.sent += 1 } else { preview.taken += 1 }
        }
      }
      return preview
    }
  }
}
