import ArgumentParser
import Foundation
import Model
import Money
import Store
import Testing
@testable import newsband

private func tick(change: String?, held: Tick.Held? = nil) throws -> Tick {
  Tick(
    pair: Pair("KZT", "USD"), value: "0.0021049", inverse: "475.09", changePercent: change,
    date: try #require(Day("2026-04-02")), source: "nbk", fetched: Date(timeIntervalSince1970: 1_775_088_000),
    state: held == nil ? .live : .held, held: held)
}

@Test func aTickIsPrintedWithItsFiguresAsPlainText() throws {
  let tick = try tick(change: "+0.77")
  #expect(
    try json { $0.tick(tick) } == """
      {"pair":"KZT/USD","base":"KZT","quote":"USD","value":"0.0021049","inverse":"475.09","change_percent":"0.77",\
      "date":"2026-04-02","source":"nbk","fetched":"2026-04-02T00:00:00Z","state":"live"}

      """)
}

@Test func aChangeThatNobodyKnowsIsNull() throws {
  let tick = try tick(change: nil)
  #expect(try json { $0.tick(tick) }.contains("\"change_percent\":null"))
}

@Test func whatIsHeldBackIsPrintedWithItsRival() throws {
  let day = try #require(Day("2026-04-02"))
  let tick = try tick(
    change: "-0.1",
    held: Tick.Held(
      value: "0.33", inverse: "3.0", source: "cbu", date: day, rival: "0.28571", inverseRival: "3.5000",
      rivalSource: "decree"))
  #expect(
    try json { $0.tick(tick) }.hasSuffix(
      """
      "state":"held","held":{"value":"0.33","source":"cbu","date":"2026-04-02","rival":"0.28571","rival_source":"decree"}}

      """))
}

@Test func pairsAndDaysOfTheCommandLineAreChecked() throws {
  #expect(throws: Never.self) { try RatesShow.parse(["KZT/USD", "usdkzt", "tenge", "--at", "2026-04-02", "--json"]) }
  #expect(throws: (any Error).self) { try RatesShow.parse(["foo"]) }
  #expect(throws: (any Error).self) { try RatesShow.parse(["--at", "yesterday"]) }
  #expect(throws: (any Error).self) { try RatesShow.parse(["--history", "0"]) }
  #expect(throws: Never.self) { try RatesConvert.parse(["100", "USD", "KZT"]) }
  #expect(throws: (any Error).self) { try RatesConvert.parse(["100", "XYZ"]) }
}

@Test func aDayOfThePastShowsOnlyWhatHeldOnIt() throws {
  #expect(try RatesDay.parse(["--at", "2026-04-02"]).ahead == 0)
  #expect(try RatesDay.parse(["--at", "02.04.2026"]).day == Day("2026-04-02"))
  #expect(try RatesDay.parse([]).ahead > 0)
}

@Test func aSourceSaysHowFreshItIsAndHowAskingItWent() throws {
  let day = try #require(Day("2026-04-02"))
  let nbk = try #require(RateSource.named("nbk"))
  #expect(RateSourceRow(nbk, days: [day], nil, now: day.start).state == "fresh")
  #expect(RateSourceRow(nbk, days: [day], nil, now: Day(number: day.number + 30).start).state == "stale")
  let never = RateSourceRow(nbk, days: [], nil, now: day.start)
  #expect(never.state == "no data" && never.asked == "never asked")
  var record = SourceFetchRecord()
  record.record.lastTried = day.start
  record.record.failures = 2
  record.record.problem = "it took too long"
  let failed = RateSourceRow(nbk, days: [day], record, now: day.start)
  #expect(failed.asked == "failed 2 times, last 2026-04-02T00:00:00Z: it took too long")
  #expect(RateSourceRow(.imf, days: [], nil, now: day.start).asked == "not fetched")
}
