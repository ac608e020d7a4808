import Fetch
import Foundation
import Model
import Money
import Store
import Synchronization
import TestKit

/// A store, a server that says what a test wants, and a clock that stands until it is moved.
final class Newsstand: Sendable {
  let store: Store
  private let clock = Mutex(Date(timeIntervalSince1970: 1_765_454_400))  // 2025-12-11T12:00:00Z

  init() throws {
    store = try Store.temporary()
  }

  var now: Date { clock.withLock(\.self) }
  func wait(_ seconds: Double) { clock.withLock { $0 += seconds } }

  static let hour = 3600.0
  static let day = 86_400.0

  var fetcher: Fetcher { fetcher(inHaste: false) }

  /// In haste only where a server is never going to answer: this machine may be busy. `authority` is the path of the
  /// certificate to trust.
  private func fetcher(inHaste: Bool, trusting authority: String = "") -> Fetcher {
    var network = Settings().network
    network.authorities = authority
    network.firstByte = inHaste ? 0.5 : 30
    network.total = inHaste ? 1.5 : 60
    network.feedSize = 200_000
    return Fetcher(network, userAgent: "newsband/test") { self.now }
  }

  var following: Following { Following(store, rhythm: PollingPolicy { 0 }) { self.now } }

  @discardableResult
  func follow(_ address: String, folder: String? = nil) throws -> FeedID {
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: address, folder: folder)]
    let subscribed = try store.subscribe(list, at: now)
    return (subscribed.added + subscribed.known)[0]
  }

  /// The steps of a whole refresh, in the order in which they came.
  @discardableResult
  func refresh(
    _ ids: [FeedID]? = nil, asked: Bool = true, inHaste: Bool = false, trusting authority: String = "",
    commands: CommandRunner = .none
  ) async throws -> [Refresh.Step] {
    let fetcher = fetcher(inHaste: inHaste, trusting: authority)
    let run = try Refresh(store, fetcher, commands: commands, rhythm: PollingPolicy { 0 }) { self.now }.start(
      ids, asked: asked)
    var steps: [Refresh.Step] = []
    for await step in run.steps { steps.append(step) }
    return steps
  }

  func record(_ id: FeedID) throws -> FetchRecord? { try store.fetchable([id]).first?.record }
  func titles() throws -> [String] { try store.headlines(store.ids(in: .all)).map(\.title).sorted() }
}

/// A feed with these titles; each is its article's guid too.
func rss(_ titles: String..., channel: String = "", text: String = "Text.") -> String {
  let items = titles.map { title in
    "<item><guid>\(title)</guid><title>\(title)</title><link>https://a.example/\(title)</link>"
      + "<description>\(text)</description></item>"
  }
  return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Kursiv</title>\(channel)"
    + items.joined() + "</channel></rss>"
}

/// Counts how often it was asked.
final class Counter: Sendable {
  private let count = Atomic(0)
  func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
