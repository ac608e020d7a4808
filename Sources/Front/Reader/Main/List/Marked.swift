import Model

/// A mark that is in the store.
package struct Marked: Equatable, Sendable {
  /// The articles whose status it changed.
  package var articles: [ArticleID]
  package var mark: Mark
  /// True if an action was undone, or done again.
  package var isUndo: Bool
  /// True for a mark that reading an article has made.
  package var isByReading: Bool
  /// The number of articles whose text was dropped after they were marked first: they are in no list.
  package var withoutText: Int
  /// The counts of `scope` after it.
  package var counts: Counts
  /// The list that was shown when the mark was requested; another one may be shown by now.
  package var scope: Scope

  package init(
    articles: [ArticleID], mark: Mark, isUndo: Bool = false, isByReading: Bool = false, withoutText: Int = 0,
    counts: Counts, in scope: Scope
  ) {
    self.articles = articles
    self.mark = mark
    self.isUndo = isUndo
    self.isByReading = isByReading
    self.withoutText = withoutText
    self.counts = counts
    self.scope = scope
  }
}
