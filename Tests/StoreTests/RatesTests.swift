import Foundation
import Model
import Money
import Query
import Store
import Testing

private func publication(_ source: String, _ day: String, _ rates: Rate...) throws -> Publication {
  Publication(source: source, date: try #require(Day(day)), rates: rates)
}

@Test func publicationsComeBackTheNewestFirstWithTheirPairsInOrder() throws {
  let store = try Store.temporary()
  let usd = Rate(Pair("USD", "KZT"), value: "472.31")
  let uzs = Rate(Pair("UZS", "KZT"), nominal: "100", value: "3.8700")
  let all = [
    try publication("nbk", "2026-04-02", usd, uzs),
    try publication("cbu", "2026-04-03", Rate(Pair("USD", "UZS"), value: "12190")),
    try publication("nbk", "2026-04-03", uzs, usd),
  ]
  #expect(try store.save(all, at: noon) == 5)
  #expect(try store.save(all, at: noon + 60) == 0)
  let back = try store.publications()
  #expect(back.map(\.source) == ["cbu", "nbk", "nbk"])
  #expect(back.map(\.date.description) == ["2026-04-03", "2026-04-03", "2026-04-02"])
  #expect(back[1].rates == [uzs, usd] && back[2].rates == [usd, uzs])
  #expect(back.map(\.fetched) == [noon, noon, noon])
  #expect(try store.publications(of: "cbu").count == 1)
  #expect(try store.publications(since: Day("2026-04-03")).count == 2)
  #expect(try store.publications(of: "nbk", since: Day("2026-04-03")).map(\.rates) == [[uzs, usd]])
}

@Test func aFigureThatItsSourceCorrectsTakesThePlaceOfTheEarlier() throws {
  let store = try Store.temporary()
  let pair = Pair("TMT", "UZS")
  try store.save([try publication("cbu", "2026-04-01", Rate(pair, value: "1.2"))], at: noon)
  #expect(try store.save([try publication("cbu", "2026-04-01", Rate(pair, value: "3473.5"))], at: noon + 5) == 1)
  let back = try store.publications()
  #expect(back.map { $0.rates.map(\.value) } == [["3473.5"]] && back[0].fetched == noon + 5)
}
