import Foundation
import Model
import Reader
import Screen
import TestKit
import Testing
import Text

@Suite struct OtherTextsOfAnArticle {
  private static func opened(page: Bool = false, isFromFeed: Bool = false, earlier: Bool = false) -> Opened {
    var opened = Library.opened(
      1, "The rate", words: 40, day: Library.day, [Block(.paragraph, page ? "All of it." : "A summary.")])
    if page || isFromFeed { opened.stored.fromFeed = ArticleText(text: "A summary.") }
    if earlier { opened.stored.earlier = EarlierText(title: "The rate", text: "It fell.", changed: Library.now) }
    opened.isFromFeed = isFromFeed
    return opened
  }

  @Test func thePageIsFetchedAndTheSameKeyChangesBetweenTheTexts() throws {
    var stage = Stage(Size(width: 140, height: 24), library: Library([OtherTextsOfAnArticle.opened()]))
    try stage.press("t")
    #expect(stage.library.asked.last == .network(.fetchPage(1)))
    #expect(stage.lines.last?.contains("Fetching the page…") == true)
    #expect(stage.state.fetchingPage == 1)
    stage.send(.pageCame(OtherTextsOfAnArticle.opened(page: true)))
    #expect(stage.state.fetchingPage == nil)
    #expect(stage.screen.contains("All of it.") && stage.screen.contains("from its page"))
    try stage.press("t")
    #expect(stage.library.asked.last == .read(.feedText(1)))
    stage.send(.opened(OtherTextsOfAnArticle.opened(isFromFeed: true)))
    #expect(stage.screen.contains("A summary.") && stage.screen.contains("from its feed"))
  }

  @Test func theOtherAlphabetIsShownAndTheSameKeyShowsTheOwnOne() throws {
    var opened = Library.opened(1, "Қор ёғди", words: 2, day: Library.day, [Block(.paragraph, "Тоғда қор.")])
    opened.stored.headline.language = "uz-Cyrl"
    var stage = Stage(Size(width: 140, height: 24), library: Library([opened]))
    try stage.press("B")
    #expect(stage.library.asked.last == .read(.alphabet(1, isOther: true, ofFeedText: false)))
    stage.send(.opened(opened.written("Qor yogʻdi", [Block(.paragraph, "Togʻda qor.")], by: .uzbekToLatin)))
    #expect(stage.screen.contains("Togʻda qor.") && stage.screen.contains("in Latin letters"))
    #expect(stage.screen.contains("Қор ёғди"), "the list shows the title as it was written")
    try stage.press("B")
    #expect(stage.library.asked.last == .read(.alphabet(1, isOther: false, ofFeedText: false)))
  }

  @Test(arguments: [
    (AlphabetChange.kazakhToLatin, "This text is in Latin letters already."),
    (.uzbekToCyrillic, "This text has no word to write in Cyrillic letters."),
  ]) func aTextWithoutALetterToChangeStaysAndThatIsSaid(_ change: AlphabetChange, _ sentence: String) throws {
    var stage = Stage()
    try stage.press("<enter>j")
    let before = try #require(stage.state.reading)
    var same = before.opened
    same.unchangedBy = change
    stage.send(.opened(same))
    #expect(stage.lines.last?.contains(sentence) == true)
    #expect(stage.state.reading == before)
  }

  @Test func aLanguageWithOneAlphabetHasNoOther() throws {
    var stage = Stage(Size(width: 140, height: 24), library: Library([OtherTextsOfAnArticle.opened()]))
    try stage.press("B")
    #expect(stage.lines.last?.contains("one alphabet") == true)
  }

  @Test func anArticleWithoutAnAddressHasNoPage() throws {
    var library = Library([OtherTextsOfAnArticle.opened()])
    library.removeAddress(of: 1)
    var stage = Stage(library: library)
    try stage.press("t")
    #expect(stage.library.asked == [])
    #expect(stage.lines.last?.contains("no page") == true)
  }

  @Test func wantingThePagesOfAFeedFetchesTheOneOnTheScreenAtOnce() throws {
    var stage = Stage()
    try stage.press("T")
    #expect(stage.library.asked == [.write(.toggleWantsPages(1))])
    stage.send(.wantsPages(1, title: "Edition", true))
    #expect(stage.library.asked.last == .network(.fetchPage(1)))
    #expect(stage.lines.last?.contains("pages are fetched from now on; this one is coming…") == true)
    // The sentence goes with the next key, the wait does not.
    try stage.press("j")
    #expect(stage.lines.last?.contains("fetching the page") == true)
    try stage.press("/the<enter>")
    #expect(stage.lines.last?.contains("1/2 · fetching the page") == true, "\(stage.lines.last ?? "")")
    try stage.press("q")
    // The article is not looked at any more: its page is kept, and nothing moves.
    let before = stage.lines.dropLast()
    stage.send(.pageCame(OtherTextsOfAnArticle.opened(page: true)))
    #expect(stage.lines.dropLast() == before)
    #expect(stage.lines.last?.contains("fetching the page") == false)
  }

  @Test func aPageThatWasFetchedIsNotFetchedAgain() throws {
    var stage = Stage(library: Library([OtherTextsOfAnArticle.opened(page: true)]))
    stage.send(.wantsPages(1, title: "Edition", true))
    #expect(stage.library.asked == [])
    #expect(stage.lines.last?.contains("from the next refresh on") == true)
    stage.send(.wantsPages(1, title: "Edition", false))
    #expect(stage.lines.last?.contains("not fetched any more") == true)
  }

  @Test func aPageThatCannotBeFetchedIsReported() throws {
    var stage = Stage()
    try stage.press("t")
    stage.send(.pageFailed(1, Problem(doing: "fetch", to: "the page", why: "the server says 404")))
    #expect(stage.state.notice?.text == "The server says 404. Could not fetch the page.")
    #expect(stage.state.notice?.isError == true)
    #expect(stage.state.fetchingPage == nil)
  }

  @Test func escapeStopsFetchingAPageAndALatePageIsNotShown() throws {
    var stage = Stage()
    try stage.press("t<esc>")
    #expect(stage.library.asked.last == .network(.stopFetchingPage))
    #expect(!stage.state.isQuitting && stage.state.fetchingPage == nil)
    let before = stage.screen
    stage.send(.pageFailed(1, Problem(doing: "fetch", to: "the page", why: "it was stopped")))
    #expect(stage.screen == before)
  }

  @Test(arguments: [(80, 24), (30, 8), (140, 40)])
  func anArticleThatWasChangedHasAMarkInTheListAndNothingMovesForIt(width: Int, height: Int) throws {
    let plain = Stage(Size(width: width, height: height)).lines
    var library = Library()
    library.change(2)
    let stage = Stage(Size(width: width, height: height), library: library)
    let changed = zip(plain, stage.lines).filter { $0 != $1 }
    #expect(changed.count == 1)
    for (before, after) in changed { #expect(after.replacing("~", with: " ") == before) }
  }

  @Test func theChangesAreShownOnAKey() throws {
    var stage = Stage(
      Size(width: 120, height: 24), library: Library([OtherTextsOfAnArticle.opened(earlier: true)]))
    #expect(stage.screen.contains("changed, e compares"))
    try stage.press("e")
    #expect(stage.library.asked.last == .read(.page(.changes(1))))
    let changes = Changes(
      article: 1, changed: Library.now, title: Comparison(from: "The rate", to: "The 作者 rate"),
      text: Comparison(
        from: "It fell.\n\nThe bank said nothing.", to: "It rose.\n\nThe bank said nothing.\n\nMore later."))
    stage.send(.answered(changes))
    let changed = try difference(stage.screen, fromGolden: "changes", in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
    let before = stage.screen
    try stage.press("jkG<space>g")
    #expect(stage.screen == before)
    try stage.press("e")
    #expect(stage.state.pages.isEmpty)
  }

  @Test func anArticleThatNeverChangedSaysSo() throws {
    var stage = Stage()
    try stage.press("e")
    #expect(stage.lines.last?.contains("Not changed since it arrived.") == true)
  }
}
