import Foundation
import Model
import Money
import Testing

/// The move of a pair since a time at which the reader looked.
@Suite struct RateBookMoveTests {
  private let pair = Pair("USD", "KZT")

  private func publication(_ source: String, _ date: String, _ value: String, fetched: String? = nil) -> Publication {
    Publication(
      source: source, date: day(date), rates: [Rate(pair, value: value)],
      fetched: fetched.map { day($0).start.addingTimeInterval(43_200) })
  }

  private func move(
    _ publications: [Publication], since: String, on date: String = "2026-04-02", ahead: Int = 0, pair: Pair? = nil
  ) -> String? {
    RateBook(publications).move(
      of: pair ?? self.pair, since: day(since).start.addingTimeInterval(50_000), on: day(date), ahead: ahead)?.text
  }

  @Test func aMoveIsFromTheFigureThatWasKnownThen() {
    let days = [
      publication("nbk", "2026-03-31", "476.90"), publication("nbk", "2026-04-01", "478.77"),
      publication("nbk", "2026-04-02", "475.09"),
    ]
    #expect(move(days, since: "2026-04-01") == "-0.77")
    #expect(move(days, since: "2026-03-31") == "-0.38")
    #expect(move(days, since: "2026-04-01", pair: pair.inverse) == "+0.77")
  }

  @Test func whatWasKnownAlreadyIsNoMove() {
    let days = [publication("nbk", "2026-04-01", "478.77"), publication("nbk", "2026-04-02", "475.09")]
    #expect(move(days, since: "2026-04-02") == nil)
    #expect(move([days[0]], since: "2026-04-01") == nil)
    #expect(move(days, since: "2026-03-01") == nil, "nothing was known then")
    #expect(move([], since: "2026-04-01") == nil)
  }

  @Test func aFigureCountsFromTheTimeWhenItCame() {
    let days = [
      publication("nbk", "2026-03-31", "476.90", fetched: "2026-03-31"),
      publication("nbk", "2026-04-01", "478.77", fetched: "2026-04-02"),
      publication("nbk", "2026-04-02", "475.09", fetched: "2026-04-02"),
    ]
    // On 1 April the figure of that day had not come yet.
    #expect(move(days, since: "2026-04-01") == "-0.38")
    #expect(move(days, since: "2026-04-02") == nil)
  }

  @Test func figuresOfTwoSourcesAreNoMove() {
    #expect(
      move(
        [publication("nbk", "2026-04-01", "478.77"), publication("cbu", "2026-04-02", "475.09")], since: "2026-04-01")
        == nil)
    let edition = [publication("edition", "2026-04-01", "478.77"), publication("edition", "2026-04-02", "475.09")]
    #expect(move(edition, since: "2026-04-01") == nil)
  }

  @Test func aFigureOfTomorrowIsAMoveOnlyWhereItMayBeShown() {
    let days = [
      publication("nbk", "2026-04-02", "475.09", fetched: "2026-04-01"),
      publication("nbk", "2026-04-03", "472.31", fetched: "2026-04-02"),
    ]
    #expect(move(days, since: "2026-04-01", ahead: 1) == "-0.59")
    #expect(move(days, since: "2026-04-01", ahead: 0) == nil)
  }

  @Test func whatIsHeldBackOrStaleIsNoMove() throws {
    let held = [
      try MoneyTests.publication("cbu", "2026-03-31", "USD/UZS 12210.71", "TMT/UZS 3488.77"),
      try MoneyTests.publication("cbu", "2026-04-01", "USD/UZS 12194.21", "TMT/UZS 4037.68"),
    ]
    #expect(move(held, since: "2026-03-31", on: "2026-04-01", pair: Pair("TMT", "USD")) == nil)
    #expect(move(held, since: "2026-03-31", on: "2026-04-01", pair: Pair("USD", "UZS")) == "-0.14")
    let days = [publication("nbk", "2026-04-01", "478.77"), publication("nbk", "2026-04-02", "475.09")]
    #expect(move(days, since: "2026-04-01", on: "2026-05-20") == nil)
  }
}
