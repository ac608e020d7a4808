import Foundation
import Model
import Money
import Screen
import Testing

@testable import Reader

/// The answer of the converter: the amount, and the line below with both rates, the day and the source.
@Suite struct ConversionResultTests {
  private static let book = RateBook([
    Library.publication("nbk", "USD/KZT", "500.10"), Library.publication("nbk", "EUR/KZT", "581.62"),
    Library.publication("cbu", "USD/UZS", "12142.10", back: 40),
  ])

  private func result(_ line: String, home: String = "USD", isHomeFromLocale: Bool = false) throws -> ConversionResult {
    let worth = ConversionResultTests.book.worth(try Conversion(line, home: home), today: Library.day)
    return ConversionResult(try #require(worth), isHomeFromLocale: isHomeFromLocale)
  }

  @Test func bothRatesTheDayAndTheSourceStandBelow() throws {
    let answer = try result("100 usd kzt")
    #expect(answer.text == "100 USD = 50 010 KZT" && !answer.isRefusal)
    #expect(
      answer.detail
        == "1 USD = 500.10 KZT · 1 KZT = 0.0019996 USD · 2025-12-11 · National Bank of Kazakhstan")
  }

  @Test func aFigureOutOfDateSaysSo() throws {
    #expect(try result("1 usd uzs").detail.hasSuffix(" · Central Bank of Uzbekistan · out of date"))
  }

  @Test func aHomeThatTheLocaleNamedCanBeChanged() throws {
    #expect(try result("1 eur", home: "KZT", isHomeFromLocale: true).detail.hasSuffix(" · rates.home sets another"))
    #expect(try !result("1 eur", home: "KZT").detail.contains("rates.home"))
  }

  @Test func largeAmountsAreGrouped() throws {
    let (large, small) = (try result("2.5m usd kzt").text, try result("1 kzt usd").text)
    #expect(large == "2 500 000 USD = 1 250 300 000 KZT", "as exact as the rate")
    #expect(small == "1 KZT = 0.0020 USD")
  }

  @Test func aRefusalHasNothingBelow() {
    let refusal = ConversionResult(refusal: "it names no currency")
    #expect(refusal == ConversionResult("it names no currency", isRefusal: true) && refusal.detail.isEmpty)
  }

  @Test func aMissingRateSaysWhatToDo() throws {
    let pair = Pair("USD", "EUR")
    func text(_ day: Day?, isFetched: Bool = true) -> String {
      ConversionResult(noRate: pair, on: day, isFetched: isFetched, Keymap()).text
    }
    #expect(text(nil) == "No rate for USD/EUR yet. Go back and press R to fetch rates.")
    #expect(text(Library.day) == "No rate for USD/EUR on 11 December 2025.")
    #expect(text(nil, isFetched: false) == "No rate for USD/EUR: rates.from says that none are fetched.")
  }

  /// A refusal is no answer to keep above the line.
  @Test func onlyAnswersAreKept() throws {
    var stage = Stage()
    try stage.press("cxx<enter>")
    #expect(stage.state.pages[ConverterPage.self]?.tape == [])
    #expect(stage.state.pages[ConverterPage.self]?.field.text == "xx", "the line stays to be mended")
    for _ in 0..<60 {
      try stage.press("<c-u>")
      stage.send(.paste("1 kzt"))
      try stage.press("<enter>")
    }
    let tape = stage.state.pages[ConverterPage.self]?.tape ?? []
    #expect(tape.count == 50 && Set(tape) == ["100 USD = 50 010 KZT"])
  }

  @Test(arguments: [(5, 0), (8, 0), (9, 1), (12, 4), (24, 8), (40, 8)])
  func aLowScreenShowsFewerEarlierAnswers(_ height: Int, _ shown: Int) throws {
    var stage = Stage(Size(width: 60, height: height))
    try stage.press("c")
    for _ in 0..<10 {
      stage.send(.paste("1 kzt"))
      try stage.press("<enter>")
    }
    #expect(stage.lines.count { $0.contains("100 USD = 50 010 KZT") } == shown)
    #expect(stage.lines.contains { $0.contains("convert") })
  }
}
