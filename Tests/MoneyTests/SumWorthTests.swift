import Model
@testable import Money
import Testing

@Test func sumsAreConvertedIntoTheReadersMoneyThenAndNow() throws {
  let text = "It asked for $6 million. The $6 million and 500 tenge came."
  let sums = Sum.all(in: text).map { NamedSum($0, in: text) }
  let worths = try tengeBook().worths(
    of: sums, in: "KZT", or: "USD", on: day("2026-04-01"), today: day("2026-04-02"), ahead: 0)
  #expect(worths.map(\.text) == ["$6 million", "500 tenge"])
  #expect(worths[0].then?.figure.spoken() == "2.87 billion" && worths[0].now?.figure.spoken() == "2.85 billion")
  #expect(worths[1].code == "USD" && worths[1].now?.figure.description == "1.05")
  let old = try tengeBook().worths(
    of: sums, in: "KZT", or: "USD", on: day("2025-04-01"), today: day("2026-04-02"), ahead: 0)
  #expect(old[0].then == nil && old[0].now != nil)
}

@Test(arguments: [
  ("2850540000.00", "2.85 billion"), ("2900000000", "2.9 billion"), ("999600000", "1 billion"), ("47509", "47 509"),
  ("999999", "1 million"), ("0.82", "0.82"), ("1234.5", "1 234.5"), ("3000000000000", "3 trillion"), ("12", "12"),
])
func aSumIsSpokenAsAPersonSaysIt(_ figure: String, _ spoken: String) throws {
  #expect(try #require(Figure(figure)).spoken() == spoken)
}

@Test func theWorthOfTodayIsOfTheNewestRate() throws {
  // Friday's figure on Sunday, while figures are shown four days ahead: it is not yet a week old.
  let book = RateBook([
    try publication("cbu", "2026-04-03", "USD/UZS 12149.84"),
    try publication("cbr", "2026-04-04", "UZS/RUB 62.8322/10000", "USD/RUB 75.5273"),
  ])
  let sums = Sum.all(in: "$6 million").map { NamedSum($0, in: "$6 million") }
  let worth = try #require(
    book.worths(of: sums, in: "UZS", or: "USD", on: day("2026-04-03"), today: day("2026-04-08"), ahead: 4).first?.now)
  #expect(worth.quotation.source == "cbr" && !worth.isStale)
  let sunday = book.worths(of: sums, in: "UZS", or: "USD", on: day("2026-04-03"), today: day("2026-04-05"), ahead: 4)
  #expect(sunday.first?.now?.quotation.source == "cbu")
}

@Test func aRangeHasTheWorthOfBothEnds() throws {
  let text = "The dam takes $5–6 million."
  let worths = try tengeBook().worths(
    of: Sum.all(in: text).map { NamedSum($0, in: text) }, in: "KZT", or: "USD", on: day("2026-04-01"),
    today: day("2026-04-02"), ahead: 0)
  #expect(worths.map(\.text) == ["$5–6 million"])
  // A rate of five digits gives five digits: 475.09 × 5,000,000 is 2,375,450,000.
  #expect(worths[0].now?.figure.description == "2375500000" && worths[0].upperNow?.figure.description == "2850500000")
  #expect(worths[0].then != nil && worths[0].upperThen != nil)
}

@Test(arguments: [
  ("2400000000", "2850000000", "2.4–2.85 billion"), ("900000000", "1200000000", "900 million–1.2 billion"),
  ("500", "600", "500–600"),
  ("2401000000", "2403000000", "2.4 billion"), ("47509", "57010", "47 509–57 010"),
])
func aRangeIsSpokenWithOneWordWhereBothEndsHaveTheSame(_ low: String, _ high: String, _ spoken: String) throws {
  #expect(try #require(Figure(low)).spoken(to: Figure(high)) == spoken)
}

@Test func whereThereIsLittleRoomTheWordIsShort() throws {
  #expect(try #require(Figure("2850000000")).spoken(isShort: true) == "2.85 bn")
  #expect(try #require(Figure("2400000000")).spoken(to: Figure("2850000000"), isShort: true) == "2.4–2.85 bn")
}

@Test func anArticlesSumsAreThoseOfItsTitleAndItsTextEachOnce() {
  var article = Article(key: "1")
  article.title = "A loan of $5 million"
  article.text = "It was $5 million, or 2 billion tenge. The $5–6 million of May were more."
  let headline = Headline(
    id: 1, feed: 1, feedTitle: "News", title: article.title, date: day("2026-04-02").start)
  let stored = StoredArticle(headline: headline, article: article)
  #expect(stored.namedSums.map(\.text) == ["$5 million", "2 billion tenge", "$5–6 million"])
}
