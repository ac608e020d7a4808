import GRDB
import Model

/// A query as the index understands it: all words must occur, and the last may go on while it is being typed.
struct Search {
  /// In FTS5's syntax; nil when the query has no word in it, which finds nothing.
  private let match: String?

  init(_ query: Query) {
    var words = query.text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { "\"\($0)\"" }
    if query.isOpen, let last = words.last, query.text.last?.isWhitespace == false {
      words[words.count - 1] = last + "*"
    }
    match = words.isEmpty ? nil : words.joined(separator: " ")
  }

  func hits(_ db: Database, limit: Int) throws -> Hits {
    guard let match else { return Hits() }
    let ids = try ArticleID.fetchAll(
      db,
      sql: """
        SELECT search.rowid FROM search CROSS JOIN status ON status.id = search.rowid
        WHERE search MATCH ? AND isListed = 1 ORDER BY bm25(search, 8, 2, 4, 1, 1), search.rowid DESC LIMIT ?
        """, arguments: [match, limit])
    return Hits(ids: ids, total: try counts(db).total)
  }

  func counts(_ db: Database) throws -> Counts {
    guard let match else { return Counts() }
    return Counts(
      try Row.fetchOne(
        db,
        sql: """
          SELECT count(*), sum(isRead = 0), sum(isStarred = 1)
          FROM search CROSS JOIN status ON status.id = search.rowid WHERE search MATCH ? AND isListed = 1
          """, arguments: [match]))
  }
}
