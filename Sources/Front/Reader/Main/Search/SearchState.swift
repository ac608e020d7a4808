import Model
import Query

/// A search that is open: the line, its results, and the place of the reader before it.
package struct SearchState: Equatable, Sendable {
  package var field = TextField()
  /// True while keys are letters of the line, false while they move through the results.
  package var isTyping = true
  /// The query of the results on the screen; nil before the first results came.
  package var answered: Query?
  /// The line with a * after its last word, when that word turned out to be only begun. It is searched for first, and becomes
  /// the line when it finds something.
  var begun: Query?
  /// The articles that the search looks at: those of the list that it was opened from.
  package var filter: Filter = []
  /// The order of the results where the query names none.
  package var order = SearchOrder.rank
  package var hits = Hits()
  /// The passage of each result that shows why it was found, in a line; empty where its text does not show it. Results that
  /// were not on the screen yet have none.
  ///
  /// Until the passages of a new answer come, those of the answer before stay, so that nothing flickers.
  package var passages: [ArticleID: String] = [:]
  /// The results whose passages were requested since the answer came.
  var explained: Set<ArticleID> = []
  /// Other spellings for a query that finds nothing, the likeliest first.
  package var suggestions: [String] = []
  /// True when the next article is entered at its last hit, because the reader goes backwards.
  var goesBackwards = false
  /// The place that Esc returns to.
  package var origin: Origin
  /// The searches that this one was made from by changing the line or by a count; Esc goes back to the last one first.
  var refined: [Refined] = []
  /// The article to select when the answer comes; nil for the best.
  var returnsTo: ArticleID?
  /// The name of the saved search that was opened; nil for a search that was typed.
  package var name: String?

  /// A search that was left for a narrower one.
  struct Refined: Equatable, Sendable {
    let text: String
    let selected: ArticleID?
    let filter: Filter
    let name: String?
  }

  /// The screen as it was before the search.
  package struct Origin: Equatable, Sendable {
    package var list: List
    package var reading: Reading?
    package var focus: State.Focus

    /// Takes another order of the list. An article that was being read stays open.
    mutating func replace(with listing: Listing) {
      let (isSame, read) = (listing.scope == list.scope, focus == .article ? list.selected : nil)
      list.replace(with: listing, holding: read != nil)
      guard !isSame else { return }
      list.select(0)
      if let read { list.hold(read) }
    }
  }

  init(origin: Origin) {
    self.origin = origin
    filter = SearchState.usualFilter(origin.list.scope) ?? []
  }

  /// Keeps the search as it is, before it is changed.
  mutating func refine(from selected: ArticleID?) {
    guard refined.last?.text != field.text else { return }
    refined.append(Refined(text: field.text, selected: selected, filter: filter, name: name))
  }

  /// Goes back to the search before the last change. False when there is none.
  mutating func restore() -> Bool {
    guard let last = refined.popLast() else { return false }
    field = TextField(last.text)
    (returnsTo, filter, name) = (last.selected, last.filter, last.name)
    isTyping = false
    return true
  }

  /// The filter of a search that is opened from a list; nil where it looks at all articles.
  static func usualFilter(_ scope: Scope) -> Filter? {
    switch scope {
    case .unread: .unread
    case .starred: .starred
    case .all, .feed, .folder, .tag, .search: nil
    }
  }

  /// The search in the line. While it is typed, its last word may be only begun.
  package var query: Query { Query(field.text, isOpen: isTyping) }

  /// The query that finds what is on the screen, without a word that is only begun: such a word gets a *.
  var finished: Query {
    let typed = Query(field.text)
    return isTyping ? typed.begun ?? typed : typed
  }

  /// The query that an answer must belong to: that of the line, or the one with a * after its last word.
  var expected: Query { begun.map { $0.text == field.text ? query : $0 } ?? query }

  /// The order of the results: that of the query, else the chosen one.
  var shownOrder: SearchOrder { query.reading.order ?? order }

  /// True when there is an answer without results.
  var isInVain: Bool { answered != nil && hits.isEmpty }
}
