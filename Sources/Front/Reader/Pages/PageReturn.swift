import Model
import Query

/// The way back from an article to the page that it was opened from.
struct PageReturn: Equatable, Sendable {
  /// The page, on top of those under it.
  let pages: PageStack
  /// The selected article and the unfolded stories of the list before, and the pane that keys went to.
  let selected: ArticleID?
  let unfolded: Set<ArticleID>
  let focus: State.Focus
  /// The chosen pair of the band before.
  let pair: Int?
  /// The line of the search that was open when the article was; nil for none.
  var line: String?
  /// True if the article was opened as a result of that search, because the list did not have it.
  var isOfSearch = false
}

extension State {
  /// Reads an article of the page on top: in the list where it is there, else among the articles of the page, which a query
  /// finds, as a search. Leaving it leads back to the page.
  mutating func read(_ id: ArticleID, of rows: [Headline], foundBy query: Query) -> [Effect] {
    var origin = PageReturn(
      pages: pages, selected: list.selected, unfolded: list.unfolded, focus: focus, pair: band.selected)
    band.select(nil)
    if let lead = list.stories.first(where: { $0.value.contains(id) })?.key { list.unfold(lead) }
    // As a search, so that back, next and previous do what they do in any search.
    if !list.ids.contains(id) {
      origin.isOfSearch = true
      search?.refine(from: list.selected)
      let refined = search?.refined ?? []
      _ = openSearch(query)
      search?.refined = refined
      list = List(
        Listing(
          scope: .search(query), ids: rows.map(\.id), headlines: rows, counts: list.counts, languages: list.languages))
      search?.answered = query
      search?.hits = Hits(ids: rows.map(\.id), total: rows.count)
    }
    origin.line = search?.field.text
    returns.append(origin)
    list.select(id: id)
    return openArticle()
  }

  /// Leads back to the page that the open article was opened from, with what lay under it. Nil where the person has gone
  /// elsewhere since.
  mutating func returnToPage() -> [Effect]? {
    guard pages.isEmpty, let origin = returns.last, search?.field.text == origin.line, search?.isTyping != true,
      focus == .article || focus == .list && origin.isOfSearch
    else { return nil }
    let others = Array(returns.dropLast())
    let article = list.selected
    var effects = keepPosition()
    reading?.attention = .none
    if origin.isOfSearch {
      effects += stepBackFromSearch()
    } else {
      for lead in list.unfolded.subtracting(origin.unfolded) { list.fold(lead) }
      if let selected = origin.selected { list.select(id: selected) }
    }
    (returns, focus, pages) = (others, origin.focus, origin.pages)
    band.select(origin.pair, columns: layout.bandWidth)
    if let article, let top = pages.topIndex { pages[top].select(article: article) }
    fitReading()
    return effects + refreshOfPages
  }
}
