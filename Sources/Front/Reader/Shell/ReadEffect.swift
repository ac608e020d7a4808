import Model
import Money
import Query

/// Something to read from the store. In a question about money, `asOf` is the day whose figures count; nil is now.
package enum ReadEffect: Equatable, Sendable {
  /// The list of a scope, with the first rows and the counts.
  case list(Scope)
  /// The number of articles in a scope, unread and all.
  case counts(Scope)
  /// Rows of a list.
  case headlines([ArticleID])
  /// An article, to be shown in the article pane.
  case article(ArticleID)
  /// The article with the text of its feed, although the text of its page is stored.
  case feedText(ArticleID)
  /// The differences between the article and its earlier version.
  case changes(ArticleID)
  /// The first unread article of these.
  case firstUnread([ArticleID])
  /// The excerpt of each article that shows why the query found it, at most `columns` wide.
  case passages([ArticleID], for: Query, columns: Int)
  /// The column of feeds. Saved searches have the counts that were stored last.
  case feeds
  /// The column of feeds with all saved searches counted again.
  case searchCounts
  case feedHealth
  /// The feeds of the starter list that are not followed yet.
  case starter
  /// The figures of the band as of a day; nil is now.
  case ticks(Day?)
  /// The report on a pair, and the articles that name its currency.
  case pair(Pair, asOf: Day?)
  /// The result of a line of the converter.
  case conversion(String, asOf: Day?)
  /// The cross rates of the currencies of the band and of the world.
  case matrix(asOf: Day?)
  /// The sums in an article and what they are worth.
  case sums(ArticleID)
  case alerts

  /// How soon the answer is needed. Each pace has a queue of its own, so that slow reads never delay quick ones.
  package enum Pace: Sendable {
    /// The person waits for it: a few milliseconds.
    case prompt
    /// A page about money: a year of rates takes some tenths of a second.
    case figures
    /// Counts that may come late. Of several requests in the queue, only the latest one is run.
    case background
  }

  package var pace: Pace {
    switch self {
    case .list, .counts, .headlines, .article, .feedText, .changes, .firstUnread, .passages, .feeds, .feedHealth,
      .starter, .ticks:
      .prompt
    case .pair, .conversion, .matrix, .sums, .alerts: .figures
    case .searchCounts: .background
    }
  }
}
