import Model
import Screen

/// The list of articles: a fixed order, a selection, and the rows that have been read so far.
package struct List: Equatable, Sendable {
  package private(set) var scope: Scope
  package private(set) var order: ListOrder
  /// An article a row.
  package internal(set) var ids: [ArticleID]
  /// The other articles of the stories, by the article that shows the story; the oldest first.
  package private(set) var stories: [ArticleID: [ArticleID]] = [:]
  /// The articles that show stories which are unfolded.
  package internal(set) var unfolded: Set<ArticleID> = []
  /// The article that shows the story, for each other row of an unfolded story.
  var leads: [ArticleID: ArticleID] = [:]
  /// Comparisons of unfolded stories, by the article that shows the story.
  var comparisons: [ArticleID: StoryComparison] = [:]
  /// The stories whose comparison was requested since the order was read.
  var compared: Set<ArticleID> = []
  /// Tags of the languages that the person reads; empty where that is not known.
  private(set) var languages: [String] = []
  /// The number of articles that are hidden because of their language; nil while that is not known.
  package private(set) var hidden: Int?
  package private(set) var isWhole: Bool
  package private(set) var headlines: [ArticleID: Headline] = [:]
  package var counts: Counts
  /// The number of articles under the heading of a day, for days that were requested since the order was read; 0 until the
  /// answer comes.
  private(set) var dayCounts: [Day: Int] = [:]
  /// The articles that the person took in last, until they take in others.
  private(set) var fresh: Set<ArticleID> = []
  /// The number of articles in the scope when the order was read. Any more than that have arrived since.
  package private(set) var known: Int
  /// Index of the selection in `ids`; 0 in an empty list.
  package private(set) var index = 0
  /// The article that is read on while another row is selected; nil for none.
  private(set) var held: Held?
  /// Index of the first article that is drawn.
  package private(set) var top = 0

  /// The rows that were requested since the order was read. A row that did not come has lost its text, and is not
  /// requested again.
  private var asked: Set<ArticleID> = []

  /// Rows that are read above and below the screen. They are dropped a few times further away.
  private static let margin = 80

  package init(_ listing: Listing) {
    scope = listing.scope
    order = listing.order
    ids = listing.ids
    isWhole = listing.isWhole
    counts = listing.counts
    known = listing.counts.total
    (stories, languages, hidden) = (listing.stories, listing.languages, listing.hidden)
    merge(listing.headlines)
  }

  /// The article of the selected row, or the one that is read on in its place. Nil for an empty list.
  package var selected: ArticleID? { held?.article ?? selectedRow }
  /// The article that the selected row shows; nil for an empty list.
  var selectedRow: ArticleID? { ids.indices.contains(index) ? ids[index] : nil }
  /// The row of the selected article; nil also while it is being read.
  package var selection: Headline? { selected.flatMap { headlines[$0] } }
  package var isEmpty: Bool { ids.isEmpty }

  /// Takes another order. The selected article stays selected, wherever it stands now; where it has no row any more, the
  /// nearest one is selected.
  /// - Parameter isHeld: the article is read on, also where it has no row of its own.
  mutating func replace(with listing: Listing, holding isHeld: Bool = false) {
    // Behind an article that fills the screen the selection may have moved above the rows that were drawn last.
    let (old, screenRow, wasAtTop) = (selected, max(0, index - top), top == 0)
    let (above, below, last) = (rowsAbove, rowsBelow, index)
    scope = listing.scope
    order = listing.order
    ids = listing.ids
    isWhole = listing.isWhole
    counts = listing.counts
    known = listing.counts.total
    (stories, languages, hidden) = (listing.stories, listing.languages, listing.hidden)
    asked = []
    dayCounts = [:]
    merge(listing.headlines)
    let open = unfolded.union(leads.keys)
    (unfolded, leads, compared) = ([], [:], [])
    unfold(storiesWith: open)
    (index, held) = placed(old, between: above, and: below, last: last, isHeld: isHeld)
    // At the top of the list new articles come into sight; anywhere else nothing moves.
    top = wasAtTop ? 0 : max(0, index - screenRow)
  }

  /// Reads an article on, whatever row is selected; where that row is its own, nothing is held.
  mutating func hold(_ article: ArticleID) {
    held = article == selectedRow ? nil : Held(article: article, row: row(of: article) == index ? .own : .below)
  }

  /// The selected row counts again: the article that was read is left.
  mutating func release() { held = nil }

  /// Takes an order with articles that arrived, and marks those. New articles have higher numbers than all before.
  mutating func takeIn(_ listing: Listing, holding isHeld: Bool = false) {
    let last = max(ids.max() ?? 0, stories.values.lazy.flatMap(\.self).max() ?? 0)
    replace(with: listing, holding: isHeld)
    let all = [listing.ids[...]] + listing.stories.values.map { $0[...] }
    fresh = Set(all.lazy.flatMap(\.self).filter { $0 > last })
  }

  /// The days of these whose counts were not requested yet, each once. They count as requested from here on.
  mutating func uncounted(_ days: [Day]) -> [Day] {
    days.filter { day in
      guard dayCounts[day] == nil else { return false }
      dayCounts[day] = 0
      return true
    }
  }

  mutating func merge(dayCounts counts: [Day: Int]) {
    dayCounts.merge(counts) { $1 }
  }

  /// Takes rows that were requested, or that changed. Rows of articles outside of the list do no harm.
  mutating func merge(_ rows: [Headline]) {
    for row in rows { headlines[row.id] = row }
  }

  /// Gives a row its title in another language; nothing happens for a row that is not known.
  mutating func setTranslation(_ title: TranslatedTitle, of id: ArticleID) {
    headlines[id]?.translation = .kept(title)
  }

  /// Selects an article, or the nearest one when the index is outside.
  mutating func select(_ index: Int) {
    self.index = max(0, min(ids.count - 1, index))
    held = nil
  }

  /// Selects the row of an article, or of its story. False when it is not in the list.
  @discardableResult
  mutating func select(id: ArticleID) -> Bool {
    guard let found = row(of: id) else { return false }
    index = found
    held = nil
    return true
  }

  /// The place to come back to when another list has been shown; nil in an empty list.
  var place: ListPlace? {
    selected.map { ListPlace(article: $0, following: Array(rowsBelow.prefix(50)), above: index - top) }
  }

  /// Selects the article of a place, else the first one below it that is here still, on the same row of the screen.
  mutating func restore(_ place: ListPlace) {
    guard ([place.article] + place.following).contains(where: { select(id: $0) }) else { return }
    top = max(0, index - place.above)
  }

  /// Changes the status of the rows that are known. The order stays, also in the list of unread articles.
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

  /// Scrolls as little as needed to have the selection wholly inside `height` rows.
  mutating func keepSelectionVisible(height: Int, form: ListForm) {
    guard !ids.isEmpty else { return top = 0 }
    // An article takes one row at least, so a jump over thousands looks at no more than one screen of them.
    top = max(min(top, index), index - height)
    while top < index, !form.fits(self, from: top, through: index, height: height) { top += 1 }
  }

  /// Scrolls by articles. The selection comes along when it would leave the screen.
  mutating func scroll(by count: Int, height: Int, form: ListForm) {
    guard !ids.isEmpty else { return }
    top = max(0, min(ids.count - 1, top + count))
    let last = index
    index = max(0, min(max(index, top), top + height, ids.count - 1))
    defer { if index != last { held = nil } }
    while index > top, !form.fits(self, from: top, through: index, height: height) { index -= 1 }
  }

  /// The rows around the screen that are to be requested now; drops rows far away.
  mutating func missing(height: Int) -> [ArticleID] {
    let near = max(0, top - List.margin)..<min(ids.count, top + height + List.margin)
    // A request when the edge of the known rows comes near, and then for the whole window at once.
    let urgent = max(0, top - height)..<min(ids.count, top + 2 * height)
    guard (Array(urgent) + end(height: height)).contains(where: { isUnknown(row: ids[$0]) }) else { return [] }
    if headlines.count > 8 * List.margin {
      let kept = Set(articles(ofRows: ids[near])).union(articles(ofRows: ids[end(height: height)]))
        .union(unfolded.flatMap { family(of: $0) }).union([held?.article].compactMap(\.self))
      headlines = headlines.filter { kept.contains($0.key) }
      asked = asked.filter { kept.contains($0) && headlines[$0] == nil }
    }
    let wanted = Array(near) + end(height: height).filter { !near.contains($0) }
    let missing = articles(ofRows: wanted.map { ids[$0] }).filter { headlines[$0] == nil }
    asked.formUnion(missing)
    return missing
  }

  private func isUnknown(row id: ArticleID) -> Bool {
    isUnknown(id) || isFolded(id) && stories[id]?.contains { isUnknown($0) } == true
  }

  private func isUnknown(_ id: ArticleID) -> Bool {
    headlines.index(forKey: id) == nil && !asked.contains(id)
  }

  /// The last screen of the list, which is one key away. Empty for results, which are read from the best one on.
  private func end(height: Int) -> Range<Int> {
    if case .search = scope { return 0..<0 }
    return isWhole ? max(0, ids.count - height)..<ids.count : 0..<0
  }
}
