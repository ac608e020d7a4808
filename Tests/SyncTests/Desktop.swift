import Foundation
import Model
import Store
import Sync
import Synchronization

/// A store that joins a server, and a clock that stands until it is moved.
final class Desktop: Sendable {
  let store: Store
  let service: FakeService
  private let clock = Mutex(Date(timeIntervalSince1970: 1_765_454_400))  // 2025-12-11T12:00:00Z

  /// With a store of its own, unless there is one.
  init(_ server: FakeServer, store: Store? = nil, givesDigests: Bool = true, givesCounts: Bool = false) throws {
    self.store = try store ?? Store.temporary()
    service = FakeService(server: server, givesDigests: givesDigests, givesCounts: givesCounts)
  }

  /// A store that has joined the server and has all that is there.
  static func joined(_ server: FakeServer) async throws -> Desktop {
    let desktop = try Desktop(server)
    try await desktop.connect()
    try await desktop.sync()
    return desktop
  }

  var now: Date { clock.withLock(\.self) }
  func wait(_ seconds: Double) { clock.withLock { $0 += seconds } }

  @discardableResult
  func connect(_ name: String = "Home") async throws -> RemoteFeedChanges {
    let account = Account(name: name, service: "ttrss", address: "https://rss.example", user: "alice")
    return try await store.add(account, service.server.feeds, at: now).changes
  }

  var account: Account { get throws { try store.accounts()[0].account } }
  var pending: Int { get throws { try store.accounts()[0].pending } }

  @discardableResult
  func sync(full: Bool = false, acceptsNoFeeds: Bool = false, limit: Int = 10_000) async throws -> SyncReport {
    let syncer = Syncer(store, service) { self.now }
    return await syncer.run(try account, Syncer.Options(isFull: full, acceptsNoFeeds: acceptsNoFeeds, limit: limit))
  }

  /// The article with a title.
  func id(_ title: String) throws -> ArticleID? {
    try store.headlines(store.ids(in: .all)).first { $0.title == title }?.id
  }

  @discardableResult
  func act(_ mark: Mark, _ titles: String...) throws -> [ArticleID] {
    try store.act(titles.compactMap { try id($0) }, mark, at: now)
  }

  /// "a", "b read", "c starred", by title.
  var marks: [String] {
    get throws {
      try store.headlines(store.ids(in: .all)).map { headline in
        headline.title + (headline.isRead ? " read" : "") + (headline.isStarred ? " starred" : "")
      }.sorted()
    }
  }
}

extension FakeServer {
  /// A server with one feed and articles of these titles.
  static func with(_ titles: String...) async -> FakeServer {
    let server = FakeServer()
    await server.add(RemoteFeed(id: "1", address: "https://a.example/feed", title: "Kursiv", folder: "News"))
    for title in titles { await server.publish(title) }
    return server
  }

  var marks: [String] {
    entries.values.map { $0.title + ($0.isRead ? " read" : "") + ($0.isStarred ? " starred" : "") }.sorted()
  }
}
