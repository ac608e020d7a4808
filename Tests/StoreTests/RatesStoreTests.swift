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
