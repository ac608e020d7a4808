import Model
import Money
import Query
import Testing
@testable import Parse

private func rate(_ line: String) -> Rate? {
  if case .rate(let rate) = RateLine(line) { rate } else { nil }
}

private func flaw(_ line: String) -> String? {
  if case .bad(let why) = RateLine(line) { why } else { nil }
}

@Test(arguments: [
  "KGS/USD = 0.01144 0%", "• KGS/USD = 0.01144 0%", "* KGS/USD = 0.01144 0%", "- KGS/USD = 0.01144 0%",
  "· KGS/USD = 0.01144 0%", "▪ KGS/USD = 0.01144 0%", "– KGS/USD = 0.01144 0%", "•KGS/USD=0.01144 0%",
  "KGS / USD = 0.01144 0 %", "KGS/USD = 0,01144 0%", "KGS/USD = 0.01144 +0%",
])
func aRateIsReadBehindAnyBulletOrNone(_ line: String) {
  #expect(rate(line) == Rate(Pair("KGS", "USD"), value: "0.01144", changePercent: "0"))
}

@Test(arguments: [
  ("-0%", "-0"), ("-0.00%", "-0.00"), ("\u{2212}0.21%", "-0.21"), ("\u{2013}0.21%", "-0.21"), ("+1.5%", "1.5"),
  ("0,55%", "0.55"), ("1,234%", "1.234"), ("12%", "12"),
])
func aChangeKeepsItsSignAndItsDigits(_ change: String, _ read: String) {
  #expect(rate("• TJS/USD = 0.10876 \(change)")?.changePercent == read)
}

@Test func aRateWithoutAChangeIsARate() {
  #expect(rate("• TMT/USD = 0.28490") == Rate(Pair("TMT", "USD"), value: "0.28490"))
}

@Test func digitsStayAsTheyWerePublished() {
  #expect(rate("USD/UZS = 12150.00 0%")?.value == "12150.00")
  #expect(rate("USD/UZS = 12150 0%")?.value == "12150")
}

@Test(arguments: [
  ("• KGS/USD = 0.0x 0%", "“0.0x” is no price"),
  ("• KGS/USD = 1e3 0%", "“1e3” is no price"),
  ("• KGS/USD = .5 0%", "“.5” is no price"),
  ("• KGS/USD = 5. 0%", "“5.” is no price"),
  ("• KGS/USD = -1 0%", "“-1” is no price"),
  ("• KGS/USD = 1.2.3 0%", "“1.2.3” is no price"),
  ("• KGS/USD = ١٢ 0%", "“١٢” is no price"),
  ("• KGS/USD = nan 0%", "“nan” is no price"),
  ("• KGS/USD = 0.000 0%", "a price cannot be zero"),
  ("• USD/KGS = 87,450 0%", "“87,450” may have a decimal comma or a comma between thousands"),
  ("• KGS/USD = 0.01 up", "“up” is no change in percent"),
  ("• KGS/USD = 0.01 0.5", "“0.5” is no change in percent"),
  ("• KGS/USD = 0.01 --1%", "“--1%” is no change in percent"),
  ("• KGS/USD = 0.01 %", "“%” is no change in percent"),
  ("• KGS/USD = 0.01 0% now", "“now” follows the change"),
  ("• KGS/USD =", "it has no price"),
  ("• KGS/USD", "an equals sign is missing"),
  ("• KGS/USD 0.01144 0%", "an equals sign is missing"),
  ("• KGS/USD: 0.01144 0%", "an equals sign is missing"),
  ("• KGSS/USD = 0.01 0%", "“KGSS/USD” is no pair of currency codes"),
  ("• kgs/usd = 0.01 0%", "“kgs/usd” is no pair of currency codes"),
  ("• KGS/ = 0.01 0%", "“KGS/” is no pair of currency codes"),
  ("• KGSUSD = 0.01 0%", "“KGSUSD” is no pair of currency codes"),
  ("• USD/USD = 1 0%", "“USD/USD” prices a currency in itself"),
])
func whatLooksLikeARateAndIsNoneSaysWhy(_ line: String, _ why: String) {
  #expect(flaw(line) == why)
}

@Test func aPriceOfAMillionDigitsIsRefused() {
  #expect(flaw("KGS/USD = " + String(repeating: "9", count: 1_000_000))?.hasSuffix("is no price") == true)
}

@Test(arguments: [
  "", "•", "A tenge = a tenge", "USD/KZT falls to a new low", "and/or", "The fee is 5/10 = 0.5", "E = mc²",
  "Trade grew by 19.4%", "• an entry of a list", "11/12/2025", "https://news.example/a=b",
])
func proseIsNoRate(_ line: String) {
  #expect(RateLine(line) == .other)
}

@Test func aBandRepeatedHoldsEachPairOnceInItsOrder() throws {
  let band = "• UZS/USD = 0.00008 0%\n• KGS/USD = 0.01144 0%\n"
  let feed = try page(String(repeating: band, count: 8))
  #expect(feed.rates.map(\.pair) == [Pair("UZS", "USD"), Pair("KGS", "USD")])
  #expect(feed.problems.isEmpty)
  #expect(feed.articles.isEmpty)
}

@Test func aPairThatComesBackWithAnotherFigureIsReportedAndTheFirstHolds() throws {
  let feed = try page(
    "KGS/USD = 0.01 0%\nKZT/USD = 0.002 1%\nKGS/USD = 0.02 0%\nKZT/USD = 0.002 -1%\nKGS/USD = 0.01 0%")
  #expect(feed.rates.map(\.value) == ["0.01", "0.002"])
  #expect(
    feed.problems.map(\.description) == [
      "Could not read page.txt, line 3: KGS/USD is 0.02 0% here and 0.01 0% in line 1, which holds.",
      "Could not read page.txt, line 4: KZT/USD is 0.002 -1% here and 0.002 1% in line 2, which holds.",
    ])
}

@Test func aPairIsInItsPlaceAlsoWhenItsFirstLineCouldNotBeRead() throws {
  let lap = ["KGS/USD = 0.01 0%", "KZT/USD = 0.002 1%", "TJS/USD = 0.1 0%", "UZS/USD = 0.0001 0%"]
  let first = ["KGS/USD = 0.01 0%", "KZT/USD = abc 1%", "TJS/USD = 0.1 x%", "UZS/USD = 0.0001 0%"]
  let feed = try page((first + lap).joined(separator: "\n"))
  #expect(feed.rates.map(\.pair.base) == ["KGS", "KZT", "TJS", "UZS"])
  #expect(feed.problems.count == 2)
}
