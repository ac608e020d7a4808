import Foundation
import Model
import Money
import TestKit
import Testing

private let samples = sharedFolder?.appending(path: "rates")

/// The book of some recorded replies.
private func book(_ names: String...) throws -> RateBook {
  let folder = try #require(samples)
  return RateBook(
    try names.flatMap { name in
      try publications([UInt8](Data(contentsOf: folder.appending(path: name))), name: name)
    })
}

private func tick(_ book: RateBook, _ base: String, _ date: String) throws -> Tick {
  let day = try #require(Day(date))
  return try #require(book.tick(Pair(base, "USD"), on: day))
}

/// What the band shows of the recorded replies of real banks.
@Suite(.enabled(if: samples != nil)) struct RatesSampleBookTests {
  @Test func theTengeOfThreeDaysInApril() throws {
    let book = try book("nbk_get_rates_2026-04-01.xml", "nbk_get_rates_2026-04-02.xml", "nbk_get_rates_2026-04-03.xml")
    #expect(try tick(book, "KZT", "2026-04-01").value == "0.0020887")
    #expect(try tick(book, "KZT", "2026-04-02").changePercent == "+0.77")
    #expect(try tick(book, "KZT", "2026-04-03").changePercent == "+0.59")
    #expect(try tick(book, "KZT", "2026-04-03").value == "0.0021173")
  }

  @Test func theSumAndTheFixedSomThroughIt() throws {
    let book = try book("cbu_json_all_2026-04-01.json", "cbu_json_all_2026-04-02.json", "cbu_json_all_2026-04-03.json")
    #expect(try tick(book, "UZS", "2026-04-02").changePercent == "+0.43")
    #expect(try tick(book, "UZS", "2026-04-03").changePercent == "-0.06")
    let som = try tick(book, "KGS", "2026-04-02")
    #expect(som.changePercent == "0" && som.state == .rounded)
  }

  @Test func theManatThatTheBankGotWrongIsHeldBackAndTheNextOneIsNot() throws {
    let book = try book(
      "cbu_json_all_2026-04-01.json", "cbu_json_all_2026-04-02.json", "cbu_json_all_2026-04-03.json",
      "nbk_get_rates_2026-04-01.xml")
    let wrong = try tick(book, "TMT", "2026-04-01")
    #expect(wrong.state == .held && wrong.held?.source == "cbu" && wrong.held?.value == "0.33111")
    #expect(wrong.value == "0.28571")
    let right = try tick(book, "TMT", "2026-04-02")
    #expect(right.state == .peg && right.held == nil)
    let next = try tick(book, "TMT", "2026-04-03")
    #expect(next.state == .peg && next.changePercent == "0")
  }

  @Test func nothingElseInAnyRecordedReplyIsHeldBack() throws {
    let folder = try #require(samples)
    var all: [Publication] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where ["nbk", "nbt", "cbr_X", "cbt", "cbu_json", "ecb"].contains(where: name.hasPrefix) {
      all += try publications([UInt8](Data(contentsOf: folder.appending(path: name))), name: name)
    }
    let book = RateBook(all)
    var held: Set<String> = []
    for publication in all where publication.date > Day(number: 20_000) {
      for code in ["KGS", "KZT", "TJS", "UZS", "TMT", "RUB", "EUR", "CNY", "IRR", "AFN"] {
        for opinion in book.opinions(of: Pair(code, "USD"), on: publication.date) where opinion.held != nil {
          held.insert("\(code) \(opinion.source) \(opinion.held?.quotation.date.description ?? "")")
        }
      }
    }
    #expect(held.sorted() == ["TMT cbu 2026-04-01"])
  }

  @Test func theSomoniOfThreeDaysInMay() throws {
    let book = try book("nbt_export_2026-05-18.xml", "nbt_export_2026-05-19.xml", "nbt_export_2026-05-20.xml")
    #expect(try tick(book, "TJS", "2026-05-19").changePercent == "+0.08")
    #expect(try tick(book, "TJS", "2026-05-20").changePercent == "+0.09")
    #expect(try tick(book, "TJS", "2026-05-20").value == "0.10719")
  }

  @Test func allFiveFromTheirOwnBanksOrTheNextBest() throws {
    let book = try book("cbt_turkmenistan_2026-05-22.xml", "nbkr_daily_2026-05-24.xml")
    let ticks = book.ticks(
      ["KGS", "KZT", "TJS", "UZS", "TMT"].map { Pair("USD", $0) }, on: try #require(Day("2026-05-24")))
    #expect(ticks.map(\.value) == ["87.450", "471.8", "9.22", "12005", "3.5000"])
    #expect(ticks.map(\.source) == ["nbkr", "cbt", "cbt", "cbt", "cbt"])
  }
}
