import Foundation
import Model
import Store
import Sync
import Testing

@Suite struct FeedSyncTests {
  @Test func thePlanSaysWhatConnectingDoes() async throws {
    let server = FakeServer()
    await server.setFeeds([
      RemoteFeed(id: "1", address: "http://www.a.example/feed/", title: "Kursiv", folder: "News"),
      RemoteFeed(id: "2", address: "https://b.example/feed", title: "Akipress"),
    ])
    let desktop = try Desktop(server)
    var list = SubscriptionList()
    list.subscriptions = [
      Subscription(feedURL: "https://a.example/feed", title: "Mine", folder: "Kept"),
      Subscription(feedURL: "https://c.example/feed", title: "Only here"),
    ]
    _ = try desktop.store.subscribe(list, at: desktop.now)
    let plan = try desktop.store.plan(
      await server.feeds, of: Account(name: "Home", service: "x", address: "https://s.example", user: "alice"))
    #expect(plan.both == ["Mine"])
    #expect(plan.added.map(\.title) == ["Akipress"])
    #expect(plan.local == ["Only here"])
    let changes = try await desktop.connect()
    #expect(changes.added == plan.added.map(\.title))
    let feeds = try desktop.store.feeds()
    #expect(feeds.map(\.title) == ["Akipress", "Mine", "Only here"])
    #expect(feeds.map(\.folder) == ["Home", "Kept", nil])
    #expect(try desktop.store.fetchable().map(\.title) == ["Only here"])
  }

  @Test func anArchiveDoesNotComeTwice() async throws {
    try await anArchiveIsMatched(givesDigests: true)
    try await anArchiveIsMatched(givesDigests: false)
  }

  /// An archive of a feed that newsband fetched itself, with ids that the server does not give.
  private func anArchiveIsMatched(givesDigests: Bool) async throws {
    let server = FakeServer()
    await server.add(RemoteFeed(id: "1", address: "https://a.example/feed", title: "Kursiv"))
    let desktop = try Desktop(server, givesDigests: givesDigests)
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "https://a.example/feed")]
    _ = try desktop.store.subscribe(list, at: desktop.now)
    var archive = Feed()
    archive.articles = (0..<20).map { number in
      var article = Article(key: "guid-\(number)")
      article.title = "t\(number)"
      article.url = "https://a.example/story-\(number)?utm_source=rss"
      article.text = "The text here."
      return article
    }
    _ = try desktop.store.save(archive, address: "https://a.example/feed", at: desktop.now)
    for number in 10..<25 {
      await server.publish("t\(number)", guid: "guid-\(number)", url: "http://a.example/story-\(number)/")
    }
    try desktop.act(.read, "t12")
    try desktop.act(.star, "t13")
    await server.mark("1", isRead: true)
    try await desktop.connect()
    let report = try await desktop.sync(full: true)
    #expect(report.matched == 9)
    // The read one of the server is in none of its sets, and so is not named by it.
    #expect(report.added == 5)
    #expect(try desktop.store.counts(in: .all).total == 25)
    // Read and starred on either side counts, and the server hears of it.
    try await desktop.sync()
    let titles = await server.titles
    #expect(titles["t12"]?.isRead == true)
    #expect(titles["t13"]?.isStarred == true)
    #expect(try desktop.pending == 0)
    #expect(try desktop.store.article(desktop.id("t15") ?? 0)?.article.text == "The text here.")
  }

  @Test func aFeedThatIsGoneFromTheServerIsFollowedHereOnItsOwn() async throws {
    let server = await FakeServer.with("a")
    await server.add(RemoteFeed(id: "2", address: "https://b.example/feed", title: "Akipress"))
    let desktop = try await Desktop.joined(server)
    await server.setFeeds([RemoteFeed(id: "2", address: "https://b.example/feed", title: "AKIpress", folder: "KG")])
    let report = try await desktop.sync()
    #expect(report.feeds.left == ["Kursiv"])
    #expect(report.feeds.renamed == ["AKIpress"])
    #expect(try desktop.store.fetchable().map(\.title) == ["Kursiv"])
    #expect(try desktop.store.feeds().map(\.folder) == ["Home/KG", "Home/News"])
    #expect(try desktop.marks == ["a"])
  }

  @Test func anEmptyListOfFeedsIsNotBelieved() async throws {
    let server = await FakeServer.with("a")
    let desktop = try Desktop(server)
    try await desktop.connect()
    await server.setFeeds([])
    #expect(try await desktop.sync().feeds.left.isEmpty)
    #expect(try desktop.store.fetchable().isEmpty)
  }

  @Test func articlesOfAFeedThatIsFollowedAnewKeepTheirMarks() async throws {
    let server = await FakeServer.with("a", "b")
    let desktop = try await Desktop.joined(server)
    try desktop.act(.read, "a")
    try await desktop.sync()
    // The same feed with new ids, and all unread: what a server does when a feed is removed and added.
    await server.evict("1")
    await server.evict("2")
    await server.publish("a", feed: "9")
    await server.publish("b", feed: "9")
    await server.setFeeds([RemoteFeed(id: "9", address: "https://a.example/feed", title: "Kursiv", folder: "News")])
    try await desktop.sync()
    #expect(try desktop.marks == ["a read", "b"])
    try await desktop.sync()
    #expect(await server.marks == ["a read", "b"])
  }

  @Test func articlesOfAFeedThatTheServerDoesNotListHaveAPlace() async throws {
    let server = await FakeServer.with("a")
    await server.publish("old", feed: "77")
    await server.mark("2", isStarred: true)
    let desktop = try await Desktop.joined(server)
    #expect(try desktop.marks == ["a", "old starred"])
    try desktop.act(.unstar, "old")
    try await desktop.sync()
    #expect(await server.titles["old"]?.isStarred == false)
    #expect(try desktop.store.feeds().map(\.title) == ["Home: articles without a feed", "Kursiv"])
  }

  @Test func aFeedThatWasGivenUpHereStaysGivenUp() async throws {
    let server = await FakeServer.with("a")
    let desktop = try await Desktop.joined(server)
    let feed = try desktop.store.feeds()[0].id
    _ = try desktop.store.unsubscribe(feed, at: desktop.now)
    await server.publish("b")
    try await desktop.sync()
    #expect(try desktop.store.feeds().isEmpty)
    #expect(try desktop.marks.isEmpty)
    _ = try desktop.store.undo(at: desktop.now)
    #expect(try desktop.marks == ["a", "b"])
  }

  /// Unsubscribed in another program and subscribed again: it has a new id there, and is not gone.
  @Test func aFeedWithANewIdIsNotToldAsGone() async throws {
    let server = await FakeServer.with("a")
    await server.add(RemoteFeed(id: "2", address: "https://b.example/feed", title: "Akipress"))
    let desktop = try await Desktop.joined(server)
    let known = try desktop.store.remoteFeeds(of: desktop.account.id)
    let feeds = [
      RemoteFeed(id: "9", address: "https://a.example/feed", title: "Kursiv", folder: "News"),
      RemoteFeed(id: "3", address: "https://c.example/feed", title: "New"),
    ]
    #expect(known.missing(in: feeds).map(\.title) == ["Akipress"])
    #expect(feeds.missing(in: known).map(\.title) == ["New"])
    await server.setFeeds(feeds)
    let report = try await desktop.sync()
    #expect(report.feeds.left == ["Akipress"] && report.feeds.added == ["New"])
    #expect(try desktop.store.accounts()[0].feeds == 2)
    #expect(try desktop.store.remoteFeeds(of: desktop.account.id).map(\.id) == ["9", "3"])
  }
}
