import Model
import Money

/// The column of feeds: the lists to choose from, each with its unread count.
package struct Sidebar: Equatable, Sendable {
  /// A list to choose.
  package struct Row: Equatable, Sendable {
    package var title: String
    package var scope: Scope
    /// The number of folders that enclose it.
    package var depth: Int
    /// Unread articles, or all for the list of starred ones; nil where no number is shown.
    package var count: Int?
    /// The page of a feed on the web.
    package var site: String?
  }

  package private(set) var rows: [Row] = Sidebar.fixed(Counts())
  /// Index of the selection in `rows`.
  package private(set) var index = 0
  /// True when the person has shown the column, false when they have hidden it; nil until they do either.
  package var isWanted: Bool?

  /// True when there is more to choose from than the bundled edition.
  var isUseful: Bool { rows.count > Sidebar.fixed(Counts()).count + 1 }

  var selection: Row { rows[index] }

  /// The feed of the selected row, or all feeds inside the selected folder; empty for any other list.
  var feeds: [FeedID] {
    let inside = rows[(index + 1)...].prefix { $0.depth > selection.depth }
    return ([selection] + inside).compactMap { if case .feed(let id) = $0.scope { id } else { nil } }
  }

  /// The name of a list; nil when the column does not have it.
  func title(of scope: Scope) -> String? { rows.first { $0.scope == scope }?.title }

  /// Selects a row, or the nearest one when the index is outside.
  mutating func select(_ index: Int) {
    self.index = max(0, min(rows.count - 1, index))
  }

  /// Selects the row of a list. Does nothing when there is none, as for a search that was not saved.
  mutating func select(_ scope: Scope) {
    if let found = rows.firstIndex(where: { $0.scope == scope }) { index = found }
  }

  /// Takes other rows. The selected list stays selected.
  mutating func replaceRows(with folders: Folders) {
    let scope = selection.scope
    rows = Sidebar.fixed(folders.counts)
    rows += folders.searches.map {
      Row(title: $0.search.name, scope: .search(Query($0.search.query)), depth: 0, count: $0.unread)
    }
    rows += Sidebar.tree(folders.feeds)
    index = min(index, rows.count - 1)
    select(scope)
  }

  /// The lists of every store. The first row has the unread count already, so the second has none.
  private static func fixed(_ counts: Counts) -> [Row] {
    [
      Row(title: FeedsTexts.all, scope: .all, depth: 0, count: counts.unread),
      Row(title: FeedsTexts.unread, scope: .unread, depth: 0, count: nil),
      Row(title: FeedsTexts.starred, scope: .starred, depth: 0, count: counts.starred),
    ]
  }

  /// Folders with their feeds under them; feeds without a folder come last.
  private static func tree(_ feeds: [FeedSummary]) -> [Row] {
    var rows: [Row] = []
    var open: [String] = []
    let filed = feeds.filter { $0.folder != nil }.sorted { ($0.folder ?? "", $0.title) < ($1.folder ?? "", $1.title) }
    for feed in filed {
      let path = (feed.folder ?? "").split(separator: "/").map(String.init)
      let shared = zip(open, path).prefix { $0 == $1 }.count
      for depth in shared..<path.count {
        let name = path[...depth].joined(separator: "/")
        let unread = filed.filter { $0.folder == name || $0.folder?.hasPrefix(name + "/") == true }
          .reduce(0) { $0 + $1.counts.unread }
        rows.append(Row(title: path[depth], scope: .folder(name), depth: depth, count: unread))
      }
      open = path
      rows.append(row(feed, depth: path.count))
    }
    return rows + feeds.filter { $0.folder == nil }.map { row($0, depth: 0) }
  }

  private static func row(_ feed: FeedSummary, depth: Int) -> Row {
    Row(title: feed.title, scope: .feed(feed.id), depth: depth, count: feed.counts.unread, site: feed.site)
  }
}

/// The content of the column of feeds.
package struct Folders: Equatable, Sendable {
  package struct SavedRow: Equatable, Sendable {
    package var search: SavedSearch
    package var unread: Int?

    package init(_ search: SavedSearch, unread: Int? = nil) {
      self.search = search
      self.unread = unread
    }
  }

  package var counts: Counts
  package var searches: [SavedRow]
  package var feeds: [FeedSummary]
  /// True when the counts of the searches are out of date: counting them again may take a while.
  package var mustCount: Bool

  package init(
    counts: Counts = Counts(), searches: [SavedRow] = [], feeds: [FeedSummary] = [], mustCount: Bool = false
  ) {
    self.counts = counts
    self.searches = searches
    self.feeds = feeds
    self.mustCount = mustCount
  }
}
