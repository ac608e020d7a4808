import Fetch
import Foundation
import Model
import Store
import Sync
import TestKit
import Testing

/// Stores that are joined to one server, each with a program of its own.
struct JoinedStores {
  let server: any AccountServer
  let stores: [Store]
  private let connect: @Sendable (ServerLogin) -> any SyncService

  /// Joins so many empty stores.
  init(
    _ server: any AccountServer, count: Int = 1, _ connect: @escaping @Sendable (ServerLogin) -> any SyncService
  ) async throws {
    self.server = server
    self.connect = connect
    stores = try (0..<count).map { _ in try Store.temporary() }
    let service = connect(.to(server.address))
    try await service.signIn()
    let feeds = try await service.feeds()
    for store in stores {
      _ = try store.add(
        Account(name: "Home", service: "x", address: server.address, user: "alice"), feeds, at: Date())
    }
  }

  /// Syncs each store once, in their order. Records a failure.
  @discardableResult
  func sync(full: Bool = false, sourceLocation: SourceLocation = #_sourceLocation) async throws -> [SyncReport] {
    let reports = try await reports(full: full)
    for report in reports { #expect(report.problem == nil, sourceLocation: sourceLocation) }
    return reports
  }

  /// Syncs each store once, in their order, and says what came of it.
  func reports(full: Bool = false) async throws -> [SyncReport] {
    var reports: [SyncReport] = []
    for store in stores {
      let syncer = Syncer(store, connect(.to(server.address)))
      reports.append(await syncer.run(try store.accounts()[0].account, Syncer.Options(isFull: full)))
    }
    return reports
  }

  /// "a", "b read", "c starred", by title.
  func marks(_ number: Int = 0) throws -> [String] {
    let store = stores[number]
    return try store.headlines(store.ids(in: .all)).map { headline in
      headline.title + (headline.isRead ? " read" : "") + (headline.isStarred ? " starred" : "")
    }.sorted()
  }

  func id(_ title: String, _ number: Int = 0) throws -> ArticleID? {
    try stores[number].headlines(stores[number].ids(in: .all)).first { $0.title == title }?.id
  }

  func act(_ mark: Mark, _ titles: String..., on number: Int = 0) throws {
    _ = try stores[number].act(titles.compactMap { try id($0, number) }, mark, at: Date())
  }

  func pending(_ number: Int = 0) throws -> Int { try stores[number].accounts()[0].pending }
}

extension ServerLogin {
  /// That of alice, whose password is s3cret.
  static func to(_ address: String, password: String = "s3cret", profile: String? = nil) -> ServerLogin {
    ServerLogin(
      address: address, user: "alice", password: password,
      fetcher: Fetcher(Settings().network, userAgent: "newsband/test").forAccount(), profile: profile)
  }
}

/// The conversation that every service must pass.
struct Agreement {
  /// Two stores and a server mark, and all three agree. `knowsReadOnes` is false for a service that tells nothing of articles
  /// that were read before a sync saw them.
  static func check(
    _ server: any AccountServer, knowsReadOnes: Bool = true,
    _ connect: @escaping @Sendable (ServerLogin) -> any SyncService
  ) async throws {
    for number in 0..<75 { server.publish("t\(number)") }
    server.mark("t3", isStarred: true)
    let joined = try await JoinedStores(server, count: 2, connect)
    try await joined.sync()
    for store in joined.stores { #expect(try store.counts(in: .all) == Counts(total: 75, unread: 75, starred: 1)) }
    let ids = try joined.stores[0].ids(in: .all)
    _ = try joined.stores[0].act(Array(ids.prefix(60)), .read, at: Date())
    _ = try joined.stores[1].act(Array(ids.suffix(2)), .star, at: Date())
    _ = try joined.stores[1].act(Array(ids.prefix(1)), .unread, at: Date())
    server.mark("t40", isRead: true)
    server.mark("t3", isStarred: false)
    server.publish("new")
    server.publish("read")
    server.mark("read", isRead: true)
    for _ in 0..<2 { try await joined.sync() }
    let expected = server.marks.filter { knowsReadOnes || $0 != "read read" }
    for number in [0, 1] {
      #expect(try joined.marks(number) == expected)
      #expect(try joined.pending(number) == 0)
      #expect(try joined.stores[number].check().isSound)
    }
  }

  /// A wrong answer of a server changes nothing, loses no mark, and passes.
  static func checkTrouble(
    _ server: any AccountServer, _ connect: @escaping @Sendable (ServerLogin) -> any SyncService
  ) async throws {
    for title in ["a", "b", "c"] { server.publish(title) }
    let joined = try await JoinedStores(server, connect)
    try await joined.sync()
    try joined.act(.read, "a")
    try joined.act(.star, "b")
    let answers: [TestServer.Reply] = [
      .webPage, .json("[]"), .json("{}"), .json("null"), TestServer.Reply(), TestServer.Reply("502 Bad Gateway"),
      TestServer.Reply("200 OK", ["Content-Type: application/json"], body: #"{"items":[{"id"#),
    ]
    for answer in answers {
      server.answerAll(with: answer)
      let report = try await joined.reports(full: true)[0]
      #expect(report.failure != nil, "\(answer.head) \(String(decoding: answer.body, as: UTF8.self))")
      #expect(try joined.marks() == ["a read", "b starred", "c"])
      #expect(try joined.pending() == 2)
      #expect(try joined.stores[0].feeds().filter(\.isSubscribed).count == 1)
    }
    server.answerAll(with: TestServer.Reply("429 Too Many Requests", ["Retry-After: 77"]))
    guard case .busy(_, seconds: 77)? = try await joined.reports()[0].failure else {
      Issue.record("a pause is not told")
      return
    }
    server.answerAll(with: nil)
    // What the server drops is not read.
    server.evict("c")
    for _ in 0..<2 { try await joined.sync(full: true) }
    #expect(try joined.marks() == ["a read", "b starred", "c"])
    #expect(server.marks == ["a read", "b starred"])
    #expect(try joined.pending() == 0)
  }
}
