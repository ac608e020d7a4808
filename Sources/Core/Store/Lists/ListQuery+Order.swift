import GRDB
import Model

extension ListQuery {
  /// The articles of a list in any order; a search keeps its own.
  func ids(_ db: Database, by order: ListOrder, limit: Int?) throws -> [ArticleID] {
    guard let sql = sql(by: order) else { return try ids(db, limit: limit) }
    return try ArticleID.fetchAll(db, sql: sql, arguments: arguments + [limit ?? -1])
  }

  /// Nil where the order is that of an index already.
  private func sql(by order: ListOrder) -> String? {
    // Without regard to the case of Latin letters; a headline without words comes last.
    let columns: String? =
      switch order {
      case .date: nil
      case .feed: "coalesce(feed.name, feed.title) COLLATE NOCASE, status.feed"
      case .title: "article.title = '', article.title COLLATE NOCASE"
      case .readingTime: "article.words"
      case .stories: "-\(ListQuery.storySize)"
      }
    if isSearch { return nil }
    return columns.map {
      """
      SELECT status.id FROM status INDEXED BY \(index)
      JOIN article ON article.id = status.id JOIN feed ON feed.id = status.feed
      WHERE \(conditions.joined(separator: " AND "))
      ORDER BY \($0), status.date DESC, status.id DESC LIMIT ?
      """
    }
  }

  /// The largest stories first, the articles of each together; those that stand alone come last.
  static let byStory = """
    \(storySize) DESC,
    CASE WHEN \(storySize) > 1 THEN (SELECT story.story FROM story WHERE story.article = status.id) ELSE 0 END DESC
    """

  /// The number of articles of the story of a row of `status`; 1 for an article that stands alone.
  static let storySize = """
    coalesce((SELECT count(*) FROM story JOIN story AS other ON other.story = story.story
      WHERE story.article = status.id), 1)
    """
}
