/// The progress of a refresh.
package struct Refreshing: Equatable, Sendable {
  /// Feeds that have answered or failed.
  package var done: Int
  package var total: Int
  package var failed: Int
  /// Feeds that were not reached because the network is away.
  package var offline = 0
  /// New articles so far.
  package var new: Int
  /// Feeds that had new articles.
  package var withNew: Int
  /// Feeds that are left out because their servers ask for a pause.
  package var held: Int
  /// Feeds that are left out because the person has not accepted their commands.
  package var waiting: Int
  /// True when the person asked for it, and so waits for the result.
  package var wasAsked: Bool
  /// True for a refresh of all feeds, false for one of chosen feeds.
  package var isOfAll: Bool

  package init(
    done: Int = 0, total: Int, failed: Int = 0, new: Int = 0, withNew: Int? = nil, held: Int = 0, waiting: Int = 0,
    wasAsked: Bool,
    isOfAll: Bool = true
  ) {
    self.done = done
    self.total = total
    self.failed = failed
    self.new = new
    self.withNew = withNew ?? min(new, 1)
    self.held = held
    self.waiting = waiting
    self.wasAsked = wasAsked
    self.isOfAll = isOfAll
  }

  package var isOver: Bool { done >= total }
}

/// A fetching of rates that is running.
package struct FetchingRates: Equatable, Sendable {
  /// True when the person asked for it, and so waits for the result.
  package var wasAsked: Bool

  package init(wasAsked: Bool) { self.wasAsked = wasAsked }
}
