import Foundation
import Model

extension RateBook {
  /// The move of a pair from the figure that was known at an earlier time to the one that is known on a day.
  ///
  /// Both are the figures that the band shows, `ahead` days before their own. Nil unless one source has published both, the second
  /// one for a later day, and nothing is held back: figures of two sources differ without any move.
  package func move(of pair: Pair, since date: Date, on day: Day, ahead: Int) -> Change? {
    guard let now = verdict(on: pair, on: day, ahead: ahead), now.held == nil, !now.isStale(on: day),
      let before = known(at: date).verdict(on: pair, on: Day(date), ahead: ahead), before.held == nil,
      now.quotation.source == before.quotation.source, now.quotation.source != RateSource.edition.id,
      now.quotation.date > before.quotation.date
    else { return nil }
    return Change(from: before.quotation.price, to: now.quotation.price)
  }

  /// The book without what came after a time. A publication without a time of arrival came on its day.
  private func known(at date: Date) -> RateBook {
    RateBook(publications.values.joined().filter { ($0.fetched ?? $0.date.start) <= date }, order: chosen)
  }
}

/// The move of a currency since an earlier time.
package struct CurrencyMove: Hashable, Sendable {
  /// ISO 4217 code.
  package let currency: String
  /// Percent with a sign, "+0.4"; "0" for no move.
  package let percent: String

  package init(currency: String, percent: String) {
    self.currency = currency
    self.percent = percent
  }

  /// With one decimal, and with two where one would make a zero of a move.
  package init(currency: String, _ change: Change) {
    let short = Change.text(change.percent.rounded(places: 1))
    self.init(currency: currency, percent: change.text == "0" || short == "0" ? change.text : short)
  }
}
