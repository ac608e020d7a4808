import Foundation
import Model
import Store
import Testing

@testable import newsband

/// Feeds that are named on the command line: by number, address or title.
@Suite struct FeedNameTests {
  private let store: Store

  init() throws {
    store = try Store.temporary()
    var list = SubscriptionList()
    list.subscriptions = [
      Subscription(feedURL: "https://me:pw@kursiv.example/feed", title: "Kursiv"),
      Subscription(feedURL: "https://media.example/feed", title: "Kursiv Media"),
      Subscription(feedURL: "https://24.example/feed", title: "24.kg"),
      Subscription(feedURL: "https://news.example/feed", title: "Новости Азии"),
      Subscription(feedURL: "https://three.example/feed", title: "3"),
    ]
    _ = try store.subscribe(list, at: Newspaper.now)
  }

  @Test(arguments: [
    ("Kursiv", "Kursiv"), ("Kursiv Media", "Kursiv Media"), ("media", "Kursiv Media"), ("MEDIA", "Kursiv Media"),
    ("https://24.example/feed", "24.kg"), ("24", "24.kg"), ("новости", "Новости Азии"), ("АЗИ", "Новости Азии"),
    ("https://kursiv.example/feed", "Kursiv"), ("https://me:pw@kursiv.example/feed", "Kursiv"),
  ])
  func aFeedIsFoundByWhatIsItsOwn(_ name: String, _ title: String) throws {
    #expect(try store.feed(named: name).title == title)
  }

  @Test func aNumberIsThatOfAFeedBeforeItIsATitle() throws {
    for feed in try store.feeds() { #expect(try store.feed(named: String(feed.id)).id == feed.id) }
    let titled = try #require(try store.feeds().first { $0.title == "3" })
    #expect(titled.id != 3, "another feed has the number")
  }

  @Test(arguments: [
    ("kursi", "2 feeds have this in their title"), ("nowhere", "no such feed"), ("", "no such feed"),
    ("99", "no such feed"), ("https://me:pw@nowhere.example/", "no such feed"), ("%", "no such feed"),
  ])
  func aNameOfNoneOrOfSeveralIsRefused(_ name: String, _ why: String) {
    let error = #expect(throws: (any Error).self) { try store.feed(named: name) }
    let text = error.map { "\($0)" } ?? ""
    #expect(text.contains(why) && !text.contains("pw@"), "\(text)")
  }
}
