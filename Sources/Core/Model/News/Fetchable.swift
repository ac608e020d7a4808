/// A feed with all that fetching it needs to know.
package struct Fetchable: Hashable, Sendable {
  package var id: FeedID
  package var address: String
  package var title: String
  /// What the feed asks for, in seconds.
  package var refreshInterval: Int?
  /// UTC hours in which it asks to be left alone.
  package var skipHours: [Int]
  package var ledger: Ledger

  package init(
    id: FeedID, address: String, title: String, refreshInterval: Int? = nil, skipHours: [Int] = [], ledger: Ledger
  ) {
    self.id = id
    self.address = address
    self.title = title
    self.refreshInterval = refreshInterval
    self.skipHours = skipHours
    self.ledger = ledger
  }
}
