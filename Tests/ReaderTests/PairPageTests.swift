import Foundation
import Model
import Money
import Query
import Screen
import Testing
import Text

@testable import Reader

@Suite struct ThePageOfAPair {
  private func opened(_ size: Size = Size(width: 108, height: 34), _ keys: String = "") throws -> Stage {
    var stage = Stage(size)
    try stage.press("$<right><enter>" + keys)
    return stage
  }

  @Test func itShowsFigureHistorySourcesAndArticles() throws {
    let stage = try opened()
    #expect(stage.screen.contains("USD/KZT   US dollar ($) in Kazakhstani tenge (₸)"))
    #expect(stage.screen.contains("KZT/USD 0.0019996"))
    #expect(stage.screen.contains("500.10 KZT for 1 USD"))
    #expect(stage.screen.contains("https://nationalbank.kz/rss/get_rates.cfm?fdate=11.12.2025"))
    #expect(stage.screen.contains("2 articles name the Kazakhstani tenge"))
    #expect(stage.screen.contains("◇"))
    #expect(stage.screen.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
  }

  @Test func keysOfTheBandWorkOverIt() throws {
    var stage = try opened()
    for (key, page) in [("!", AlertsPage.title), ("M", MatrixPage.title), ("H", HealthPage.title)] {
      try stage.press(key)
      #expect(stage.state.pages.all.count == 2 && stage.screen.contains(page), "\(key)")
      try stage.press("q")
      #expect(stage.state.pages.top is PairPage)
    }
    try stage.press("R")
    #expect(stage.library.asked.last == .network(.refresh(nil, asked: true)))
    #expect(stage.lines.last?.contains("Fetching feeds and rates…") == true)
    stage.send(.refreshing(nil))
    let pair = try #require(stage.state.pages[PairPage.self]?.pair)
    let effects = update(&stage.state, .ratesCame(new: 3, failed: 0, of: 12, wasAsked: true))
    #expect(effects.contains(.read(.page(.pair(pair, asOf: nil)))))
    #expect(stage.lines.last?.contains("3 new rates.") == true)
  }

  @Test(arguments: ["s", "A", "f", "I", "F"]) func aKeyThatDoesNothingThereSaysSo(_ key: String) throws {
    var stage = try opened()
    try stage.press(key)
    #expect(stage.state.pages.all.count == 1)
    #expect(stage.lines.last?.contains("\(key) does nothing on this page; q closes it.") == true)
  }

  @Test func onALowScreenAnArticleComesBeforeTheRestOfTheFigure() throws {
    var stage = try opened(Size(width: 28, height: 8))
    #expect(stage.screen.contains("▌ A s"), "\(stage.screen)")
    #expect(stage.lines.last?.contains("↵ read") == true)
    stage.send(.resized(Size(width: 20, height: 5)))
    #expect(!stage.screen.contains("▌") && stage.lines.last?.contains("↵") == false, "\(stage.screen)")
    try stage.press("<enter>")
    #expect(stage.state.pages.top is PairPage, "an article that is not to be seen is not opened")
  }

  @Test func plusAndMinusChangeTheSpanAndStopAtTheEnds() throws {
    var stage = try opened()
    #expect(stage.screen.contains("7 30 [90] 365"))
    try stage.press("---")
    #expect(stage.screen.contains("[7] 30 90 365"))
    try stage.press("+=++")
    #expect(stage.screen.contains("7 30 90 [365]"))
  }

  @Test func invertedEveryFigureIsInverted() throws {
    let stage = try opened(Size(width: 108, height: 34), "i")
    #expect(stage.screen.contains("KZT/USD   Kazakhstani tenge (₸) in US dollar ($)"))
    #expect(stage.screen.contains("nbk 0.0019996"))
    #expect(stage.screen.contains("▲ +0.8") && !stage.screen.contains("▼ −0.8"))
  }

  @Test func enterReadsAnArticleOfTheList() throws {
    let stage = try opened(Size(width: 108, height: 34), "j<enter>")
    #expect(stage.state.pages.isEmpty && stage.state.focus == .article && stage.state.list.selected == 2)
  }

  @Test func anArticleThatTheListDoesNotShowIsReadAmongThoseThatNameTheCurrency() throws {
    var stage = Stage(Size(width: 108, height: 34))
    try stage.press("3$<right><enter><enter>")
    #expect(stage.state.focus == .article && stage.state.list.selected == 1)
    #expect(stage.state.search?.field.text == "currency:KZT")
    try stage.press("q")
    #expect(stage.state.pages[PairPage.self]?.cursor?.selected == 0 && stage.state.band.selected == 1)
    #expect(stage.state.search == nil, "the search was only for the text")
    try stage.press("q")
    #expect(stage.state.pages.isEmpty && stage.state.list.scope == .starred)
  }

  @Test func leavingAnArticleLeadsBackToItsRow() throws {
    var stage = try opened(Size(width: 108, height: 34), "j<enter>")
    let below = stage.state.returns.last?.selected
    try stage.press("<esc>")
    #expect(stage.state.pages[PairPage.self]?.cursor?.selected == 1 && stage.state.list.selected == below)
    try stage.press("<esc><esc>")
    #expect(stage.state.pages.isEmpty && stage.state.focus == .list && stage.state.band.selected == nil)
  }

  @Test func fromTheListOfItsArticlesBackLeadsToThePageToo() throws {
    var stage = Stage(Size(width: 108, height: 34))
    try stage.press("3$<right><enter><enter><tab>")
    #expect(stage.state.search != nil && stage.state.focus == .list)
    try stage.press("<esc>")
    #expect(stage.state.pages[PairPage.self] != nil && stage.state.search == nil)
  }

  @Test func anArticleReadFromResultsLeadsBackToThePageAndThatToTheResults() throws {
    var stage = Stage(Size(width: 108, height: 34))
    try stage.press("/sea<enter>$<right><enter><enter>")
    #expect(stage.state.focus == .article && stage.state.search?.field.text == "currency:KZT")
    try stage.press("q")
    #expect(stage.state.pages[PairPage.self] != nil)
    try stage.press("qq")
    #expect(stage.state.search?.field.text == "sea" && stage.state.list.selected == 3)
  }

  @Test func aClickOnTheChartMovesItsCursorToThatDay() throws {
    var stage = try opened()
    let row = try #require(stage.lines.firstIndex { $0.contains(" ┤") })
    let left = try #require(stage.lines[row].firstIndex(of: "┤"))
    let x = stage.lines[row].distance(from: stage.lines[row].startIndex, to: left) + 1
    stage.send(.mouse(Mouse(.press, x: x, y: row)))
    let points = try #require(stage.state.pages[PairPage.self]?.points)
    #expect(stage.state.pages[PairPage.self]?.day == points.first?.date)
    stage.send(.mouse(Mouse(.press, x: x + 20, y: row + 1)))
    let day = try #require(stage.state.pages[PairPage.self]?.day)
    #expect(day > points[0].date && stage.screen.contains("┊"))
    let layout = PairLayout(try #require(stage.state.pages[PairPage.self]), stage.state)
    #expect(layout.point(atX: x + 20, y: row)?.date == day && layout.point(atX: x - 1, y: row) == nil)
    // The last column of the chart is that of the last day.
    stage.send(
      .mouse(
        Mouse(
          .press,
          x: x + PairText(try #require(stage.state.pages[PairPage.self]), stage.state, width: 105).chartColumns - 1,
          y: row)))
    #expect(stage.state.pages[PairPage.self]?.day == points.last?.date)
  }

  @Test func aClickOnAnArticleSelectsItAndOneBesideIsASlip() throws {
    var stage = try opened()
    let row = try #require(stage.lines.firstIndex { $0.hasPrefix("▌") })
    stage.send(.mouse(Mouse(.press, x: 10, y: row + 1)))
    #expect(stage.state.pages[PairPage.self]?.cursor?.selected == 1)
    stage.send(.mouse(Mouse(.press, x: 10, y: 2)))
    #expect(stage.state.pages[PairPage.self] != nil)
    stage.send(.mouse(Mouse(.press, x: 10, y: row + 1)))
    #expect(stage.state.pages.isEmpty && stage.state.focus == .article)
  }

  @Test func titlesAreTranslatedAndMarkedAsInTheList() throws {
    var stage = try opened()
    let report = Library.book.report(on: Library.pair, day: Library.day)
    var headline = stage.library.articles[1].headline
    headline.translation = .kept(TranslatedTitle("The tenge rises", in: "en"))
    let mention = Mention(headline, day: Library.day, since: nil, inverseSince: nil)
    stage.send(.answered(PairAnswer(report, mentions: [mention])), silently: true)
    #expect(stage.screen.contains("→en The tenge rises") && !stage.screen.contains("Тенге укрепился"))
    try stage.press("<left>")
    #expect(stage.screen.contains("1 article: →en The tenge rises"))
  }

  @Test func aDayWithAStoryHasAFullMarkAndItsHeadlineBesideTheFigure() throws {
    var stage = try opened()
    let page = try #require(stage.state.pages[PairPage.self])
    let report = Library.book.report(on: page.pair, day: Library.day)
    let day = try #require(report.history?.points.dropLast().last?.date)
    let headlines = stage.library.articles.map(\.headline)
    let mentions = [
      Mention(headlines[0], day: day, since: nil, inverseSince: nil),
      Mention(headlines[1], day: day, since: nil, inverseSince: nil, storySize: 4),
      Mention(headlines[2], day: Day(number: day.number - 20), since: nil, inverseSince: nil),
    ]
    stage.send(.answered(PairAnswer(report, mentions: mentions)), silently: true)
    #expect(stage.screen.contains("◆ stories  ◇ articles"))
    try stage.press("<left><left>")
    #expect(stage.screen.contains("2 articles: ×4 \(headlines[1].shownTitle)"))
    #expect(stage.state.pages[PairPage.self]?.cursor?.selected == 1)
  }

  @Test func anAlertIsTypedOnThePage() throws {
    var stage = try opened(Size(width: 108, height: 34), "anonsense<enter>")
    #expect(stage.lines[33].contains("A rule is a pair and"))
    try stage.press("<c-u>USD/KZT 520<enter>")
    #expect(stage.lines[33].contains("Alert set: USD/KZT crosses 520, now 518.13, +0.36 % to go"))
    try stage.press("q")
    #expect(stage.state.pages.isEmpty)
  }

  @Test(arguments: [(20, 5), (28, 8), (40, 12), (60, 20), (80, 24), (300, 100)])
  func itFitsEveryTerminal(_ width: Int, _ height: Int) throws {
    let stage = try opened(Size(width: width, height: height))
    #expect(stage.lines.count == height && stage.lines.allSatisfy { Width.of($0) <= width })
    #expect(stage.screen.contains(width < 28 ? "KZT" : "USD/KZT"))
  }

  @Test func inTheSmallestTerminalItShowsTheFigure() throws {
    let stage = try opened(Size(width: 20, height: 5))
    #expect(
      stage.lines[1].contains("USD/KZT") && stage.lines[2].contains("500.10") && stage.lines[4].contains("q back"))
  }

  @Test func onATerminalOf80ColumnsNothingOfItIsMissing() throws {
    let stage = try opened(Size(width: 80, height: 24))
    for part in ["┤", "◇", "7 30 [90] 365   high ", "Sources   nbk ", "Raw       500.10 KZT for 1 USD", "▌"] {
      #expect(stage.screen.contains(part), "\(part)")
    }
  }

  @Test func theFigureOfASourceIsNotBrokenOverTwoLines() throws {
    let banks = ["nbk", "nbkr", "cbu", "nbt", "cbt", "cbr", "ecb"]
    let book = RateBook(banks.map { Library.publication($0, "USD/KZT", "500.10") })
    for width in [40, 50, 60, 70, 80] {
      var stage = try opened(Size(width: width, height: 40))
      stage.send(.answered(PairAnswer(book.report(on: Library.pair, day: Library.day), mentions: [])))
      for bank in banks { #expect(stage.screen.contains("\(bank) 500.10 11 Dec"), "\(bank) at \(width)") }
    }
  }

  @Test func aPegSeenThroughACrossIsALevelLine() throws {
    let book = RateBook(
      (0..<40).map { back in
        var publication = Library.publication("cbu", "USD/UZS", "12\(100 + back).00", back: back)
        // 500 tenge to the dollar each day, to the two decimals of the bank.
        let tenge = Ratio(Int128(12_100 + back), 500).rounded(places: 2)
        publication.rates.append(Rate(Pair("KZT", "UZS"), value: tenge.description))
        return publication
      })
    var stage = try opened()
    stage.send(.answered(PairAnswer(book.report(on: Library.pair, day: Library.day), mentions: [])))
    #expect(stage.screen.contains("level at 500") && !stage.screen.contains("high "))
    #expect(stage.lines.count { $0.contains("┤") } == 1)
  }

  @Test func aShortHistorySaysSinceWhen() throws {
    let book = RateBook((0..<20).map { Library.publication("nbk", "USD/KZT", "50\($0 % 10).00", back: $0) })
    var stage = try opened()
    stage.send(.answered(PairAnswer(book.report(on: Library.pair, day: Library.day), mentions: [])))
    #expect(stage.screen.contains("since 22 Nov   ") && !stage.screen.contains("90 days"))
    try stage.press("--")
    #expect(stage.screen.contains("7 days   "))
  }

  @Test func leftAndRightMoveACursorOverTheChart() throws {
    var stage = try opened(Size(width: 108, height: 34), "<left>")
    #expect(stage.screen.contains("  11 Dec  500.10  no articles"))
    try stage.press("<left>")
    #expect(stage.screen.contains("  10 Dec  500.11  no articles"))
    try stage.press("<right><right><right>")
    #expect(stage.screen.contains("  11 Dec  500.10"), "it stops at the newest figure")
  }

  @Test func theCursorShowsTheArticlesOfItsDayAndSelectsTheFirst() throws {
    var stage = try opened(Size(width: 108, height: 34), "<left>")
    for _ in 0..<40 where !stage.screen.contains("articles: A second track") { try stage.press("<left>") }
    #expect(stage.screen.contains("  11 Nov  504.12  2 articles: A second track to the border"))
    #expect(stage.screen.contains("┊"))
    try stage.press("<enter>")
    #expect(stage.state.list.selected == 1 && stage.state.focus == .article)
  }

  @Test func articlesOfAWeekendBelongToTheFigureBeforeIt() throws {
    var stage = try opened()
    let saturday = Day(number: Library.day.number - 5)
    #expect(saturday.weekday == 5)
    let report = Library.book.report(on: Library.pair, day: Library.day)
    let mention = Mention(stage.library.articles[0].headline, day: saturday, since: nil, inverseSince: nil)
    stage.send(.answered(PairAnswer(report, mentions: [mention])))
    try stage.press("<left><left><left><left><left>")
    #expect(stage.screen.contains("  5 Dec  500.16  1 article: A second track"))
  }

  @Test func theCursorGoesWhenItsDayIsOutsideOfTheSpan() throws {
    var stage = try opened()
    for _ in 0..<20 { try stage.press("<left>") }
    #expect(stage.state.pages[PairPage.self]?.day != nil)
    try stage.press("--")
    #expect(stage.state.pages[PairPage.self]?.day == nil && stage.screen.contains("[7]"))
  }

  @Test func bracketsOpenThePagesOfTheOtherPairsInTheirOrder() throws {
    var stage = try opened()
    try stage.press("-]")
    #expect(stage.state.pages[PairPage.self]?.pair.base == "TJS")
    #expect(stage.state.pages[PairPage.self]?.span == 30, "the span stays")
    #expect(stage.state.band.selection?.pair.base == "TJS")
    try stage.press("[[[")
    #expect(stage.state.pages[PairPage.self]?.pair.base == "TMT", "after the first comes the last")
    try stage.press("q")
    #expect(stage.state.pages.isEmpty)
  }

  @Test func articlesOfTheCountryAreCountedBesideThoseOfTheCurrency() throws {
    let report = Library.book.report(on: Library.pair, day: Library.day)
    for (counts, text) in [
      (
        MentionCounts(currency: 12, countryName: "Kazakhstan", country: 48), "12 articles name the tenge, 48 Kazakhstan"
      ),
      (MentionCounts(currency: 1, countryName: "Kazakhstan", country: 2), "1 article names the tenge, 2 Kazakhstan"),
      (MentionCounts(currency: 0, countryName: "Kazakhstan", country: 1), "1 article names Kazakhstan, none the tenge"),
      (MentionCounts(currency: 0, countryName: "Kazakhstan", country: 3), "3 articles name Kazakhstan, none the tenge"),
      (MentionCounts(currency: 0, countryName: "Kazakhstan"), "No article here names the tenge or Kazakhstan."),
    ] {
      var stage = try opened()
      stage.send(.answered(PairAnswer(report, mentions: [], counts: counts)))
      #expect(stage.screen.contains(text))
    }
  }

  @Test(arguments: [(60, 15), (60, 16), (72, 15), (80, 15), (80, 24), (108, 34)])
  func aChartAndAnArticleAreThereFrom60x15On(_ width: Int, _ height: Int) throws {
    let stage = try opened(Size(width: width, height: height))
    for part in ["┤", "◇", "500.10", "2 articles name", "▌"] { #expect(stage.screen.contains(part), "\(part)") }
    #expect(!stage.screen.contains("https://") || height >= 24, "the address goes first")
  }

  @Test func withoutRoomForTheChartTheCursorHasALineOfItsOwn() throws {
    var stage = try opened(Size(width: 40, height: 12))
    #expect(!stage.screen.contains("┤") && stage.lines[11].contains("day") && !stage.lines[11].contains("span"))
    try stage.press("<left><left>")
    #expect(stage.screen.contains("  10 Dec  500.11  no articles"))
  }

  @Test func withoutAHistoryNoKeyOfTheChartIsOffered() throws {
    let book = RateBook([Library.publication("nbk", "USD/KZT", "500.10")])
    var stage = try opened(Size(width: 108, height: 34))
    stage.send(.answered(PairAnswer(book.report(on: Library.pair, day: Library.day), mentions: [])))
    #expect(!stage.lines[33].contains("day") && !stage.lines[33].contains("span") && !stage.lines[33].contains("read"))
    #expect(stage.lines[33].contains("pair") && stage.lines[33].contains("alert"))
  }

  @Test func onANarrowScreenTheCountsAreShort() throws {
    var stage = try opened(Size(width: 36, height: 12))
    let report = Library.book.report(on: Library.pair, day: Library.day)
    let counts = MentionCounts(currency: 12, countryName: "Kazakhstan", country: 48)
    stage.send(.answered(PairAnswer(report, mentions: [], counts: counts)))
    #expect(stage.screen.contains("Articles: tenge 12, Kazakhstan 48"))
  }

  @Test func theBandGoesOnMovingAboveIt() throws {
    let stage = try opened(Size(width: 80, height: 24), "q<esc>c")
    #expect(stage.state.nextTick != nil)
  }
}
