import Foundation
import GRDB
import Model
import Money
import Text

/// Following feeds, and giving them up. A row is never deleted: what was given up comes back as it was.
struct Subscribing {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Follows the feeds of a list and keeps its saved searches. A name and a folder in the list win over stored ones;
  /// where the list has none, the stored ones stay.
  func subscribe(_ list: SubscriptionList, at now: Date) throws -> Subscribed {
    var result = Subscribed()
    for subscription in list.subscriptions {
      let known = try Row.fetchOne(
        db, sql: "SELECT id, isSubscribed FROM feed WHERE address = ?", arguments: [subscription.feedURL])
      // Before it is followed: the schema allows no feed that is both followed and given up.
      if let id = known?["id"] as FeedID? { try restore(id) }
      let id = try keep(subscription, now)
      if known?["isSubscribed"] == true { result.known.append(id) } else { result.added.append(id) }
    }
    // A search under a name that is taken is the new one: whoever saves it again means to change it.
    for search in list.searches {
      try db.execute(
        sql: "INSERT OR REPLACE INTO savedSearch(name, query) VALUES (?, ?)", arguments: [search.name, search.query])
    }
    return result
  }

  /// Takes a feed's articles out of the lists, except the starred ones. False when there was nothing to give up.
  func unsubscribe(_ feed: FeedID, at now: Date) throws -> Bool {
    try db.execute(
      sql: "UPDATE feed SET isSubscribed = 0, removed = ? WHERE id = ? AND removed IS NULL",
      arguments: [now.milliseconds, feed])
    guard db.changesCount > 0 else { return false }
    // They keep their text and what was done with them: coming back costs nothing and loses nothing.
    try db.execute(
      sql: "UPDATE status SET isListed = 0 WHERE feed = ? AND isListed = 1 AND isStarred = 0", arguments: [feed])
    return true
  }

  /// Brings the articles of a feed that was given up back into the lists.
  func restore(_ feed: FeedID) throws {
    try db.execute(sql: "UPDATE feed SET removed = NULL WHERE id = ? AND removed IS NOT NULL", arguments: [feed])
    guard db.changesCount > 0 else { return }
    // One whose text was let go of while the feed was away has nothing to show.
    try db.execute(
      sql: "UPDATE status SET isListed = 1 WHERE feed = ? AND isListed = 0 AND id IN (SELECT id FROM article)",
      arguments: [feed])
  }

  /// True if any feed is followed. A file that was imported does not count.
  func hasAny() throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS(SELECT 1 FROM feed WHERE isSubscribed = 1)") ?? false
  }

  /// The content of an export: the feeds that are followed, by folder and name, and the saved searches by name.
  func list() throws -> SubscriptionList {
    var list = SubscriptionList()
    list.subscriptions = try Row.fetchAll(
      db,
      sql: """
        SELECT address, coalesce(name, title), site, folder, tags, shortName FROM feed
        WHERE isSubscribed = 1 ORDER BY folder, 2 COLLATE NOCASE, id
        """
    ).map { row in
      try Subscription(
        feedURL: row.value(0), title: row.value(1), shortName: row.value(5), homePageURL: row.value(2),
        folder: row.value(3), tags: row.json(4) ?? [])
    }
    list.searches = try Row.fetchAll(db, sql: "SELECT name, query FROM savedSearch ORDER BY name").map { row in
      try SavedSearch(name: row.value(0), query: row.value(1))
    }
    return list
  }

  /// Makes the feed's row, or brings what is known of it up to date. `title` is what the feed calls itself, once it has
  /// said so, and until then the name of the list or its address without a password; `name` is what the reader calls
  /// it.
  private func keep(_ subscription: Subscription, _ now: Date) throws -> FeedID {
    let name = subscription.title.flatMap { $0.isEmpty ? nil : $0 }
    // All rows, although there is one: a statement that is left before its end writes to the index when it is reset, and then
    // a defensive connection does not let FTS5 (SQLite 3.40) write to its own tables.
    return try FeedID.fetchAll(
      db,
      sql: """
        INSERT INTO feed(address, title, name, shortName, site, folder, tags, isSubscribed, added)
        VALUES (:address, coalesce(:name, :shown), :name, :shortName, :site, :folder, :tags, 1, :now)
        ON CONFLICT(address) DO UPDATE SET isSubscribed = 1, name = coalesce(excluded.name, name),
          shortName = coalesce(excluded.shortName, shortName), site = coalesce(site, excluded.site),
          folder = coalesce(excluded.folder, folder), tags = iif(excluded.tags = '[]', tags, excluded.tags)
        RETURNING id
        """,
      arguments: [
        "address": subscription.feedURL, "shown": subscription.proposedTitle ?? subscription.feedURL.shownSource,
        "name": name, "shortName": subscription.shortName.flatMap { $0.isEmpty ? nil : $0 },
        "site": subscription.homePageURL,
        "folder": subscription.folder.flatMap { $0.isEmpty ? nil : $0 }, "tags": try JSON.text(subscription.tags),
        "now": now.milliseconds,
      ]
    ).first ?? db.lastInsertedRowID
  }
}
