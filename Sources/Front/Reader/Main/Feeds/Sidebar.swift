import Model
import Money

/// The column of feeds: the lists there are to choose from, with what is unread in each.
package struct Sidebar: Equatable, Sendable {
  /// One list to choose.
  package struct Row: Equatable, Sendable {
    package var title: String
    package var scope: Scope
    /// How many folders enclose it.
    package var depth: Int
    /// Nil where the number costs more than it tells.
    package var count: Int?
  }

  package private(set) var rows: [Row] = Sidebar.fixed(Counts())
  /// Index of the selection in `rows`.
  package private(set) var index = 0
  /// Whether the person wants it on the screen; nil until they said so.
  package var isWanted: Bool?

  /// There is something to choose between: more than the bundled edition.
  var isUseful: Bool { rows.count > Sidebar.fixed(Counts()).count + 1 }

  var selection: Row { rows[index] }

  /// The feeds of the row that is selected: its own, or those of a folder with all that is in it; none of the other lists.
  var feeds: [FeedID] {
    let inside = rows[(index + 1)...].prefix { $0.depth > selection.depth }
    return ([selection] + inside).compactMap { if case .feed(let id) = $0.scope { id } else { nil } }
  }

  /// The nearest row to an index that is outside.
  mutating func select(_ index: Int) {
    self.index = max(0, min(rows.count - 1, index))
  }

  /// Nothing changes when no row has that list, as that of a search that was not saved.
  mutating func select(_ scope: Scope) {
    if let found = rows.firstIndex(where: { $0.scope == scope }) { index = found }
  }

  /// Takes other rows, and stays with the list that is selected.
  mutating func take(_ folders: Folders) {
    let scope = selection.scope
    rows = Sidebar.fixed(folders.counts)
    rows += folders.searches.map {
      Row(title: $0.search.name, scope: .search(Query($0.search.query)), depth: 0, count: $0.unread)
    }
    rows += Sidebar.tree(folders.feeds)
    index = min(index, rows.count - 1)
    select(scope)
  }

  /// The lists that are there in every store. The unread of all articles are counted already, so the second says
  /// nothing.
  private static func fixed(_ counts: Counts) -> [Row] {
    [
      Row(title: "All articles", scope: .all, depth: 0, count: counts.unread),
      Row(title: "Unread", scope: .unread, depth: 0, count: nil),
      Row(title: "Starred", scope: .starred, depth: 0, count: counts.starred),
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
    Row(title: feed.title, scope: .feed(feed.id), depth: depth, count: feed.counts.unread)
  }
}

/// What the column of feeds is made from.
package struct Folders: Equatable, Sendable {
  package struct Search: Equatable, Sendable {
    package var search: SavedSearch
    package var unread: Int?

    package init(_ search: SavedSearch, unread: Int? = nil) {
      self.search = search
      self.unread = unread
    }
  }

  package var counts: Counts
  package var searches: [Search]
  package var feeds: [FeedSummary]
  /// What is known of the searches is from before the last change: counting them may take a while.
  package var mustCount: Bool

  package init(
    counts: Counts = Counts(), searches: [Search] = [], feeds: [FeedSummary] = [], mustCount: Bool = false
  ) {
    self.counts = counts
    self.searches = searches
    self.feeds = feeds
    self.mustCount = mustCount
  }
}
