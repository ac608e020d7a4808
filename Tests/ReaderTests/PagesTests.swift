import Money
import Model
import Reader
import Screen
import Testing

@Suite struct EveryPage {
  /// The keys that open each page, from the list of all articles with a text that has links.
  private static let keys = ["?", "H", "c", "M", "v", "@", "!", "a", "$<enter>", "/the<enter>f", "/the<enter><c-s>"]

  @Test func aPageWithoutALineClosesOnTheKeyThatOpensIt() throws {
    for key in ["?", "H", "M", "v", "!"] {
      var stage = Stage()
      let before = stage.screen
      try stage.press(key)
      #expect(!stage.state.pages.isEmpty && stage.screen != before, "\(key)")
      try stage.press(key)
      #expect(stage.state.pages.isEmpty && stage.screen == before, "\(key)")
    }
  }

  @Test(arguments: keys)
  func escapeGoesBackToTheScreenBeforeIt(_ keys: String) throws {
    var stage = Stage()
    // The band, a search: the place from which the last key opens the page.
    let last = try #require(try KeyScript(keys).keys.last)
    for key in try KeyScript(keys).keys.dropLast() { stage.send(.key(key)) }
    let before = stage.screen
    stage.send(.key(last))
    #expect(!stage.state.pages.isEmpty)
    stage.send(.key(.escape))
    #expect(stage.state.pages.isEmpty && stage.screen == before)
  }

  @Test(arguments: keys, [Size(width: 20, height: 5), Size(width: 40, height: 12), Size(width: 200, height: 60)])
  func itIsDrawnInsideOfEveryTerminal(_ keys: String, _ size: Size) throws {
    var stage = Stage(size)
    try stage.press(keys)
    #expect(stage.lines.count == size.height && stage.lines.allSatisfy { Width.of($0) <= size.width })
  }

  @Test func aPageThatIsRegisteredHasItsKeysInTheTable() {
    for page in Pages.all {
      let names = Command.all.filter { $0.group == page.group }.map(\.name)
      let opener = page.opener.map { $0.rawValue }
      #expect(opener.map { name in Command.all.contains { $0.name == name && !$0.group.isPlace } } ?? true)
      #expect(opener != nil || !names.isEmpty, "\(page) has neither an opener nor keys")
    }
  }

  @Test func theSamePagesAreEqualAndOthersAreNot() throws {
    var (one, other) = (Stage(), Stage())
    try one.press("H")
    #expect(one.state.pages != other.state.pages)
    try other.press("H")
    #expect(one.state.pages == other.state.pages)
    try other.press("?")
    #expect(one.state.pages != other.state.pages)
    try one.press("qM")
    try other.press("qq!")
    #expect(one.state.pages != other.state.pages)
  }
}

@Suite struct AnswersForPages {
  private static let health = HealthAnswer([
    FeedHealth(id: 1, title: "Paused", address: "https://a.example/feed", isPaused: true)
  ])

  @Test func anAnswerReachesAPageUnderTheHelp() throws {
    var stage = Stage()
    try stage.press("H?")
    stage.send(.answered(AnswersForPages.health))
    #expect(!stage.screen.contains("https://a.example/feed"))
    try stage.press("<esc>")
    #expect(stage.screen.contains("https://a.example/feed"))
  }

  @Test func anAnswerForAPageThatIsClosedChangesNothing() throws {
    var stage = Stage()
    try stage.press("H")
    try stage.press("q")
    let before = stage.screen
    stage.send(.answered(AnswersForPages.health))
    #expect(stage.screen == before && stage.state.pages.isEmpty)
  }

  @Test func theFiguresOfAPairReachItsPageUnderTheConverter() throws {
    var stage = Stage(Size(width: 108, height: 34))
    try stage.press("$<right><enter>c")
    let book = Library.book.report(on: Library.pair, day: Library.day)
    stage.send(.answered(PairAnswer(book, mentions: [])))
    try stage.press("<esc>")
    #expect(stage.screen.contains("No article here names the Kazakhstani tenge."))
  }

  @Test func figuresOfAnotherPairAreDropped() throws {
    var stage = Stage(Size(width: 108, height: 34))
    try stage.press("$<enter>")
    let before = stage.screen
    let book = Library.book.report(on: Library.pair, day: Library.day)
    stage.send(.answered(PairAnswer(book, mentions: [])))
    #expect(stage.screen == before)
  }
}
