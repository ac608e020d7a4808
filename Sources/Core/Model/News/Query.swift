/// A search as it was typed, in the search language (`SearchLanguage`, docs/SEARCH.md).
package struct Query: Hashable, Sendable {
  /// As it was typed.
  package var text: String
  /// True while the query is being typed: the last word then matches as a prefix.
  package var isOpen: Bool

  package init(_ text: String, isOpen: Bool = false) {
    self.text = text
    self.isOpen = isOpen
  }
}
