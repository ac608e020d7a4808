import Foundation
import GRDB
import Model
import Money
import Testing
@testable import Store

private func queue() throws -> DatabaseQueue {
  let queue = try DatabaseQueue(configuration: Connection.configuration)
  try queue.writeWithoutTransaction { try Schema.migrate($0) }
  return queue
}

/// What an edition would do that is brought in: kept, and indexed in the same transaction.
private func bringIn(_ db: Database, _ news: Feed, _ address: String) throws {
  _ = try Saving(db, now: noon).save(news, address: address)
  try Indexing(db).run()
}

private func words(_ db: Database) throws -> Set<String> {
  try String.fetchSet(db, sql: "SELECT word FROM word")
}

@Suite struct WhatIsGleanedFromArticles {
  @Test func theWordsOfEveryPartWithTheirAccentsAndNoNumbers() throws {
    try queue().write { db in
      var news = article("a", "Títle 作者", text: "Two wörds, G20 and 1200 x € so‘m.")
      news.tags = ["Rates"]
      news.authors = [Author(name: "Анна")]
      try bringIn(db, feed([news], title: "Курсив"), "feed")
      #expect(try words(db) == ["títle", "two", "wörds", "and", "soʻm", "rates", "анна", "курсив"])
    }
  }

  @Test func theWordsOfAFeedsNewName() throws {
    try queue().write { db in
      try bringIn(db, feed([article("a")]), "feed")
      try bringIn(db, feed([], title: "Zephyr"), "feed")
      #expect(try words(db).contains("zephyr"))
    }
  }

  @Test func aCheckLeavesNothingBehindForTheNextArticle() throws {
    try queue().write { db in
      try bringIn(db, feed([article("a", text: "quokka")]), "feed")
      try db.execute(sql: "DELETE FROM word")
      try SearchIndex.verify(db)
      try bringIn(db, feed([article("b", "Plain", text: "zebra")]), "other")
      #expect(try words(db) == ["plain", "zebra", "kursiv"])
    }
  }

  @Test(arguments: [
    ("5 million tenge", ["KZT 0.0", "KZT 5000000.0"]), ("The US$ and the EUR", ["EUR 0.0", "USD 0.0"]),
    ("Nothing of it, ALL the same", []), ("курс сома в Бишкеке", ["KGS 0.0"]),
  ])
  func money(_ text: String, _ rows: [String]) throws {
    try queue().write { db in
      try bringIn(db, feed([article("a", text: text)]), "feed")
      let found = try Row.fetchAll(db, sql: "SELECT currency, amount FROM money ORDER BY 1, 2")
      #expect(found.map { "\($0[0] as String) \($0[1] as Double)" } == rows)
    }
  }

  @Test func theMoneyOfOneArticleIsNotLookedForInTheNext() throws {
    try queue().write { db in
      let articles = [article("a", text: "5 tenge"), article("b", text: "Nothing.")]
      try bringIn(db, feed(articles), "feed")
      #expect(try Int.fetchOne(db, sql: "SELECT count(DISTINCT id) FROM money") == 1)
    }
  }
}

@Test func feedsThatAreBroughtInTogetherAreAllKeptOrNone() throws {
  let store = try Store.temporary()
  let receipts = try store.bringIn([(feed([article("a")]), "a"), (feed([article("b"), article("c")]), "b")], at: noon)
  #expect(receipts.map(\.added.count) == [1, 2])
  _ = try store.unsubscribe(receipts[0].feed, at: noon)
  #expect(try store.ids(in: .all).count == 2)
  _ = try store.bringIn([(feed([article("a")]), "a")], at: noon)
  #expect(try store.ids(in: .all).count == 3, "what was given up comes back when it is handed over again")
  #expect(throws: Problem.self) { try store.bringIn([(feed([article("d")]), "d"), (feed([]), "")], at: noon) }
  #expect(try store.ids(in: .all).count == 3)
}

@Test func aSearchThatIsCancelledEndsWithoutAnAnswer() async throws {
  let store = try Store.temporary()
  let articles = (0..<2000).map { article("a\($0)", text: "bank rate \($0)", published: noon) }
  _ = try store.save(feed(articles), address: "feed", at: noon)
  let search = Task {
    withUnsafeCurrentTask { $0?.cancel() }
    return try await store.searching(Query("bank OR rate"), limit: nil, at: noon)
  }
  await #expect(throws: Problem.self) { try await search.value }
  #expect(try await store.searching(Query("bank"), limit: 5, at: noon).total == 2000)
}
