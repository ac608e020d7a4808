import Model
@testable import Money
import Query
import Testing

private func line(_ tick: Tick) -> String {
  "\(tick.pair) \(tick.value) \(tick.changePercent ?? "-") \(tick.state.rawValue) \(tick.source)"
}

@Test func theBandOfAnEditionIsShownAsItWasPrinted() throws {
  let ticks = RateBook([try editionPublication()]).ticks(bandPairs, on: day("2025-12-11"))
  #expect(
    ticks.map(line) == [
      "KGS/USD 0.01144 0 rounded edition", "KZT/USD 0.00193 0 rounded edition", "TJS/USD 0.10876 +0.55 live edition",
      "UZS/USD 0.00008 0 rounded edition", "TMT/USD 0.28490 0 peg edition",
    ])
  #expect(ticks.map(\.inverse) == ["87.4", "520", "9.195", "13000", "3.5100"])
  #expect(ticks[2].inverseChangePercent == "-0.55")
}

@Test func anEditionOfLastWeekLooksStaleButForWhatADecreeTies() throws {
  let ticks = RateBook([try editionPublication()]).ticks(bandPairs, on: day("2025-12-16"))
  #expect(ticks.map(\.state) == [.stale, .stale, .stale, .stale, .peg])
  #expect(ticks.map(\.value) == ["0.01144", "0.00193", "0.10876", "0.00008", "0.28490"])
}

@Test func aRateOfLongAgoIsNotThePublicationBefore() throws {
  let old = try publication("nbk", "2005-06-01", "USD/KZT 132.10")
  let book = RateBook([old, try publication("nbk", "2026-04-02", "USD/KZT 475.09")])
  #expect(book.ticks([Pair("KZT", "USD")], on: day("2026-04-02")).map(\.changePercent) == [nil])
  let near = RateBook([
    old, try publication("nbk", "2026-03-20", "USD/KZT 470"), try publication("nbk", "2026-04-02", "USD/KZT 475.09"),
  ])
  #expect(near.ticks([Pair("KZT", "USD")], on: day("2026-04-02")).map(\.changePercent) == ["-1.07"])
}

@Test func aPairWithoutARateIsLeftOut() throws {
  let book = RateBook([try editionPublication()])
  #expect(book.ticks([Pair("CHF", "USD"), Pair("KZT", "USD")], on: day("2025-12-11")).map(\.pair.base) == ["KZT"])
  #expect(RateBook([]).isEmpty && RateBook([]).ticks(bandPairs, on: day("2025-12-11")).isEmpty)
}

@Test func theDayBeforeAnythingWasPublishedHasNoRates() throws {
  #expect(RateBook([try editionPublication()]).ticks(bandPairs, on: day("2025-12-10")).isEmpty)
}

@Test func aCurrencysOwnBankComesFirstAndTheEditionLast() throws {
  let book = RateBook([
    try publication("edition", "2026-04-02", "KZT/USD 0.00193 0%"),
    try publication("frankfurter", "2026-04-02", "USD/KZT 476"),
    try publication("cbr", "2026-04-02", "USD/RUB 80.1234", "KZT/RUB 16.8800/100"),
    try publication("nbk", "2026-04-02", "USD/KZT 475.09"),
  ])
  #expect(book.order(for: "KZT") == ["nbk", "cbr", "frankfurter", "edition"])
  #expect(book.order(for: "RUB") == ["cbr", "nbk", "frankfurter", "edition"])
  #expect(book.tick(Pair("KZT", "USD"), on: day("2026-04-02"))?.source == "nbk")
  #expect(book.tick(Pair("RUB", "USD"), on: day("2026-04-02"))?.source == "cbr")
}

@Test func anotherSourceStandsInForAStaleBank() throws {
  let book = RateBook([
    try publication("nbk", "2026-04-02", "USD/KZT 475.09"),
    try publication("cbr", "2026-04-20", "USD/RUB 80.1234", "KZT/RUB 16.8800/100"),
  ])
  let tick = try #require(book.tick(Pair("USD", "KZT"), on: day("2026-04-20")))
  #expect(tick.source == "cbr" && tick.value == "474.66")
}

@Test func aChosenOrderIsTaken() throws {
  let all = [
    try publication("nbk", "2026-04-02", "USD/KZT 475.09"), try publication("frankfurter", "2026-04-02", "USD/KZT 476"),
  ]
  let book = RateBook(all, order: ["KZT": ["frankfurter", "nbk"]])
  #expect(book.tick(Pair("USD", "KZT"), on: day("2026-04-02"))?.source == "frankfurter")
}

@Test func changeIsAgainstThePublicationBeforeInTheDirectionShown() throws {
  let book = RateBook([
    try publication("nbk", "2026-04-01", "USD/KZT 478.77"), try publication("nbk", "2026-04-02", "USD/KZT 475.09"),
  ])
  let tick = try #require(book.tick(Pair("KZT", "USD"), on: day("2026-04-02")))
  #expect(line(tick) == "KZT/USD 0.0021049 +0.77 live nbk")
  #expect(tick.inverse == "475.09" && tick.inverseChangePercent == "-0.77")
}

@Test func aWeekendThatOnlyCarriesFiguresOnIsNoSession() throws {
  let friday = ["USD/TJS 9.3371", "EUR/TJS 10.86", "CNY/TJS 1.3721", "RUB/TJS 0.1289", "KZT/TJS 0.1970/10"]
  func carried(_ date: String) throws -> Publication {
    try publication("nbt", date, friday[0], friday[1], friday[2], friday[3], friday[4])
  }
  let thursday = try publication(
    "nbt", "2026-05-14", "USD/TJS 9.3450", "EUR/TJS 10.8757", "CNY/TJS 1.3724", "RUB/TJS 0.1277", "KZT/TJS 0.1980/10")
  let book = RateBook([thursday, try carried("2026-05-15"), try carried("2026-05-16"), try carried("2026-05-17")])
  let sunday = try #require(book.tick(Pair("TJS", "USD"), on: day("2026-05-17")))
  #expect(line(sunday) == "TJS/USD 0.10710 +0.08 closed nbt")
  #expect(book.tick(Pair("TJS", "USD"), on: day("2026-05-15"))?.state == .live)
}

@Test func aChangeOfZeroHasAReason() throws {
  func days(_ source: String, _ lines: [(String, String)]) throws -> [Publication] {
    try lines.enumerated().map { index, pair in
      try publication(source, "2026-04-0\(index + 1)", pair.0, pair.1)
    }
  }
  let som = try days(
    "nbkr",
    [("USD/KGS 87.4500", "EUR/KGS 101.5"), ("USD/KGS 87.4500", "EUR/KGS 101.6"), ("USD/KGS 87.4500", "EUR/KGS 101.7")])
  #expect(RateBook(som).tick(Pair("KGS", "USD"), on: day("2026-04-03"))?.state == .fixed)
  #expect(RateBook(som).tick(Pair("KGS", "USD"), on: day("2026-04-02"))?.state == .rounded)

  let stuck = try days(
    "frankfurter",
    [("USD/KZT 475.09", "USD/EUR 0.9"), ("USD/KZT 475.09", "USD/EUR 0.91"), ("USD/KZT 475.09", "USD/EUR 0.92")])
  #expect(RateBook(stuck).tick(Pair("USD", "KZT"), on: day("2026-04-03"))?.state == .stuck)

  let peg = try days("cbt", [("USD/TMT 3.5", "EUR/TMT 4.0712"), ("USD/TMT 3.5", "EUR/TMT 4.0799")])
  let manat = try #require(RateBook(peg).tick(Pair("TMT", "USD"), on: day("2026-04-02")))
  #expect(line(manat) == "TMT/USD 0.28571 0 peg cbt")

  let slow = try days("ecb", [("EUR/USD 1.16840", "EUR/KZT 550.00"), ("EUR/USD 1.16841", "EUR/KZT 550.10")])
  #expect(RateBook(slow).tick(Pair("EUR", "USD"), on: day("2026-04-02"))?.state == .rounded)
}

@Test func aMoveBelowTheStepOfACrossIsRoundedAway() throws {
  let book = RateBook([
    try publication("cbu", "2026-04-01", "USD/UZS 12194.21", "KGS/UZS 139.40"),
    try publication("cbu", "2026-04-02", "USD/UZS 12142.10", "KGS/UZS 138.80"),
  ])
  let tick = try #require(book.tick(Pair("KGS", "USD"), on: day("2026-04-02")))
  #expect(line(tick) == "KGS/USD 0.011431 0 rounded cbu")
}

@Test func aPublicationForTomorrowIsShownNowButNotInThePast() throws {
  let book = RateBook([
    try publication("nbkr", "2026-05-22", "USD/KGS 87.4500"), try publication("nbkr", "2026-05-24", "USD/KGS 87.5000"),
  ])
  #expect(book.tick(Pair("USD", "KGS"), on: day("2026-05-23"))?.value == "87.450")
  #expect(book.tick(Pair("USD", "KGS"), on: day("2026-05-23"), ahead: 4)?.date.description == "2026-05-24")
}

@Test func aPairWithoutTheDollarIsTheCrossOfWhatEachBankSaysBest() throws {
  let book = RateBook([
    try publication("nbk", "2026-04-02", "USD/KZT 475.09", "UZS/KZT 3.91/100"),
    try publication("cbu", "2026-04-02", "USD/UZS 12142.10", "KZT/UZS 25.55"),
  ])
  let tick = try #require(book.tick(Pair("KZT", "UZS"), on: day("2026-04-02")))
  #expect(tick.source == "nbk+cbu" && tick.value == "25.557")
  #expect(book.opinions(of: Pair("KZT", "UZS"), on: day("2026-04-02")).map(\.source) == ["nbk", "cbu"])
}

@Test func theBanksOfBothCurrenciesComeBeforeAThirdSource() throws {
  let book = RateBook([
    try publication("nbk", "2026-04-02", "USD/KZT 475.09", "KGS/KZT 5.43"),
    try publication("nbkr", "2026-04-02", "USD/KGS 87.4500", "KZT/KGS 0.1859"),
    try publication("cbr", "2026-04-02", "KZT/RUB 16.3172/100", "KGS/RUB 86.4123/100", "USD/RUB 75.5273"),
  ])
  // 475.09 / 87.45, so that a table of crosses agrees with its dollar rates.
  let cross = try #require(book.tick(Pair("KGS", "KZT"), on: day("2026-04-02")))
  #expect(cross.value == "5.4327" && cross.source == "nbkr+nbk")
  // Whoever orders the sources by hand is obeyed.
  let chosen = RateBook(Array(book.publications.values.joined()), order: ["KZT": ["cbr"], "KGS": ["cbr"]])
  #expect(chosen.tick(Pair("KGS", "KZT"), on: day("2026-04-02"))?.source == "cbr")
}

@Test func theEuropeanCentralBankIsPreferredForItsEuro() throws {
  let book = RateBook([
    try publication("ecb", "2026-04-02", "EUR/USD 1.1741"),
    try publication("nbkr", "2026-04-02", "USD/KGS 87.4500", "EUR/KGS 102.6750"),
  ])
  #expect(book.tick(Pair("EUR", "USD"), on: day("2026-04-02"))?.source == "ecb")
  let turned = try #require(book.tick(Pair("USD", "EUR"), on: day("2026-04-02")))
  #expect(turned.source == "ecb" && turned.value == "0.8517")
}
