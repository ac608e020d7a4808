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

  @Test func arrivalsAreTakenOnceFromTheFirstCallOn() throws {
    let store = try Store.temporary()
    _ = try store.save(feed(["a"]), address: "https://a.example/feed", at: Date())
    #expect(try store.takeArrivals() == [])
    #expect(try store.takeArrivals() == [])
    let added = try store.save(feed(["a", "b", "c"]), address: "https://a.example/feed", at: Date()).added
    #expect(try Set(store.takeArrivals()) == Set(added))
    #expect(try store.takeArrivals() == [])
  }

  @Test func theLastFailureOfEachHookIsKeptUntilItIsForgotten() throws {
    let store = try Store.temporary()
    #expect(try store.hookFailures() == [])
    try store.keep(HookFailure(hook: "a\tb", why: "one\ntwo\tthree", time: 1))
    try store.keep(HookFailure(hook: "other", why: "why", time: 2))
    try store.keep(HookFailure(hook: "other", why: "again", time: 3))
    #expect(
      try store.hookFailures() == [
        HookFailure(hook: "other", why: "again", time: 3), HookFailure(hook: "a b", why: "one two three", time: 1),
      ])
    try store.forgetFailure(of: "other")
    #expect(try store.hookFailures().map(\.hook) == ["a b"])
  }
}
