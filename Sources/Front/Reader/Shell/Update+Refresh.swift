import Foundation
import Model

extension State {
  /// Seconds between two looks at which feeds are due.
  private static let refreshInterval = 300.0

  /// Fetches these feeds; nil is all feeds, and the rates. Joins a refresh that is running: there is only one at a time.
  mutating func refresh(_ feeds: [FeedID]?) -> [Effect] {
    if refreshing?.wasAsked == true { return say(ShellTexts.fetchingAlready) }
    if refreshing != nil {
      refreshing?.wasAsked = true
      fetchingRates?.wasAsked = true
      syncing?.wasAsked = true
      return say(ShellTexts.fetchingStarted)
    }
    return startRefresh(feeds, asked: true)
  }

  /// Fetches the feed of the article; in the column the selected feed, or the feeds of the selected folder.
  mutating func refreshFeed() -> [Effect] {
    // The other rows of the column are lists of all feeds.
    if focus == .feeds { return refresh(sidebar.feeds.isEmpty ? nil : sidebar.feeds) }
    if list.isEmpty, case .feed(let feed) = list.scope { return refresh([feed]) }
    return list.selection.map { refresh([$0.feed]) } ?? []
  }

  /// Fetches the feeds that are due, now and every few minutes.
  mutating func refreshWhenDue() -> [Effect] {
    guard let due = nextRefresh, now >= due, refreshing == nil else { return [] }
    nextRefresh = now.addingTimeInterval(State.refreshInterval)
    return startRefresh(nil, asked: false)
  }

  /// The state knows of the refresh from here on, before its first progress: a second key finds it running.
  mutating func startRefresh(_ feeds: [FeedID]?, asked: Bool) -> [Effect] {
    refreshing = Refreshing(total: 0, wasAsked: asked, isOfAll: feeds == nil)
    ungroupedList = nil
    if feeds == nil { fetchingRates = FetchingRates(wasAsked: asked || fetchingRates?.wasAsked == true) }
    return [.network(.refresh(feeds, asked: asked))]
  }

  /// Stops what the person asked for, and at home the automatic refresh too. Nil when there is nothing to stop.
  mutating func stopRefresh() -> [Effect]? {
    let wasAsked = refreshing?.wasAsked == true || fetchingRates?.wasAsked == true || syncing?.wasAsked == true
    guard wasAsked || (refreshing != nil || syncing != nil) && isAtHome else { return nil }
    return [.network(.stopRefresh)]
  }

  /// Takes the progress of a sync; nil when it has ended. A person may have joined an automatic one.
  mutating func receive(syncing progress: Syncing?) -> [Effect] {
    let wasAsked = syncing?.wasAsked == true
    syncing = progress
    if wasAsked { syncing?.wasAsked = true }
    return []
  }

  /// Starts the automatic refresh.
  package mutating func followFeeds(from date: Date) {
    nextRefresh = date
  }

  /// The key that adds what has come to the list; nil where the list is of other feeds, or shows it by itself.
  private var keyForArrivals: String? {
    guard awaitedList == nil, !(search?.origin.list ?? list).isEmpty else { return nil }
    let isOfAll = [.all, .unread].contains(listedScope)
    return isOfAll || arrived > 0 ? keymap.firstLabel(of: MainCommand.showNew) : nil
  }

  /// Takes the progress of a refresh; nil when it has ended early or had nothing to do. New articles are counted; nothing
  /// moves.
  mutating func receive(refreshing progress: Refreshing?) -> [Effect] {
    let new = (progress?.new ?? 0) - (refreshing?.new ?? 0)
    let (wasRunning, wasAsked) = (refreshing != nil, refreshing?.wasAsked == true)
    refreshing = progress.flatMap { $0.isOver ? nil : $0 }
    // A person may have joined an automatic refresh.
    if wasAsked { refreshing?.wasAsked = true }
    if let progress, progress.isOver, progress.wasAsked || wasAsked {
      notice = Notice(text: ShellTexts.result(of: progress, key: keyForArrivals, keymap))
    }
    let hasEnded = refreshing == nil && (wasRunning || progress != nil)
    if hasEnded, pages.isEmpty { ungroupedList = awaitedList }
    let awaited = hasEnded && pages.isEmpty ? showAwaitedList() : []
    return (new > 0 ? lookAgain() : []) + (hasEnded ? refreshOfPages : [])
      + (hasEnded || new > 0 ? newsOfLook : []) + awaited
  }
}
