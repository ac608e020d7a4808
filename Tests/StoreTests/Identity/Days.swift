import Foundation
import Model
import Store

/// An article of a feed. `day` is its day of publication in November 2026, nil for one without a date.
func item(
  _ title: String, guid: String? = nil, link: String? = nil, text: String? = nil, day: Int? = nil
) -> Article {
  let text = text ?? "About: \(title)."
  let key = guid ?? link ?? "hash:\(title) \(text) \(day ?? 0)"
  var article = Article(key: key, origin: guid != nil ? .source : link != nil ? .address : .content)
  article.title = title
  article.url = link
  article.text = text
  article.published = day.map { Date(timeIntervalSince1970: 1_793_491_200 + 86_400 * Double($0)) }
  return article
}

/// What the store has of a feed after several days.
struct Outcome {
  var titles: [String]
  var unread: [String]
  var articles: [ArticleID]
}

/// Stores a feed day after day, each day as one fetch, and marks everything as read before the next one.
func days(_ days: [Article]..., home: String? = "https://feed.example/") throws -> Outcome {
  let store = try Store.temporary()
  for (number, articles) in days.enumerated() {
    if number > 0 { _ = try store.mark(store.ids(in: .all), .read, at: noon) }
    var feed = Feed()
    feed.title = "Feed"
    feed.homePageURL = home
    feed.articles = articles
    _ = try store.save(feed, address: "https://feed.example/rss", at: noon)
  }
  let headlines = try store.headlines(store.ids(in: .all))
  return Outcome(
    titles: headlines.map(\.title).sorted(), unread: headlines.filter { !$0.isRead }.map(\.title).sorted(),
    articles: headlines.map(\.id))
}
