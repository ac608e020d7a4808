import Foundation
import GRDB
import Model
import Money
import Query
import Testing
@testable import Store

/// Makes a table one that takes anything, as SQLite's own tables are, and puts something into it.
private func spoil(_ path: String, _ table: String, _ sql: String) throws {
  let queue = try DatabaseQueue(path: path)
  try queue.writeWithoutTransaction { db in
    let triggers = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    let code = try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
    for name in triggers { try db.execute(sql: "DROP TRIGGER \(name)") }
    let strict = try #require(
      try String.fetchOne(db, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [table]))
    let loose = strict.replacing("NOT NULL", with: "").replacing(") STRICT, WITHOUT ROWID", with: ") WITHOUT ROWID")
      .replacing(") STRICT", with: ")").replacing(#/ (TEXT|INTEGER|REAL)(?! PRIMARY)/#, with: "")
    func write(_ sql: String) throws {
      try db.execute(sql: "PRAGMA writable_schema = ON")
      try db.execute(sql: "UPDATE sqlite_schema SET sql = ? WHERE name = ?", arguments: [sql, table])
      let version = try Int.fetchOne(db, sql: "PRAGMA schema_version") ?? 0
      try db.execute(sql: "PRAGMA schema_version = \(version + 1); PRAGMA writable_schema = RESET")
    }
    try write(loose)
    try db.execute(sql: "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF")
    try db.execute(sql: sql)
    try write(strict)
    for sql in code { try db.execute(sql: sql) }
  }
  try queue.close()
}

/// A column, what is put into it, and what it is after `check`: "" for what is lost.
struct Spoilt: Sendable, CustomTestStringConvertible {
  let table: String
  let change: String
  var isMended = true

  var testDescription: String { change }

  static let all = [
    Spoilt(table: "status", change: "UPDATE status SET isRead = NULL WHERE id = 2"),
    Spoilt(table: "status", change: "UPDATE status SET isRead = 'yes' WHERE id = 2"),
    Spoilt(table: "status", change: "UPDATE status SET date = x'00FF'"),
    Spoilt(table: "status", change: "UPDATE status SET position = NULL"),
    Spoilt(table: "status", change: "UPDATE status SET isStarred = 0.5 WHERE id = 1"),
    Spoilt(table: "status", change: "UPDATE status SET firstSeen = 'long ago'"),
    Spoilt(table: "status", change: "UPDATE status SET key = NULL WHERE id = 3", isMended: false),
    Spoilt(table: "article", change: "UPDATE article SET title = NULL WHERE id = 1"),
    Spoilt(table: "article", change: "UPDATE article SET title = CAST(title AS BLOB)"),
    Spoilt(table: "article", change: "UPDATE article SET words = 'many'"),
    Spoilt(table: "article", change: "UPDATE article SET url = x'C328'"),
    Spoilt(table: "article", change: "UPDATE article SET editionDate = 20251211"),
    Spoilt(table: "body", change: "UPDATE body SET text = CAST(text AS BLOB)"),
    Spoilt(table: "body", change: "UPDATE body SET text = NULL WHERE id = 1"),
    Spoilt(table: "body", change: "UPDATE body SET compressed = x'28B52FFD2400' WHERE id = 1"),
    Spoilt(table: "body", change: "UPDATE body SET compressed = 'a text of its own'"),
    Spoilt(table: "feed", change: "UPDATE feed SET title = NULL"),
    Spoilt(table: "feed", change: "UPDATE feed SET isSubscribed = 'x', tags = NULL, skipHours = 7"),
    Spoilt(table: "feed", change: "UPDATE feed SET tags = '{}', skipHours = '['"),
    Spoilt(table: "feed", change: "UPDATE feed SET address = NULL WHERE id = 1", isMended: false),
    Spoilt(table: "feed", change: "UPDATE feed SET place = 'first'"),
    Spoilt(table: "action", change: "UPDATE action SET detail = NULL"),
    Spoilt(table: "action", change: "UPDATE action SET isUndone = 'no', kind = x'00'"),
    Spoilt(table: "folder", change: "UPDATE folder SET isFolded = 'x', place = 'y'"),
    Spoilt(table: "tally", change: "UPDATE tally SET unread = 'some'"),
    Spoilt(table: "ledger", change: "UPDATE ledger SET status = NULL, etag = x'00'"),
    Spoilt(table: "rate", change: "UPDATE rate SET value = NULL, fetched = 'now'"),
    Spoilt(table: "savedSearch", change: "UPDATE savedSearch SET query = NULL", isMended: false),
    Spoilt(table: "alert", change: "UPDATE alert SET isArmed = NULL, figure = 480"),
    Spoilt(table: "word", change: "UPDATE word SET word = CAST(word AS BLOB)"),
    Spoilt(table: "change", change: "UPDATE change SET number = 'x'"),
  ]
}

/// A store in which every table has a row. Article 2 is read, 1 is starred.
private func withFullStore(_ body: (String) throws -> Void) throws {
  try withStorePath { path in
    let address = "https://me:secret@a.example/feed"
    let store = try Store.open(path)
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: address)]
    list.searches = [SavedSearch(name: "Tenge", query: "tenge")]
    let id = try store.subscribe(list, at: noon).added[0]
    var edition = edition
    edition.articles[0].url = "https://me:secret@a.example/1"
    let ids = try store.save(edition, address: address, at: noon).added
    #expect(ids.sorted() == [1, 2, 3])
    try store.setLedger(FetchRecord(), of: id)
    _ = try store.mark([2], .read, at: noon)
    _ = try store.mark([1], .star, at: noon)
    let level = try #require(Figure("480"))
    try store.setAlerts([AlertStatus(Alert(Pair("USD", "KZT"), .crosses(level)))])
    _ = try store.edit([.fold("Asia", true)], at: noon)
    _ = try store.countSavedSearches()
    try store.close()
    try body(path)
  }
}

/// Calls everything that reads, and returns the sentences of what throws.
private func sentences(_ store: Store) throws -> [String] {
  let ids: [ArticleID] = [1, 2, 3]
  let work: [() throws -> Void] = [
    { _ = try store.ids(in: .all) }, { _ = try store.headlines(ids) }, { _ = try store.articles(ids) },
    { _ = try store.counts(in: .all) }, { _ = try store.folders() },
    { _ = try store.feeds() }, { _ = try store.feedHealth() },
    { _ = try store.fetchable() }, { _ = try store.subscriptions() }, { _ = try store.publications() },
    { _ = try store.savedSearches() }, { _ = try store.countSavedSearches() }, { _ = try store.alerts() },
    { _ = try store.search(Query("tenge OR citizens"), limit: 9) }, { _ = try store.facets(of: Query("tenge")) },
    { _ = try store.passages(of: ids, for: Query("tenge"), length: 40) },
    { _ = try store.suggestions(for: Query("tengo")) },
    { _ = try store.save(edition, address: "https://me:secret@a.example/feed", at: noon) },
    { _ = try store.mark(ids, .read, at: noon) }, { _ = try store.wantedPages(of: 1, limit: 3) },
  ]
  return try work.compactMap(sentence)
}

@Test(arguments: Spoilt.all)
func aWrongValueIsSaidAndMended(_ spoilt: Spoilt) throws {
  try withFullStore { path in
    try spoil(path, spoilt.table, spoilt.change)
    let store = try Store.open(path)
    // Before the rest, some of which writes the right value over a wrong one.
    let found = try store.check().outOfStep
    #expect(found.contains { $0.contains("the table \(spoilt.table) (") }, "\(found)")
    for said in try sentences(store) {
      #expect(!said.contains("secret"))
      #expect(said.split(separator: "\n").count == 1 && said.hasPrefix("Could not "))
      if said.contains("is not what it should be") { #expect(said.contains(spoilt.table), "\(said)") }
    }
    _ = try sentence { try store.close() }

    let checking = try Store.openForChecking(path)
    let report = try checking.check()
    #expect(!report.isBroken, "\(report.damage)")
    let lost = try checking.repair()
    #expect(lost.isEmpty == spoilt.isMended, "\(lost)")
    try checking.rebuildIndex()
    if spoilt.isMended {
      #expect(try checking.check().isSound)
      #expect(try sentences(checking) == [])
    } else {
      #expect(lost.allSatisfy { $0.contains(spoilt.table) && $0.hasSuffix("and cannot be made anew") })
    }
    try checking.close()
  }
}

/// A column of numbers of a table, and whether it names rows, as keys and references do.
private func numberColumns() throws -> [(table: String, column: String, isKey: Bool)] {
  try Store.temporary().read("read") { db in
    let rows = try Row.fetchAll(
      db,
      sql: #"""
        SELECT object.name AS "table", info.name AS "column",
          info.pk > 0 OR info.name IN (SELECT "from" FROM pragma_foreign_key_list(object.name)) AS isKey
        FROM sqlite_schema AS object, pragma_table_info(object.name) AS info
        WHERE object.type = 'table' AND info.type = 'INTEGER' AND object.name NOT LIKE 'search%'
          AND object.name NOT LIKE 'sqlite%'
        """#)
    return rows.map { ($0["table"], $0["column"], $0["isKey"]) }
  }
}

/// Numbers with which a sum, a difference or a negation overflows. Keys may be any number, and a reference to a row that is
/// gone may be past mending: nothing but a sentence is asked of those.
@Test(arguments: SchemaObjects.tables.sorted(), [Int64.min, .max])
func noNumberInAStoreEndsTheProgram(_ table: String, _ number: Int64) throws {
  for (_, column, isKey) in try numberColumns().filter({ $0.table == table }) {
    try withFullStore { path in
      try spoil(path, table, "UPDATE OR IGNORE \(table) SET \(column) = \(number)")
      let store = try Store.open(path)
      for said in try sentences(store) {
        #expect(!said.contains("overflow") && !said.contains("REAL"), "\(table).\(column): \(said)")
      }
      _ = try sentence { _ = try store.optimize() }
      _ = try sentence { try store.close() }
      let checking = try Store.openForChecking(path)
      let report = try checking.check()
      if !report.isBroken {
        let lost = try checking.repair()
        try checking.rebuildIndex()
        if !isKey, lost.isEmpty {
          #expect(try checking.check().isSound, "\(table).\(column)")
          #expect(try sentences(checking) == [], "\(table).\(column)")
        }
      }
      if !isKey { #expect(!report.isBroken, "\(table).\(column): \(report.damage)") }
      _ = try sentence { try checking.close() }
    }
  }
}

@Test(arguments: [Int64.min, .max]) func noNumberInTheMemoryEndsTheProgram(_ number: Int64) throws {
  try withFullStore { path in
    for value in [KeptValue.analyzedArticles, .offlineSince, .hookPlace] {
      try tamper(path, "INSERT OR REPLACE INTO memory(name, value) VALUES ('\(value.rawValue)', '\(number)')")
    }
    let store = try Store.open(path)
    try store.optimize()
    #expect(try store.offlineSince() != nil)
    _ = try store.takeArrivals()
    try store.close()
  }
}

@Test func optionsOfAnAccountThatWereLostAreReadAsNone() throws {
  try withFullStore { path in
    try tamper(
      path, "INSERT INTO account(name, service, address, user) VALUES ('Mini', 'miniflux', 'https://a/', 'me')")
    let store = try Store.open(path)
    #expect(try store.accounts().map(\.account.options) == [AccountOptions()])
    try store.close()
    try spoil(path, "account", "UPDATE account SET options = '[1]'")
    let checking = try Store.openForChecking(path)
    #expect(try checking.check().outOfStep == ["1 value in the table account (options) is not what it should be"])
    #expect(try checking.repair() == [])
    #expect(try checking.accounts().count == 1)
    try checking.close()
  }
}

@Test func whatWasReadIsKnownFromItsDate() throws {
  try withFullStore { path in
    try spoil(path, "status", "UPDATE status SET isRead = NULL, isStarred = NULL")
    let store = try Store.openForChecking(path)
    #expect(try store.repair() == [])
    let headlines = try store.headlines([1, 2, 3])
    #expect(headlines.map(\.isRead) == [false, true, false])
    #expect(headlines.map(\.isStarred) == [true, false, false])
    try store.close()
  }
}
