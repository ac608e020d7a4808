import GRDB
import Model

/// The unread articles of lists, less the rows that they take where each story has one row and some languages are left out.
///
/// Every list is counted in one pass over the unread articles, whatever the number of feeds. Languages come from the index of
/// them, so no article is looked at, and no text.
struct StorySurplus {
  private let db: Database
  private let grouping: ListGrouping

  init(_ db: Database, _ grouping: ListGrouping) {
    self.db = db
    self.grouping = grouping
  }

  static let sql = """
    SELECT story.story, status.feed FROM status INDEXED BY statusUnread CROSS JOIN story ON story.article = status.id
    WHERE isListed = 1 AND isRead = 0
    """

  /// The same with the number of each article, for lists that leave some out.
  static let sqlOfMembers = """
    SELECT story.story, status.feed, status.id FROM status INDEXED BY statusUnread
      CROSS JOIN story ON story.article = status.id
    WHERE isListed = 1 AND isRead = 0
    """

  static let sqlOfUnread = "SELECT id, feed FROM status INDEXED BY statusUnread WHERE isListed = 1 AND isRead = 0"

  /// - Parameter withStories: false where there are too many unread articles to look for their stories.
  func fetch(withStories: Bool) throws -> UnreadSurplus {
    let scopes = try scopes()
    let (hidden, perFeed) = try hidden()
    var surplus = UnreadSurplus()
    for (feed, count) in perFeed {
      for scope in [.all] + (scopes[feed] ?? []) { surplus.hidden[scope, default: 0] += count }
    }
    guard withStories else { return surplus }
    var members = try members(without: hidden)
    members.sort { $0.story < $1.story }
    var start = 0
    while start < members.count {
      let end = members[start...].firstIndex { $0.story != members[start].story } ?? members.count
      if end - start > 1 { add(members[start..<end].map(\.feed), scopes, to: &surplus.inStories) }
      start = end
    }
    return surplus
  }

  private typealias Member = (story: StoryID, feed: FeedID)

  private func members(without hidden: Set<ArticleID>) throws -> [Member] {
    var members: [Member] = []
    let sql = hidden.isEmpty ? StorySurplus.sql : StorySurplus.sqlOfMembers
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql))
    while let row = try rows.next() {
      if !hidden.isEmpty, hidden.contains(try row.value(2)) { continue }
      members.append((try row.value(0), try row.value(1)))
    }
    return members
  }

  /// The unread articles that are left out because of their language, and their number by feed.
  private func hidden() throws -> (articles: Set<ArticleID>, perFeed: [FeedID: Int]) {
    let foreign = try HiddenArticles(db, grouping).all()
    guard !foreign.isEmpty else { return ([], [:]) }
    var (articles, perFeed): (Set<ArticleID>, [FeedID: Int]) = ([], [:])
    let rows = try Row.fetchCursor(db.cachedStatement(sql: StorySurplus.sqlOfUnread))
    while let row = try rows.next() {
      let id: ArticleID = try row.value(0)
      guard foreign.contains(id) else { continue }
      articles.insert(id)
      perFeed[try row.value(1), default: 0] += 1
    }
    return (articles, perFeed)
  }

  /// Adds the articles of one story, by their feeds.
  private func add(_ feeds: [FeedID], _ scopes: [FeedID: [Scope]], to surplus: inout [Scope: Int]) {
    surplus[.all, default: 0] += feeds.count - 1
    var seen: Set<Scope> = []
    for scope in feeds.lazy.flatMap({ scopes[$0] ?? [] }) where !seen.insert(scope).inserted {
      surplus[scope, default: 0] += 1
    }
  }

  /// The lists that have the articles of a feed: its own, those of the folders around it, and those of its tags.
  private func scopes() throws -> [FeedID: [Scope]] {
    let feeds = try FeedSummary.fetchAll(db)
    return Dictionary(
      uniqueKeysWithValues: feeds.map { feed in
        let folder = (feed.folder ?? "").split(separator: "/").joined(separator: "/")
        let folders = folder.isEmpty ? [] : Array(sequence(first: folder) { FolderPath.parent(of: $0) })
        return (feed.id, [.feed(feed.id)] + folders.map { .folder($0) } + Set(feed.tags).map { .tag($0) })
      })
  }
}
