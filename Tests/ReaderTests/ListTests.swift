import Foundation
import Model
import Money
import Reader
import Screen
import Testing
import Text

@Suite struct TheList {
  /// A thousand articles, a few a day.
  static let many = Library(
    (1...1000).map { number in
      Library.opened(
        ArticleID(number), "Article \(number)", words: 100, day: Day(number: 20_433 - number / 7), [])
    })

  @Test func anEmptyListHintsAtWhatCanBeDoneInIt() throws {
    var stage = Stage(library: Library([]))
    #expect(stage.lines[23].contains("a add feeds  ? help") && !stage.lines[23].contains("↵ read"))
    try stage.press("3")
    #expect(stage.lines[23].contains("1 all  / search  q back  ? help"))
  }

  @Test func anArticleWithoutATitleShowsTheBeginningOfItsText() throws {
    let library = Library(
      (1...2).map { number in
        var opened = Library.opened(ArticleID(number), "", words: 9, day: Library.day, [])
        opened.stored.headline.opening = number == 1 ? "The 作者 sails again" : ""
        return opened
      })
    let stage = Stage(library: library)
    #expect(stage.lines.contains { $0.contains("The 作者 sails again") })
    #expect(stage.lines.contains { $0.contains("(no title)") })
  }

  @Test func arrivingArticlesAreAnnouncedAndMoveNothing() throws {
    var stage = Stage()
    try stage.press("j")
    let before = stage.lines.dropLast()
    stage.send(.counted(Counts(total: 16, unread: 15), in: .all))
    #expect(stage.lines.dropLast() == before)
    #expect(stage.lines.last?.contains("12 new: press .") == true)
  }

  @Test func marksThatAnotherProgramMadeAreShown() {
    var stage = Stage()
    _ = stage.library.answer(.write(.mark([1], .star, in: .all)))
    stage.send(.storeChanged)
    #expect(stage.state.list.headlines[1]?.isStarred == true)
    #expect(stage.state.arrived == 0)
  }

  @Test func newArticlesComeInAboveAndTheSelectionStaysOnItsRow() throws {
    var stage = Stage(library: TheList.many)
    try stage.press(String(repeating: "j", count: 30))
    let row = try #require(stage.lines.firstIndex { $0.contains("▌") })
    stage.library.add(Library.opened(2000, "Fresh", words: 10, day: Library.day, []))
    stage.send(.storeChanged)
    try stage.press(".")
    #expect(stage.state.list.selected == 31)
    #expect(stage.state.list.ids.first == 2000)
    let now = try #require(stage.lines.firstIndex { $0.contains("▌") })
    #expect(abs(now - row) <= 2, "the row moves by a heading at most")
  }

  @Test(arguments: [(80, 24), (28, 8), (64, 24), (300, 100), (20, 5)])
  func theSelectionIsAlwaysOnTheScreen(width: Int, height: Int) throws {
    var stage = Stage(Size(width: width, height: height), library: TheList.many)
    for keys in ["G", "g", "<pgdn><pgdn>", "<pgup>", "Gkkk", "gjjj", "<end><pgup><pgup>"] {
      try stage.press(keys)
      #expect(stage.lines.contains { $0.hasPrefix("▌") }, "after \(keys)")
    }
  }

  @Test func rowsFarAwayAreDroppedAndRequestedAgain() throws {
    var stage = Stage(library: TheList.many)
    for _ in 0..<120 { try stage.press("<pgdn>") }
    #expect(stage.state.list.selected == 1000)
    #expect(stage.state.list.headlines.count <= 2000)
    try stage.press("g")
    #expect(
      stage.lines.contains { $0.contains("Article 1 ") || $0.contains("Article 1│") || $0.hasSuffix("Article 1") })
  }

  @Test func readingInTheListOfUnreadArticlesRemovesNoneFromUnderTheCursor() throws {
    var stage = Stage()
    try stage.press("2<enter>q")
    #expect(stage.state.list.ids == [1, 3, 4])
    try stage.press("2")
    #expect(stage.state.list.ids == [3, 4])
  }

  @Test func aListThatBecomesShortBehindTheTextKeepsItsPlace() throws {
    var stage = Stage(Size(width: 40, height: 12), library: TheList.many)
    try stage.press("G<enter>" + String(repeating: "N", count: 990))
    #expect(stage.state.list.index == 9 && stage.state.focus == .article)
    var short = stage.library.listing(.all)
    short.ids.removeLast(900)
    stage.send(.listed(short))
    #expect(stage.state.list.selected == 10)
    #expect(stage.state.list.top <= 9)
  }

  @Test func anEmptyListSaysWhatToDo() throws {
    var stage = Stage(library: Library([]))
    #expect(stage.screen.contains("No articles yet."))
    try stage.press("jkGg<enter>nsAuoy <pgdn>/x<enter><esc>")
    #expect(!stage.state.isQuitting)
  }

  @Test func aTerminalThatIsTooSmallSaysSoAndComesBack() throws {
    var stage = Stage()
    let before = stage.screen
    for size in [
      Size(width: 19, height: 24), Size(width: 80, height: 4), Size(width: 1, height: 1), Size(width: 0, height: 0),
    ] {
      stage.send(.resized(size))
      #expect(stage.lines.allSatisfy { $0.count <= size.width })
      try stage.press("jk")
    }
    stage.send(.resized(Size(width: 80, height: 24)))
    #expect(stage.screen == before)
  }

  @Test func backLeavesFromTheTextToTheListAndThenTheProgram() throws {
    var stage = Stage()
    try stage.press("<enter>q")
    #expect(stage.state.focus == .list)
    #expect(!stage.state.isQuitting)
    try stage.press("q")
    #expect(stage.state.isQuitting)
    #expect(stage.state.farewell.contains(.write(.keepPlace(1))))
  }
}
