import Model
import Query
import Screen

/// The line of a search.
extension State {
  /// A key while the line is open. Most keys are letters of it, so motions have control keys besides the arrows.
  mutating func type(_ key: Key) -> [Effect] {
    let command = keymap.command(key, in: .line, as: LineCommand.self)
    switch command {
    case .leaveLine: return stepBackFromSearch()
    case .takeLine: return acceptSearch()
    case .olderSearch: return recallOlder()
    case .newerSearch: return recall(history.newer())
    case .nextResult: return history.isInLine ? recall(history.newer()) : move(.next)
    case .previousResult:
      return history.isInLine || search?.field.text.isEmpty == true ? recallOlder() : move(.previous)
    case .readResult: return search?.suggestions.isEmpty == false ? takeSuggestion() : openArticle()
    case .lineStart, .lineEnd, .deleteWord, .deleteBefore, .deleteAfter, nil: break
    }
    // These keys are no letters, and mean nothing in a line.
    if key == .pageDown { return move(.pageDown) }
    if key == .pageUp { return move(.pageUp) }
    let page = keymap.page(openedBy: key, in: .line)
    if page == SaveSearchPage.self { return SaveSearchPage.open(in: &self) }
    if page == PalettePage.self, !key.isCharacter { return PalettePage.open(in: &self) }
    // No search begins with the question mark that opens the help elsewhere.
    if page == HelpPage.self, !key.isCharacter || search?.field.text.isEmpty == true {
      return LanguagePage.open(in: &self)
    }
    let before = search?.field.text
    guard let key = LineCommand.editKey(key, command), search?.field.edit(with: key) == true else { return [] }
    if search?.field.text == before { return [] }
    history.leave()
    return searchAgain()
  }

  /// The sentence of an announcement. While a line is typed it names no key that would be a letter of the line.
  func text(of announcement: Announcement) -> String {
    if isTyping, case .savedSearch(let name) = announcement { return SearchTexts.saved(name) }
    if case .openedInBrowser(let program) = announcement, selectedArticles.pagesOpened > 1 {
      return SelectTexts.opened(selectedArticles.pagesOpened, in: program)
    }
    return announcement.text(keymap)
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
    if search.refined.last?.text == search.field.text { self.search?.refined.removeLast() }
    history.add(search.field.text)
    return searchAgain() + [.write(.keepHistory(history.entries))]
  }

  /// Writes a narrower query into the line and searches for it. Esc goes back to the one before.
  mutating func refine(to query: Query) -> [Effect] {
    search?.refine(from: list.selected)
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

  private mutating func recallOlder() -> [Effect] { recall(search.flatMap { history.older(than: $0.field.text) }) }

  /// Puts an earlier search into the line; nil changes nothing.
  private mutating func recall(_ text: String?) -> [Effect] {
    guard let text else { return [] }
    search?.field = TextField(text)
    return searchAgain()
  }
}
