import Foundation
import Model
import Money
import Query
import Store
import Testing

private func publication(_ source: String, _ date: String, _ rates: [Rate]) throws -> Publication {
  Publication(source: source, date: try #require(Day(date)), rates: rates)
}

private let tenge = Rate(Pair("USD", "KZT"), value: "475.09")
private let sum = Rate(Pair("UZS", "KZT"), nominal: "100", value: "3.91")

@Test func everyPublicationIsKeptWithItsTextsAndWhenItCame() throws {
  let store = try Store.temporary()
  let first = try publication("nbk", "2026-04-01", [Rate(Pair("USD", "KZT"), value: "478.70")])
  let second = try publication("nbk", "2026-04-02", [tenge, sum])
  #expect(try store.save([first, second], at: noon) == 3)
  let kept = try store.publications()
  #expect(kept.map(\.date.description) == ["2026-04-02", "2026-04-01"])
  #expect(kept[0].rates == [tenge, sum])
  #expect(kept[1].rates.map(\.value) == ["478.70"])
  #expect(kept.allSatisfy { $0.fetched == noon })
}

@Test func theSamePublicationAgainAddsNothing() throws {
  let store = try Store.temporary()
  let publication = try publication("nbk", "2026-04-02", [tenge, sum])
  try store.save([publication], at: noon)
  #expect(try store.save([publication], at: noon.addingTimeInterval(60)) == 0)
  #expect(try store.publications().map(\.fetched) == [noon])
}

@Test func aCorrectedFigureTakesThePlaceOfTheEarlierOne() throws {
  let store = try Store.temporary()
  try store.save([publication("nbk", "2026-04-02", [tenge])], at: noon)
  let corrected = try publication("nbk", "2026-04-02", [Rate(tenge.pair, value: "475.10")])
  #expect(try store.save([corrected], at: noon) == 1)
  #expect(try store.publications().flatMap(\.rates).map(\.value) == ["475.10"])
}

@Test func publicationsAreAskedForBySourceByDayAndByCurrency() throws {
  let store = try Store.temporary()
  try store.save([publication("nbk", "2026-04-01", [tenge, sum])], at: noon)
  try store.save([publication("nbk", "2026-04-02", [tenge, sum])], at: noon)
  try store.save([publication("cbr", "2026-04-02", [Rate(Pair("USD", "RUB"), value: "80.1")])], at: noon)
  #expect(try store.publications(of: "nbk").count == 2)
  #expect(try store.publications(since: Day("2026-04-02")).map(\.source) == ["cbr", "nbk"])
  #expect(try store.publications(of: "nbk", naming: ["USD", "KZT"]).map(\.rates) == [[tenge], [tenge]])
  #expect(try store.publications(naming: ["USD"]).isEmpty)
  #expect(try store.publications(naming: []).isEmpty)
}

/// A history of a bank is written by pair, many rows at a time.
@Test func aHistoryIsKeptAsItsDaysAreOneByOne() throws {
  let pairs = (0..<7).map { Pair("B\($0)X", "KZT") }
  let history = (0..<330).reversed().map { day in
    // A pair that begins late, one that has ended, and an order of its own each day.
    let known = pairs.indices.filter { $0 != 2 || day > 250 }.filter { $0 != 3 || day < 40 }
    let rates = known.map { Rate(pairs[($0 + day) % 7], nominal: $0 == 1 ? "100" : "1", value: "\(day).\($0)1") }
    return Publication(source: day % 2 == 0 ? "csv" : "nbk", date: Day(number: 20_000 + day), rates: rates)
  }
  let (whole, byDay) = (try Store.temporary(), try Store.temporary())
  let count = try whole.save(history, at: noon)
  #expect(try count == history.reduce(0) { try $0 + byDay.save([$1], at: noon) })
  #expect(count == history.reduce(0) { $0 + $1.rates.count })
  let kept = try whole.publications()
  #expect(try kept == byDay.publications())
  #expect(kept.map(\.rates) == history.map(\.rates))

  let later = noon.addingTimeInterval(60)
  #expect(try whole.save(history, at: later) == 0)
  var corrected = history
  for day in [0, 5, 329] { corrected[day].rates[1].value = "9.5" }
  #expect(try whole.save(corrected, at: later) == 3)
  #expect(try whole.publications().map(\.rates) == corrected.map(\.rates))
}

@Test func ofADayThatStandsTwiceInAHistoryTheLastFigureStays() throws {
  let store = try Store.temporary()
  var history = (0..<150).map { Publication(source: "csv", date: Day(number: 20_000 + $0), rates: [tenge]) }
  history.append(Publication(source: "csv", date: Day(number: 20_007), rates: [Rate(tenge.pair, value: "480")]))
  #expect(try store.save(history, at: noon) == 151)
  let day = try store.publications().first { $0.date == Day(number: 20_007) }
  #expect(day?.rates.map(\.value) == ["480"])
}
