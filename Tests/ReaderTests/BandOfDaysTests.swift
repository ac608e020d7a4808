import Foundation
import Model
import Money
import Reader
import Screen
import Testing
import Text

@Suite struct TheBandAndItsDays {
  private func tick(_ days: Int, _ state: Tick.State = .live, hours: Double = 0) -> Tick {
    Tick(
      pair: Pair("KZT", "USD"), value: "0.0021049", inverse: "475.09", changePercent: "+0.77",
      inverseChangePercent: "-0.77",
      date: Day(number: Day(Library.now).number + days), source: "nbk",
      fetched: Library.now.addingTimeInterval(-3600 * hours), state: state)
  }

  private func band(_ tick: Tick) -> String {
    var library = Library()
    library.ticks = [tick]
    return Stage(library: library).lines[0]
  }

  @Test func everyFigureShowsItsDayAndItsAge() {
    #expect(band(tick(0, hours: 3)) == " today, 3 h · USD/KZT 475.09 ▼ −0.77%")
    #expect(band(tick(-2)).hasPrefix(" 10 Dec, 2 d · USD"))
    #expect(band(tick(1)).hasPrefix(" for 13 Dec · USD"))
    #expect(band(tick(3)).hasPrefix(" for 15 Dec · USD"))
    #expect(band(tick(-400)).hasPrefix(" 7 Nov 2024, 400 d · USD"))
  }

  @Test func theDayThatMostFiguresShareIsSaidOnceAndAnotherOneBesideItsFigure() {
    var library = Library()
    library.ticks = [tick(0, hours: 3), tick(-2), tick(0, hours: 5)]
    #expect(
      Stage(Size(width: 120, height: 24), library: library).lines[0]
        == " today, 5 h · USD/KZT 475.09 ▼ −0.77%  USD/KZT 475.09 ▼ −0.77% 10 Dec, 2 d  USD/KZT 475.09 ▼ −0.77%")
    #expect(
      Stage(Size(width: 84, height: 24), library: library).lines[0]
        == " 12 Dec · USD/KZT 475.09 ▼0.8%  KZT 475.09 ▼0.8% 10 Dec  KZT 475.09 ▼0.8%")
  }

  @Test func ofTwoDaysWithAsManyFiguresTheLaterOneIsShared() {
    var library = Library()
    library.ticks = [tick(-3), tick(1)]
    #expect(
      Stage(Size(width: 120, height: 24), library: library).lines[0]
        == " for 13 Dec · USD/KZT 475.09 ▼ −0.77% 9 Dec, 3 d  USD/KZT 475.09 ▼ −0.77%")
  }

  @Test func figuresOfAnEditionSaySoInAWord() {
    var library = Library()
    for index in library.ticks.indices { library.ticks[index].source = "edition" }
    #expect(Stage(library: library).lines[0].hasPrefix(" edition 11 Dec · USD/KGS"))
    library.ticks[1].source = "nbk"
    #expect(Stage(Size(width: 200, height: 24), library: library).lines[0].contains("KZT 518.13 ▲ +0.12% 11 Dec, 1 d"))
  }

  /// The year is left out before the word, which says that nothing has been fetched yet.
  @Test(arguments: [
    (80, "edition 11 Dec 2025 ·"), (60, "edition 11 Dec ·"), (40, "edition 11 Dec ·"), (30, "11 Dec 2025 ·"),
  ])
  func anOldEditionSaysSoOnANarrowScreenToo(_ width: Int, _ text: String) {
    var library = Library()
    for index in library.ticks.indices { library.ticks[index].source = "edition" }
    var stage = Stage(Size(width: width, height: 15), library: library)
    stage.send(.tick(Library.now.addingTimeInterval(352 * 86_400)))
    #expect(stage.lines[0].hasPrefix(" \(text)"), "\(stage.lines[0])")
  }

  @Test func theFirstFiguresAreFetchedAtOnceAndAnnounced() {
    var library = Library()
    for index in library.ticks.indices { library.ticks[index].source = "edition" }
    var stage = Stage(library: library)
    stage.followFeeds()
    stage.send(.tick(Library.now))
    stage.send(.refreshing(nil))
    #expect(stage.lines[23].contains("fetching rates"))
    stage.send(.ratesCame(new: 5, failed: 0, of: 12, wasAsked: false))
    #expect(!stage.lines[23].contains("fetching rates") && stage.library.asked.contains(.read(.ticks(nil))))
  }

  @Test func withoutANetworkTheFirstStartSaysNothingOfPublishers() {
    var library = Library()
    for index in library.ticks.indices { library.ticks[index].source = "edition" }
    var stage = Stage(library: library)
    stage.send(.ratesCame(new: 0, failed: 12, of: 12, wasAsked: false))
    #expect(stage.state.notice == nil && stage.lines[0].hasPrefix(" edition 11 Dec"))
  }

  @Test func aStaleFigureLooksStale() throws {
    var library = Library()
    library.ticks = [tick(-20, .stale)]
    let canvas = picture(of: Stage(library: library).state)
    let figure = try #require(canvas.lines[0].firstRange(of: "475.09"))
    let x = canvas.lines[0].distance(from: canvas.lines[0].startIndex, to: figure.lowerBound)
    #expect(canvas[x, 0].style.role == .stale)
  }

  @Test func aFigureThatIsHeldBackStandsBesideTheOneThatCounts() {
    var held = tick(0, .held)
    held.held = Tick.Held(
      value: "0.33111", inverse: "3.0201", source: "cbu", date: Library.day, rival: "0.28571", inverseRival: "3.5000",
      rivalSource: "decree")
    #expect(band(held).contains("475.09 ? held 3.0201"))
    var library = Library()
    library.ticks = [held]
    var stage = Stage(library: library)
    stage.send(.key("$"))
    #expect(stage.lines[23].contains("cbu has 3.0201 for 11 Dec, but the decree 3.5000"))
    stage.send(.key("i"))
    #expect(stage.lines[0].contains("? held 0.33111"))
    #expect(stage.lines[23].contains("cbu has 0.33111 for 11 Dec, but the decree 0.28571"))
  }

  @Test func alertsLookWhenNewFiguresComeAndNotWhenAnotherDayIsShown() {
    var stage = Stage()
    stage.send(.ticks(stage.library.ticks, asOf: nil))
    #expect(!stage.lines[23].contains("Alert: "))
    stage.send(.ticks([tick(0)], asOf: nil))
    #expect(stage.lines[23].contains("Alert: "))
    stage.send(.key("d"))
    #expect(!stage.lines[23].contains("Alert: "))
    stage.send(.ticks(stage.library.ticks, asOf: Library.day))
    #expect(!stage.lines[23].contains("Alert: "))
  }

  @Test func aTinyUnitIsShownByTheThousand() throws {
    var library = Library()
    library.ticks = [tick(0)]
    library.ticks[0].pair = Pair("UZS", "USD")
    library.ticks[0].value = "0.000082358"
    library.ticks[0].inverse = "12142"
    var stage = Stage(library: library)
    #expect(stage.lines[0].contains("· USD/UZS 12142 "))
    try stage.press("i")
    #expect(stage.lines[0].contains("· 1000 UZS/USD 0.082358 "))
  }

  @Test func theBandGoesToTheDayOfTheArticleAndBack() throws {
    var stage = Stage()
    try stage.press("d")
    #expect(stage.library.asked.contains(.read(.ticks(Library.day))))
    stage.send(.ticks([], asOf: Library.day))
    #expect(stage.lines[0] == " as of 11 Dec · no rates are known for that day")
    stage.send(.ticks(stage.library.ticks, asOf: nil))
    #expect(stage.lines[0].contains("no rates"))
    stage.send(.ticks(stage.library.ticks, asOf: Library.day))
    #expect(stage.lines[0].hasPrefix(" as of 11 Dec · USD/KGS 87.413"))
    try stage.press("d")
    #expect(stage.library.asked.contains(.read(.ticks(nil))))
    stage.send(.ticks(stage.library.ticks, asOf: nil))
    #expect(stage.lines[0].hasPrefix(" 11 Dec · USD/KGS"))
  }

  @Test func anyPastDayCanBeTyped() throws {
    var stage = Stage()
    try stage.press("@2025-13-01<enter>")
    #expect(stage.lines[23].contains("“2025-13-01” is no day"))
    try stage.press("<c-u>01.03.2025<enter>")
    #expect(stage.library.asked.contains(.read(.ticks(Day("2025-03-01")))))
    try stage.press("@<c-u>2030-01-01<enter>")
    #expect(stage.lines[23].contains("in the future"))
    try stage.press("@<c-u><enter>")
    #expect(stage.state.band.asOf == nil)
    try stage.press("@<esc>")
    #expect(stage.state.pages.isEmpty)
  }

  @Test func theNextDayBeginsWithTheArticleThatIsShownInIt() {
    var state = Stage().state
    _ = update(&state, .key(.enter))
    let effects = update(&state, .shown(1, Library.now.addingTimeInterval(86_400)))
    #expect(effects.contains(.read(.ticks(nil))))
  }

  @Test func theNextDayAsksForItsFigures() {
    var stage = Stage()
    stage.send(.tick(Library.now.addingTimeInterval(86_400)))
    #expect(stage.library.asked.contains(.read(.ticks(nil))))
  }

  @Test func pairsThatTheArticleNamesAreHighlighted() throws {
    var stage = Stage(Size(width: 100, height: 24))
    let opened = stage.library.articles[0]
    stage.send(.opened(Opened(opened.stored, blocks: opened.blocks, mentionedCurrencies: ["TJS"])))
    let canvas = picture(of: stage.state)
    let row = canvas.lines[0]
    #expect(stage.screen.contains("11 December 2025 · names TJS"))
    for code in ["KGS", "KZT", "TJS", "UZS", "TMT"] {
      let place = try #require(row.firstRange(of: code)).lowerBound
      let x = row.distance(from: row.startIndex, to: place)
      #expect((canvas[x, 0].style.role == .accent) == (code == "TJS"), "\(code)")
    }
  }
}

@Suite struct TheRoomBehindTheMark {
  @Test(arguments: [0, 1, 2])
  func aBandThatFitsBehindTheMarkIsShownToItsLastCell(spare: Int) throws {
    let whole = try behindTheMark(width: 100)
    var stage = Stage(Size(width: whole.count + spare, height: 24))
    stage.send(.ticks(stage.library.ticks, asOf: nil))
    try stage.press("d")
    stage.send(.ticks(stage.library.ticks, asOf: Library.day))
    #expect(stage.lines[0] == whole)
    #expect(stage.state.nextTick == nil)
  }

  private func behindTheMark(width: Int) throws -> String {
    var stage = Stage(Size(width: width, height: 24))
    try stage.press("d")
    stage.send(.ticks(stage.library.ticks, asOf: Library.day))
    return stage.lines[0]
  }

  @Test func aBandThatIsACellTooLongMoves() throws {
    let whole = try behindTheMark(width: 100)
    var stage = Stage(Size(width: whole.count - 1, height: 24))
    try stage.press("d")
    stage.send(.ticks(stage.library.ticks, asOf: Library.day))
    #expect(stage.state.nextTick != nil)
  }
}

@Suite struct APairUnderTheCursor {
  @Test func leftAndRightChooseAndTheBandStands() throws {
    var stage = Stage()
    try stage.press("$")
    #expect(stage.state.band.selected == 0 && stage.state.nextTick == nil)
    #expect(stage.lines[23].contains("USD/KGS 87.413 for 11 Dec"))
    try stage.press("<left>")
    #expect(stage.state.band.selection?.pair.base == "TMT")
    #expect(stage.lines[0].contains("USD/TMT"))
    try stage.press("<right><right>")
    #expect(stage.state.band.selection?.pair.base == "KZT")
    #expect(stage.lines[23].contains("USD/KZT"))
    try stage.press("<esc>")
    #expect(stage.state.band.selected == nil && stage.state.nextTick != nil)
  }

  @Test func anotherKeyLeavesTheBandAndDoesWhatItDoes() throws {
    var stage = Stage()
    try stage.press("$j")
    #expect(stage.state.band.selected == nil && stage.state.list.index == 1)
  }

  @Test func withoutRatesThereIsNothingToChoose() throws {
    var library = Library()
    library.ticks = []
    var stage = Stage(library: library)
    try stage.press("$<enter>")
    #expect(stage.state.band.selected == nil && stage.state.pages.isEmpty)
  }
}
