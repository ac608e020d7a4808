import GRDB
import Model

/// The unread articles of lists, less the rows that they take where each story has one row.
///
/// Every list is counted in one pass over the unread articles that belong to a story, whatever the number of feeds.
struct StorySurplus {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  static let sql = """
    SELECT story.story, status.feed FROM status INDEXED BY statusUnread CROSS JOIN story ON story.article = status.id
    WHERE isListed = 1 AND isRead = 0
    """

  /// For the list of all, of a feed, a folder and a tag; lists without a surplus are left out.
  func fetch() throws -> [Scope: Int] {
    var members: [(story: StoryID, feed: FeedID)] = []
    let rows = try Row.fetchCursor(db.cachedStatement(sql: StorySurplus.sql))
    while let row = try rows.next() { members.append((try row.value(0), try row.value(1))) }
    members.sort { $0.story < $1.story }
    let scopes = try scopes()
    var surplus: [Scope: Int] = [:]
    var start = 0
    while start < members.count {
      let end = members[start...].firstIndex { $0.story != members[start].story } ?? members.count
      if end - start > 1 { add(members[start..<end].map(\.feed), scopes, to: &surplus) }
      start = end
    }
    return surplus
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
