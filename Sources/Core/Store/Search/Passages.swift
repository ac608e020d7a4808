import GRDB
import Model
import Query

/// The passages of articles that show why a query found them, made when their rows are shown.
enum Passages {
  /// By article, about `length` characters. Where the text has no word of the query and the title neither, the translation that
  /// has one, marked with its language: "→ru …"; else the tag, the author or the feed: "tag: banks". None where only the title
  /// or a filter answers. One highlighter for all of them, because it remembers the words that it has judged.
  static func fetch(_ db: Database, _ ids: [ArticleID], _ query: Query, length: Int) throws -> [ArticleID: String] {
    var highlighter = Highlighter(query.reading.tree)
    guard !highlighter.isEmpty else { return [:] }
    let statement = try db.cachedStatement(sql: "SELECT article_text(text, compressed) FROM body WHERE id = ?")
    var passages: [ArticleID: String] = [:]
    for id in ids {
      let text = try String.fetchOne(statement, arguments: [id])
      let passage = text.flatMap { Passage.best(of: $0, length: length, &highlighter) }
      passages[id] = try passage ?? reason(db, id, length: length, &highlighter)
    }
    return passages
  }

  /// The part of a translation, or the line of the tags, the authors or the name of the feed, that has a word of the query; nil
  /// where the title has one.
  private static func reason(
    _ db: Database, _ id: ArticleID, length: Int, _ highlighter: inout Highlighter
  ) throws -> String? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT article.title, article.tags, article.author, coalesce(feed.name, feed.title)
        FROM article JOIN status USING (id) JOIN feed ON feed.id = status.feed WHERE article.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    if try !highlighter.hits(in: row.value(0), part: .title).isEmpty { return nil }
    for line in try Translations(db).texts(of: id) {
      if let passage = Passage.best(of: line.text, length: length, &highlighter) {
        return "→\(line.language) \(passage)"
      }
    }
    for (column, part) in [(1, QueryTree.Part.tags), (2, .author), (3, .feed)] {
      let text: String = try row.value(column)
      for line in text.split(separator: "\n") where !highlighter.hits(in: String(line), part: part).isEmpty {
        return "\(part.typed): \(line)"
      }
    }
    return nil
  }
}
