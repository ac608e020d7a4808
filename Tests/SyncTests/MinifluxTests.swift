import Fetch
import Foundation
import Model
import Store
import TestKit
import Testing
import Text

@testable import Sync

@Suite struct MinifluxTests {
  private func login(_ server: MinifluxServer, password: String = "key") -> ServerLogin {
    ServerLogin(
      address: server.address, user: "alice", password: password,
      fetcher: Fetcher(Settings().network, userAgent: "newsband/test").forAccount())
  }

  @Test(arguments: [false, true]) func theServerAndTheStoreAgree(_ isOld: Bool) async throws {
    let server = try MinifluxServer(isOld: isOld)
    for number in 0..<30 { server.publish("t\(number)") }
    server.mark("t5", isStarred: true)
    let store = try Store.temporary()
    let login = login(server)
    let service = Miniflux(login)
    try await service.signIn()
    let account = Account(name: "Home", service: "miniflux", address: server.address, user: "alice")
    _ = try store.add(account, try await service.feeds(), at: Date())
    func sync() async throws {
      let report = await Syncer(store, Miniflux(login)).run(try store.accounts()[0].account)
      #expect(report.problem == nil)
    }
    try await sync()
    #expect(try store.counts(in: .all) == Counts(total: 30, unread: 30, starred: 1))
    let ids = try store.ids(in: .all)
    _ = try store.act(Array(ids.prefix(7)), .read, at: Date())
    _ = try store.act(Array(ids.suffix(2)), .star, at: Date())
    server.mark("t11", isRead: true)
    server.publish("new")
    server.publish("read")
    server.mark("read", isRead: true)
    try await sync()
    try await sync()
    let marks = try store.headlines(store.ids(in: .all)).map { headline in
      headline.title + (headline.isRead ? " read" : "") + (headline.isStarred ? " starred" : "")
    }
    #expect(marks.sorted() == server.marks)
    #expect(try store.accounts()[0].pending == 0)
  }

  @Test func aStarWhoseAnswerWasLostIsNotToggledBack() async throws {
    let server = try MinifluxServer(isOld: true)
    server.publish("a")
    let service = Miniflux(login(server))
    try await service.signIn()
    server.loseNextToggle()
    try await service.set(.starred, true, ["1"])
    try await service.set(.starred, true, ["1"])
    #expect(server.marks == ["a starred"])
  }

  @Test func theHashOfAGuidFindsTheArticleHere() async throws {
    let server = try MinifluxServer()
    server.publish("Another title", hash: Digest.sha256.hex(of: "guid-1"))
    let store = try Store.temporary()
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "https://a.example/feed")]
    _ = try store.subscribe(list, at: Date())
    var feed = Feed()
    feed.articles = [Article(key: "guid-1")]
    _ = try store.save(feed, address: "https://a.example/feed", at: Date())
    let login = login(server)
    let account = Account(name: "Home", service: "miniflux", address: server.address, user: "alice")
    let service = Miniflux(login)
    try await service.signIn()
    _ = try store.add(account, try await service.feeds(), at: Date())
    #expect(await Syncer(store, service).run(try store.accounts()[0].account).matched == 1)
    #expect(try store.counts(in: .all).total == 1)
  }

  @Test func aKeyAndAPasswordBothSignIn() async throws {
    let server = try MinifluxServer()
    try await Miniflux(login(server, password: "key")).signIn()
    try await Miniflux(login(server, password: "s3cret")).signIn()
    let hint = "Miniflux wants an API key, made in its settings under API Keys, or the password of its web page"
    await #expect(throws: SyncFailure.password("the server does not accept the user or the password (401); " + hint)) {
      try await Miniflux(login(server, password: "wrong")).signIn()
    }
  }

  @Test func nearIdsAreAskedForTogether() {
    #expect(NearIDs.runs([1, 2, 5, 90, 91, 300]) == [1...5, 90...91, 300...300])
    #expect(NearIDs.runs([]) == [])
    #expect(NearIDs.runs([5, 3, 5]) == [3...5])
  }
}
