import Model
import Money
import Query
import Store

/// An article that names a currency of a pair.
package struct PairMention: Equatable, Sendable {
  package let headline: Headline
  /// The day of its edition, else of its date.
  package let day: Day
  /// The change of the pair since that day, in percent with a sign; nil when it is not known.
  package let change: String?
  /// The same for the inverse pair.
  package let inverseChange: String?
}

extension RateDesk {
  /// Articles of a report at most.
  private static let mentionLimit = 200

  /// The report on a pair with a year of history, and the articles that name its currency, the newest first.
  ///
  /// Takes some tenths of a second for each source.
  package func report(on pair: Pair, asOf: Day?, today: Day) throws(Problem) -> (PairReport, [PairMention]) {
    let span = Span(asOf, today: today)
    let start = Day(number: span.day.number - RateBook.reportDays)
    let report = try book(for: [pair], on: start).report(on: pair, day: span.day, ahead: span.ahead)
    let query = Query("currency:\(RateDesk.subject(of: pair)) sort:date")
    let hits = try store.search(query, order: .date, limit: RateDesk.mentionLimit)
    let mentions = try store.headlines(hits.ids).map { headline in
      let day = headline.editionDate ?? Day(headline.date)
      let change = report.change(since: day)
      return PairMention(headline: headline, day: day, change: change?.of, inverseChange: change?.ofInverse)
    }
    return (report, mentions)
  }

  /// The currency whose articles belong to a pair: of a pair with the dollar the other one.
  static func subject(of pair: Pair) -> String { pair.base == "USD" ? pair.quote : pair.base }
}
