import Foundation
import GRDB
import Model

/// The searches that were saved, each with how many articles it finds.
///
/// A count is kept, with the number of the change after which it was made, and read as long as nothing has changed
/// since: no article came, went or was rewritten, and none was read or starred. So showing it costs a row.
struct SavedSearches {
  private let db: Database
  private let now: Date

  /// Milliseconds after which a count is made again although nothing changed: "newer:7d" means something else by then.
  private static let longest: Int64 = 600_000

  static let tables = """
    CREATE TABLE change(
      id INTEGER PRIMARY KEY CHECK (id = 1),
      number INTEGER NOT NULL
    ) STRICT;
    INSERT INTO change(id, number) VALUES (1, 0);

    CREATE TABLE savedCount(
      name TEXT PRIMARY KEY REFERENCES savedSearch(name) ON DELETE CASCADE ON UPDATE CASCADE,
      change INTEGER NOT NULL,
      counted INTEGER NOT NULL,
      total INTEGER NOT NULL,
      unread INTEGER NOT NULL,
      starred INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER flagsChanged AFTER UPDATE OF isListed, isRead, isStarred ON status BEGIN
      \(changing)
    END;
    """

  /// For a trigger: says that searches may find something else from now on.
  static let changing = "UPDATE change SET number = number + 1;"

  init(_ db: Database, now: Date) {
    self.db = db
    self.now = now
  }

  /// By name; nil when a count has to be made first, for which the store must be written to.
  func known() throws -> [SavedCount]? {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT savedSearch.name, savedSearch.query, total, unread, starred,
          savedCount.change = (SELECT number FROM change) AND counted BETWEEN ? AND ? AS isFresh
        FROM savedSearch LEFT JOIN savedCount ON savedCount.name = savedSearch.name ORDER BY savedSearch.name
        """, arguments: [now.milliseconds - SavedSearches.longest, now.milliseconds])
    guard rows.allSatisfy({ $0["isFresh"] as Bool? == true }) else { return nil }
    return rows.map { row in
      SavedCount(
        search: SavedSearch(name: row[0], query: row[1]),
        counts: Counts(total: row[2], unread: row[3], starred: row[4]))
    }
  }

  /// Counts anew what has to be.
  func count() throws {
    let stale = try Row.fetchAll(
      db,
      sql: """
        SELECT name, query FROM savedSearch WHERE name NOT IN (
          SELECT name FROM savedCount WHERE change = (SELECT number FROM change) AND counted BETWEEN ? AND ?)
        """, arguments: [now.milliseconds - SavedSearches.longest, now.milliseconds])
    for row in stale {
      let counts = try Search(Query(row[1]), at: now).counts(db)
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO savedCount(name, change, counted, total, unread, starred)
          SELECT ?, number, ?, ?, ?, ? FROM change
          """, arguments: [row[0] as String, now.milliseconds, counts.total, counts.unread, counts.starred])
    }
  }
}
