import Foundation
import Model
import Money
import Reader
import Store
import TestKit
import Testing

@testable import newsband

/// A store with three articles of two feeds, and a handler of effects over it. The clock stands still.
struct Newspaper {
  let store: Store
  let handler: EffectHandler
  /// The ids of the articles by title.
  let ids: [String: ArticleID]
  /// The ids of the feeds by title.
  let feeds: [String: FeedID]

  static let now = Date(timeIntervalSince1970: 1_765_454_400)  // 2025-12-11T12:00:00Z

  init(settings: Settings = Settings(), environment: [String: String] = ["PATH": "/nowhere"]) throws {
    store = try Store.temporary()
    handler = EffectHandler(store: store, settings: settings, environment: environment, now: { Newspaper.now })
    for (feed, titles) in [("Kursiv", ["Trains to Tashkent", "作者 writes"]), ("24.kg", ["Snow in Bishkek"])] {
      _ = try store.save(Newspaper.feed(feed, titles), address: Newspaper.address(of: feed), at: Newspaper.now)
    }
    var list = SubscriptionList()
    list.subscriptions = ["Kursiv", "24.kg"].map { Subscription(feedURL: Newspaper.address(of: $0), title: $0) }
    _ = try store.subscribe(list, at: Newspaper.now)
    let headlines = try store.headlines(try store.ids(in: .all))
    ids = Dictionary(uniqueKeysWithValues: headlines.map { ($0.title, $0.id) })
    feeds = Dictionary(uniqueKeysWithValues: try store.feeds().map { ($0.title, $0.id) })
  }

  static func address(of feed: String) -> String { "https://\(feed.lowercased()).example/feed" }

  static func feed(_ title: String, _ titles: [String], text: String = "Some words about it.") -> Feed {
    var feed = Feed()
    feed.title = title
    feed.articles = titles.enumerated().map { index, title in
      var article = Article(key: title)
      article.title = title
      article.text = text
      article.url = "https://news.example/\(title.count)"
      article.published = now.addingTimeInterval(-Double(index) * 3600)
      return article
    }
    return feed
  }

  func id(_ title: String) -> ArticleID { ids[title] ?? 0 }
  func feed(_ title: String) -> FeedID { feeds[title] ?? 0 }

  /// The answer to an effect, as a problem when there is none.
  func read(_ effect: ReadEffect) throws -> Event {
    guard let event = try handler.read(effect) else { throw Problem(doing: "read", to: "\(effect)", why: "no answer") }
    return event
  }

  func write(_ effect: WriteEffect) throws -> Event {
    guard let event = try handler.write(effect) else {
      throw Problem(doing: "write", to: "\(effect)", why: "no answer")
    }
    return event
  }
}

/// An answer of another kind than the test expects.
struct OtherAnswer: Error {
  let event: Event?

  init(_ event: Event?) { self.event = event }
}

/// The answer for a page that an event brings.
func answer<Answer: PageAnswer>(_ event: Event?, _ type: Answer.Type) throws -> Answer {
  guard case .page(let reply) = event else { throw Problem(doing: "read", to: "\(type)", why: "no answer came") }
  return try #require(reply.answer as? Answer)
}
