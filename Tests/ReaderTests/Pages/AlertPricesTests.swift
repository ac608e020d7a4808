import Foundation
import Model
import Money
import Screen
import Testing

@testable import Reader

/// The way from the price of a pair to the level of an alert.
@Suite struct AlertPricesTests {
  private static func tick(_ base: String, _ quote: String, _ value: String, _ inverse: String) -> Tick {
    Tick(
      pair: Pair(base, quote), value: value, inverse: inverse, changePercent: nil, date: Library.day, source: "nbk",
      fetched: Library.now, state: .live)
  }

  private let prices = AlertPrices([
    tick("KZT", "USD", "0.00193", "518.13"), tick("EUR", "USD", "1.1600", "0.86207"), tick("UZS", "USD", "0", "12500"),
    tick("TJS", "USD", "none", "9.1945"),
  ])

  private func alert(_ text: String) throws -> Alert { try #require(Alert(typed: text)) }

  @Test(arguments: [
    ("USD/KZT 530", "now 518.13, +2.29 % to go"), ("USD/KZT 500", "now 518.13, −3.50 % to go"),
    ("USD/KZT 518.13", "now 518.13, +0.00 % to go"), ("KZT/USD 0.002", "now 0.00193, +3.63 % to go"),
    ("EUR/USD 2.32", "now 1.1600, +100 % to go"), ("EUR/USD 2.3083", "now 1.1600, +98.99 % to go"),
    ("EUR/USD 0.00001", "now 1.1600, −100 % to go"), ("USD/EUR 0.9", "now 0.86207, +4.40 % to go"),
    ("EUR/USD 999999", "now 1.1600, +86206710 % to go"),
  ])
  func aDistanceHasItsSignAndDigitsThatSayMuch(_ rule: String, _ text: String) throws {
    #expect(prices.distance(to: try alert(rule)) == text)
  }

  @Test func shorterFormsComeAfterTheWholeOne() throws {
    #expect(
      prices.distances(to: try alert("USD/KZT 530"))
        == ["now 518.13, +2.29 % to go", "+2.29 % to go", "+2.29 %"])
  }

  @Test(arguments: ["USD/KZT 1%", "USD/KZT high", "USD/KZT peg", "GBP/USD 2", "UZS/USD 1", "TJS/USD 1"])
  func thereIsNoDistanceWithoutALevelAndAPrice(_ rule: String) throws {
    #expect(prices.distance(to: try alert(rule)) == nil)
    #expect(prices.refusal(of: try alert(rule), typed: rule) == nil)
  }

  @Test(arguments: [
    ("USD/KZT 518.13", "USD/KZT is at 518.13 now: name a level that it may reach."),
    ("USD/KZT > 518.130", "USD/KZT is at 518.13 now: name a level that it may reach."),
    ("USD/KZT over 518.12", "USD/KZT is at 518.13 now, already over 518.12."),
    ("USD/KZT < 518.14", "USD/KZT is at 518.13 now, already under 518.14."),
    ("KZT/USD under 1", "KZT/USD is at 0.00193 now, already under 1."),
  ])
  func aLevelThatWasPassedIsRefused(_ rule: String, _ sentence: String) throws {
    #expect(prices.refusal(of: try alert(rule), typed: rule) == sentence)
  }

  @Test(arguments: [
    "USD/KZT > 518.14", "USD/KZT < 518.12", "USD/KZT 518.12", "USD/KZT 518.14", "USD/KZT reaches 500",
    "USD/KZT crosses 530",
  ])
  func aLevelThatMayBeReachedIsTaken(_ rule: String) throws {
    #expect(prices.refusal(of: try alert(rule), typed: rule) == nil)
  }

  @Test(arguments: [
    ("m", 0, nil, "Alert: m"), ("m", 3, nil, "Alert: m (and 3 more)"),
    (
      "m", 0, Problem(doing: "run", to: "mail", why: "it is not there"),
      "Alert: m. Could not run mail: it is not there."
    ),
    (
      "m", 1, Problem(doing: "run", to: "mail", why: "it is not there"),
      "Alert: m (and 1 more). Could not run mail: it is not there."
    ),
  ])
  func aMessageSaysHowManyOthersRang(_ message: String, _ more: Int, _ problem: Problem?, _ sentence: String) {
    var stage = Stage(Size(width: 100, height: 24))
    let rang = [message] + (0..<more).map { "other \($0)" }
    stage.send(.answered(AlertsAnswer([], rang: rang, problem: problem)))
    #expect(stage.state.notice?.text == sentence && stage.state.unseenAlerts == more + 1)
    #expect(stage.library.asked.isEmpty, "the terminal is told only where the settings want it")
  }

  @Test func anOpenListCountsNothingAsUnseen() throws {
    var stage = Stage()
    try stage.press("!")
    stage.send(.answered(AlertsAnswer(Library.alerts, rang: ["one", "two"])))
    #expect(stage.state.unseenAlerts == 0 && stage.state.notice?.text == "Alert: one (and 1 more)")
  }

  @Test func eachMessageGoesToTheTerminal() {
    var settings = Settings()
    settings.rates.alertTerminal = true
    var stage = Stage(settings: settings)
    stage.send(.answered(AlertsAnswer([], rang: ["one", "two"])))
    #expect(stage.library.asked == [.terminal(.notify("one")), .terminal(.notify("two"))])
  }

  /// The distance is one to today's price: for another day it is not shown.
  @Test func onAnotherDayNoDistanceIsShown() throws {
    var stage = Stage(Size(width: 100, height: 24))
    let rule = AlertStatus(try alert("USD/KZT 530"))
    try stage.press("@2025-12-08<enter>")
    stage.send(.ticks(stage.library.ticks, asOf: Day(number: Library.day.number - 3)))
    try stage.press("!")
    stage.send(.answered(AlertsAnswer([rule])))
    #expect(stage.screen.contains("armed  USD/KZT crosses 530") && !stage.screen.contains("to go"))
  }

  @Test(arguments: ["", "   ", "\u{3000}"])
  func aLineOfBlanksClosesWithoutAnAlert(_ text: String) throws {
    var stage = Stage()
    try stage.press("!a")
    stage.send(.paste(text))
    try stage.press("<enter>")
    #expect(stage.state.pages[AlertsPage.self]?.line == nil && stage.state.notice == nil)
    #expect(stage.library.asked.isEmpty)
  }

  @Test(arguments: [
    "USD", "480", "USD/KZT", "USD/KZT soon", "USD/KZT -5", "USD/KZT 0", "one two three four", "USD/USD 1 2",
  ])
  func aLineThatIsNoRuleStaysWithAnExample(_ text: String) throws {
    var stage = Stage(Size(width: 100, height: 24))
    try stage.press("!a")
    stage.send(.paste(text))
    try stage.press("<enter>")
    #expect(
      stage.state.notice
        == State.Notice(
          text: "A rule is a pair and 480, 1%, high or peg, as in: USD/KZT 480", isError: true))
    #expect(stage.state.pages[AlertsPage.self]?.line?.text == text)
  }
}
