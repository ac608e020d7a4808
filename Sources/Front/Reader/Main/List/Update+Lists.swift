import Model
import Query
import Screen

extension State {
  /// Takes the order of a list. While a search is open the list lies behind its results, where Esc leads back to it.
  mutating func receive(listing: Listing) -> [Effect] {
    let isSame = listing.scope == listedScope
    if search == nil {
      list.replace(with: listing)
      if !isSame { list.select(0) }
    } else {
      search?.origin.list.replace(with: listing)
      if !isSame { search?.origin.list.select(0) }
    }
    arrived = 0
    return listing.isWhole ? [] : [.read(.list(listing.scope))]
  }

  /// The scope of the list, whether or not the results of a search are shown in its place.
  var listedScope: Scope { search?.origin.list.scope ?? list.scope }

  /// Reads again what another program may have changed: marks are shown, new articles are only counted.
  func lookAgain() -> [Effect] {
    let rows: [Effect] = list.headlines.isEmpty ? [] : [.read(.headlines(Array(list.headlines.keys)))]
    return [.read(.counts(listedScope))] + rows + (layout.feeds == nil ? [] : [.read(.feeds)])
  }

  /// Announces the articles that have arrived since the order of the list was read, and moves nothing.
  mutating func receive(counts: Counts, in scope: Scope) -> [Effect] {
    guard scope == listedScope else { return [] }
    let listed = search?.origin.list ?? list
    arrived = max(0, counts.total - listed.known)
    setCounts(counts)
    // In an empty list nothing can move, so new articles are shown at once.
    switch scope {
    case .all, .feed, .folder, .tag: return listed.isEmpty && arrived > 0 ? [.read(.list(scope))] : []
    case .unread, .starred, .search: return []
    }
  }

  /// Sets the counts of the list, and of the list that Esc leads back to.
  mutating func setCounts(_ counts: Counts) {
    list.counts = counts
    search?.origin.list.counts = counts
  }

  /// Takes rows; those that were known already may have other marks now.
  mutating func receive(headlines: [Headline]) -> [Effect] {
    list.merge(headlines)
    return []
  }
}
