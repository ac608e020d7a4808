import Foundation
import Model
import Query
import Screen
import Testing
import Text

@testable import Reader

/// Lists that are left and come back.
@Suite struct ThePlaceInAList {
  /// Many articles of two feeds, every third one starred.
  private static let library = Library(
    (1...40).map { number in
      var opened = Library.opened(
        ArticleID(number), "Headline \(number)", words: 300, day: Library.day, [Block(.paragraph, "Text.")],
        isRead: number % 4 == 0, isStarred: number % 3 == 0)
      opened.stored.headline.feed = number % 2 == 0 ? 2 : 1
      return opened
    })

  private func stage(_ size: Size = Size(width: 140, height: 24)) -> Stage {
    Stage(size, library: ThePlaceInAList.library)
  }

  @Test(arguments: ["31", "21", "Jq", "3q", "2q", "3Jqq"])
  func isTheSameArticleOnTheSameRowAfterOtherLists(_ keys: String) throws {
    var stage = stage()
    try stage.press(String(repeating: "j", count: 20) + "kkk")
    let (article, list) = (stage.state.list.selected, stage.state.list)
    for key in keys { try stage.press(String(key)) }
    #expect(stage.state.list.scope == .all && stage.state.list.selected == article)
    #expect(stage.state.list.index - stage.state.list.top == list.index - list.top)
  }

  @Test func isKeptForEachList() throws {
    var stage = stage()
    try stage.press("3")
    try stage.press("jjj")
    let starred = stage.state.list.selected
    try stage.press("1")
    try stage.press("jj")
    try stage.press("3")
    #expect(stage.state.list.selected == starred)
  }

  @Test func isTheNextArticleThatIsStillThere() throws {
    var stage = stage()
    try stage.press("2")
    try stage.press("jjjm")
    let (gone, next) = (stage.state.list.selected, stage.state.list.ids[4])
    try stage.press("1")
    try stage.press("2")
    #expect(!stage.state.list.ids.contains(gone ?? 0) && stage.state.list.selected == next)
  }

  @Test func backFromAFeedLeadsToTheListThatItWasOpenedFrom() throws {
    var stage = stage()
    try stage.press("2")
    try stage.press("J")
    guard case .feed = stage.state.list.scope else { throw NoFeed() }
    // The next start comes back there too.
    #expect(Arrangement(text: stage.library.kept.text).home == .unread)
    try stage.press("q")
    #expect(stage.state.list.scope == .unread)
    try stage.press("q")
    #expect(stage.state.list.scope == .all)
  }

  private struct NoFeed: Error {}

  @Test func theNextStartComesBackToItToo() throws {
    var kept = Arrangement()
    (kept.scope, kept.home) = (.feed(1), .unread)
    var stage = stage()
    stage.send(.started(stage.library.listing(.feed(1)), kept))
    try stage.press("q")
    #expect(stage.state.list.scope == .unread)
  }

  @Test(arguments: [
    (ListOrder.feed, "by feed"), (.title, "by title"), (.readingTime, "by reading time"),
    (.stories, "most reported first"),
  ])
  func theOrderOfAListIsSaid(_ order: ListOrder, _ words: String) throws {
    var stage = stage()
    #expect(!stage.lines[23].contains("by "))
    stage.send(.called(CommandCall(ArgumentCommand.sortBy, ArgumentCommand.word(of: order))))
    try stage.press("j")
    #expect(stage.lines[23].contains("All · \(words) · "), "\(stage.lines[23])")
  }

  @Test func aSavedSearchIsNamed() throws {
    var stage = Stage(Size(width: 140, height: 24))
    try stage.press("F:go-to-search rail<enter>")
    #expect(stage.lines[23].contains("Railways · 1"), "\(stage.lines[23])")
    try stage.press("/other<enter>")
    #expect(!stage.lines[23].contains("Railways"))
  }

  @Test func aShortNameStandsWhereALongOneWouldBeCut() throws {
    var library = Library()
    library.rename(feed: 1, "A feed with a name that is far too long", short: "Far")
    var stage = Stage(library: library)
    stage.send(.listed(stage.library.listing(.feed(1))))
    #expect(stage.lines[23].hasPrefix(" Far · "), "\(stage.lines[23])")
  }
}

@Suite struct ThePlaceInAText {
  private var library: Library {
    let paragraphs = (1...40).map { number in
      Block(.paragraph, String(repeating: "Sentence \(number) of a long article. ", count: 1 + number % 5))
    }
    return Library([Library.opened(1, "Long", words: 2000, day: Library.day, paragraphs)])
  }

  @Test(arguments: ["G", " ", "  ", "GkkK", "jjj"], ["I<esc>", "?<esc>", ":<esc>", "c<esc>", "H<esc>", "!<esc>"])
  func doesNotMoveBehindAPageInZen(_ way: String, _ page: String) throws {
    var stage = Stage(library: library)
    try stage.press("z" + way)
    let before = stage.screen
    try stage.press(page)
    #expect(stage.screen.split(separator: "\n").dropLast() == before.split(separator: "\n").dropLast())
  }

  @Test func comesBackWithTheSizeOfTheScreen() throws {
    var stage = Stage(library: library)
    try stage.press("<enter>  j")
    let before = stage.screen
    for width in [60, 40, 120, 33, 80] { stage.send(.resized(Size(width: width, height: width / 2))) }
    stage.send(.resized(Size(width: 80, height: 24)))
    #expect(stage.screen == before)
  }
}
