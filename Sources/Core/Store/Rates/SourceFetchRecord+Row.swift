import Foundation
import GRDB
import Model
import Money

extension SourceFetchRecord {
  /// By the short names of the sources; one that was never asked has no row.
  static func fetchAll(_ db: Database) throws -> [String: SourceFetchRecord] {
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM rateLedger")
    return try Dictionary(rows.map { (try $0.value("source"), try SourceFetchRecord($0)) }) { $1 }
  }

  /// From the columns of `rateLedger`, by name.
  private init(_ row: Row) throws {
    self.init()
    address = try row.value("address")
    record = try FetchRecord(common: row)
  }

  /// `source` is the source's short name. The whole row is written anew: a ledger has no half that is worth keeping.
  func save(_ db: Database, _ source: String) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO rateLedger(
          source, address, lastTried, lastSuccess, nextDue, notBefore, status, failures, problem, bytes, allBytes,
          seconds, etag, lastModified, bodyHash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      source, address, record.lastTried?.milliseconds, record.lastSuccess?.milliseconds, record.nextDue?.milliseconds,
      record.notBefore?.milliseconds, record.status, record.failures, record.problem, record.bytes, record.allBytes,
      record.seconds, record.etag, record.lastModified, record.bodyHash,
    ])
  }
}
