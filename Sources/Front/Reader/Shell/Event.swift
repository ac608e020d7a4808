import Foundation
import Model
import Money
import Query
import Screen

/// Something that happens to the program: an act of the person, the clock, or the answer to an effect.
package enum Event: Equatable, Sendable {
  // MARK: The person and the clock

  case key(Key)
  case mouse(Mouse)
  case paste(String)
  case resized(Size)
  /// The window has got the focus, or another one has.
  case focused(Bool)
  /// A command of the command line, as from the palette.
  case called(CommandCall)
  case tick(Date)
  /// The frame that shows this article to be read has reached the terminal.
  case shown(ArticleID, Date)

  // MARK: Lists and articles

  /// The list of the first frame, in the arrangement that the last start left.
  case started(Listing, Arrangement)
  /// The articles since a time, and the move of the home currency.
  case news(LookNews)
  case dayCounts([Day: Int], in: Scope)
  case listed(Listing)
  case headlines([Headline])
  case opened(Opened)
  /// The requested article has no text left: old text is dropped, by another program too.
  case textGone(ArticleID)
  /// The article with the text of its page, which was fetched because the person asked for it.
  case pageCame(Opened)
  case pageFailed(ArticleID, Problem)
  /// The pages of a feed are fetched from now on (true), or no longer (false).
  case wantsPages(FeedID, title: String, Bool)
  /// The first unread article after the selection; nil when there is none.
  case located(ArticleID?)
  case marked(Marked)
  /// The counts of a scope in the store.
  case counted(Counts, in: Scope)

  /// A story was changed as the person wanted; nil where the articles were in one already.
  case storyEdited(StoryAction?)
  /// The articles that a refresh has brought are grouped into stories. Comes after its end.
  case grouped
  /// The comparison of the story that an article shows; nil when its articles have no text left.
  case compared(StoryComparison?, of: ArticleID)

  // MARK: Searching

  case found(Found)
  case passages([ArticleID: String], for: Query)
  case suggested([String], for: Query)
  /// Searches of earlier days, the newest first.
  case remembered([String])

  // MARK: Feeds

  case feeds(Folders)
  /// A search was saved or removed: the news for the status row, and the new content of the column of feeds.
  case searches(Announcement, Folders)
  /// Feeds or folders were changed by an action, which can be undone.
  case edited(FeedAction)
  /// An action on feeds or searches was undone or done again. A mark answers with `marked`.
  case reverted(Reverted)
  /// Undo would unsubscribe from the feeds of this action: the same key again does it.
  case undoAsks(FeedAction)
  /// Feeds were changed as the person wanted.
  case feedsChanged(Announcement)
  /// The progress of a refresh; nil when it has ended early, or had nothing to do. A refresh ends with exactly one event: this
  /// nil, or progress that is over.
  case refreshing(Refreshing?)
  /// The progress of a sync of accounts; nil when it has ended. One with nothing to do tells nothing.
  case syncing(Syncing?)
  /// No feed is followed yet.
  case welcome
  /// An address on the command line, to be followed.
  case addressed(String)

  // MARK: Rates

  /// The figures of the band as of a day; nil is now.
  case ticks([Tick], asOf: Day?)
  /// The rates were fetched: the number of new figures, and of publishers that failed. `of` is 0 when no publisher was due.
  case ratesCame(new: Int, failed: Int, of: Int, wasAsked: Bool)

  // MARK: All the rest

  /// A hook wants a notification where there is no desktop.
  case notification(String)
  /// A hook has failed; feed health says why.
  case hooksFailed
  /// A program of the person's own has ended.
  case programEnded(run: Int, ProgramRun.End)
  /// The program that translates has translated titles, or failed to.
  case translatedTitles(TitleTranslations)
  /// An article is translated a little further, or its translation has ended.
  case translated(TranslationProgress)
  /// An answer for a page; see `answered`.
  case page(PageReply)
  /// Another program, or a refresh, has written to the store.
  case storeChanged
  case done(Announcement)
  case failed(Problem)
}
