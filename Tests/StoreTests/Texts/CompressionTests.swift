import Foundation
import GRDB
import Model
import Query
import Testing
@testable import Store

private func long(_ key: String, _ text: String) -> Article {
  var article = article(key, text: text)
  article.html = "<p>\(text)</p>"
  return article
}

private let address = "https://a.example/"

/// Two articles whose texts are long enough to be compressed.
private func saved(_ store: Store) throws {
  _ = try store.save(
    feed([long("a", "The first quorvandel. " + words(300)), long("b", "Another text. " + words(300, seed: 5))]),
    address: address, at: noon)
  try store.index()
}

private func value<T: DatabaseValueConvertible>(_ store: Store, _ sql: String) throws -> T? {
  try store.read("read") { db in try T.fetchOne(db, sql: sql) }
}

@Test func whatComesInIsCompressedAndReadAsItWas() throws {
  let store = try Store.temporary()
  try saved(store)
  #expect(
    try value(store, "SELECT count(*) FROM body WHERE compressed IS NOT NULL AND text = '' AND html IS NULL") == 2)
  let id = try #require(try store.search(Query("quorvandel"), limit: 9).ids.first)
  let article = try #require(try store.article(id)?.article)
  #expect(article.text == "The first quorvandel. " + words(300))
  #expect(article.html == "<p>\(article.text)</p>")
  #expect(try store.check().isSound)
}

@Test func whatDidNotChangeIsNotWrittenAgain() throws {
  let store = try Store.temporary()
  try saved(store)
  let before: Data? = try value(store, "SELECT compressed FROM body WHERE id = 1")
  let again = try store.save(
    feed([long("a", "The first quorvandel. " + words(300)), long("b", "Another text. " + words(300, seed: 5))]),
    address: address, at: noon)
  #expect(again.unchanged == 2 && again.updated == 0)
  #expect(try value(store, "SELECT compressed FROM body WHERE id = 1") == before)
}

/// Another version of the library may make other bytes of the same text.
@Test func theSameTextInAnotherFormIsNoChange() throws {
  let store = try Store.temporary()
  try saved(store)
  try store.write("spoil") { db in
    try db.execute(
      sql: """
        UPDATE body SET text = article_text(text, compressed), html = '<p>' || article_text(text, compressed) || '</p>',
          compressed = NULL
        """)
  }
  #expect(try value(store, "SELECT count(*) FROM unindexed") == 0)
  let again = try store.save(
    feed([long("a", "The first quorvandel. " + words(300)), long("b", "Another text. " + words(300, seed: 5))]),
    address: address, at: noon)
  #expect(again.unchanged == 2)
  #expect(try store.check().isSound)
}

@Test func aTextThatChangesIsIndexedAnewAndKeptAsItWasBefore() throws {
  let store = try Store.temporary()
  try saved(store)
  let id = try #require(try store.search(Query("quorvandel"), limit: 9).ids.first)
  let changed = try store.save(
    feed([long("a", "The second silverine. " + words(300))]), address: address, at: noon)
  try store.index()
  #expect(changed.updated == 1)
  #expect(try store.search(Query("quorvandel"), limit: 9).ids.isEmpty)
  #expect(try store.search(Query("silverine"), limit: 9).ids == [id])
  #expect(try store.article(id)?.earlier?.text == "The first quorvandel. " + words(300))
  #expect(try store.check().isSound)
}

@Test func aLongPageStandsBesideWhatTheFeedSaid() throws {
  let store = try Store.temporary()
  try saved(store)
  let id = try #require(try store.search(Query("quorvandel"), limit: 9).ids.first)
  let page = ArticleText(text: "The page. " + words(400, seed: 9), blocks: [Block(.paragraph, words(90))])
  _ = try store.write("keep") { db in try Pages(db).keep(page, of: id, at: noon) }
  let article = try #require(try store.article(id))
  #expect(article.article.text == page.text && article.article.blocks == page.blocks)
  #expect(article.fromFeed?.text == "The first quorvandel. " + words(300))
  try store.index()
  #expect(try store.check().isSound)
}

/// A store of version 12 whose articles have long texts, by id.
private func withOlderStore(_ body: (String, [Int64: String]) throws -> Void) throws {
  try FixtureStore.with(version: 12) { path in
    let queue = try DatabaseQueue(path: path, configuration: Connection.configuration)
    let texts = try queue.write { db in
      let ids = try Int64.fetchAll(db, sql: "SELECT id FROM body")
      var texts: [Int64: String] = [:]
      for id in ids {
        texts[id] = words(500, seed: UInt64(id))
        try db.execute(
          sql: "UPDATE body SET text = ?, html = ? WHERE id = ?", arguments: [texts[id], "<p>\(id)</p>", id])
      }
      return texts
    }
    try queue.close()
    try body(path, texts)
  }
}

@Test func anOlderStoreIsCompressedStepByStepAndMayBeStoppedBetween() throws {
  try withOlderStore { path, texts in
    var steps = 0
    // Each round opens the store anew, as after a kill; a step here is one article.
    while true {
      let store = try Store.open(path)
      let isAny = try store.write("compress") { db in try Compression.run(db, step: 1) }
      for (id, text) in texts { #expect(try store.article(id)?.article.text == text) }
      try store.close()
      guard isAny else { break }
      steps += 1
      try #require(steps < 99)
    }
    #expect(steps == texts.count)
    let store = try Store.open(path)
    #expect(try value(store, "SELECT count(*) FROM body WHERE compressed IS NOT NULL") == texts.count)
    #expect(try value(store, "SELECT count(*) FROM compression") == 0)
    #expect(try !store.compressSome())
    try store.index()
    #expect(try store.check().isSound)
    #expect(try store.article(1)?.article.html == "<p>1</p>")
    try store.close()
  }
}

@Test func progressIsToldAndAStoreThatNeedsNothingDoesNothing() throws {
  try withOlderStore { path, texts in
    let store = try Store.open(path)
    var told: [Int] = []
    try store.compress { done, all in told.append(done * 100 / max(all, 1)) }
    #expect(told == [100])
    try store.compress { _, _ in Issue.record("nothing was left") }
    try store.close()
  }
  let fresh = try Store.temporary()
  #expect(try !fresh.compressSome())
}

@Test func aDamagedFrameIsReportedAndItsFeedIsFetchedWholeAgain() throws {
  try withStorePath { path in
    let store = try Store.open(path)
    try saved(store)
    let feedID = try #require(try store.feeds().first?.id)
    var record = FetchRecord()
    record.etag = "one"
    try store.setLedger(record, of: feedID)
    try store.write("spoil") { db in
      try Connection.withoutTriggers(db) {
        try db.execute(sql: "UPDATE body SET compressed = x'28B52FFD2401' WHERE id = 1")
      }
    }
    let words = try sentence { _ = try store.article(1) }
    #expect(words?.contains("body") == true)
    #expect(try store.article(2)?.article.text.hasPrefix("The first") == true)
    let report = try store.check(withIndex: false)
    #expect(report.outOfStep == ["1 value in the table body (compressed) is not what it should be"])
    #expect(try store.repair().map { $0.hasPrefix("1 article has lost its text, ") } == [true])
    #expect(try value(store, "SELECT count(*) FROM ledger WHERE etag IS NOT NULL") == 0)
    try store.close()
  }
}

@Test func roomThatIsFreeIsGivenBack() throws {
  try withStorePath { path in
    let store = try Store.open(path)
    try store.write("fill") { db in
      try db.execute(sql: "CREATE TABLE filler(bytes BLOB); INSERT INTO filler VALUES (zeroblob(20000000))")
      try db.execute(sql: "DROP TABLE filler")
    }
    let before = try store.size()
    #expect(try store.reclaimable() >= 20_000_000)
    try store.reclaim()
    #expect(try store.size() < before / 4)
    #expect(try store.reclaimable() == 0)
    #expect(try store.check().isSound)
    try store.close()
  }
}
