import Foundation
import Model
import Text

/// Storing what feeds and files said.
extension Store {
  /// Stores a feed under its address: adds what is new, updates what changed, deletes nothing.
  package func save(_ feed: Feed, address: String, at now: Date) throws(Problem) -> SaveResult {
    try write("add \(address.shownAddress) to") { db in
      let receipt = try Saving(db, now: now).save(feed, address: address)
      try Indexing(db).run()
      return receipt
    }
  }

  /// Stores several feeds that a person imports, all or none. A feed that was given up comes back.
  ///
  /// They are indexed together, which costs a fraction. `progress` is called twice for each article: when it is stored, and
  /// when it is indexed.
  package func bringIn(
    _ feeds: [(feed: Feed, address: String)], at now: Date, progress: @escaping () -> Void = {}
  ) throws(Problem) -> [SaveResult] {
    let titles = feeds.map { $0.feed.title.isEmpty ? $0.address.shownAddress : $0.feed.title.displaySafe }
    return try write("add \(titles.count == 1 ? titles[0] : "\(titles.count) feeds") to") { db in
      let (saving, subscribing) = (Saving(db, now: now, progress: progress), Subscribing(db))
      let receipts = try feeds.map { feed, address in
        let receipt = try saving.save(feed, address: address)
        try subscribing.restore(receipt.feed)
        return receipt
      }
      var indexed = 0
      try Indexing(db).run { done, _ in
        for _ in indexed..<done { progress() }
        indexed = done
      }
      return receipts
    }
  }
}
