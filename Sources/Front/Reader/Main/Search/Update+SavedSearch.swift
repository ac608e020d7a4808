import Model
import Screen
import Text

/// Searches that are called back, and searches that are kept.
extension State {
  mutating func remember(_ searches: [String]) -> [Effect] {
    history = SearchHistory(searches)
    return []
  }

  /// Puts an earlier search into the line; nothing where there is none.
  mutating func recall(_ text: String?) -> [Effect] {
    guard let text else { return [] }
    search?.field = TextField(text)
    return searchAgain()
  }

  /// Asks for a name; the words of the search stand there already.
  mutating func nameSearch() -> [Effect] {
    guard let search else { return say("Open a search first: /") }
    guard !search.field.text.allSatisfy(\.isWhitespace) else { return [] }
    self.search?.name = TextField(search.field.text)
    return []
  }

  /// Gives up the saved search under the cursor, which can be undone.
  mutating func remove(_ query: Query) -> [Effect] {
    let search = SavedSearch(name: sidebar.selection.title, query: query.text)
    remember(.removal(search))
    return [.write(.forget(search))]
  }

  /// A name of nothing but blanks is not taken: it could not be found in the column.
  mutating func typeName(_ key: Key) -> [Effect] {
    switch keymap[key, in: .typing] {
    case .leaveLine:
      search?.name = nil
      return []
    case .takeLine:
      guard let search, let name = search.name?.text.displaySafe, !name.allSatisfy(\.isWhitespace) else { return [] }
      self.search?.name = nil
      return [.write(.save(SavedSearch(name: name, query: search.field.text)))]
    default:
      _ = search?.name?.take(key)
      return []
    }
  }
}
