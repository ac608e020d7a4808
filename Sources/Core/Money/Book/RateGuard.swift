import Model

/// Holds back figures that cannot be true until another publication confirms them.
///
/// Seen in the wild: the Central Bank of Uzbekistan published the manat of 1 April 2026 as 4037.68 sum, which makes a dollar
/// 3.02 manat, and corrected it the day after. Only the peg of the manat and the other banks show the error.
package struct RateGuard {
  /// A figure that cannot be true, and the figure that contradicts it, both of the same pair.
  package struct Held: Hashable, Sendable {
    package let quotation: Quotation
    package let rival: Price
    /// A source's short name, or "decree".
    package let rivalSource: String
  }

  /// Sources agree within 0.4 % on most days and within 1.2 % on the worst day seen. The wrong figure was 14 % off.
  static let tolerance = Ratio(2, 100)
  /// The largest move of a figure against the others of its publication, when there is no second source.
  static let leap = Ratio(5, 100)
  /// Days between two publications of different sources that may be compared.
  static let reach = 4

  /// Days between two publications of one source that may be compared.
  static let memory = 10

  private let book: RateBook

  init(_ book: RateBook) {
    self.book = book
  }

  /// The figures of a source for a pair up to a day; nil when it has none.
  func opinion(on pair: Pair, by source: String, until day: Day) -> Opinion? {
    var held: Held?
    var sessions = Sessions(book.publications[source]?.filter { $0.date <= day } ?? [], pair)
    while let (publication, quotation) = sessions.current {
      guard let doubt = doubt(pair, in: publication) else {
        let verdict = sessions.verdict(of: quotation) { believes(pair, in: $0) }
        return Opinion(source: source, verdict: verdict, held: held)
      }
      held = held ?? Held(quotation: quotation, rival: doubt.rival(to: quotation), rivalSource: doubt.source)
      sessions.skip()
      // Only a figure of about the same days can take the place of one that is held back.
      if let next = sessions.current, publication.date.number - next.publication.date.number > 2 * RateGuard.reach {
        break
      }
    }
    return held.map { Opinion(source: source, verdict: nil, held: $0) }
  }

  /// Tells whether the price of a pair in a publication can be true.
  func believes(_ pair: Pair, in publication: Publication) -> Bool {
    doubt(pair, in: publication) == nil
  }

  /// The doubt about one of the two currencies of a pair, the base first; nil when there is none.
  private func doubt(_ pair: Pair, in publication: Publication) -> Doubt? {
    [pair.base, pair.quote].lazy.compactMap { doubt($0, in: publication, depth: 2) }.first
  }

  /// The doubt about the dollar price of a currency in a publication; nil when it can be true.
  ///
  /// `depth` limits how many publications back are checked themselves.
  private func doubt(_ currency: String, in publication: Publication, depth: Int) -> Doubt? {
    guard currency != "USD", depth > 0, let figure = publication.quotation(of: Pair(currency, "USD")) else {
      return nil
    }
    let rivals = rivals(of: currency, to: publication)
    if let decree = Peg.between(figure.pair, on: publication.date)?.price(of: figure.pair),
      !agree(figure.price, decree), !isBroken(figure, publication, rivals)
    {
      return Doubt(figure, decree, "decree")
    }
    let against = rivals.filter { !agree(figure.price, $0.price) }
    if against.count < rivals.count - against.count { return nil }

    let earlier = (book.publications[publication.source] ?? []).lazy
      .filter { $0.date < publication.date && publication.date.number - $0.date.number <= RateGuard.memory }
      .first { doubt(currency, in: $0, depth: depth - 1) == nil && $0.quotation(of: figure.pair) != nil }
    if let earlier, let before = earlier.quotation(of: figure.pair) {
      // A figure that did not leap, or that the next publication confirms, outweighs one other source.
      if !leaps(currency, from: earlier, to: publication) || isConfirmed(figure, publication) { return nil }
      let rival = against.first ?? (before.price, publication.source)
      return Doubt(figure, rival.price, rival.source)
    }
    guard let rival = against.first, against.count == rivals.count else { return nil }
    if against.count > 1 { return Doubt(figure, rival.price, rival.source) }
    // One source against another, and no past: the order of preference decides, the currency's own bank first.
    let order = book.order(for: currency)
    let (own, its) = (order.firstIndex(of: publication.source), order.firstIndex(of: rival.source))
    return (own ?? order.count) > (its ?? order.count) ? Doubt(figure, rival.price, rival.source) : nil
  }

  /// The dollar prices of the other sources, from the publication of each that is nearest in time.
  private func rivals(of currency: String, to publication: Publication) -> [(price: Price, source: String)] {
    book.order(for: currency).filter { $0 != publication.source }.compactMap { source in
      let near = (book.publications[source] ?? []).filter {
        abs($0.date.number - publication.date.number) <= RateGuard.reach
      }
      let nearest = near.min {
        abs($0.date.number - publication.date.number) < abs($1.date.number - publication.date.number)
      }
      return nearest?.quotation(of: Pair(currency, "USD")).map { ($0.price, source) }
    }
  }

  /// Tells whether two prices are the same within the tolerance and the steps of both.
  private func agree(_ one: Price, _ other: Price) -> Bool {
    (one.value / other.value - .one).magnitude <= RateGuard.tolerance + one.step + other.step
  }

  /// Tells whether a currency, or the dollar that it is measured in, moved much further than the other rows of a publication.
  ///
  /// Rows are compared in the source's own currency: when that one falls, all of them move alike and none leaps.
  private func leaps(_ currency: String, from earlier: Publication, to later: Publication) -> Bool {
    guard let base = RateSource.named(later.source)?.base else { return false }
    let moves = later.rates.compactMap { rate -> (code: String, factor: Ratio)? in
      let code = rate.pair.base == base ? rate.pair.quote : rate.pair.base
      let pair = Pair(code, base)
      guard let now = later.quotation(of: pair), let before = earlier.quotation(of: pair) else { return nil }
      return (code, now.price.value / before.price.value)
    }
    return moves.contains { code, factor in
      guard code == currency || code == "USD" else { return false }
      let others = moves.filter { $0.code != code }.map(\.factor).sorted()
      let middle = others.isEmpty ? .one : others[others.count / 2]
      let spread = others.map { ($0 / middle - .one).magnitude }.sorted()
      // The median of fewer than eight rows is not meaningful.
      let usual = spread.count < 8 ? .zero : spread[spread.count / 2] * Ratio(8, 1)
      let limit = max(RateGuard.leap, usual)
      // A currency that hardly moved has not leapt, whatever the others did.
      return (factor - .one).magnitude > limit && (factor / middle - .one).magnitude > limit
    }
  }

  /// Tells whether a peg has broken: two other sources contradict it, or the currency's own bank does so twice.
  private func isBroken(
    _ figure: Quotation, _ publication: Publication, _ rivals: [(price: Price, source: String)]
  ) -> Bool {
    if rivals.count(where: { agree(figure.price, $0.price) }) >= 2 { return true }
    guard RateSource.named(publication.source)?.issues == figure.pair.base else { return false }
    let before = book.publications[publication.source]?.first { $0.date < publication.date }
    return isConfirmed(figure, publication)
      || before?.quotation(of: figure.pair).map { agree($0.price, figure.price) } ?? false
  }

  /// Tells whether the next publication of the source has about the same price.
  private func isConfirmed(_ figure: Quotation, _ publication: Publication) -> Bool {
    let next = book.publications[publication.source]?.last { $0.date > publication.date }
    return next?.quotation(of: figure.pair).map { agree($0.price, figure.price) } ?? false
  }
}

/// A price that contradicts the dollar price of a currency.
private struct Doubt {
  let currency: String
  /// The other price divided by the doubted one.
  let factor: Ratio
  let step: Ratio
  let source: String

  init(_ figure: Quotation, _ rival: Price, _ source: String) {
    currency = figure.pair.base
    factor = rival.value / figure.price.value
    step = rival.step
    self.source = source
  }

  /// The price of a pair with the currency on one side, by the other source.
  func rival(to quotation: Quotation) -> Price {
    let isBase = quotation.pair.base == currency
    return Price(value: quotation.price.value * (isBase ? factor : factor.inverse), step: step)
  }
}
