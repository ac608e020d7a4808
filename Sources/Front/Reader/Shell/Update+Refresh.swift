import Foundation
import Model

extension State {
  /// Seconds between two looks for feeds that are due.
  private static let interval = 300.0

  /// Fetches these feeds, or all that are followed. Joins a refresh that runs: there is only one at a time.
  mutating func refresh(_ feeds: [FeedID]?) -> [Effect] {
    if refreshing?.wasAsked == true { return say("Fetching already; esc stops it.") }
    if refreshing != nil {
      refreshing?.wasAsked = true
      fetchingRates?.wasAsked = true
      return say("Fetching; esc stops it.")
    }
    return startRefresh(feeds, asked: true)
  }

  /// Fetches the feed of the article, or in the column of feeds the feed or folder under the cursor.
  mutating func refreshFeed() -> [Effect] {
    // In the column the other lists are of all feeds.
    if focus == .feeds { return refresh(sidebar.feeds.isEmpty ? nil : sidebar.feeds) }
    return list.selection.map { refresh([$0.feed]) } ?? []
  }

  /// Fetches the feeds that are due, now and every few minutes from now on.
  mutating func refreshWhenDue() -> [Effect] {
    guard let due = nextRefresh, now >= due, refreshing == nil else { return [] }
    nextRefresh = now.addingTimeInterval(State.interval)
    return startRefresh(nil, asked: false)
  }

  /// The state knows of the refresh from here on, before its first progress: a second key finds it running.
  mutating func startRefresh(_ feeds: [FeedID]?, asked: Bool) -> [Effect] {
    refreshing = Refreshing(total: 0, wasAsked: asked, isOfAll: feeds == nil)
    if feeds == nil { fetchingRates = FetchingRates(wasAsked: asked || fetchingRates?.wasAsked == true) }
    return [.network(.refresh(feeds, asked: asked))]
  }

  /// Stops what a person requested, and at home the automatic refresh too. Nil when there is nothing to stop.
  mutating func stopRefresh() -> [Effect]? {
    let wasAsked = refreshing?.wasAsked == true || fetchingRates?.wasAsked == true
    guard wasAsked || refreshing != nil && isAtHome else { return nil }
    return [.network(.stopRefresh)]
  }

  /// Starts the automatic refreshes.
  package mutating func followFeeds(from date: Date) {
    nextRefresh = date
  }

  /// Progress of a refresh; nil when it has ended early or had nothing to do. Articles that came in are counted, and
  /// nothing moves.
  mutating func take(_ progress: Refreshing?) -> [Effect] {
    let new = (progress?.new ?? 0) - (refreshing?.new ?? 0)
    let (wasRunning, wasAsked) = (refreshing != nil, refreshing?.wasAsked == true)
    refreshing = progress.flatMap { $0.isOver ? nil : $0 }
    // A person may have joined an automatic refresh.
    if wasAsked { refreshing?.wasAsked = true }
    if let progress, progress.isOver, progress.wasAsked || wasAsked {
      notice = Notice(text: State.sentence(for: progress))
    }
    var effects = new > 0 ? lookAgain() : []
    let hasEnded = refreshing == nil && (wasRunning || progress != nil)
    if hasEnded, case .health = overlay { effects.append(.read(.feedHealth)) }
    return effects
  }

  /// How it ended: what came, from how many feeds, how many failed.
  private static func sentence(for refreshing: Refreshing) -> String {
    if refreshing.total == 0, refreshing.held == 0 {
      return refreshing.isOfAll ? "No feed is followed yet; a adds some." : "It was read from a file: nothing to fetch."
    }
    if refreshing.total == 0 {
      let feeds = refreshing.held == 1 ? "Its server asks" : "Their servers ask"
      return "\(feeds) to be left alone for a while; nothing was fetched."
    }
    let failed = refreshing.failed > 0 ? ", failed \(refreshing.failed): H tells why" : ""
    let articles = refreshing.new == 1 ? "1 new article" : "\(refreshing.new) new articles"
    return "\(articles) from \(refreshing.total == 1 ? "1 feed" : "\(refreshing.total) feeds")\(failed)."
  }
}
