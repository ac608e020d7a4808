import Model
@testable import Money
import Testing

@Test func aHistoryComesFromOneSourceAndLeavesOutWhatIsHeldBack() throws {
  let book = RateBook([
    try publication("cbu", "2026-03-31", "USD/UZS 12210.71", "TMT/UZS 3488.77"),
    try publication("cbu", "2026-04-01", "USD/UZS 12194.21", "TMT/UZS 4037.68"),
    try publication("cbu", "2026-04-02", "USD/UZS 12142.10", "TMT/UZS 3469.17"),
    try publication("cbt", "2026-04-02", "USD/TMT 3.5"),
  ])
  let manat = try #require(book.history(of: Pair("TMT", "USD"), from: day("2026-03-01"), to: day("2026-04-30")))
  #expect(manat.source == "cbu" && manat.points.map(\.date.description) == ["2026-03-31", "2026-04-02"])
  let sum = try #require(book.history(of: Pair("USD", "UZS"), from: day("2026-03-01"), to: day("2026-04-30")))
  #expect(sum.highest?.date == Day("2026-03-31") && sum.lowest?.date == Day("2026-04-02"))
  #expect(sum.change?.text == "-0.56")
  #expect(book.history(of: Pair("CHF", "USD"), from: day("2026-03-01"), to: day("2026-04-30")) == nil)
}
