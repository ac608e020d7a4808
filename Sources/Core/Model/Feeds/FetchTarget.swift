/// A feed with everything that is needed to fetch it.
package struct FetchTarget: Hashable, Sendable {
  package var id: FeedID
  package var address: String
  package var title: String
  /// The interval that the feed asks for, in seconds.
  package var refreshInterval: Int?
  /// Hours of the day in UTC in which the feed asks not to be fetched.
  package var skipHours: [Int]
  package var headers: FeedHeaders
  /// True if it is fetched only when a person names it.
  package var isPaused: Bool
  /// True if the pages of its articles are fetched too.
  package var wantsPages: Bool
  package var record: FetchRecord

  /// True if a command makes the feed.
  package var isMadeByCommand: Bool { ProgramFeed.isNamed(by: address) }
  /// True if a command makes the feed, and the person has not accepted it yet.
  package var waitsForYes: Bool { isMadeByCommand && !headers.acceptsCommand(of: address) }

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
