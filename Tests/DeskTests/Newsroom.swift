import Desk
import Foundation
import Model
import Money
import Store

/// A store with rates of the tenge, the som and the euro for some days, and what a test adds.
struct Newsroom {
  let store: Store

  static let today = Day(number: 20_545)  // 2026-04-02, a Thursday

  static func day(_ back: Int) -> Day { Day(number: today.number - back) }

  init() throws {
    store = try Store.temporary()
    for (pair, source, values) in [
      (Pair("USD", "KZT"), "nbk", ["475.09", "478.77"]), (Pair("USD", "KGS"), "nbkr", ["87.45", "87.45"]),
      (Pair("EUR", "USD"), "ecb", ["1.1608", "1.1550"]),
    ] {
      for (back, value) in values.enumerated() { try publish(pair, value, source: source, back: back) }
    }
  }

  /// Stores one published rate, of so many days ago.
  func publish(_ pair: Pair, _ value: String, source: String, back: Int = 0) throws {
    let day = Newsroom.day(back)
    try store.save([Publication(source: source, date: day, rates: [Rate(pair, value: value)])], at: day.start)
  }

  /// Stores one article, of so many days ago.
  @discardableResult
  func write(_ title: String, _ text: String, back: Int = 1) throws -> ArticleID {
    var article = Article(key: title)
    article.title = title
    article.text = text
    article.published = Newsroom.day(back).start
    var feed = Feed()
    feed.title = "News"
    feed.articles = [article]
    _ = try store.save(feed, address: "https://news.example/feed", at: Newsroom.today.start)
    let headlines = try store.headlines(try store.ids(in: .all))
    guard let id = headlines.first(where: { $0.title == title })?.id else {
      throw Problem(doing: "write", to: title, why: "the store does not have it")
    }
    return id
  }

  func desk(band: [Pair] = Newsroom.band, home: String = "KZT", order: [String: [String]] = [:]) -> RateDesk {
    RateDesk(store, band: band, order: order, home: home)
  }

  static let band = [Pair("KZT", "USD"), Pair("KGS", "USD")]
}

extension Newsroom {
  static func emptyStore() throws -> Store { try Store.temporary() }
}
