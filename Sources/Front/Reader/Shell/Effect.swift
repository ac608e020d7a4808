import Model
import Money

/// Work that the program asks for: done elsewhere, answered by an event.
package enum Effect: Equatable, Sendable {
  case load(Scope)
  case loadFeeds
  /// The same with the saved searches counted anew.
  case countSearches
  /// The band's figures as of a day; nil is now.
  case loadTicks(Day?)
  /// How many articles a scope holds by now.
  case count(Scope)
  case headlines([ArticleID])
  case open(ArticleID)
  /// A search is about to be typed: what it needs can be opened meanwhile.
  case prepareSearch
  /// The articles that a query finds, of those that the filter lets through.
  case search(Query, only: Filter)
  /// Why the query found these, in so many columns.
  case passages([ArticleID], for: Query, columns: Int)
  /// What may have been meant by a query that finds nothing.
  case suggest(Query)
  case facets(Query, only: Filter)
  /// The first of these that is unread.
  case locateUnread([ArticleID])
  case mark([ArticleID], Mark, in: Scope, isUndo: Bool)
  /// Fetches these feeds, or all; `asked` is whether a person asked for it.
  case refresh([FeedID]?, asked: Bool)
  case stopRefresh
  /// The list of feeds to begin with, without those that are followed.
  case loadStarter
  /// The feeds that an address stands for.
  case findFeeds(String)
  case stopFinding
  case follow([Subscription])
  case giveUp(FeedID)
  /// Takes back that a feed was given up.
  case takeUp(FeedSummary)
  case loadHealth
  case pause(FeedID, Bool)
  /// To the address that permanent redirects lead to.
  case followMove(FeedID)
  /// The article with what its feed gave, though its page is there.
  case openFeedText(ArticleID)
  case fetchPage(ArticleID)
  case stopFetchingPage
  case toggleWantsPages(FeedID)
  /// How the article was changed by its source.
  case compare(ArticleID)
  /// How far an article was read, in characters from the beginning.
  case keepPosition(ArticleID, Int)
  /// The article to come back to at the next start.
  case keepPlace(ArticleID)
  case keepHistory([String])
  case save(SavedSearch)
  case forget(SavedSearch)
  case openInBrowser(String)
  case copy(String)
  case money(MoneyAsk)
  /// Tells the terminal to tell the person.
  case notify(String)
  case redraw
  case suspend
}
