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
    /// The name of a feed in lists of articles; nil where its title is shortened.
    var shortName: String?
    /// The folder in which it stands; nil at the top.
    var folder: String?
    /// True for a folder that hides what is in it; nil for all other rows.
    var isFolded: Bool?
    /// The feed of the row, or all feeds in the folder or with the tag.
    var feeds: [FeedID] = []
    /// The tags of a feed.
    var tags: [String] = []
    /// The account whose feeds are in the folder.
    var account: AccountSummary?

    /// The name of a feed in lists of articles; nil for all other rows.
    var nameInLists: String? { if case .feed = scope { shortName ?? SourceName.short(title) } else { nil } }
  }

  /// A feed and its title.
  struct FeedTitle: Equatable, Sendable {
    let id: FeedID
    let title: String
  }

  package private(set) var rows: [Row] = Sidebar.fixed(Counts())
  /// Index of the selection in `rows`.
  package private(set) var index = 0
  /// True when the person has shown the column, false when they have hidden it; nil until they do either.
  package var isWanted: Bool?
  /// The paths of all folders, those in folded ones too, in their order.
  private(set) var folders: [String] = []
  /// All tags of feeds, by name.
  private(set) var tags: [String] = []
  /// Every feed by its title, those in folded folders too; nil until the column was read.
  private(set) var feedTitles: [FeedTitle]?
  /// The folder of each feed that is in one.
  private var folderOfFeed: [FeedID: String] = [:]
  /// The name of the account of each feed that has one.
  private(set) var accountOfFeed: [FeedID: String] = [:]
  /// The unread articles of lists less their rows, as they were counted last.
  private var surplus = UnreadSurplus()
  /// A list to select when the column has it.
  private var awaited: Scope?

  /// True when there is more to choose from than the bundled edition.
  var isUseful: Bool { rows.count > Sidebar.fixed(Counts()).count + 1 }

  var selection: Row { rows[index] }

  /// The feed of the selected row, or all feeds inside the selected folder; empty for any other list.
  var feeds: [FeedID] { selection.feeds }

  /// The folder under the cursor, or the one around the feed under the cursor; nil at the top.
  var folderAtCursor: String? {
    if case .folder(let path) = selection.scope { path } else { selection.folder }
  }

  /// The name of a list; nil when the column does not have it.
  func title(of scope: Scope) -> String? { rows.first { $0.scope == scope }?.title }

  /// The number beside a row, as the list of the row has rows: without articles in other languages where it leaves them out, and of
  /// stories where it groups them.
  func count(of row: Row, _ grouping: ListGrouping) -> Int? {
    guard let all = row.count else { return nil }
    let articles = max(0, all - (grouping.leavesOut ? surplus.hidden[row.scope] ?? 0 : 0))
    guard grouping.isOn, let others = surplus.inStories[row.scope] else { return articles }
    // Until stories are counted again, an article that was read may still be in the surplus.
    return max(min(1, articles), articles - others)
  }

  /// True for a folder that is known to have no feeds.
  func isEmpty(_ folder: Scope) -> Bool { rows.contains { $0.scope == folder && $0.feeds.isEmpty } }

  /// Selects a row, or the nearest one when the index is outside.
  mutating func select(_ index: Int) {
    self.index = max(0, min(rows.count - 1, index))
    awaited = nil
  }

  /// Selects the row of a list. A feed in a folded folder is found at that folder. Does nothing when there is none, as for a
  /// search that was not saved.
  mutating func select(_ scope: Scope) {
    if let found = row(of: scope) { index = found }
  }

  /// Selects the row of a list, now or as soon as the column has one.
  mutating func selectWhenListed(_ scope: Scope) {
    awaited = row(of: scope) == nil ? scope : nil
    select(scope)
  }

  /// Takes other rows. The selected list stays selected, unless another one is awaited and here now.
  mutating func replaceRows(with folders: Folders) {
    let scope = selection.scope
    let tree = FeedTree(folders)
    (self.folders, folderOfFeed, tags) = (tree.paths, tree.folderOfFeed, tree.tags)
    accountOfFeed = folders.accountOfFeed
    surplus = folders.surplus ?? surplus
    feedTitles = folders.feeds.map { FeedTitle(id: $0.id, title: $0.title) }
    rows = Sidebar.fixed(folders.counts)
    rows += folders.searches.map {
      Row(title: $0.search.name, scope: .search(Query($0.search.query)), depth: 0, count: $0.unread)
    }
    rows += tree.rows
    index = min(index, rows.count - 1)
    select(scope)
    if let awaited { selectWhenListed(awaited) }
  }

  /// The rows that the row shares its order with, and its place among them: the feeds of one folder, or the folders in one.
  /// Nil for a row that has no order.
  func neighbours(of row: Int) -> (scopes: [Scope], place: Int)? {
    let moved = rows[row]
    let alike = rows.filter { other in
      switch (moved.scope, other.scope) {
      case (.feed, .feed), (.folder, .folder): other.folder == moved.folder
      default: false
      }
    }
    let scopes = alike.map(\.scope)
    return scopes.firstIndex(of: moved.scope).map { (scopes, $0) }
  }

  private func row(of scope: Scope) -> Int? {
    if let found = rows.firstIndex(where: { $0.scope == scope }) { return found }
    var folder: String? =
      switch scope {
      case .feed(let id): folderOfFeed[id]
      case .folder(let path): FolderPath.parent(of: path)
      case .all, .unread, .starred, .tag, .search: nil
      }
    while let path = folder {
      if let found = rows.firstIndex(where: { $0.scope == .folder(path) }) { return found }
      folder = FolderPath.parent(of: path)
    }
    return nil
  }

  /// The lists of every store. The first row has the unread count already, so the second has none.
  private static func fixed(_ counts: Counts) -> [Row] {
    [
      Row(title: FeedsTexts.all, scope: .all, depth: 0, count: counts.unread),
      Row(title: FeedsTexts.unread, scope: .unread, depth: 0, count: nil),
      Row(title: FeedsTexts.starred, scope: .starred, depth: 0, count: counts.starred),
    ]
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
  /// The folders that may be empty, are folded, or have a place. Those that only hold feeds need not be here.
  package var folders: [FolderSummary]
  package var accounts: [AccountSummary]
  /// The name of the account of each feed that has one.
  package var accountOfFeed: [FeedID: String]
  /// The unread articles of lists less their rows; nil where that is to be counted later.
  package var surplus: UnreadSurplus?
  /// True when counts of searches or stories are out of date: counting them again may take a while.
  package var mustCount: Bool

  package init(
    counts: Counts = Counts(), searches: [SavedRow] = [], feeds: [FeedSummary] = [], folders: [FolderSummary] = [],
    accounts: [AccountSummary] = [], accountOfFeed: [FeedID: String] = [:],
    surplus: UnreadSurplus? = nil, mustCount: Bool = false
  ) {
    self.counts = counts
    self.searches = searches
    self.feeds = feeds
    self.folders = folders
    self.accounts = accounts
    self.accountOfFeed = accountOfFeed
    self.surplus = surplus
    self.mustCount = mustCount
  }
}
