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
  /// Articles of its story, those included that name neither the currency nor its country; 1 where it stands alone.
  package let storySize: Int
}

/// The articles that belong to a pair.
package struct PairArticles: Equatable, Sendable {
  /// The newest first; behind them the main stories of earlier days, each with one article.
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
  /// The newest articles whose stories are looked up, and the stories of a day that are marked on a chart.
  private static let (storyLimit, storiesOfDay) = (5_000, 3)

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
    let ids = try hits(both, limit: RateDesk.storyLimit).ids
    let stories = try store.stories(of: ids)
    let sizes = try sizes(of: stories)
    let newest = try store.headlines(Array(ids.prefix(RateDesk.mentionLimit)))
    let shown =
      newest + (try mainStories(of: Array(ids.dropFirst(RateDesk.mentionLimit)), stories, sizes, since: start))
    let mentions = shown.map { headline in
      let day = headline.editionDate ?? Day(headline.date)
      let change = report.change(since: day)
      return PairMention(
        headline: headline, day: day, change: change?.of, inverseChange: change?.ofInverse,
        storySize: sizes[headline.id] ?? 1)
    }
    let articles = PairArticles(
      mentions: mentions, naming: try hits(currencyWords, limit: 1).total, country: country?.name,
      namingCountry: country == nil ? 0 : try hits(countryWords, limit: 1).total)
    return (report, articles)
  }

  /// The size of the story of each article. One that stands alone is left out.
  ///
  /// A story about a country is told by articles that name only a town of it too: all of them count.
  private func sizes(of stories: [ArticleID: StoryID]) throws(Problem) -> [ArticleID: Int] {
    let counts = try store.storySizes(of: Array(Set(stories.values)))
    return stories.compactMapValues { counts[$0] }.filter { $0.value > 1 }
  }

  /// The newest articles of the largest stories of each day: a chart has room for days, not for thousands of articles.
  /// - Parameter ids: the newest first.
  private func mainStories(
    of ids: [ArticleID], _ stories: [ArticleID: StoryID], _ sizes: [ArticleID: Int], since start: Day
  ) throws(Problem) -> [Headline] {
    let told = ids.filter { sizes[$0] != nil }
    var seen: Set<StoryID> = []
    let leads = try store.headlines(told.filter { id in stories[id].map { seen.insert($0).inserted } ?? false })
    let days = Dictionary(grouping: leads.filter { Day($0.date) >= start }) { $0.editionDate ?? Day($0.date) }
    return days.values.flatMap { headlines in
      headlines.sorted { (sizes[$1.id] ?? 0, $1.id) < (sizes[$0.id] ?? 0, $0.id) }.prefix(RateDesk.storiesOfDay)
    }.sorted { ($0.date, $0.id) > ($1.date, $1.id) }
  }

  private func hits(_ query: String, limit: Int) throws(Problem) -> Hits {
    try store.search(Query("\(query) sort:date"), order: .date, limit: limit)
  }

  /// The currency whose articles belong to a pair: of a pair with the dollar the other one.
  static func subject(of pair: Pair) -> String { pair.base == "USD" ? pair.quote : pair.base }
}
