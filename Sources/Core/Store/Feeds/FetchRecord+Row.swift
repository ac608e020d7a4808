import Foundation
import GRDB
import Model
import Money

extension FetchRecord {
  /// Nil for a feed that was never fetched.
  static func fetch(_ db: Database, _ feed: FeedID) throws -> FetchRecord? {
    let select = try db.cachedStatement(sql: "SELECT * FROM ledger WHERE feed = ?")
    return try Row.fetchOne(select, arguments: [feed]).map { try FetchRecord($0) }
  }

  /// From the columns of `ledger`, by name.
  fileprivate init(_ row: Row) throws {
    try self.init(common: row)
    malformed = try row.value("malformed")
    movedTo = try row.value("movedTo")
    movedSince = try FetchRecord.date(row.value("movedSince"))
    isGone = try row.value("isGone")
  }

  /// From the columns that the ledgers of feeds and of sources of rates have in common, by name.
  init(common row: Row) throws {
    self.init()
    lastTried = try FetchRecord.date(row.value("lastTried"))
    lastSuccess = try FetchRecord.date(row.value("lastSuccess"))
    nextDue = try FetchRecord.date(row.value("nextDue"))
    notBefore = try FetchRecord.date(row.value("notBefore"))
    status = try row.value("status")
    failures = try row.value("failures")
    problem = try row.value("problem")
    bytes = try row.value("bytes")
    allBytes = try row.value("allBytes")
    seconds = try row.value("seconds")
    etag = try row.value("etag")
    lastModified = try row.value("lastModified")
    bodyHash = try row.value("bodyHash")
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
  /// ones that were never asked: SQLite sorts nulls to the front. Feeds of an account on a server are left out: the
  /// server fetches them.
  static func fetchAll(_ db: Database, _ ids: [FeedID]?) throws -> [FetchTarget] {
    let wanted = ids.map(Set.init)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT ledger.*, feed.id AS feedID, feed.address, coalesce(feed.name, feed.title) AS shown,
          feed.refreshInterval, feed.skipHours, feed.headers, feed.isPaused, feed.wantsPages
        FROM feed LEFT JOIN ledger ON ledger.feed = feed.id
        WHERE feed.isSubscribed = 1 AND feed.id NOT IN (\(Accounts.fetchedElsewhere))
        ORDER BY ledger.lastTried, feed.id
        """
    ).compactMap { row in
      let id: FeedID = try row.value("feedID")
      guard wanted?.contains(id) != false else { return nil }
      return try FetchTarget(
        id: id, address: row.value("address"), title: row.value("shown"), refreshInterval: row.value("refreshInterval"),
        // Most feeds name no hours, and a decoder for each of a thousand feeds is felt at the start.
        skipHours: row.value("skipHours") == "[]" ? [] : row.json("skipHours") ?? [],
        headers: row.json("headers") ?? FeedHeaders(),
        isPaused: row.value("isPaused"), wantsPages: row.value("wantsPages"),
        record: row.hasNull(atIndex: 0) ? FetchRecord() : FetchRecord(row))
    }
  }
}

extension FeedHealth {
  /// Every feed that is followed and that is fetched from its own address, by name.
  static func fetchAll(_ db: Database) throws -> [FeedHealth] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT ledger.*, feed.id AS feedID, feed.address, coalesce(feed.name, feed.title) AS shown, feed.isPaused,
          feed.wantsPages, feed.isAmbiguous, feed.headers,
          (SELECT max(date) FROM status WHERE status.feed = feed.id AND isListed = 1) AS "status.date"
        FROM feed LEFT JOIN ledger ON ledger.feed = feed.id
        WHERE feed.isSubscribed = 1 AND feed.id NOT IN (\(Accounts.fetchedElsewhere))
        ORDER BY shown COLLATE NOCASE, feed.id
        """
    ).map { row in
      let address: String = try row.value("address")
      // No other feed needs its headers here, and reading them takes a decoder.
      let headers: FeedHeaders? = try ProgramFeed.isNamed(by: address) ? row.json("headers") : nil
      let waits = ProgramFeed.isNamed(by: address) && headers?.acceptsCommand(of: address) != true
      return try FeedHealth(
        id: row.value("feedID"), title: row.value("shown"), address: address,
        record: row.hasNull(atIndex: 0) ? FetchRecord() : FetchRecord(row),
        newest: (row.value("status.date") as Int64?).map(Date.init(milliseconds:)), isPaused: row.value("isPaused"),
        wantsPages: row.value("wantsPages"), isAmbiguous: row.value("isAmbiguous"),
        waitsForYes: waits)
    }
  }
}
