import Foundation
import Model
import Store
import Testing

/// The articles that came since a moment.
@Suite struct Arrivals {
  private func feed(_ keys: [String], daysAgo: Double = 0) -> Feed {
    var feed = Feed()
    feed.title = "Kursiv"
    feed.articles = keys.map { key in
      var article = Article(key: key)
      article.title = key
      article.text = "words"
      article.published = Date(timeIntervalSince1970: 1_765_454_400 - daysAgo * 86_400)
      return article
    }
    return feed
  }

  @Test func articlesComeInTheOrderInWhichTheyAreStoredWhateverTheirDates() throws {
    let store = try Store.temporary()
    #expect(try store.newestArticle() == 0 && store.arrivals(after: 0, limit: 9) == [])
    let first = try store.save(feed(["a"]), address: "https://a.example/feed", at: Date()).added
    let newest = try store.newestArticle()
    let later = try store.save(feed(["a", "old"], daysAgo: 900), address: "https://a.example/feed", at: Date()).added
    #expect(first.count == 1 && later.count == 1)
    #expect(try store.arrivals(after: newest, limit: 9) == later)
    #expect(try store.arrivals(after: 0, limit: 1) == first)
  }
}
