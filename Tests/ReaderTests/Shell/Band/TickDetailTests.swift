import Foundation
import Model
import Money
import Testing

@testable import Reader

/// A figure of the band in words: its pair, its movement, its age, and the sentence about it.
@Suite struct TickDetailTests {
  private static func band(inverted: Bool = false) -> Band {
    var settings = Settings().band
    settings.inverted = !inverted
    return Band(settings, now: Library.now, today: Library.day)
  }

  private static func tick(
    _ value: String = "518.13", _ inverse: String = "0.00193", change: String? = nil, inverseChange: String? = nil,
    back: Int = 0, source: String = "nbk", hours: Double = 3, state: Tick.State = .live, held: Tick.Held? = nil
  ) -> Tick {
    Tick(
      pair: Pair("USD", "KZT"), value: value, inverse: inverse, changePercent: change,
      inverseChangePercent: inverseChange, date: Day(number: Library.day.number - back), source: source,
      fetched: Library.now.addingTimeInterval(-hours * 3600), state: state, held: held)
  }

  @Test(arguments: [
    (0, 0.5, "today, <1 h"), (0, 3, "today, 3 h"), (0, 30, "today, 30 h"), (-1, 1, "for 12 Dec"),
    (-30, 1, "for 10 Jan 2026"),
    (1, 1, "10 Dec, 1 d"), (364, 1, "12 Dec, 364 d"), (365, 1, "11 Dec 2024, 365 d"), (729, 1, "13 Dec 2023, 729 d"),
    (730, 1, "12 Dec 2023, 2 y"), (4000, 1, "29 Dec 2014, 10 y"),
  ])
  func theAgeIsThatOfTheDay(_ back: Int, _ hours: Double, _ text: String) {
    let tick = TickDetailTests.tick(back: back, hours: hours)
    let shown = TickAge.text(tick.date, fetched: tick.fetched, band: TickDetailTests.band())
    #expect(shown == text)
  }

  @Test func theSentenceIsLeftOutFromItsEnd() {
    #expect(
      TickDetail.texts(TickDetailTests.tick(back: 1, state: .stuck), band: TickDetailTests.band()) == [
        "USD/KZT 518.13 for 10 Dec · National Bank of Kazakhstan · received 3 h ago · "
          + "its source publishes the same figure again and again",
        "USD/KZT 518.13 for 10 Dec · National Bank of Kazakhstan · received 3 h ago",
        "USD/KZT 518.13 for 10 Dec · National Bank of Kazakhstan", "USD/KZT 518.13 for 10 Dec",
      ])
  }

  @Test func aFigureOfTomorrowIsValidFromThen() {
    let texts = TickDetail.texts(TickDetailTests.tick(back: -1, hours: 0), band: TickDetailTests.band())
    #expect(texts.first == "USD/KZT 518.13 valid from 12 Dec · National Bank of Kazakhstan · received now")
  }

  @Test func invertedTheOtherFigureIsSaid() {
    let texts = TickDetail.texts(TickDetailTests.tick(), band: TickDetailTests.band(inverted: true))
    #expect(texts.last == "KZT/USD 0.00193 for 11 Dec")
  }

  private static let held = Tick.Held(
    value: "620.00", inverse: "0.00161", source: "nbkr", date: Library.day, rival: "518.13", inverseRival: "0.00193",
    rivalSource: "decree")

  @Test func aFigureThatIsHeldBackHasOneSentence() {
    let tick = TickDetailTests.tick(state: .held, held: TickDetailTests.held)
    #expect(
      TickDetail.texts(tick, band: TickDetailTests.band())
        == ["USD/KZT held back: nbkr has 620.00 for 11 Dec, but the decree 518.13"])
    #expect(
      TickDetail.texts(tick, band: TickDetailTests.band(inverted: true))
        == ["KZT/USD held back: nbkr has 0.00161 for 11 Dec, but the decree 0.00193"])
  }

  @Test(arguments: [
    ("nbk", "National Bank of Kazakhstan"), ("unknown", "unknown"),
    ("nbk+cbu", "National Bank of Kazakhstan and Central Bank of Uzbekistan"),
    ("x+nbk", "x and National Bank of Kazakhstan"),
    ("", ""),
  ])
  func aCrossNamesBothSources(_ id: String, _ title: String) {
    #expect(TickDetail.source(id) == title)
  }

  @Test func everyStateButALiveOneHasItsReason() {
    let reasons = Tick.State.allCases.map(TickDetail.reason)
    #expect(reasons.count(where: { $0 == nil }) == 1 && TickDetail.reason(.live) == nil)
    #expect(Set(reasons.compactMap { $0 }).count == Tick.State.allCases.count - 1)
  }

  @Test(arguments: [
    ("+0.12", "▲ +0.12%", "▲+0.12%", "▲0.1%"), ("-0.12", "▼ −0.12%", "▼−0.12%", "▼0.1%"), ("0", "= 0%", "=", "="),
    ("0.00", "= 0%", "=", "="), (nil, "", "", ""), ("+12.5", "▲ +12.5%", "▲+12.5%", "▲12.5%"),
    ("+0.15", "▲ +0.15%", "▲+0.15%", "▲0.15%"), ("+0.04", "▲ +0.04%", "▲+0.04%", "▲0.04%"),
    ("-10.06", "▼ −10.06%", "▼−10.06%", "▼10.1%"),
  ])
  func aMovementHasThreeForms(_ change: String?, _ long: String, _ short: String, _ least: String) {
    let movement = Movement(change: change)
    #expect(movement.text(in: .long) == long && movement.text(in: .short) == short)
    #expect(movement.text(in: .least) == least)
  }

  @Test(arguments: [
    (Tick.State.peg, "≡ peg", "≡"), (.fixed, "= fixed", "="), (.closed, "= closed", "="), (.stuck, "= stuck", "="),
    (.rounded, "≈ 0%", "≈"), (.live, "▲ +1%", "▲1%"), (.stale, "▲ +1%", "▲1%"),
    (.held, "? held 620.00", "? held 620.00"),
  ])
  func aFigureThatDidNotMoveSaysWhy(_ state: Tick.State, _ long: String, _ least: String) {
    let tick = TickDetailTests.tick(change: "+1", inverseChange: "-1", state: state, held: TickDetailTests.held)
    let movement = Movement(tick, isInverted: false)
    #expect(movement.text(in: .long) == long && movement.text(in: .least) == least)
    if state == .live { #expect(Movement(tick, isInverted: true).text == "▼ −1%") }
    if state == .held { #expect(Movement(tick, isInverted: true).text == "? held 0.00161") }
  }

  @Test(arguments: [
    ("518.13", "0.00193", "USD/KZT", "518.13", "KZT/USD", "0.00193"),
    ("12500", "0.00008", "USD/KZT", "12500", "1000 KZT/USD", "0.08"),
    ("1.16", "0.86", "USD/KZT", "1.16", "KZT/USD", "0.86"), ("10", "0.1", "USD/KZT", "10", "KZT/USD", "0.1"),
    ("100", "0.012", "USD/KZT", "100", "KZT/USD", "0.012"),
    ("8000", "0.00012", "USD/KZT", "8000", "100 KZT/USD", "0.012"),
    ("0", "x", "USD/KZT", "0", "KZT/USD", "x"),
  ])
  func aTinyUnitIsShownByTheThousand(
    _ value: String, _ inverse: String, _ label: String, _ shown: String, _ otherLabel: String, _ other: String
  ) {
    let tick = TickDetailTests.tick(value, inverse)
    let (own, inverted) = (PairFigure(tick, isInverted: false), PairFigure(tick, isInverted: true))
    #expect(own.label == label && own.value == shown && !own.isScaled)
    #expect(inverted.pair == Pair("KZT", "USD") && inverted.isScaled == (otherLabel != "KZT/USD"))
    #expect(inverted.label == otherLabel && inverted.value == other)
  }
}
