import Model
import Money

/// A search that is open: what is typed, and where the reader was before it.
package struct Search: Equatable, Sendable {
  package var field = TextField()
  /// True while keys go into the line; false when the results are walked through.
  package var isTyping = true
  /// What the results on the screen belong to; nil before the first ones came.
  package var answered: Query?
  /// The line with a * behind its last word, since that turned out to be only begun; it is asked for first, and becomes the
  /// line when it finds something.
  var begun: Query?
  /// Which articles it looks at: what the list showed that it was opened from.
  package var filter: Filter = []
  package var hits = Hits()
  /// Why each article was found, in a line; empty where its text does not say. None for what was not on the screen yet.
  /// Until an answer's own passages come, those of the one before stand there, so that nothing flickers.
  package var passages: [ArticleID: String] = [:]
  /// Those whose passages were asked for since the answer came.
  var explained: Set<ArticleID> = []
  /// What may have been meant by a query that finds nothing, the likeliest first.
  package var suggestions: [String] = []
  /// The name under which the search is about to be saved; nil when it is not.
  package var name: TextField?
  /// Whether the next article is entered at its last hit: the reader goes backwards.
  var goesBackwards = false
  /// Where Esc returns to, exactly.
  package var origin: Origin

  /// The screen as it was before the search.
  package struct Origin: Equatable, Sendable {
    package var list: List
    package var reading: Reading?
    package var focus: State.Focus
  }

  init(origin: Origin) {
    self.origin = origin
    filter = Search.usual(origin.list.scope) ?? []
  }

  /// What a search out of a list looks at, where that is not everything.
  static func usual(_ scope: Scope) -> Filter? {
    switch scope {
    case .unread: .unread
    case .starred: .starred
    case .all, .feed, .folder, .search: nil
    }
  }

  /// The search as it stands; while typing its last word is only a beginning.
  package var query: Query { Query(field.text, isOpen: isTyping) }

  /// What an answer must be to: the search, or the one that takes its last word for a beginning.
  var asked: Query { begun.map { $0.text == field.text ? query : $0 } ?? query }

  /// Whether there is an answer, and it is that nothing was found.
  var isInVain: Bool { answered != nil && hits.isEmpty }
}

/// Room for the passages of results.
package struct PassageRoom: Equatable, Sendable {
  /// How many results are on the screen at once; 0 where a result has one row only.
  package var results: Int
  /// Columns of a passage.
  package var columns: Int

  package init(results: Int, columns: Int) {
    self.results = results
    self.columns = columns
  }
}
