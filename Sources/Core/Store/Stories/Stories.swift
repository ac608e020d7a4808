import Foundation
import GRDB
import Model

/// The tables of stories. Which articles belong together is decided outside of the store.
struct Stories {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Lets articles that cannot be compared wait no longer: those that are not listed, or have no text.
  func forgetUnlisted() throws {
    try db.execute(
      sql: """
        DELETE FROM ungrouped WHERE id IN (SELECT ungrouped.id FROM ungrouped JOIN status ON status.id = ungrouped.id
          LEFT JOIN article ON article.id = ungrouped.id WHERE isListed = 0 OR article.id IS NULL)
        """)
  }

  /// The articles that wait to be grouped, the oldest first.
  func waiting() throws -> [StoryPlace] {
    try places(
      """
      SELECT ungrouped.id, status.date, story.story, story.isPinned FROM ungrouped JOIN status ON status.id = ungrouped.id
        LEFT JOIN story ON story.article = ungrouped.id ORDER BY status.date, ungrouped.id
      """, [])
  }

  /// The listed articles between two dates, the oldest first, at most `limit`. Those that a person took out of their story for
  /// good are left out.
  func places(from first: Date, to last: Date, limit: Int) throws -> [StoryPlace] {
    try places(
      """
      SELECT status.id, status.date, story.story, story.isPinned FROM status LEFT JOIN story ON story.article = status.id
      WHERE isListed = 1 AND status.date BETWEEN ? AND ? AND NOT coalesce(story.isPinned AND story.story = status.id, 0)
      ORDER BY status.date, status.id LIMIT ?
      """, [first.milliseconds, last.milliseconds, limit])
  }

  /// The same before a date: the newest `limit` of them, the oldest first.
  func places(from first: Date, before end: Date, limit: Int) throws -> [StoryPlace] {
    try places(
      """
      SELECT status.id, status.date, story.story, story.isPinned FROM status LEFT JOIN story ON story.article = status.id
      WHERE isListed = 1 AND status.date >= ? AND status.date < ?
        AND NOT coalesce(story.isPinned AND story.story = status.id, 0)
      ORDER BY status.date DESC, status.id DESC LIMIT ?
      """, [first.milliseconds, end.milliseconds, limit]
    ).reversed()
  }

  private func places(_ sql: String, _ arguments: StatementArguments) throws -> [StoryPlace] {
    try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
      StoryPlace(
        id: try row.value(0), date: Date(milliseconds: try row.value(1)), story: try row.value(2),
        isPinned: try row.value(3) ?? false)
    }
  }

  /// The beginnings of articles; one without a text is left out.
  func texts(of ids: [ArticleID]) throws -> [StoryText] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT article.id, article.title, substr(article_text(body.text, body.compressed), 1, 4000), coalesce(article.language, feed.language)
        FROM json_each(?) JOIN article ON article.id = value JOIN body ON body.id = article.id
          JOIN status ON status.id = article.id JOIN feed ON feed.id = status.feed
        """, arguments: [ids.json]
    ).map { row in
      StoryText(
        id: try row.value(0), title: try row.value(1), text: try row.value(2), language: try row.value(3))
    }
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

  /// The number of listed articles of stories; a story that is not there is left out.
  func sizes(of stories: [StoryID]) throws -> [StoryID: Int] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT story.story, count(*) FROM json_each(?) AS wanted CROSS JOIN story ON story.story = wanted.value
          JOIN status ON status.id = story.article WHERE isListed = 1 GROUP BY story.story
        """, arguments: [stories.json])
    return try Dictionary(uniqueKeysWithValues: rows.map { (try $0.value(0), try $0.value(1)) })
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

  /// Forgets all stories that no person pinned, and lets their articles wait to be grouped again. An article that gives its
  /// name to the story of a pinned one stays in it.
  func reset() throws {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO ungrouped(id) SELECT status.id FROM status JOIN article ON article.id = status.id
          WHERE isListed = 1;
        DELETE FROM story WHERE isPinned = 0
          AND (story <> article OR article NOT IN (SELECT story FROM story WHERE isPinned = 1));
        """)
  }
}
