import Fetch
import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Sync

@Suite struct FeedbinTests {
  @Test(arguments: [100, 7]) func theServerAndTheStoresAgree(_ page: Int) async throws {
    var quirks = FeedbinServer.Quirks()
    quirks.page = page
    try await Agreement.check(try FeedbinServer(quirks)) { Feedbin($0) }
  }

  @Test func wrongAnswersChangeNothing() async throws {
    try await Agreement.checkTrouble(try FeedbinServer()) { Feedbin($0) }
  }

  @Test func newArticlesOfSeveralPagesComeAndNoneTwice() async throws {
    var quirks = FeedbinServer.Quirks()
    quirks.page = 3
    let server = try FeedbinServer(quirks)
    server.publish("a")
    let service = Feedbin(.to(server.address))
    let first = try await service.changes(since: nil)
    // The six digits are kept: with whole seconds the last article would come again, or be lost.
    #expect(first == RemoteChanges(cursor: "2026-02-04T01:00:19.002000Z"))
    for number in 0..<9 { server.publish("t\(number)") }
    let second = try await service.changes(since: first.cursor)
    #expect(second.ids == (2001...2009).reversed().map(String.init))
    #expect(try await service.changes(since: second.cursor).ids == [])
  }

  @Test func tooManyRequestsAreAPauseAndNotAWrongPassword() async throws {
    var quirks = FeedbinServer.Quirks()
    quirks.mostRequests = 1
    let server = try FeedbinServer(quirks)
    let service = Feedbin(.to(server.address))
    try await service.signIn()
    await #expect(
      // It names no pause, and nothing says that it did.
      throws: SyncFailure.busy("the server got too many requests (403)", seconds: nil)
    ) { try await service.unread(of: nil) }
    let hint = "; Feedbin wants the e-mail address and the password of its web page"
    await #expect(throws: SyncFailure.password("the server does not accept the user or the password (401)" + hint)) {
      try await Feedbin(.to(server.address, password: "wrong")).signIn()
    }
  }

  @Test func aMarkThatIsNotAnsweredWithIdsIsNotTakenAsDone() async throws {
    for body in [#"{"status":"ok"}"#, "true", #"[{"id":1}]"#] {
      let server = try TestServer { _ in .json(body) }
      await #expect(throws: SyncFailure.broken("the server's answer to a mark is not a list of ids")) {
        try await Feedbin(.to(server.address(""))).set(.read, true, ["1"])
      }
    }
  }

  @Test func idsAreNumbersOrTextsAndAListWithAnythingElseIsNotComplete() async throws {
    let server = try TestServer { _ in .json(#"["3", 10, "2"]"#) }
    #expect(try await Feedbin(.to(server.address(""))).unread(of: nil) == ["10", "3", "2"])
    for body in ["[1,null]", "[1,{}]", "{}", "1", "null"] {
      let server = try TestServer { _ in .json(body) }
      await #expect(throws: SyncFailure.broken("the server's answer is not a list of ids")) {
        try await Feedbin(.to(server.address(""))).unread(of: nil)
      }
    }
  }

  @Test func aFeedHasOnePlaceAndIsFollowedOnce() async throws {
    let server = try FeedbinServer()
    let service = Feedbin(.to(server.address))
    #expect(
      try await service.feeds() == [
        RemoteFeed(id: "47", address: "https://a.example/feed", title: "Kursiv", folder: "Economy")
      ])
    try await service.subscribe("https://b.example/feed", folder: nil)
    try await service.subscribe("https://b.example/feed", folder: nil)
    #expect(server.feeds.count == 2)
    await #expect(throws: SyncFailure.refused("the server found no feed there")) {
      try await service.subscribe("https://b.example/page", folder: nil)
    }
    await #expect(throws: SyncFailure.refused("the server found several feeds there; give the address of one")) {
      try await service.subscribe("https://b.example/several", folder: nil)
    }
  }

  @Test func theAddressOfTheSiteIsThatOfTheAPI() {
    for typed in ["https://feedbin.com", "https://www.feedbin.com/", "https://api.feedbin.com/v2"] {
      #expect(Feedbin.base(typed) == "https://api.feedbin.com/v2")
    }
    #expect(Feedbin.base("https://news.example/v2") == "https://news.example/v2")
  }

  /// One wrong `[]`: the list is all that tells the marks of articles.
  @Test(arguments: ["unread_entries", "starred_entries"], [false, true])
  func aListThatIsEmptyOnceChangesNothing(_ list: String, _ isFull: Bool) async throws {
    let server = try FeedbinServer()
    for title in ["a", "b", "c"] { server.publish(title) }
    server.mark("b", isStarred: true)
    let joined = try await JoinedStores(server) { Feedbin($0) }
    try await joined.sync()
    server.setEmpty(1, of: list)
    try await joined.sync(full: isFull)
    #expect(try joined.marks() == ["a", "b starred", "c"])
    // One that stays empty is true.
    for title in ["a", "b", "c"] { server.mark(title, isRead: true, isStarred: false) }
    try await joined.sync(full: isFull)
    #expect(try joined.marks() == ["a read", "b read", "c read"])
  }
}
