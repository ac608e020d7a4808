/// A feed with all that fetching it needs to know.
package struct FetchTarget: Hashable, Sendable {
  package var id: FeedID
  package var address: String
  package var title: String
  /// What the feed asks for, in seconds.
  package var refreshInterval: Int?
  /// UTC hours in which it asks to be left alone.
  package var skipHours: [Int]
  package var headers: FeedHeaders
  /// Not asked but by name.
  package var isPaused: Bool
  /// Whether the pages of its articles are fetched too.
  package var wantsPages: Bool
  package var record: FetchRecord

  package init(
    id: FeedID, address: String, title: String, refreshInterval: Int? = nil, skipHours: [Int] = [],
    headers: FeedHeaders = FeedHeaders(), isPaused: Bool = false, wantsPages: Bool = false, record: FetchRecord
  ) {
    self.id = id
    self.address = address
    self.title = title
    self.refreshInterval = refreshInterval
    self.skipHours = skipHours
    self.headers = headers
    self.isPaused = isPaused
    self.wantsPages = wantsPages
    self.record = record
  }
}
