import Foundation
import Model
import Reader
import Screen
import TestKit
import Testing

@Suite struct OtherTextsOfAnArticle {
  private static func opened(page: Bool = false, isFromFeed: Bool = false, earlier: Bool = false) -> Opened {
    var opened = Library.opened(
      1, "The rate", words: 40, day: Library.day, [Block(.paragraph, page ? "All of it." : "A summary.")])
    if page || isFromFeed { opened.stored.fromFeed = ArticleText(text: "A summary.") }
    if earlier { opened.stored.earlier = EarlierText(title: "The rate", text: "It fell.", changed: Library.now) }
    opened.isFromFeed = isFromFeed
    return opened
  }

  @Test func thePageIsFetchedAndOneKeyLeadsToAndFro() throws {
    var stage = Stage(Size(width: 140, height: 24), library: Library([OtherTextsOfAnArticle.opened()]))
    try stage.press("t")
    #expect(stage.library.asked.last == .fetchPage(1))
    #expect(stage.lines.last?.contains("Fetching the page…") == true)
    stage.send(.opened(OtherTextsOfAnArticle.opened(page: true)))
    #expect(stage.screen.contains("All of it.") && stage.screen.contains("from its page"))
    try stage.press("t")
    #expect(stage.library.asked.last == .openFeedText(1))
    stage.send(.opened(OtherTextsOfAnArticle.opened(isFromFeed: true)))
    #expect(stage.screen.contains("A summary.") && stage.screen.contains("from its feed"))
  }

  @Test func anArticleWithoutAnAddressHasNoPage() throws {
    var library = Library([OtherTextsOfAnArticle.opened()])
    library.removeAddress(of: 1)
    var stage = Stage(library: library)
    try stage.press("t")
    #expect(stage.library.asked == [])
    #expect(stage.lines.last?.contains("no page") == true)
  }

  @Test func aFeedIsToldToFetchItsPagesAlways() throws {
    var stage = Stage()
    try stage.press("T")
    #expect(stage.library.asked == [.toggleWantsPages(1)])
  }

  @Test func whatWasChangedIsShownOnAKey() throws {
    var stage = Stage(library: Library([OtherTextsOfAnArticle.opened(earlier: true)]))
    #expect(stage.screen.contains("changed, e compares"))
    try stage.press("e")
    #expect(stage.library.asked.last == .compare(1))
    let changes = Changes(
      article: 1, changed: Library.now, title: Comparison(from: "The rate", to: "The 作者 rate"),
      text: Comparison(
        from: "It fell.\n\nThe bank said nothing.", to: "It rose.\n\nThe bank said nothing.\n\nMore later."))
    stage.send(.changes(changes))
    let changed = try difference(stage.screen, fromGolden: "changes", in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
    try stage.press("jkG<space>g")
    #expect(stage.state.overlay == .changes(changes))
    try stage.press("e")
    #expect(stage.state.overlay == nil)
  }

  @Test func anArticleThatNeverChangedSaysSo() throws {
    var stage = Stage()
    try stage.press("e")
    #expect(stage.lines.last?.contains("as it came") == true)
  }
}
