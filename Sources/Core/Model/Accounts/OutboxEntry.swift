/// The two marks that servers know.
package enum MarkField: String, Hashable, Sendable, CaseIterable {
  case read, starred
}

/// A mark that is to be sent to the server of an account.
package struct OutboxEntry: Hashable, Sendable {
  package var article: ArticleID
  /// The id of the article on the server.
  package var remote: String
  package var field: MarkField
  package var value: Bool
  /// The number of the change: an answer to an earlier one says nothing about a later one.
  package var generation: Int
  /// Attempts that the server refused.
  package var tries: Int
  /// True if the server accepted the mark once and did not show it.
  package var isDoubted: Bool

  package init(
    article: ArticleID, remote: String, field: MarkField, value: Bool, generation: Int, tries: Int = 0,
    isDoubted: Bool = false
  ) {
    self.article = article
    self.remote = remote
    self.field = field
    self.value = value
    self.generation = generation
    self.tries = tries
    self.isDoubted = isDoubted
  }
}
