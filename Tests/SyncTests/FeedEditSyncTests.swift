import Fetch
import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Sync

/// Changes of feeds that a person makes here go to the server.
@Suite struct FeedEditSyncTests {
  private func joined() async throws -> (FakeServer, Desktop) {
    let server = await FakeServer.with("a", "b")
    let desktop = try await Desktop.joined(server)
    return (server, desktop)
  }

  private func feed(_ desktop: Desktop) throws -> FeedID {
    try #require(try desktop.store.feeds().first { $0.address == "https://a.example/feed" }).id
  }

  private func edits(_ desktop: Desktop) throws -> Int { try desktop.store.accounts()[0].edits }

  @Test func aNameAndAFolderGoToTheServerAndStay() async throws {
    let (server, desktop) = try await joined()
    let feed = try feed(desktop)
    _ = try desktop.store.edit([.rename(feed, "The Spectator")], at: desktop.now)
    _ = try desktop.store.edit([.move(feed, folder: "Home/Region/Asia")], at: desktop.now)
    #expect(try edits(desktop) == 2)
    #expect(try await desktop.sync().edits == 2)
    #expect(
      await server.feeds == [
        RemoteFeed(id: "1", address: "https://a.example/feed", title: "The Spectator", folder: "Region/Asia")
      ])
    #expect(try edits(desktop) == 0)
    let requests = await server.requests.count
    try await desktop.sync()
    #expect(await server.requests.dropFirst(requests).allSatisfy { !["rename", "move"].contains($0) })
    let here = try #require(try desktop.store.feeds().first { $0.id == feed })
    #expect(here.title == "The Spectator")
    #expect(here.folder == "Home/Region/Asia")
  }

  @Test func aChangeThatIsUndoneBeforeItIsSentIsNotSent() async throws {
    let (server, desktop) = try await joined()
    _ = try desktop.store.edit([.rename(try feed(desktop), "X")], at: desktop.now)
    _ = try desktop.store.undo(at: desktop.now)
    #expect(try edits(desktop) == 0)
    try await desktop.sync()
    #expect(await !server.requests.contains("rename"))
  }

  /// Removed here and brought back: that is a change of its own where the account had the feed, and none where it had not.
  @Test(arguments: [true, false]) func aFeedThatUndoBringsBackJoinsOnlyTheAccountThatHadIt(_ isOfAccount: Bool)
    async throws
  {
    let (server, desktop) = try await joined()
    let feed = try feed(desktop)
    await server.add(RemoteFeed(id: "2", address: "https://b.example/feed", title: "Second", folder: nil))
    if !isOfAccount {
      await server.setFeeds([RemoteFeed(id: "2", address: "https://b.example/feed", title: "Second", folder: nil)])
    }
    try await desktop.sync()
    _ = try desktop.store.edit([.unsubscribe(feed)], at: desktop.now)
    try await desktop.sync()
    #expect(await server.feeds.map(\.address) == ["https://b.example/feed"])
    _ = try desktop.store.undo(at: desktop.now)
    try await desktop.sync()
    #expect(await server.feeds.contains { $0.address == "https://a.example/feed" } == isOfAccount)
    #expect(try desktop.store.feeds().contains { $0.id == feed })
  }

  @Test func aNameThatIsTakenAwayAfterItWasSentGivesTheServerItsOwnBack() async throws {
    let (server, desktop) = try await joined()
    _ = try desktop.store.edit([.rename(try feed(desktop), "X")], at: desktop.now)
    try await desktop.sync()
    #expect(await server.feeds.map(\.title) == ["X"])
    _ = try desktop.store.undo(at: desktop.now)
    try await desktop.sync()
    #expect(await server.feeds.map(\.title) == ["Kursiv"])
    #expect(try desktop.store.feeds().map(\.title) == ["Kursiv"])
  }

  @Test func aFolderOutsideOfTheAccountIsKeptHereOnly() async throws {
    let (server, desktop) = try await joined()
    _ = try desktop.store.edit([.move(try feed(desktop), folder: "Mine")], at: desktop.now)
    #expect(try edits(desktop) == 0)
    try await desktop.sync()
    #expect(await server.feeds.map(\.folder) == ["News"])
    #expect(try desktop.store.feeds().map(\.folder) == ["Mine"])
  }

  @Test func aFolderThatIsRenamedMovesItsFeedsOnTheServer() async throws {
    let (server, desktop) = try await joined()
    _ = try desktop.store.edit([.renameFolder("Home/News", to: "Home/World")], at: desktop.now)
    try await desktop.sync()
    #expect(await server.feeds.map(\.folder) == ["World"])
  }

  @Test func aFeedInTheFolderOfAnAccountIsFollowedThere() async throws {
    let (server, desktop) = try await joined()
    var list = SubscriptionList()
    list.subscriptions = [
      Subscription(feedURL: "https://b.example/feed", folder: "Home/Region"),
      Subscription(feedURL: "https://c.example/feed", folder: "Homework"),
    ]
    _ = try desktop.store.follow(list, titled: "two", at: desktop.now)
    #expect(try edits(desktop) == 1)
    try await desktop.sync()
    #expect(await server.feeds.map(\.address) == ["https://a.example/feed", "https://b.example/feed"])
    #expect(await server.feeds.last?.folder == "Region")
    // It comes from the account from then on, and is here once.
    #expect(try desktop.store.feeds().count == 3)
    #expect(try desktop.store.fetchable().map(\.address) == ["https://c.example/feed"])
    #expect(try edits(desktop) == 0)
  }

  @Test func aFeedThatIsMovedIntoTheFolderAndOutAgainStaysHereOnly() async throws {
    let (server, desktop) = try await joined()
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "https://b.example/feed")]
    let id = try #require(try desktop.store.follow(list, titled: "b", at: desktop.now).added.first)
    _ = try desktop.store.edit([.move(id, folder: "Home")], at: desktop.now)
    #expect(try edits(desktop) == 1)
    _ = try desktop.store.edit([.move(id, folder: nil)], at: desktop.now)
    #expect(try edits(desktop) == 0)
    try await desktop.sync()
    #expect(await server.feeds.count == 1)
  }

  @Test func removingHereLeavesTheServerAloneAndUnsubscribingDoesNot() async throws {
    let (server, desktop) = try await joined()
    let feed = try feed(desktop)
    _ = try desktop.store.edit([.remove(feed)], at: desktop.now)
    try await desktop.sync()
    #expect(await server.feeds.count == 1)
    #expect(try desktop.store.feeds().isEmpty)
    _ = try desktop.store.undo(at: desktop.now)
    _ = try desktop.store.edit([.unsubscribe(feed)], at: desktop.now)
    // It waits, and can be taken back.
    #expect(try edits(desktop) == 1)
    _ = try desktop.store.undo(at: desktop.now)
    #expect(try edits(desktop) == 0)
    await server.add(RemoteFeed(id: "2", address: "https://b.example/feed", title: "B"))
    try await desktop.sync()
    #expect(await server.feeds.count == 2)
    _ = try desktop.store.edit([.unsubscribe(feed)], at: desktop.now)
    try await desktop.sync()
    #expect(await server.feeds.map(\.id) == ["2"])
    #expect(try desktop.store.feeds().map(\.title) == ["B"])
    // Undone after it was sent, it is followed there again.
    _ = try desktop.store.undo(at: desktop.now)
    try await desktop.sync()
    #expect(await server.feeds.map(\.address) == ["https://b.example/feed", "https://a.example/feed"])
  }

  @Test(arguments: [false, true]) func doingAnUnsubscribeAgainAfterAnUndoReachesTheServer(_ isSent: Bool) async throws {
    let (server, desktop) = try await joined()
    await server.add(RemoteFeed(id: "7", address: "https://b.example/feed", title: "B"))
    try await desktop.sync()
    _ = try desktop.store.edit([.unsubscribe(try feed(desktop))], at: desktop.now)
    if isSent { try await desktop.sync() }
    _ = try desktop.store.undo(at: desktop.now)
    if isSent { try await desktop.sync() }
    #expect(await server.feeds.map(\.address).contains("https://a.example/feed"))
    _ = try desktop.store.redo(at: desktop.now)
    #expect(try edits(desktop) == 1)
    try await desktop.sync()
    #expect(await server.feeds.map(\.address) == ["https://b.example/feed"])
    #expect(try desktop.store.feeds().map(\.title) == ["B"])
    #expect(try edits(desktop) == 0)
  }

  @Test func aNameThatIsGivenBeforeTheFeedIsSentGoesToTheServerWithIt() async throws {
    let (server, desktop) = try await joined()
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "https://b.example/feed", folder: "Home")]
    let id = try #require(try desktop.store.follow(list, titled: "b", at: desktop.now).added.first)
    _ = try desktop.store.edit([.rename(id, "The Spectator")], at: desktop.now)
    try await desktop.sync()
    #expect(await server.feeds.map(\.title) == ["Kursiv", "The Spectator"])
    #expect(try edits(desktop) == 0)
  }

  @Test func addingThatIsUndoneAfterItWasSentIsUndoneOnTheServer() async throws {
    let (server, desktop) = try await joined()
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "https://b.example/feed", folder: "Home")]
    _ = try desktop.store.follow(list, titled: "b", at: desktop.now)
    try await desktop.sync()
    #expect(await server.feeds.count == 2)
    _ = try desktop.store.undo(at: desktop.now)
    #expect(try edits(desktop) == 1)
    try await desktop.sync()
    #expect(await server.feeds.map(\.address) == ["https://a.example/feed"])
    _ = try desktop.store.redo(at: desktop.now)
    try await desktop.sync()
    #expect(await server.feeds.count == 2)
  }

  @Test func anAnswerThatBreaksOffIsNoRefusal() async throws {
    let (server, desktop) = try await joined()
    await server.setFailure(.unanswered("the answer broke off"), of: "rename")
    _ = try desktop.store.edit([.rename(try feed(desktop), "X")], at: desktop.now)
    #expect(try await desktop.sync().refusedEdits == [])
    #expect(try edits(desktop) == 1)
    await server.setFailure(nil, of: "rename")
    try await desktop.sync()
    #expect(await server.feeds.map(\.title) == ["X"])
  }

  @Test func removingHereAgainLeavesTheServerAlone() async throws {
    let (server, desktop) = try await joined()
    _ = try desktop.store.edit([.remove(try feed(desktop))], at: desktop.now)
    _ = try desktop.store.undo(at: desktop.now)
    _ = try desktop.store.redo(at: desktop.now)
    #expect(try edits(desktop) == 0)
    try await desktop.sync()
    #expect(await server.feeds.count == 1)
  }

  @Test func changesWaitWhileTheServerIsAway() async throws {
    let (server, desktop) = try await joined()
    let requests = ["rename", "feeds"]
    for name in requests { await server.setFailure(.unreachable("no server answers there"), of: name) }
    _ = try desktop.store.edit([.rename(try feed(desktop), "X")], at: desktop.now)
    #expect(try await desktop.sync().failure != nil)
    #expect(try edits(desktop) == 1)
    #expect(try desktop.store.feeds().map(\.title) == ["X"])
    for name in requests { await server.setFailure(nil, of: name) }
    try await desktop.sync()
    #expect(await server.feeds.map(\.title) == ["X"])
  }

  @Test func aChangeThatTheServerRefusesIsToldOnceAndCountsHere() async throws {
    let (server, desktop) = try await joined()
    await server.setFailure(.refused("the API of tt-rss cannot rename feeds"), of: "rename")
    _ = try desktop.store.edit([.rename(try feed(desktop), "X")], at: desktop.now)
    let report = try await desktop.sync()
    #expect(report.failure == nil)
    #expect(report.refusedEdits == ["Kursiv was not renamed to X there: the API of tt-rss cannot rename feeds"])
    #expect(try edits(desktop) == 0)
    #expect(try await desktop.sync().refusedEdits == [])
    #expect(try desktop.store.feeds().map(\.title) == ["X"])
  }

  /// A change of something else neither sends nor tells again what was refused.
  @Test func whatWasRefusedIsToldOnce() async throws {
    let (server, desktop) = try await joined()
    let feed = try feed(desktop)
    await server.setFailure(.refused("the API cannot rename feeds"), of: "rename")
    _ = try desktop.store.edit([.rename(feed, "X")], at: desktop.now)
    #expect(try await desktop.sync().refusedEdits.count == 1)
    _ = try desktop.store.edit([.move(feed, folder: "Home/Region")], at: desktop.now)
    #expect(try edits(desktop) == 1)
    let report = try await desktop.sync()
    #expect(report.refusedEdits == [] && report.edits == 1)
    #expect(await server.feeds.map(\.folder) == ["Region"])
    await server.setFailure(.refused("the API cannot move feeds"), of: "move")
    _ = try desktop.store.edit([.move(feed, folder: "Home/Asia")], at: desktop.now)
    #expect(try await desktop.sync().refusedEdits.count == 1)
    // The same name again, by the person, is a change.
    _ = try desktop.store.edit([.rename(feed, "Y")], at: desktop.now)
    _ = try desktop.store.edit([.rename(feed, "X")], at: desktop.now)
    #expect(try edits(desktop) == 1)
    await server.setFailure(nil, of: "rename")
    let last = try await desktop.sync()
    #expect(last.refusedEdits == [] && last.edits == 1)
    #expect(await server.feeds.map(\.title) == ["X"])
    #expect(try desktop.store.feeds().map(\.folder) == ["Home/Asia"])
  }

  @Test(arguments: ["rename", "move"]) func aChangeAtWhichTheServerFailedIsTriedAgain(_ name: String) async throws {
    let (server, desktop) = try await joined()
    let feed = try feed(desktop)
    await server.setFailure(.failed("the server says 500 (internal error)"), of: name)
    _ = try desktop.store.edit(
      [name == "rename" ? .rename(feed, "X") : .move(feed, folder: "Home/Region")], at: desktop.now)
    let what = name == "rename" ? "renamed to X" : "moved"
    for pause in [60.0, 120, 240] {
      let report = try await desktop.sync()
      #expect(report.failure == nil && report.refusedEdits == [] && report.pending == 1)
      #expect(
        report.remarks == [
          "Kursiv was not \(what) there yet: the server says 500 (internal error); the next syncs try again"
        ])
      // Marks that are sent meanwhile do not use up the attempts.
      await server.forgetRequests()
      #expect(try await desktop.sync().remarks == [])
      #expect(await !server.requests.contains(name))
      desktop.wait(pause)
    }
    #expect(
      try await desktop.sync().refusedEdits == [
        "Kursiv was not \(what) there: the server says 500 (internal error)"
      ])
    #expect(try edits(desktop) == 0)
    #expect(try desktop.account.options.edits?.failed == nil)
  }

  @Test func aFailureThatPassesLosesNoChange() async throws {
    let (server, desktop) = try await joined()
    await server.setFailure(.failed("there is nothing at this address (404)"), of: "rename")
    _ = try desktop.store.edit([.rename(try feed(desktop), "X")], at: desktop.now)
    try await desktop.sync()
    await server.setFailure(nil, of: "rename")
    desktop.wait(60)
    #expect(try await desktop.sync().edits == 1)
    #expect(await server.feeds.map(\.title) == ["X"])
    #expect(try desktop.account.options.edits?.failed == nil)
  }

  @Test func givingUpAFeedWhoseAnswerWasLostIsDone() async throws {
    let (server, desktop) = try await joined()
    await server.add(RemoteFeed(id: "2", address: "https://b.example/feed", title: "B"))
    try await desktop.sync()
    _ = try desktop.store.edit([.unsubscribe(try feed(desktop))], at: desktop.now)
    try await server.unsubscribe("1")
    let report = try await desktop.sync()
    #expect(report.failure == nil)
    #expect(report.refusedEdits.isEmpty)
    #expect(try edits(desktop) == 0)
  }
}

/// Changes that the server makes although no answer says so.
@Suite struct LostFeedAnswers {
  private func joined() async throws -> (FakeServer, Desktop) {
    let server = await FakeServer.with("a", "b")
    let desktop = try await Desktop.joined(server)
    return (server, desktop)
  }

  private func waiting(_ desktop: Desktop) throws -> WaitingEdits {
    try desktop.account.options.edits ?? WaitingEdits()
  }

  @Test(arguments: [SyncFailure.unanswered("the answer broke off"), .unreachable("it took too long")])
  func aFeedThatTheServerHasIsNotAddedAgainWhenTheServerDropsIt(_ failure: SyncFailure) async throws {
    let (server, desktop) = try await joined()
    await server.loseAnswers(to: "subscribe", failure)
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "https://b.example/feed", folder: "Home/Region")]
    let id = try #require(try desktop.store.follow(list, titled: "b", at: desktop.now).added.first)
    _ = try desktop.store.edit([.rename(id, "The Spectator")], at: desktop.now)
    let report = try await desktop.sync()
    #expect(report.failure == nil)
    #expect(
      report.remarks == [
        "the server did not say if The Spectator was added there (\(failure.why)); the next sync sees to it"
      ])
    // It was asked for once, and has its name there.
    #expect(await server.requests.filter { $0 == "subscribe" }.count == 1)
    #expect(await server.feeds.map(\.title) == ["Kursiv", "The Spectator"])
    #expect(try waiting(desktop).joining == [])
    #expect(try desktop.store.accounts()[0].edits == 0)
    await server.loseAnswers(to: "subscribe", nil)
    await server.setFeeds([await server.feeds[0]])
    for _ in 0..<2 { try await desktop.sync() }
    #expect(await server.feeds.map(\.title) == ["Kursiv"])
    // It is followed here on its own.
    #expect(try desktop.store.feeds().map(\.title) == ["Kursiv", "The Spectator"])
  }

  private func push(_ desktop: Desktop) async throws {
    let syncer = Syncer(desktop.store, desktop.service) { desktop.now }
    #expect(await syncer.run(try desktop.account, Syncer.Options(isPushOnly: true)).failure == nil)
  }

  private func follow(_ desktop: Desktop) throws {
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "https://b.example/feed", folder: "Home")]
    _ = try desktop.store.follow(list, titled: "b", at: desktop.now)
  }

  @Test func addingThatIsUndoneBeforeTheLostAnswerIsKnownIsUndoneOnTheServer() async throws {
    let (server, desktop) = try await joined()
    await server.loseAnswers(to: "subscribe", .unanswered("the answer broke off"))
    try follow(desktop)
    try await push(desktop)
    #expect(await server.feeds.count == 2)
    _ = try desktop.store.undo(at: desktop.now)
    let report = try await desktop.sync()
    #expect(report.failure == nil && report.feeds.added == [])
    #expect(await server.feeds.map(\.address) == ["https://a.example/feed"])
    #expect(try desktop.store.feeds().map(\.title) == ["Kursiv"])
    try await desktop.sync()
    #expect(try waiting(desktop).attempted == nil && waiting(desktop).leaving == [])
    // Doing it again follows it there again.
    await server.loseAnswers(to: "subscribe", nil)
    _ = try desktop.store.redo(at: desktop.now)
    try await desktop.sync()
    #expect(await server.feeds.count == 2)
    #expect(try desktop.store.feeds().count == 2)
  }

  /// The server did not get the request, or it was never made.
  @Test(arguments: [false, true]) func aFeedThatSomebodyElseFollowsThereStaysThere(_ isAttempted: Bool) async throws {
    let (server, desktop) = try await joined()
    if isAttempted { await server.setFailure(.unreachable("it took too long"), of: "subscribe") }
    try follow(desktop)
    if isAttempted { try await push(desktop) }
    _ = try desktop.store.undo(at: desktop.now)
    try await desktop.sync()
    await server.setFailure(nil, of: "subscribe")
    await server.add(RemoteFeed(id: "9", address: "https://b.example/feed", title: "B"))
    for _ in 0..<2 { try await desktop.sync() }
    #expect(await server.feeds.map(\.id) == ["1", "9"])
    #expect(try desktop.store.feeds().filter(\.isSubscribed).count == 2)
  }

  @Test func aFeedThatTheServerGaveUpIsNotGivenUpOnceMore() async throws {
    let (server, desktop) = try await joined()
    await server.add(RemoteFeed(id: "2", address: "https://b.example/feed", title: "B"))
    try await desktop.sync()
    let id = try #require(try desktop.store.feeds().first { $0.title == "B" }).id
    await server.loseAnswers(to: "unsubscribe", .unanswered("the answer broke off"))
    _ = try desktop.store.edit([.unsubscribe(id)], at: desktop.now)
    let report = try await desktop.sync()
    // It is not followed here on its own.
    #expect(report.failure == nil && report.feeds.left == [])
    #expect(try waiting(desktop).leaving == [])
    await server.loseAnswers(to: "unsubscribe", nil)
    // Somebody follows it there again, and then it is removed here only.
    await server.add(RemoteFeed(id: "3", address: "https://b.example/feed", title: "B"))
    try await desktop.sync()
    _ = try desktop.store.edit([.remove(id)], at: desktop.now)
    try await desktop.sync()
    #expect(await server.feeds.map(\.id) == ["1", "3"])
  }

  @Test func aChangeThatTakesTheServerTooLongDoesNotHoldBackTheRest() async throws {
    let (server, desktop) = try await joined()
    await server.add(RemoteFeed(id: "2", address: "https://b.example/feed", title: "B"))
    try await desktop.sync()
    let feeds = try desktop.store.feeds()
    await server.setFailure(.unreachable("it took too long"), of: "rename")
    _ = try desktop.store.edit([.rename(try #require(feeds.first { $0.title == "Kursiv" }).id, "X")], at: desktop.now)
    _ = try desktop.store.edit(
      [.move(try #require(feeds.first { $0.title == "B" }).id, folder: "Home/Region")], at: desktop.now)
    await server.publish("c")
    let report = try await desktop.sync()
    #expect(report.failure == nil && report.added == 1 && report.edits == 1 && report.pending == 1)
    #expect(await server.feeds.map(\.folder) == ["News", "Region"])
    #expect(await server.requests.filter { $0 == "rename" }.count == 1)
    await server.setFailure(nil, of: "rename")
    try await desktop.sync()
    #expect(await server.feeds.map(\.title) == ["X", "B"])
    #expect(try desktop.account.options.remarks?.all ?? [] == [])
  }

  /// Renamed here and back before a sync, and then renamed on the server by somebody else.
  @Test func aNameThatWasUndoneDoesNotComeBackLater() async throws {
    let (server, desktop) = try await joined()
    let id = try #require(try desktop.store.feeds().first).id
    _ = try desktop.store.edit([.rename(id, "X")], at: desktop.now)
    _ = try desktop.store.undo(at: desktop.now)
    try await server.change("1") { $0.title = "Kursiv daily" }
    for _ in 0..<2 { try await desktop.sync() }
    #expect(await server.feeds.map(\.title) == ["Kursiv daily"])
    #expect(try desktop.store.feeds().map(\.title) == ["Kursiv daily"])
    #expect(try waiting(desktop).changed == [])
  }
}

/// The requests of each service.
@Suite struct FeedEditRequestTests {
  /// Follows a feed in a new folder, twice, renames one, moves it to a folder and to the top, and gives it up.
  private func change(_ service: any SyncService, _ feeds: () -> [String]) async throws -> [[String]] {
    try await service.signIn()
    let feed = try #require(try await service.feeds().first)
    var seen: [[String]] = []
    try await service.subscribe("https://b.example/feed", folder: "Region")
    try await service.subscribe("https://b.example/feed", folder: "Region")
    seen.append(feeds())
    try await service.rename(feed.id, to: "Tea & bread")
    seen.append(feeds())
    try await service.move(feed.id, to: "Region")
    try await service.move(feed.id, to: "Region")
    seen.append(feeds())
    try await service.move(feed.id, to: nil)
    seen.append(feeds())
    try await service.unsubscribe(feed.id)
    seen.append(feeds())
    return seen
  }

  @Test func googleReader() async throws {
    let server = try GReaderServer(.freshRSS)
    #expect(
      try await change(GReader(.to(server.address, profile: "freshrss"))) { server.feeds } == [
        ["News/Kursiv https://a.example/feed", "Region/https://b.example/feed https://b.example/feed"],
        ["News/Tea & bread https://a.example/feed", "Region/https://b.example/feed https://b.example/feed"],
        ["Region/Tea & bread https://a.example/feed", "Region/https://b.example/feed https://b.example/feed"],
        ["Region/https://b.example/feed https://b.example/feed", "Tea & bread https://a.example/feed"],
        ["Region/https://b.example/feed https://b.example/feed"],
      ])
  }

  @Test func miniflux() async throws {
    let server = try MinifluxServer()
    #expect(
      try await change(Miniflux(.to(server.address))) { server.feeds } == [
        ["All/Kursiv https://a.example/feed", "Region/New https://b.example/feed"],
        ["All/Tea & bread https://a.example/feed", "Region/New https://b.example/feed"],
        ["Region/New https://b.example/feed", "Region/Tea & bread https://a.example/feed"],
        ["All/Tea & bread https://a.example/feed", "Region/New https://b.example/feed"],
        ["Region/New https://b.example/feed"],
      ])
  }

  @Test func nextcloud() async throws {
    let server = try NextcloudServer()
    #expect(
      try await change(Nextcloud(.to(server.address))) { server.feeds } == [
        ["News/Kursiv & co https://a.example/feed", "Region/New https://b.example/feed"],
        ["News/Tea & bread https://a.example/feed", "Region/New https://b.example/feed"],
        ["Region/New https://b.example/feed", "Region/Tea & bread https://a.example/feed"],
        ["Region/New https://b.example/feed", "Tea & bread https://a.example/feed"],
        ["Region/New https://b.example/feed"],
      ])
  }

  @Test func feedbin() async throws {
    let server = try FeedbinServer()
    #expect(
      try await change(Feedbin(.to(server.address))) { server.feeds } == [
        ["News,Economy/Kursiv https://a.example/feed", "Region/New https://b.example/feed"],
        ["News,Economy/Tea & bread https://a.example/feed", "Region/New https://b.example/feed"],
        ["News,Region/Tea & bread https://a.example/feed", "Region/New https://b.example/feed"],
        ["News/Tea & bread https://a.example/feed", "Region/New https://b.example/feed"],
        ["Region/New https://b.example/feed"],
      ])
  }

  @Test func feverCannot() async throws {
    let service = Fever(.to("http://127.0.0.1:1/fever"))
    for change: () async throws -> Void in [
      { try await service.subscribe("https://b.example/feed", folder: nil) },
      { try await service.rename("1", to: "X") }, { try await service.move("1", to: nil) },
      { try await service.unsubscribe("1") },
    ] {
      let failure = await #expect(throws: SyncFailure.self) { try await change() }
      #expect(failure?.why.contains("Fever API cannot") == true)
    }
  }
}

/// Changes that are undone after a sync that only sent.
@Suite struct UndoneFeedEdits {
  private func joined() async throws -> (FakeServer, Desktop, FeedID) {
    let server = await FakeServer.with("a", "b")
    let desktop = try await Desktop.joined(server)
    let feed = try #require(try desktop.store.feeds().first { $0.address == "https://a.example/feed" }).id
    return (server, desktop, feed)
  }

  private func push(_ desktop: Desktop) async throws {
    let syncer = Syncer(desktop.store, desktop.service) { desktop.now }
    let report = await syncer.run(try desktop.account, Syncer.Options(isPushOnly: true))
    #expect(report.problem == nil)
    #expect(report.pending == 0)
  }

  @Test func marksThatTheServerAcceptedDoNotWaitAndAreStillLookedFor() async throws {
    let (_, desktop, _) = try await joined()
    try desktop.act(.read, "a", "b")
    #expect(try desktop.store.accounts()[0].waiting == 2)
    try await push(desktop)
    #expect(try desktop.store.accounts()[0].waiting == 0)
    #expect(try desktop.store.accounts()[0].accepted == 2 && desktop.pending == 2)
    try desktop.act(.unread, "a")
    #expect(try desktop.store.accounts()[0].waiting == 1)
    try await desktop.sync()
    #expect(try desktop.store.accounts()[0].accepted == 0 && desktop.pending == 0)
  }

  @Test func aMoveAndANameGoBackOnTheServerToo() async throws {
    let (server, desktop, feed) = try await joined()
    let before = await server.feeds
    _ = try desktop.store.edit(
      [.move(feed, folder: "Home/Elsewhere"), .rename(feed, "X")], at: desktop.now)
    try await push(desktop)
    #expect(await server.feeds.map(\.title) == ["X"])
    _ = try desktop.store.undo(at: desktop.now)
    try await desktop.sync()
    #expect(await server.feeds == before)
    #expect(try desktop.store.feeds().first { $0.id == feed }?.title != "X")
  }

  @Test func aFeedThatWasGivenUpIsFollowedThereAgain() async throws {
    let (server, desktop, feed) = try await joined()
    _ = try desktop.store.edit([.unsubscribe(feed)], at: desktop.now)
    try await push(desktop)
    #expect(await server.feeds.isEmpty)
    _ = try desktop.store.undo(at: desktop.now)
    try await desktop.sync()
    #expect(await server.feeds.map(\.address) == ["https://a.example/feed"])
  }

  @Test(arguments: [
    "exec:feed --password secret", "file:///home/me/feed.xml", "https://me:secret@c.example/feed",
  ])
  func whatIsOfThisMachineAloneIsNotSent(_ address: String) async throws {
    let (server, desktop, _) = try await joined()
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: address)]
    let id = try #require(try desktop.store.subscribe(list, at: desktop.now).added.first)
    _ = try desktop.store.edit([.move(id, folder: "Home")], at: desktop.now)
    #expect(try desktop.store.accounts()[0].edits == 0)
    try await desktop.sync()
    #expect(await !server.requests.contains("subscribe"))
  }
}
