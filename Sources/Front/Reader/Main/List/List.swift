import Model
import Screen

/// The list of articles: an order that stands still, a selection, and the rows that have been read so far.
package struct List: Equatable, Sendable {
  package private(set) var scope: Scope
  package private(set) var ids: [ArticleID]
  package private(set) var isWhole: Bool
  package private(set) var headlines: [ArticleID: Headline] = [:]
  package var counts: Counts
  /// Articles that the scope held when the order was read: what is more than that arrived since.
  package private(set) var known: Int
  /// Index of the selection in `ids`; 0 when there is nothing.
  package private(set) var index = 0
  /// Index of the first article that is drawn.
  package private(set) var top = 0

  /// Rows that were asked for since the order was read: one that did not come has lost its text, and is not asked for again.
  private var asked: Set<ArticleID> = []

  /// Rows are kept this far around the screen, and dropped a few times further away.
  private static let margin = 80

  package init(_ listing: Listing) {
    scope = listing.scope
    ids = listing.ids
    isWhole = listing.isWhole
    counts = listing.counts
    known = listing.counts.total
    take(listing.headlines)
  }

  /// Nil for an empty list.
  package var selected: ArticleID? { ids.indices.contains(index) ? ids[index] : nil }
  /// Nil also while its row is still being read.
  package var selection: Headline? { selected.flatMap { headlines[$0] } }
  package var isEmpty: Bool { ids.isEmpty }

  /// Takes another order, and stays with the article that is selected wherever it now stands.
  mutating func take(_ listing: Listing) {
    // Behind an article that fills the screen the selection may have gone above what was drawn last.
    let (old, screenRow, wasAtTop) = (selected, max(0, index - top), top == 0)
    scope = listing.scope
    ids = listing.ids
    isWhole = listing.isWhole
    counts = listing.counts
    known = listing.counts.total
    asked = []
    take(listing.headlines)
    index = old.flatMap { ids.firstIndex(of: $0) } ?? 0
    // From the top of the list one sees what came in above; anywhere else nothing moves.
    top = wasAtTop ? 0 : max(0, index - screenRow)
  }

  /// Rows that were asked for, or that changed; those of articles elsewhere do no harm.
  mutating func take(_ rows: [Headline]) {
    for row in rows { headlines[row.id] = row }
  }

  /// The nearest article to an index that is outside.
  mutating func select(_ index: Int) {
    self.index = max(0, min(ids.count - 1, index))
  }

  /// False when the article is not in the list.
  @discardableResult
  mutating func select(id: ArticleID) -> Bool {
    guard let found = ids.firstIndex(of: id) else { return false }
    index = found
    return true
  }

  /// Shows a mark at once on the rows that are known; the order stays, also of a list of unread ones.
  mutating func set(_ mark: Mark, on articles: [ArticleID]) {
    for id in articles {
      switch mark {
      case .read: headlines[id]?.isRead = true
      case .unread: headlines[id]?.isRead = false
      case .star: headlines[id]?.isStarred = true
      case .unstar: headlines[id]?.isStarred = false
      }
    }
  }

  /// Scrolls as little as needed so that the selection is wholly inside `height` rows.
  mutating func keepSelectionVisible(height: Int, form: ListForm) {
    guard !ids.isEmpty else { return top = 0 }
    // An article takes one row at least, so a jump over thousands looks at no more than one screen of them.
    top = max(min(top, index), index - height)
    while top < index, !form.fits(self, from: top, through: index, height: height) { top += 1 }
  }

  /// Scrolls by articles, and takes the selection along when it would leave the screen.
  mutating func scroll(by count: Int, height: Int, form: ListForm) {
    guard !ids.isEmpty else { return }
    top = max(0, min(ids.count - 1, top + count))
    index = min(max(index, top), top + height)
    select(index)
    while index > top, !form.fits(self, from: top, through: index, height: height) { index -= 1 }
  }

  /// The rows around the screen that have not been read yet; forgets those far away.
  mutating func missing(height: Int) -> [ArticleID] {
    let near = max(0, top - List.margin)..<min(ids.count, top + height + List.margin)
    // Only ask again when the edge of what is known comes near, and then for the whole window at once.
    let urgent = max(0, top - height)..<min(ids.count, top + 2 * height)
    guard (Array(urgent) + end(height: height)).contains(where: { isUnknown(ids[$0]) }) else { return [] }
    if headlines.count > 8 * List.margin {
      let kept = Set(ids[near]).union(ids[end(height: height)])
      headlines = headlines.filter { kept.contains($0.key) }
      asked = asked.filter { kept.contains($0) && headlines[$0] == nil }
    }
    let wanted = Array(near) + end(height: height).filter { !near.contains($0) }
    let missing = wanted.map { ids[$0] }.filter { headlines[$0] == nil }
    asked.formUnion(missing)
    return missing
  }

  private func isUnknown(_ id: ArticleID) -> Bool {
    headlines.index(forKey: id) == nil && !asked.contains(id)
  }

  /// The last screen of a list, which is one key away. Results are walked through from the best.
  private func end(height: Int) -> Range<Int> {
    if case .search = scope { return 0..<0 }
    return isWhole ? max(0, ids.count - height)..<ids.count : 0..<0
  }
}
