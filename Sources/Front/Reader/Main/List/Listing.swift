import Model

/// A list as it was read from the store. Its order does not change until it is read again.
package struct Listing: Equatable, Sendable {
  package var scope: Scope
  package var order: ListOrder
  /// All articles, or the first ones when `isWhole` is false.
  package var ids: [ArticleID] = []
  package var isWhole = true
  /// The rows of the first articles at least.
  package var headlines: [Headline] = []
  package var counts = Counts()

  package init(
    scope: Scope, order: ListOrder = .date, ids: [ArticleID] = [], isWhole: Bool = true, headlines: [Headline] = [],
    counts: Counts = Counts()
  ) {
    self.scope = scope
    self.order = order
    self.ids = ids
    self.isWhole = isWhole
    self.headlines = headlines
    self.counts = counts
  }
}
