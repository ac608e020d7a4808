import Foundation
import GRDB
import Model
import Money

extension Headline: FetchableRecord {
  /// The columns that a headline is made of, in the order of `init(row:)`.
  static let columns = """
    status.id, status.feed, coalesce(feed.name, feed.title), article.title, article.url, status.date,
    article.editionDate, status.isRead, status.isStarred, article.words, earlier.id IS NOT NULL,
    coalesce(article.language, feed.language), feed.shortName, status.firstSeen
    """

  /// The rows that a list of ids names; one argument, the ids as JSON. CROSS JOIN keeps SQLite from turning the loops
  /// round (https://www.sqlite.org/optoverview.html): the ids are few, articles many.
  static let source = """
    FROM json_each(?) AS wanted
    CROSS JOIN status ON status.id = wanted.value
    JOIN article ON article.id = status.id
    JOIN feed ON feed.id = status.feed
    LEFT JOIN earlier ON earlier.id = status.id
    """

  package init(row: Row) throws {
    try self.init(
      id: row.value(0), feed: row.value(1), feedTitle: row.value(2), title: row.value(3), url: row.value(4),
      date: Date(milliseconds: row.value(5)),
      editionDate: (row.value(6) as String?).flatMap(Day.init), isRead: row.value(7), isStarred: row.value(8),
      words: row.value(9),
      isChanged: row.value(10), language: row.value(11), shortName: row.value(12),
      firstSeen: Date(milliseconds: row.value(13)))
  }

  /// The first line of a text that has words in it, of 120 characters at most: a longer one ends at a word, with "…".
  static func opening(of text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).lazy.map { $0.split(whereSeparator: \.isWhitespace) }
      .first { !$0.isEmpty }?.joined(separator: " ")
    guard let line, line.count > longestOpening else { return line ?? "" }
    // Scripts without spaces are cut anywhere, also when a space stands near the beginning.
    let ends = line.prefix(longestOpening + 1).dropFirst(longestOpening / 2)
    let end = ends.lastIndex(where: \.isWhitespace) ?? line.index(line.startIndex, offsetBy: longestOpening)
    return String(line[..<end]) + "…"
  }

  private static let longestOpening = 120

  /// In the order of the ids; those that are not known, or whose text is gone, are left out.
  static func fetch(_ db: Database, _ ids: [ArticleID]) throws -> [Headline] {
    var headlines = try fetchAll(db.cachedStatement(sql: sql), arguments: [ids.json])
    let untitled = headlines.indices.filter { headlines[$0].title.isEmpty }
    guard !untitled.isEmpty else { return headlines }
    let texts = try openings(db, untitled.map { headlines[$0].id })
    for index in untitled { headlines[index].opening = texts[headlines[index].id].map(opening(of:)) ?? "" }
    return headlines
  }

  /// The beginnings of the bodies of a few articles.
  private static func openings(_ db: Database, _ ids: [ArticleID]) throws -> [ArticleID: String] {
    let sql = """
      SELECT body.id, substr(article_text(body.text, body.compressed), 1, 400)
      FROM json_each(?) AS wanted CROSS JOIN body ON body.id = wanted.value
      """
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [ids.json])
    var texts: [ArticleID: String] = [:]
    while let row = try rows.next() { texts[try row.value(0)] = try row.value(1) as String }
    return texts
  }

  static let sql = "SELECT \(columns) \(source) ORDER BY wanted.key"
}
