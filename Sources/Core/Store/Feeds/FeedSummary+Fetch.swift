import GRDB
import Model
import Money

extension FeedSummary {
  /// By the name that is shown, without those that were given up. The counts come from the tally, a row a feed.
  static func fetchAll(_ db: Database) throws -> [FeedSummary] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, coalesce(name, title), address, site, folder, tags, isSubscribed, total, unread, starred, place,
          shortName
        FROM feed JOIN tally ON tally.feed = feed.id
        WHERE removed IS NULL ORDER BY 2 COLLATE NOCASE, id
        """
    ).map { row in
      try FeedSummary(
        id: row.value(0), title: row.value(1), shortName: row.value(11), address: row.value(2), site: row.value(3),
        folder: row.value(4),
        tags: row.json(5) ?? [], counts: Counts(total: row.value(7), unread: row.value(8), starred: row.value(9)),
        isSubscribed: row.value(6), place: row.value(10))
    }
  }
}

extension FolderSummary {
  /// By path.
  static func fetchAll(_ db: Database) throws -> [FolderSummary] {
    try Row.fetchAll(db, sql: "SELECT path, isFolded, place FROM folder ORDER BY path").map { row in
      try FolderSummary(path: row.value(0), isFolded: row.value(1), place: row.value(2))
    }
  }
}
