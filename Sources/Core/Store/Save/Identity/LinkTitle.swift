import GRDB
import Model
import Text

/// A hash of an article's link and title, by which the same article is found again when its key has changed.
///
/// It stands in `status.linkTitle`, so that it outlives the text. Null is for a status of a store that was written before
/// the column was there; `unknown` for one of those whose text is gone.
enum LinkTitle {
  static let unknown: Int64 = 0

  /// `link` is a comparable address, empty where there is none; `title` is folded.
  static func hash(link: String, title: String) -> Int64 {
    let hash = Int64(bitPattern: StableHash([link, title]).value)
    return hash == unknown ? 1 : hash
  }

  /// The title in small letters, with one space where white space is.
  static func folded(_ title: String) -> String {
    title.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Hashes the articles of a feed that have no hash yet. Costs one look at an index when all have one.
  static func fill(_ db: Database, feed: FeedID) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT status.id, article.url, article.title FROM status INDEXED BY statusUnhashed
          LEFT JOIN article ON article.id = status.id WHERE status.feed = ? AND linkTitle IS NULL
          """), arguments: [feed])
    guard !rows.isEmpty else { return }
    let update = try db.cachedStatement(sql: "UPDATE status SET linkTitle = ? WHERE id = ?")
    for row in rows {
      let (id, url, title): (ArticleID, String?, String?) = try (row.value(0), row.value(1), row.value(2))
      let value: Int64 = title.map { hash(link: url?.comparableAddress ?? "", title: folded($0)) } ?? unknown
      try update.execute(arguments: [value, id])
    }
  }
}
