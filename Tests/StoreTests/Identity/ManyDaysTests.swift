import Foundation
import Model
import Store
import Testing

/// The same feed day after day: nothing is lost, nothing that was read comes back, and nothing new counts as read.
@Suite struct ManyDays {
  @Test func anIDThatIsUsedForTheNextStoryNamesANewArticle() throws {
    let found = try days(
      [item("Harvest ends", guid: "today", link: "https://feed.example/11", day: 1)],
      [item("Frost comes", guid: "today", link: "https://feed.example/12", day: 2)],
      [item("Snow falls", guid: "today", link: "https://feed.example/13", day: 3)])
    #expect(found.titles == ["Frost comes", "Harvest ends", "Snow falls"])
    #expect(found.unread == ["Snow falls"])
  }

  @Test func anIDWithoutALinkThatIsUsedForTheNextStoryNamesANewArticle() throws {
    let found = try days([item("Harvest ends", guid: "1", day: 1)], [item("Frost comes", guid: "1", day: 2)])
    #expect(found.titles == ["Frost comes", "Harvest ends"])
    #expect(found.unread == ["Frost comes"])
  }

  @Test func anIDAndALinkThatAreUsedForTheNextStoryNameANewArticle() throws {
    let link = "https://feed.example/story-of-the-day"
    let found = try days(
      [item("Harvest ends", guid: link, link: link, day: 1)], [item("Frost comes", guid: link, link: link, day: 2)])
    #expect(found.titles == ["Frost comes", "Harvest ends"])
    #expect(found.unread == ["Frost comes"])
  }

  @Test func theNextIssueUnderOneIDIsANewArticle() throws {
    let link = "https://feed.example/rates"
    let text = "The rates of the bank for today: the dollar, the euro and the rouble."
    let found = try days(
      [item("Rates of 1 November", guid: "rates", link: link, text: text, day: 1)],
      [item("Rates of 2 November", guid: "rates", link: link, text: text, day: 2)])
    #expect(found.titles == ["Rates of 1 November", "Rates of 2 November"])
    #expect(found.unread == ["Rates of 2 November"])
  }

  @Test func idsThatAreThePlaceInTheListFollowTheirStories() throws {
    func page(_ numbers: ClosedRange<Int>) -> [Article] {
      numbers.reversed().enumerated().map { place, number in
        // One date for all: only links and titles tell them apart.
        item("Story number \(number)", guid: "\(place + 1)", link: "https://feed.example/\(number)", day: 1)
      }
    }
    let found = try days(page(1...3), page(2...5), page(4...9))
    #expect(found.titles == (1...9).map { "Story number \($0)" })
    #expect(found.unread == (6...9).map { "Story number \($0)" })
  }

  @Test func oneIDForAllStaysApartInAnotherOrder() throws {
    let wasps = item("Wasps", guid: "https://mag.example", link: "https://mag.example#30", day: 1)
    let bees = item("Bees", guid: "https://mag.example", link: "https://mag.example#31", day: 1)
    let ants = item("Ants", guid: "https://mag.example", link: "https://mag.example#32", day: 2)
    let found = try days([bees, wasps], [wasps, ants, bees], [ants])
    #expect(found.titles == ["Ants", "Bees", "Wasps"])
    #expect(found.unread == [])
  }

  @Test func oneLinkForAllStaysApartInAnotherOrder() throws {
    let link = "https://feed.example/"
    let (hat, scarf, rug) = (
      item("Hat", link: link, day: 1), item("Scarf", link: link, day: 1), item("Rug", link: link, day: 2)
    )
    let found = try days([hat, scarf], [rug, scarf, hat])
    #expect(found.titles == ["Hat", "Rug", "Scarf"])
    #expect(found.unread == ["Rug"])
  }

  @Test func oneStoryADayAtTheHomePageIsANewArticleEachDay() throws {
    let link = "https://feed.example/"
    let found = try days(
      [item("Hat", link: link, text: "A hat.", day: 1)], [item("Rug", link: link, text: "A rug.", day: 2)])
    #expect(found.titles == ["Hat", "Rug"])
    #expect(found.unread == ["Rug"])
  }

  @Test func anotherDaysColumnOfOneTitleIsANewArticle() throws {
    func weather(_ day: Int) -> Article {
      item("Weather", link: "https://feed.example/", text: "It is day \(day), and the sky is grey.", day: day)
    }
    let found = try days([weather(1)], [weather(2), weather(1)], [weather(3), weather(2)])
    #expect(found.titles == ["Weather", "Weather", "Weather"])
    #expect(found.unread == ["Weather"])
  }

  @Test func anotherColumnOfOneTitleAndLinkWithItsOwnIDIsANewArticle() throws {
    func weather(_ day: Int, _ text: String) -> Article {
      item("Weather", guid: "w\(day)", link: "https://feed.example/weather", text: text, day: day)
    }
    let found = try days([weather(1, "Snow in Oskemen.")], [weather(2, "Rain in Osh.")])
    #expect(found.titles == ["Weather", "Weather"])
    #expect(found.unread == ["Weather"])
  }

  @Test func articlesThatGoAndComeBackAreStillRead() throws {
    let (hat, scarf) = (item("Hat", guid: "1", day: 1), item("Scarf", link: "https://feed.example/s", day: 1))
    let found = try days([hat, scarf], [item("Rug", guid: "3", day: 2)], [scarf, hat])
    #expect(found.unread == [])
  }
}

/// What may change in an article that stays the same one.
@Suite struct Edits {
  private let text = "The ministry said on Monday that the new bridge over the Naryn will open in spring."

  @Test func aNewTitleUnderAGoodIDIsAnUpdate() throws {
    let link = "https://feed.example/1"
    let found = try days(
      [item("Fire at the bazaar", guid: "a-1", link: link, day: 1)],
      [item("Three are hurt in Almaty", guid: "a-1", link: link, day: 1)])
    #expect(found.titles == ["Three are hurt in Almaty"])
    #expect(found.unread == [])
  }

  @Test func aNewTitleAndLinkUnderAGoodIDIsAnUpdateWhereTheTextIsTheSame() throws {
    let found = try days(
      [item("Bridge to open", guid: "a-1", link: "https://feed.example/bridge-to-open", text: text, day: 1)],
      [
        item(
          "Naryn bridge opens", guid: "a-1", link: "https://feed.example/naryn", text: text + " It is late.", day: 1)
      ])
    #expect(found.titles == ["Naryn bridge opens"])
    #expect(found.unread == [])
  }

  @Test func aNewTitleWithoutAnIDIsAnUpdateWhereTheLinkIsItsOwn() throws {
    let link = "https://feed.example/1"
    let found = try days([item("Fire", link: link, day: 1)], [item("Three are hurt", link: link, day: 1)])
    #expect(found.titles == ["Three are hurt"])
    #expect(found.unread == [])
  }

  @Test func aMendedTextWithoutIDAndLinkIsAnUpdate() throws {
    let found = try days(
      [item("Bread", text: "Loavs are dearer.", day: 1), item("Milk", day: 1)],
      [item("Milk", day: 1), item("Bread", text: "Loaves are dearer.", day: 1)])
    #expect(found.titles == ["Bread", "Milk"])
    #expect(found.unread == [])
  }

  @Test func aTitleThatGainsWordsIsAnUpdateWithoutADateToo() throws {
    let link = "https://feed.example/1"
    let found = try days(
      [item("Fire at the bazaar", guid: "1", link: link)],
      [item("Fire at the bazaar: three are hurt", guid: "1", link: link)])
    #expect(found.titles == ["Fire at the bazaar: three are hurt"])
  }

  @Test func anEditedPostWithoutATitleIsAnUpdate() throws {
    let link = "https://feed.example/@me/1"
    let found = try days(
      [item("", guid: link, link: link, text: "Helo.")], [item("", guid: link, link: link, text: "Hello.")])
    #expect(found.articles.count == 1)
    #expect(found.unread == [])
  }

  @Test(arguments: [
    ("http://feed.example/1", "https://feed.example/1"), ("https://www.feed.example/1/", "https://feed.example/1"),
    ("https://feed.example/1?utm_source=rss", "https://feed.example/1?utm_source=mail&utm_id=7"),
    ("https://feed.example/1#xtor=RSS-1", "https://feed.example/1"),
    ("https://FEED.example:443/1", "https://feed.example/1"),
  ])
  func anAddressThatChangesWithoutNamingAnotherPageIsTheSame(_ before: String, _ after: String) throws {
    #expect(try days([item("Fire", link: before, day: 1)], [item("Fire", link: after, day: 1)]).unread == [])
    let ids = try days(
      [item("Fire", guid: before, link: before, day: 1)], [item("Fire", guid: after, link: after, day: 1)])
    #expect(ids.unread == [] && ids.titles == ["Fire"])
  }

  @Test func aNewTitleUnderAnIDThatBecameHTTPSIsAnUpdate() throws {
    let found = try days(
      [item("Fire", guid: "http://feed.example/1", link: "http://feed.example/1", day: 1)],
      [item("Three are hurt", guid: "https://feed.example/1", link: "https://feed.example/1", day: 1)])
    #expect(found.titles == ["Three are hurt"])
  }

  @Test func aFeedThatBeginsToGiveIDsKeepsItsArticles() throws {
    let link = "https://feed.example/1"
    let found = try days(
      [item("Fire", link: link, day: 1), item("Bread", day: 1)],
      [item("Fire", guid: "a-1", link: link, day: 1), item("Bread", guid: "a-2", day: 1)],
      // From then on the id names it.
      [item("Three are hurt", guid: "a-1", link: link, day: 1)],
      [item("Three are hurt", link: link, day: 1)])
    #expect(found.titles == ["Bread", "Three are hurt"])
    #expect(found.unread == [])
  }

  @Test func aFeedThatChangesAllItsIDsKeepsItsArticles() throws {
    let link = "https://feed.example/1"
    let found = try days(
      [item("Fire", guid: "old-1", link: link, text: text, day: 1)],
      [item("Fire", guid: "new-1", link: link, text: text, day: 1)],
      // New at each fetch, with the time of the fetch.
      [item("Fire", guid: "0f3a", link: link, text: text, day: 2)])
    #expect(found.titles == ["Fire"])
    #expect(found.unread == [])
  }

  @Test func anArticleWhoseTextWasDroppedDoesNotComeBack() throws {
    let store = try Store.temporary()
    let old = [
      item("Fire", guid: "1", link: "https://feed.example/1", day: 1),
      item("Bread", link: "https://feed.example/2", day: 1),
      item("Milk", day: 1),
    ]
    let ids = try store.save(feed(old), address: "x", at: noon).added
    _ = try store.mark(ids, .read, at: noon)
    #expect(try store.drop(olderThan: 1, at: noon + 86_400 * 900) == 3)
    var edited = old
    edited[0].title = "Three are hurt"
    edited[1].url = "http://feed.example/2"
    edited[1].key = "http://feed.example/2"
    #expect(try store.save(feed(edited), address: "x", at: noon).added == [])
    // Another story under the same id is new all the same.
    #expect(
      try store.save(feed([item("Snow", guid: "1", link: "https://feed.example/3", day: 9)]), address: "x", at: noon)
        .added.count == 1)
  }
}
