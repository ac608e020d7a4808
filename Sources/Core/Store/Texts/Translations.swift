import GRDB
import Model

/// The table of translations. Which lines an article has, and what their hashes are, is decided outside of the store.
struct Translations {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// The translations of lines by their hash, from whatever article: nil inside is a line that its program gave back as it was. A
  /// line that was never translated is left out.
  func lines(_ hashes: [String]) throws -> [String: String?] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT translation.hash, translation.text FROM json_each(?) AS wanted
          CROSS JOIN translation INDEXED BY translationByHash ON translation.hash = wanted.value
          """), arguments: [JSON.list(hashes)])
    var found: [String: String?] = [:]
    while let row = try rows.next() { found[try row.value(0)] = .some(try row.value(1) as String?) }
    return found
  }

  /// Those of these articles that have a translation.
  func articles(among ids: [ArticleID]) throws -> Set<ArticleID> {
    try ArticleID.fetchSet(
      db.cachedStatement(
        sql: """
          SELECT wanted.value FROM json_each(?) AS wanted
          WHERE EXISTS (SELECT 1 FROM translation WHERE translation.article = wanted.value)
          """), arguments: [ids.json])
  }

  /// The translated lines of an article that are in the search index, each with its language: the title first.
  func texts(of id: ArticleID) throws -> [(language: String, place: Int, text: String)] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT language, place, text FROM translation WHERE article = ? AND place IS NOT NULL AND text IS NOT NULL
          ORDER BY place, hash
          """), arguments: [id]
    ).map { row in (try row.value(0), try row.value(1), try row.value(2)) }
  }

  /// Keeps translated lines of an article, and puts them into the search index. Another translation of the same place into the
  /// same language leaves the index, and stays. Nothing happens for an article that has no text any more. Returns whether
  /// anything changed.
  @discardableResult
  func keep(_ lines: [KeptTranslation], of id: ArticleID, in language: String) throws -> Bool {
    let hasText = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS(SELECT 1 FROM body WHERE id = ?)"), arguments: [id])
    guard hasText == true else { return false }
    let new = try unkept(lines, of: id)
    guard !new.isEmpty else { return false }
    try leaveIndex(id)
    let displace = try db.cachedStatement(
      sql: """
        UPDATE translation SET place = NULL WHERE article = :article AND language = :language AND place = :place
          AND hash <> :hash
        """)
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO translation(article, hash, language, place, text) VALUES (:article, :hash, :language, :place, :text)
        ON CONFLICT(article, hash) DO UPDATE SET place = excluded.place, text = excluded.text
        """)
    for line in new {
      let place: StatementArguments = ["article": id, "language": language, "place": line.place, "hash": line.hash]
      try displace.execute(arguments: place)
      try insert.execute(arguments: place + ["text": line.text])
    }
    try Indexing(db).run(limit: Indexing.few)
    return true
  }

  /// The lines that are not kept for this article, or at another place. A line that stands twice in it is kept at its first place.
  private func unkept(_ lines: [KeptTranslation], of id: ArticleID) throws -> [KeptTranslation] {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT hash, place, text FROM translation WHERE article = ?"), arguments: [id])
    var kept = try Set(
      rows.map { row in
        KeptTranslation(hash: try row.value(0), place: try row.value(1) ?? -1, text: try row.value(2))
      })
    var seen: Set<String> = []
    return lines.sorted { $0.place < $1.place }.filter { seen.insert($0.hash).inserted && kept.insert($0).inserted }
  }

  /// Takes an article out of the search index as it is, and lets it wait for its place there.
  private func leaveIndex(_ id: ArticleID) throws {
    try db.execute(
      sql: """
        INSERT INTO search(search, rowid, title, author, tags, feed, text)
          SELECT 'delete', slot, title, author, tags, feed, text FROM document WHERE id = :id;
        INSERT OR IGNORE INTO unindexed(id) VALUES (:id);
        UPDATE change SET number = number + 1;
        UPDATE status SET slot = NULL WHERE id = :id;
        """, arguments: ["id": id])
  }
}

extension Store {
  /// The translations of lines by their hash; nil inside is a line that its program gave back as it was. A line that was never
  /// translated is left out.
  package func translations(_ hashes: [String]) throws(Problem) -> [String: String?] {
    guard !hashes.isEmpty else { return [:] }
    return try read("read translations from") { db in try Translations(db).lines(hashes) }
  }

  /// Those of these articles that have a translation.
  package func translated(among ids: [ArticleID]) throws(Problem) -> Set<ArticleID> {
    try read("read translations from") { db in try Translations(db).articles(among: ids) }
  }

  /// Keeps translated lines of an article, and puts them into the search index. Nothing happens for an article that has no text any
  /// more.
  package func keep(
    _ lines: [KeptTranslation], of article: ArticleID, in language: String
  ) throws(Problem) {
    guard !lines.isEmpty else { return }
    try write("keep translations in") { db in _ = try Translations(db).keep(lines, of: article, in: language) }
  }
}
