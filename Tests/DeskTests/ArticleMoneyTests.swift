import Desk
import Model
import Money
import Store
import Testing

@Suite struct TheMoneyInArticles {
  let newsroom: Newsroom
  let today = Newsroom.today

  init() throws { newsroom = try Newsroom() }

  @Test func eachSumIsWorthSomethingOnTheDayOfTheArticleAndToday() throws {
    let id = try newsroom.write(
      "Budget", "The schools get $6 million, the roads 2 billion tenge, and again $6 million.")
    let sums = try newsroom.desk().worths(in: id, today: today)
    #expect(sums.map(\.text) == ["$6 million", "2 billion tenge"])
    #expect(sums.map(\.code) == ["KZT", "USD"])
    #expect(sums[0].then?.figure.spoken() == "2.87 billion")
    #expect(sums[0].now?.figure.spoken() == "2.85 billion")
  }

  @Test func aSumInTheTitleCounts() throws {
    let id = try newsroom.write("A bridge for $40 million", "It will be long.")
    #expect(try newsroom.desk().worths(in: id, today: today).map(\.text) == ["$40 million"])
  }

  @Test func forAPersonWhoCountsInDollarsADollarIsPutIntoTheMoneyOfTheArticle() throws {
    let id = try newsroom.write("Budget", "Kazakhstan spends $6 million; the tenge is weak.")
    let other = try newsroom.write("Bridge", "A bridge in Ohio costs $6 million.")
    #expect(try newsroom.desk(home: "USD").worths(in: id, today: today).map(\.code) == ["KZT"])
    #expect(try newsroom.desk(home: "USD").worths(in: other, today: today).map(\.code) == ["EUR"])
  }

  @Test func aCurrencyWithoutARateIsPassedOver() throws {
    let both = try newsroom.write(
      "Grain", "Tajikistan pays $6 million and $7 million more in Dushanbe; Kazakhstan sells.")
    #expect(try newsroom.desk(home: "USD").worths(in: both, today: today).map(\.code) == ["KZT", "KZT"])
    let store = try Newsroom.emptyStore()
    let desk = RateDesk(store, band: Newsroom.band, home: "USD")
    var article = Article(key: "1")
    (article.title, article.text) = ("Bridge", "A bridge in Ohio costs $6 million.")
    var feed = Feed()
    feed.articles = [article]
    let id = try #require(try store.save(feed, address: "https://a.example/", at: today.start).added.first)
    // The bundled edition has no rate of the euro.
    #expect(try desk.worths(in: id, today: today).map(\.code) == ["KZT"])
  }

  @Test func anArticleWithoutSumsHasNone() throws {
    let id = try newsroom.write("Weather", "It rains.")
    #expect(try newsroom.desk().worths(in: id, today: today).isEmpty)
    #expect(try newsroom.desk().worths(in: 4711, today: today).isEmpty, "nor has an article that is not stored")
  }

  @Test func anOldArticleHasNoWorthOfThenWhenNoRateOfThatTimeIsStored() throws {
    let id = try newsroom.write("Budget", "The schools get $6 million.", back: 200)
    let sum = try #require(try newsroom.desk().worths(in: id, today: today).first)
    #expect(sum.then == nil && sum.now != nil)
  }

  @Test func theMentionedCurrenciesAreThoseOfTheBandTheMostOftenNamedFirst() {
    let band = [Pair("KZT", "USD"), Pair("TJS", "USD"), Pair("UZS", "USD")]
    let desk = newsroom.desk(band: band)
    let texts = ["The tenge", "In Dushanbe and in Tajikistan, the somoni and the yuan for 5 dollars"]
    #expect(desk.mentionedCurrencies(in: texts) == ["TJS", "KZT"])
    #expect(desk.mentionedCurrencies(in: ["Nothing of the kind, for 5 dollars"]).isEmpty)
  }

  @Test func theCurrencyThatEveryPairHasIsNeverMentioned() {
    #expect(newsroom.desk().mentionedCurrencies(in: ["The dollar"]).isEmpty)
    let one = newsroom.desk(band: [Pair("KZT", "USD")])
    #expect(one.mentionedCurrencies(in: ["The dollar"]) == ["USD"], "a band of one pair has no common currency")
  }

  @Test func onlyTheBeginningOfALongTextIsExamined() {
    let long = String(repeating: "words and words ", count: 4_000) + "the tenge"
    #expect(newsroom.desk().mentionedCurrencies(in: [long]).isEmpty)
    #expect(newsroom.desk().mentionedCurrencies(in: ["the tenge " + long]) == ["KZT"])
  }
}
