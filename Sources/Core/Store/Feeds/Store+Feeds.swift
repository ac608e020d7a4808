import Foundation
import GRDB
import Model
import Money
import Text

/// Feeds: which are followed, and how.
extension Store {
  /// Every feed that articles came from or that is subscribed to, by name; without those that were given up.
  package func feeds() throws(Problem) -> [FeedSummary] {
    try read("list the feeds of") { db in try FeedSummary.fetchAll(db) }
  }

  /// Follows the feeds of a list, and keeps its searches.
  package func subscribe(_ list: SubscriptionList, at now: Date) throws(Problem) -> Subscribed {
    try write("add feeds to") { db in
      let subscribed = try Subscribing(db).subscribe(list, at: now)
      try Indexing(db).run(limit: Indexing.few)
      return subscribed
    }
  }

  /// Gives up a feed as an action of a person: its articles leave the lists, the starred ones stay. False when it was not
  /// there.
  package func unsubscribe(_ feed: FeedID, at now: Date) throws(Problem) -> Bool {
    try edit([.remove(feed)], at: now) != nil
  }

  /// Brings back a feed that was given up, with its articles as they were. Does not follow it: `subscribe` does.
  package func restore(_ feed: FeedID) throws(Problem) {
    try write("bring a feed back to") { db in try Subscribing(db).restore(feed) }
  }

  /// The feeds that are followed and the searches that were saved, by folder and name.
  package func subscriptions() throws(Problem) -> SubscriptionList {
    try read("list the feeds of") { db in try Subscribing(db).list() }
  }

  /// False in a store in which no feed is followed yet.
  package func hasSubscriptions() throws(Problem) -> Bool {
    try read("list the feeds of") { db in try Subscribing(db).hasAny() }
  }

  /// The health of every feed that is followed, by name.
  package func feedHealth() throws(Problem) -> [FeedHealth] {
    try read("list the feeds of") { db in try FeedHealth.fetchAll(db) }
  }

  /// Leaves a feed alone until it is asked for by name, or asks it again.
  package func setPaused(_ feed: FeedID, _ isPaused: Bool) throws(Problem) {
    try write("write to") { db in
      try db.execute(sql: "UPDATE feed SET isPaused = ? WHERE id = ?", arguments: [isPaused, feed])
    }
  }

  /// Sets if the pages of a feed's articles are fetched too, because the feed itself gives summaries only.
  package func setWantsPages(_ feed: FeedID, _ wantsPages: Bool) throws(Problem) {
    try write("write to") { db in
      try db.execute(sql: "UPDATE feed SET wantsPages = ? WHERE id = ?", arguments: [wantsPages, feed])
    }
  }

  /// Accepts the command that makes a feed, so that it runs at each refresh, or takes that back. Does nothing for a feed that has another
  /// address by then: its command was not seen.
  package func setAccepted(_ isAccepted: Bool, _ address: String, of feed: FeedID) throws(Problem) {
    guard var target = try fetchable([feed]).first, target.isMadeByCommand, target.address == address else { return }
    target.headers.acceptedCommand = isAccepted ? address : nil
    try setHeaders(target.headers, of: feed)
  }

  /// Sets the headers that one feed is sent besides those that all are sent.
  package func setHeaders(_ headers: FeedHeaders, of feed: FeedID) throws(Problem) {
    try write("write to") { db in
      let text = headers.isEmpty ? nil : try JSON.text(headers)
      try db.execute(sql: "UPDATE feed SET headers = ? WHERE id = ?", arguments: [text, feed])
    }
  }
}

/// Fetching: what is known of it, and what came of it.
extension Store {
  /// The feeds that are subscribed to, or those of them that are named, the longest unasked first.
  package func fetchable(_ ids: [FeedID]? = nil) throws(Problem) -> [FetchTarget] {
    try read("list the feeds of") { db in try FetchTarget.fetchAll(db, ids) }
  }

  /// Keeps what is known of fetching a feed.
  package func setLedger(_ record: FetchRecord, of feed: FeedID) throws(Problem) {
    try write("write to") { db in try record.save(db, feed) }
  }

  /// Keeps what fetched feeds said, each together with its ledger, all or nothing. Its ledger's last try is when it was
  /// said. Returns what was new; nil for a feed that said nothing. The articles can be read then, and wait to be indexed.
  package func keep(_ fetched: [Fetched]) throws(Problem) -> [SaveResult?] {
    let addresses = fetched.map(\.source.address.shownAddress).joined(separator: ", ")
    try prepare(forMany: fetched.count > 1)
    return try write("add \(addresses) to") { db in
      try fetched.map { fetched in
        let saving = Saving(db, now: fetched.record.lastTried ?? Date())
        let receipt = try fetched.rows.map { try saving.save($0, address: fetched.source.address) }
        try fetched.record.save(db, fetched.source.id)
        return receipt
      }
    }
  }

  /// Gives a feed its new address. False when another feed has it already: then nothing is changed.
  package func move(_ feed: FeedID, to address: String) throws(Problem) -> Bool {
    try write("write to") { db in
      try db.execute(sql: "UPDATE OR IGNORE feed SET address = ? WHERE id = ?", arguments: [address, feed])
      return db.changesCount > 0
    }
  }
}
