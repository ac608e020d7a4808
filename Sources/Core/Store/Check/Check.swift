import GRDB
import Model
import Text

/// Checks everything that the store holds, and everything that is made from it.
struct Check {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Checks all but the search index. Writes nothing, and so keeps no other program waiting.
  func report() throws -> CheckReport {
    var report = CheckReport()
    let (broken, rules) = try integrity()
    let orphans = try orphans()
    report.damage = broken + orphans.filter { !$0.isRenewable }.map(\.text)
    // The rest of a broken file cannot be relied on.
    report.isBroken = !report.damage.isEmpty
    guard !report.isBroken else { return report }
    let wrong = try WrongValues(db).findings()
    // A rule of a table that is broken by a value which is named with its column.
    report.damage = rules.filter { rule in !wrong.contains { rule.hasSuffix(" \($0.table)") } }
    report.isBroken = !report.damage.isEmpty
    guard !report.isBroken else { return report }
    report.feeds = try Int.fetchOne(db, sql: "SELECT count(*) FROM feed") ?? 0
    report.articles = try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0
    report.damage = try count(
      "SELECT count(*) FROM article LEFT JOIN body ON body.id = article.id WHERE body.id IS NULL",
      "articles have lost their text")
    report.outOfStep =
      try wrong.map(\.text) + orphans.map(\.text)
      + count(
        "SELECT count(*) FROM status LEFT JOIN article ON article.id = status.id WHERE isListed = 1 AND article.id IS NULL",
        "articles are listed without a text")
      + count(
        "SELECT count(*) FROM (\(Tally.actual)) AS actual LEFT JOIN tally ON tally.feed = actual.feed"
          + " WHERE (tally.total, tally.unread, tally.starred) IS NOT (actual.total, actual.unread, actual.starred)",
        "feeds are counted wrong")
    return report
  }

  /// Makes anew what is made from the rest, except the search index, and mends values that are of a wrong kind. A feed whose
  /// articles have lost a text is fetched whole the next time. Returns a sentence without its stop for each thing that
  /// cannot be mended.
  func repair() throws -> [String] {
    let unreadable = try ArticleID.fetchAll(db, sql: "SELECT id FROM body WHERE NOT holds_text(compressed)")
    let left = try WrongValues(db).mend()
    for table in Set(try orphans().filter(\.isRenewable).map(\.table)) { try removeOrphans(of: table) }
    try db.execute(
      sql: """
        UPDATE status SET isListed = 0 WHERE isListed = 1 AND id NOT IN (SELECT id FROM article);
        DELETE FROM tally;
        INSERT INTO tally(feed, total, unread, starred) \(Tally.actual);
        INSERT OR IGNORE INTO change(id, number) VALUES (1, 0);
        DELETE FROM savedCount;
        UPDATE ledger SET etag = NULL, lastModified = NULL, bodyHash = NULL WHERE feed IN (
          SELECT feed FROM body JOIN article ON article.id = body.id JOIN status ON status.id = body.id
          WHERE body.text = '' AND body.compressed IS NULL AND article.words > 0);
        """)
    return try left.map { "\($0.text), and cannot be made anew" } + lostTexts(among: unreadable)
  }

  /// Articles that a finding names.
  private static let named = 5

  /// A sentence without its stop about the articles that have no text any more; none without such articles.
  private func lostTexts(among ids: [ArticleID]) throws -> [String] {
    let lost = try Row.fetchAll(
      db,
      sql: """
        SELECT body.id, article.title FROM body LEFT JOIN article ON article.id = body.id
        WHERE body.id IN (SELECT value FROM json_each(?)) AND text = '' AND compressed IS NULL ORDER BY body.id
        """, arguments: [ids.json])
    guard !lost.isEmpty else { return [] }
    var names = try lost.prefix(Check.named).map { row -> String in
      let (id, title): (ArticleID, String?) = try (row.value(0), row.value(1))
      return "\(id)" + (title.map { $0.isEmpty ? "" : " “\($0.displaySafe.withoutUsers)”" } ?? "")
    }
    if lost.count > Check.named { names.append("\(lost.count - Check.named) more") }
    let (articles, their) = lost.count == 1 ? ("1 article has", "its") : ("\(lost.count) articles have", "their")
    return ["\(articles) lost \(their) text, which could not be read any more: \(names.joined(separator: ", "))"]
  }

  /// Makes indexes anew that do not agree with their tables: all that is in them is in the tables too. Returns their names.
  /// Changes nothing, and returns none, where the file is sound, and where it would not be sound afterwards.
  func mendIndexes() throws -> [String] {
    let findings = try integrity().broken
    guard !findings.isEmpty else { return [] }
    let all = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name")
    // "row 7 missing from index feedByAddress". A broken page says only its number, and not every finding is listed.
    let named = all.filter { name in findings.contains { $0.hasSuffix(" index \(name)") } }
    for names in [named, all] where !names.isEmpty {
      if try makeSound({ for name in names { try db.execute(sql: "REINDEX \(name.quotedDatabaseIdentifier)") } }) {
        return names
      }
    }
    return []
  }

  /// Does something, and takes it back where the file is not sound afterwards. True if it is.
  private func makeSound(_ work: () throws -> Void) throws -> Bool {
    var isSound = false
    try db.inSavepoint {
      do {
        try work()
        isSound = try integrity().broken.isEmpty
      } catch let error as DatabaseError
        where [.SQLITE_CORRUPT, .SQLITE_CONSTRAINT].contains(error.resultCode)
      {
        return .rollback
      }
      return isSound ? .commit : .rollback
    }
    return isSound
  }

  /// One line for each thing that is wrong (https://www.sqlite.org/pragma.html#pragma_integrity_check), a hundred at
  /// most; the rules of tables that are broken apart from the rest. Values of a wrong kind are found by `WrongValues`.
  private func integrity() throws -> (broken: [String], rules: [String]) {
    let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { line in
      line != "ok" && !(line.contains(" value in ") && (line.hasPrefix("NULL") || line.hasPrefix("non-")))
    }
    let isRule = { (line: String) in line.hasPrefix("CHECK constraint failed in ") }
    return (lines.filter { !isRule($0) }, lines.filter(isRule))
  }

  /// Rows of a table that point to rows of another one that are gone.
  private struct Orphans {
    let table: String
    let parent: String
    var count = 0

    var isRenewable: Bool { WrongValues.renewable.contains(table) }

    /// A sentence without its stop: "2 rows of ledger point to rows of feed that are gone".
    var text: String {
      count == 1
        ? "a row of \(table) points to a row of \(parent) that is gone"
        : "\(count) rows of \(table) point to rows of \(parent) that are gone"
    }
  }

  /// `integrity_check` does not look at references. In the order in which SQLite finds them.
  private func orphans() throws -> [Orphans] {
    var found: [Orphans] = []
    let rows = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
    while let row = try rows.next() {
      let (table, parent): (String?, String?) = try (row.value("table"), row.value("parent"))
      let orphans = Orphans(table: table ?? "?", parent: parent ?? "?")
      let place = found.firstIndex { $0.table == orphans.table && $0.parent == orphans.parent }
      if place == nil { found.append(orphans) }
      found[place ?? found.count - 1].count += 1
    }
    return found
  }

  private func removeOrphans(of table: String) throws {
    for row in try Row.fetchAll(db, sql: "SELECT * FROM pragma_foreign_key_list(?)", arguments: [table]) {
      let (column, parent, key): (String, String, String) = try (
        row.value("from"), row.value("table"), row.value("to")
      )
      try db.execute(sql: "DELETE FROM \(table) WHERE \(column) NOT IN (SELECT \(key) FROM \(parent))")
    }
  }

  /// Checks the search index against the articles. SQLite asks for the right to write for it, although it does not.
  func index() throws -> [String] {
    do {
      try SearchIndex.verify(db)
      return try count(
        """
        SELECT count(*) FROM body JOIN status ON status.id = body.id
        WHERE slot IS NULL AND body.id NOT IN (SELECT id FROM unindexed)
        """, "articles are neither in the search index nor waiting for it")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return ["the search index does not agree with the articles"]
    }
  }

  /// A sentence without its stop, "3 feeds are counted wrong"; none for nought.
  private func count(_ sql: String, _ what: String) throws -> [String] {
    let count = try Int.fetchOne(db, sql: sql) ?? 0
    return count == 0 ? [] : ["\(count) \(what)"]
  }
}
