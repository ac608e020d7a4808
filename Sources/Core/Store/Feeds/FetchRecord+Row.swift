import Foundation
import GRDB
import Model
import Money

extension FetchRecord {
  /// Nil for a feed that was never fetched.
  static func fetch(_ db: Database, _ feed: FeedID) throws -> FetchRecord? {
    let select = try db.cachedStatement(sql: "SELECT * FROM ledger WHERE feed = ?")
    return try Row.fetchOne(select, arguments: [feed]).map { FetchRecord($0) }
  }

  /// From the columns of `ledger`, by name.
  fileprivate init(_ row: Row) {
    self.init(common: row)
    malformed = row["malformed"]
    movedTo = row["movedTo"]
    movedSince = FetchRecord.date(row["movedSince"])
    isGone = row["isGone"]
  }

  /// From the columns that the ledgers of feeds and of sources of rates have in common, by name.
  init(common row: Row) {
    self.init()
    lastTried = FetchRecord.date(row["lastTried"])
    lastSuccess = FetchRecord.date(row["lastSuccess"])
    nextDue = FetchRecord.date(row["nextDue"])
    notBefore = FetchRecord.date(row["notBefore"])
    status = row["status"]
    failures = row["failures"]
    problem = row["problem"]
    bytes = row["bytes"]
    allBytes = row["allBytes"]
    seconds = row["seconds"]
    etag = row["etag"]
    lastModified = row["lastModified"]
    bodyHash = row["bodyHash"]
  }

  private static func date(_ milliseconds: Int64?) -> Date? { milliseconds.map(Date.init(milliseconds:)) }

  /// Writes the whole row anew; a feed's first one too.
  func save(_ db: Database, _ feed: FeedID) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO ledger(
          feed, lastTried, lastSuccess, nextDue, notBefore, status, failures, problem, malformed, bytes, allBytes, seconds,
          etag, lastModified, bodyHash, movedTo, movedSince, isGone)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      feed, lastTried?.milliseconds, lastSuccess?.milliseconds, nextDue?.milliseconds, notBefore?.milliseconds, status,
      failures, problem, malformed, bytes, allBytes, seconds, etag, lastModified, bodyHash, movedTo,
      movedSince?.milliseconds, isGone,
    ])
  }
}

extension FetchTarget {
  /// Feeds that are subscribed to, or those of them that are named; the longest unasked first, and before those the
  /// ones that were never asked: SQLite sorts nulls to the front.
  static func fetchAll(_ db: Database, _ ids: [FeedID]?) throws -> [FetchTarget] {
    let wanted = ids.map(Set.init)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT ledger.*, feed.id AS feedID, feed.address, coalesce(feed.name, feed.title) AS shown,
          feed.refreshInterval, feed.skipHours, feed.headers, feed.isPaused, feed.wantsPages
        FROM feed LEFT JOIN ledger ON ledger.feed = feed.id
        WHERE feed.isSubscribed = 1 ORDER BY ledger.lastTried, feed.id
        """
    ).compactMap { row in
      let id: FeedID = row["feedID"]
      guard wanted?.contains(id) != false else { return nil }
      return FetchTarget(
        id: id, address: row["address"], title: row["shown"], refreshInterval: row["refreshInterval"],
        // Most feeds name no hours, and a decoder for each of a thousand feeds is felt at the start.
        skipHours: try row["skipHours"] == "[]" ? [] : JSON.value([Int].self, row["skipHours"]),
        headers: try (row["headers"] as String?).map { try JSON.value(FeedHeaders.self, $0) } ?? FeedHeaders(),
        isPaused: row["isPaused"], wantsPages: row["wantsPages"],
        record: row["feed"] == nil ? FetchRecord() : FetchRecord(row))
    }
  }
}

extension FeedHealth {
  /// Every feed that is followed, by name.
  static func fetchAll(_ db: Database) throws -> [FeedHealth] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT ledger.*, feed.id AS feedID, feed.address, coalesce(feed.name, feed.title) AS shown, feed.isPaused,
          feed.wantsPages, (SELECT max(date) FROM status WHERE status.feed = feed.id AND isListed = 1) AS newest
        FROM feed LEFT JOIN ledger ON ledger.feed = feed.id
        WHERE feed.isSubscribed = 1 ORDER BY shown COLLATE NOCASE, feed.id
        """
    ).map { row in
      FeedHealth(
        id: row["feedID"], title: row["shown"], address: row["address"],
        record: row["feed"] == nil ? FetchRecord() : FetchRecord(row),
        newest: (row["newest"] as Int64?).map(Date.init(milliseconds:)), isPaused: row["isPaused"],
        wantsPages: row["wantsPages"])
    }
  }
}
