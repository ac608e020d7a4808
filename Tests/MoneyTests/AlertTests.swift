import Model
@testable import Money
import Testing

@Test func aCrossedLevelRingsOnceAndIsArmedAgain() throws {
  let level = try #require(Figure("480"))
  var alert = Alert(Pair("USD", "KZT"), .crosses(level))
  #expect(alert.check(try history("478.77", "479.00"))?.text == nil)
  #expect(alert.check(try history("478.77", "480.10"))?.text == "USD/KZT 480.10 rose to 480")
  #expect(!alert.isArmed)
  #expect(alert.check(try history("478.77", "480.10"))?.text == nil)
  #expect(alert.check(try history("480.10", "481.00"))?.text == nil)
  #expect(alert.isArmed)
  #expect(alert.check(try history("480.10", "479.00"))?.text == "USD/KZT 479.00 fell to 480")
}

@Test func aMoveOverSoManyPercentRings() throws {
  var alert = Alert(Pair("USD", "KZT"), .moves(percent: try #require(Figure("0.5"))))
  #expect(alert.check(try history("478.77", "478.00"))?.text == nil)
  #expect(alert.check(try history("478.77", "475.09"))?.text == "USD/KZT 475.09 moved by -0.77 %")
}

@Test func theHighestInThirtyDaysRings() throws {
  var alert = Alert(Pair("USD", "KZT"), .extreme)
  #expect(alert.check(try history("470", "475", "474"))?.text == nil)
  #expect(alert.check(try history("470", "475", "476"))?.text == "USD/KZT 476 is the highest in 30 days")
  alert.isArmed = true
  #expect(alert.check(try history("470", "475", "469"))?.text == "USD/KZT 469 is the lowest in 30 days")
}

@Test func aPegThatMovesIsNews() throws {
  let pair = Pair("USD", "TMT")
  var alert = Alert(pair, .breaks)
  #expect(alert.check(try history("3.5000", "3.5000", pair: pair))?.text == nil)
  #expect(
    alert.check(try history("3.5000", "3.6000", pair: pair))?.text == "USD/TMT 3.6000 is no longer fixed: +2.86 %")
  var som = Alert(Pair("USD", "KGS"), .breaks)
  #expect(
    som.check(try history("87.45", "87.45", "87.45", "87.45", "87.45", "88.00", pair: Pair("USD", "KGS")))?.text != nil)
  som.isArmed = true
  #expect(som.check(try history("87.45", "87.45", "88.00", pair: Pair("USD", "KGS")))?.text == nil)
}

@Test func anAlertRingsForDaysOnWhichTheProgramDidNotRun() throws {
  var alert = Alert(Pair("USD", "KZT"), .crosses(try #require(Figure("480"))))
  let points = try history("478.77", "480.10", "483.00", "484.00")
  // 1 April was looked at; the level was crossed on the 2nd, and no look came before the 4th.
  let found = alert.check(points, since: day("2026-04-01"))
  let said = try #require(found)
  #expect(said.text == "USD/KZT 480.10 rose to 480" && said.day == day("2026-04-02"))
  #expect(alert.isArmed)
  #expect(alert.check(points, since: day("2026-04-04"))?.text == nil)
}

@Test func eachMoveRingsAgain() throws {
  var alert = Alert(Pair("USD", "KZT"), .moves(percent: try #require(Figure("0.5"))))
  #expect(alert.check(try history("478.77", "475.09"), since: day("2026-04-01"))?.text != nil)
  let next = alert.check(try history("478.77", "475.09", "472.31"), since: day("2026-04-02"))
  #expect(next?.text == "USD/KZT 472.31 moved by -0.59 %")
}

@Test func anAlertUsesTheFigureThatTheBandShows() throws {
  // The aggregator has the longer history and another price.
  let book = RateBook(
    try (1...20).map { try publication("frankfurter", "2026-03-\($0 + 10)", "USD/KZT 470.0\($0 % 10)") }
      + [
        try publication("nbk", "2026-04-01", "USD/KZT 478.77"), try publication("nbk", "2026-04-02", "USD/KZT 475.09"),
      ])
  var alerts = [AlertStatus(Alert(Pair("USD", "KZT"), .moves(percent: try #require(Figure("0.5")))))]
  #expect(book.check(&alerts, on: day("2026-04-02"), ahead: 0) == ["USD/KZT 475.09 moved by -0.77 %"])
  #expect(alerts[0].seen == day("2026-04-02") && alerts[0].day == day("2026-04-02"))
}

@Test(arguments: [
  ("USD/KZT 480", "USD/KZT crosses 480"), ("usdkzt > 480.5", "USD/KZT crosses 480.5"),
  ("KZT/USD 1%", "KZT/USD moves 1%"), ("tenge moves 0.5%", "KZT/USD moves 0.5%"),
  ("USD/KZT high", "USD/KZT high"), ("USD/KZT 30-day", "USD/KZT high"), ("USD/TMT peg", "USD/TMT peg"),
])
func aTypedAlertIsReadAndWrittenInOneForm(_ typed: String, _ rule: String) throws {
  let alert = try #require(Alert(typed: typed))
  #expect(alert.rule == rule)
  #expect(Alert(typed: alert.rule) == alert)
}

@Test(arguments: [
  "", "USD/KZT", "480", "USD/KZT 480 5", "USD/KZT -5", "USD/KZT 0", "USD/USD 5", "XXX/YYY 5%", "USD/KZT soon",
])
func anyOtherTextIsNoAlert(_ typed: String) {
  #expect(Alert(typed: typed) == nil)
}

@Test func alertsRingOnceAndSayForWhichDay() throws {
  var alerts = [
    AlertStatus(try #require(Alert(typed: "USD/KZT 0.5%"))), AlertStatus(try #require(Alert(typed: "USD/CHF 1%"))),
  ]
  #expect(try tengeBook().check(&alerts, on: day("2026-04-02"), ahead: 0) == ["USD/KZT 475.09 moved by -0.77 %"])
  #expect(alerts[0].day == Day("2026-04-02") && !alerts[0].alert.isArmed && alerts[1].alert.isArmed)
  #expect(try tengeBook().check(&alerts, on: day("2026-04-02"), ahead: 0) == [])
}
