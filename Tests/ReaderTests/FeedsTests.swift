import Foundation
import Model
import Money
import Screen
import TestKit
import Testing
import Text

@testable import Reader

@Suite struct TheColumnOfFeeds {
  @Test(arguments: [("feeds", 140, 30), ("feeds-narrow", 80, 24)])
  func screen(_ name: String, width: Int, height: Int) throws {
    var stage = Stage(Size(width: width, height: height))
    try stage.press("Fjj")
    let changed = try difference(stage.screen, fromGolden: name, in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
  }

  @Test func countsThatAreOutOfDateAreShownAndRequestedAgain() throws {
    var stage = Stage(Size(width: 140, height: 30))
    try stage.press("F")
    var folders = stage.library.folders
    folders.mustCount = true
    folders.searches[0].unread = 77
    stage.send(.feeds(folders))
    #expect(stage.screen.contains("77"))
    #expect(stage.library.asked == [.read(.searchCounts(stage.state.grouping))])
  }

  @Test func theSelectedFeedOfTheColumnIsFetched() throws {
    var stage = Stage(Size(width: 140, height: 30))
    try stage.press("Fr")
    #expect(stage.library.asked.last == .network(.refresh(nil, asked: true)))
    stage.send(.refreshing(nil))
    let region = try #require(stage.state.sidebar.rows.firstIndex { $0.scope == .folder("Region") })
    try stage.press(String(repeating: "j", count: region) + "r")
    #expect(stage.library.asked.last == .network(.refresh([3, 2], asked: true)))
    stage.send(.refreshing(nil))
    try stage.press("Gr")
    #expect(stage.library.asked.last == .network(.refresh([1], asked: true)))
  }

  @Test func escapeStopsARequestedRefreshAndElseGoesBack() throws {
    var stage = Stage()
    func stops() -> Int { stage.library.asked.count { $0 == .network(.stopRefresh) } }
    try stage.press("<enter>")
    stage.send(.refreshing(.init(done: 1, total: 9, wasAsked: false)))
    try stage.press("<esc>")
    #expect(stage.state.focus == .list && stops() == 0)
    try stage.press("<esc>")
    #expect(stops() == 1 && !stage.state.isQuitting)
    try stage.press("<enter>")
    stage.send(.refreshing(.init(done: 1, total: 9, wasAsked: true)))
    try stage.press("<esc>")
    #expect(stops() == 2 && stage.state.focus == .article)
  }

  @Test func afterAStartInAFeedTheColumnOpensOnIt() throws {
    var kept = Arrangement()
    kept.scope = .feed(1)
    var stage = Stage()
    stage.send(.started(stage.library.listing(kept.scope), kept))
    #expect(stage.state.sidebar.feedTitles == nil, "nothing has read the column yet")
    try stage.press("F")
    #expect(stage.state.sidebar.selection.scope == .feed(1))
  }

  @Test func whatComesBackIsUnderTheCursorOfTheColumn() throws {
    var stage = Stage(Size(width: 140, height: 30))
    let all = stage.library.folders
    func feed(_ id: FeedID, _ presence: FeedTraits.Presence) -> FeedTraits {
      FeedTraits(name: nil, folder: nil, tags: [], place: nil, presence: presence)
    }
    try stage.press("F")
    for scope in [Scope.feed(3), .folder("World"), .search(Query("railway"))] {
      var without = all
      var action: Action
      switch scope {
      case .feed(let id):
        without.feeds.removeAll { $0.id == id }
        action = .feeds(
          FeedAction(
            .remove, "x", feeds: [FeedChange(id, before: feed(id, .followed), after: feed(id, .removed))]))
      case .folder(let path):
        without.feeds.removeAll { $0.folder == path }
        action = .feeds(FeedAction(.removeFolder, path))
      default:
        without.searches = []
        action = .search(SearchAction(before: all.searches[0].search, after: nil))
      }
      stage.send(.feeds(without))
      try stage.press("g")
      stage.send(.reverted(Reverted(action, isRedo: false)), silently: true)
      stage.send(.feeds(all))
      #expect(stage.state.sidebar.selection.scope == scope)
    }
  }

  @Test func aFeedIsOpenedAndBackLeadsToAllArticles() throws {
    var stage = Stage()
    try stage.press("FG<enter>")
    #expect(stage.state.list.scope == .feed(1))
    #expect(stage.state.focus == .list)
    try stage.press("q")
    #expect(stage.state.list.scope == .all)
    #expect(!stage.state.isQuitting)
  }

  @Test func aSavedSearchOpensItsResults() throws {
    var stage = Stage()
    try stage.press("Fjjj<enter>")
    #expect(stage.state.search?.field.text == "railway")
    #expect(stage.state.list.ids == [1])
    try stage.press("<esc>")
    #expect(stage.state.search == nil)
  }

  @Test func theSelectionStaysWithItsFeedWhenTheColumnChanges() throws {
    var stage = Stage(Size(width: 140, height: 40))
    try stage.press("FGk")
    let chosen = stage.state.sidebar.rows[stage.state.sidebar.index]
    var folders = stage.library.folders
    folders.feeds.removeAll { $0.id == 2 }
    stage.send(.feeds(folders))
    #expect(stage.state.sidebar.rows[stage.state.sidebar.index].scope == chosen.scope)
  }

  @Test func escapeLeavesTheColumnBesideTheListAndNotTheProgram() throws {
    var stage = Stage(Size(width: 140, height: 30))
    for key in ["<esc>", "<left>", "h", "q"] {
      try stage.press("F")
      #expect(stage.state.focus == .feeds)
      try stage.press(key)
      #expect(stage.state.focus == .list && !stage.state.isQuitting, "after \(key)")
      #expect(stage.screen.contains("All articles"), "the column stays")
    }
  }

  @Test func spaceTurnsThePageOfTheColumn() throws {
    var stage = Stage(Size(width: 140, height: 30))
    try stage.press("F ")
    #expect(stage.state.sidebar.index == stage.state.sidebar.rows.count - 1)
    #expect(stage.state.list.selected == 1)
  }

  @Test func theColumnIsHiddenByTheSameKeyAndByBack() throws {
    var stage = Stage()
    let before = stage.screen
    try stage.press("FF")
    #expect(stage.screen == before)
    try stage.press("Fq")
    #expect(stage.screen == before)
  }
}

@Suite struct RefreshingFeeds {
  @Test func aRefreshIsShownInTheStatusRowAndItsResultAsANotice() throws {
    var stage = Stage()
    try stage.press("R")
    #expect(stage.library.asked == [.network(.refresh(nil, asked: true))])
    let before = stage.lines.dropLast()
    stage.send(.refreshing(.init(done: 12, total: 200, failed: 1, wasAsked: true)))
    #expect(stage.lines.last?.contains("fetching 12/200, failed 1") == true)
    #expect(stage.lines.dropLast() == before)
    stage.send(.refreshing(.init(done: 200, total: 200, failed: 2, new: 0, wasAsked: true)))
    #expect(stage.lines.last?.contains("Nothing new; 2 failed: H tells why.") == true)
    #expect(stage.state.refreshing == nil)
  }

  @Test func aSecondKeyStartsNoSecondRefresh() throws {
    var stage = Stage()
    try stage.press("R")
    #expect(stage.lines.last?.contains("fetching") == true)
    try stage.press("R")
    #expect(stage.library.asked == [.network(.refresh(nil, asked: true))])
    #expect(stage.lines.last?.contains("Fetching already; esc stops it.") == true)
    try stage.press("<esc>")
    #expect(stage.library.asked.last == .network(.stopRefresh))
  }

  @Test func aKeyDuringTheAutomaticRefreshJoinsIt() throws {
    var stage = Stage()
    stage.followFeeds()
    stage.send(.tick(Library.now))
    // Inside an article, Esc goes back and leaves an automatic refresh alone. This one is wanted now.
    try stage.press("<enter>R")
    stage.send(.refreshing(.init(done: 1, total: 9, wasAsked: false)))
    #expect(!stage.library.asked.contains(.network(.refresh(nil, asked: true))))
    try stage.press("<esc>")
    #expect(stage.library.asked.last == .network(.stopRefresh))
    stage.send(.refreshing(.init(done: 9, total: 9, wasAsked: false)))
    #expect(stage.lines.last?.contains("Nothing new.") == true)
    stage.send(.ratesCame(new: 0, failed: 0, of: 4, wasAsked: false))
    #expect(stage.lines.last?.contains("No new rates.") == true)
  }

  @Test func escapeStopsTheRatesThatAreStillFetched() throws {
    var stage = Stage()
    try stage.press("R")
    stage.send(.refreshing(.init(done: 9, total: 9, wasAsked: true)))
    try stage.press("j")
    #expect(stage.lines.last?.contains("fetching rates") == true)
    try stage.press("<esc>")
    #expect(stage.library.asked.last == .network(.stopRefresh))
    stage.send(.ratesCame(new: 0, failed: 0, of: 0, wasAsked: true))
    try stage.press("j")
    #expect(stage.lines.last?.contains("fetching") == false)
  }

  @Test func anAutomaticRefreshWithNothingToDoIsNotShown() {
    var stage = Stage()
    let before = stage.screen
    stage.followFeeds()
    stage.send(.tick(Library.now))
    #expect(stage.screen == before)
    stage.send(.refreshing(nil))
    #expect(stage.screen == before && stage.state.refreshing == nil)
  }

  @Test func aRefreshWithNothingToFetchSaysWhy() {
    var stage = Stage()
    stage.send(.refreshing(.init(total: 0, wasAsked: true)))
    #expect(stage.state.notice?.text == "No feed is followed yet; a adds some.")
    stage.send(.refreshing(.init(total: 0, wasAsked: true, isOfAll: false)))
    #expect(stage.state.notice?.text == "It was read from a file: nothing to fetch.")
    stage.send(.refreshing(.init(total: 0, held: 2, wasAsked: true)))
    #expect(stage.state.notice?.text == "Their servers ask to be left alone for a while; nothing was fetched.")
  }

  @Test func escapeStopsItAndMovesNothing() throws {
    var stage = Stage()
    stage.send(.refreshing(.init(total: 5, wasAsked: true)))
    try stage.press("<esc>")
    #expect(stage.library.asked == [.network(.stopRefresh)])
    #expect(!stage.state.isQuitting)
    stage.send(.refreshing(nil))
    try stage.press("<esc>h<left>")
    #expect(!stage.state.isQuitting)
    #expect(stage.state.notice?.text == "q quits.")
    try stage.press("q")
    #expect(stage.state.isQuitting)
  }

  @Test func oneFeedIsFetchedByItsOwnKey() throws {
    var stage = Stage()
    try stage.press("r")
    #expect(stage.library.asked == [.network(.refresh([1], asked: true))])
  }

  @Test func newArticlesAreCountedAndMoveNothing() throws {
    var stage = Stage()
    try stage.press("j")
    let before = stage.lines.dropLast()
    stage.library.add(Library.opened(2000, "Fresh", words: 10, day: Library.day, []))
    stage.send(.refreshing(.init(done: 1, total: 2, new: 1, wasAsked: false)))
    #expect(stage.lines.dropLast() == before)
    #expect(stage.lines.last?.contains("1 new: press .") == true)
  }

  @Test func articlesThatArrivedMeanwhileAreNotMarkedRead() throws {
    var stage = Stage()
    stage.library.add(Library.opened(2000, "Fresh", words: 10, day: Library.day, []))
    stage.send(.refreshing(.init(done: 1, total: 2, new: 1, wasAsked: false)))
    try stage.press("AA")
    let unread = stage.library.articles.filter { !$0.headline.isRead }.map(\.headline.id)
    #expect(unread == [2000])
    try stage.press(".")
    #expect(stage.screen.contains("Fresh"))
  }

  @Test func aListThatWasEmptyFillsAtOnce() throws {
    var stage = Stage(library: Library([]))
    stage.library.add(Library.opened(2000, "Fresh", words: 10, day: Library.day, []))
    stage.send(.refreshing(.init(done: 1, total: 2, new: 1, wasAsked: false)))
    #expect(stage.screen.contains("Fresh"))
  }

  @Test func feedsAreFetchedWhenTheyAreDue() {
    var stage = Stage()
    stage.followFeeds()
    stage.send(.tick(Library.now.addingTimeInterval(1)))
    stage.send(.tick(Library.now.addingTimeInterval(2)))
    #expect(stage.library.asked == [.network(.refresh(nil, asked: false))])
    #expect(stage.state.nextTick != nil)
  }

  @Test func feedsThatAreDueDuringARefreshWaitWithoutWakingTheProgram() {
    var settings = Settings()
    settings.band.motion = false
    var stage = Stage(settings: settings)
    stage.followFeeds()
    stage.send(.refreshing(.init(done: 1, total: 200, wasAsked: true)))
    #expect(stage.state.nextTick == nil)
    stage.send(.refreshing(.init(done: 200, total: 200, wasAsked: true)))
    #expect(stage.state.nextTick == Library.now)
  }

  @Test func feedsAreFetchedWhenTheyAreDueUnderAPageThatHidesTheBand() throws {
    var stage = Stage()
    stage.followFeeds()
    try stage.press("?")
    #expect(stage.state.nextTick == Library.now)
  }

  @Test func aSyncShowsItsProgressAndEscapeStopsIt() throws {
    var stage = Stage()
    try stage.press("R")
    stage.send(.refreshing(nil))
    stage.send(.ratesCame(new: 0, failed: 0, of: 0, wasAsked: true))
    stage.send(.syncing(Syncing(account: "Home", wasAsked: true)))
    try stage.press("j")
    #expect(stage.lines.last?.contains("syncing Home") == true)
    #expect(stage.lines.last?.contains("articles") == false)
    stage.send(.syncing(Syncing(account: "Home", done: 3_250, total: 10_000, wasAsked: true)))
    #expect(stage.lines.last?.contains("syncing Home: 3,250 of 10,000 articles") == true)
    try stage.press("<enter><esc>")
    #expect(stage.library.asked.last == .network(.stopRefresh))
    #expect(stage.state.focus == .article, "it stops what was asked for, and goes back after that")
    stage.send(.syncing(nil))
    stage.send(.done(.stoppedSyncing))
    #expect(stage.lines.last?.contains("Stopped syncing; what came is kept") == true)
    try stage.press("j")
    #expect(stage.lines.last?.contains("syncing") == false)
  }

  @Test func anAutomaticSyncIsShownWhileArticlesCome() throws {
    var stage = Stage()
    let before = stage.screen
    stage.send(.syncing(Syncing(account: "Home", wasAsked: false)))
    #expect(stage.screen == before)
    stage.send(.syncing(Syncing(account: "\u{1B}[1mHome", done: 0, total: 1, wasAsked: false)))
    #expect(stage.lines.last?.contains("syncing Home: 0 of 1 article") == true)
    // In an article Esc goes back. A refresh that is asked for meanwhile makes the sync one that is waited for.
    try stage.press("<enter><esc>")
    #expect(!stage.library.asked.contains(.network(.stopRefresh)) && stage.state.focus == .list)
    stage.send(.refreshing(.init(done: 1, total: 9, wasAsked: false)))
    try stage.press("<enter>R")
    stage.send(.refreshing(nil))
    stage.send(.syncing(Syncing(account: "Home", done: 1, total: 2, wasAsked: false)))
    try stage.press("<esc>")
    #expect(stage.library.asked.last == .network(.stopRefresh))
  }
}
