import Testing
@testable import Model
@testable import Money
@testable import Query

@Test(arguments: [
  ("100 usd kzt", "100 USD/KZT -"), ("2.5m uzs in eur", "2500000 UZS/EUR -"),
  ("1000 kgs on 2025-12-11", "1000 KGS/USD 2025-12-11"),
  ("$100 tenge", "100 USD/KZT -"), ("100$ in тенге", "100 USD/KZT -"), ("1 000 000 сум в рублях", "1000000 UZS/RUB -"),
  ("usd kzt", "1 USD/KZT -"), ("eur", "1 EUR/USD -"), ("kzt 500 usd 11.12.2025", "500 KZT/USD 2025-12-11"),
  ("1,5 млн тенге в доллары", "1500000 KZT/USD -"), ("3bn kzt = eur", "3000000000 KZT/EUR -"),
  ("5k som tenge", "5000 KGS/KZT -"), ("$5m kzt", "5000000 USD/KZT -"), ("USD2.5bn in eur", "2500000000 USD/EUR -"),
  ("€1,250.50 usd", "1250.50 EUR/USD -"),
  ("100usd kzt", "100 USD/KZT -"), ("  100   USD   to   KZT ", "100 USD/KZT -"), ("usd 1 000 kzt", "1000 USD/KZT -"),
])
func aTypedConversionIsRead(_ line: String, _ expected: String) throws {
  let conversion = try Conversion(line)
  #expect("\(conversion.amount) \(conversion.pair) \(conversion.day?.description ?? "-")" == expected)
}

@Test func theSecondCurrencyIsTheReadersOwn() throws {
  #expect(try Conversion("100 usd", home: "KZT").pair == Pair("USD", "KZT"))
  #expect(try Conversion("100 kzt", home: "KZT").pair == Pair("KZT", "USD"))
  #expect(try Conversion("100 usd", home: "KZT").isIntoHome)
  #expect(try !Conversion("100 kzt", home: "KZT").isIntoHome && !Conversion("100 usd kzt", home: "KZT").isIntoHome)
}

@Test func dollarsOfAReaderWhoCountsInDollarsNeedASecondCurrency() {
  let why = "USD is what you count in: name another, or set rates.home in config.toml"
  #expect(throws: Conversion.Refusal(why: why)) { try Conversion("100 usd", home: "USD") }
}

@Test(arguments: [
  ("", "it names no currency"), ("100", "it names no currency"),
  ("100 xyz", "“xyz” is no currency that newsband knows"),
  ("100 usd usd", "both sides are USD"), ("1 usd kzt eur", "it names more than two currencies"),
  ("100 usd 5 kzt", "“5” stands where a currency should"), ("1000 kgs on friday", "“friday” is no day: 2025-12-11"),
  ("99999999999999999999999 usd kzt", "“99999999999999999999999” is no sum"),
  ("1000 kgs on 2025-02-30", "“2025-02-30” is no day: 2025-12-11"),
])
func aLineThatIsNoConversionIsRefusedWithTheReason(_ line: String, _ why: String) {
  #expect(throws: Conversion.Refusal(why: why)) { try Conversion(line) }
}

private func aprilBook() throws -> RateBook {
  RateBook([
    try publication("nbk", "2026-04-01", "USD/KZT 478.77"), try publication("nbk", "2026-04-02", "USD/KZT 475.09"),
    try publication("cbu", "2026-04-02", "USD/UZS 12142.10"),
    try publication("ecb", "2026-04-02", "EUR/USD 1.1523", "EUR/JPY 172.40"),
  ])
}

@Test(arguments: [
  ("100 usd kzt", "47509"), ("1 usd kzt", "475.09"), ("2.5m uzs in eur", "178.7"),
  ("100 usd kzt on 2026-04-01", "47877"),
  ("1000 usd jpy", "149600"), ("5 uzs usd", "0.00041"), ("1 uzs usd", "0.000082"), ("0.01 usd kzt", "4.75"),
])
func aResultIsNoFinerThanItsCurrencyAndNoMoreExactThanItsRate(_ line: String, _ worth: String) throws {
  let book = try aprilBook()
  let found = try #require(book.worth(try Conversion(line), today: day("2026-04-02")))
  #expect(found.figure.description == worth)
}

@Test func aSumWithoutARateHasNoWorth() throws {
  let book = try aprilBook()
  #expect(book.worth(try Conversion("1 chf usd"), today: day("2026-04-02")) == nil)
  #expect(book.worth(try Conversion("0 usd kzt"), today: day("2026-04-02")) == nil)
  #expect(book.worth(try Conversion("1 usd kzt on 2020-01-01"), today: day("2026-04-02")) == nil)
  #expect(book.worth(try Conversion("1 usd kzt"), today: day("2026-04-20"))?.isStale == true)
}

@Test func aDayToComeHasARateOnlyWhenItIsPublished() throws {
  let book = try aprilBook()
  let (tomorrow, later) = (try Conversion("1 usd kzt on 2026-04-02"), try Conversion("1 usd kzt on 2026-04-03"))
  #expect(book.worth(tomorrow, today: day("2026-04-01"))?.figure.description == "475.09")
  #expect(book.worth(later, today: day("2026-04-01")) == nil)
  #expect(later.refusal(today: day("2026-04-01")) == "rates of a day to come are not known yet")
  #expect(later.refusal(today: day("2026-04-03")) == nil, "only the rate is missing")
  #expect(try Conversion("1 xcg usd").refusal(today: day("2026-04-03")) == nil)
  #expect(try Conversion("0 usd kzt").refusal(today: day("2026-04-03")) == "the amount is 0")
}

@Test func aSumInATextHasItsWorthThenAndNow() throws {
  let sum = try #require(Sum.all(in: "$6 million").first)
  let book = try aprilBook()
  #expect(
    book.worth(of: sum, in: "KZT", on: day("2026-04-01"), today: day("2026-04-02"))?.figure.description == "2872600000")
  #expect(
    book.worth(of: sum, in: "KZT", on: day("2026-04-02"), today: day("2026-04-02"))?.figure.description == "2850500000")
  #expect(book.worth(of: sum, in: "USD", on: day("2026-04-02"), today: day("2026-04-02")) == nil)
}

@Test(arguments: [
  ("KZT/USD", "KZT/USD"), ("usd-kzt", "USD/KZT"), ("USDKZT", "USD/KZT"), ("tenge", "KZT/USD"), ("usd", "USD/EUR"),
  ("сом/рубль", "KGS/RUB"), ("$", "USD/EUR"),
])
func aTypedPairIsRead(_ text: String, _ pair: String) {
  #expect(Pair(typed: text)?.description == pair)
}

@Test(arguments: ["", "xyz", "kzt/xyz", "kzt/kzt", "a/b/c", "kzt/usd/eur", "/"])
func anyOtherTextIsNoPair(_ text: String) {
  #expect(Pair(typed: text) == nil)
}
