import Foundation
import Model
import Money

/// A feed while its elements are read.
struct FeedDraft {
  /// What has only one place to stand in goes here at once.
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

  /// The article as it is now: what comes later in the feed changes it no more.
  mutating func add(_ draft: ArticleDraft) {
    feed.articles.append(draft.article())
  }

  /// The feed with the best of what was said for each thing. `ttl` is more exact than a period and wins over it.
  func finished() -> Feed {
    var feed = feed
    feed.title = title.value ?? ""
    feed.authors = feed.authors.withoutDuplicates
    feed.tags = feed.tags.withoutDuplicates
    feed.homePageURL = link.value
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
}
