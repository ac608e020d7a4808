import Foundation
import Model
import Money
import TestKit
import Testing

@testable import Store

/// Publications of rates against a plain model: a figure a source, a day and a pair, the last one that was said.
@Suite struct RatesModelTests {
  private struct Key: Hashable {
    let source: String
    let day: Day
    let pair: Pair
  }

  private static let codes = ["USD", "KZT", "KGS", "UZS", "EUR"]

  private func publication(_ dice: inout Dice) -> Publication {
    var pairs: Set<Pair> = []
    for _ in 0..<Int.random(in: 1...4, using: &dice) {
      let two = RatesModelTests.codes.shuffled(using: &dice)
      pairs.insert(Pair(two[0], two[1]))
    }
    let rates = pairs.sorted { $0.description < $1.description }.map { pair in
      Rate(
        pair, nominal: ["1", "100"].randomElement(using: &dice) ?? "1",
        value: "\(Int.random(in: 1...3, using: &dice)).50",
        changePercent: Bool.random(using: &dice) ? nil : "+0.1")
    }
    return Publication(
      source: ["nbk", "cbu", "ecb"].randomElement(using: &dice) ?? "nbk",
      date: Day(number: 20_000 + Int.random(in: 0...5, using: &dice)), rates: rates)
  }

  @Test(arguments: [631, 632, 633] as [UInt64])
  func whatWasSaidLastIsKeptAndOnlyNewsIsCounted(_ seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let store = try Store.temporary()
    var model: [Key: Rate] = [:]
    for step in 0..<60 {
      let publication = publication(&dice)
      var news = 0
      for rate in publication.rates {
        let key = Key(source: publication.source, day: publication.date, pair: rate.pair)
        if model[key] != rate { news += 1 }
        model[key] = rate
      }
      #expect(try store.save([publication], at: noon.addingTimeInterval(Double(step))) == news)
    }
    func check(_ found: [Publication], _ isWanted: (Key) -> Bool) {
      let all = found.flatMap { publication in
        publication.rates.map { (Key(source: publication.source, day: publication.date, pair: $0.pair), $0) }
      }
      #expect(Dictionary(all) { first, _ in first } == model.filter { isWanted($0.key) })
      #expect(all.count == Set(all.map(\.0)).count, "each once")
      #expect(found.map(\.date) == found.map(\.date).sorted(by: >), "the newest first")
      #expect(found.allSatisfy { !$0.rates.isEmpty })
    }
    check(try store.publications()) { _ in true }
    for source in ["nbk", "cbu", "ecb", "none"] {
      check(try store.publications(of: source)) { $0.source == source }
      for day in 19_999...20_006 {
        let since = Day(number: day)
        check(try store.publications(of: source, since: since)) { $0.source == source && $0.day >= since }
      }
    }
    for codes: Set<String> in [["USD", "KZT"], ["USD"], [], Set(RatesModelTests.codes)] {
      check(try store.publications(naming: codes)) { codes.contains($0.pair.base) && codes.contains($0.pair.quote) }
    }
    let nbk = try #require(RateSource.named("nbk"))
    let days = Set(model.keys.filter { $0.source == "nbk" }.map(\.day))
    #expect(try store.days(of: nbk) == days.sorted(by: >))
  }

  @Test func theRecordOfASourceGoesWithItsFiguresOrNotAtAll() throws {
    let store = try Store.temporary()
    let nbk = try #require(RateSource.named("nbk"))
    var record = SourceFetchRecord()
    record.address = "https://nbk.example/1"
    record.record.lastTried = noon
    record.record.status = 200
    record.record.failures = 2
    record.record.problem = "it is down"
    record.record.bytes = 7
    record.record.allBytes = 70
    record.record.seconds = 1.5
    record.record.etag = "\"1\""
    record.record.lastModified = "Mon"
    record.record.bodyHash = "abc-1"
    let publication = Publication(
      source: "nbk", date: Day(number: 20_000), rates: [Rate(Pair("USD", "KZT"), value: "500.10")])
    #expect(try store.save([publication], of: nbk, record, at: noon) == 1)
    #expect(try store.sourceLedgers() == ["nbk": record])
    try store.setLedger(SourceFetchRecord(), of: nbk)
    #expect(try store.sourceLedgers() == ["nbk": SourceFetchRecord()])
  }
}
