/// A search as it was typed, in the one query language of the screen, the command line and saved searches (docs/SEARCH.md).
package struct Query: Hashable, Sendable {
  /// As it was typed.
  package var text: String
  /// While typing, the last word matches as a prefix.
  package var isOpen: Bool

  package init(_ text: String, isOpen: Bool = false) {
    self.text = text
    self.isOpen = isOpen
  }
}
