import Foundation
import Model
import Query

/// Something to read from the store.
package enum ReadEffect: Equatable, Sendable {
  /// The list of a scope, with the first rows and the counts.
  case list(Scope, by: ListOrder = .date, ListGrouping = ListGrouping())
  /// The number of articles in a scope, unread and all.
  case counts(Scope)
  /// The articles since a time, and the move of the home currency.
  case news(since: Date)
  /// The number of articles of a list on each of these days.
  case dayCounts([DaySpan], in: Scope)
  /// Rows of a list.
  case headlines([ArticleID])
  /// An article, to be shown in the article pane.
  case article(ArticleID)
  /// The article with the text of its feed, although the text of its page is stored.
  case feedText(ArticleID)
  /// The article in the other alphabet of its language, or as its source wrote it, whatever the settings say.
  case alphabet(ArticleID, isOther: Bool, ofFeedText: Bool)
  /// The articles of a story side by side, the first of which shows it in the list.
  case comparison(ArticleID, of: [ArticleID])
  /// The first unread article of these.
  case firstUnread([ArticleID])
  /// The excerpt of each article that shows why the query found it, at most `columns` wide.
  case passages([ArticleID], for: Query, columns: Int)
  /// The column of feeds, with counts as these choices make rows. Saved searches have the counts that were stored last.
  case feeds(ListGrouping)
  /// The column of feeds with all saved searches counted again.
  case searchCounts(ListGrouping)
  /// The figures of the band as of a day; nil is now.
  case ticks(Day?)
  /// The answer for a page.
  case page(PageQuestion)

  /// The urgency of the answer. Each pace has a queue of its own, so that slow reads never delay quick ones.
  package enum Pace: Sendable {
    /// The person waits for it: a few milliseconds.
    case prompt
    /// A page stands there without it for some tenths of a second: a year of rates takes that long.
    case page
    /// Counts that may come late. Of several requests in the queue, only the latest one is run.
    case background
  }

  package var pace: Pace {
    switch self {
    case .list, .counts, .headlines, .article, .feedText, .alphabet, .firstUnread, .passages, .feeds, .ticks: .prompt
    case .page, .dayCounts, .comparison, .news: .page
    case .searchCounts: .background
    }
  }
}
