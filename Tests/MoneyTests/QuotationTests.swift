import Foundation
import Model
import Money
import TestKit
import Testing

/// The price of a pair in one publication.
@Suite struct QuotationTests {
  private func quotation(_ pair: Pair, _ lines: String..., source: String = "file") throws -> Quotation? {
    var all = Publication(source: source, date: day("2026-04-02"), rates: [])
    for line in lines { all.rates += try publication(source, "2026-04-02", line).rates }
    return all.quotation(of: pair)
  }

  @Test func aRowIsReadInBothDirections() throws {
    let own = try #require(try quotation(Pair("USD", "KZT"), "USD/KZT 475.09"))
    #expect(own.price.value == Ratio(47_509, 100) && own.rates.map(\.value) == ["475.09"] && own.source == "file")
    let turned = try #require(try quotation(Pair("KZT", "USD"), "USD/KZT 475.09"))
    #expect(turned.price.value == Ratio(100, 47_509) && turned.pair == Pair("KZT", "USD") && turned.rates == own.rates)
    #expect(turned.inverse == own)
  }

  @Test func aCrossHasTheRowsOfBothLegs() throws {
    let cross = try #require(try quotation(Pair("USD", "EUR"), "USD/KZT 475.09", "EUR/KZT 550.69"))
    #expect(cross.price.value == Ratio(47_509, 55_069) && cross.rates.count == 2 && cross.pair == Pair("USD", "EUR"))
    #expect(try quotation(Pair("USD", "GBP"), "USD/KZT 475.09", "EUR/KZT 550.69") == nil)
  }

  @Test func theMostExactOfSeveralCrossesIsTaken() throws {
    let lines = ["USD/KZT 475.09", "EUR/KZT 550.69", "USD/KGS 87", "EUR/KGS 101"]
    for order in [lines, lines.reversed()] {
      let cross = try #require(try quotation(Pair("USD", "EUR"), order[0], order[1], order[2], order[3]))
      #expect(cross.price.value == Ratio(47_509, 55_069))
    }
    // A row of its own comes before any cross.
    let row = try #require(try quotation(Pair("USD", "EUR"), "USD/KZT 475.09", "EUR/KZT 550.69", "EUR/USD 1.2"))
    #expect(row.price.value == Ratio(10, 12))
  }

  @Test func aPairOfOneCurrencyHasNoPrice() throws {
    #expect(try quotation(Pair("USD", "USD"), "USD/KZT 475.09") == nil)
    #expect(try quotation(Pair("KZT", "KZT"), "USD/KZT 475.09", "USD/USD 1") == nil)
  }

  @Test func aRowThatIsNoPriceIsPassedOver() throws {
    let quotation = try #require(try quotation(Pair("USD", "KZT"), "USD/KZT 0", "KZT/USD 0.002", "USD/KZT 475.09"))
    #expect(quotation.price.value == Ratio(500, 1))
    #expect(try self.quotation(Pair("USD", "KZT"), "USD/KZT x") == nil)
  }

  @Test func aCrossOfTwoSourcesIsAsOldAsTheOlder() throws {
    var publications = [
      try publication("nbk", "2026-04-02", "USD/KZT 475.09"), try publication("cbu", "2026-04-01", "USD/UZS 12142.10"),
    ]
    publications[0].fetched = day("2026-04-02").start
    publications[1].fetched = day("2026-04-03").start
    let tick = try #require(RateBook(publications).tick(Pair("KZT", "UZS"), on: day("2026-04-02")))
    #expect(tick.source == "nbk+cbu" && tick.date == day("2026-04-01") && tick.fetched == day("2026-04-02").start)
    #expect(tick.value == "25.557")
  }

  /// Whatever the rows are, the price there and the price back are one over the other.
  @Test func aPublicationAgreesWithItself() throws {
    var dice = Dice(seed: 131)
    let codes = ["USD", "EUR", "KZT", "KGS", "UZS"]
    for _ in 0..<400 {
      var rates: [Rate] = []
      for _ in 0..<Int.random(in: 1...6, using: &dice) {
        let two = Array(codes.shuffled(using: &dice).prefix(2))
        rates.append(
          Rate(
            Pair(two[0], two[1]), nominal: ["1", "10", "100"].randomElement(using: &dice) ?? "1",
            value: "\(Int.random(in: 0...9999, using: &dice)).\(Int.random(in: 1...99, using: &dice))"))
      }
      let publication = Publication(source: "file", date: day("2026-04-02"), rates: rates)
      for base in codes {
        for quote in codes {
          let there = publication.quotation(of: Pair(base, quote))
          let back = publication.quotation(of: Pair(quote, base))
          #expect((there == nil) == (back == nil) && (base != quote || there == nil))
          guard let there, let back, there.rates == back.rates else { continue }
          #expect(there.price.value * back.price.value == .one && there.price.step == back.price.step)
        }
      }
    }
  }
}
