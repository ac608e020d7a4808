import Fetch
import Foundation
import Model
import Store
import TestKit
import Testing
import Text

@testable import Sync

@Suite struct NextcloudTests {
  /// The habits of the versions, each alone.
  private static let habits: [NextcloudServer.Quirks] = {
    var habits = [NextcloudServer.Quirks()]
    for set: (inout NextcloudServer.Quirks) -> Void in [
      { $0.offsetIsBelow = true }, { $0.microseconds = true }, { $0.failsChanges = true },
    ] {
      var quirks = NextcloudServer.Quirks()
      set(&quirks)
      habits.append(quirks)
    }
    return habits
  }()

  @Test(arguments: 0..<4) func theServerAndTheStoresAgree(_ habit: Int) async throws {
    try await Agreement.check(try NextcloudServer(NextcloudTests.habits[habit])) { Nextcloud($0, pageSize: 20) }
  }

  @Test func wrongAnswersChangeNothing() async throws {
    try await Agreement.checkTrouble(try NextcloudServer()) { Nextcloud($0, pageSize: 20) }
  }

  @Test func marksThatTheServerDoesNotNoteAsChangesAreFoundByCounts() async throws {
    var quirks = NextcloudServer.Quirks()
    quirks.forgetsMarks = true
    let server = try NextcloudServer(quirks)
    for title in ["a", "b", "c"] { server.publish(title) }
    let joined = try await JoinedStores(server, count: 2) { Nextcloud($0, pageSize: 20) }
    try await joined.sync()
    try joined.act(.read, "a", on: 0)
    try joined.act(.star, "b", on: 0)
    try await joined.sync()
    for number in [0, 1] { #expect(try joined.marks(number) == ["a read", "b starred", "c"]) }
    #expect(try joined.pending() == 0)
  }

  @Test func oneReadAndOneUnreadInAFeedAreFoundThoughTheCountsAreTheSame() async throws {
    let server = try NextcloudServer()
    for title in ["a", "b", "c"] { server.publish(title) }
    let joined = try await JoinedStores(server) { Nextcloud($0, pageSize: 20) }
    try await joined.sync()
    try joined.act(.read, "a")
    try await joined.sync()
    server.mark("a", isRead: false)
    server.mark("b", isRead: true)
    try await joined.sync()
    #expect(try joined.marks() == ["a", "b read", "c"])
  }

  @Test func aSyncWithoutChangesAsksForNoList() async throws {
    let server = try NextcloudServer()
    for number in 0..<70 { server.publish("t\(number)") }
    let joined = try await JoinedStores(server) { Nextcloud($0, pageSize: 20) }
    try await joined.sync()
    let before = server.requests.count
    try await joined.sync()
    #expect(
      server.requests.dropFirst(before) == [
        "GET /version", "GET /folders", "GET /feeds", "GET /items/updated", "GET /feeds",
      ])
  }

  @Test func anArticleIsFoundHereByItsGUID() async throws {
    let server = try NextcloudServer()
    server.publish("Another title")
    let joined = try await JoinedStores(server) { Nextcloud($0, pageSize: 20) }
    var feed = Feed()
    feed.articles = [Article(key: "guid-3400")]
    _ = try joined.stores[0].save(feed, address: "https://a.example/feed", at: Date())
    #expect(try await joined.sync()[0].matched == 1)
    #expect(try joined.stores[0].counts(in: .all).total == 1)
  }

  @Test func aWrongPasswordSaysWhichOneIsMeant() async throws {
    let server = try NextcloudServer()
    let failure = await #expect(throws: SyncFailure.self) {
      try await Nextcloud(.to(server.address, password: "web")).signIn()
    }
    #expect(failure?.why.contains("app password") == true)
    #expect(failure?.why.contains("web") == false)
  }

  @Test func theAddressOfTheCloudIsEnough() async throws {
    let server = try NextcloudServer()
    let root = server.address.replacing("/index.php/apps/news/api/v1-3", with: "")
    for typed in [root, root + "/", server.address, server.address + "/", root + "/index.php/apps/news"] {
      let found = try await AccountCheck(.nextcloud, .to(typed)).connect()
      #expect(
        found.feeds == [RemoteFeed(id: "39", address: "https://a.example/feed", title: "Kursiv & co", folder: "News")])
    }
    // The marks of the version before are others.
    let old = try await AccountCheck(.nextcloud, .to(root + "/index.php/apps/news/api/v1-2")).connect()
    #expect(old.feeds.count == 1)
  }

  @Test func aFeedIsFollowedInAFolderOnce() async throws {
    let server = try NextcloudServer()
    let service = Nextcloud(.to(server.address))
    try await service.subscribe("https://b.example/feed", folder: "Region")
    try await service.subscribe("https://b.example/feed", folder: "Region")
    #expect(server.feeds == ["News/Kursiv & co https://a.example/feed", "Region/New https://b.example/feed"])
    await #expect(throws: SyncFailure.refused("the server found no feed there that it can read")) {
      try await service.subscribe("https://b.example/page", folder: nil)
    }
  }
}
