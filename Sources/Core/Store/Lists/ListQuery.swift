import GRDB
import Model
import Money

/// The SQL of a list: every form of it is answered by one index alone, in the order of that index, without sorting and
/// without a look at a row of `status`. A screen of a list costs as much with 100,000 articles as with a hundred.
struct ListQuery {
  private let scope: Scope
  private let filter: Filter

  init(_ scope: Scope, _ filter: Filter = []) {
    self.scope = scope
    self.filter = filter
  }

  /// Nil for the limit means all.
  func ids(_ db: Database, limit: Int?) throws -> [ArticleID] {
    if case .search(let query) = scope { return try Search(query).hits(db, only: filter, limit: limit).ids }
    return try ArticleID.fetchAll(db, sql: sql, arguments: arguments + [limit ?? -1])
  }

  var isSearch: Bool { if case .search = scope { true } else { false } }
  private var isUnread: Bool { scope == .unread || filter.contains(.unread) }
  private var isStarred: Bool { scope == .starred || filter.contains(.starred) }

  /// The conditions on a row of `status`.
  var conditions: [String] {
    var conditions = ["isListed = 1"]
    if isUnread { conditions.append("isRead = 0") }
    if isStarred { conditions.append("isStarred = 1") }
    switch scope {
    case .feed: conditions.append("status.feed = ?")
    case .folder: conditions.append("status.feed IN (SELECT id FROM feed WHERE \(ListQuery.isInFolder))")
    case .tag: conditions.append("status.feed IN (SELECT feed.id FROM \(ListQuery.taggedFeeds))")
    case .all, .unread, .starred, .search: break
    }
    return conditions
  }

  /// The index that has the list. Of two filters that of the stars: of those there are the fewest.
  var index: String {
    if case .feed = scope { return "statusByFeed" }
    return isStarred ? "statusStarred" : isUnread ? "statusUnread" : "statusByDate"
  }

  /// Newest first, with one argument for the limit at the end; -1 means all.
  var sql: String {
    // The index is named: SQLite has no statistics of one that is empty, as that of the stars is at first, and would read
    // every article instead.
    return """
      SELECT id FROM status INDEXED BY \(index) WHERE \(conditions.joined(separator: " AND "))
      ORDER BY date DESC, id DESC LIMIT ?
      """
  }

  /// For all but the limit.
  var arguments: StatementArguments {
    switch scope {
    case .feed(let id): [id]
    case .folder(let name): [name, name, name]
    case .tag(let tag): [tag]
    case .all, .unread, .starred, .search: []
    }
  }

  /// The number of rows of a list that has one row for each story.
  func storyCount(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: sqlOfStories, arguments: arguments) ?? 0
  }

  var sqlOfStories: String {
    """
    SELECT count(DISTINCT coalesce(story.story, -status.id)) FROM status INDEXED BY \(index)
    LEFT JOIN story ON story.article = status.id WHERE \(conditions.joined(separator: " AND "))
    """
  }

  /// The number of articles of the list that are newer than an article, which may be in it or not; nil for one that is not known.
  func place(_ db: Database, of article: ArticleID) throws -> Int? {
    guard let date = try Int64.fetchOne(db, sql: "SELECT date FROM status WHERE id = ?", arguments: [article]) else {
      return nil
    }
    return try Int.fetchOne(db, sql: sqlOfPlace, arguments: arguments + [date, article])
  }

  var sqlOfPlace: String {
    """
    SELECT count(*) FROM status INDEXED BY \(index)
    WHERE \(conditions.joined(separator: " AND ")) AND (date, id) > (?, ?)
    """
  }

  /// True of the rows of `feed` that are in a folder or below it; three arguments, the folder each time.
  static let isInFolder = "(folder = ? OR substr(folder, 1, length(?) + 1) = ? || '/')"

  /// The rows of `feed` with a tag; one argument, the tag.
  static let taggedFeeds = "feed, json_each(feed.tags) AS given WHERE given.value = ?"

  /// The first of these ids, in their order, that is unread and listed; nil when none is.
  static func firstUnread(_ db: Database, of ids: [ArticleID]) throws -> ArticleID? {
    try ArticleID.fetchOne(
      db,
      sql: """
        SELECT status.id FROM json_each(?) AS wanted CROSS JOIN status ON status.id = wanted.value
        WHERE isRead = 0 AND isListed = 1 ORDER BY wanted.key LIMIT 1
        """, arguments: [ids.json])
  }
}

extension [ArticleID] {
  /// "[1,2,3]", for SQLite's `json_each`: any number of ids as one argument.
  var json: String { "[" + map(String.init).joined(separator: ",") + "]" }
}
