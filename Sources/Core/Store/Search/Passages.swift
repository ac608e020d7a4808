import GRDB
import Model
import Query

/// The passages of articles that show why a query found them, made when their rows are shown.
enum Passages {
  /// By article, `length` characters about; none where only the title, the author or a flag answers. One highlighter
  /// for all of them, because it remembers the words that it has judged.
  static func fetch(_ db: Database, _ ids: [ArticleID], _ query: Query, length: Int) throws -> [ArticleID: String] {
    var highlighter = Highlighter(query.reading.tree)
    guard !highlighter.isEmpty else { return [:] }
    let statement = try db.cachedStatement(sql: "SELECT article_text(text, compressed) FROM body WHERE id = ?")
    var passages: [ArticleID: String] = [:]
    for id in ids {
      guard let text = try String.fetchOne(statement, arguments: [id]) else { continue }
      passages[id] = Passage.best(of: text, length: length, &highlighter)
    }
    return passages
  }
}
