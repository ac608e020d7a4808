import Foundation
import Model
import Money
import Query
import Testing

private func book() throws -> RateBook {
  RateBook([
    try publication("nbk", "2026-03-31", "USD/KZT 476.90"), try publication("nbk", "2026-04-01", "USD/KZT 478.77"),
    try publication("nbk", "2026-04-02", "USD/KZT 475.09"),
    try publication("cbu", "2026-04-02", "USD/UZS 12142.10", "KZT/UZS 25.56"),
  ])
}

@Test func aReportHasTheFigureItsHistoryItsSourcesAndHowItWasPublished() throws {
  let report = try book().report(on: Pair("KZT", "USD"), day: day("2026-04-02"))
  #expect(report.tick?.value == "0.0021049")
  #expect(report.history?.points.count == 3)
  #expect(report.words.map(\.source) == ["nbk", "cbu"])
  #expect(report.words[1].inverse == "475.0" && !report.words[1].isHeld)
  #expect(report.raw.map(\.rate.value) == ["475.09"])
  #expect(report.raw[0].address == "https://nationalbank.kz/rss/get_rates.cfm?fdate=02.04.2026")
  #expect(report.step == "0.0021")
  #expect(report.next == Day("2026-04-03"))
}

@Test func theMoveSinceADayIsMeasuredFromWhatHeldOnIt() throws {
  let report = try book().report(on: Pair("USD", "KZT"), day: day("2026-04-02"))
  #expect(report.change(since: day("2026-04-01"))?.of == "-0.77")
  #expect(report.change(since: day("2026-04-01"))?.ofInverse == "+0.77")
  #expect(report.change(since: day("2026-03-30")) == nil)
  #expect(report.change(since: day("2026-04-02")) == nil)
}

@Test func aReportOfAPairThatNobodyKnowsIsEmpty() throws {
  let report = try book().report(on: Pair("CHF", "USD"), day: day("2026-04-02"))
  #expect(report.tick == nil && report.history == nil && report.words.isEmpty && report.raw.isEmpty)
}

@Test func sumsArePutIntoOnesOwnMoneyThenAndNowEachOnce() throws {
  let text = "It asked for $6 million. The $6 million and 500 tenge came."
  let sums = Sum.all(in: text).map { (text: String(text[$0.range]), sum: $0) }
  let worths = try book().worths(
    of: sums, in: "KZT", or: "USD", on: day("2026-04-01"), today: day("2026-04-02"), ahead: 0)
  #expect(worths.map(\.text) == ["$6 million", "500 tenge"])
  #expect(worths[0].then?.figure.spoken() == "2.87 billion" && worths[0].now?.figure.spoken() == "2.85 billion")
  #expect(worths[1].code == "USD" && worths[1].now?.figure.description == "1.05")
  let old = try book().worths(of: sums, in: "KZT", or: "USD", on: day("2025-04-01"), today: day("2026-04-02"), ahead: 0)
  #expect(old[0].then == nil && old[0].now != nil)
}

@Test(arguments: [
  ("2850540000.00", "2.85 billion"), ("2900000000", "2.9 billion"), ("999600000", "1 billion"), ("47509", "47 509"),
  ("999999", "1 million"), ("0.82", "0.82"), ("1234.5", "1 234.5"), ("3000000000000", "3 trillion"), ("12", "12"),
])
func aSumIsSpokenAsAPersonSaysIt(_ figure: String, _ spoken: String) throws {
  #expect(try #require(Figure(figure)).spoken() == spoken)
}

@Test(arguments: [
  ("USD/KZT 480", "USD/KZT crosses 480"), ("usdkzt > 480.5", "USD/KZT crosses 480.5"),
  ("KZT/USD 1%", "KZT/USD moves 1%"), ("tenge moves 0.5%", "KZT/USD moves 0.5%"),
  ("USD/KZT high", "USD/KZT 30-day"), ("USD/TMT peg", "USD/TMT peg"),
])
func anAlertIsReadAsItIsTypedAndAsItIsWritten(_ typed: String, _ rule: String) throws {
  let alert = try #require(Alert(typed: typed))
  #expect(alert.rule == rule)
  #expect(Alert(typed: alert.rule) == alert)
}

@Test(arguments: [
  "", "USD/KZT", "480", "USD/KZT 480 5", "USD/KZT -5", "USD/KZT 0", "USD/USD 5", "XXX/YYY 5%", "USD/KZT soon",
])
func whatIsNoAlertIsRefused(_ typed: String) {
  #expect(Alert(typed: typed) == nil)
}

@Test func anAlertIsKeptAsALine() throws {
  var status = AlertStatus(try #require(Alert(typed: "USD/KZT 480")))
  #expect(AlertStatus(line: Substring(status.line)) == status)
  status.alert.isArmed = false
  status.said = "USD/KZT 480.10 rose to 480"
  status.day = day("2026-04-02")
  status.isFromSettings = true
  #expect(AlertStatus(line: Substring(status.line)) == status)
  #expect(AlertStatus(line: "nonsense") == nil)
  let old = AlertStatus(line: "USD/KZT crosses 480\town\trang\t2026-04-02\tUSD/KZT 480.10 rose to 480")
  #expect(old?.said == "USD/KZT 480.10 rose to 480" && old?.seen == nil && old?.alert.isArmed == false)
}

@Test func alertsRingOnceAndSayForWhichDay() throws {
  var alerts = [
    AlertStatus(try #require(Alert(typed: "USD/KZT 0.5%"))), AlertStatus(try #require(Alert(typed: "USD/CHF 1%"))),
  ]
  #expect(try book().check(&alerts, on: day("2026-04-02"), ahead: 0) == ["USD/KZT 475.09 moved by -0.77 %"])
  #expect(alerts[0].day == Day("2026-04-02") && !alerts[0].alert.isArmed && alerts[1].alert.isArmed)
  #expect(try book().check(&alerts, on: day("2026-04-02"), ahead: 0) == [])
}

@Test(arguments: [
  ("ru_KZ.UTF-8", "KZT"), ("ky_KG", "KGS"), ("uz_UZ@cyrillic", "UZS"), ("de_DE.UTF-8", "USD"), ("C.UTF-8", "USD"),
  ("", "USD"),
])
func onesOwnMoneyIsThatOfTheLocalesCountry(_ locale: String, _ code: String) {
  #expect(Home.currency(ofLocale: locale) == code)
}

@Test func aSourceIsAskedAgainWhenItHasSomethingNew() throws {
  let noon = day("2026-04-02").start.addingTimeInterval(12 * 3600)
  let nbk = RateSource.nbk
  #expect(nbk.due(after: noon, newest: day("2026-04-02")) == noon.addingTimeInterval(3600))
  #expect(nbk.due(after: noon, newest: day("2026-04-03")) == day("2026-04-03").start.addingTimeInterval(11 * 3600))
  #expect(nbk.due(after: day("2026-04-02").start, newest: nil) == day("2026-04-02").start.addingTimeInterval(11 * 3600))
}

@Test func whatIsMissingOfThePastIsAskedForOnceAndNoMore() throws {
  let known = [day("2026-04-01"), day("2026-04-02")]
  #expect(RateSource.nbk.addresses(before: day("2026-04-02"), known: known).isEmpty)
  let gap = RateSource.nbk.addresses(before: day("2026-04-06"), known: known + [day("2026-04-06")])
  #expect(gap.count == 1 && gap[0].count == 3 && gap[0][0].hasSuffix("fdate=03.04.2026"))
  #expect(RateSource.ecb.addresses(before: day("2026-04-02"), known: []).count == 1)
  #expect(RateSource.openERAPI.addresses(before: day("2026-04-02"), known: []).isEmpty)
}
