import Model
import Testing
@testable import Money

@Test func everyEndedCurrencyHasALastDayAndASuccessor() {
  #expect(Currency.ended.count > 50)
  for currency in Currency.ended.values {
    #expect(currency.code.utf8.count == 3 && Int(currency.number) != nil && currency.number.utf8.count == 3)
    #expect(Currency.byCode[currency.code] == nil, "\(currency.code) is in use")
    #expect(currency.lastDay != nil && currency.name.first?.isUppercase == true)
    #expect(currency.successor.map { Currency(known: $0) != nil } == true, "\(currency.code)")
  }
}

@Test(arguments: [
  ("BGN", "2025-12-31", true), ("BGN", "2026-01-01", false), ("HRK", "2022-12-31", true), ("HRK", "2023-01-01", false),
  ("DEM", "1999-06-01", true), ("TRL", "2006-01-01", false), ("BYR", "2016-12-31", true), ("ZWL", "2024-09-01", false),
  ("KZT", "2026-01-01", true), ("XXX", "2026-01-01", false),
])
func aCurrencyIsKnownOnTheDaysWhenItWasMoney(_ code: String, _ date: String, _ isKnown: Bool) {
  #expect((Currency(code: code, on: day(date)) != nil) == isKnown)
}

@Test func onlyCurrenciesInUseAreKnownWithoutADay() {
  #expect(Currency(code: "HRK") == nil && Currency(known: "HRK")?.successor == "EUR" && Currency(known: "XAU") == nil)
}

private func book() throws -> RateBook {
  RateBook([
    try publication("ecb", "2025-12-11", "EUR/BGN 1.9558", "EUR/USD 1.1700"),
    try publication("ecb", "2026-01-05", "EUR/BGN 1.9558", "EUR/USD 1.1750"),
  ])
}

@Test func anEndedCurrencyIsConvertedOnAPastDay() throws {
  let past = try Conversion("100 bgn eur on 2025-12-11")
  #expect(try book().worth(past, today: day("2026-11-03"))?.figure.description == "51.13")
  #expect(try book().worth(try Conversion("100 bgn eur"), today: day("2025-12-11"))?.figure.description == "51.13")
}

@Test func anEndedCurrencyIsRefusedTodayWithItsSuccessor() throws {
  let conversion = try Conversion("100 bgn eur")
  #expect(try book().worth(conversion, today: day("2026-11-03")) == nil)
  #expect(
    conversion.refusal(today: day("2026-11-03"))
      == "BGN, the Bulgarian lev, ended on 2025-12-31 and was replaced by EUR: name a day when it was money")
  let later = try Conversion("100 bgn eur on 2026-01-05")
  #expect(try book().worth(later, today: day("2026-11-03")) == nil)
}

@Test func thePriceOfAnEndedCurrencyEndsWithIt() throws {
  #expect(try book().tick(Pair("BGN", "EUR"), on: day("2025-12-31"))?.value == "0.5113")
  #expect(try book().tick(Pair("BGN", "EUR"), on: day("2026-01-05")) == nil)
  #expect(try book().tick(Pair("EUR", "USD"), on: day("2026-01-05"))?.value == "1.1750")
}

@Test func anEndedCurrencyIsTypedByItsCode() {
  #expect(Pair(typed: "hrk/eur") == Pair("HRK", "EUR") && CurrencyName.code(of: "dem") == "DEM")
  #expect(
    Pair("HRK", "EUR").ended(on: day("2024-01-01"))?.code == "HRK"
      && Pair("USD", "EUR").ended(on: day("2024-01-01")) == nil)
}
