import Model
@testable import Money
import Testing

@Test func aReportHasTheFigureItsHistoryItsSourcesAndHowItWasPublished() throws {
  let report = try tengeBook().report(on: Pair("KZT", "USD"), day: day("2026-04-02"))
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
  let report = try tengeBook().report(on: Pair("USD", "KZT"), day: day("2026-04-02"))
  #expect(report.change(since: day("2026-04-01"))?.of == "-0.77")
  #expect(report.change(since: day("2026-04-01"))?.ofInverse == "+0.77")
  #expect(report.change(since: day("2026-03-30")) == nil)
  #expect(report.change(since: day("2026-04-02")) == nil)
}

@Test func aReportOfAPairWithoutRatesIsEmpty() throws {
  let report = try tengeBook().report(on: Pair("CHF", "USD"), day: day("2026-04-02"))
  #expect(report.tick == nil && report.history == nil && report.words.isEmpty && report.raw.isEmpty)
}
