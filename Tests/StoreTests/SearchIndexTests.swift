import Foundation
import GRDB
import Model
import Money
import Query
import Testing
@testable import Store

private func queue() throws -> DatabaseQueue {
  let queue = try DatabaseQueue(configuration: Connection.configuration)
  try queue.writeWithoutTransaction { try Schema.migrate($0) }
  return queue
}

/// The plan that SQLite makes for a query, one step a line.
private func plan(_ db: Database, _ query: String, only filter: Filter = [], tail: String = "") throws -> String {
  let tree = try #require(Query(query).reading.tree)
  var plan = try SearchPlan(db, tree, isOpen: false, clock: SearchClock(now: noon, zone: .gmt))
  plan.add(filter)
  let rows = try Row.fetchAll(
    db, sql: "EXPLAIN QUERY PLAN SELECT status.id, date \(plan.source) \(tail)", arguments: plan.arguments)
  return rows.map { $0["detail"] as String }.joined(separator: "\n")
}

@Test(arguments: ["tenge", "tenge after:2025-12-01", "tenge is:unread", "tenge -bank", "tenge currency:KZT"])
func wordsLeadAndEachHitIsLookedUpInOneIndex(_ query: String) throws {
  try queue().read { db in
    let steps = try plan(db, query, only: .unread, tail: "ORDER BY search.rowid DESC LIMIT 10")
    #expect(steps.hasPrefix("SCAN search VIRTUAL TABLE INDEX"), "\(steps)")
    #expect(steps.contains("SEARCH status USING COVERING INDEX statusBySlot (slot=? AND isListed=?"), "\(steps)")
    #expect(!steps.contains("TEMP B-TREE"), "\(steps)")
  }
}

@Test(arguments: ["is:unread", "newer:7d", "-tenge", "is:starred OR tenge"])
func withoutWordsTheListLeadsInItsOwnOrder(_ query: String) throws {
  try queue().read { db in
    let steps = try plan(db, query, tail: "ORDER BY date DESC, status.id DESC LIMIT 10")
    #expect(
      steps.contains("status USING COVERING INDEX status") || steps.contains("status USING INDEX status"), "\(steps)")
    #expect(!steps.contains("TEMP B-TREE"), "\(steps)")
  }
}

@Test func matchesAreCountedByTheIndexAloneWhereItCan() throws {
  let queue = try queue()
  func steps(_ query: String, only filter: Filter = []) throws -> String {
    try queue.read { db in
      var plan = try SearchPlan(
        db, #require(Query(query).reading.tree), isOpen: false, clock: SearchClock(now: noon, zone: .gmt))
      plan.add(filter)
      let sql = "EXPLAIN QUERY PLAN SELECT count(*) \(try plan.countable(db))"
      return try Row.fetchAll(db, sql: sql, arguments: plan.arguments).map { $0["detail"] }.joined(separator: "\n")
    }
  }
  #expect(try !steps("tenge").contains("status"))
  #expect(try steps("tenge", only: .unread).contains("statusBySlot"))
  #expect(try steps("tenge after:2025-12-01").contains("statusBySlot"))
  try queue.write { db in
    let receipt = try Saving(db, now: noon).save(feed([article("a", text: "tenge")]), address: "feed")
    try Indexing(db).run()
    #expect(try Bool.fetchOne(db, sql: SearchPlan.anyUnlisted) == false)
    _ = try Subscribing(db).unsubscribe(receipt.feed, at: noon)
    #expect(try Bool.fetchOne(db, sql: SearchPlan.anyUnlisted) == true)
    let plan = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(SearchPlan.anyUnlisted)").map { $0["detail"] as String }
    #expect(plan.contains { $0.contains("statusUnlisted") }, "\(plan)")
  }
  #expect(try steps("tenge").contains("statusBySlot"), "what was given up is not counted")
}

@Test func moneyIsLookedUpByItsCode() throws {
  try queue().read { db in
    let steps = try plan(db, "currency:KZT amount>5m", tail: "ORDER BY date DESC, status.id DESC LIMIT 10")
    #expect(steps.contains("SEARCH money USING PRIMARY KEY (currency=?)"), "\(steps)")
  }
}

@Test func aWordOfATransactionThatWasTakenBackIsAddedWhenItComesAgain() throws {
  let queue = try queue()
  struct Interruption: Error {}
  let news = feed([article("a", "Quokka", text: "quokka")])
  #expect(throws: Interruption.self) {
    try queue.write { db in
      _ = try Saving(db, now: noon).save(news, address: "feed")
      try Indexing(db).run()
      throw Interruption()
    }
  }
  try queue.write { db in
    _ = try Saving(db, now: noon).save(news, address: "feed")
    try Indexing(db).run()
    #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM word WHERE word = 'quokka'") == 1)
  }
}

@Test func rowsOfTheIndexAreInOrderOfDays() throws {
  let queue = try queue()
  let ages = [3, 0, 7, 3, 1, 0, 3]
  let articles = ages.enumerated().map { article("a\($0)", published: noon - Double($1) * 86_400) }
  try queue.write { db in
    _ = try Saving(db, now: noon).save(feed(articles), address: "feed")
    try Indexing(db).run()
    let days = try Int64.fetchAll(db, sql: "SELECT date / 86400000 FROM status ORDER BY slot")
    #expect(days == days.sorted() && days.count == 7)
    #expect(try Int.fetchOne(db, sql: "SELECT count(DISTINCT slot) FROM status") == 7)
  }
}

@Test func theIndexHoldsNoMoreThanTheText() throws {
  let queue = try queue()
  let words = ["tenge", "bank", "курс", "ташкент", "government", "budget", "rate", "сегодня", "the", "of", "a", "and"]
  var random = SystemRandomNumberGenerator()
  let articles = (0..<400).map { number in
    let text = (0..<600).map { _ in
      (words.randomElement(using: &random) ?? "") + "\(Int.random(in: 0...300, using: &random))"
    }
    return article("a\(number)", text: text.joined(separator: " "), published: noon)
  }
  try queue.write { db in
    _ = try Saving(db, now: noon).save(feed(articles), address: "feed")
    try Indexing(db).run()
    let index = try Int.fetchOne(
      db, sql: "SELECT (SELECT sum(length(block)) FROM search_data) + (SELECT sum(length(word)) FROM word)")
    let text = try Int.fetchOne(db, sql: "SELECT sum(length(CAST(article_text(text, compressed) AS BLOB))) FROM body")
    #expect(try #require(index) < #require(text))
  }
}
