import Model

/// What one source says of a pair.
package struct Opinion: Sendable {
  package let source: String
  /// Its newest figure that is believed; nil when none of about these days is.
  package let verdict: Verdict?
  /// Its newest figure, when it is not believed.
  package let held: RateGuard.Held?
}

/// A figure that is believed, and the one it moved from.
package struct Verdict: Sendable {
  package let quotation: Quotation
  /// Of the session before, nil when it is not known.
  package let previous: Quotation?
  /// How many sessions in a row, this one included, said the very same of the pair.
  package let repeats: Int
  /// Whether the source has only carried its figures on since the session they are from.
  package let isCarried: Bool
  /// Whether anything else that the source publishes moved while this repeated.
  package let othersMoved: Bool
  /// A newer figure that is not believed, of the source that should have been the first choice.
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

  /// What speaks against a figure, where that is all there is.
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

  /// Whether it is the word of a bank on its own currency.
  var isOwnBanks: Bool {
    RateSource.named(quotation.source)?.issues.map { [quotation.pair.base, quotation.pair.quote].contains($0) } ?? false
  }

  /// Whether the figure is older on a day than its source's rhythm explains; a cross is as old as its older leg.
  package func isStale(on day: Day) -> Bool {
    quotation.source.split(separator: "+").contains { id in
      guard let source = RateSource.named(String(id)) else { return day.number - quotation.date.number > 4 }
      return source.isStale(quotation.date, on: day)
    }
  }
}
