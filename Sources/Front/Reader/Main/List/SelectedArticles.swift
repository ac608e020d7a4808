import Model

/// The articles that the person selected in the list, for commands that act on all of them.
package struct SelectedArticles: Equatable, Sendable {
  /// The list that they were selected in.
  private(set) var scope = Scope.all
  package private(set) var ids: Set<ArticleID> = []
  /// The row that was selected last, where a range begins; nil after it was taken out.
  private(set) var last: ArticleID?
  /// Nil while no command waits for rows.
  var waiting: Waiting?
  /// The number of pages that the last command opened in the browser at once; 0 for one that opened none, or a single one.
  var pagesOpened = 0

  package var isEmpty: Bool { ids.isEmpty }
  package var count: Int { ids.count }

  /// Adds the articles of some rows. `last` is the row under the cursor.
  mutating func add(_ articles: [ArticleID], last: ArticleID?, in scope: Scope) {
    if scope != self.scope { self = Self() }
    self.scope = scope
    ids.formUnion(articles)
    self.last = last
  }

  /// Selects all articles of a row, or takes them out where all of them are selected.
  mutating func toggle(_ articles: [ArticleID], ofRow row: ArticleID, in scope: Scope) {
    guard scope == self.scope, articles.allSatisfy(ids.contains) else { return add(articles, last: row, in: scope) }
    ids.subtract(articles)
    if last == row || ids.isEmpty { last = nil }
  }

  /// Takes out those that the list does not have any more.
  mutating func keep(_ articles: Set<ArticleID>) {
    ids.formIntersection(articles)
    if let row = last, !ids.contains(row) { last = nil }
  }

  mutating func clear() { self = Self() }

  /// A command that waits for rows which are far from the screen.
  struct Waiting: Equatable, Sendable {
    let command: MainCommand
    /// The rows that have come.
    private(set) var rows: [ArticleID: Headline]
    /// The articles whose rows have not.
    private(set) var missing: Set<ArticleID>

    init(_ command: MainCommand, for articles: [ArticleID], known: [ArticleID: Headline]) {
      self.command = command
      let articles = Set(articles)
      rows = known.filter { articles.contains($0.key) }
      missing = articles.subtracting(rows.keys)
    }

    /// Takes rows. True if some of the missing ones were among them.
    mutating func take(_ headlines: [Headline]) -> Bool {
      let before = missing.count
      for row in headlines where missing.remove(row.id) != nil { rows[row.id] = row }
      return missing.count < before
    }
  }
}
