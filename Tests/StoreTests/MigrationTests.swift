import Foundation
import GRDB
import Model
import Money
import Query
import Text
import Testing
@testable import Store

/// The SQL of everything in a store, by name, with single spaces.
private func schema(_ path: String) throws -> [String: String] {
  let queue = try DatabaseQueue(path: path, configuration: Connection.configuration)
  defer { queue.releaseMemory() }
  return try queue.read { db in
    let rows = try Row.fetchAll(
      db, sql: "SELECT type || ' ' || name AS name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        let words = (row["sql"] as String? ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (row["name"], words.replacing(" ,", with: ",").replacing("( ", with: "(").replacing(" )", with: ")"))
      })
  }
}

@Test(arguments: 1..<Schema.version)
func aStoreOfEachEarlierVersionBecomesLikeANewOne(_ version: Int) throws {
  let fresh = try withStorePath { path in
    try Store.open(path).close()
    return try schema(path)
  }
  try FixtureStore.with(version: version) { path in
    #expect(try Stamp(headerOf: path)?.version == version)
    try Store.open(path).close()
    let upgraded = try schema(path)
    #expect(Set(upgraded.keys) == Set(fresh.keys))
    for (name, sql) in fresh { #expect(upgraded[name] == sql) }
  }
}

@Test(arguments: 1..<Schema.version)
func aStoreOfEachEarlierVersionKeepsWhatAReaderDid(_ version: Int) throws {
  try FixtureStore.with(version: version) { path in
    let store = try Store.open(path)
    try store.index()
    let headlines = try store.headlines(store.ids(in: .all))
    #expect(headlines.filter(\.isRead).map(\.id).sorted() == [2, 4, 5, 7])
    #expect(headlines.filter(\.isStarred).map(\.id) == [1])
    #expect(headlines.count == 7)
    #expect(try store.article(2)?.position == 420)
    #expect(try store.counts(in: .all) == Counts(total: 7, unread: 3, starred: 1))
    #expect(try store.savedSearches().map(\.search) == [SavedSearch(name: "Tenge", query: "currency:KZT")])
    #expect(try store.publications().first?.rates.count == 2)
    #expect(try store.readingPlace() == 4)
    #expect(try store.recentSearches() == ["tenge", "мост OR bridge"])
    let level = try #require(Figure("480"))
    let percent = try #require(Figure("1"))
    #expect(
      try store.alerts() == [
        AlertStatus(
          Alert(Pair("USD", "KZT"), .crosses(level), isArmed: false), said: "USD/KZT went over 480: 481.2",
          day: Day("2026-11-01"), seen: Day("2026-11-02")),
        AlertStatus(
          Alert(Pair("KZT", "USD"), .moves(percent: percent)), seen: Day("2026-11-02"), isFromSettings: true),
      ])
    #expect(try store.search(Query("kostanay"), limit: 9).ids == [2])
    if version >= 8 { #expect(try store.stories(of: [1, 2]) == [1: 1, 2: 1]) }
    if version >= 4 {
      #expect(try store.article(4)?.earlier?.title == "School to be painted")
      #expect(try store.article(2)?.fromFeed != nil)
    }
    #expect(try store.check().isSound)
    try store.rebuildIndex()
    #expect(try store.check().isSound)
    try store.close()
  }
}

@Test func anAlertOfTheOldestKindIsKept() throws {
  try FixtureStore.with(version: 9) { path in
    let line = "USD/TMT peg\\town\\trang\\t2026-04-02\\tUSD/TMT 3.6 is no longer 3.5".replacing("\\t", with: "\t")
    try tamper(
      path, "UPDATE memory SET value = '\(line)\nnonsense\nKGS/USD 30-day\town\tarmed\t\t\t' WHERE name = 'alerts'")
    let store = try Store.open(path)
    let alerts = try store.alerts()
    #expect(alerts.map(\.alert.rule) == ["USD/TMT peg", "KGS/USD high"])
    #expect(alerts.map(\.said) == ["USD/TMT 3.6 is no longer 3.5", nil])
    #expect(alerts.map(\.day) == [Day("2026-04-02"), nil])
    #expect(alerts.map(\.alert.isArmed) == [false, true])
    try store.close()
  }
}

/// Stores that have a released version exist: its SQL is what they were made with.
@Test func theSQLOfReleasedVersionsIsNotEdited() {
  let hashes = Schema.versions.map { sql in
    StableHash([sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")]).text
  }
  #expect(hashes == released)
}

/// A new version adds its hash at the end.
private let released = [
  "3045504c1c1dc37c",
  "4826c993b0425777",
  "7b6f1e9e54aba52f",
  "50c2316afcd72ecf",
  "71370c42382c9556",
  "93b82581a1e6d503",
  "47aa8144c6813dcf",
  "32c03fafa34655f1",
  "33d71207c63e9dbc",
  "0a6764e6c604ca7c",
  "99f9d0c889690a58",
  "4de087259069835a",
  "080055a4a886035f",
  "9ae624b9ebffd30f",
  "c3bcf672806c89a7",
  "bb3f3b0faf17bb61",
  "ccb961edf6b305d0",
]

@Test func theViewOfTheIndexHasItsColumns() throws {
  let store = try Store.temporary()
  let columns = try store.read("read") { db in try db.columns(in: "document").map(\.name) }
  #expect(columns == ["slot", "id"] + SearchIndex.columns.split(separator: ", ").map(String.init))
}
