import Foundation
import GRDB
import Model
import Money

/// The pages of articles in the place of what their feeds gave.
struct Pages {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// The article's body becomes that of its page; what the feed gave is put aside. False when the text is gone.
  func keep(_ page: ArticleText, of article: ArticleID, at now: Date) throws -> Bool {
    // A second page takes the place of the first; what the feed gave is beside it already.
    try db.execute(
      sql: """
        INSERT INTO page(id, fetched, text, blocks, html, compressed)
        SELECT id, :now, text, blocks, html, compressed FROM body WHERE id = :id
        ON CONFLICT(id) DO UPDATE SET fetched = excluded.fetched, problem = NULL,
          text = coalesce(page.text, excluded.text),
          blocks = iif(page.text IS NULL, excluded.blocks, page.blocks),
          html = iif(page.text IS NULL, excluded.html, page.html),
          compressed = iif(page.text IS NULL, excluded.compressed, page.compressed)
        """, arguments: ["id": article, "now": now.milliseconds])
    guard db.changesCount > 0 else { return false }
    try db.execute(
      sql: """
        UPDATE body SET text = ?1, html = ?2, blocks = ?3, compressed = ?4 WHERE id = ?5
        """, arguments: TextColumns(page).arguments + [article])
    // What a list says of its length is about what is read.
    try db.execute(sql: "UPDATE article SET words = ? WHERE id = ?", arguments: [page.text.wordCount, article])
    return true
  }

  /// Remembers why the page could not be had, so that it is not asked for again by itself.
  func fail(_ article: ArticleID, _ why: String, at now: Date) throws {
    try db.execute(
      sql: """
        INSERT INTO page(id, fetched, problem) SELECT id, ?, ? FROM article WHERE id = ?
        ON CONFLICT(id) DO UPDATE SET fetched = excluded.fetched, problem = iif(text IS NULL, excluded.problem, NULL)
        """, arguments: [now.milliseconds, why, article])
  }

  /// The reasons that `fail` has kept.
  func problems(of articles: [ArticleID]) throws -> [ArticleID: String] {
    let statement = try db.cachedStatement(
      sql: "SELECT id, problem FROM page WHERE id IN (SELECT value FROM json_each(?)) AND problem IS NOT NULL")
    var problems: [ArticleID: String] = [:]
    let rows = try Row.fetchCursor(statement, arguments: [articles.json])
    while let row = try rows.next() { problems[try row.value(0)] = try row.value(1) as String }
    return problems
  }

  /// The newest unread articles of a feed whose pages were never asked for.
  func wanted(by feed: FeedID, limit: Int) throws -> [WantedPage] {
    try rows("status.feed = ? AND isListed = 1 AND isRead = 0 AND page.id IS NULL", [feed, limit])
  }

  /// Nil when the article is not known, or has no address on the web.
  func wanted(_ article: ArticleID) throws -> WantedPage? {
    try rows("status.id = ?", [article, 1]).first
  }

  /// `condition` is in SQL; the last of the arguments is the limit. What is no address of the web has no page to be
  /// fetched.
  private func rows(_ condition: String, _ arguments: StatementArguments) throws -> [WantedPage] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT status.id, article.url, feed.address, feed.headers
        FROM status JOIN article ON article.id = status.id JOIN feed ON feed.id = status.feed
          LEFT JOIN page ON page.id = status.id
        WHERE \(condition) AND article.url LIKE 'http%' ORDER BY date DESC LIMIT ?
        """, arguments: arguments
    ).map { row in
      try WantedPage(
        article: row.value(0), address: row.value(1), feedAddress: row.value(2),
        headers: row.json(3) ?? FeedHeaders())
    }
  }
}
