import Model
import Screen

extension State {
  mutating func take(_ listing: Listing) -> [Effect] {
    if search != nil { return [] }
    let isSame = listing.scope == list.scope
    list.take(listing)
    arrived = 0
    if !isSame { list.select(0) }
    return listing.isWhole ? [] : [.load(listing.scope)]
  }

  /// The store was changed elsewhere: marks that were made there are shown, new articles are only counted.
  func lookAgain() -> [Effect] {
    let scope = search?.origin.list.scope ?? list.scope
    let rows: [Effect] = list.headlines.isEmpty ? [] : [.headlines(Array(list.headlines.keys))]
    return [.count(scope)] + rows + (layout.feeds == nil ? [] : [.loadFeeds])
  }

  mutating func take(_ counts: Counts, in scope: Scope) -> [Effect] {
    guard search == nil, scope == list.scope else { return [] }
    arrived = max(0, counts.total - list.known)
    list.counts = counts
    // Where nothing is, nothing can move: what came in is shown at once.
    switch scope {
    case .all, .feed, .folder: return list.isEmpty && arrived > 0 ? [.load(scope)] : []
    case .unread, .starred, .search: return []
    }
  }

  mutating func take(_ headlines: [Headline]) -> [Effect] {
    list.take(headlines)
    return []
  }

  /// Takes an article's body, unless the selection has gone elsewhere meanwhile.
  mutating func take(_ opened: Opened) -> [Effect] {
    guard opened.headline.id == list.selected,
      let pane = articlePane
    else { return [] }
    let kept = keepPosition()
    reading = Reading(opened, pane: pane, measure: settings.reading.measure, today: clock)
    asked = nil
    showFirstHit()
    list.take([opened.headline])
    return kept
  }
}
