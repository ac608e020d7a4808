import Foundation
import GRDB
import Model
import Money

/// The searches that were saved, each with how many articles it finds.
///
/// A count is kept, with the number of the change after which it was made, and read as long as nothing has changed
/// since: no article came, went or was rewritten, and none was read or starred. So showing it costs a row.
struct SavedSearches {
  private let db: Database
  private let now: Date

  /// Milliseconds after which a count is made again although nothing changed: "newer:7d" means something else by then.
  private static let longest: Int64 = 600_000

  /// Says that searches may find something else from now on. The triggers do the same when a flag or a text changes.
  static let changing = "UPDATE change SET number = number + 1;"

  init(_ db: Database, now: Date) {
    self.db = db
    self.now = now
  }

  /// By name, each as it was counted last: one that was never counted has noughts, and is not fresh either.
  func kept() throws -> [SavedCount] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT savedSearch.name, savedSearch.query, total, unread, starred,
          savedCount.change = (SELECT number FROM change) AND counted BETWEEN ? AND ?
        FROM savedSearch LEFT JOIN savedCount ON savedCount.name = savedSearch.name ORDER BY savedSearch.name
        """, arguments: [now.milliseconds - SavedSearches.longest, now.milliseconds]
    ).map { row in
      try SavedCount(
        search: SavedSearch(name: row.value(0), query: row.value(1)),
        counts: Counts(total: row.value(2) ?? 0, unread: row.value(3) ?? 0, starred: row.value(4) ?? 0),
        isFresh: row.value(5) ?? false)
    }
  }

  /// All of them, those counted anew that have to be, and the number of the change after which they are right. Writes
  /// nothing: counting may take a while, and another program that wants to write should not wait for it.
  func counted() throws -> (counts: [SavedCount], change: Int64) {
    let counts = try kept().map { known in
      known.isFresh
        ? known
        : SavedCount(
          search: known.search, counts: try Search(Query(known.search.query), at: now).counts(db), isFresh: true)
    }
    return (counts, try Int64.fetchOne(db, sql: "SELECT number FROM change") ?? 0)
  }

  /// Keeps counts as right after a change. One whose search was given up or rewritten meanwhile is let go.
  func keep(_ counts: [SavedCount], after change: Int64) throws {
    for count in counts {
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO savedCount(name, change, counted, total, unread, starred)
          SELECT name, ?, ?, ?, ?, ? FROM savedSearch WHERE name = ? AND query = ?
          """,
        arguments: [
          change, now.milliseconds, count.counts.total, count.counts.unread, count.counts.starred, count.search.name,
          count.search.query,
        ])
    }
  }
}
