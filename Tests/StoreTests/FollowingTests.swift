import Foundation
import Model
import Money
import Store
import Testing

private func followed(_ store: Store, _ address: String = "https://a.example/feed") throws -> FeedID {
  var list = SubscriptionList()
  list.subscriptions = [Subscription(feedURL: address)]
  return try store.subscribe(list, at: noon).added[0]
}

@Test func whatAFeedIsSentIsKeptAndNeverShown() throws {
  let store = try Store.temporary()
  let id = try followed(store, "https://me:secret@a.example/feed")
  let headers = FeedHeaders(lines: ["X-Key: 1"], userAgent: "other/1")
  try store.setHeaders(headers, of: id)
  #expect(try store.fetchable([id]).first?.headers == headers)
  #expect(try store.fetchable([id]).first?.address == "https://me:secret@a.example/feed")
  #expect(try store.feeds().first?.title == "https://a.example/feed")
  try store.setHeaders(FeedHeaders(), of: id)
  #expect(try store.fetchable([id]).first?.headers.isEmpty == true)
}

@Test func aFeedThatNamesItselfLoosesNoPassword() throws {
  let store = try Store.temporary()
  let id = try followed(store, "https://me:secret@a.example/feed")
  _ = try store.save(feed([article("1")], title: ""), address: "https://me:secret@a.example/feed", at: noon)
  #expect(try store.feeds().map(\.title) == ["https://a.example/feed"])
  #expect(try store.fetchable([id]).first?.title == "https://a.example/feed")
}

@Test func aPausedFeedSaysSo() throws {
  let store = try Store.temporary()
  let id = try followed(store)
  try store.setPaused(id, true)
  #expect(try store.fetchable().first?.isPaused == true)
  #expect(try store.feedHealth().first?.isPaused == true)
  try store.setPaused(id, false)
  #expect(try store.feedHealth().first?.isPaused == false)
}

@Test func aFeedMayWantThePagesOfItsArticles() throws {
  let store = try Store.temporary()
  let id = try followed(store)
  try store.setWantsPages(id, true)
  #expect(try store.fetchable().first?.wantsPages == true)
  #expect(try store.feedHealth().first?.wantsPages == true)
}

@Test func healthTellsOfEveryFeedThatIsFollowed() throws {
  let store = try Store.temporary()
  #expect(try store.hasSubscriptions() == false)
  let id = try followed(store)
  #expect(try store.hasSubscriptions())
  _ = try store.save(feed([article("1", published: noon)]), address: "https://a.example/feed", at: noon)
  _ = try store.save(edition, address: "edition:", at: noon)
  var record = FetchRecord()
  record.problem = "it is down"
  try store.setLedger(record, of: id)
  let health = try store.feedHealth()
  #expect(health.map(\.id) == [id])
  #expect(health.first?.newest == noon)
  #expect(health.first?.record.problem == "it is down")
}

@Test func givingUpIsTakenBackExactly() throws {
  let store = try Store.temporary()
  let id = try followed(store)
  _ = try store.save(feed([article("1")]), address: "https://a.example/feed", at: noon)
  let file = try store.save(edition, address: "edition:", at: noon).feed
  _ = try store.unsubscribe(id, at: noon)
  _ = try store.unsubscribe(file, at: noon)
  #expect(try store.undo(at: noon)?.hasChanged == true)
  #expect(try store.undo(at: noon)?.hasChanged == true)
  #expect(try store.fetchable().map(\.id) == [id])
  #expect(try store.ids(in: .all).count == 4)
  #expect(try store.check().isSound)
}

@Suite struct WhatWasFetched {
  private func fetched(_ store: Store, _ address: String, _ feed: Feed?, failures: Int = 0) throws -> Fetched {
    let id = try followed(store, address)
    var record = FetchRecord()
    record.lastTried = noon
    record.etag = address
    record.failures = failures
    return try Fetched(try #require(try store.fetchable([id]).first), feed, record)
  }

  @Test func isKeptTogetherEachWithItsLedger() throws {
    let store = try Store.temporary()
    let batch = [
      try fetched(store, "https://a.example/", feed([article("1"), article("2"), article("1")])),
      try fetched(store, "https://b.example/", nil),
      try fetched(store, "https://c.example/", feed([article("1")])),
    ]
    #expect(try store.keep(batch).map { $0?.added.count } == [2, nil, 1])
    #expect(try store.keep(batch).map { $0?.unchanged } == [2, nil, 1])
    #expect(try store.fetchable().map(\.record.etag) == batch.map(\.record.etag))
    #expect(try store.ids(in: .all).count == 3)
    #expect(try store.check().isSound)
  }

  @Test func isKeptAllOrNotAtAll() throws {
    let store = try Store.temporary()
    let broken = try fetched(store, "https://b.example/", feed([article("2")]), failures: -1)
    let good = try fetched(store, "https://a.example/", feed([article("1")]))
    #expect(throws: Problem.self) { try store.keep([good, broken]) }
    #expect(try store.ids(in: .all) == [])
    #expect(try store.keep([good]).first??.added.count == 1)
  }
}
