import GRDB
import Model
import Text

/// Articles whose language an earlier detector read, or none: it is read anew in the background, a few articles at a time.
extension ArticleLanguage {
  /// Articles of one step.
  static let many = 500

  /// Notes in a new store that its languages are those of the present detector.
  static func begin(_ db: Database) throws {
    try KeptValue.languageDetector.set(String(LanguageDetector.version), db)
  }

  /// True if the articles were read by an earlier detector, or by none. A later program may use the store as well: what its
  /// detector has read stays.
  static func areOutdated(_ db: Database) throws -> Bool {
    let kept = try KeptValue.languageDetector.fetch(db).flatMap { Int($0) } ?? 0
    return kept < LanguageDetector.version
  }

  /// Lets all articles wait to be read anew. Costs milliseconds in a large store too.
  static func requestAll(_ db: Database) throws {
    guard try areOutdated(db) else { return }
    try db.execute(sql: "INSERT OR IGNORE INTO languageToRead(id) SELECT id FROM article")
    try begin(db)
  }

  static func isAnyWaiting(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS(SELECT 1 FROM languageToRead)")) ?? false
  }

  /// An article with the language that it is stored with, and the one that its text shows.
  struct Reading {
    let id: ArticleID
    let stored: String?
    let tag: String?
  }

  /// Reads the languages of at most `limit` waiting articles, the newest first. Writes nothing, and so keeps no other program
  /// waiting. One that has lost its text keeps the language that it has.
  static func readSome(_ db: Database, limit: Int = many) throws -> [Reading] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT wanted.id, article.language, article.title, substr(article_text(body.text, body.compressed), 1, \(length)),
          feed.language
        FROM (SELECT id FROM languageToRead ORDER BY id DESC LIMIT ?) AS wanted
          LEFT JOIN article ON article.id = wanted.id LEFT JOIN body ON body.id = article.id
          LEFT JOIN status ON status.id = article.id LEFT JOIN feed ON feed.id = status.feed
        """, arguments: [limit])
    var readings: [Reading] = []
    while let row = try rows.next() {
      let stored: String? = try row.value(1)
      var article = Article(key: "")
      article.title = try row.value(2) ?? ""
      article.text = try row.value(3) ?? ""
      let tag = tag(ofStored: article, stored, feedLanguage: try row.value(4))
      readings.append(Reading(id: try row.value(0), stored: stored, tag: tag))
    }
    return readings
  }

  /// Keeps what was read, except of an article that was changed meanwhile. Returns the number of languages that changed.
  static func keep(_ readings: [Reading], _ db: Database) throws -> Int {
    let change = try db.cachedStatement(sql: "UPDATE article SET language = ? WHERE id = ? AND language IS ?")
    let done = try db.cachedStatement(sql: "DELETE FROM languageToRead WHERE id = ?")
    var changed = 0
    for reading in readings {
      if reading.tag != reading.stored {
        try change.execute(arguments: [reading.tag, reading.id, reading.stored])
        changed += db.changesCount
      }
      try done.execute(arguments: [reading.id])
    }
    if changed > 0 { try db.execute(sql: SavedSearches.changing) }
    return changed
  }

  /// The language of an article that is stored. The stored one may be that of an earlier detector, or that which the article
  /// named itself: it stays where the text shows none, where it is none of those that are known, and, as a hint, for a
  /// short text of a feed that names none.
  static func tag(ofStored article: Article, _ stored: String?, feedLanguage: String?) -> String? {
    guard let stored, !stored.isEmpty else { return tag(of: article, feedLanguage: feedLanguage) }
    guard let known = Language(tag: stored) else { return stored }
    let isHint = (feedLanguage ?? "").isEmpty && isShort(article)
    return tag(of: article, feedLanguage: isHint ? known.rawValue : feedLanguage) ?? stored
  }
}
