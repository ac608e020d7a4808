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
    let small = title.lowercased()
    if hasSingleBlanks(small) { return small }
    return small.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// True if there is no white space but single blanks inside, as in nearly all titles. False also where only `Character` can
  /// tell: for scripts that are rare here, and marks that join the character before them.
  private static func hasSingleBlanks(_ title: String) -> Bool {
    let bytes = title.utf8.span
    var at = 0
    var isBehindBlank = true
    while at < bytes.count {
      let (scalar, width) = bytes.scalar(at: at)
      at += width
      switch scalar {
      case 0x20:
        if isBehindBlank { return false }
        isBehindBlank = true
      case 0x21...0x7E, 0xA1...0x2FF, 0x400...0x481, 0x48A...0x52F, 0x2010...0x2027, 0x2030...0x203A:
        isBehindBlank = false
      default: return false
      }
    }
    return !isBehindBlank
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
