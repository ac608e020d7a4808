import Model
@testable import Money
import TestKit
import Testing

/// The order in which sources are taken for a currency and for a pair.
@Suite struct RateOrderTests {
  private func book(_ order: [String: [String]] = [:]) throws -> RateBook {
    RateBook(
      try ["mine", "frankfurter", "cbu", "nbk", "edition", "another"].map { source in
        try publication(source, "2026-04-02", "USD/KZT 475.09", "USD/UZS 12142.10")
      }, order: order)
  }

  @Test func theOwnBankIsFirstAndFilesAreLast() throws {
    let kzt = try book().order(for: "KZT")
    #expect(kzt.first == "nbk" && kzt.suffix(2) == ["another", "mine"])
    #expect(try book().order(for: "UZS").first == "cbu")
    #expect(Set(kzt).count == 6)
    #expect(kzt.firstIndex(of: "edition") == 3, "after the banks and the aggregators")
  }

  @Test func aSourceThatPublishedNothingIsNotAmongThem() throws {
    let some = RateBook([try publication("nbk", "2026-04-02", "USD/KZT 475.09")])
    #expect(
      some.order(for: "KZT") == ["nbk"] && RateBook([]).order(for: "KZT") == [] && RateBook([]).isEmpty && !some.isEmpty
    )
  }

  @Test func theOrderOfTheSettingsIsTakenAsItIs() throws {
    let chosen = try book(["KZT": ["mine", "nbk"], "UZS": []])
    #expect(chosen.order(for: "KZT") == ["mine", "nbk"] && chosen.order(for: "UZS") == [])
    #expect(
      chosen.order(for: Pair("USD", "KZT")) == ["mine", "nbk"]
        && chosen.order(for: Pair("KZT", "USD")) == ["mine", "nbk"])
    #expect(
      chosen.isChosen(for: Pair("USD", "KZT")) && chosen.isChosen(for: Pair("KZT", "USD"))
        && !chosen.isChosen(for: Pair("EUR", "USD")))
  }

  @Test func aPairWithoutTheDollarAsksBothBanks() throws {
    let order = try book().order(for: Pair("KZT", "UZS"))
    #expect(order.prefix(2) == ["nbk", "cbu"] && Set(order).count == order.count && order.count == 6)
  }

  @Test func theDaysOfASourceAreTheNewestFirst() throws {
    #expect(try tengeBook().dates(of: "nbk").map(\.description) == ["2026-04-02", "2026-04-01", "2026-03-31"])
    #expect(try tengeBook().dates(of: "ecb") == [])
  }

  @Test func ofSourcesThatTheSettingsNameTheFirstFreshOneIsShown() throws {
    let publications = [
      try publication("nbk", "2026-04-02", "USD/KZT 475.09"), try publication("mine", "2026-04-02", "USD/KZT 476"),
      try publication("old", "2026-03-01", "USD/KZT 470"),
    ]
    func source(_ order: [String]) -> String? {
      RateBook(publications, order: ["KZT": order]).tick(Pair("USD", "KZT"), on: day("2026-04-02"))?.source
    }
    #expect(
      source(["mine", "nbk"]) == "mine" && source(["nbk", "mine"]) == "nbk" && source(["old", "mine", "nbk"]) == "mine")
    #expect(source(["old"]) == "old" && source([]) == nil)
  }

  /// The order in which publications come in changes no figure.
  @Test func aBookIsTheSameHoweverItIsFilled() throws {
    var dice = Dice(seed: 151)
    let days = try (1...20).map { number in
      let date = "2026-03-\(number < 10 ? "0" : "")\(number)"
      return [
        try publication("nbk", date, "USD/KZT 47\(number % 7).\(number + 10)", "EUR/KZT 550.\(number + 10)"),
        try publication("cbu", date, "USD/UZS 121\(number + 10).5", "KZT/UZS 25.\(number + 10)"),
      ]
    }.joined()
    let pairs = [Pair("USD", "KZT"), Pair("KZT", "UZS"), Pair("EUR", "USD"), Pair("UZS", "USD")]
    let expected = RateBook(Array(days)).ticks(pairs, on: day("2026-03-20"))
    #expect(expected.count == 4)
    for _ in 0..<20 {
      #expect(RateBook(days.shuffled(using: &dice)).ticks(pairs, on: day("2026-03-20")) == expected)
    }
  }
}
