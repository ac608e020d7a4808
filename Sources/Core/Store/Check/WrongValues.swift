import Foundation
import GRDB

/// Finds and mends values that are of another kind than their column, and numbers that no column should hold. Tables are
/// strict and have rules, so only a damaged file, or one that somebody edited, has them.
struct WrongValues {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// A column with wrong values.
  struct Finding: Hashable {
    let table: String
    let column: String
    let count: Int

    /// A sentence without its stop: "3 values in the table status (isRead) are not what they should be".
    var text: String {
      count == 1
        ? "1 value in the table \(table) (\(column)) is not what it should be"
        : "\(count) values in the table \(table) (\(column)) are not what they should be"
    }
  }

  /// The columns with wrong values. Reads every table through.
  func findings() throws -> [Finding] {
    try WrongValues.columns().flatMap { table, columns in
      try wrong(columns, of: table).map { Finding(table: table, column: $0.column.name, count: $0.count) }
    }
  }

  /// The columns of a table that have wrong values, with their number. One pass over the table.
  private func wrong(_ columns: [Column], of table: String) throws -> [(column: Column, count: Int)] {
    guard try db.tableExists(table) else { return [] }
    let sums = columns.map { "sum(\($0.isWrong))" }.joined(separator: ", ")
    guard let row = try Row.fetchOne(db, sql: "SELECT \(sums) FROM \(table)") else { return [] }
    return try columns.enumerated().compactMap { place, column in
      let count: Int = try row.value(place) ?? 0
      return count == 0 ? nil : (column, count)
    }
  }

  /// Mends what can be mended. Returns what is left. Triggers do not run: counts and the search index are made anew after it.
  func mend() throws -> [Finding] {
    try Connection.withoutTriggers(db) {
      for (table, columns) in try WrongValues.columns() {
        let wrong = try wrong(columns, of: table).map(\.column)
        guard !wrong.isEmpty else { continue }
        if WrongValues.renewable.contains(table) {
          try update(table, wrong) { $0.cast }
          try db.execute(sql: "DELETE FROM \(table) WHERE \(any(wrong))")
        } else {
          try update(table, wrong) { column in
            guard let other = WrongValues.substitute(for: column, in: table) else { return column.cast }
            return "iif(\(column.isWrong(column.cast)), \(other), \(column.cast))"
          }
          // For a number or a text that breaks a rule of the table, such as a 7 where only 0 and 1 may be.
          try update(table, wrong) { WrongValues.substitute(for: $0, in: table) }
        }
      }
    }
    return try findings()
  }

  /// Gives the wrong columns of a table another value, all columns of a row at once, because a strict table takes no row in
  /// which one is still wrong. A row that would break a rule of the table stays as it is, and so does one that would have a
  /// wrong value left. `value` is in SQL; nil for a column that has none.
  private func update(_ table: String, _ columns: [Column], to value: (Column) -> String?) throws {
    let valued = columns.compactMap { column in value(column).map { (column: column, sql: $0) } }
    guard !valued.isEmpty else { return }
    let values = valued.map { "\($0.column.name) = iif(\($0.column.isWrong), \($0.sql), \($0.column.name))" }
    let stays = columns.map { column in
      guard let sql = value(column) else { return column.isWrong }
      return "(\(column.isWrong) AND \(column.isWrong(sql)))"
    }
    try db.execute(
      sql: """
        UPDATE OR IGNORE \(table) SET \(values.joined(separator: ", "))
        WHERE \(any(columns)) AND NOT (\(stays.joined(separator: " OR ")))
        """)
  }

  /// True of a row with a wrong value in one of the columns.
  private func any(_ columns: [Column]) -> String { columns.map(\.isWrong).joined(separator: " OR ") }
}

extension WrongValues {
  struct Column {
    let name: String
    /// "INTEGER", "TEXT", "REAL" or "BLOB".
    let type: String
    let isRequired: Bool
    /// The kind of JSON that the column has, "array" or "object"; nil for other columns.
    let json: String?
    /// The numbers that the column may hold; nil for texts, and for the numbers of articles, feeds and accounts.
    let range: ClosedRange<Int64>?

    /// True of a row with a wrong value.
    var isWrong: String { isWrong(name) }

    /// True of a value in SQL that the column should not have.
    func isWrong(_ value: String) -> String {
      if name == "compressed" { return "NOT holds_text(\(value))" }
      let types = type == "REAL" ? "'real', 'integer'" : "'\(type.lowercased())'"
      if let json { return "iif(json_valid(\(value)), json_type(\(value)) <> '\(json)', 1)" }
      if let range {
        let isOutside = "(\(value)) NOT BETWEEN \(range.lowerBound) AND \(range.upperBound)"
        return "iif(typeof(\(value)) = 'integer', \(isOutside), \(isRequired ? "1" : "typeof(\(value)) <> 'null'"))"
      }
      return isRequired ? "typeof(\(value)) NOT IN (\(types))" : "typeof(\(value)) NOT IN (\(types), 'null')"
    }

    /// The value in the kind that it should have: text that was kept as bytes, a number that was kept as text. Null for a
    /// text that is no number.
    var cast: String {
      if type == "BLOB" { return "NULL" }
      return type == "TEXT"
        ? "CAST(\(name) AS TEXT)" : "iif(CAST(\(name) AS TEXT) GLOB '*[0-9]*', CAST(\(name) AS \(type)), NULL)"
    }
  }

  /// The columns of each table, as a new store has them.
  private static func columns() throws -> [(table: String, columns: [Column])] {
    try Opening.memory().read { db in
      try SchemaObjects.tables.subtracting(["search"]).sorted().map { table in
        let rules = try String.fetchOne(db, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [table])
        let references = try String.fetchSet(
          db, sql: #"SELECT "from" FROM pragma_foreign_key_list(?)"#, arguments: [table])
        let rows = try Row.fetchAll(
          db, sql: #"SELECT name, type, "notnull" OR pk > 0, pk > 0 FROM pragma_table_info(?)"#, arguments: [table])
        let columns = try rows.map { row -> Column in
          let (name, type, isPrimary): (String, String, Bool) = try (row.value(0), row.value(1), row.value(3))
          let isKey = isPrimary || references.contains(name) || hashes.contains("\(table).\(name)")
          return Column(
            name: name, type: type, isRequired: try row.value(2), json: json["\(table).\(name)"],
            range: type == "INTEGER" ? range(of: name, by: rules ?? "", isKey: isKey) : nil)
        }
        return (table, columns)
      }
    }
  }

  /// The numbers that a column may hold by the rules of its table, which are the SQL that made it. Without a rule those that
  /// are a time; any for a key, nil.
  private static func range(of column: String, by rules: String, isKey: Bool) -> ClosedRange<Int64>? {
    let all = Date.storedMilliseconds
    func has(_ rule: String) -> Bool { rules.contains("CHECK (\(column) \(rule))") }
    if has("IN (0, 1)") { return 0...1 }
    if has("= 1") { return 1...1 }
    if has(">= 0") { return 0...all.upperBound }
    if has("> 0") { return 1...all.upperBound }
    return isKey ? nil : all
  }

  /// Numbers of which all 64 bits count, and names of other rows.
  private static let hashes: Set = ["status.linkTitle", "story.story"]

  private static let json = ["feed.tags": "array", "feed.skipHours": "array", "account.options": "object"]

  /// Tables whose rows are made from the rest, or can be fetched again, and three of which a row holds nothing that a person
  /// wrote: how a folder is shown, an entry of undo, and the article that was open last. The next sync asks the server again
  /// for its side.
  static let renewable: Set = [
    "accountFeed", "action", "change", "compression", "folder", "ledger", "money", "rate", "rateLedger", "readingPlace",
    "remoteArticle", "savedCount", "tally", "translation", "ungrouped", "unindexed", "word", "wordKey",
  ]

  /// The value in SQL that takes the place of a wrong one; nil where any would be made up.
  private static func substitute(for column: Column, in table: String) -> String? {
    substitutes["\(table).\(column.name)"] ?? (column.isRequired ? nil : "NULL")
  }

  /// Values in SQL for columns that must have one: nothing is lost by them, or less than without. What was read is known
  /// from its date too.
  private static let substitutes = [
    "status.isRead": "(readAt IS NOT NULL)", "status.isStarred": "(starredAt IS NOT NULL)", "status.isListed": "1",
    "status.position": "0", "status.firstSeen": "0",
    "status.date": """
    coalesce((SELECT coalesce(published, updated) FROM article WHERE article.id = status.id), firstSeen, 0)
    """,
    "article.title": "''", "article.author": "''", "article.tags": "''", "article.words": "0", "article.media": "0",
    "body.text": "''", "earlier.title": "''", "earlier.text": "''", "earlier.changed": "0", "page.fetched": "0",
    "feed.title": "address", "feed.tags": "'[]'", "feed.skipHours": "'[]'", "feed.isSubscribed": "(removed IS NULL)",
    "feed.added": "0", "feed.isPaused": "0", "feed.wantsPages": "0", "feed.isAmbiguous": "0",
    "account.options": "'{}'", "account.user": "''", "account.failures": "0", "account.isHeldByServer": "0",
    "outbox.made": "0", "outbox.generation": "1", "outbox.sent": "0", "outbox.isAttempted": "1",
    "outbox.isDoubted": "0", "outbox.tries": "0",
    "alert.isArmed": "1", "alert.isFromSettings": "0", "story.isPinned": "0",
  ]
}
