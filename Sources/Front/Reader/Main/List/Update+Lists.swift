import Model
import Query
import Screen

extension State {
  /// Takes the order of a list. While a search is open the list lies behind its results, where Esc leads back to it.
  mutating func receive(listing: Listing) -> [Effect] {
    let isSame = listing.scope == listedScope
    if search == nil {
      if isSame, arrived > 0 { takeIn(listing) } else { list.replace(with: listing, holding: focus == .article) }
      if !isSame { enter(listing.scope) }
    } else {
      search?.origin.replace(with: listing)
    }
    arrived = 0
    keepSelected()
    let unread = beginsAtUnread && search == nil && list.selection?.isRead == true ? goToUnread(backwards: false) : []
    beginsAtUnread = false
    return unread + (listing.isWhole ? [] : [readList(listing.scope)])
  }

  /// Goes to the place where the list was left; at first, and where the first unread article is wanted, to its top. An article
  /// that is being read is read on.
  private mutating func enter(_ scope: Scope) {
    let read = focus == .article ? list.selected : nil
    list.select(0)
    if !beginsAtUnread, let place = places[scope] { list.restore(place) }
    if let read { list.hold(read) }
  }

  /// Takes the articles that arrived into the list. After a pause the person looks anew.
  private mutating func takeIn(_ listing: Listing) {
    list.takeIn(listing, holding: focus == .article)
    if let pause = lastPause { lookEnded = pause }
    lastPause = nil
  }

  /// Requests the numbers of articles for the headings that have come onto the screen.
  mutating func askForDayCounts() -> [Effect] {
    guard layout.list != nil, form.hasSections else { return [] }
    let days = list.uncounted(ListPane.days(self))
    return days.isEmpty ? [] : [.read(.dayCounts(days.map { DaySpan($0, in: zone) }, in: list.scope))]
  }

  /// Takes the numbers of articles on some days, unless another list is shown by now.
  mutating func receive(dayCounts counts: [Day: Int], in scope: Scope) -> [Effect] {
    if scope == listedScope {
      if search == nil { list.merge(dayCounts: counts) } else { search?.origin.list.merge(dayCounts: counts) }
    }
    return []
  }

  /// The scope of the list, whether or not the results of a search are shown in its place.
  var listedScope: Scope { search?.origin.list.scope ?? list.scope }

  /// Sorts lists in an order, also the one behind an open search.
  mutating func sort(by order: ListOrder) -> [Effect] {
    self.order = order
    return say(ListTexts.sorted(by: order)) + [readList(listedScope)]
  }

  /// Changes to the next order of lists, or of the results of an open search.
  mutating func changeOrder() -> [Effect] {
    guard let search else {
      order = order.next
      return say(ListTexts.sorted(by: order)) + [readList(list.scope)]
    }
    guard search.query.reading.order == nil else { return say(SearchTexts.hasOrder) }
    let order = search.order.next
    self.search?.order = order
    return searchAgain() + say(SearchTexts.sorted(by: order))
  }

  /// Reads a list in the order that the person has chosen.
  func readList(_ scope: Scope) -> Effect { .read(.list(scope, by: order, grouping)) }

  /// The name of the list, and a shorter one where it has one.
  var listNames: [String] {
    guard search == nil, case .feed = list.scope, let headline = list.selection else { return [listName] }
    return [listName, SourceName.of(headline)]
  }

  /// The name of the saved search that is open, as long as its line is not changed; nil for any other search.
  private var searchName: String? {
    search.flatMap { search in sidebar.savedSearches.first { $0.scope == .search(Query(search.field.text)) }?.title }
  }

  /// The name of the list: "All", "Starred", "Search", or that of the feed, folder or saved search.
  var listName: String {
    if search != nil { return searchName ?? ShellTexts.search }
    switch list.scope {
    case .all, .unread: return ShellTexts.all
    case .starred: return ShellTexts.starred
    case .search: return ShellTexts.search
    case .feed: return list.selection?.feedTitle ?? sidebar.title(of: list.scope) ?? ""
    case .folder(let path): return FolderPath.lastName(of: path)
    case .tag(let tag): return FeedsTexts.label(ofTag: tag)
    }
  }

  /// Reads again what another program may have changed: marks are shown, new articles are only counted.
  func lookAgain() -> [Effect] {
    let rows: [Effect] = list.headlines.isEmpty ? [] : [.read(.headlines(Array(list.headlines.keys)))]
    return [.read(.counts(listedScope))] + rows + (layout.feeds == nil ? [] : [readFeeds])
  }

  /// Announces the articles that have arrived since the order of the list was read, and moves nothing.
  mutating func receive(counts: Counts, in scope: Scope) -> [Effect] {
    guard scope == listedScope else { return [] }
    let listed = search?.origin.list ?? list
    arrived = max(0, counts.total - listed.known)
    setCounts(counts)
    // In an empty list nothing can move, so new articles are shown at once.
    switch scope {
    case .all, .feed, .folder, .tag: return listed.isEmpty && arrived > 0 ? [readList(scope)] : []
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
    return goOnWithSelected(headlines)
  }
}
