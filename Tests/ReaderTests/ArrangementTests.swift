import Model
import Query
import Screen
import Testing

@testable import Reader

@Suite struct TheArrangement {
  @Test func comesBackAsItWasKept() throws {
    var arrangement = Arrangement()
    arrangement.density = .roomy
    arrangement.order = .title
    arrangement.showsFeeds = false
    arrangement.isBandPaused = true
    arrangement.bandMode = .page
    arrangement.isInMarketOrder = false
    arrangement.borders.columns = 40
    arrangement.borders.rows = 7
    arrangement.isZen = true
    arrangement.lookEnded = Library.now
    for scope in [
      .all, .unread, .starred, .feed(12), .folder("Region/Central Asia"), .search(Query("тенге \"作者 a\"")),
    ] as [Scope] {
      arrangement.scope = scope
      #expect(Arrangement(text: arrangement.text) == arrangement)
    }
    #expect(Arrangement().text.isEmpty)
  }

  @Test(arguments: [
    "density huge", "feed x", "list nowhere", "zen", "\n\n", "later-version yes", "look-ended soon",
    "list-columns wide",
    "band-mode sideways",
  ])
  func isTheUsualOneWhereTheStoreSaysNothingKnown(_ text: String) {
    #expect(Arrangement(text: text) == Arrangement())
  }

  @Test(arguments: ["2", "3", "w", "p", "i", "P", "F", "S", "<lt>", "z", "/the<enter>"])
  func isKeptAtEachChangeAndComesBack(_ keys: String) throws {
    var stage = Stage(Size(width: 140, height: 24))
    try stage.press(keys)
    #expect(stage.library.kept != Arrangement())
    var next = Stage(Size(width: 140, height: 24), library: stage.library)
    next.send(.started(stage.library.listing(stage.library.kept.listed), stage.library.kept))
    #expect(next.state.arrangement == stage.state.arrangement)
  }

  @Test func aSearchComesBackAtItsArticle() throws {
    var stage = Stage()
    try stage.press("/the<enter>j")
    let article = try #require(stage.state.list.selected)
    #expect(stage.state.list.index == 1 && stage.state.farewell.contains(.write(.keepPlace(article))))
    var next = Stage(library: stage.library)
    // The results come last.
    let start = update(&next.state, .started(stage.library.listing(.all), stage.library.kept))
    for effect in start + update(&next.state, .located(article)) {
      for event in next.library.answer(effect) { next.send(event) }
    }
    #expect(next.state.search?.field.text == "the" && next.state.list.selected == article)
  }

  @Test func aPausedBandStaysPaused() throws {
    var kept = Arrangement()
    kept.isBandPaused = true
    let stage = Morning.stage(Size(width: 80, height: 24), Morning.library(), kept)
    #expect(stage.state.band.isPaused && stage.state.nextTick == nil)
  }

  @Test func whileASearchIsTypedTheNextStartStandsWhereItBegan() throws {
    var stage = Stage()
    try stage.press("j/the")
    #expect(stage.state.list.selected == 1)
    #expect(stage.state.farewell.contains(.write(.keepPlace(2))))
    try stage.press("<enter>")
    #expect(!stage.state.farewell.contains(.write(.keepPlace(2))))
  }

  @Test func theEndOfALookIsKeptWithTheRest() throws {
    var stage = Stage()
    try stage.press("w")
    var last = stage.state.arrangement
    last.lookEnded = Library.now
    #expect(stage.state.farewell.contains(.write(.keepArrangement(last))))
  }
}

extension Arrangement {
  /// The list behind a search.
  var listed: Scope { if case .search = scope { .all } else { scope } }
}

@Suite struct TheStatusRow {
  @Test(arguments: [
    ("", 40, "All · 1/4"), ("3", 40, "Starred · 1/1"), ("FG<enter>", 40, "Edition · 1/4"),
    ("3", 28, "Starred · 1/1"), ("", 20, "1/4"),
  ])
  func saysTheListAndThePlaceOnANarrowScreen(_ keys: String, _ width: Int, _ text: String) throws {
    var stage = Stage(Size(width: width, height: 12))
    try stage.press(keys)
    #expect(stage.lines[11].hasPrefix(" \(text)"), "\(stage.lines[11])")
    stage.library.add(Library.opened(50, "New", words: 1, day: Library.day, []))
    stage.send(.storeChanged)
    // The new articles that wait come last. If they have no room, the name is left out.
    let waiting = width == 20 ? "1 new: press ." : width == 28 ? "1/1 · 1 new: press ." : "\(text) · 1 new: press ."
    #expect(stage.lines[11].hasPrefix(" \(waiting)"), "\(stage.lines[11])")
  }

  @Test(arguments: [
    ("", "All · 3 unread · 1/4"), ("2", "All · unread only · 1/3"), ("3", "Starred · 1  "),
    ("FG<enter>", "Edition · 3 unread · 1/4"), ("/the<enter>", "Search · 1/2"), ("/zzz<enter>", "Search  "),
  ])
  func saysWhereOneIs(_ keys: String, _ place: String) throws {
    var stage = Stage()
    try stage.press(keys)
    #expect(stage.lines[23].hasPrefix(" \(place)"), "\(stage.lines[23])")
  }
}

@Suite struct TheBorder {
  @Test func movesWithItsKeysAndStopsAtItsEnds() throws {
    var stage = Stage()
    let before = try #require(stage.state.layout.divider?.x)
    try stage.press("<lt>")
    #expect(stage.state.layout.divider?.x == before - 2)
    try stage.press("><lt>>")
    #expect(stage.state.layout.divider?.x == before && stage.state.borders == Borders())
    try stage.press(String(repeating: "<lt>", count: 60))
    #expect(stage.state.layout.list?.width == 20)
    try stage.press(String(repeating: ">", count: 90))
    #expect(stage.state.layout.article?.width == 24)
  }

  @Test func betweenListAndTextBelowMovesUpAndDown() throws {
    var stage = Stage(Size(width: 64, height: 24))
    let before = try #require(stage.state.layout.divider?.y)
    try stage.press(">>")
    #expect(stage.state.layout.divider?.y == before + 2)
    stage.send(.resized(Size(width: 40, height: 12)))
    try stage.press("<lt>")
    #expect(stage.state.notice?.text == ShellTexts.noBorder)
  }

  @Test func ofTheColumnOfFeedsMovesFromThereAndWithTheMouse() throws {
    var stage = Stage(Size(width: 140, height: 34))
    try stage.press("F")
    let feeds = try #require(stage.state.layout.feeds?.width)
    let list = try #require(stage.state.layout.list?.width)
    try stage.press(">")
    #expect(stage.state.layout.feeds?.width == feeds + 2 && stage.library.kept.borders.feeds == feeds + 2)
    try stage.press(String(repeating: ">", count: 60))
    #expect(stage.state.layout.feeds?.width == 67, "list and text keep 72 columns")
    try stage.press(String(repeating: "<lt>", count: 60))
    #expect(stage.state.layout.feeds?.width == 16)
    stage.send(.mouse(Mouse(.press, x: 16, y: 10)))
    stage.send(.mouse(Mouse(.drag, x: feeds, y: 10)))
    stage.send(.mouse(Mouse(.release, x: feeds, y: 10)))
    #expect(stage.state.layout.feeds?.width == feeds && stage.state.layout.list?.width == list)
    #expect(stage.library.kept.borders == Borders())
  }

  @Test func followsTheMouseAndIsKeptWhenThatIsReleased() throws {
    var stage = Stage()
    let x = try #require(stage.state.layout.divider?.x)
    stage.send(.mouse(Mouse(.drag, x: x + 9, y: 10)))
    #expect(stage.state.layout.divider?.x == x, "no press on the border")
    stage.send(.mouse(Mouse(.press, x: x, y: 10)))
    stage.send(.mouse(Mouse(.drag, x: x + 9, y: 11)))
    #expect(stage.state.layout.divider?.x == x + 9 && stage.library.kept.borders == Borders())
    stage.send(.mouse(Mouse(.release, x: x + 9, y: 11)))
    #expect(stage.library.kept.borders.columns == x + 9)
    stage.send(.mouse(Mouse(.drag, x: x, y: 11)))
    #expect(stage.state.layout.divider?.x == x + 9)
    #expect(stage.state.list.index == 0 && stage.state.focus == .list)
  }

  @Test func onAWideScreenTheListHasWhatTheTextLeaves() {
    let layout = Layout(size: Size(width: 150, height: 42), focus: .list)
    #expect(layout.list?.width == 69 && layout.article?.width == 80)
  }
}

@Suite struct TheTextAlone {
  @Test func hasNothingBesideItAndLeavesForTheList() throws {
    var stage = Stage()
    try stage.press("z")
    #expect(stage.state.focus == .article && stage.lines[0].contains("A second track to the border"))
    #expect(!stage.screen.contains("│") && !stage.screen.contains("USD/"))
    try stage.press("q")
    #expect(stage.state.focus == .list && stage.screen.contains("│") && !stage.state.isQuitting)
    try stage.press("<enter>")
    #expect(!stage.screen.contains("│"))
    try stage.press("z")
    #expect(stage.screen.contains("│") && stage.state.focus == .article)
  }

  @Test func aPageOverItHasTheBandAndAfterItTheTextIsAsBefore() throws {
    var stage = Stage()
    try stage.press("zj")
    let before = stage.screen
    try stage.press("c")
    #expect(stage.screen.contains("USD/"))
    try stage.press("<esc>")
    #expect(stage.screen == before)
  }
}
