import Model

/// Publications, from which the price of a pair on a day is taken, with its source and its move.
///
/// No publication is marked as wrong. Which figures can be true is decided at each question, so that a later publication can
/// confirm an earlier one.
package struct RateBook: Sendable {
  /// By the short name of their source, the newest first.
  let publications: [String: [Publication]]
  /// By currency, short names of sources in the order of the settings.
  let chosen: [String: [String]]

  package init(_ publications: [Publication], order: [String: [String]] = [:]) {
    self.publications = Dictionary(grouping: publications, by: \.source)
      .mapValues { $0.sorted { $0.date > $1.date } }
    chosen = order
  }

  package var isEmpty: Bool { publications.isEmpty }

  /// The days that a source has published for, the newest first.
  package func dates(of source: String) -> [Day] { (publications[source] ?? []).map(\.date) }

  /// Short names of the sources for a currency, the preferred first: those of the settings, else its own central bank, the other
  /// banks, the aggregators, and last the edition.
  package func order(for currency: String) -> [String] {
    if let chosen = chosen[currency] { return chosen }
    let known = RateSource.all.filter { publications[$0.id] != nil }
    let own = known.filter { $0.issues == currency }.map(\.id)
    let strangers = publications.keys.filter { RateSource.named($0) == nil }.sorted()
    return own + known.map(\.id).filter { !own.contains($0) } + strangers
  }

  /// The sources for a pair: those of the currency that is not the dollar; for two others, both their own banks first.
  package func order(for pair: Pair) -> [String] {
    if pair.quote == "USD" { return order(for: pair.base) }
    if pair.base == "USD" { return order(for: pair.quote) }
    let (first, second) = (order(for: pair.base), order(for: pair.quote))
    let own = first.filter { RateSource.named($0)?.issues == pair.base }
    return (own + second + first).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Tells whether the settings put the sources of the pair in order.
  func isChosen(for pair: Pair) -> Bool {
    chosen[pair.quote == "USD" ? pair.base : pair.quote] != nil
  }
}

extension RateBook {
  /// The figures of each source for a pair on a day, in order of preference. Sources without the pair are left out.
  package func opinions(of pair: Pair, on day: Day, ahead: Int = 0) -> [Opinion] {
    let horizon = Day(number: day.number + ahead)
    return order(for: pair).compactMap { RateGuard(self).opinion(on: pair, by: $0, until: horizon) }
  }

  /// The figure that is shown for a pair: that of the first source that is not stale and has five digits to show; when none has
  /// five, of the one with most. For a bank's dollar rate of its own currency four are enough, because the European Central Bank's
  /// 1.1741 has only four when it is inverted. Sources that the settings put in order are taken in that order.
  ///
  /// A newer figure that is held back goes with it. When all figures are held back, the one that contradicts them is shown. Nil
  /// when there is no figure, or one of the two was no money on the day.
  func verdict(on pair: Pair, on day: Day, ahead: Int) -> Verdict? {
    if pair.ended(on: day) != nil { return nil }
    let opinions = opinions(of: pair, on: day, ahead: ahead)
    guard var best = best(of: candidates(opinions, pair, on: day, ahead: ahead), for: pair, on: day) else {
      return opinions.lazy.compactMap(\.held).first.map(Verdict.init(rivalOf:))
    }
    let before =
      opinions.prefix { $0.source != best.quotation.source } + opinions.filter { $0.source == best.quotation.source }
    best.held = best.held ?? before.lazy.compactMap(\.held).first { $0.quotation.date >= best.quotation.date }
    return best
  }

  /// The figures that may be shown, in order: those of the two currencies' own banks, the cross of their dollar rates, the others.
  /// So the crosses of a table agree with its dollar rates.
  private func candidates(_ opinions: [Opinion], _ pair: Pair, on day: Day, ahead: Int) -> [Verdict] {
    let crossed = crossed(pair, on: day, ahead: ahead)
    if isChosen(for: pair) { return opinions.compactMap(\.verdict) + crossed }
    let verdicts = opinions.compactMap(\.verdict)
    return verdicts.filter(\.isOwnBanks) + crossed + verdicts.filter { !$0.isOwnBanks }
  }

  /// The figure to show of several in order; nil when there is none.
  private func best(of verdicts: [Verdict], for pair: Pair, on day: Day) -> Verdict? {
    let fresh = verdicts.filter { !$0.isStale(on: day) }
    if fresh.isEmpty { return verdicts.max { $0.quotation.date < $1.quotation.date } }
    if isChosen(for: pair) { return fresh.first }
    func digits(_ verdict: Verdict) -> Int {
      // In both directions, because the inverse of a figure may have a digit less.
      min(5, verdict.quotation.price.vouched, verdict.quotation.price.inverse.vouched)
    }
    if [pair.base, pair.quote].contains("USD"), fresh[0].isOwnBanks, digits(fresh[0]) >= 4 { return fresh[0] }
    let most = fresh.map(digits).max() ?? 0
    return fresh.first { digits($0) == most }
  }

  /// A pair without the dollar, through the dollar: each leg from the source that is best for it.
  private func crossed(_ pair: Pair, on day: Day, ahead: Int) -> [Verdict] {
    guard pair.base != "USD", pair.quote != "USD",
      let first = verdict(on: Pair(pair.base, "USD"), on: day, ahead: ahead),
      let second = verdict(on: Pair("USD", pair.quote), on: day, ahead: ahead)
    else { return [] }
    return [first.through(second)]
  }
}
