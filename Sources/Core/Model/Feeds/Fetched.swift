/// What came of fetching a feed, on its way into the store: what it said, if it said anything new, and its ledger.
package struct Fetched: Sendable {
  package var source: Fetchable
  /// Nil where nothing new was said.
  package var feed: Feed?
  package var ledger: Ledger

  package init(_ source: Fetchable, _ feed: Feed?, _ ledger: Ledger) {
    self.source = source
    self.feed = feed
    self.ledger = ledger
  }
}
