import Model
import Screen

extension State {
  mutating func openSearch() -> [Effect] {
    if search != nil {
      search?.isTyping = true
      focus = .list
      return []
    }
    let effects = keepPosition()
    search = Search(origin: Search.Origin(list: list, reading: reading, focus: focus))
    focus = .list
    fitReading()
    return effects + [.prepareSearch]
  }

  /// Opens the results of a search that was saved, ready to be walked through.
  mutating func openSearch(_ query: Query) -> [Effect] {
    var effects = openSearch()
    search?.field = TextField(query.text)
    search?.isTyping = false
    search?.filter = []
    effects += searchAgain()
    return effects
  }

  mutating func type(_ key: Key) -> [Effect] {
    switch keymap[key, in: .typing] {
    case .leaveLine: return closeSearch()
    case .takeLine: return acceptSearch()
    case .olderSearch: return recall(search.flatMap { history.older(than: $0.field.text) })
    case .newerSearch: return recall(history.newer())
    case .nextResult: return move(by: 1)
    case .previousResult: return move(by: -1)
    case .readResult: return search?.suggestions.isEmpty == false ? takeSuggestion() : openArticle()
    default: break
    }
    // No letters, and nothing to a line.
    switch keymap[key] {
    case .saveSearch: return nameSearch()
    case .pageDown where key == .pageDown: return page(by: 1)
    case .pageUp where key == .pageUp: return page(by: -1)
    default:
      let before = search?.field.text
      guard search?.field.take(key) == true else { return [] }
      return search?.field.text == before ? [] : searchAgain()
    }
  }

  mutating func searchAgain() -> [Effect] {
    guard let search else { return [] }
    if search.field.text.allSatisfy(\.isWhitespace) {
      self.search?.answered = nil
      self.search?.suggestions = []
      list = search.origin.list
      return []
    }
    return [.search(search.query, only: search.filter)]
  }

  /// Enter: the results stay, keys walk through them. An empty line closes the search.
  mutating func acceptSearch() -> [Effect] {
    guard let search, !search.field.text.allSatisfy(\.isWhitespace) else { return closeSearch() }
    self.search?.isTyping = false
    history.add(search.field.text)
    return searchAgain() + [.keepHistory(history.entries)]
  }

  /// Looks at what the search left out as well, or leaves it out again.
  mutating func toggleHidden() -> [Effect] {
    guard let search, search.origin.list.scope == .unread || search.origin.list.scope == .starred else { return [] }
    let usual: Filter = search.origin.list.scope == .unread ? .unread : .starred
    self.search?.filter = search.filter.isEmpty ? usual : []
    return searchAgain()
  }

  /// Back to where the reader was: the same list, article and line.
  mutating func closeSearch() -> [Effect] {
    guard let origin = search?.origin else { return [] }
    search = nil
    list = origin.list
    reading = origin.reading
    focus = origin.focus
    asked = nil
    fitReading()
    return []
  }

  /// Takes results, unless the line says something else by now.
  mutating func take(_ found: Found) -> [Effect] {
    guard let search, found.query == search.query, found.filter == search.filter else { return [] }
    self.search?.answered = found.query
    self.search?.hits = found.hits
    self.search?.explained = []
    self.search?.suggestions = []
    let selected = search.isTyping ? nil : list.selected
    list = List(
      Listing(
        scope: .search(found.query), ids: found.hits.ids, isWhole: true, headlines: found.headlines,
        counts: list.counts))
    if let selected { list.select(id: selected) }
    if reading?.id == list.selected { showFirstHit() }
    return self.search?.isInVain == true ? [.suggest(found.query)] : []
  }

  /// The next hit in the text; after its last one the next article that was found.
  mutating func goToHit(backwards: Bool) -> [Effect] {
    guard let query = search?.answered else { return [] }
    if focus == .article, reading?.goToHit(backwards: backwards, of: query) == true { return [] }
    let next = list.index + (backwards ? -1 : 1)
    guard list.ids.indices.contains(next) else {
      return say(backwards ? "This is the first hit." : "This is the last hit.")
    }
    search?.goesBackwards = backwards
    list.select(next)
    return []
  }

  /// An article out of a search opens at what was searched for: at its last place when the reader comes from below.
  mutating func showFirstHit() {
    guard let search, let query = search.answered else { return }
    reading?.enterAtHit(last: search.goesBackwards && focus == .article, of: query)
    self.search?.goesBackwards = false
  }
}
