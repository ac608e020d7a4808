import Model

/// A search that is open: what is typed, and where the reader was before it.
package struct Search: Equatable, Sendable {
  package var field = TextField()
  /// True while keys go into the line; false when the results are walked through.
  package var isTyping = true
  /// What the results on the screen belong to; nil before the first ones came.
  package var answered: Query?
  /// Which articles it looks at: what the list showed that it was opened from.
  package var filter: Filter = []
  package var hits = Hits()
  /// The name under which the search is about to be saved; nil when it is not.
  package var name: TextField?
  /// Where Esc returns to, exactly.
  package var origin: Origin

  package struct Origin: Equatable, Sendable {
    package var list: List
    package var reading: Reading?
    package var focus: State.Focus
  }

  init(origin: Origin) {
    self.origin = origin
    filter = origin.list.scope == .unread ? .unread : origin.list.scope == .starred ? .starred : []
  }

  /// The search as it stands; while typing its last word is only a beginning.
  package var query: Query { Query(field.text, isOpen: isTyping) }
}
