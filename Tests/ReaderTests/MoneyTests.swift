import Foundation
import Model
import Money
import Query
import Screen
import Testing
import Text

@testable import Reader

@Suite struct AnAlertBeforeItIsSet {
  @Test(arguments: [
    (80, "crosses 530  now 518.13, +2.29 % to go"), (46, "crosses 530  +2.29 % to go"), (40, "crosses 530  +2.29 %"),
    (36, "crosses 530"),
  ])
  func itsDistanceIsShortWhereTheScreenIsNarrow(_ width: Int, _ text: String) throws {
    var stage = Stage(Size(width: width, height: 12))
    let level = try #require(Figure("530"))
    stage.send(.key("!"))
    stage.send(.answered(AlertsAnswer([AlertStatus(Alert(Pair("USD", "KZT"), .crosses(level)))])))
    #expect(stage.screen.contains(text) && stage.lines.allSatisfy { !$0.hasSuffix("%…") })
  }

  @Test(arguments: [
    ("USD/KZT > 500", "USD/KZT is at 518.13 now, already over 500."),
    ("USD/KZT under 600", "USD/KZT is at 518.13 now, already under 600."),
    ("KZT/USD < 0.002", "KZT/USD is at 0.00193 now, already under 0.002."),
    ("USD/KZT 518.13", "USD/KZT is at 518.13 now: name a level that it may reach."),
  ])
  func aLevelThatWasPassedIsRefused(_ rule: String, _ said: String) throws {
    for place in ["!a", "$<right><enter>a<c-u>"] {
      var stage = Stage(Size(width: 100, height: 24))
      try stage.press(place)
      stage.send(.paste(rule))
      try stage.press("<enter>")
      #expect(stage.lines[23].contains(said), "\(place)")
      #expect(!stage.library.asked.contains { if case .write(.addAlert) = $0 { true } else { false } })
    }
  }

  @Test(arguments: ["USD/KZT > 520", "USD/KZT 500", "USD/KZT under 500", "EUR/CHF > 2", "USD/KZT 1%"])
  func anyOtherRuleIsTaken(_ rule: String) throws {
    var stage = Stage(Size(width: 100, height: 24))
    try stage.press("!a")
    stage.send(.paste(rule))
    try stage.press("<enter>")
    #expect(!stage.lines[23].contains("is at") && stage.state.pages[AlertsPage.self]?.line == nil)
  }

  @Test func theListShowsTheDistanceToALevel() throws {
    var stage = Stage(Size(width: 100, height: 24))
    try stage.press("!aUSD/TJS 470<enter>")
    #expect(stage.screen.contains("USD/TJS crosses 470  now 9.1945, +5012 % to go"))
    try stage.press("aUSD/KZT 500<enter>")
    #expect(stage.screen.contains("USD/KZT crosses 500  now 518.13, −3.50 % to go"))
  }
}

@Suite struct TheConverter {
  @Test func itAnswersWhileTypingAndKeepsAnswersOnEnter() throws {
    var stage = Stage()
    try stage.press("c100 usd")
    #expect(stage.screen.contains("it names no currency"))
    try stage.press(" kzt")
    #expect(stage.screen.contains("100 USD = 50 010 KZT"))
    try stage.press("<enter>")
    #expect(stage.screen.contains("100 USD = 50 010 KZT") && stage.screen.contains("convert"))
    stage.send(.paste("5 kzt\u{1B}[31m"))
    #expect(stage.screen.contains("convert 5 kzt"))
    try stage.press("<c-u><enter>")
    #expect(stage.state.pages.isEmpty)
  }

  /// On the Kazakh layout the row of the digits has letters and signs.
  @Test(arguments: ["\"ққ гыв ляе", "100 гыв ляе", "100 usd kzt"])
  func theConverterTakesDigitsAndCodesOfAnotherLayout(_ line: String) throws {
    var settings = Settings()
    settings.layout = .kz
    var stage = Stage(settings: settings)
    try stage.press("c" + line)
    #expect(stage.screen.contains("100 USD = 50 010 KZT") && stage.screen.contains("convert " + line), "\(stage.lines)")
  }

  @Test func aDayAndAnAlertTakeTheDigitsOfAnotherLayout() throws {
    var settings = Settings()
    settings.layout = .kz
    var stage = Stage(settings: settings)
    try stage.press("@<c-u>әқәғ-\"ә-қ\"<enter>")
    #expect(stage.state.band.requested == Day("2025-12-01"), "\(stage.lines)")
    try stage.press("!a")
    stage.send(.paste("USD/KZT ңүқ"))
    let alert = try #require(Alert(typed: "USD/KZT 480"))
    #expect(update(&stage.state, .key(.enter)).contains(.write(.addAlert(alert))), "\(stage.lines)")
  }

  @Test func pastedTextGoesIntoTheOpenLine() throws {
    var stage = Stage()
    try stage.press("!a")
    stage.send(.paste("USD/KZT 480\u{1B}[31m\n"))
    #expect(stage.screen.contains("alert: USD/KZT 480"))
    try stage.press("<esc><esc>@<c-u>")
    stage.send(.paste("2025-12-01"))
    #expect(stage.screen.contains("2025-12-01"))
    try stage.press("<esc>/the<enter><c-s><c-u>")
    stage.send(.paste("The articles"))
    #expect(stage.state.pages[SaveSearchPage.self]?.name.text == "The articles")
  }

  @Test func lettersThatAreKeysElsewhereAreTyped() throws {
    var stage = Stage()
    try stage.press("cQ!q$")
    #expect(!stage.state.isQuitting && stage.screen.contains("convert Q!q$"))
    try stage.press("<esc>")
    #expect(stage.state.pages.isEmpty)
  }

  @Test func fromThePageOfAPairItGoesBackThere() throws {
    var stage = Stage()
    try stage.press("$<enter>c")
    #expect(stage.screen.contains("convert 1 USD KGS"))
    try stage.press("<esc>")
    #expect(stage.screen.contains("USD/KGS   US dollar"))
  }

  @Test func theDetailsOfALongAnswerAreNotCutOff() throws {
    var stage = Stage(Size(width: 60, height: 20))
    try stage.press("c100 eur")
    let detail = "1 EUR = 1.1608 USD · 1 USD = 0.86151 EUR · 2026-11-23 · National Bank of Kyrgyzstan"
    stage.send(
      .answered(ConverterAnswer(ConversionResult("100 EUR = 116.08 USD", detail: detail), for: "100 eur")))
    let shown = stage.lines.suffix(3).map { $0.split(separator: " ").joined(separator: " ") }
    #expect(shown[0] == "100 EUR = 116.08 USD" && shown[1...].joined(separator: " ") == detail)
  }

  @Test func anAnswerToAnEarlierLineIsDropped() throws {
    var stage = Stage()
    try stage.press("c100 usd kzt")
    stage.send(.answered(ConverterAnswer(ConversionResult("late"), for: "100 usd")))
    #expect(!stage.screen.contains("late"))
  }
}

@Suite struct TheMatrixTheSumsAndTheAlerts {
  @Test func theMatrixHasADashWhereALegIsMissing() throws {
    var stage = Stage()
    try stage.press("M")
    #expect(stage.lines.contains { $0.contains("TMT") && $0.contains("–") })
    try stage.press("q")
    #expect(stage.state.pages.isEmpty)
  }

  @Test func sumsStandBesideTheTextWhichIsAsItWas() throws {
    var stage = Stage(Size(width: 100, height: 24))
    try stage.press("<enter>")
    let text = stage.lines.map { $0.split(separator: "│", omittingEmptySubsequences: false).dropFirst().last }
    try stage.press("v")
    #expect(stage.screen.contains("$6 million") && stage.screen.contains("≈ 3.05 billion KZT then, 10 Oct"))
    #expect(stage.screen.contains("≈ 3 billion KZT now, 11 Dec"))
    #expect(
      stage.lines.dropLast().map { $0.split(separator: "│", omittingEmptySubsequences: false).dropFirst().last }[3...]
        == text.dropLast()[3...])
    try stage.press("jkv")
    #expect(stage.state.pages.isEmpty)
  }

  @Test func inANarrowListSumsHaveShortWordsAndWholeDays() throws {
    var stage = Stage(Size(width: 80, height: 24))
    try stage.press("<enter>v")
    #expect(stage.screen.contains("≈ 3.05 bn KZT then, 10 Oct") && stage.screen.contains("≈ 3 bn KZT now, 11 Dec"))
  }

  @Test func aTypedDayIsInSightOnANarrowTerminal() throws {
    var stage = Stage(Size(width: 30, height: 8))
    try stage.press("@2025-12-01")
    #expect(stage.lines[7].contains("as of 2025-12-01"))
  }

  @Test func anArticleWithoutSumsSaysSo() throws {
    var stage = Stage(Size(width: 100, height: 24))
    try stage.press("Gv")
    #expect(stage.screen.contains("It names no sum of money"))
  }

  @Test func anAlertThatRingsIsShownCountedAndListed() throws {
    var settings = Settings()
    settings.rates.alertTerminal = true
    var stage = Stage(Size(width: 100, height: 24), settings: settings)
    stage.send(.ratesCame(new: 5, failed: 1, of: 12, wasAsked: true))
    #expect(stage.lines[23].contains("Alert: KZT/USD moved by +2.00 %"))
    #expect(stage.library.asked.contains(.terminal(.notify("KZT/USD moved by +2.00 %"))))
    try stage.press("k")
    #expect(stage.lines[23].contains("1 alert: press !"))
    try stage.press("!")
    #expect(stage.screen.contains("armed  USD/KZT high") && stage.screen.contains("rang   USD/TMT peg"))
    #expect(stage.screen.contains("from config.toml"))
    try stage.press("D")
    #expect(stage.screen.contains("stands in config.toml"))
    try stage.press("jD")
    #expect(stage.lines[23].contains("D again removes USD/TMT peg.") && stage.screen.contains("rang   USD/TMT peg"))
    try stage.press("D")
    #expect(!stage.screen.contains("USD/TMT peg"))
    try stage.press("aEUR/USD 1.2<enter>")
    #expect(stage.screen.contains("EUR/USD crosses 1.2"))
    try stage.press("q")
    #expect(!stage.lines[23].contains("press !"))
  }

  @Test func failuresOfAllPublishersAreShownAfterARequest() {
    var stage = Stage()
    stage.send(.ratesCame(new: 0, failed: 12, of: 12, wasAsked: true))
    #expect(stage.lines[23].contains("No source of rates answered; what is stored stays."))
    var other = Stage()
    other.send(.ratesCame(new: 0, failed: 2, of: 12, wasAsked: true))
    #expect(other.lines[23].contains("No new rates, 2 of 12 sources failed."))
    var both = Stage()
    both.send(.refreshing(Refreshing(total: 0, wasAsked: true, isOfAll: true)))
    both.send(.ratesCame(new: 0, failed: 12, of: 12, wasAsked: true))
    #expect(both.lines[23].hasPrefix(" No source of rates answered; what is stored stays."), "not behind the feeds")
    // Without feeds a second request a moment later has an answer too.
    var again = Stage()
    again.send(.welcome)
    again.send(.ratesCame(new: 0, failed: 12, of: 12, wasAsked: false))
    #expect(again.state.notice == nil)
    again.send(.ratesCame(new: 0, failed: 0, of: 0, wasAsked: true))
    #expect(again.lines[23].hasPrefix(" No source of rates answered a moment ago; they are tried again later."))
    var silent = Stage()
    silent.send(.ratesCame(new: 0, failed: 12, of: 12, wasAsked: false))
    #expect(!silent.lines[23].contains("publisher"))
  }
}
