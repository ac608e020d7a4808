import Model
import Query
import Screen

/// Passages under results, and suggestions in place of results.
extension State {
  /// Room for passages: one under each result, where a result has two rows.
  struct PassageRoom: Equatable, Sendable {
    /// Results that are on the screen at once; 0 where a result has one row only.
    var results: Int
    /// Columns of a passage.
    var columns: Int
  }

  var passageRoom: PassageRoom {
    guard let pane = layout.list, form.rowsPerArticle > 1 else { return PassageRoom(results: 0, columns: 0) }
    return PassageRoom(results: pane.height / form.rowsPerArticle, columns: max(20, pane.width - 4))
  }

  /// Requests the passages of results that have come onto the screen, and then those of the next screen. The rows themselves
  /// do not wait for them.
  mutating func askForPassages() -> [Effect] {
    let room = passageRoom
    guard let search, let query = search.answered, query == search.query, room.results > 0 else { return [] }
    let ahead = list.ids[min(list.top, list.ids.count)...]
    // The next screen is requested when this one has come.
    let isExplained = ahead.prefix(room.results).allSatisfy {
      search.explained.contains($0) && search.passages[$0] != nil
    }
    let wanted = ahead.prefix(isExplained ? 2 * room.results : room.results).filter { !search.explained.contains($0) }
    guard !wanted.isEmpty else { return [] }
    self.search?.explained.formUnion(wanted)
    return [.read(.passages(wanted, for: query, columns: room.columns))]
  }

  /// Takes passages, unless they belong to an earlier query.
  mutating func receive(passages: [ArticleID: String], for query: Query) -> [Effect] {
    guard search?.answered == query else { return [] }
    search?.passages.merge(passages) { $1 }
    return []
  }

  /// Takes suggestions, unless the line has another text by now.
  mutating func receive(suggestions: [String], for query: Query) -> [Effect] {
    guard search?.answered == query, search?.query == query else { return [] }
    search?.suggestions = suggestions
    return []
  }
}
