import Foundation
import Model
import Money

/// A feed while its elements are read.
struct FeedDraft {
  /// The parts that stand in one place of the source alone.
  var feed = Feed()
  var title = Preferred<String>()
  var link = Preferred<String>()
  var summary = Preferred<String>()
  var language = Preferred<String>()
  var icon = Preferred<String>()
  var rights = Preferred<String>()
  var id = Preferred<String>()
  var published = Preferred<Date>()
  var updated = Preferred<Date>()
  /// Seconds, and how many times in them: `sy:updatePeriod` and `sy:updateFrequency`.
  var period: Int?
  var frequency = 1
  /// Dates like "05/11/2024", by the place of their article.
  private var ordered: [(article: Int, published: ArticleDraft.Moment?, updated: ArticleDraft.Moment?)] = []

  /// Adds the article as it is now: what comes later in the feed changes it no more, but for the order of its date.
  mutating func add(_ draft: ArticleDraft) {
    let (published, updated) = (draft.published.value, draft.updated.value)
    if published?.isOrdered == true || updated?.isOrdered == true {
      ordered.append((feed.articles.count, published, updated))
    }
    feed.articles.append(draft.article())
  }

  /// The feed with the best candidate for each part. `ttl` is more exact than a period and wins over it.
  func finished(at now: Date) -> Feed {
    var feed = feed
    if !ordered.isEmpty { orderDates(of: &feed, now: now) }
    feed.title = title.value ?? ""
    feed.authors = feed.authors.withoutDuplicates
    feed.tags = feed.tags.withoutDuplicates
    feed.homePageURL = link.value
    feed.articles.distrustIDs(equalTo: link.value)
    feed.summary = summary.value
    feed.language = language.value
    feed.icon = icon.value
    feed.rights = rights.value
    feed.id = id.value
    feed.published = published.value
    feed.updated = updated.value
    feed.refreshInterval = feed.refreshInterval ?? period.map { $0 / max(1, frequency) }
    return feed
  }

  /// Reads the dates again, all in the order in which this feed writes them.
  private func orderDates(of feed: inout Feed, now: Date) {
    let texts = ordered.flatMap { [$0.published, $0.updated] }.compactMap(\.self).filter(\.isOrdered).map(\.text)
    guard let order = DateOrder.ofFeed(texts, language: language.value, now: now) else { return }
    let read = { (moment: ArticleDraft.Moment) in
      ArticleDraft.Moment(moment.text, order: order, language: language.value, now: now)
    }
    for (place, published, updated) in ordered {
      feed.articles[place].setDates(published: published.map(read), updated: updated.map(read))
    }
  }
}
