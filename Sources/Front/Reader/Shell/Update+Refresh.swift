import Foundation
import Model

extension State {
  /// Seconds between two looks at which feeds are due.
  private static let rhythm = 300.0

  /// These feeds, or all that are followed.
  mutating func refresh(_ feeds: [FeedID]?) -> [Effect] {
    guard refreshing == nil else { return say("Fetching already; esc stops it.") }
    return [.network(.refresh(feeds, asked: true))]
  }

  /// That of the article, or in the column what is under the cursor: a feed, or a folder's.
  mutating func refreshFeed() -> [Effect] {
    // In the column the other lists are of all feeds.
    if focus == .feeds { return refresh(sidebar.feeds.isEmpty ? nil : sidebar.feeds) }
    return list.selection.map { refresh([$0.feed]) } ?? []
  }

  /// Feeds whose own rhythm says so, now and every few minutes from now on.
  mutating func refreshWhenDue() -> [Effect] {
    guard let due = nextRefresh, now >= due, refreshing == nil else { return [] }
    nextRefresh = now.addingTimeInterval(State.rhythm)
    return [.network(.refresh(nil, asked: false))]
  }

  /// From here on feeds are asked of their own accord.
  package mutating func followFeeds(from date: Date) {
    nextRefresh = date
  }

  /// Progress of a refresh. What came in is counted; nothing moves.
  mutating func take(_ refreshing: Refreshing?) -> [Effect] {
    let new = (refreshing?.new ?? 0) - (self.refreshing?.new ?? 0)
    self.refreshing = refreshing.flatMap { $0.isOver ? nil : $0 }
    if let refreshing, refreshing.wasAsked, refreshing.isOver { notice = Notice(text: State.sentence(for: refreshing)) }
    var effects = new > 0 ? lookAgain() : []
    if self.refreshing == nil, case .health = overlay { effects.append(.read(.feedHealth)) }
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
