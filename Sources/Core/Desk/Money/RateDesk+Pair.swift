import Model
import Money
import Query
import Store

/// An article that names a currency of a pair, or its country.
package struct PairMention: Equatable, Sendable {
  package let headline: Headline
  /// The day of its edition, else of its date.
  package let day: Day
  /// The change of the pair since that day, in percent with a sign; nil when it is not known.
  package let change: String?
  /// The same for the inverse pair.
  package let inverseChange: String?
}

/// The articles that belong to a pair.
package struct PairArticles: Equatable, Sendable {
  /// The newest first.
  package let mentions: [PairMention]
  /// Articles that name the currency.
  package let naming: Int
  /// The country of the currency, in English; nil when it is not known by name.
  package let country: String?
  /// Articles that name the country.
  package let namingCountry: Int
}

extension RateDesk {
  /// Articles of a report at most.
  private static let mentionLimit = 200

  /// The report on a pair with a year of history, and the articles that name its currency or the country of it.
  ///
  /// Takes some tenths of a second for each source.
  package func report(
    on pair: Pair, asOf: Day?, today: Day
  ) throws(Problem) -> (report: PairReport, articles: PairArticles) {
    let span = Span(asOf, today: today)
    let start = Day(number: span.day.number - RateBook.reportDays)
    let report = try book(for: [pair], on: start).report(on: pair, day: span.day, ahead: span.ahead)
    let code = RateDesk.subject(of: pair)
    let country = Country.issuing(code)
    let (currencyWords, countryWords) = ("currency:\(code)", country?.query ?? "")
    let both = country == nil ? currencyWords : "\(currencyWords) OR \(countryWords)"
    let mentions = try store.headlines(try hits(both, limit: RateDesk.mentionLimit).ids).map { headline in
      let day = headline.editionDate ?? Day(headline.date)
      let change = report.change(since: day)
      return PairMention(headline: headline, day: day, change: change?.of, inverseChange: change?.ofInverse)
    }
    let articles = PairArticles(
      mentions: mentions, naming: try hits(currencyWords, limit: 1).total, country: country?.name,
      namingCountry: country == nil ? 0 : try hits(countryWords, limit: 1).total)
    return (report, articles)
  }

  private func hits(_ query: String, limit: Int) throws(Problem) -> Hits {
    try store.search(Query("\(query) sort:date"), order: .date, limit: limit)
  }

  /// The currency whose articles belong to a pair: of a pair with the dollar the other one.
  static func subject(of pair: Pair) -> String { pair.base == "USD" ? pair.quote : pair.base }
}
