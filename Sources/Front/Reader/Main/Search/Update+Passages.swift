import Model
import Screen

/// What stands under results, and instead of them.
extension State {
  /// One passage under each result, where a result has two rows.
  var passageRoom: PassageRoom {
    guard let pane = layout.list, form.rowsPerArticle > 1 else { return PassageRoom(results: 0, columns: 0) }
    return PassageRoom(results: pane.height / form.rowsPerArticle, columns: max(20, pane.width - 4))
  }

  /// The passages of results that have come onto the screen since the search was answered, then of the screen after it.
  /// They follow the rows, which nobody should wait for.
  mutating func askForPassages() -> [Effect] {
    let room = passageRoom
    guard let search, let query = search.answered, query == search.query, room.results > 0 else { return [] }
    let ahead = list.ids[min(list.top, list.ids.count)...]
    // The next screen is asked for when this one has come.
    let isExplained = ahead.prefix(room.results).allSatisfy {
      search.explained.contains($0) && search.passages[$0] != nil
    }
    let wanted = ahead.prefix(isExplained ? 2 * room.results : room.results).filter { !search.explained.contains($0) }
    guard !wanted.isEmpty else { return [] }
    self.search?.explained.formUnion(wanted)
    return [.read(.passages(wanted, for: query, columns: room.columns))]
  }

  /// Those of an earlier query are passed over.
  mutating func take(_ passages: [ArticleID: String], for query: Query) -> [Effect] {
    guard search?.answered == query else { return [] }
    search?.passages.merge(passages) { $1 }
    return []
  }

  /// Takes what may have been meant, unless something else is looked for by now.
  mutating func take(_ suggestions: [String], for query: Query) -> [Effect] {
    guard search?.answered == query, search?.query == query else { return [] }
    search?.suggestions = suggestions
    return []
  }

  /// Looks for what was meant instead; a key that asks for it again takes the next suggestion.
  mutating func takeSuggestion() -> [Effect] {
    guard let first = search?.suggestions.first else { return [] }
    search?.field = TextField(first)
    search?.suggestions = []
    return searchAgain()
  }
}
