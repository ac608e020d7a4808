import Model
import Money
import Query
import Screen

extension State {
  /// Takes the order of a list; while a search is open, behind its results, where Esc finds it.
  mutating func take(_ listing: Listing) -> [Effect] {
    let isSame = listing.scope == listedScope
    if search == nil {
      list.take(listing)
      if !isSame { list.select(0) }
    } else {
      search?.origin.list.take(listing)
      if !isSame { search?.origin.list.select(0) }
    }
    arrived = 0
    return listing.isWhole ? [] : [.read(.list(listing.scope))]
  }

  /// What the list is of, whether or not the results of a search stand in its place.
  var listedScope: Scope { search?.origin.list.scope ?? list.scope }

  /// The store was changed elsewhere: marks that were made there are shown, new articles are only counted.
  func lookAgain() -> [Effect] {
    let rows: [Effect] = list.headlines.isEmpty ? [] : [.read(.headlines(Array(list.headlines.keys)))]
    return [.read(.counts(listedScope))] + rows + (layout.feeds == nil ? [] : [.read(.feeds)])
  }

  /// Announces what has arrived in the list since its order was read, and moves nothing.
  mutating func take(_ counts: Counts, in scope: Scope) -> [Effect] {
    guard scope == listedScope else { return [] }
    let listed = search?.origin.list ?? list
    arrived = max(0, counts.total - listed.known)
    setCounts(counts)
    // Where nothing is, nothing can move: what came in is shown at once.
    switch scope {
    case .all, .feed, .folder: return listed.isEmpty && arrived > 0 ? [.read(.list(scope))] : []
    case .unread, .starred, .search: return []
    }
  }

  /// Of the list, and of the one that Esc brings back.
  mutating func setCounts(_ counts: Counts) {
    list.counts = counts
    search?.origin.list.counts = counts
  }

  /// Rows that were asked for, also again: their marks may have changed.
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
    reading = Reading(opened, pane: pane, measure: settings.reading.measure, zone: zone)
    asked = nil
    showFirstHit()
    list.take([opened.headline])
    return kept
  }

  /// Shows no text where there is none, and not that of the article before. It stays asked for, so that nobody asks again.
  mutating func take(textGone id: ArticleID) -> [Effect] {
    guard asked == id, list.selected == id else { return [] }
    let kept = keepPosition()
    reading = nil
    return kept + say("The text of this article is no longer kept.")
  }
}
