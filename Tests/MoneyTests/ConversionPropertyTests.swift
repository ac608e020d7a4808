import Model
@testable import Money
import TestKit
import Testing

/// Conversions of chance, and the sentence for each line that is none.
@Suite struct ConversionPropertyTests {
  @Test(arguments: [
    ("", "it names no currency"), ("100", "it names no currency"), ("in to", "it names no currency"),
    ("usd eur kzt", "it names more than two currencies"),
    ("usd usd", "both sides are USD"), ("5 $ usd", "both sides are USD"),
    ("100 foo", "“foo” is no currency that newsband knows"),
    ("100 usd foo", "“foo” is no currency that newsband knows"), ("1.2.3 usd kzt", "“1.2.3” is no sum"),
    ("100 usd kzt 5", "“5” stands where a currency should"),
    ("100 usd 200 kzt", "“200” stands where a currency should"), ("$5 €6", "“€6” stands where a currency should"),
    ("100 usd kzt on monday", "“monday” is no day: 2025-12-11"), ("100 usd kzt at", "“” is no day: 2025-12-11"),
    ("100 usd on 2025-13-01", "“2025-13-01” is no day: 2025-12-11"),
    ("usd", "USD is what you count in: name another, or set rates.home in config.toml"),
  ])
  func aLineThatIsNoConversionSaysWhy(_ line: String, _ why: String) {
    let refusal = #expect(throws: Conversion.Refusal.self) { try Conversion(line) }
    #expect(refusal?.why == why)
  }

  @Test func aConversionIsReadInEveryFormThatItIsTypedIn() throws {
    var dice = Dice(seed: 161)
    let codes = ["USD", "EUR", "KZT", "KGS", "UZS", "TJS", "TMT", "RUB", "CNY"]
    for _ in 0..<1000 {
      let two = Array(codes.shuffled(using: &dice).prefix(2))
      let amount =
        "\(Int.random(in: 0...99_999_999, using: &dice))"
        + (Bool.random(using: &dice) ? ".\(Int.random(in: 10...99, using: &dice))" : "")
      let from = Bool.random(using: &dice) ? two[0].lowercased() : two[0]
      let link = ["", "in", "to", "->", "=", "в"].randomElement(using: &dice) ?? ""
      let date = Day(number: Int.random(in: 15_000..<20_000, using: &dice))
      let dates = ["", " \(date)", " on \(date)", " at \(date.day).\(date.month).\(date.year)"]
      let time = dates.randomElement(using: &dice) ?? ""
      let start =
        [
          "\(amount) \(from)", "\(amount)\(from)", "\(from) \(amount)", "\(from)\(amount)",
        ].randomElement(using: &dice) ?? ""
      let line = "\(start) \(link) \(two[1])\(time)"
      let conversion = try Conversion(line)
      #expect(conversion.pair == Pair(two[0], two[1]) && conversion.amount.description == amount, "\(line)")
      #expect(conversion.day == (time.isEmpty ? nil : date) && !conversion.isIntoHome, "\(line)")
    }
  }

  @Test func aSumThereAndBackIsTheSumAsFarAsTheRateIsExact() throws {
    var dice = Dice(seed: 162)
    let book = try tengeBook()
    let today = day("2026-04-02")
    for _ in 0..<300 {
      let amount = Int.random(in: 1...1_000_000, using: &dice) * 100
      let there = try #require(book.worth(try Conversion("\(amount) usd kzt"), today: today))
      let back = try #require(book.worth(try Conversion("\(there.figure) kzt usd"), today: today))
      let error = (back.figure.ratio / Ratio(Int128(amount), 1) - .one).magnitude
      #expect(error < Ratio(1, 1000), "\(amount) \(there.figure) \(back.figure)")
      #expect(there.figure.places <= 2 && there.quotation.source == "nbk" && !there.isStale)
    }
  }

  @Test(arguments: [
    ("0 usd kzt", "the amount is 0"), ("5 usd kzt on 2026-04-03", "rates of a day to come are not known yet"),
    ("5 usd chf", nil), ("5 usd chf on 2020-01-02", nil), ("5 usd hrk", "HRK is no money since 2023-01-01"),
  ])
  func aConversionWithoutAResultSaysWhyUnlessOnlyTheRateIsMissing(_ line: String, _ why: String?) throws {
    let conversion = try Conversion(line)
    let today = day("2026-04-02")
    #expect(try tengeBook().worth(conversion, today: today) == nil)
    if line.hasSuffix("hrk") {
      #expect(conversion.refusal(today: today)?.contains("HRK") == true)
    } else {
      #expect(conversion.refusal(today: today) == why)
    }
  }

  @Test func aSumBelowTheSmallestCoinShowsTwoDigits() throws {
    let book = RateBook([try publication("cbu", "2026-04-02", "USD/UZS 12142.10", "JPY/UZS 76.53")])
    func worth(_ line: String) throws -> String? {
      book.worth(try Conversion(line), today: day("2026-04-02"))?.figure.description
    }
    #expect(try worth("1 uzs usd") == "0.000082")
    #expect(try worth("10 uzs usd") == "0.00082")
    #expect(try worth("100 uzs usd") == "0.0082")
    #expect(try worth("1000 uzs usd") == "0.082")
    // The yen has no smaller coin.
    #expect(try worth("100 uzs jpy") == "1" && worth("70 uzs jpy") == "0.91")
  }
}
