import Foundation
import Model
import Money
import Store
import Testing

/// Two feeds whose articles take turns, newest first: b3 a2 b2 a1 b1.
private func twoFeeds(_ store: Store) throws -> (a: FeedID, b: FeedID) {
  func at(_ hours: Double) -> Date { noon + hours * 3600 }
  let a = feed([article("a1", published: at(1)), article("a2", published: at(3))], title: "Akchabar")
  let b = feed(
    [
      article("b1", published: at(0)), article("b2", published: at(2)), article("b3", published: at(4)),
    ], title: "Benefis")
  return (
    try store.save(a, address: "https://a.example/feed", at: noon).feed,
    try store.save(b, address: "https://b.example/feed", at: noon).feed
  )
}

private func keys(_ store: Store, _ scope: Scope, only filter: Filter = [], limit: Int? = nil) throws -> [String] {
  try store.ids(in: scope, only: filter, limit: limit).map { id in
    try #require(try store.article(id)).article.key
  }
}

@Test func aListIsNewestFirst() throws {
  let store = try Store.temporary()
  let feeds = try twoFeeds(store)
  #expect(try keys(store, .all) == ["b3", "a2", "b2", "a1", "b1"])
  #expect(try keys(store, .all, limit: 2) == ["b3", "a2"])
  #expect(try keys(store, .feed(feeds.a)) == ["a2", "a1"])
  #expect(try keys(store, .feed(99)) == [])
}

@Test(arguments: [
  ("The ferry sails again.\n\nTickets are sold.", "The ferry sails again."),
  (" \n\u{A0}\nThe  ferry\tsails", "The ferry sails"),
  ("", ""), ("\n", ""), ("Ferry", "Ferry"),
  (String(repeating: "渡", count: 200), String(repeating: "渡", count: 120) + "…"),
  (String(repeating: "ferry ", count: 50), "ferry" + String(repeating: " ferry", count: 19) + "…"),
  ("速報 " + String(repeating: "渡", count: 200), "速報 " + String(repeating: "渡", count: 117) + "…"),
  (String(repeating: "a", count: 119), String(repeating: "a", count: 119)),
  (String(repeating: "a", count: 120), String(repeating: "a", count: 120)),
  (String(repeating: "a", count: 121), String(repeating: "a", count: 120) + "…"),
  (String(repeating: "a", count: 120) + " b", String(repeating: "a", count: 120) + "…"),
  (
    String(repeating: "a", count: 80) + " " + String(repeating: "b", count: 80), String(repeating: "a", count: 80) + "…"
  ),
])
func anArticleWithoutATitleIsListedByTheBeginningOfItsText(_ text: String, _ opening: String) throws {
  let store = try Store.temporary()
  _ = try store.save(feed([article("a", "", text: text)]), address: "https://a.example/feed", at: noon)
  let headline = try #require(try store.headlines(store.ids(in: .all)).first)
  #expect(headline.title == "")
  #expect(headline.opening == opening)
  #expect(headline.shownTitle == opening)
  #expect(try store.article(headline.id)?.article.title == "")
}

@Test func anArticleWithATitleNeedsNoOpening() throws {
  let store = try Store.temporary()
  _ = try store.save(feed([article("a", "Ferry", text: "It sails.")]), address: "https://a.example/feed", at: noon)
  let headline = try #require(try store.headlines(store.ids(in: .all)).first)
  #expect(headline.opening == "")
  #expect(headline.shownTitle == "Ferry")
}

@Test func aListIsNarrowedByWhatWasDone() throws {
  let store = try Store.temporary()
  let feeds = try twoFeeds(store)
  let ids = try store.ids(in: .all)
  _ = try store.mark([ids[0], ids[1]], .read, at: noon)
  _ = try store.mark([ids[1], ids[2]], .star, at: noon)
  #expect(try keys(store, .unread) == ["b2", "a1", "b1"])
  #expect(try keys(store, .starred) == ["a2", "b2"])
  #expect(try keys(store, .starred, only: .unread) == ["b2"])
  #expect(try keys(store, .all, only: [.unread, .starred]) == ["b2"])
  #expect(try keys(store, .feed(feeds.b), only: .unread) == ["b2", "b1"])
  #expect(try keys(store, .feed(feeds.a), only: [.unread, .starred]) == [])
  #expect(try keys(store, .search(Query("title")), only: .starred).sorted() == ["a2", "b2"])
}

@Test func articlesAfterATimeAreCounted() throws {
  let store = try Store.temporary()
  _ = try twoFeeds(store)
  #expect(try store.count(after: noon + 2 * 3600) == 2)
  #expect(try store.count(after: noon - 1) == 5)
  #expect(try store.count(after: noon + 4 * 3600) == 0)
}

@Test func countsFollowEveryMark() throws {
  let store = try Store.temporary()
  let feeds = try twoFeeds(store)
  let ids = try store.ids(in: .all)
  #expect(try store.counts(in: .all) == Counts(total: 5, unread: 5, starred: 0))
  _ = try store.mark([ids[0], ids[1]], .read, at: noon)
  _ = try store.mark([ids[1]], .star, at: noon)
  #expect(try store.counts(in: .all) == Counts(total: 5, unread: 3, starred: 1))
  #expect(try store.counts(in: .feed(feeds.a)) == Counts(total: 2, unread: 1, starred: 1))
  #expect(try store.counts(in: .search(Query("title"))) == Counts(total: 5, unread: 3, starred: 1))
  #expect(try store.counts(in: .feed(99)) == Counts())
  _ = try store.mark([ids[0], ids[1]], .unread, at: noon)
  _ = try store.mark([ids[1]], .unstar, at: noon)
  #expect(try store.counts(in: .all) == Counts(total: 5, unread: 5, starred: 0))
}

@Test func anArticleWithoutADateStandsWhereItWasFirstSeen() throws {
  let store = try Store.temporary()
  let id = try store.save(feed([article("x")]), address: "x", at: noon).added[0]
  _ = try store.save(feed([article("x")]), address: "x", at: noon + 86_400)
  #expect(try store.headlines([id]).map(\.date) == [noon])
}

@Test func aDateThatItsSourceCorrectsMovesTheArticle() throws {
  let store = try Store.temporary()
  _ = try store.save(feed([article("x", published: noon), article("y", published: noon - 60)]), address: "x", at: noon)
  let receipt = try store.save(feed([article("y", published: noon + 60)]), address: "x", at: noon)
  #expect(receipt.updated == 1 && receipt.added.isEmpty)
  #expect(try keys(store, .all) == ["y", "x"])
}

@Test(arguments: [Date.distantPast, .distantFuture, Date(timeIntervalSince1970: .infinity)])
func anImpossibleDateIsKeptInBounds(_ date: Date) throws {
  let store = try Store.temporary()
  let id = try store.save(feed([article("x", published: date)]), address: "x", at: noon).added[0]
  #expect(try store.headlines([id]).count == 1)
}

@Test func headlinesComeInTheOrderAskedForAndLeaveOutTheUnknown() throws {
  let store = try Store.temporary()
  _ = try twoFeeds(store)
  let ids = try store.ids(in: .all)
  #expect(try store.headlines([ids[3], 999, ids[0], ids[3]]).map(\.id) == [ids[3], ids[0], ids[3]])
  #expect(try store.headlines([]) == [])
}

@Test func theFirstUnreadIsFoundInTheOrderOfTheList() throws {
  let store = try Store.temporary()
  _ = try twoFeeds(store)
  let ids = try store.ids(in: .all)
  _ = try store.mark([ids[0], ids[1]], .read, at: noon)
  #expect(try store.firstUnread(of: ids) == ids[2])
  #expect(try store.firstUnread(of: ids.reversed()) == ids[4])
  #expect(try store.firstUnread(of: [ids[0], ids[1]]) == nil)
}

@Test func anArticleComesBackWhole() throws {
  let store = try Store.temporary()
  var whole = article("urn:1", "Title", text: "One two three.", published: noon)
  whole.url = "https://a.example/1"
  whole.externalURL = "https://b.example/"
  whole.html = "<p>One two three.</p>"
  whole.blocks = [Block(.turn, [InlineRun("Yes.", [.strong], link: "https://c.example/")], speaker: "TCA")]
  whole.summary = "Short."
  whole.updated = noon + 5
  whole.dateText = "someday"
  whole.authors = [Author(name: "Ainura", url: "https://a.example/ainura")]
  whole.tags = ["money", "деньги"]
  whole.attachments = [Attachment(url: "https://a.example/1.mp3", mimeType: "audio/mpeg", size: 7, duration: 1.5)]
  whole.language = "ky"
  whole.image = "https://a.example/1.png"
  whole.comments = "https://a.example/1#comments"
  let id = try store.save(feed([whole]), address: "x", at: noon).added[0]
  let stored = try #require(try store.article(id))
  #expect(stored.article == whole)
  #expect(stored.headline.words == 3 && stored.position == 0)
  try store.setPosition(id, 120)
  #expect(try store.article(id)?.position == 120)
  #expect(try store.article(id + 1) == nil)
}

@Test func articlesAreCountedByTheirArrival() throws {
  let store = try Store.temporary()
  _ = try twoFeeds(store)
  let late = feed([
    article("old", published: noon - 40 * 86_400), article("future", published: noon + 40 * 86_400), article("none"),
  ])
  _ = try store.save(late, address: "https://c.example/feed", at: noon + 600)
  #expect(try store.count(arrivedAfter: noon + 599) == 3)
  #expect(try store.count(arrivedAfter: noon + 600) == 0)
  #expect(try store.count(arrivedAfter: noon - 1) == 8)
  let seen = try store.headlines(store.ids(in: .all)).map(\.firstSeen)
  #expect(seen.count { $0 == noon } == 5 && seen.count { $0 == noon + 600 } == 3)
  let feed = try #require(try store.feeds().first { $0.address == "https://c.example/feed" })
  _ = try store.edit([.remove(feed.id)], at: noon)
  #expect(try store.count(arrivedAfter: noon) == 0, "those of a feed that was removed are in no list")
}

@Test func thePlaceOfAnArticleIsThatInItsListOrTheOneThatItWouldHave() throws {
  let store = try Store.temporary()
  let feeds = try twoFeeds(store)
  let ids = try store.ids(in: .all)
  for scope in [Scope.all, .feed(feeds.a), .feed(feeds.b)] {
    let listed = try store.ids(in: scope)
    for (place, id) in listed.enumerated() { #expect(try store.place(of: id, in: scope) == place) }
  }
  _ = try store.mark([ids[1], ids[2]], .read, at: noon)
  #expect(try ids.map { try store.place(of: $0, in: .unread) } == [0, 1, 1, 1, 2])
  #expect(try store.place(of: 4711, in: .all) == nil)
  #expect(try store.place(of: ids[0], in: .search(Query("a1"))) == nil)
}
