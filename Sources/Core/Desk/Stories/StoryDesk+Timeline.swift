import Foundation
import Model
import Query
import Store

/// The course of an affair: other stories about the same people, places and organisations.
///
/// Candidates come from the search index: articles of some weeks that have a rare name of the story, in any alphabet. Only
/// the beginnings of the best ones are read and compared, so the cost does not grow with the store.
extension StoryDesk {
  /// Days before and after a story in which others may be about the same affair.
  package static let timelineDays = 42
  /// Articles of the story whose names count.
  private static let examined = 24
  /// Articles that are found by one name at most, and candidates whose beginnings are read.
  private static let (perName, candidates) = (60, 120)
  /// Other stories that are shown at most: the likeliest.
  private static let shown = 20
  /// A name that more articles of those weeks have tells nothing: so many, or one in `commonShare`.
  private static let (commonCount, commonShare) = (25, 50)

  /// The articles of a story, and the other stories of its affair within six weeks. Empty for an article that is not stored.
  /// - Parameter languages: those of the reader; a story is shown by an article in the first of them that it has.
  package func timeline(of article: ArticleID, languages: [String] = []) throws(Problem) -> StoryTimeline {
    let own = try store.headlines(try store.articles(inStoryOf: article))
    guard let first = own.first?.date, let last = own.last?.date else { return StoryTimeline() }
    let ids = own.prefix(StoryDesk.examined).map(\.id)
    let texts = try store.storyTexts(of: ids).sorted {
      ids.firstIndex(of: $0.id) ?? 0 < ids.firstIndex(of: $1.id) ?? 0
    }
    let affair = StoryAffair(texts)
    let reach = Double(StoryDesk.timelineDays) * 24 * 3600
    let found = try candidates(
      of: affair, from: first - reach, before: first, to: last + reach, except: Set(own.map(\.id)))
    var matches: [ArticleID: StoryAffair.Match] = [:]
    for text in try store.storyTexts(of: found.ids) {
      matches[text.id] = affair.match(StoryAffair.Candidate(text), rarity: found.rarity)
    }
    let others = try entries(of: matches, languages)
    let entries = own.map { TimelineEntry($0, languages: StoryDesk.languages(of: [$0]), isOwn: true) } + others
    return StoryTimeline(entries.sorted { ($0.headline.date, $0.headline.id) > ($1.headline.date, $1.headline.id) })
  }

  /// The articles that have the rarest names, and the weight of each rare name.
  private func candidates(
    of affair: StoryAffair, from start: Date, before middle: Date, to end: Date, except own: Set<ArticleID>
  ) throws(Problem) -> (ids: [ArticleID], rarity: [StoryAffair.Name: Double]) {
    let count = max(1, try store.count(after: start) - store.count(after: end))
    let common = own.count + max(StoryDesk.commonCount, count / StoryDesk.commonShare)
    let (afterStart, beforeEnd) = ("after:\(Day(start))", "before:\(Day(number: Day(end).number + 1))")
    var rarity: [StoryAffair.Name: Double] = [:]
    var scores: [ArticleID: Double] = [:]
    for name in affair.names {
      let limit = own.count + StoryDesk.perName / 2
      func find(_ span: String) throws(Problem) -> Hits {
        try store.search(Query("\(name.label.lowercased()) \(span) sort:date"), order: .date, limit: limit)
      }
      let all = try find("\(afterStart) \(beforeEnd)")
      guard all.total <= common else { continue }
      // Where there are many, the latest before the story too: else only what came after it would be found.
      let earlier = all.total > all.ids.count ? try find("\(afterStart) before:\(Day(middle))").ids : []
      let weight = log(Double(count + 1) / (Double(all.total) + 0.5))
      rarity[name] = max(weight, 0.1)
      for id in Set(all.ids + earlier) where !own.contains(id) { scores[id, default: 0] += max(weight, 0.1) }
    }
    let best = scores.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(StoryDesk.candidates)
    return (best.map(\.key), rarity)
  }

  /// An entry for each story, and for each article that stands alone; the likeliest `shown`.
  private func entries(
    of matches: [ArticleID: StoryAffair.Match], _ languages: [String]
  ) throws(Problem) -> [TimelineEntry] {
    let stories = try store.stories(of: matches.keys.sorted())
    var best: [StoryID: (article: ArticleID, match: StoryAffair.Match)] = [:]
    for (article, match) in matches.sorted(by: { $0.key < $1.key }) {
      let story = stories[article] ?? article
      if match.score > best[story]?.match.score ?? 0 { best[story] = (article, match) }
    }
    let shown = best.values.sorted { ($0.match.score, $0.article) > ($1.match.score, $1.article) }
      .prefix(StoryDesk.shown)
    var entries: [TimelineEntry] = []
    for (article, match) in shown {
      let headlines = try store.headlines(try store.articles(inStoryOf: article))
      guard let lead = StoryLead.choose(among: headlines, languages: languages) else { continue }
      entries.append(
        TimelineEntry(
          lead, articles: headlines.map(\.id), languages: StoryDesk.languages(of: headlines), reasons: match.reasons))
    }
    return entries
  }

  private static func languages(of headlines: [Headline]) -> [String] {
    Set(headlines.compactMap { $0.language?.mainLanguage }.filter { !$0.isEmpty }).sorted()
  }
}
