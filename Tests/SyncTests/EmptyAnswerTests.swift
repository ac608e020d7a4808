import Foundation
import Model
import Store
import Sync
import Testing

/// Servers whose answers lack what they have: nothing that a person marked may be lost by it, and nothing is gone for good.
@Suite struct EmptyAnswerTests {
  @Test func oneEmptyAnswerMakesNoArticleGone() async throws {
    let server = await FakeServer.with("a", "b")
    let desktop = try await Desktop.joined(server)
    await server.mark("1", isRead: true)
    await server.setEmpty(1, of: "articles")
    try await desktop.sync(full: true)
    #expect(try desktop.marks == ["a read", "b"])
  }

  @Test func whatSeemedGoneIsAskedForAgainWhenEverythingIsCompared() async throws {
    let server = await FakeServer.with("a", "b")
    let desktop = try await Desktop.joined(server)
    await server.mark("1", isRead: true)
    await server.setEmpty(2, of: "articles")
    try await desktop.sync(full: true)
    #expect(try desktop.marks == ["a", "b"])
    try await desktop.sync(full: true)
    #expect(try desktop.marks == ["a read", "b"])
    try desktop.act(.star, "a")
    try await desktop.sync()
    #expect(await server.marks == ["a read starred", "b"])
  }

  @Test func aMarkThatWasRefusedOutlivesAListThatIsEmptyByMistake() async throws {
    let server = await FakeServer.with("a", "b", "c")
    let desktop = try await Desktop.joined(server)
    try desktop.act(.read, "a", "b")
    await server.setFailure(.refused("the server says 500"), of: "set read true 1")
    await server.setMostMarks(1)
    await server.setEmpty(1, of: "unread")
    try await desktop.sync(full: true)
    await server.setFailure(nil, of: "set read true 1")
    desktop.wait(600)
    try await desktop.sync(full: true)
    #expect(try desktop.marks == ["a read", "b read", "c"])
    #expect(await server.marks == ["a read", "b read", "c"])
    #expect(try desktop.pending == 0)
  }

  @Test func aMarkThatWasMadeElsewhereTooIsAskedForAndLeavesTheOutbox() async throws {
    let server = await FakeServer.with("a", "b")
    let desktop = try await Desktop.joined(server)
    try desktop.act(.read, "a")
    await server.setFailure(.refused("the server says 500"), of: "set read true 1")
    await server.mark("1", isRead: true)
    try await desktop.sync(full: true)
    #expect(try desktop.pending == 0)
    #expect(try desktop.marks == ["a read", "b"])
  }

  @Test func aMissingAnswerIsNoRefusal() async throws {
    let server = await FakeServer.with("a")
    let desktop = try await Desktop.joined(server)
    try desktop.act(.read, "a")
    await server.setFailure(.unanswered("the server says 502"), of: "set read true 1")
    let report = try await desktop.sync()
    #expect(report.refused == 0)
    #expect(try desktop.pending == 1)
  }

  @Test func aListThatLacksAFeedOnceKeepsItInTheAccount() async throws {
    let server = await FakeServer.with("a")
    let desktop = try await Desktop.joined(server)
    await server.setEmpty(1, of: "feeds")
    let report = try await desktop.sync()
    #expect(report.problem == nil && report.feeds.left.isEmpty)
    await server.setEmpty(2, of: "feeds")
    #expect(try await desktop.sync().problem?.why.contains("newsband sync --accept-no-feeds") == true)
    #expect(try desktop.store.accounts()[0].feeds == 1)
  }

  @Test func aServerWithoutFeedsIsTakenOverWhenAPersonSaysSo() async throws {
    let server = await FakeServer.with("a")
    let desktop = try await Desktop.joined(server)
    await server.setFeeds([])
    #expect(try await desktop.sync(full: true).problem != nil)
    let report = try await desktop.sync(acceptsNoFeeds: true)
    #expect(report.problem == nil && report.feeds.left == ["Kursiv"])
    #expect(try desktop.store.accounts()[0].feeds == 0)
    #expect(try desktop.marks == ["a"])
    #expect(try await desktop.sync().problem == nil)
  }

  @Test func marksOfAFeedThatWasAwayAreSentWhenItComesBack() async throws {
    let server = await FakeServer.with("a", "b", "c")
    await server.add(RemoteFeed(id: "2", address: "https://b.example/feed", title: "Other"))
    let desktop = try await Desktop.joined(server)
    let feeds = await server.feeds
    await server.setFeeds(feeds.filter { $0.id != "1" })
    #expect(try await desktop.sync().feeds.left == ["Kursiv"])
    try desktop.act(.read, "a")
    try desktop.act(.star, "b")
    await server.setFeeds(feeds)
    try await desktop.sync()
    try await desktop.sync()
    #expect(try desktop.marks == ["a read", "b starred", "c"])
    #expect(await server.marks == ["a read", "b starred", "c"])
  }
}
