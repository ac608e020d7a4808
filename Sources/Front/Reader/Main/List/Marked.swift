import Model

/// A mark that is in the store.
package struct Marked: Equatable, Sendable {
  /// The articles whose status it changed.
  package var articles: [ArticleID]
  package var mark: Mark
  package var isUndo: Bool
  /// The counts of `scope` after it.
  package var counts: Counts
  /// The list that was shown when the mark was requested; another one may be shown by now.
  package var scope: Scope

  package init(articles: [ArticleID], mark: Mark, isUndo: Bool, counts: Counts, in scope: Scope) {
    self.articles = articles
    self.mark = mark
    self.isUndo = isUndo
    self.counts = counts
    self.scope = scope
  }
}
