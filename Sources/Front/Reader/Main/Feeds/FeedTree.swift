import Model

/// Tags, folders and feeds as the rows of the column.
///
/// At the top the folders come first, and feeds without a folder last; inside of a folder the feeds come first. Neighbours
/// stand in the order that the person gave them, and else by name.
struct FeedTree {
  /// One row a tag, then the tree without what is in folded folders.
  private(set) var rows: [Sidebar.Row] = []
  /// All folders, from the top.
  private(set) var paths: [String] = []
  private(set) var folderOfFeed: [FeedID: String] = [:]
  private(set) var tags: [String] = []

  /// By folder; "" is the top.
  private var feeds: [String: [FeedSummary]] = [:]
  /// Folders by the folder around them.
  private var inner: [String: [String]] = [:]
  private var kept: [String: FolderSummary] = [:]
  private var accounts: [String: AccountSummary] = [:]

  init(_ folders: Folders) {
    kept = Dictionary(folders.folders.map { (FeedTree.path($0.path), $0) }) { first, _ in first }
    kept[""] = nil
    accounts = Dictionary(folders.accounts.map { ($0.account.folder, $0) }) { first, _ in first }
    file(folders.feeds)
    tags = Set(folders.feeds.flatMap(\.tags)).sorted()
    rows = tags.map { tag in
      let tagged = folders.feeds.filter { $0.tags.contains(tag) }
      return Sidebar.Row(
        title: FeedsTexts.label(ofTag: tag), scope: .tag(tag), depth: 0, count: FeedTree.unread(tagged),
        feeds: tagged.map(\.id))
    }
    addFolders(in: nil, depth: 0, isShown: true)
    addFeeds(in: nil, depth: 0, isShown: true)
  }

  private mutating func file(_ all: [FeedSummary]) {
    var known: Set<String> = []
    func paths(_ path: String) -> [String] {
      sequence(first: path) { FolderPath.parent(of: $0) }.filter { known.insert($0).inserted }
    }
    // An account has its row before it has a feed in its folder.
    var found = kept.keys.flatMap(paths) + accounts.keys.flatMap(paths)
    for feed in all {
      let folder = FeedTree.path(feed.folder ?? "")
      feeds[folder, default: []].append(feed)
      guard !folder.isEmpty else { continue }
      folderOfFeed[feed.id] = folder
      found += paths(folder)
    }
    for path in found { inner[FolderPath.parent(of: path) ?? "", default: []].append(path) }
    for path in inner.keys {
      inner[path]?.sort { a, b in
        (kept[a]?.place ?? Int.max, a) < (kept[b]?.place ?? Int.max, b)
      }
    }
    for folder in feeds.keys {
      // Those at the top keep the order of the store where they have no place.
      let order = (feeds[folder] ?? []).enumerated().sorted { a, b in
        let (first, second) = (a.element, b.element)
        let names = folder.isEmpty ? (a.offset, b.offset) : first.title < second.title ? (0, 1) : (1, 0)
        return (first.place ?? Int.max, names.0) < (second.place ?? Int.max, names.1)
      }
      feeds[folder] = order.map(\.element)
    }
  }

  /// Returns the feeds in these folders, in the order of the column.
  @discardableResult
  private mutating func addFolders(in folder: String?, depth: Int, isShown: Bool) -> [FeedSummary] {
    var all: [FeedSummary] = []
    for path in inner[folder ?? ""] ?? [] {
      paths.append(path)
      let isFolded = kept[path]?.isFolded ?? false
      let place = rows.count
      if isShown {
        rows.append(
          Sidebar.Row(
            title: FolderPath.written(FolderPath.lastName(of: path)), scope: .folder(path), depth: depth, count: 0,
            folder: folder, isFolded: isFolded, account: accounts[path]))
      }
      var inside = addFeeds(in: path, depth: depth + 1, isShown: isShown && !isFolded)
      inside += addFolders(in: path, depth: depth + 1, isShown: isShown && !isFolded)
      if isShown {
        rows[place].count = FeedTree.unread(inside)
        rows[place].feeds = inside.map(\.id)
      }
      all += inside
    }
    return all
  }

  @discardableResult
  private mutating func addFeeds(in folder: String?, depth: Int, isShown: Bool) -> [FeedSummary] {
    let inside = feeds[folder ?? ""] ?? []
    if isShown {
      rows += inside.map { feed in
        Sidebar.Row(
          title: feed.title, scope: .feed(feed.id), depth: depth, count: feed.counts.unread, site: feed.site,
          shortName: feed.shortName,
          folder: folder, feeds: [feed.id], tags: feed.tags)
      }
    }
    return inside
  }

  /// The path without empty names, as in "/A//B": none of these is a folder.
  private static func path(_ written: String) -> String { written.split(separator: "/").joined(separator: "/") }

  private static func unread(_ feeds: [FeedSummary]) -> Int { feeds.reduce(0) { $0 + $1.counts.unread } }
}
