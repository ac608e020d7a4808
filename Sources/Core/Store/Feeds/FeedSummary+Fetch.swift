import GRDB
import Model
import Money

extension FeedSummary {
  /// By the name that is shown, without those that were given up. The counts come from the tally, a row a feed.
  static func fetchAll(_ db: Database) throws -> [FeedSummary] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, coalesce(name, title), address, site, folder, tags, isSubscribed, total, unread, starred
        FROM feed JOIN tally ON tally.feed = feed.id
        WHERE removed IS NULL ORDER BY 2 COLLATE NOCASE, id
        """
    ).map { row in
      FeedSummary(
        id: row[0], title: row[1], address: row[2], site: row[3], folder: row[4],
        tags: try JSON.value([String].self, row[5]), counts: Counts(total: row[7], unread: row[8], starred: row[9]),
        isSubscribed: row[6])
    }
  }
}
