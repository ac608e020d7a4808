import Foundation
import GRDB
import Model

/// The tables of stories. Which articles belong together is decided outside of the store.
struct Stories {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Articles that wait to be grouped, the oldest first, at most `limit`; and with them all that lie within `reach` of them.
  ///
  /// Only listed articles with a text are compared; others stop waiting.
  func waiting(limit: Int, reach: TimeInterval) throws -> (new: Set<ArticleID>, texts: [StoryText]) {
    try db.execute(
      sql: """
        DELETE FROM ungrouped WHERE id IN (SELECT ungrouped.id FROM ungrouped JOIN status ON status.id = ungrouped.id
          LEFT JOIN article ON article.id = ungrouped.id WHERE isListed = 0 OR article.id IS NULL)
        """)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT ungrouped.id, status.date FROM ungrouped JOIN status ON status.id = ungrouped.id
        ORDER BY status.date, ungrouped.id LIMIT ?
        """, arguments: [limit])
    let new = try Set(rows.map { try $0.decode(ArticleID.self, atIndex: 0) })
    let dates = try rows.map { try $0.decode(Int64.self, atIndex: 1) }
    guard let first = dates.min(), let last = dates.max() else { return ([], []) }
    let margin = Int64(reach * 1000)
    let texts = try Row.fetchCursor(
      db,
      sql: """
        SELECT status.id, status.date, article.title, substr(body.text, 1, 4000),
          coalesce(article.language, feed.language), story.story
        FROM status JOIN article ON article.id = status.id JOIN body ON body.id = status.id
          JOIN feed ON feed.id = status.feed LEFT JOIN story ON story.article = status.id
        WHERE isListed = 1 AND status.date BETWEEN ? AND ? AND NOT coalesce(story.isPinned AND story.story = status.id, 0)
        ORDER BY status.date, status.id
        """, arguments: [first - margin, last + margin])
    var found: [StoryText] = []
    while let row = try texts.next() {
      found.append(
        StoryText(
          id: try row.decode(ArticleID.self, atIndex: 0),
          date: Date(milliseconds: try row.decode(Int64.self, atIndex: 1)),
          title: try row.decode(String.self, atIndex: 2), text: try row.decode(String.self, atIndex: 3),
          language: try row.decode(String?.self, atIndex: 4),
          story: try row.decode(StoryID?.self, atIndex: 5)))
    }
    return (new, found)
  }

  /// Keeps which articles belong to which story, and that `compared` need not wait any more. What a person pinned stays.
  func save(_ stories: [ArticleID: StoryID], compared: Set<ArticleID>) throws {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO story(article, story) VALUES (?, ?)
        ON CONFLICT(article) DO UPDATE SET story = excluded.story WHERE isPinned = 0
        """)
    for (article, story) in stories.sorted(by: { $0.key < $1.key }) { try insert.execute(arguments: [article, story]) }
    let done = try db.cachedStatement(sql: "DELETE FROM ungrouped WHERE id = ?")
    for id in compared { try done.execute(arguments: [id]) }
  }

  /// The stories of articles; an article that stands alone is left out.
  func stories(of ids: [ArticleID]) throws -> [ArticleID: StoryID] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT article, story FROM story WHERE article IN (SELECT value FROM json_each(?))
          AND (SELECT count(*) FROM (SELECT 1 FROM story AS other WHERE other.story = story.story LIMIT 2)) > 1
        """, arguments: [ids.json])
    return try Dictionary(
      uniqueKeysWithValues: rows.map {
        (try $0.decode(ArticleID.self, atIndex: 0), try $0.decode(StoryID.self, atIndex: 1))
      })
  }

  /// The articles of a story that are listed, the oldest first; empty when there is no such story.
  func articles(of story: StoryID) throws -> [ArticleID] {
    try ArticleID.fetchAll(
      db,
      sql: """
        SELECT status.id FROM story JOIN status ON status.id = story.article JOIN article ON article.id = status.id
        WHERE story = ? AND isListed = 1 ORDER BY date, status.id
        """, arguments: [story])
  }

  /// Takes an article out of its story for good, or puts it into another.
  func pin(_ article: ArticleID, to story: StoryID) throws {
    // A story that was named after the article that leaves it is named after another of its articles.
    if story == article {
      try db.execute(
        sql: """
          UPDATE story SET story = (SELECT min(other.article) FROM story AS other
            WHERE other.story = :article AND other.article <> :article)
          WHERE story = :article AND article <> :article
          """, arguments: ["article": article])
    } else {
      try db.execute(sql: "INSERT OR IGNORE INTO story(article, story) VALUES (?, ?)", arguments: [story, story])
    }
    try db.execute(
      sql: """
        INSERT INTO story(article, story, isPinned) VALUES (:article, :story, 1)
        ON CONFLICT(article) DO UPDATE SET story = excluded.story, isPinned = 1
        """, arguments: ["article": article, "story": story])
  }

  /// Forgets all stories that no person pinned, and lets their articles wait to be grouped again.
  func reset() throws {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO ungrouped(id) SELECT status.id FROM status JOIN article ON article.id = status.id
          WHERE isListed = 1;
        DELETE FROM story WHERE isPinned = 0;
        """)
  }
}
