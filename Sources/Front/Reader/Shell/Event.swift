import Foundation
import Model
import Money
import Query
import Screen

/// What happens to the program: a person's doing, the clock, or the answer to an effect.
package enum Event: Equatable, Sendable {
  case key(Key)
  case mouse(Mouse)
  case paste(String)
  case resized(Size)
  case tick(Date)
  /// The frame that shows this article to be read has reached the terminal.
  case shown(ArticleID, Date)

  case listed(Listing)
  case headlines([Headline])
  case opened(Opened)
  /// The article that was to be opened has no text any more: what is old is dropped, by another program too.
  case textGone(ArticleID)
  case found(Found)
  case passages([ArticleID: String], for: Query)
  case suggested([String], for: Query)
  case faceted(Facets, for: Query)
  /// The first article after the selection that was asked for; nil when there is none.
  case located(ArticleID?)
  case marked(Marked)
  /// Searches of earlier days, the newest first.
  case remembered([String])
  case feeds(Folders)
  /// A search was saved or given up: what was done, and what the column holds now.
  case searches(String, Folders)
  /// The band's figures as of a day; nil is now.
  case ticks([Tick], asOf: Day?)
  /// So many new figures came from the publishers of rates, so many of those failed.
  case ratesCame(new: Int, failed: Int, of: Int, wasAsked: Bool)
  case money(MoneyAnswer)
  /// Another program, or a refresh, has written to the store.
  case storeChanged
  /// How far a refresh is; nil when there is nothing to fetch.
  case refreshing(Refreshing?)
  /// Nobody has made this store his own yet: no feed is followed.
  case welcome
  /// An address that was named on the command line, to be followed.
  case addressed(String)
  case starter([Subscription])
  /// Several feeds at one address.
  case foundFeeds([Subscription], at: String)
  /// Why there is none.
  case foundNoFeeds(Problem)
  case followed(FollowedFeeds)
  case gaveUp(FeedSummary)
  /// Feeds were changed as a person wanted it, and a sentence says how.
  case feedsChanged(String)
  case health([FeedHealth])
  /// The pages of a feed are fetched from now on, or not any more.
  case wantsPages(FeedID, title: String, Bool)
  /// The article with the text of its page, which was fetched because somebody wanted it.
  case pageCame(Opened)
  case pageFailed(ArticleID, Problem)
  case changes(Changes)
  /// What the store holds now, in the scope of the list.
  case counted(Counts, in: Scope)
  case done(String)
  case failed(Problem)
}

/// A list as it was when it was read: its order does not change until it is loaded again.
package struct Listing: Equatable, Sendable {
  package var scope: Scope
  /// All, or the first few when `isWhole` is false.
  package var ids: [ArticleID] = []
  package var isWhole = true
  /// Those of the first rows at least.
  package var headlines: [Headline] = []
  package var counts = Counts()

  package init(
    scope: Scope, ids: [ArticleID] = [], isWhole: Bool = true, headlines: [Headline] = [], counts: Counts = Counts()
  ) {
    self.scope = scope
    self.ids = ids
    self.isWhole = isWhole
    self.headlines = headlines
    self.counts = counts
  }
}

/// An article with its body in blocks, ready to be laid out.
package struct Opened: Equatable, Sendable {
  package var stored: StoredArticle
  package var blocks: [Block]
  /// Whether these are what the feed gave, though the page is there.
  package var isFromFeed: Bool
  /// The currencies of the band that it names, or whose countries it names, the most often named first.
  package var lit: [String]

  package init(_ stored: StoredArticle, blocks: [Block], isFromFeed: Bool = false, lit: [String] = []) {
    self.stored = stored
    self.blocks = blocks
    self.isFromFeed = isFromFeed
    self.lit = lit
  }

  package var headline: Headline { stored.headline }
}

/// What a search found.
package struct Found: Equatable, Sendable {
  package var query: Query
  package var filter: Filter
  package var hits: Hits
  /// Rows of the first hits.
  package var headlines: [Headline]

  package init(query: Query, filter: Filter = [], hits: Hits, headlines: [Headline]) {
    self.query = query
    self.filter = filter
    self.hits = hits
    self.headlines = headlines
  }

  var isInVain: Bool { hits.isEmpty }
}

/// A refresh under way.
package struct Refreshing: Equatable, Sendable {
  package var done: Int
  package var total: Int
  package var failed: Int
  /// Articles that came in by it.
  package var new: Int
  /// Feeds that are left alone because their servers want it so.
  package var held: Int
  /// Whether a person asked for it, and so wants to hear how it ended.
  package var wasAsked: Bool
  /// Whether it is of all feeds, and not of some that were chosen.
  package var isOfAll: Bool

  package init(
    done: Int = 0, total: Int, failed: Int = 0, new: Int = 0, held: Int = 0, wasAsked: Bool, isOfAll: Bool = true
  ) {
    self.done = done
    self.total = total
    self.failed = failed
    self.new = new
    self.held = held
    self.wasAsked = wasAsked
    self.isOfAll = isOfAll
  }

  var isOver: Bool { done >= total }
}

/// A mark that the store has made.
package struct Marked: Equatable, Sendable {
  /// Those whose status changed by it.
  package var articles: [ArticleID]
  package var mark: Mark
  package var isUndo: Bool
  /// Of the list that was shown when the mark was asked for; another may be by now.
  package var counts: Counts
  package var scope: Scope

  package init(articles: [ArticleID], mark: Mark, isUndo: Bool, counts: Counts, in scope: Scope) {
    self.articles = articles
    self.mark = mark
    self.isUndo = isUndo
    self.counts = counts
    self.scope = scope
  }
}
