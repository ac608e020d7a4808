import Foundation
import Model
import Store
import Testing

/// Articles of one fetch that share what should name them.
@Suite struct OneFetch {
  @Test func articlesOfOneLinkWithoutIDsAreAllKept() throws {
    let link = "https://feed.example/"
    let found = try days([item("Hat", link: link), item("Scarf", link: link), item("Bowl", link: link)])
    #expect(found.titles == ["Bowl", "Hat", "Scarf"])
  }

  @Test func articlesOfOneIDAreAllKept() throws {
    let found = try days([
      item("Hat", guid: "item", link: "https://feed.example/1"),
      item("Scarf", guid: "item", link: "https://feed.example/2"),
      item("Bowl", guid: "item"),
    ])
    #expect(found.titles == ["Bowl", "Hat", "Scarf"])
  }

  @Test func articlesOfOneIDAndOneLinkAreAllKept() throws {
    let link = "https://feed.example/all"
    let found = try days([item("Hat", guid: "item", link: link), item("Scarf", guid: "item", link: link)])
    #expect(found.titles == ["Hat", "Scarf"])
  }

  @Test func articlesOfOneIDLinkAndTitleAreAllKept() throws {
    let link = "https://feed.example/all"
    let found = try days([
      item("Weather", guid: "w", link: link, text: "Snow in Oskemen.", day: 1),
      item("Weather", guid: "w", link: link, text: "Rain in Osh.", day: 1),
      item("Weather", guid: "w", link: link, text: "Rain in Osh.", day: 2),
    ])
    #expect(found.titles == ["Weather", "Weather", "Weather"])
  }

  @Test func articlesWithoutAnythingButATextAreAllKept() throws {
    let found = try days([item("", text: "One."), item("", text: "Two.")])
    #expect(found.articles.count == 2)
  }

  @Test func articlesThatDifferOnlyInWhatIsNotShownAreBothKept() throws {
    var tagged = item("Hat", guid: "item")
    tagged.tags = ["felt"]
    let found = try days([item("Hat", guid: "item"), tagged], [tagged, item("Hat", guid: "item")])
    #expect(found.titles == ["Hat", "Hat"])
    #expect(found.unread == [])
  }

  @Test func anArticleThatIsThereTwiceInEveryPartIsOne() throws {
    let hat = item("Hat", guid: "1", link: "https://feed.example/1", day: 1)
    #expect(try days([hat, item("Scarf", guid: "2"), hat]).titles == ["Hat", "Scarf"])
    #expect(try days([hat], [hat, hat]).unread == [])
  }

  @Test func idsThatDifferInTheFragmentOnlyAreTwo() throws {
    let found = try days([
      item("1.11", guid: "https://tool.example/#a", link: "https://tool.example/"),
      item("1.12", guid: "https://tool.example/#b", link: "https://tool.example/"),
    ])
    #expect(found.titles == ["1.11", "1.12"])
  }

  @Test func idsThatDifferInCapitalsOnlyAreTwo() throws {
    #expect(try days([item("Hat", guid: "aB"), item("Scarf", guid: "Ab")]).titles == ["Hat", "Scarf"])
  }

  @Test func feedHealthSaysThatIDsAreUsedTwice() throws {
    func health(_ articles: [Article]...) throws -> Bool? {
      let store = try Store.temporary()
      var list = SubscriptionList()
      list.subscriptions = [Subscription(feedURL: "https://feed.example/rss")]
      _ = try store.subscribe(list, at: noon)
      for articles in articles { _ = try store.save(feed(articles), address: "https://feed.example/rss", at: noon) }
      let health = try store.feedHealth().first
      #expect(health?.troubles(at: noon).contains(.ambiguous) == health?.isAmbiguous)
      return health?.isAmbiguous
    }
    #expect(try health([item("Hat", guid: "1"), item("Scarf", guid: "2")]) == false)
    #expect(try health([item("Hat", guid: "1"), item("Scarf", guid: "1")]) == true)
    let link = "https://feed.example/all"
    #expect(try health([item("Hat", link: link), item("Scarf", link: link)]) == true)
    // Used again on another day, for another story.
    let first = item("Hat", guid: "1", link: "https://feed.example/h", day: 1)
    let second = item("Scarf", guid: "1", link: "https://feed.example/s", day: 2)
    #expect(try health([first], [second]) == true)
    #expect(try health([first], [second], [second, item("Bowl", guid: "b")]) == false)
  }
}
