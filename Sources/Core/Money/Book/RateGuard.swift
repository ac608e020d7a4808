import Model

/// Decides which figures are believed: one that cannot be true is held back until something speaks for it.
///
/// The Central Bank of Uzbekistan gave the manat of 1 April 2026 as 4037.68 sum, a dollar of 3.02 manat, and took it back
/// the day after. Nothing in the file shows it; the decree that ties the manat to the dollar and every other bank do.
package struct RateGuard {
  /// A figure that is not believed, and the one that speaks against it, both of the figure's pair.
  package struct Held: Hashable, Sendable {
    package let quotation: Quotation
    package let rival: Price
    /// A source's short name, or "decree".
    package let rivalSource: String
  }

  /// Sources agree to 0.4 % on most days and to 1.2 % on the worst seen; the one wrong figure was 14 % off.
  static let tolerance = Ratio(2, 100)
  /// How far a figure may move away from what the others of its publication did, when nobody else is there to ask.
  static let leap = Ratio(5, 100)
  /// Days between two publications that can still be held against each other.
  static let reach = 4

  /// Days after which what a source said before is no measure of what it says now.
  static let memory = 10

  private let book: RateBook

  init(_ book: RateBook) {
    self.book = book
  }

  /// What a source says of a pair up to a day; nil when it has never heard of it.
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
      // Past a held figure only one from about the same days can stand in for it.
      if let next = sessions.current, publication.date.number - next.publication.date.number > 2 * RateGuard.reach {
        break
      }
    }
    return held.map { Opinion(source: source, verdict: nil, held: $0) }
  }

  /// Whether nothing speaks against what a publication says of a pair.
  func believes(_ pair: Pair, in publication: Publication) -> Bool {
    doubt(pair, in: publication) == nil
  }

  /// What speaks against either side of a pair; the base is looked at first.
  private func doubt(_ pair: Pair, in publication: Publication) -> Doubt? {
    [pair.base, pair.quote].lazy.compactMap { doubt($0, in: publication, depth: 2) }.first
  }

  /// What speaks against a currency's dollar price in a publication; nil when it is believed.
  ///
  /// `depth` is how many publications back may be doubted themselves before one is taken at its word.
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
      // A source that goes on as it was is believed against a single other, and so is one that has been confirmed.
      if !leaps(currency, from: earlier, to: publication) || isConfirmed(figure, publication) { return nil }
      let rival = against.first ?? (before.price, publication.source)
      return Doubt(figure, rival.price, rival.source)
    }
    guard let rival = against.first, against.count == rivals.count else { return nil }
    if against.count > 1 { return Doubt(figure, rival.price, rival.source) }
    // One word against another, and no past: the order of sources decides, the currency's own bank first.
    let order = book.order(for: currency)
    let (own, its) = (order.firstIndex(of: publication.source), order.firstIndex(of: rival.source))
    return (own ?? order.count) > (its ?? order.count) ? Doubt(figure, rival.price, rival.source) : nil
  }

  /// What the other sources say in dollars, from the publication of each that lies nearest in time.
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

  /// Whether two prices are the same within the tolerance and what both of them hide.
  private func agree(_ one: Price, _ other: Price) -> Bool {
    (one.value / other.value - .one).magnitude <= RateGuard.tolerance + one.step + other.step
  }

  /// Whether a currency, or the dollar that it is measured in, moved further than the other rows of a publication allow.
  ///
  /// Rows are compared as they stand, in the source's own currency: when that one falls, all of them move alike and none
  /// leaps.
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
      // Of a handful of rows the middle of their differences says nothing.
      let usual = spread.count < 8 ? .zero : spread[spread.count / 2] * Ratio(8, 1)
      let limit = max(RateGuard.leap, usual)
      // What hardly moved itself has not leapt, whatever the others did.
      return (factor - .one).magnitude > limit && (factor / middle - .one).magnitude > limit
    }
  }

  /// Whether a decree has lost its force: two others say what speaks against it, or the currency's own bank says it twice.
  private func isBroken(
    _ figure: Quotation, _ publication: Publication, _ rivals: [(price: Price, source: String)]
  ) -> Bool {
    if rivals.count(where: { agree(figure.price, $0.price) }) >= 2 { return true }
    guard RateSource.named(publication.source)?.issues == figure.pair.base else { return false }
    let before = book.publications[publication.source]?.first { $0.date < publication.date }
    return isConfirmed(figure, publication)
      || before?.quotation(of: figure.pair).map { agree($0.price, figure.price) } ?? false
  }

  /// Whether the source's next publication says about the same.
  private func isConfirmed(_ figure: Quotation, _ publication: Publication) -> Bool {
    let next = book.publications[publication.source]?.last { $0.date > publication.date }
    return next?.quotation(of: figure.pair).map { agree($0.price, figure.price) } ?? false
  }
}

/// What speaks against the dollar price of a currency.
private struct Doubt {
  let currency: String
  /// How many times the doubted price the other one is.
  let factor: Ratio
  let step: Ratio
  let source: String

  init(_ figure: Quotation, _ rival: Price, _ source: String) {
    currency = figure.pair.base
    factor = rival.value / figure.price.value
    step = rival.step
    self.source = source
  }

  /// What a pair with the currency on one side would cost by it.
  func rival(to quotation: Quotation) -> Price {
    let isBase = quotation.pair.base == currency
    return Price(value: quotation.price.value * (isBase ? factor : factor.inverse), step: step)
  }
}
