import Desk
import Foundation
import Model
import Money
import Store
import Testing

@Suite struct TheDeskOfRates {
  let newsroom: Newsroom
  let today = Newsroom.today

  init() throws { newsroom = try Newsroom() }

  @Test func theBandHasItsPairsInTheirOrder() throws {
    let ticks = try newsroom.desk().ticks(asOf: nil, today: today)
    #expect(ticks.map(\.pair) == Newsroom.band)
    #expect(ticks[0].value == "0.0021049")
    #expect(ticks.allSatisfy { $0.date == today })
  }

  @Test func aDayInThePastShowsOnlyWhatWasPublishedUntilThen() throws {
    let yesterday = Newsroom.day(1)
    let tick = try #require(try newsroom.desk().ticks(asOf: yesterday, today: today).first)
    #expect(tick.value == "0.0020887" && tick.date == yesterday)
  }

  @Test func aRateForTomorrowCountsNowAndNotForADayInThePast() throws {
    try newsroom.publish(Pair("USD", "KZT"), "470.00", source: "nbk", back: -1)
    let now = try #require(try newsroom.desk().ticks(asOf: nil, today: today).first)
    let past = try #require(try newsroom.desk().ticks(asOf: today, today: today).first)
    #expect(now.date == Newsroom.day(-1))
    #expect(past.date == today)
  }

  @Test func thePersonsOrderOfSourcesDecides() throws {
    try newsroom.publish(Pair("USD", "KZT"), "475.20", source: "cbr")
    let other = newsroom.desk(order: ["KZT": ["cbr", "nbk"]])
    #expect(try newsroom.desk().ticks(asOf: nil, today: today).first?.source == "nbk")
    #expect(try other.ticks(asOf: nil, today: today).first?.source == "cbr")
  }

  @Test func theHomeCurrencyMovesFromTheFigureOfTheLastLookToTheOneOfNow() throws {
    let lastLook = Newsroom.day(1).start.addingTimeInterval(18 * 3600)
    #expect(
      try newsroom.desk().move(since: lastLook, today: today) == CurrencyMove(currency: "KZT", percent: "+0.8"))
    #expect(
      try newsroom.desk(home: "EUR").move(since: lastLook, today: today)
        == CurrencyMove(currency: "EUR", percent: "+0.5"))
  }

  @Test func aFigureThatWasSeenAtTheLastLookIsNoMove() throws {
    // The rate for today had come before the person left.
    let lastLook = Newsroom.day(0).start.addingTimeInterval(60)
    #expect(try newsroom.desk().move(since: lastLook, today: today) == nil)
  }

  @Test func withTheDollarAsHomeThePinnedPairTellsWhichCurrencyMoves() throws {
    let lastLook = Newsroom.day(1).start.addingTimeInterval(18 * 3600)
    let desk = newsroom.desk(home: "USD")
    let tenge = CurrencyMove(currency: "KZT", percent: "+0.8")
    #expect(try desk.move(since: lastLook, pinned: "USD/KZT", today: today) == tenge)
    #expect(try desk.move(since: lastLook, pinned: "KZT/USD", today: today) == tenge)
    #expect(try desk.move(since: lastLook, today: today) == nil)
  }

  @Test(arguments: ["TJS", "XXX", "KGS"])
  func noMoveIsMadeUpWhereARateIsMissing(_ home: String) throws {
    let lastLook = Newsroom.day(1).start.addingTimeInterval(18 * 3600)
    let move = try newsroom.desk(home: home).move(since: lastLook, today: today)
    // The som has a rate that did not move.
    #expect(move == (home == "KGS" ? CurrencyMove(currency: "KGS", percent: "0") : nil))
    #expect(
      try newsroom.desk().move(since: Newsroom.day(40).start, today: today) == nil, "nothing is known of that day")
  }

  @Test func figuresOfTwoSourcesAreNoMove() throws {
    let desk = newsroom.desk(home: "UZS")
    try newsroom.publish(Pair("USD", "UZS"), "12142.10", source: "cbr", back: 1)
    try newsroom.publish(Pair("USD", "UZS"), "12180.00", source: "cbu")
    #expect(try desk.move(since: Newsroom.day(1).start.addingTimeInterval(3600), today: today) == nil)
  }

  @Test func theReportListsTheArticlesThatNameTheCurrencyTheNewestFirst() throws {
    try newsroom.write("Budget", "The roads cost 2 billion tenge.")
    try newsroom.write("Weather", "It rains in Paris.")
    try newsroom.write("Taxes", "The tenge of the taxpayers.", back: 0)
    let (report, articles) = try newsroom.desk().report(on: Pair("KZT", "USD"), asOf: nil, today: today)
    let mentions = articles.mentions
    #expect(report.tick?.value == "0.0021049")
    #expect(mentions.map(\.headline.title) == ["Taxes", "Budget"])
    #expect(mentions.map(\.day) == [today, Newsroom.day(1)])
    #expect(mentions.map(\.change) == [nil, "+0.77"])
    #expect(mentions.map(\.inverseChange) == [nil, "-0.77"])
  }

  @Test(arguments: [Pair("KZT", "USD"), Pair("USD", "KZT")])
  func theArticlesOfAPairWithTheDollarAreThoseOfTheOtherCurrency(_ pair: Pair) throws {
    try newsroom.write("Budget", "The roads cost 2 billion tenge.")
    try newsroom.write("Wall Street", "The dollar rose against the euro.")
    let (_, articles) = try newsroom.desk().report(on: pair, asOf: nil, today: today)
    #expect(articles.mentions.map(\.headline.title) == ["Budget"])
  }

  @Test func articlesThatNameTheCountryBelongToThePairToo() throws {
    try newsroom.write("Budget", "The roads of Kazakhstan cost 2 billion tenge.")
    try newsroom.write("Мост", "В Казахстане строят мост.")
    try newsroom.write("Су тасқыны", "Қазақстанда су тасқыны.", back: 0)
    try newsroom.write("Weather", "It rains in Paris.")
    let (_, articles) = try newsroom.desk().report(on: Pair("KZT", "USD"), asOf: nil, today: today)
    #expect(Set(articles.mentions.map(\.headline.title)) == ["Budget", "Мост", "Су тасқыны"])
    #expect(articles.naming == 1 && articles.country == "Kazakhstan" && articles.namingCountry == 3)
  }

  @Test func aPairThatTheArticleLightsHasAnArticleOnItsPage() throws {
    let text = "A fish plant is planned in Kyrgyzstan, near the border."
    try newsroom.write("Fish", text)
    #expect(newsroom.desk(band: Newsroom.band).mentionedCurrencies(in: [text]) == ["KGS"])
    let (_, articles) = try newsroom.desk().report(on: Pair("KGS", "USD"), asOf: nil, today: today)
    #expect(articles.mentions.map(\.headline.title) == ["Fish"] && articles.naming == 0)
  }

  @Test func aPairWithoutRatesHasAnEmptyReport() throws {
    let (report, articles) = try newsroom.desk().report(on: Pair("XAF", "MNT"), asOf: nil, today: today)
    #expect(report.tick == nil && report.words.isEmpty && articles.mentions.isEmpty && articles.country == nil)
  }

  @Test func theMatrixHasEachCurrencyOnceAndThoseOfTheBandFirst() throws {
    let band = [Pair("KZT", "USD"), Pair("EUR", "KZT"), Pair("KGS", "USD")]
    let matrix = try newsroom.desk(band: band).matrix(asOf: nil, today: today)
    #expect(matrix.codes == ["KZT", "KGS", "USD", "EUR", "RUB", "CNY"])
    let dollars = try #require(matrix.codes.firstIndex(of: "USD"))
    #expect(matrix.cells[dollars][0] == "475.09")
    #expect(matrix.cells[0].count == 6)
  }

  @Test func aStoreWithoutRatesHasThoseOfTheBundledEdition() throws {
    let store = try Newsroom.emptyStore()
    let day = try #require(Day("2025-12-11"))
    let band = Settings().band.pairs
    let ticks = try RateDesk(store, band: band).ticks(asOf: day, today: day)
    #expect(ticks.map(\.pair) == band)
    #expect(ticks.allSatisfy { $0.source == "edition" && $0.date == day })
  }

  @Test func anEditionInTheStoreReplacesTheBundledOne() throws {
    let store = try Newsroom.emptyStore()
    let day = try #require(Day("2025-12-11"))
    let rate = Rate(Pair("KZT", "USD"), value: "0.0019")
    try store.save([Publication(source: RateSource.edition.id, date: day, rates: [rate])], at: day.start)
    let desk = RateDesk(store, band: [Pair("KZT", "USD"), Pair("TJS", "USD")])
    #expect(
      try desk.ticks(asOf: day, today: day).map(\.pair) == [Pair("KZT", "USD")], "the somoni is of the bundled one")
  }

  @Test func aPairThatWasLastPublishedLongAgoIsStillFound() throws {
    let later = Day(number: today.number + 100)
    let tick = try #require(try newsroom.desk().ticks(asOf: nil, today: later).first)
    #expect(tick.state == .stale && tick.value == "0.0021049")
  }

  /// The pair is read around its last day, and nothing else of all the days that are stored.
  @Test func aPairOfLongAgoIsTheSameHoweverManyDaysAreStored() throws {
    for back in stride(from: 300, to: 700, by: 7) {
      try newsroom.publish(Pair("USD", "RUB"), "9.\(back)", source: "cbr", back: back)
      try newsroom.publish(Pair("USD", "KZT"), "47\(back % 10).10", source: "nbk", back: back)
    }
    let pairs = [Pair("USD", "RUB"), Pair("RUB", "KZT"), Pair("USD", "XAU"), Pair("USD", "UZS")]
    let book = try newsroom.store.rateBook(for: pairs, on: today)
    let whole = RateBook(try newsroom.store.publications())
    #expect(book.tick(pairs[0], on: today)?.value == "9.3000" && book.tick(pairs[0], on: today)?.state == .stale)
    for pair in pairs.prefix(3) {
      #expect(book.tick(pair, on: today)?.value == whole.tick(pair, on: today)?.value, "\(pair)")
      #expect(book.tick(pair, on: today)?.changePercent == whole.tick(pair, on: today)?.changePercent, "\(pair)")
    }
    #expect(book.tick(pairs[2], on: today) == nil)
    #expect(book.tick(pairs[3], on: today)?.source == "edition", "of the bundled edition")
    #expect(book.dates(of: "cbr").count < 5 && book.dates(of: "cbr").first == Newsroom.day(300))
    let past = Newsroom.day(500)
    #expect(try newsroom.store.rateBook(for: [pairs[0]], on: past).tick(pairs[0], on: past)?.value == "9.5030")
  }

  @Test(arguments: [
    ("KZT", [:], "KZT"), ("auto", ["LANG": "ru_KZ.UTF-8"], "KZT"),
    ("auto", ["LANG": "ru_KZ.UTF-8", "LC_ALL": "ky_KG"], "KGS"), ("auto", ["LC_ALL": "", "LANG": "uz_UZ"], "UZS"),
    ("auto", [:], "USD"),
  ])
  func theCurrencyOfAPersonComesFromTheSettingsOrTheLocale(
    _ setting: String, _ environment: [String: String], _ code: String
  ) {
    var settings = Settings().rates
    settings.home = setting == "auto" ? Settings.Rates.byLocale : setting
    #expect(settings.currency(environment: environment) == code)
  }

  @Test(arguments: [("home", "KZT", "KZT/USD"), ("home", "RUB", ""), ("KGS/USD", "KZT", "KGS/USD"), ("", "KZT", "")])
  func theWordHomePinsThePairOfThePersonsCurrency(_ pinned: String, _ home: String, _ pair: String) {
    var settings = Settings()
    settings.band.pinned = pinned
    settings.rates.home = home
    #expect(settings.pinningHome(environment: [:]).band.pinned == pair)
  }
}
