import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Sync

/// An account whose server has another address.
@Suite struct AccountMoveTests {
  private func connection(_ server: FakeServer) async -> AccountCheck.Connection {
    AccountCheck.Connection(
      address: "https://new.example", service: FakeService(server: server), feeds: await server.feeds)
  }

  private func compare(_ desktop: Desktop, _ server: FakeServer) async throws -> AccountMove.Comparison {
    try await AccountMove(desktop.store, desktop.account).compare(with: connection(server))
  }

  private func move(_ desktop: Desktop, to server: FakeServer) async throws -> Desktop {
    let comparison = try await compare(desktop, server)
    var moved = try desktop.account
    moved.address = "https://new.example"
    moved.options.isInsecure = true
    try await AccountMove(desktop.store, desktop.account)
      .keep(moved, feeds: comparison.keepsIDs ? nil : server.feeds, at: desktop.now)
    let there = try Desktop(server, store: desktop.store)
    #expect(try there.account.address == "https://new.example" && there.account.options.isInsecure)
    return there
  }

  @Test func theSameServerIsKnownByItsFeedsAndArticles() async throws {
    let desktop = try await Desktop.joined(await FakeServer.with("a", "b", "c"))
    let comparison = try await compare(desktop, await FakeServer.with("a", "b", "c", "new"))
    var expected = AccountMove.Comparison()
    (expected.feeds, expected.sameFeeds, expected.articles, expected.sameArticles) = (1, 1, 3, 3)
    #expect(comparison == expected && comparison.isSame)
  }

  /// Numbers are the same on all servers; what stands behind them is not.
  @Test func numbersAloneAreNoProof() async throws {
    let desktop = try await Desktop.joined(await FakeServer.with("a", "b", "c"))
    let other = await FakeServer.with("x", "y", "z")
    let comparison = try await compare(desktop, other)
    #expect(comparison.sameFeeds == 1 && comparison.articles == 3 && comparison.sameArticles == 0)
    #expect(!comparison.keepsIDs && !comparison.isSame)
    await other.setFailure(.refused("unknown ids"), of: "articles")
    #expect(try await compare(desktop, other) == comparison)
    await other.setFailure(.unreachable("no answer"), of: "articles")
    await #expect(throws: SyncFailure.unreachable("no answer")) { try await compare(desktop, other) }
  }

  /// Some articles are dropped by every server; more than half tell enough.
  @Test(arguments: [(0, true), (2, true), (3, false)]) func aShareIsEnough(_ dropped: Int, _ isSame: Bool) async throws
  {
    let desktop = try await Desktop.joined(await FakeServer.with("a", "b", "c", "d"))
    let there = await FakeServer.with("a", "b", "c", "d")
    for id in 1..<(1 + dropped) { await there.evict(String(id)) }
    #expect(try await compare(desktop, there).isSame == isSame)
  }

  @Test func anAccountWithoutAnythingMayMove() async throws {
    let desktop = try Desktop(FakeServer())
    try await desktop.connect()
    #expect(try await compare(desktop, await FakeServer.with("a")).isSame)
  }

  @Test func theUserOfAKeyIsTold() async throws {
    let server = try MinifluxServer()
    let connection = try await AccountCheck(.miniflux, .to(server.address, password: "key")).connect()
    let store = try Store.temporary()
    for (user, other) in [("Alice", nil), ("bob", "alice")] as [(String, String?)] {
      let account = Account(id: 1, name: user, service: "miniflux", address: server.address, user: user)
      let comparison = try await AccountMove(store, account).compare(with: connection)
      #expect(comparison.otherUser == other && comparison.isSame == (other == nil))
    }
  }

  @Test func whatWaitsIsSentToTheNewAddress() async throws {
    let desktop = try await Desktop.joined(await FakeServer.with("a", "b"))
    try desktop.act(.read, "a")
    let server = await FakeServer.with("a", "b")
    let before = try desktop.account.record
    let there = try await move(desktop, to: server)
    #expect(try there.account.record.cursor == before.cursor, "ids stay")
    #expect(try await there.sync().sent == 1)
    #expect(await server.marks == ["a read", "b"])
    #expect(try there.marks == ["a read", "b"])
  }

  /// A server that was set up anew and gave other numbers to the same feeds and articles.
  @Test func articlesAreFoundAnewWhereTheIdsAreOthers() async throws {
    let first = await FakeServer.with("a", "b", "c", "d")
    await first.add(RemoteFeed(id: "2", address: "https://b.example/feed", title: "Other"))
    await first.publish("e", feed: "2")
    let desktop = try await Desktop.joined(first)
    try desktop.act(.read, "a")
    try desktop.act(.star, "b")
    try await desktop.sync()
    try await desktop.sync()
    // The old server does not have this one.
    try desktop.act(.read, "c")
    let second = FakeServer()
    // The numbers of the two feeds are exchanged.
    await second.add(RemoteFeed(id: "2", address: "http://a.example/feed", title: "Kursiv", folder: "News"))
    await second.add(RemoteFeed(id: "1", address: "https://b.example/feed", title: "Other"))
    await second.publish("e", feed: "1")
    for title in ["d", "c", "b", "a"] { await second.publish(title, feed: "2") }
    let there = try await move(desktop, to: second)
    #expect(try there.store.accounts()[0].account.record.cursor == nil)
    for _ in 0..<2 { #expect(try await there.sync().failure == nil) }
    let marks = ["a read", "b starred", "c read", "d", "e"]
    #expect(try there.marks == marks)
    #expect(await second.marks == marks)
    #expect(try there.store.accounts()[0].waiting == 0)
    #expect(try there.store.feeds().filter(\.isSubscribed).map(\.title).sorted() == ["Kursiv", "Other"])
    #expect(try there.store.check().isSound)
  }

  @Test func aSyncThatRunsIsNotDisturbed() async throws {
    let desktop = try await Desktop.joined(await FakeServer.with("a"))
    let (account, now) = (try desktop.account, desktop.now)
    #expect(try desktop.store.hold(account.id, by: "other 1", until: now + 60, at: now) { _ in false })
    var moved = account
    moved.address = "https://new.example"
    let problem = #expect(throws: Problem.self) {
      try AccountMove(desktop.store, account).keep(moved, feeds: nil, at: now)
    }
    #expect(problem?.why.contains("another newsband syncs it") == true)
    #expect(try desktop.account.address == account.address)
  }

  /// A sync that was prepared before the move speaks to the old server.
  @Test func aSyncWithTheAddressBeforeChangesNothing() async throws {
    let desktop = try await Desktop.joined(await FakeServer.with("a"))
    let before = try desktop.account
    let there = try await move(desktop, to: await FakeServer.with("a"))
    await desktop.service.server.forgetRequests()
    let report = await Syncer(desktop.store, desktop.service) { desktop.now }.run(before)
    #expect(report.problem?.why == "it was moved to another address meanwhile")
    #expect(await desktop.service.server.requests.isEmpty)
    #expect(try await there.sync().failure == nil)
  }
}
