import Desk
import Model
import Money
import Testing

@Suite struct TheConverter {
  let newsroom: Newsroom

  init() throws { newsroom = try Newsroom() }

  private func answer(_ line: String, asOf: Day? = nil, home: String = "KZT") throws -> ConversionAnswer {
    try newsroom.desk(home: home).conversion(of: line, asOf: asOf, today: Newsroom.today)
  }

  private func figure(_ answer: ConversionAnswer) -> String {
    switch answer {
    case .worth(let worth): worth.figure.description
    case .refusal(let why): why
    case .noRate(let pair, let day): "no rate \(pair) \(day.map { "\($0)" } ?? "yet")"
    }
  }

  @Test func aSumIsConvertedIntoThePersonsOwnCurrency() throws {
    #expect(figure(try answer("100 usd")) == "47509")
    // The National Bank of Kyrgyzstan publishes four places: its 87.45 is exact to the tyiyn.
    #expect(figure(try answer("100 usd", home: "KGS")) == "8745.00")
  }

  @Test func theDayOfTheLineCountsBeforeTheDayOfTheBand() throws {
    #expect(figure(try answer("100 usd kzt on 2026-04-01")) == "47877")
    #expect(figure(try answer("100 usd kzt on 2026-04-01", asOf: Newsroom.today)) == "47877")
    #expect(figure(try answer("100 usd kzt", asOf: Newsroom.day(1))) == "47877")
  }

  @Test func aCrossGoesThroughTheDollar() throws {
    guard case .worth(let worth) = try answer("100 kgs kzt") else {
      Issue.record("no result")
      return
    }
    #expect(worth.quotation.source == "nbkr+nbk")
  }

  @Test(arguments: [
    ("", "it names no currency"), ("100 xyz", "xyz"), ("0 usd", "the amount is 0"),
  ])
  func aLineThatIsNoConversionIsRefusedWithTheReason(_ line: String, _ why: String) throws {
    guard case .refusal(let reason) = try answer(line) else {
      Issue.record("it was converted")
      return
    }
    #expect(reason.contains(why))
  }

  @Test func aMissingRateSaysOfWhichDayUnlessFetchingMayBringIt() throws {
    #expect(try answer("1 xaf mnt") == .noRate(Pair("XAF", "MNT"), on: nil))
    #expect(try answer("1 xaf mnt", asOf: Newsroom.day(1)) == .noRate(Pair("XAF", "MNT"), on: Newsroom.day(1)))
    #expect(try answer("1 xaf mnt on 2026-04-01") == .noRate(Pair("XAF", "MNT"), on: Day("2026-04-01")))
  }

  @Test func aDayThatHasNotComeIsRefused() throws {
    guard case .refusal = try answer("100 usd kzt on 2026-05-01") else {
      Issue.record("it was converted")
      return
    }
  }
}
