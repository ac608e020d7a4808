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
  /// The other articles of the stories in the list, by the article that shows the story; the oldest first.
  package var stories: [ArticleID: [ArticleID]] = [:]
  /// Tags of the languages that the person reads; empty where that is not known.
  package var languages: [String] = []
  /// The number of articles that are hidden because of their language; nil while that is not known.
  package var hidden: Int? = 0

  package init(
    scope: Scope, order: ListOrder = .date, ids: [ArticleID] = [], isWhole: Bool = true, headlines: [Headline] = [],
    counts: Counts = Counts(), stories: [ArticleID: [ArticleID]] = [:], languages: [String] = [], hidden: Int? = 0
  ) {
    self.scope = scope
    self.order = order
    self.ids = ids
    self.isWhole = isWhole
    self.headlines = headlines
    self.counts = counts
    self.stories = stories
    self.languages = languages
    self.hidden = hidden
  }

  /// The article whose row has an article: the one that shows its story, or itself. Nil when it is not in the list.
  package func row(of id: ArticleID) -> ArticleID? {
    ids.contains(id) ? id : stories.first { $0.value.contains(id) }?.key
  }
}
