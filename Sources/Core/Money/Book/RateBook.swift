import Model

/// All publications at hand, to be asked what a pair cost on a day, who says so, and how it moved.
///
/// Nothing is ever thrown away or marked as wrong in it: which figures are believed is decided each time it is asked, so
/// that what came later can confirm what was doubted.
package struct RateBook: Sendable {
  /// The newest first.
  let publications: [String: [Publication]]
  /// Currency → short names of sources, as a person ordered them.
  private let chosen: [String: [String]]

  package init(_ publications: [Publication], order: [String: [String]] = [:]) {
    self.publications = Dictionary(grouping: publications, by: \.source)
      .mapValues { $0.sorted { $0.date > $1.date } }
    chosen = order
  }

  package var isEmpty: Bool { publications.isEmpty }

  /// The days that a source has published for, the newest first.
  package func dates(of source: String) -> [Day] { (publications[source] ?? []).map(\.date) }

  /// Short names of the sources that are asked for a currency, in order: those that a person chose, else its own
  /// central bank, the other banks, the aggregators, and last what an edition printed.
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

  /// Whether a person put the sources in order for the currency that decides.
  func isChosen(for pair: Pair) -> Bool {
    chosen[pair.quote == "USD" ? pair.base : pair.quote] != nil
  }
}

extension RateBook {
  /// What each source says of a pair on a day, in order; those who never heard of it are left out.
  package func opinions(of pair: Pair, on day: Day, ahead: Int = 0) -> [Opinion] {
    let horizon = Day(number: day.number + ahead)
    return order(for: pair).compactMap { RateGuard(self).opinion(on: pair, by: $0, until: horizon) }
  }

  /// The figure that is shown for a pair: the first source that is not stale and has five digits to show; when none has,
  /// the one with most. For its own bank's dollar rate four are enough: the European Central Bank's 1.1741 is its word, though
  /// it has only four of them when it is turned round. Sources that a person put in order are taken in that order, however
  /// rough they are.
  ///
  /// When a source that comes before it holds a newer figure back, that is told with it; when all that is known is held
  /// back, what speaks against it is shown.
  func verdict(on pair: Pair, on day: Day, ahead: Int) -> Verdict? {
    let opinions = opinions(of: pair, on: day, ahead: ahead)
    guard var best = best(of: candidates(opinions, pair, on: day, ahead: ahead), for: pair, on: day) else {
      return opinions.lazy.compactMap(\.held).first.map(Verdict.init(rivalOf:))
    }
    let before =
      opinions.prefix { $0.source != best.quotation.source } + opinions.filter { $0.source == best.quotation.source }
    best.held = best.held ?? before.lazy.compactMap(\.held).first { $0.quotation.date >= best.quotation.date }
    return best
  }

  /// What may be shown, in order: what the two currencies' own banks say of the pair, the cross of their dollar rates, the
  /// others. So the crosses of a table agree with its dollar rates, and no third bank stands in while both own ones speak.
  private func candidates(_ opinions: [Opinion], _ pair: Pair, on day: Day, ahead: Int) -> [Verdict] {
    let crossed = crossed(pair, on: day, ahead: ahead)
    if isChosen(for: pair) { return opinions.compactMap(\.verdict) + crossed }
    let verdicts = opinions.compactMap(\.verdict)
    return verdicts.filter(\.isOwnBanks) + crossed + verdicts.filter { !$0.isOwnBanks }
  }

  /// The one to show of those that may be, in their order; nil of none.
  private func best(of verdicts: [Verdict], for pair: Pair, on day: Day) -> Verdict? {
    let fresh = verdicts.filter { !$0.isStale(on: day) }
    if fresh.isEmpty { return verdicts.max { $0.quotation.date < $1.quotation.date } }
    if isChosen(for: pair) { return fresh.first }
    func digits(_ verdict: Verdict) -> Int {
      // Both ways round, because a figure may lose a digit when it is turned.
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
