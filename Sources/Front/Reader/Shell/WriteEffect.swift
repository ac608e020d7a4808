import Model
import Money

/// Something to keep in the store. Writes run one after another, in the order in which they were requested, and are
/// finished before the program ends.
package enum WriteEffect: Equatable, Sendable {
  /// `in` is the list that is shown.
  case mark([ArticleID], Mark, in: Scope)
  /// Marks articles read that the person has read: what was undone can still be done again after it.
  case seen([ArticleID], in: Scope)
  /// Marks all articles of a list read. `in` is the list that is shown.
  case markAll(Scope, in: Scope)
  /// The place up to which an article was read, in characters from its beginning.
  case keepPosition(ArticleID, Int)
  /// The article to come back to at the next start.
  case keepPlace(ArticleID)
  /// The arrangement of the screen to come back to at the next start.
  case keepArrangement(Arrangement)
  /// The searches that were typed, the newest first.
  case keepHistory([String])
  case save(SavedSearch)
  case forget(SavedSearch)
  case rename(SavedSearch, to: String)
  case follow([Subscription])
  /// Joins an account, as its plan says; with `allFeeds` the feeds that are only here join it too.
  case addAccount(JoinPlan, allFeeds: Bool)
  /// Changes feeds and folders, all edits as one action.
  case edit([FeedEdit])
  /// Undoes the last action in the store, from whatever program and day. `in` is the list that is shown. One that unsubscribes
  /// from feeds is only asked about with `Event.undoAsks`, unless it is the confirmed one.
  case undo(in: Scope, confirmed: FeedAction? = nil)
  /// Does again the action that was undone last.
  case redo(in: Scope)
  /// Takes an article out of its story.
  case separate(ArticleID)
  /// Puts articles into the story of another.
  case join([ArticleID], to: ArticleID)
  /// Pauses a feed (true) or resumes it (false).
  case pause(FeedID, Bool)
  /// Lets the command of a feed, which is in its address, run from now on (true), or no longer (false).
  case acceptCommand(FeedID, String, Bool)
  /// Changes the address of a feed to the one that its permanent redirects lead to.
  case followMove(FeedID)
  /// Starts or stops fetching the pages of a feed's articles.
  case toggleWantsPages(FeedID)
  case addAlert(Alert)
  case removeAlert(Alert)
  /// Compares all alerts with the stored rates, and keeps which of them rang.
  case checkAlerts
}
