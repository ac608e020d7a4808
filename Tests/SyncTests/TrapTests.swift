import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Sync

/// Traps of the Google Reader API, each as a server was seen to set it.
@Suite struct GReaderTraps {
  private func service(_ server: GReaderServer, _ profile: String) -> GReader {
    GReader(.to(server.address, profile: profile))
  }

  private func idRequests(_ server: GReaderServer) -> Int {
    server.requests.filter { $0.hasSuffix("/stream/items/ids") }.count
  }

  /// PHP reads a thousand fields of a form, FreshRSS a MiB of a body; tt-rss fails with more than 65,534 ids.
  @Test func noBatchComesNearALimit() {
    for profile in GReaderProfile.all {
      let traits = GReader(.to("http://127.0.0.1:9", profile: profile.name)).traits
      #expect(max(traits.markBatch, traits.articleBatch) <= 250)
    }
    for kind in ServiceKind.all {
      guard case .server(_, _, let connect) = kind.access else { continue }
      let traits = connect(.to("http://127.0.0.1:9")).traits
      #expect(traits.markBatch <= 500 && traits.articleBatch <= 250, "\(kind.name)")
    }
  }

  /// A full last page has a continuation although nothing follows.
  @Test(arguments: [39, 40, 41]) func aListIsReadToItsEndAndNoFurther(_ count: Int) async throws {
    let server = try GReaderServer(.bazQux)
    for number in 0..<count { server.publish("t\(number)") }
    var quirks = GReaderServer.Quirks()
    quirks.idPage = 20
    let paged = try GReaderServer(quirks)
    for number in 0..<count { paged.publish("t\(number)") }
    for server in [server, paged] {
      let ids = try await service(server, "other").unread(of: nil)
      #expect(ids.count == count && Set(ids).count == count)
    }
  }

  /// A continuation of FreshRSS loses an article when that of the continuation was read meanwhile.
  @Test func freshRSSIsAskedForAllIdsAtOnce() async throws {
    let server = try GReaderServer(.freshRSS)
    for number in 0..<10_050 { server.publish("t\(number)") }
    #expect(try await service(server, "freshrss").unread(of: nil).count == 10_050)
    #expect(idRequests(server) == 1)
  }

  /// A continuation of Miniflux is a number of articles to skip.
  @Test func aContinuationMayBeANumber() async throws {
    var quirks = GReaderServer.Quirks.miniflux
    quirks.idPage = 20
    let server = try GReaderServer(quirks)
    for number in 0..<45 { server.publish("t\(number)") }
    #expect(Set(try await service(server, "miniflux").unread(of: nil)).count == 45)
    #expect(idRequests(server) == 3)
  }

  /// `ot` compares the date of the article at Miniflux: one that arrives late with an old date is in no list of new ones.
  @Test func anArticleThatArrivesLateWithAnOldDateComes() async throws {
    let server = try GReaderServer(.miniflux)
    server.publish("a")
    let joined = try await JoinedStores(server) { GReader($0) }
    try await joined.sync()
    server.publish("late")
    try await joined.sync()
    #expect(try joined.marks() == ["a", "late"])
  }

  /// Miniflux refuses marks as a whole when one of the articles is not there any more.
  @Test func oneBadMarkHoldsNoOtherBack() async throws {
    let server = try GReaderServer(.miniflux)
    for title in ["a", "b", "c", "d", "e"] { server.publish(title) }
    let joined = try await JoinedStores(server) { GReader($0) }
    try await joined.sync()
    try joined.act(.read, "a", "b", "c", "d")
    try joined.act(.star, "e")
    server.evict("b")
    let report = try await joined.reports()[0]
    #expect(report.failure == nil && report.refused == 1, "\(String(describing: report))")
    for _ in 0..<2 { try await joined.sync() }
    #expect(server.marks == ["a read", "c read", "d read", "e starred"])
    #expect(try joined.marks() == ["a read", "b read", "c read", "d read", "e starred"])
    #expect(try joined.stores[0].accounts()[0].waiting == 0)
    // What the double refuses, as Miniflux does.
    let service = service(server, "miniflux")
    for ids in [["1795711361000001", "1795711361000002"], ["1795711361099999"], []] {
      await #expect(throws: SyncFailure.refused("the server says 400 (bad request)")) {
        try await service.set(.read, false, ids)
      }
    }
    #expect(server.marks.contains("a read"), "nothing of a refused batch was done")
  }

  /// Inoreader wants the keys of an application with every request.
  @Test func headersGoWithEveryRequest() async throws {
    let server = try TestServer { asked in
      switch asked.path.prefix(while: { $0 != "?" }) {
      case "/accounts/ClientLogin": TestServer.Reply(body: "Auth=x\n")
      case "/reader/api/0/subscription/list": .json(#"{"subscriptions":[]}"#)
      case "/reader/api/0/stream/items/ids": .json(#"{"itemRefs":[]}"#)
      case "/reader/api/0/stream/items/contents": .json(#"{"items":[]}"#)
      default: TestServer.Reply(body: "OK")
      }
    }
    var login = ServerLogin.to(server.address(""), profile: "inoreader")
    login.headers = ["AppId: 1000", "AppKey: k3y"]
    let service = GReader(login)
    try await service.signIn()
    _ = try await service.feeds()
    _ = try await service.unread(of: nil)
    _ = try await service.starred()
    _ = try await service.changes(since: "1765000000")
    _ = try await service.articles(["1"])
    try await service.set(.starred, true, ["1"])
    try await service.rename("feed/1", to: "X")
    #expect(server.asked.count >= 9)
    for asked in server.asked { #expect(asked.headers["appid"] == "1000" && asked.headers["appkey"] == "k3y") }
  }

  /// A wrong base address of FreshRSS leads to a web page.
  @Test func aLoginThatIsRedirectedSaysWhere() async throws {
    let server = try TestServer { _ in TestServer.Reply("302 Found", ["Location: http://127.0.0.2:9/i/"]) }
    let failure = await #expect(throws: SyncFailure.self) {
      try await AccountCheck(.greader, .to(server.address("/"))).connect()
    }
    guard case .redirected(let why)? = failure else {
      Issue.record("it is another failure: \(String(describing: failure))")
      return
    }
    #expect(why.contains("give that address"), "\(why)")
  }

  /// The clock was ahead in the last sync. Articles that came since are asked for all the same.
  @Test func aClockThatWasAheadLosesNothing() async throws {
    let server = try TestServer { asked in
      asked.path.hasPrefix("/accounts") ? TestServer.Reply(body: "Auth=x\n") : .json(#"{"itemRefs":[]}"#)
    }
    var login = ServerLogin.to(server.address(""))
    login.now = { Date(timeIntervalSince1970: 1_765_000_000) }
    let changes = try await GReader(login).changes(since: "4000000000")
    #expect(changes.cursor == "1765000000")
    #expect(server.asked.last?.path.contains("ot=1764913600") == true)
  }

  @Test(arguments: ["freshrss", "miniflux", "bazqux", "other"]) func wrongAnswersChangeNothing(_ profile: String)
    async throws
  {
    try await Agreement.checkTrouble(try GReaderServer(.freshRSS)) { login in
      var login = login
      login.profile = profile
      return GReader(login)
    }
  }
}

/// Traps that several services have.
@Suite struct ServiceTraps {
  private func server(_ service: String) throws -> any AccountServer {
    switch service {
    case "greader": try GReaderServer(.freshRSS)
    case "miniflux": try MinifluxServer()
    case "old miniflux": try MinifluxServer(isOld: true)
    case "nextcloud": try NextcloudServer()
    case "fever": try FeverServer()
    default: try FeedbinServer()
    }
  }

  private func joined(_ service: String) async throws -> JoinedStores {
    let kind = try #require(ServiceKind.named(service.split(separator: " ").last.map(String.init) ?? ""))
    guard case .server(_, _, let connect) = kind.access else { throw SyncFailure.stopped }
    return try await JoinedStores(try server(service), connect)
  }

  /// Most servers mark everything when they are asked to mark all: also articles that have just arrived and that the reader has
  /// not seen.
  @Test(arguments: ["greader", "miniflux", "old miniflux", "nextcloud", "fever", "feedbin"])
  func whatArrivesAfterAllWasReadStaysUnread(_ service: String) async throws {
    let joined = try await joined(service)
    let server = joined.server
    for title in ["a", "b", "c"] { server.publish(title) }
    try await joined.sync()
    _ = try joined.stores[0].act(joined.stores[0].ids(in: .all), .read, at: Date())
    server.publish("late")
    for _ in 0..<2 { try await joined.sync() }
    let expected = ["a read", "b read", "c read", "late"]
    #expect(try joined.marks() == expected)
    #expect(server.marks == expected)
    for request in server.requests { #expect(!request.contains("mark-all") && !request.contains("flush")) }
  }

  /// Servers drop articles after some months or some hundred articles, unread ones too.
  @Test(arguments: ["greader", "miniflux", "old miniflux", "nextcloud", "fever", "feedbin"])
  func whatTheServerDropsIsNotRead(_ service: String) async throws {
    let joined = try await joined(service)
    let server = joined.server
    for title in ["a", "b", "c"] { server.publish(title) }
    server.mark("b", isStarred: true)
    try await joined.sync()
    server.evict("a")
    server.evict("b")
    for _ in 0..<2 { try await joined.sync(full: true) }
    #expect(try joined.marks() == ["a", "b starred", "c"])
    // A mark on one that is gone holds nothing up.
    try joined.act(.read, "a", "c")
    for _ in 0..<2 { try await joined.sync() }
    #expect(try joined.marks() == ["a read", "b starred", "c read"])
    #expect(server.marks == ["c read"])
    #expect(try joined.stores[0].accounts()[0].waiting == 0)
  }

  /// Own marks come back in a list of changes, when the person has changed them again.
  @Test(arguments: ["greader", "miniflux", "nextcloud", "feedbin"])
  func theEchoOfAMarkDoesNotUndoALaterOne(_ service: String) async throws {
    let joined = try await joined(service)
    joined.server.publish("a")
    try await joined.sync()
    try joined.act(.read, "a")
    let kind = try #require(ServiceKind.named(service))
    guard case .server(_, _, let connect) = kind.access else { return }
    let syncer = Syncer(joined.stores[0], connect(.to(joined.server.address)))
    _ = await syncer.run(try joined.stores[0].accounts()[0].account, Syncer.Options(isPushOnly: true))
    #expect(joined.server.marks == ["a read"])
    try joined.act(.unread, "a")
    for _ in 0..<2 { try await joined.sync() }
    #expect(try joined.marks() == ["a"])
    #expect(joined.server.marks == ["a"])
  }

  @Test(arguments: [false, true]) func wrongAnswersOfMinifluxChangeNothing(_ isOld: Bool) async throws {
    try await Agreement.checkTrouble(try MinifluxServer(isOld: isOld)) { Miniflux($0) }
  }
}

/// Counting in place of comparing, where sets are large.
@Suite struct LargeSets {
  /// A server with 2,100 unread articles in two feeds.
  private func joined() async throws -> (FakeServer, Desktop) {
    let server = FakeServer()
    for id in ["1", "2"] {
      await server.add(RemoteFeed(id: id, address: "https://\(id).example/feed", title: "Feed \(id)"))
      for number in 0..<1_050 { await server.publish("\(id) \(number)", feed: id) }
    }
    let desktop = try Desktop(server, givesCounts: true)
    try await desktop.connect()
    try await desktop.sync()
    return (server, desktop)
  }

  @Test func onlyFeedsWhoseCountsDifferAreCompared() async throws {
    let (server, desktop) = try await joined()
    let id = try #require(await server.entries.first { $0.value.title == "1 7" }?.key)
    await server.mark(String(id), isRead: true)
    await server.forgetRequests()
    #expect(try await desktop.sync().changed == 1)
    #expect(await server.requests.filter { $0.hasPrefix("unread") } == ["unread of 1"])
    await server.forgetRequests()
    try await desktop.sync()
    #expect(await !server.requests.contains { $0.hasPrefix("unread") })
  }

  /// Two marks in one feed that even out are found once a day, also when the clock was a year ahead for a while.
  @Test(arguments: [false, true]) func onceADayAllIsCompared(_ wasAhead: Bool) async throws {
    let (server, desktop) = try await joined()
    let read = try #require(await server.entries.first { $0.value.title == "1 7" }?.key)
    await server.mark(String(read), isRead: true)
    if wasAhead { desktop.wait(31_536_000) }
    try await desktop.sync()
    if wasAhead { desktop.wait(-31_536_000) }
    let other = try #require(await server.entries.first { $0.value.title == "1 8" }?.key)
    await server.mark(String(read), isRead: false)
    await server.mark(String(other), isRead: true)
    if !wasAhead {
      #expect(try await desktop.sync().changed == 0)
      desktop.wait(86_500)
    }
    #expect(try await desktop.sync().changed == 2)
    #expect(try desktop.marks.filter { $0.hasSuffix("read") } == ["1 8 read"])
  }
}

/// A clock that was a year ahead for a while.
@Suite struct JumpingClock {
  private static let year = 31_536_000.0

  @Test func aMarkThatWasRefusedThenDoesNotWaitForAYear() async throws {
    let server = await FakeServer.with("a", "b")
    let desktop = try await Desktop.joined(server)
    desktop.wait(JumpingClock.year)
    await server.refuse(["1"])
    try desktop.act(.read, "a")
    #expect(try await desktop.sync().refused == 1)
    await server.refuse([])
    desktop.wait(-JumpingClock.year)
    try await desktop.sync()
    #expect(await server.marks == ["a read", "b"])
  }

  @Test func aPauseOfThatTimeIsNone() async throws {
    let server = await FakeServer.with("a")
    let desktop = try await Desktop.joined(server)
    await server.setFailure(.busy("the server says 429", seconds: 900), of: "feeds")
    desktop.wait(JumpingClock.year)
    try await desktop.sync()
    #expect(try desktop.account.record.pauseEnd(at: desktop.now) == desktop.now + 900)
    desktop.wait(-JumpingClock.year)
    #expect(try desktop.account.record.pauseEnd(at: desktop.now) == nil)
  }

  @Test func aServerCannotAskForAPauseOfYears() async throws {
    let server = await FakeServer.with("a")
    let desktop = try await Desktop.joined(server)
    await server.setFailure(.busy("the server says 503", seconds: JumpingClock.year), of: "feeds")
    try await desktop.sync()
    #expect(try desktop.account.record.pauseEnd(at: desktop.now) == desktop.now + 86_400)
  }
}
