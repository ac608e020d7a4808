import Foundation
import Model
import Money
import Store

extension RateDesk {
  /// The move of the person's own currency since an earlier time; with the dollar as home, of the currency of the pinned pair.
  ///
  /// Nil where there is no such currency, no figure of one of the two times, or nothing newer.
  package func move(since date: Date, pinned: String = "", today: Day) throws(Problem) -> CurrencyMove? {
    guard let pair = pairOfMove(pinned: Pair(typed: pinned)) else { return nil }
    let book = try store.rateBook(for: [pair], on: Day(date), order: order)
    return book.move(of: pair, since: date, on: today, ahead: RateDesk.ahead)
      .map { CurrencyMove(currency: pair.base, $0) }
  }

  /// The pair whose price tells how the currency moved: its base is that currency.
  private func pairOfMove(pinned: Pair?) -> Pair? {
    if home != "USD" {
      let pair = band.first { [$0.base, $0.quote].contains(home) } ?? Pair(home, "USD")
      return pair.base == home ? pair : pair.inverse
    }
    return pinned.map { $0.base == RateDesk.subject(of: $0) ? $0 : $0.inverse }
  }
}
