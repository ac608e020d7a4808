import Foundation
import Model
import Money
import Query
import Reader
import Screen
import Testing
import Text

@Suite struct ReadingAndMarking {
  @Test func anArticleWithoutTextDoesNotShowTheTextOfAnother() throws {
    var stage = Stage()
    let before = stage.screen
    var state = stage.state
    #expect(update(&state, .key(.character("j"))).contains(.read(.article(2))))
    #expect(picture(of: state).lines.contains { $0.contains("▌") })
    #expect(update(&state, .textGone(2)).isEmpty)
    #expect(state.reading == nil && state.notice?.text == "The text of this article is no longer kept.")
    #expect(update(&state, .tick(Library.now)).isEmpty, "it is not asked for again")
    #expect(update(&state, .key(.character("k"))).contains(.read(.article(1))))
    stage.send(.textGone(1))
    #expect(stage.screen == before, "one that is there already stays")
  }

  @Test func aPlaceIsKeptAtEachLineAlsoAnEmptyOne() throws {
    var stage = Stage(Size(width: 60, height: 12))
    try stage.press("<enter>")
    for _ in 0..<9 {
      try stage.press("j")
      let before = stage.lines
      try stage.press("qjk<enter>")
      #expect(stage.lines == before)
    }
  }

  @Test func anArticleIsReadOnceItWasShownAndUndoTakesThatBack() throws {
    var stage = Stage()
    #expect(stage.library.counts.unread == 3)
    try stage.press("<enter>")
    #expect(stage.library.counts.unread == 2)
    #expect(stage.state.list.selection?.isRead == true)
    try stage.press("u")
    #expect(stage.library.counts.unread == 3)
    #expect(stage.state.focus == .list)
  }

  @Test func anArticleThatIsOnlyShownBesideTheListStaysUnread() throws {
    var stage = Stage()
    try stage.press("jjkk")
    #expect(stage.library.counts.unread == 3)
  }

  @Test func anArticleIsReadOnlyAfterTheTimeOfTheSettings() throws {
    var settings = Settings()
    settings.reading.readAfter = 2
    var stage = Stage(settings: settings)
    try stage.press("<enter>")
    #expect(stage.library.counts.unread == 3)
    #expect(stage.state.nextTick != nil)
    stage.send(.tick(Library.now.addingTimeInterval(1)))
    #expect(stage.library.counts.unread == 3)
    stage.send(.tick(Library.now.addingTimeInterval(2)))
    #expect(stage.library.counts.unread == 2)
  }

  @Test func aMarkThatCannotBeKeptIsRequestedOnce() throws {
    var state = Stage().state
    let id = try #require(state.list.selected)
    _ = update(&state, .key(.enter))
    let effects = update(&state, .shown(id, Library.now))
    #expect(effects == [.write(.seen([id], in: .all))])
    _ = update(&state, .failed(Problem(doing: "mark articles in", to: "the store", why: "the disk is full")))
    #expect(update(&state, .tick(Library.now.addingTimeInterval(1))) == [])
    #expect(state.newlyShown == nil)
    // Opened again, it is tried again.
    _ = update(&state, .key(.escape))
    _ = update(&state, .key(.enter))
    #expect(state.newlyShown == id)
  }

  @Test func markingAllReadIsUndoneToExactlyWhatWasUnread() throws {
    var stage = Stage()
    try stage.press("A")
    #expect(stage.state.notice?.text == "A again marks 3 articles read.")
    #expect(stage.library.counts.unread == 3)
    try stage.press("A")
    #expect(stage.library.counts.unread == 0)
    #expect(stage.state.notice?.text == "3 articles marked read.  u undoes it.")
    try stage.press("u")
    #expect(stage.library.articles.map(\.headline.isRead) == [false, true, false, false])
    try stage.press("U")
    #expect(stage.library.counts.unread == 0)
    try stage.press("u")
    #expect(stage.library.articles.map(\.headline.isRead) == [false, true, false, false])
  }

  @Test func countsOfAListThatWasLeftDoNotChangeTheListOnTheScreen() throws {
    var state = Stage().state
    let (id, counts) = (try #require(state.list.selected), state.list.counts)
    let marked = Marked(
      articles: [id], mark: .read, isUndo: false, counts: Counts(total: 99, unread: 90), in: .feed(7))
    #expect(update(&state, .marked(marked)) == [.read(.counts(.all))])
    #expect(state.list.counts == counts)
    #expect(state.list.selection?.isRead == true)
  }

  @Test func undoGoesBackStepByStepAndThenSaysSo() throws {
    var stage = Stage()
    try stage.press("sjsuu")
    #expect(stage.library.articles.map(\.headline.isStarred) == [false, false, true, false])
    try stage.press("u")
    #expect(stage.state.notice?.text == "Nothing to undo.")
  }

  @Test func markingUnreadInTheTextLeavesItSoThatItStaysUnread() throws {
    var stage = Stage()
    try stage.press("<enter>m")
    #expect(stage.state.focus == .list)
    #expect(stage.state.list.selection?.isRead == false)
  }

  @Test func spaceTurnsPagesAndThenGoesToTheNextUnread() throws {
    var stage = Stage(Size(width: 40, height: 12))
    try stage.press("<enter>")
    var turns = 0
    while stage.state.list.index == 0, turns < 20 {
      try stage.press(" ")
      turns += 1
    }
    #expect(turns > 2)
    #expect(stage.state.list.selected == 3, "the second article is read and passed over")
    #expect(stage.library.articles[2].headline.isRead)
  }

  @Test func afterTheLastUnreadArticleANoticeSaysSo() throws {
    var stage = Stage()
    try stage.press("Gn")
    #expect(stage.state.notice?.text == "No unread article further on.")
    #expect(stage.state.list.selected == 4)
  }

  @Test func aPlaceInTheTextSurvivesLeavingItAndAnotherWidth() throws {
    var stage = Stage(Size(width: 40, height: 12))
    try stage.press("<enter><pgdn>jj")
    let words = stage.lines[1]
    try stage.press("qj<enter>qk<enter>")
    #expect(stage.lines[1] == words)
    let position = try #require(stage.state.reading?.position)
    stage.send(.resized(Size(width: 120, height: 12)))
    stage.send(.resized(Size(width: 40, height: 12)))
    let after = try #require(stage.state.reading?.position)
    #expect(abs(after - position) <= 120, "it stays at the words that were at the top")
  }

  @Test func anArticleThatArrivesTooLateIsNotShown() throws {
    var stage = Stage()
    try stage.press("j")
    stage.send(.opened(stage.library.articles[3]))
    #expect(stage.state.reading?.id == 2)
  }

  @Test func aFailureIsShownAndLosesNothing() throws {
    var stage = Stage()
    try stage.press("s")
    stage.send(.failed(Problem(doing: "mark", to: "the store", why: "the disk is full")))
    #expect(stage.state.notice?.isError == true)
    #expect(stage.lines.last?.contains("The disk is full. Could not mark the store.") == true)
    #expect(stage.state.list.selection?.isStarred == true)
  }

  @Test func anArticleWithoutAnAddressIsNotOpenedNorCopied() throws {
    var library = Library()
    library.removeAddress(of: 1)
    var stage = Stage(library: library)
    try stage.press("o")
    #expect(stage.state.notice?.text == "This article has no address to open.")
    try stage.press("y")
    #expect(stage.state.notice?.text == "This article has no address to copy.")
    try stage.press("joy")
    #expect(
      stage.library.asked == [
        .terminal(.openInBrowser("https://news.example/2")), .terminal(.copy("https://news.example/2")),
      ])
  }
}
