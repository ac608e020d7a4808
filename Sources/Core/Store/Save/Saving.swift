import Foundation
import GRDB
import Model
import Money
import Text

/// Stores what a source said, inside the caller's transaction.
struct Saving {
  private let db: Database
  private let now: Date
  /// Called after each article.
  private let progress: () -> Void

  init(_ db: Database, now: Date, progress: @escaping () -> Void = {}) {
    self.db = db
    self.now = now
    self.progress = progress
  }

  /// Stores a feed. `address` names it: where it is fetched from, or the name of the file. Deletes nothing: an article that
  /// is not in the feed any more is kept.
  func save(_ feed: Feed, address: String) throws -> SaveResult {
    try save(FeedRows(feed), address: address)
  }

  func save(_ rows: FeedRows, address: String) throws -> SaveResult {
    let feed = rows.feed
    let id = try keep(feed, address: address)
    var receipt = SaveResult(feed: id)
    var isAmbiguous = rows.isAmbiguous
    for (item, known) in zip(rows.items, try matches(rows, id)) {
      switch try known.map({ try update($0, item) }) ?? insert(item, id) {
      case .added(let id, let isKeyUsed):
        receipt.added.append(id)
        isAmbiguous = isAmbiguous || isKeyUsed
      case .updated: receipt.updated += 1
      case .unchanged: receipt.unchanged += 1
      }
      progress()
    }
    // Only news can tell that a feed has stopped using its ids again.
    if isAmbiguous || !receipt.added.isEmpty { try setAmbiguous(id, isAmbiguous) }
    // They were kept from the last to the first.
    receipt.added.reverse()
    if !feed.rates.isEmpty {
      let edition = Publication(source: "edition", date: feed.editionDate ?? Day(now), rates: feed.rates)
      receipt.rates = try Rates(db).save([edition], now: now)
    }
    return receipt
  }
}

extension Saving {
  /// Stores one article that is known to be new in its feed. Returns its id.
  func add(_ item: FeedRows.Item, to feed: FeedID) throws -> ArticleID {
    switch try insert(item, feed) {
    case .added(let id, isKeyUsed: _): id
    case .updated, .unchanged: db.lastInsertedRowID
    }
  }
}

extension Saving {
  private enum Outcome {
    /// `isKeyUsed`: another article of the feed has the key already.
    case added(ArticleID, isKeyUsed: Bool)
    case updated, unchanged
  }

  /// Adds or updates the feed's row. What the source leaves out stays as it was.
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
      "address": address, "shown": address.shownSource, "title": feed.title, "site": feed.homePageURL,
      "summary": feed.summary,
      "language": feed.language, "interval": feed.refreshInterval.flatMap { $0 > 0 ? $0 : nil },
      "hours": feed.skipHours.isEmpty ? "[]" : try JSON.text(feed.skipHours), "now": now.milliseconds,
    ])
    let select = try db.cachedStatement(sql: "SELECT id FROM feed WHERE address = ?")
    return try FeedID.fetchOne(select, arguments: [address]) ?? db.lastInsertedRowID
  }

  /// The stored article of each item; nothing is looked for in a feed without articles.
  private func matches(_ rows: FeedRows, _ feed: FeedID) throws -> [Known?] {
    let select = try db.cachedStatement(sql: "SELECT EXISTS(SELECT 1 FROM status WHERE feed = ?)")
    guard try Bool.fetchOne(select, arguments: [feed]) == true else { return rows.items.map { _ in nil } }
    var matching = try Matching(db, feed: feed, home: rows.feed.homePageURL)
    return try matching.matches(rows.items)
  }

  private func setAmbiguous(_ feed: FeedID, _ isAmbiguous: Bool) throws {
    try db.cachedStatement(sql: "UPDATE feed SET isAmbiguous = :is WHERE id = :feed AND isAmbiguous <> :is")
      .execute(arguments: ["is": isAmbiguous, "feed": feed])
  }

  private func insert(_ item: FeedRows.Item, _ feed: FeedID) throws -> Outcome {
    let date = item.row.date ?? now
    var number = 0
    while try !insertStatus(item.identity.key(number), item.identity, feed: feed, date: date) { number += 1 }
    let id = db.lastInsertedRowID
    try item.row.insert(db, id)
    try item.body.insert(db, id)
    return .added(id, isKeyUsed: number > 0)
  }

  /// Adds a status, except where the feed has another article with this key: then false. A feed that was given up may still
  /// be answered by a fetch that was under way: its articles stay out of the lists.
  private func insertStatus(_ key: String, _ identity: ArticleIdentity, feed: FeedID, date: Date) throws -> Bool {
    try db.cachedStatement(
      sql: """
        INSERT INTO status(feed, key, linkTitle, date, isListed, firstSeen)
        VALUES (?1, ?2, ?3, ?4, (SELECT removed IS NULL FROM feed WHERE id = ?1), ?5)
        ON CONFLICT(feed, key) DO NOTHING
        """
    ).execute(arguments: [feed, key, identity.linkTitle, date.milliseconds, now.milliseconds])
    return db.changesCount > 0
  }

  private func update(_ known: Known, _ item: FeedRows.Item) throws -> Outcome {
    if known.linkTitle != item.identity.linkTitle {
      try db.cachedStatement(sql: "UPDATE status SET linkTitle = ? WHERE id = ?")
        .execute(arguments: [item.identity.linkTitle, known.id])
    }
    // A text that is gone was dropped on purpose: the article does not come back as new.
    guard known.hasText else { return .unchanged }
    try Revision.keep(db, known.id, before: item.article, now)
    let isMoved = try update(known, date: item.row.date)
    let isRetold = try item.row.update(db, known.id, hasPage: known.hasPage)
    let isRewritten = try item.body.update(db, known.id, hasPage: known.hasPage)
    return isMoved || isRetold || isRewritten ? .updated : .unchanged
  }

  /// An article without a date keeps the one at which it was first seen.
  private func update(_ known: Known, date: Date?) throws -> Bool {
    guard let date = date?.milliseconds, date != known.date else { return false }
    try db.cachedStatement(sql: "UPDATE status SET date = ? WHERE id = ?").execute(arguments: [date, known.id])
    return true
  }
}
