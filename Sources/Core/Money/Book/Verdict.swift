import Model

/// The figures of one source for a pair: the newest that can be true, and the newest that cannot.
package struct Opinion: Sendable {
  package let source: String
  /// Its newest figure that can be true; nil when there is none of about these days.
  package let verdict: Verdict?
  /// Its newest figure, when it cannot be true.
  package let held: RateGuard.Held?
}

/// A figure that can be true, and the one it moved from.
package struct Verdict: Sendable {
  package let quotation: Quotation
  /// Of the session before, nil when it is not known.
  package let previous: Quotation?
  /// The number of sessions in a row, this one included, with the same price.
  package let repeats: Int
  /// True when the source only repeated its figures since their session.
  package let isCarried: Bool
  /// True when other figures of the source moved while this one repeated.
  package let othersMoved: Bool
  /// A newer figure that cannot be true, of the source that is the first choice.
  package var held: RateGuard.Held?

  package init(
    quotation: Quotation, previous: Quotation?, repeats: Int, isCarried: Bool, othersMoved: Bool,
    held: RateGuard.Held? = nil
  ) {
    self.quotation = quotation
    self.previous = previous
    self.repeats = repeats
    self.isCarried = isCarried
    self.othersMoved = othersMoved
    self.held = held
  }

  /// The figure that contradicts one that is held back, where nothing else is known.
  init(rivalOf held: RateGuard.Held) {
    let rival = Quotation(
      pair: held.quotation.pair, price: held.rival, rates: [], source: held.rivalSource, date: held.quotation.date,
      fetched: held.quotation.fetched)
    self.init(quotation: rival, previous: nil, repeats: 1, isCarried: false, othersMoved: false, held: held)
  }

  /// The cross of two figures; it moved if one of them did.
  func through(_ other: Verdict) -> Verdict {
    let before = previous.flatMap { first in other.previous.map(first.through) }
    return Verdict(
      quotation: quotation.through(other.quotation), previous: before, repeats: min(repeats, other.repeats),
      isCarried: isCarried && other.isCarried, othersMoved: othersMoved || other.othersMoved,
      held: held ?? other.held)
  }

  /// Tells whether a central bank published it for its own currency.
  var isOwnBanks: Bool {
    RateSource.named(quotation.source)?.issues.map { [quotation.pair.base, quotation.pair.quote].contains($0) } ?? false
  }

  /// Tells whether the figure is older on a day than the schedule of its source explains. A cross is as old as its older leg.
  package func isStale(on day: Day) -> Bool {
    quotation.source.split(separator: "+").contains { id in
      guard let source = RateSource.named(String(id)) else { return day.number - quotation.date.number > 4 }
      return source.isStale(quotation.date, on: day)
    }
  }
}
