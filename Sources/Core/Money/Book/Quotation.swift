import Foundation
import Model

/// The price of a pair as a source, or two of them, had it on a day: what a figure of the band is made from.
package struct Quotation: Hashable, Sendable {
  package let pair: Pair
  package let price: Price
  /// The rows that it was computed from, as they were published.
  package let rates: [Rate]
  /// Short name; "nbk+cbu" for a cross of two.
  package let source: String
  /// The day that it holds for; of a cross the earlier one.
  package let date: Day
  package let fetched: Date?

  package var inverse: Quotation {
    Quotation(pair: pair.inverse, price: price.inverse, rates: rates, source: source, date: date, fetched: fetched)
  }

  /// The cross of this pair and one that begins where it ends.
  func through(_ other: Quotation) -> Quotation {
    Quotation(
      pair: Pair(pair.base, other.pair.quote), price: price.through(other.price), rates: rates + other.rates,
      source: source == other.source ? source : "\(source)+\(other.source)", date: min(date, other.date),
      fetched: [fetched, other.fetched].compactMap(\.self).min())
  }
}

extension Publication {
  /// The price of a pair in this publication: its own row in either direction, else the most exact cross of two rows. Nil when
  /// there is neither.
  package func quotation(of pair: Pair) -> Quotation? {
    // A pair of one currency twice has no rate, although the arithmetic gives 1.
    if pair.base == pair.quote { return nil }
    if let row = row(pair) { return row }
    // Every currency beside the base in some row may be the middle of a cross.
    let legs = rates.flatMap { rate in
      rate.pair.base == pair.base ? [rate.pair.quote] : rate.pair.quote == pair.base ? [rate.pair.base] : []
    }
    let crosses = legs.compactMap { middle in
      row(Pair(pair.base, middle)).flatMap { first in row(Pair(middle, pair.quote)).map(first.through) }
    }
    return crosses.min { $0.price.step < $1.price.step }
  }

  private func row(_ pair: Pair) -> Quotation? {
    for rate in rates where rate.pair == pair || rate.pair.inverse == pair {
      guard let price = Price(rate, exactness: exactness(of: rate.pair)) else { continue }
      let quotation = Quotation(
        pair: rate.pair, price: price, rates: [rate], source: source, date: date, fetched: fetched)
      return rate.pair == pair ? quotation : quotation.inverse
    }
    return nil
  }

  private func exactness(of pair: Pair) -> RateSource.Exactness {
    guard let known = RateSource.named(source), let base = known.base, pair.base == base || pair.quote == base else {
      return .written
    }
    return known.exactness
  }
}
