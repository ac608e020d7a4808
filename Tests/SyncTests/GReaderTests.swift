import Fetch
import Foundation
import Model
import Store
@testable import Sync
import TestKit
import Testing

@Suite struct GReaderTests {
  private func login(_ server: GReaderServer, password: String = "s3cret", profile: String? = nil) -> ServerLogin {
    ServerLogin(
      address: server.address, user: "alice", password: password,
      fetcher: Fetcher(Settings().network, userAgent: "newsband/test").forAccount(), profile: profile)
  }

  /// Joins two stores to a server, marks on all sides, and compares.
  private func agree(_ quirks: GReaderServer.Quirks, profile: String) async throws {
    let server = try GReaderServer(quirks)
    for number in 0..<45 { server.publish("t\(number) & co") }
    server.mark("t3 & co", isStarred: true)
    let login = login(server, profile: profile)
    let service = GReader(login)
    try await service.signIn()
    let feeds = try await service.feeds()
    #expect(feeds == [RemoteFeed(id: "feed/1", address: "https://a.example/feed", title: "Kursiv", folder: "News")])
    let stores = [try Store.temporary(), try Store.temporary()]
    let account = Account(name: "Home", service: "greader", address: server.address, user: "alice")
    for store in stores { _ = try store.add(account, feeds, at: Date()) }
    func sync() async throws {
      for store in stores {
        let report = await Syncer(store, GReader(login)).run(try store.accounts()[0].account)
        #expect(report.problem == nil)
      }
    }
    try await sync()
    for store in stores { #expect(try store.counts(in: .all) == Counts(total: 45, unread: 45, starred: 1)) }
    let ids = try stores[0].ids(in: .all)
    _ = try stores[0].act(Array(ids.prefix(30)), .read, at: Date())
    _ = try stores[1].act(Array(ids.suffix(2)), .star, at: Date())
    server.mark("t40 & co", isRead: true)
    server.publish("new & co", "read & co")
    server.mark("read & co", isRead: true)
    try await sync()
    try await sync()
    for store in stores {
      let marks = try store.headlines(store.ids(in: .all)).map { headline in
        headline.title + (headline.isRead ? " read" : "") + (headline.isStarred ? " starred" : "")
      }
      // A read article that is new on the server is known from its time of arrival, which lies in the past here.
      let expected = server.marks.filter { $0 != "read & co read" }
      #expect(marks.filter { $0 != "read & co read" }.sorted() == expected)
      #expect(try store.accounts()[0].pending == 0)
    }
  }

  @Test func freshRSSAndTheStoresAgree() async throws { try await agree(.freshRSS, profile: "freshrss") }
  @Test func minifluxAndTheStoresAgree() async throws { try await agree(.miniflux, profile: "miniflux") }
  @Test func bazQuxAndTheStoresAgree() async throws { try await agree(.bazQux, profile: "bazqux") }
  @Test func theOldReaderAndTheStoresAgree() async throws { try await agree(.theOldReader, profile: "theoldreader") }

  @Test func aLargeBatchOfMarksLosesNothingOnPHP() async throws {
    let server = try GReaderServer(.freshRSS)
    for number in 0..<1_200 { server.publish("t\(number)") }
    let service = GReader(login(server, profile: "freshrss"))
    let ids = try await service.unread(of: nil)
    #expect(ids.count == 1_200)
    // More than a server reads of a form: the action comes first, so that only ids can be lost.
    try await service.set(.read, true, Array(ids.prefix(1_200)))
    #expect(server.marks.filter { $0.hasSuffix(" read") }.count == 1_200)
    #expect(service.traits.markBatch == 250)
  }

  @Test func readIdsAreNeverAskedFor() async throws {
    // A server for which an unknown stream is all articles would turn everything read.
    let server = try GReaderServer(.freshRSS)
    server.publish("a", "b")
    let store = try Store.temporary()
    let login = login(server, profile: "freshrss")
    let account = Account(name: "Home", service: "greader", address: server.address, user: "alice")
    _ = try store.add(account, try await GReader(login).feeds(), at: Date())
    for _ in 0..<3 { _ = await Syncer(store, GReader(login)).run(try store.accounts()[0].account) }
    #expect(try store.counts(in: .all) == Counts(total: 2, unread: 2, starred: 0))
  }

  @Test func idsInAnyFormAreOne() {
    #expect(GReaderID.short("tag:google.com,2005:reader/item/fb115bd6d34a8e9f") == "-355401917359550817")
    #expect(GReaderID.short("-355401917359550817") == "-355401917359550817")
    #expect(GReaderID.short("tag:google.com,2005:reader/item/00066130a1d2ea41") == "1795711361542721")
    #expect(GReaderID.short("tag:google.com,2005:reader/item/66130a1d2ea41") == "1795711361542721")
    #expect(GReaderID.short("tag:google.com,2005:reader/item/5ad58f7c175d0b40ca001e1c") == "5ad58f7c175d0b40ca001e1c")
    #expect(GReaderID.short("5ad58f7c175d0b40ca001e1c") == "5ad58f7c175d0b40ca001e1c")
    #expect(GReaderID.short("feed/1") == nil)
    #expect(GReaderID.short("") == nil)
  }

  @Test func aWrongPasswordSaysWhichOneIsMeant() async throws {
    let server = try GReaderServer(.freshRSS)
    let failure = await #expect(throws: SyncFailure.self) {
      try await GReader(login(server, password: "web", profile: "freshrss")).signIn()
    }
    #expect(failure?.why.contains("API password") == true)
  }

  @Test func aMissingHeaderAndAnAPIThatIsOffAreExplained() async throws {
    var quirks = GReaderServer.Quirks.freshRSS
    quirks.dropsHeader = true
    let server = try GReaderServer(quirks)
    let failure = await #expect(throws: SyncFailure.self) {
      try await GReader(login(server, profile: "freshrss")).feeds()
    }
    #expect(failure?.why.contains("Authorization") == true)
    quirks = .freshRSS
    quirks.isSwitchedOff = true
    let off = try GReaderServer(quirks)
    await #expect(
      throws: SyncFailure.switchedOff(
        "its API is switched off; an administrator allows it under Authentication in FreshRSS (503)")
    ) { try await GReader(login(off, profile: "freshrss")).signIn() }
  }

  @Test func followingAFeedTwiceIsNoFailure() async throws {
    let server = try GReaderServer(.freshRSS)
    let service = GReader(login(server))
    try await service.subscribe("https://b.example/feed", folder: nil)
    try await service.subscribe("https://b.example/feed", folder: nil)
    #expect(try await service.feeds().count == 2)
    await #expect(throws: SyncFailure.refused("the server could not follow it")) {
      try await service.subscribe("https://b.example/page", folder: nil)
    }
  }

  private static let page = "<!DOCTYPE html><html><title>Maintenance</title></html>"

  /// A page of maintenance passes; FreshRSS says in its own words that its API is switched off.
  @Test(
    arguments: [
      (["Retry-After: 5"], "Service Unavailable!", SyncFailure.busy("the server says 503 (unavailable)", seconds: 5)),
      (["Retry-After: 5"], page, .busy("the server says 503 (unavailable)", seconds: 5)),
      ([], page, .busy("the server says 503 (unavailable)", seconds: nil)),
      ([], "", .busy("the server says 503 (unavailable)", seconds: nil)),
    ] as [([String], String, SyncFailure)])
  func maintenanceIsNoAPIThatIsOff(_ headers: [String], _ body: String, _ expected: SyncFailure) async throws {
    let server = try GReaderServer(.freshRSS)
    server.answerAll(with: TestServer.Reply("503 Service Unavailable", headers, body: body))
    let failure = await #expect(throws: SyncFailure.self) {
      try await GReader(login(server, profile: "freshrss")).signIn()
    }
    guard case .busy(_, let seconds)? = failure, case .busy(_, let wanted) = expected else {
      Issue.record("it is another failure: \(String(describing: failure))")
      return
    }
    #expect(seconds == wanted)
  }

  /// After a sync that succeeded a page says that the server is out of order, and not that the address is wrong.
  @Test(arguments: [false, true]) func aPageAtAnAddressThatWorkedPasses(_ hasWorked: Bool) async throws {
    let server = try GReaderServer(.freshRSS)
    server.publish("a")
    let joined = try await JoinedStores(server) { GReader($0) }
    if hasWorked { try await joined.sync() }
    server.answerAll(with: .webPage)
    #expect(try await joined.reports()[0].failure != nil)
    let record = try joined.stores[0].accounts()[0].account.record
    let pause = try #require(record.notBefore).timeIntervalSince(try #require(record.lastTried))
    #expect(abs(pause - (hasWorked ? 60 : 21_600)) < 2)
    server.answerAll(with: nil)
    try await joined.sync()
    #expect(try joined.marks() == ["a"])
  }

  @Test func aPageInAnswerToAChangeSaysWhatWasAskedFor() async throws {
    let server = try TestServer { asked in
      switch asked.path {
      case "/accounts/ClientLogin": TestServer.Reply(body: "Auth=x\n")
      case "/reader/api/0/token": TestServer.Reply(body: "x")
      case let path where path.hasPrefix("/reader/api/0/subscription/list"):
        .json(#"{"subscriptions":[{"id":"feed/1","url":"https://a.example/feed","categories":[{"label":"News"}]}]}"#)
      default: .webPage
      }
    }
    let service = GReader(.to(server.address("")))
    for (what, change): (String, () async throws -> Void) in [
      ("a mark", { try await service.set(.read, true, ["1"]) }),
      ("a rename", { try await service.rename("feed/1", to: "X") }),
      ("a move", { try await service.move("feed/1", to: nil) }),
      ("an unsubscribe", { try await service.unsubscribe("feed/1") }),
    ] {
      let why = "the server sent a web page in answer to \(what), in place of the answer of its API"
      await #expect(throws: SyncFailure.wrongServer(why)) { try await change() }
    }
  }
}
