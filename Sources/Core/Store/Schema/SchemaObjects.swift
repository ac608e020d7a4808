import GRDB
import Text

/// The triggers, views and tables that a store of the present version has.
///
/// A trigger runs with each change, so one that somebody put into the file could undo what a reader does. A store with a
/// trigger or a view that is not from here is refused, and `newsband check` takes it out.
enum SchemaObjects {
  /// Hashes of the SQL of all triggers and views, without white space.
  static let code = [
    "articleChanged": "6d9f91f32eafe045",
    "articleMoved": "10f7366d61e209bc",
    "articleToGroup": "23ac107e42304533",
    "bodyAdded": "138c2368dccfeea2",
    "bodyChanged": "6d6eb197e2102929",
    "bodyRemoved": "52bcf2ee2f528999",
    "document": "29f2e0cfda32fcf7",
    "feedAdded": "e962039bf2905538",
    "feedRenamed": "c394cb32b8a06c41",
    "flagsChanged": "e9f8324174f2ea46",
    "statusAdded": "1544321353bfe96e",
    "statusChanged": "de3618abe32519d4",
    "statusStays": "52fd26c135c35430",
  ]

  static let tables: Set = [
    "account", "accountFeed", "action", "alert", "article", "body", "change", "compression", "earlier", "feed",
    "folder", "languageToRead", "ledger", "memory", "money", "moneyToRead", "outbox", "page", "rate", "rateLedger",
    "readingPlace", "recentSearch", "remoteArticle", "savedCount", "savedSearch", "search", "status", "story", "tally",
    "translation", "ungrouped", "unindexed", "word", "wordKey",
  ]

  /// Says what is there and should not be, or the other way round; nil where all is as it should be.
  static func refusal(_ db: Database) throws -> String? {
    var missing = Set(code.keys)
    for (kind, name, hash) in try stored(db) {
      guard code[name] == hash else {
        return "it has a \(kind) that newsband did not make; newsband check takes it out"
      }
      missing.remove(name)
    }
    if let name = missing.min() { return "its part “\(name)” is missing; newsband check makes it anew" }
    let names = try String.fetchSet(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
    return tables.subtracting(names).min().map { "it is damaged (the table \($0) is missing)" }
  }

  /// Takes out what is not from here, and makes anew what is missing. Returns a sentence without its stop for each.
  static func restore(_ db: Database) throws -> [String] {
    var findings: [String] = []
    var missing = Set(code.keys)
    for (kind, name, hash) in try stored(db) {
      guard code[name] != hash else {
        missing.remove(name)
        continue
      }
      let quoted = "\"" + name.replacing("\"", with: "\"\"") + "\""
      try db.execute(sql: "DROP \(kind.uppercased()) \(quoted)")
      findings.append("a \(kind) that newsband did not make was taken out")
    }
    guard !missing.isEmpty else { return findings }
    let sql = try Opening.memory().read { db in
      try String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_schema WHERE name IN (SELECT value FROM json_each(?)) ORDER BY rowid",
        arguments: [JSON.list(missing.sorted())])
    }
    for sql in sql { try db.execute(sql: sql) }
    return findings + missing.sorted().map { "the part \($0) was missing" }
  }

  /// Kind ("trigger", "view"), name and hash of each.
  private static func stored(_ db: Database) throws -> [(kind: String, name: String, hash: String)] {
    try Row.fetchAll(db, sql: "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')").map {
      row in
      (try row.value(0), try row.value(1), hash(of: try row.value(2)))
    }
  }

  static func hash(of sql: String) -> String {
    StableHash([String(sql.filter { !$0.isWhitespace })]).text
  }
}
