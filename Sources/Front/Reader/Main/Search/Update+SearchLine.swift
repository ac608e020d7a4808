import Model
import Query
import Screen

/// The line of a search.
extension State {
  /// A key while the line is open. Most keys are letters of it, so motions have control keys besides the arrows.
  mutating func type(_ key: Key) -> [Effect] {
    let command = keymap.command(key, in: .line, as: LineCommand.self)
    switch command {
    case .leaveLine: return closeSearch()
    case .takeLine: return acceptSearch()
    case .olderSearch: return recall(search.flatMap { history.older(than: $0.field.text) })
    case .newerSearch: return recall(history.newer())
    case .nextResult: return move(.next)
    case .previousResult: return move(.previous)
    case .readResult: return search?.suggestions.isEmpty == false ? takeSuggestion() : openArticle()
    case .lineStart, .lineEnd, .deleteWord, .deleteBefore, .deleteAfter, nil: break
    }
    // These keys are no letters, and mean nothing in a line.
    if key == .pageDown { return move(.pageDown) }
    if key == .pageUp { return move(.pageUp) }
    if keymap.page(openedBy: key, in: .line) == SaveSearchPage.self { return SaveSearchPage.open(in: &self) }
    let before = search?.field.text
    guard let key = LineCommand.editKey(key, command), search?.field.edit(with: key) == true else { return [] }
    return search?.field.text == before ? [] : searchAgain()
  }

  /// Searches for the content of the line. An empty line shows the list that was there before.
  mutating func searchAgain() -> [Effect] {
    guard let search else { return [] }
    if search.begun?.text != search.field.text { self.search?.begun = nil }
    if search.field.text.allSatisfy(\.isWhitespace) {
      self.search?.answered = nil
      self.search?.suggestions = []
      list = search.origin.list
      return []
    }
    return [.search(.articles(search.query, only: search.filter, by: search.order))]
  }

  /// Enter: the results stay, and keys move through them. An empty line closes the search.
  mutating func acceptSearch() -> [Effect] {
    guard let search, !search.field.text.allSatisfy(\.isWhitespace) else { return closeSearch() }
    self.search?.isTyping = false
    history.add(search.field.text)
    return searchAgain() + [.write(.keepHistory(history.entries))]
  }

  /// Writes a query into the line and searches for it.
  mutating func search(for query: Query) -> [Effect] {
    search?.field = TextField(query.text)
    return acceptSearch()
  }

  /// Clicking or reading a result ends the typing as Enter does.
  mutating func endTyping() -> [Effect] { search?.isTyping == true ? acceptSearch() : [] }

  /// Searches for the likeliest suggestion. The same key takes the next one.
  mutating func takeSuggestion() -> [Effect] {
    guard let first = search?.suggestions.first else { return [] }
    search?.field = TextField(first)
    search?.suggestions = []
    return searchAgain()
  }
}

/// Earlier searches.
extension State {
  mutating func restoreHistory(_ searches: [String]) -> [Effect] {
    history = SearchHistory(searches)
    return []
  }

  /// Puts an earlier search into the line; nil changes nothing.
  private mutating func recall(_ text: String?) -> [Effect] {
    guard let text else { return [] }
    search?.field = TextField(text)
    return searchAgain()
  }
}
