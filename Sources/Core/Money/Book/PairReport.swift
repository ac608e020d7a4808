import Model

/// All that is known of a pair, for the page that shows it.
package struct PairReport: Hashable, Sendable {
  /// The figure of one source for the pair.
  package struct Word: Hashable, Sendable {
    /// Short name.
    package let source: String
    package let value: String
    package let inverse: String
    package let date: Day
    /// True for a figure that is held back because it cannot be true.
    package let isHeld: Bool
  }

  /// A published row that the figure was computed from.
  package struct Raw: Hashable, Sendable {
    package let rate: Rate
    /// The address at which it can be looked up; nil for a rate of an imported file.
    package let address: String?
  }

  package let pair: Pair
  /// The figure that is shown; nil when no source has the pair.
  package let tick: Tick?
  /// The last 365 days from one source; nil when no source has any.
  package let history: RateHistory?
  /// One for each source, in order of preference.
  package let words: [Word]
  package let raw: [Raw]
  /// One step of the published digits in percent of the price, as text; nil when it is exact.
  package let step: String?
  /// The first day for which the source is expected to publish again; nil for a cross of two sources, and for files.
  package let next: Day?

  /// The move of the price and of its inverse since a day, in percent with a sign; nil when the price of that day is unknown.
  package func change(since day: Day) -> (of: String, ofInverse: String)? {
    guard let history, let now = history.points.last,
      let then = history.points.last(where: { $0.date <= day }), then.date < now.date
    else { return nil }
    return (
      Change(from: then.price, to: now.price).text, Change(from: then.price.inverse, to: now.price.inverse).text
    )
  }
}

extension RateBook {
  /// Days of history that a page shows at most.
  package static let reportDays = 365

  package func report(on pair: Pair, day: Day, ahead: Int = 0) -> PairReport {
    let horizon = Day(number: day.number + ahead)
    let verdict = verdict(on: pair, on: day, ahead: ahead)
    let quotation = verdict?.quotation
    return PairReport(
      pair: pair, tick: tick(pair, on: day, ahead: ahead),
      history: history(of: pair, from: Day(number: horizon.number - RateBook.reportDays), to: horizon),
      words: opinions(of: pair, on: day, ahead: ahead).compactMap(PairReport.Word.init),
      raw: quotation.map(PairReport.raw) ?? [], step: quotation.flatMap { PairReport.step($0.price) },
      next: quotation.flatMap { RateSource.named($0.source)?.next(after: $0.date) })
  }
}

extension PairReport.Word {
  fileprivate init?(_ opinion: Opinion) {
    guard let quotation = opinion.verdict?.quotation ?? opinion.held?.quotation else { return nil }
    self.init(
      source: opinion.source, value: quotation.price.shown().description,
      inverse: quotation.price.inverse.shown().description, date: quotation.date, isHeld: opinion.verdict == nil)
  }
}

extension PairReport {
  fileprivate static func raw(_ quotation: Quotation) -> [Raw] {
    let sources = quotation.source.split(separator: "+").compactMap { RateSource.named(String($0)) }
    return quotation.rates.enumerated().map { index, rate in
      let source = sources.count > index ? sources[index] : sources.last
      return Raw(rate: rate, address: source?.address(of: quotation.date))
    }
  }

  /// "0.0021", "0.26": two significant digits.
  fileprivate static func step(_ price: Price) -> String? {
    guard price.step.numerator > 0 else { return nil }
    return (price.step * Ratio(100, 1)).rounded(significant: 2).description
  }
}
