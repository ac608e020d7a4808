import Foundation
import GRDB
import Model
import Money
import Testing
@testable import Store

/// Keeps articles as a refresh does: they wait to be indexed.
private func fetch(_ articles: [Article], into store: Store) throws {
  var list = SubscriptionList()
  list.subscriptions = [Subscription(feedURL: "https://a.example/", title: "Kursiv")]
  let known = try store.subscribe(list, at: noon)
  let source = try #require(try store.fetchable(known.added + known.known).first)
  var record = FetchRecord()
  record.lastTried = noon
  _ = try store.keep([Fetched(source, feed(articles), record)])
}

private func total(_ store: Store, _ query: String) throws -> Int {
  try store.search(Query(query), limit: nil, at: noon).total
}

@Suite struct ArticlesThatWait {
  @Test func canBeReadAtOnceAndAreFoundOnceIndexed() throws {
    let store = try Store.temporary()
    try fetch([article("a", text: "quokka"), article("b", text: "quokka for 5 tenge")], into: store)
    #expect(try store.ids(in: .all).count == 2)
    #expect(try total(store, "is:unread") == 2)
    #expect(try total(store, "quokka") == 0)
    #expect(try store.check().isSound)
    #expect(try store.indexSome())
    #expect(try !store.indexSome())
    #expect(try total(store, "quokka") == 2)
    #expect(try total(store, "currency:KZT") == 1)
    #expect(try store.check().isSound)
  }

  @Test func comeInAFewAtATime() throws {
    try withStorePath { path in
      let store = try Store.open(path)
      let articles = (0..<150).map { article("\($0)", text: "quokka \($0)", published: noon - Double($0) * 86_400) }
      try fetch(articles, into: store)
      let queue = try DatabaseQueue(path: path, configuration: Connection.configuration)
      #expect(try queue.write { db in try Indexing(db).run(limit: 100) } == 100)
      try queue.close()
      #expect(try total(store, "quokka") == 100)
      #expect(try store.check().isSound)
      try store.index()
      #expect(try total(store, "quokka") == 150)
      #expect(try store.check().isSound)
    }
  }

  @Test func comeInWithTheNextEdition() throws {
    let store = try Store.temporary()
    try fetch([article("a", text: "quokka")], into: store)
    _ = try store.save(edition, address: "edition:", at: noon)
    #expect(try total(store, "quokka") == 1)
    #expect(try total(store, "tenge") > 0)
  }

  @Test func areFoundByWhatTheySayNow() throws {
    let store = try Store.temporary()
    try fetch([article("a", text: "quokka", published: noon)], into: store)
    try fetch([article("a", text: "wombat", published: noon)], into: store)
    try store.index()
    #expect(try total(store, "quokka") == 0)
    #expect(try total(store, "wombat") == 1)
    try fetch([article("a", text: "numbat 5 tenge", published: noon)], into: store)
    #expect(try total(store, "wombat") == 0, "what is no longer there is not found")
    #expect(try store.check().isSound)
    try store.index()
    #expect(try total(store, "numbat currency:KZT title:title") == 1)
    #expect(try store.check().isSound)
  }

  @Test func areForgottenWithTheirTexts() throws {
    let store = try Store.temporary()
    try fetch([article("a", text: "quokka", published: noon - 90 * 86_400)], into: store)
    _ = try store.mark(try store.ids(in: .all), .read, at: noon - 80 * 86_400)
    #expect(try store.drop(olderThan: 30, at: noon) == 1)
    #expect(try !store.indexSome())
    #expect(try store.check().isSound)
  }

  @Test func areAllIndexedWhenTheIndexIsMadeAnew() throws {
    let store = try Store.temporary()
    try fetch([article("a", text: "quokka")], into: store)
    try store.rebuildIndex()
    #expect(try total(store, "quokka") == 1)
    #expect(try !store.indexSome())
    #expect(try store.check().isSound)
  }

  @Test func areMissedByACheckWhenNobodyKnowsOfThem() throws {
    try withStorePath { path in
      let store = try Store.open(path)
      try fetch([article("a", text: "quokka")], into: store)
      try tamper(path, "DELETE FROM unindexed")
      #expect(try store.check().outOfStep == ["1 articles are neither in the search index nor waiting for it"])
      try store.rebuildIndex()
      #expect(try store.check().isSound)
    }
  }

  @Test func ofAFeedWithANewNameAreFoundByIt() throws {
    let store = try Store.temporary()
    try fetch([article("a"), article("b")], into: store)
    try store.index()
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "https://a.example/", title: "Zephyr")]
    _ = try store.subscribe(list, at: noon)
    #expect(try total(store, "feed:zephyr") == 2)
    #expect(try total(store, "feed:kursiv") == 0)
    #expect(try store.check().isSound)
  }
}

@Test func savepointsBetweenArticlesDoNotCutTheIndexToPieces() throws {
  let queue = try DatabaseQueue(configuration: Connection.configuration)
  try queue.writeWithoutTransaction { try Schema.migrate($0) }
  try queue.write { db in
    let articles = (0..<200).map { article("\($0)", text: "quokka number \($0) of word\($0) for 5 tenge") }
    _ = try Saving(db, now: noon).save(feed(articles), address: "feed")
    try Indexing(db).run()
  }
  // A segment of the index has one row or more with its number in the upper bits.
  let segments = try queue.read { db in
    try Int.fetchOne(db, sql: "SELECT count(DISTINCT id >> 37) FROM search_data WHERE id > 10") ?? 0
  }
  #expect(segments == 1)
}

@Test(arguments: [
  "", " ", "one", "two words", "  a\tb\nc ", "тенге и сом", "中文新闻", "a\u{A0}b\u{2003}c\u{3000}d", "🙂 ok é",
])
func wordsAreCountedAsRunsOfAnythingButWhiteSpace(_ text: String) {
  let ideographs = text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
  let words = text.split { $0.isWhitespace || $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
  #expect(text.wordCount == words.count + (ideographs + 1) / 2)
}
