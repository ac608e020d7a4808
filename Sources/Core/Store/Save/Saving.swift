import Foundation
import GRDB
import Model
import Money
import Text

/// Keeps what a source said, in the transaction of the connection that it is given.
struct Saving {
  private let db: Database
  private let now: Date
  /// Told of each article when it is kept.
  private let progress: () -> Void

  init(_ db: Database, now: Date, progress: @escaping () -> Void = {}) {
    self.db = db
    self.now = now
    self.progress = progress
  }

  /// `address` names the feed: where it is fetched from, or the name of the file. Deletes nothing: what a feed does not
  /// say any more is kept.
  func save(_ feed: Feed, address: String) throws -> SaveResult {
    try save(FeedRows(feed), address: address)
  }

  func save(_ rows: FeedRows, address: String) throws -> SaveResult {
    let feed = rows.feed
    let id = try keep(feed, address: address)
    var receipt = SaveResult(feed: id)
    let isFirst = try isWithoutArticles(id)
    for item in rows.items {
      switch try keep(item, id, mayBeKnown: !isFirst) {
      case .added(let id): receipt.added.append(id)
      case .updated: receipt.updated += 1
      case .unchanged: receipt.unchanged += 1
      }
      progress()
    }
    // They were kept from the last to the first.
    receipt.added.reverse()
    if !feed.rates.isEmpty {
      let edition = Publication(source: "edition", date: feed.editionDate ?? Day(now), rates: feed.rates)
      receipt.rates = try Rates(db).save(edition, now: now)
    }
    return receipt
  }
}

extension Saving {
  private enum Outcome {
    case added(ArticleID)
    case updated, unchanged
  }

  /// A source that says nothing about itself does not take away what it said before.
  private func keep(_ feed: Feed, address: String) throws -> FeedID {
    try db.cachedStatement(
      sql: """
        INSERT INTO feed(address, title, site, summary, language, refreshInterval, skipHours, added)
        VALUES (:address, coalesce(nullif(:title, ''), :shown), :site, :summary, :language, :interval, :hours, :now)
        ON CONFLICT(address) DO UPDATE SET
          title = coalesce(nullif(:title, ''), title), site = coalesce(excluded.site, site),
          summary = coalesce(excluded.summary, summary), language = coalesce(excluded.language, language),
          refreshInterval = excluded.refreshInterval, skipHours = excluded.skipHours
        """
    ).execute(arguments: [
      "address": address, "shown": address.shownAddress, "title": feed.title, "site": feed.homePageURL,
      "summary": feed.summary,
      "language": feed.language, "interval": feed.refreshInterval.flatMap { $0 > 0 ? $0 : nil },
      "hours": feed.skipHours.isEmpty ? "[]" : try JSON.text(feed.skipHours), "now": now.milliseconds,
    ])
    let select = try db.cachedStatement(sql: "SELECT id FROM feed WHERE address = ?")
    return try FeedID.fetchOne(select, arguments: [address]) ?? db.lastInsertedRowID
  }

  /// Then none of its articles need be looked for.
  private func isWithoutArticles(_ feed: FeedID) throws -> Bool {
    let select = try db.cachedStatement(sql: "SELECT NOT EXISTS(SELECT 1 FROM status WHERE feed = ?)")
    return try Bool.fetchOne(select, arguments: [feed]) ?? false
  }

  /// Looks for the article under its key only where the feed has any.
  private func keep(_ item: FeedRows.Item, _ feed: FeedID, mayBeKnown: Bool) throws -> Outcome {
    let (article, row, body) = (item.article, item.row, item.body)
    guard let known = mayBeKnown ? try Known.fetch(db, feed: feed, key: article.key) : nil else {
      let id = try insertStatus(article.key, feed: feed, date: row.date ?? now)
      try row.insert(db, id)
      try body.insert(db, id)
      return .added(id)
    }
    // A status whose text is gone was dropped on purpose: it does not come back as new.
    guard known.hasText else { return .unchanged }
    try Revision.keep(db, known.id, before: article, now)
    let isMoved = try update(known, date: row.date)
    let isRetold = try row.update(db, known.id, hasPage: known.hasPage)
    let isRewritten = try body.update(db, known.id, hasPage: known.hasPage)
    return isMoved || isRetold || isRewritten ? .updated : .unchanged
  }

  /// A feed that was given up may still be answered by a fetch under way: what comes then stays out of the lists.
  private func insertStatus(_ key: String, feed: FeedID, date: Date) throws -> ArticleID {
    try db.cachedStatement(
      sql: """
        INSERT INTO status(feed, key, date, isListed, firstSeen)
        VALUES (:feed, :key, :date, (SELECT removed IS NULL FROM feed WHERE id = :feed), :now)
        """
    ).execute(arguments: ["feed": feed, "key": key, "date": date.milliseconds, "now": now.milliseconds])
    return db.lastInsertedRowID
  }

  /// An article without a date keeps the one that it was first seen at.
  private func update(_ known: Known, date: Date?) throws -> Bool {
    guard let date = date?.milliseconds, date != known.date else { return false }
    try db.cachedStatement(sql: "UPDATE status SET date = ? WHERE id = ?").execute(arguments: [date, known.id])
    return true
  }
}

/// What the store knows of an article before it is saved again.
private struct Known {
  let id: ArticleID
  let date: Int64
  let hasText: Bool
  /// Its body is that of its page, and what the feed says stands beside it.
  let hasPage: Bool

  static func fetch(_ db: Database, feed: FeedID, key: String) throws -> Known? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT status.id, status.date, article.id IS NOT NULL, page.text IS NOT NULL
        FROM status LEFT JOIN article ON article.id = status.id LEFT JOIN page ON page.id = status.id
        WHERE status.feed = ? AND status.key = ?
        """)
    return try Row.fetchOne(statement, arguments: [feed, key]).map { row in
      Known(id: row[0], date: row[1], hasText: row[2], hasPage: row[3])
    }
  }
}
