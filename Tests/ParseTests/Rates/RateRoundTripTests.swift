import Model
import Money
import TestKit
import Testing

@testable import Parse

/// Publications that are written in a format are read back from it.
@Suite struct RateRoundTripTests {
  private static let codes = ["USD", "EUR", "KGS", "KZT", "TJS", "UZS", "TMT", "RUB", "CNY", "GBP"]

  /// Publications of a few days with the prices of a few currencies in one, the newest day first.
  private func publications(_ dice: inout Dice, source: String, quote: String, days: Int) -> [Publication] {
    var numbers = Set<Int>()
    while numbers.count < days { numbers.insert(Int.random(in: 10_957..<20_000, using: &dice)) }
    return numbers.sorted(by: >).map { number in
      let bases = Self.codes.filter { $0 != quote }.shuffled(using: &dice).prefix(Int.random(in: 1...5, using: &dice))
      let rates = bases.map { base in
        let whole = Int.random(in: 0...99_999, using: &dice)
        let part = (0..<Int.random(in: 1...6, using: &dice)).map { _ in "\(Int.random(in: 1...9, using: &dice))" }
        let nominal = ["1", "10", "100", "1000"].randomElement(using: &dice) ?? "1"
        return Rate(Pair(base, quote), nominal: nominal, value: "\(whole).\(part.joined())")
      }
      return Publication(source: source, date: Day(number: number), rates: rates)
    }
  }

  private func dotted(_ day: Day) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return "\(two(day.day)).\(two(day.month)).\(day.year)"
  }

  private func read(_ text: String) throws -> [Publication] { try ParseTests.publications(text) }

  @Test(arguments: [(",", "."), (";", ","), (";", "."), ("\t", ","), ("\t", ".")])
  func aTableOfTextIsReadBack(_ separator: String, _ mark: String) throws {
    var dice = Dice(seed: 41)
    for _ in 0..<100 {
      let written = publications(&dice, source: "csv", quote: "KZT", days: Int.random(in: 1...4, using: &dice))
      var lines = ["nominal", "Rate", "DATE", "base", "quote"].joined(separator: separator) + "\r\n"
      for publication in written {
        for rate in publication.rates {
          let fields = [
            rate.nominal, rate.value.replacing(".", with: mark), "\(publication.date)", rate.pair.base.lowercased(),
            rate.pair.quote,
          ]
          lines += fields.joined(separator: separator) + "\r\n"
        }
      }
      #expect(try read(lines) == written, "\(lines)")
    }
  }

  @Test func theFileOfTheKazakhBankIsReadBack() throws {
    var dice = Dice(seed: 42)
    for _ in 0..<100 {
      let written = publications(&dice, source: "nbk", quote: "KZT", days: 1)
      let items = written[0].rates.map {
        "<item><title>\($0.pair.base)</title><description>\($0.value)</description><quant>\($0.nominal)</quant></item>"
      }
      #expect(try read("<rates><date>\(dotted(written[0].date))</date>\(items.joined())</rates>") == written)
    }
  }

  @Test func theFileOfTheRussianBankIsReadBackWithItsCommas() throws {
    var dice = Dice(seed: 43)
    for _ in 0..<100 {
      let written = publications(&dice, source: "cbr", quote: "RUB", days: 1)
      let items = written[0].rates.map {
        """
        <Valute ID="R1"><CharCode>\($0.pair.base)</CharCode><Nominal>\($0.nominal)</Nominal>
        <Value>\($0.value.replacing(".", with: ","))</Value></Valute>
        """
      }
      #expect(try read("<ValCurs Date=\"\(dotted(written[0].date))\">\(items.joined())</ValCurs>") == written)
    }
  }

  @Test func theListOfFrankfurterIsReadBack() throws {
    var dice = Dice(seed: 44)
    for _ in 0..<100 {
      var written = publications(&dice, source: "frankfurter", quote: "EUR", days: 3)
      for day in written.indices {
        for place in written[day].rates.indices { written[day].rates[place].nominal = "1" }
      }
      let rows = written.flatMap { publication in
        publication.rates.map {
          """
          {"date": "\(publication.date)", "base": "\($0.pair.base)", "quote": "\($0.pair.quote)", "rate": \($0.value)}
          """
        }
      }
      #expect(try read("[\(rows.joined(separator: ",\n"))]") == written)
    }
  }
}
