import Foundation
import Model
import Store
import Sync
import TestKit
import Testing
import Text

/// A store with an archive joins a server that has the same articles.
@Suite struct ArchiveTests {
  /// A desktop that fetched the articles of the server from the feed itself, before it joined.
  private func desktop(_ server: FakeServer, _ titles: String...) async throws -> Desktop {
    let desktop = try Desktop(server)
    var feed = Feed()
    feed.title = "Kursiv"
    for title in titles {
      var article = Article(key: title, origin: .source)
      article.title = title
      article.url = "https://a.example/\(title)"
      article.text = "Text of \(title)."
      article.published = await server.titles[title]?.published ?? Date(timeIntervalSince1970: 1_765_000_000)
      feed.articles.append(article)
    }
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "https://a.example/feed")]
    _ = try desktop.store.subscribe(list, at: desktop.now)
    _ = try desktop.store.save(feed, address: "https://a.example/feed", at: desktop.now)
    try await desktop.connect()
    return desktop
  }

  @Test func whatWasReadOnTheServerIsReadHere() async throws {
    let server = await FakeServer.with("a", "b", "c")
    await server.mark("1", isRead: true)
    let desktop = try await desktop(server, "a", "b", "c")
    let report = try await desktop.sync()
    #expect(report.matched == 3 && report.added == 0)
    #expect(try desktop.marks == ["a read", "b", "c"])
  }

  @Test func marksOnItReachTheServer() async throws {
    let server = await FakeServer.with("a", "b")
    await server.mark("1", isRead: true)
    let desktop = try await desktop(server, "a", "b")
    try desktop.act(.star, "a")
    try await desktop.sync()
    try await desktop.sync()
    #expect(await server.marks == ["a read starred", "b"])
    #expect(try desktop.pending == 0)
  }

  @Test func readArticlesThatAreNotHereDoNotCome() async throws {
    let server = await FakeServer.with("a", "b", "c")
    await server.mark("2", isRead: true)
    let desktop = try await desktop(server, "a")
    let report = try await desktop.sync()
    #expect(report.matched == 1 && report.added == 1)
    #expect(try desktop.marks == ["a", "c"])
  }

  @Test func theServerIsAskedOnceAndWhenEverythingIsCompared() async throws {
    let server = await FakeServer.with("a")
    let desktop = try await desktop(server, "a", "gone")
    try await desktop.sync()
    #expect(await server.requests.contains("all"))
    await server.forgetRequests()
    try await desktop.sync()
    #expect(await !server.requests.contains("all"))
    try await desktop.sync(full: true)
    #expect(await server.requests.contains("all"))
  }

  @Test func nothingIsAskedForWithoutAnArchive() async throws {
    let server = await FakeServer.with("a")
    let desktop = try await Desktop.joined(server)
    await server.forgetRequests()
    try await desktop.sync(full: true)
    #expect(await !server.requests.contains("all"))
  }

  @Test func whatJoiningWouldDoIsToldWithoutDoingIt() async throws {
    let server = await FakeServer.with("a", "b", "c")
    await server.mark("1", isRead: true)
    let desktop = try await desktop(server, "a", "b")
    try desktop.act(.star, "b")
    let feeds = await server.feeds
    let (store, account) = (desktop.store, try desktop.account)
    let own = try #require(try store.unmatched(in: feeds, of: account.id))
    #expect(own.feeds == ["1"])
    let articles = try await desktop.service.articles(["1", "2", "3"])
    var expected = ArchivePreview()
    (expected.matched, expected.sent, expected.taken) = (2, 1, 1)
    #expect(try store.preview(articles, in: feeds, of: account.id) == expected)
    #expect(try desktop.marks == ["a", "b starred"])
    let report = try await desktop.sync()
    #expect(report.matched == 2 && report.added == 1)
  }

  @Test func renamesAndMovesOfTheServerAreTold() async throws {
    let server = await FakeServer.with("a")
    let desktop = try await Desktop.joined(server)
    let (store, account) = (desktop.store, try desktop.account)
    #expect(try store.changes(in: await server.feeds, of: account) == RemoteFeedChanges())
    try await server.change("1") {
      $0.title = "Kursiv Media"
      $0.folder = "Money"
    }
    let changes = try store.changes(in: await server.feeds, of: account)
    #expect(changes.renamed == ["Kursiv Media"] && changes.moved == ["Kursiv Media"])
    #expect(changes.oldNames == ["Kursiv"])
    let report = try await desktop.sync()
    #expect(report.feeds == changes)
  }

  /// A starred article whose feed was given up on the server, and which is here in a feed.
  @Test(arguments: [true, false]) func aStarredLeftoverOfTheServerDoesNotComeTwice(_ isSame: Bool) async throws {
    let server = await FakeServer.with("a")
    // The same guid in another feed is another article where neither address nor title is the same.
    let title = isSame ? "b" : "another"
    await server.publish(title, feed: "0", guid: "b", url: isSame ? "https://a.example/b" : "https://c.example/1")
    await server.mark("2", isStarred: true)
    let desktop = try await desktop(server, "a", "b")
    let preview = try desktop.store.preview(
      try await desktop.service.articles(["1", "2"]), in: await server.feeds, of: try desktop.account.id)
    #expect(preview.matched == (isSame ? 2 : 1))
    let report = try await desktop.sync()
    #expect(report.matched == (isSame ? 2 : 1) && report.added == (isSame ? 0 : 1))
    #expect(try desktop.marks == (isSame ? ["a", "b starred"] : ["a", "another starred", "b"]))
    // No place is made for articles without a feed where none came.
    #expect(try desktop.store.feeds().count == (isSame ? 1 : 2))
    try desktop.act(.unstar, title)
    for _ in 0..<2 { try await desktop.sync() }
    #expect(await server.titles[title]?.isStarred == false)
    #expect(try desktop.store.check().isSound)
  }

  @Test func aLeftoverThatMayBeTwoArticlesIsNeither() async throws {
    let server = await FakeServer.with("a")
    await server.publish("b", feed: "0", guid: "b")
    await server.mark("2", isStarred: true)
    let desktop = try await desktop(server, "a", "b")
    var feed = Feed()
    feed.title = "Other"
    var article = Article(key: "b", origin: .source)
    (article.title, article.text) = ("b", "Text of b.")
    feed.articles = [article]
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "https://other.example/feed")]
    _ = try desktop.store.subscribe(list, at: desktop.now)
    _ = try desktop.store.save(feed, address: "https://other.example/feed", at: desktop.now)
    #expect(try await desktop.sync().added == 1)
    #expect(try desktop.marks == ["a", "b", "b", "b starred"])
  }
}
