import Model

/// A search that is open: what is typed, and where the reader was before it.
package struct Search: Equatable, Sendable {
  package var field = TextField()
  /// True while keys go into the line; false when the results are walked through.
  package var isTyping = true
  /// What the results on the screen belong to; nil before the first ones came.
  package var answered: Query?
  package var total = 0
  /// The name under which the search is about to be saved; nil when it is not.
  package var name: TextField?
  /// Where Esc returns to, exactly.
  package var origin: Origin

  package struct Origin: Equatable, Sendable {
    package var list: List
    package var reading: Reading?
    package var focus: State.Focus
  }

  /// The search as it stands; while typing its last word is only a beginning.
  package var query: Query { Query(field.text, isOpen: isTyping) }
}
