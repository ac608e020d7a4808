import GRDB
import Model
import Money

/// Counts are read from one row a feed, which triggers keep: they cost the same with any number of articles.
enum Tally {
  /// The counts of every feed as they should stand in `tally`, counted from the articles.
  static let actual = """
    SELECT feed.id AS feed, coalesce(sum(isListed = 1), 0) AS total, coalesce(sum(isListed AND NOT isRead), 0) AS unread,
      coalesce(sum(isListed AND isStarred), 0) AS starred
    FROM feed LEFT JOIN status ON status.feed = feed.id GROUP BY feed.id
    """
}

extension Counts {
  /// Of the whole store for all scopes but a feed, a folder and a search; only a search costs more than a row a feed.
  static func fetch(_ db: Database, _ scope: Scope) throws -> Counts {
    switch scope {
    case .all, .unread, .starred: try sum(db, "1")
    case .feed(let id): try sum(db, "feed = ?", [id])
    case .folder(let name):
      try sum(db, "feed IN (SELECT id FROM feed WHERE \(ListQuery.isInFolder))", [name, name, name])
    case .tag(let tag): try sum(db, "feed IN (SELECT feed.id FROM \(ListQuery.taggedFeeds))", [tag])
    case .search(let query): try Search(query).counts(db)
    }
  }

  private static func sum(_ db: Database, _ condition: String, _ arguments: StatementArguments = []) throws -> Counts {
    let row = try Row.fetchOne(
      db, sql: "SELECT sum(total), sum(unread), sum(starred) FROM tally WHERE \(condition)", arguments: arguments)
    return try Counts(row)
  }

  /// From the columns total, unread, starred, in this order; a sum over nothing is null.
  init(_ row: Row?) throws {
    try self.init(total: row?.value(0) ?? 0, unread: row?.value(1) ?? 0, starred: row?.value(2) ?? 0)
  }
}
