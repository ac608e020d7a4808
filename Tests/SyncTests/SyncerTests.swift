import Foundation
import Model
import Store
import Sync
import Synchronization
import Testing

@Suite struct SyncerTests {
  @Test func articlesOfTheServerComeWithTheirMarks() async throws {
    let server = await FakeServer.with("a", "b", "c")
    await server.mark("2", isStarred: true)
    let desktop = try Desktop(server)
    try await desktop.connect()
    let report = try await desktop.sync()
    #expect(report.problem == nil)
    #expect(report.added == 3)
    #expect(try desktop.marks == ["a", "b starred", "c"])
    #expect(try desktop.store.feeds().map(\.folder) == ["Home/News"])
    #expect(try desktop.store.search(Query("text"), limit: 9).ids.count == 3)
  }

  @Test func marksGoToTheServerAndLeaveTheOutboxWhenItShowsThem() async throws {
    let server = await FakeServer.with("a", "b")
    let desktop = try await Desktop.joined(server)
    try desktop.act(.read, "a")
    try desktop.act(.star, "b")
    #expect(try desktop.pending == 2)
    let report = try await desktop.sync()
    #expect(report.sent == 2)
    #expect(await server.marks == ["a read", "b starred"])
    #expect(try desktop.pending == 0)
  }

  @Test func marksOfTheServerComeHere() async throws {
    let server = await FakeServer.with("a", "b")
    let desktop = try await Desktop.joined(server)
    await server.mark("1", isRead: true)
    await server.mark("2", isStarred: true)
    try await desktop.sync()
    #expect(try desktop.marks == ["a read", "b starred"])
    await server.mark("1", isRead: false)
    await server.mark("2", isStarred: false)
    try await desktop.sync()
    #expect(try desktop.marks == ["a", "b"])
    #expect(try desktop.pending == 0)
  }

  @Test func aLongSyncHoldsItsAccountToItsEnd() async throws {
    let server = await FakeServer.with()
    for number in 1...45 { await server.publish("article \(number)") }
    let desktop = try Desktop(server)
    try await desktop.connect()
    let account = try desktop.account
    let attempts = Mutex<[Bool]>([])
    let report = await Syncer(desktop.store, desktop.service) { desktop.now }.run(account) { step in
      guard case .fetching = step else { return }
      desktop.wait(400)
      let now = desktop.now
      let isTaken = try? desktop.store.hold(account.id, by: "elsewhere 1 x", until: now + 600, at: now) { _ in false }
      attempts.withLock { $0.append(isTaken ?? true) }
    }
    #expect(report.added == 45 && attempts.withLock(\.self) == Array(repeating: false, count: 5))
    #expect(
      try desktop.store.hold(account.id, by: "elsewhere 1 x", until: desktop.now + 600, at: desktop.now) { _ in false })
  }

  @Test func aMarkThatWaitsIsNotUndoneByTheServer() async throws {
    let server = await FakeServer.with("a", "b")
    let desktop = try await Desktop.joined(server)
    try desktop.act(.read, "a")
    await server.setFailure(.refused("the server says 500"), of: "set read true 1")
    let report = try await desktop.sync()
    #expect(report.refused == 1)
    #expect(report.problem == nil)
    #expect(try desktop.marks == ["a read", "b"])
    #expect(try desktop.pending == 1)
    await server.setFailure(nil, of: "set read true 1")
    desktop.wait(120)
    try await desktop.sync()
    #expect(await server.marks == ["a read", "b"])
    #expect(try desktop.pending == 0)
  }

  @Test func undoGoesToTheServerToo() async throws {
    let server = await FakeServer.with("a")
    let desktop = try await Desktop.joined(server)
    try desktop.act(.read, "a")
    try await desktop.sync()
    _ = try desktop.store.undo(at: desktop.now)
    #expect(try desktop.pending == 1)
    try await desktop.sync()
    #expect(await server.marks == ["a"])
    _ = try desktop.store.redo(at: desktop.now)
    try await desktop.sync()
    #expect(await server.marks == ["a read"])
  }

  @Test func aMarkThatIsTakenBackBeforeItIsSentLeavesNothing() async throws {
    let server = await FakeServer.with("a")
    let desktop = try await Desktop.joined(server)
    try desktop.act(.read, "a")
    try desktop.act(.unread, "a")
    #expect(try desktop.pending == 0)
  }

  @Test func aMarkThatIsTakenBackAfterAnAttemptIsSentAsItsOpposite() async throws {
    let server = await FakeServer.with("a")
    let desktop = try await Desktop.joined(server)
    try desktop.act(.read, "a")
    // The server does it, and the answer is lost.
    await server.mark("1", isRead: true)
    await server.setFailure(.unreachable("the answer was lost"), of: "set read true 1")
    try await desktop.sync()
    try desktop.act(.unread, "a")
    #expect(try desktop.pending == 1)
    try await desktop.sync()
    #expect(await server.marks == ["a"])
    #expect(try desktop.marks == ["a"])
  }

  @Test func anArticleThatIsGoneFromTheServerDoesNotTurnRead() async throws {
    let server = await FakeServer.with("a", "b")
    let desktop = try await Desktop.joined(server)
    await server.evict("1")
    try await desktop.sync()
    #expect(try desktop.marks == ["a", "b"])
    try desktop.act(.read, "a")
    let report = try await desktop.sync()
    #expect(report.sent == 0)
    #expect(report.pending == 0)
    #expect(try desktop.marks == ["a read", "b"])
  }

  @Test(arguments: ["unread", "starred", "feeds", "changes", "articles"])
  func aListThatFailsChangesNothing(_ name: String) async throws {
    let server = await FakeServer.with("a", "b")
    let desktop = try await Desktop.joined(server)
    try desktop.act(.star, "b")
    await server.publish("c")
    await server.setFailure(.broken("the server's answer is not valid JSON"), of: name)
    let report = try await desktop.sync()
    #expect(report.problem != nil)
    #expect(try desktop.marks.contains("a"))
    #expect(try desktop.marks.contains("b starred"))
    #expect(try desktop.account.record.problem == "the server's answer is not valid JSON")
    await server.setFailure(nil, of: name)
    try await desktop.sync()
    #expect(try desktop.marks == ["a", "b starred", "c"])
    #expect(try desktop.account.record.problem == nil)
  }

  @Test func aBatchThatIsRefusedIsSentInSmallerOnes() async throws {
    let server = FakeServer()
    await server.add(RemoteFeed(id: "1", address: "https://a.example/feed", title: "Kursiv"))
    for number in 0..<40 { await server.publish("t\(number)") }
    let desktop = try await Desktop.joined(server)
    await server.setMostMarks(7)
    await server.refuse(["3"])
    _ = try desktop.store.act(try desktop.store.ids(in: .all), .read, at: desktop.now)
    let report = try await desktop.sync()
    #expect(report.sent == 39)
    #expect(report.refused == 1)
    #expect(try desktop.pending == 1)
    #expect(await server.entries.values.filter(\.isRead).count == 39)
    #expect(try desktop.store.counts(in: .all).unread == 0)
  }

  @Test func aMarkThatTheServerAcceptsAndForgetsIsSentTwiceAndThenGivenUp() async throws {
    let server = await FakeServer.with("a")
    let desktop = try await Desktop.joined(server)
    await server.setForgetful(true)
    try desktop.act(.read, "a")
    #expect(try await desktop.sync().overruled == 0)
    #expect(try desktop.marks == ["a read"])
    #expect(try await desktop.sync().overruled == 1)
    #expect(try desktop.marks == ["a"])
    #expect(try desktop.pending == 0)
  }

  @Test func textsAreFetchedUpToALimitAndTheNextSyncGoesOn() async throws {
    let server = FakeServer()
    await server.add(RemoteFeed(id: "1", address: "https://a.example/feed", title: "Kursiv"))
    for number in 0..<30 { await server.publish("t\(number)") }
    let desktop = try Desktop(server)
    try await desktop.connect()
    let report = try await desktop.sync(limit: 10)
    #expect(report.added == 10)
    #expect(report.wanted == 20)
    #expect(try desktop.id("t29") != nil)
    try await desktop.sync()
    #expect(try desktop.store.counts(in: .all).total == 30)
  }

  @Test func readArticlesThatAreNewOnTheServerComeToo() async throws {
    let server = await FakeServer.with("a")
    let desktop = try await Desktop.joined(server)
    await server.publish("b", isRead: true)
    try await desktop.sync()
    #expect(try desktop.marks == ["a", "b read"])
  }

  @Test func feedsOfAnAccountAreNotFetchedFromTheirOwnAddresses() async throws {
    let server = await FakeServer.with("a")
    let desktop = try Desktop(server)
    try await desktop.connect()
    #expect(try desktop.store.fetchable().isEmpty)
    try desktop.store.removeAccount(desktop.account.id)
    #expect(try desktop.store.fetchable().map(\.address) == ["https://a.example/feed"])
    #expect(try desktop.store.check().isSound)
  }

  @Test func whatIsRehearsedIsWhatHappens() async throws {
    let server = await FakeServer.with("a", "b", "c", "d", "e", "f")
    let desktop = try await Desktop.joined(server)
    try desktop.act(.read, "b")
    try desktop.act(.star, "f")
    try await desktop.sync()
    // Marks on both sides: the same, others, and only one.
    try desktop.act(.unread, "b")
    try desktop.act(.read, "a", "c")
    for (id, isRead) in [("2", false), ("1", true), ("4", true)] { await server.mark(id, isRead: isRead) }
    for (id, isStarred) in [("5", true), ("6", false)] { await server.mark(id, isStarred: isStarred) }
    await server.publish("new")
    let service = desktop.service
    let difference = try desktop.store.difference(
      unread: try await service.unread(of: nil), starred: try await service.starred(), account: desktop.account.id)
    let expected = SetDifference(new: 1, turnedUnread: 0, leftUnread: 1, turnedStarred: 1, leftStarred: 1)
    #expect(difference == expected)
    await server.forgetRequests()
    let report = try await desktop.sync()
    #expect(report.added == 1 && report.changed == 3)
    #expect(try desktop.marks == ["a read", "b", "c read", "d read", "e starred", "f", "new"])
  }

  @Test func aPauseThatTheServerWantsIsKept() async throws {
    let server = await FakeServer.with("a")
    let desktop = try Desktop(server)
    try await desktop.connect()
    await server.setFailure(.busy("the server says 429", seconds: 900), of: "unread")
    try await desktop.sync()
    let record = try desktop.account.record
    #expect(record.notBefore == desktop.now.addingTimeInterval(900))
    #expect(record.isHeldByServer)
  }

  @Test func twoProgramsDoNotSyncOneAccountAtOnce() async throws {
    let server = await FakeServer.with("a")
    let desktop = try Desktop(server)
    try await desktop.connect()
    let (account, now) = (try desktop.account, desktop.now)
    let end = now.addingTimeInterval(60)
    #expect(try desktop.store.hold(account.id, by: "other 1", until: end, at: now) { _ in false })
    #expect(try await desktop.sync().failure != nil)
    desktop.wait(61)
    #expect(try await desktop.sync().failure == nil)
    // One that died does not hold it.
    let later = desktop.now
    #expect(try desktop.store.hold(account.id, by: "other 1", until: later + 60, at: later) { _ in false })
    #expect(try desktop.store.hold(account.id, by: "mine", until: later + 60, at: later) { $0 == "other 1" })
  }
}
