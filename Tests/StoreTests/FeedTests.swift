import Foundation
import Model
import Money
import Store
import Testing

private func list(_ subscriptions: Subscription...) -> SubscriptionList {
  var list = SubscriptionList()
  list.subscriptions = subscriptions
  return list
}

@Test func aListIsFollowedOnce() throws {
  let store = try Store.temporary()
  let wanted = list(
    Subscription(feedURL: "https://a.example/feed", title: "A", folder: "Asia/Central", tags: ["money"]),
    Subscription(feedURL: "https://b.example/feed"))
  let first = try store.subscribe(wanted, at: noon)
  #expect(first.added.count == 2 && first.known == [])
  let second = try store.subscribe(wanted, at: noon)
  #expect(second.added == [] && second.known == first.added)
  #expect(try store.subscriptions().subscriptions.map(\.feedURL).sorted() == wanted.subscriptions.map(\.feedURL))
  let a = try #require(try store.feeds().first { $0.title == "A" })
  #expect(a.folder == "Asia/Central" && a.tags == ["money"] && a.isSubscribed)
}

@Test func theNameThatTheReaderGaveWinsOverTheFeedsOwn() throws {
  let store = try Store.temporary()
  _ = try store.subscribe(list(Subscription(feedURL: "x", title: "Mine"), Subscription(feedURL: "y")), at: noon)
  _ = try store.save(feed([article("1")], title: "Theirs"), address: "x", at: noon)
  _ = try store.save(feed([article("1")], title: "Theirs"), address: "y", at: noon)
  #expect(try store.feeds().map(\.title) == ["Mine", "Theirs"])
  #expect(try store.headlines(store.ids(in: .all)).map(\.feedTitle).sorted() == ["Mine", "Theirs"])
}

@Test func aSearchThatCameWithAListIsKept() throws {
  let store = try Store.temporary()
  var wanted = SubscriptionList()
  wanted.searches = [SavedSearch(name: "Tenge", query: "currency:KZT")]
  _ = try store.subscribe(wanted, at: noon)
  #expect(try store.subscriptions().searches == wanted.searches)
}

@Test func aFolderHoldsAllBelowIt() throws {
  let store = try Store.temporary()
  _ = try store.subscribe(
    list(
      Subscription(feedURL: "a", folder: "Asia/Central"), Subscription(feedURL: "b", folder: "Asia"),
      Subscription(feedURL: "c", folder: "Asia2"), Subscription(feedURL: "d", folder: "A%")), at: noon)
  for (index, address) in ["a", "b", "c", "d"].enumerated() {
    _ = try store.save(feed([article(address)], title: address), address: address, at: noon + Double(index))
  }
  func titles(_ folder: String) throws -> [String] { try store.headlines(store.ids(in: .folder(folder))).map(\.title) }
  #expect(try titles("Asia") == ["Title b", "Title a"])
  #expect(try titles("Asia/Central") == ["Title a"])
  #expect(try titles("A%") == ["Title d"])
  #expect(try titles("Europe") == [])
  #expect(try store.counts(in: .folder("Asia")).total == 2)
}

@Test func aFeedThatIsGivenUpLeavesItsStarredArticlesAndComesBackAsItWas() throws {
  let store = try Store.temporary()
  let receipt = try store.save(edition, address: "x", at: noon)
  _ = try store.mark([receipt.added[0]], .read, at: noon)
  _ = try store.mark([receipt.added[1]], .star, at: noon)
  #expect(try store.unsubscribe(receipt.feed, at: noon))
  #expect(try store.unsubscribe(receipt.feed, at: noon) == false)
  #expect(try store.ids(in: .all) == [receipt.added[1]])
  #expect(try store.counts(in: .all) == Counts(total: 1, unread: 1, starred: 1))
  #expect(try store.feeds() == [])
  #expect(try store.search(Query("border"), limit: 9) == Hits())

  var late = edition
  late.articles.append(article("d"))
  _ = try store.save(late, address: "x", at: noon)
  #expect(try store.ids(in: .all) == [receipt.added[1]])

  try store.restore(receipt.feed)
  #expect(try store.ids(in: .all).count == 4)
  #expect(try store.headlines(receipt.added).map(\.isRead) == [true, false, false])
  #expect(try store.check().isSound)
}

@Test func aFeedThatWasGivenUpOrOnlyReadFromAFileIsFollowedWhenItIsAdded() throws {
  let store = try Store.temporary()
  let wanted = list(Subscription(feedURL: "x"), Subscription(feedURL: "y"))
  _ = try store.save(feed([article("1")]), address: "y", at: noon)
  let first = try store.subscribe(list(Subscription(feedURL: "x")), at: noon).added[0]
  #expect(try store.unsubscribe(first, at: noon))
  #expect(try store.fetchable() == [])
  let again = try store.subscribe(wanted, at: noon)
  #expect(again.added.count == 2 && again.known == [])
  #expect(try store.fetchable().map(\.address).sorted() == ["x", "y"])
  #expect(try store.feeds().map(\.isSubscribed) == [true, true])
  #expect(try store.subscribe(wanted, at: noon).known.count == 2)
}

@Test func aFeedThatComesBackEmptyDeletesNothing() throws {
  let store = try Store.temporary()
  let receipt = try store.save(edition, address: "x", at: noon)
  let empty = try store.save(Feed(), address: "x", at: noon)
  #expect(empty.feed == receipt.feed)
  #expect(try store.ids(in: .all).count == 3)
  #expect(try store.feeds().map(\.title) == ["Edition"])
}

@Test func twoArticlesOfOneKeyAreTwo() throws {
  let store = try Store.temporary()
  let double = feed([article("1", "First"), article("2"), article("1", "Second")])
  #expect(try store.save(double, address: "x", at: noon).added.count == 3)
  let again = try store.save(double, address: "x", at: noon)
  #expect(again.updated == 0 && again.unchanged == 3)
  #expect(try store.headlines(store.ids(in: .all)).map(\.title) == ["First", "Title 2", "Second"])
}

@Test func theSameKeyInTwoFeedsIsTwoArticles() throws {
  let store = try Store.temporary()
  _ = try store.save(feed([article("1")]), address: "x", at: noon)
  _ = try store.save(feed([article("1")]), address: "y", at: noon)
  #expect(try store.counts(in: .all).total == 2)
}
