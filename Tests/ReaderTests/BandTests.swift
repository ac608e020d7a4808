import Foundation
import Model
import Money
import Reader
import Screen
import Testing
import Text

@Suite struct TheBand {
  private func after(_ seconds: Double) -> Event { .tick(Library.now.addingTimeInterval(seconds)) }

  @Test func itMovesFourCellsASecondAndComesRound() throws {
    var stage = Stage()
    stage.send(after(0))
    let start = stage.lines[0]
    for step in 1...4 { stage.send(after(Double(step) / 4)) }
    #expect(stage.state.band.offset == 4)
    // The day at the left stands still.
    #expect(stage.lines[0].hasPrefix(" 11 Dec · "))
    #expect(stage.lines[0].dropFirst(10).hasPrefix(start.dropFirst(14).prefix(50)))
    var steps = 4
    repeat {
      steps += 1
      stage.send(after(Double(steps) / 4))
    } while stage.state.band.offset != 0 && steps < 1000
    #expect(stage.lines[0] == start)
  }

  @Test func itStandsStillWhereItFits() {
    var stage = Stage(Size(width: 200, height: 24))
    stage.send(after(0))
    #expect(stage.state.nextTick == nil)
    stage.send(after(9))
    #expect(stage.state.band.offset == 0)
  }

  @Test func aKeyPausesTheBandUntilTheSameKeyResumesIt() throws {
    var stage = Stage()
    stage.send(after(0))
    try stage.press("p")
    #expect(stage.state.nextTick == nil)
    stage.send(after(60))
    #expect(stage.state.band.offset == 0)
    #expect(stage.lines[0].hasPrefix(" 11 Dec ‖ USD/KGS"))
    try stage.press("p")
    #expect(stage.lines[0].hasPrefix(" 11 Dec · USD/KGS"))
    #expect(stage.state.nextTick != nil)
  }

  @Test func newRatesDoNotMoveIt() {
    var stage = Stage()
    stage.send(after(0))
    for step in 1...8 { stage.send(after(Double(step) / 4)) }
    let offset = stage.state.band.offset
    stage.send(.ticks(stage.library.ticks, asOf: nil))
    #expect(stage.state.band.offset == offset)
  }

  @Test func itDoesNotLeapAfterALongSleep() {
    var stage = Stage()
    stage.send(after(0))
    stage.send(after(3600))
    #expect(stage.state.band.offset <= 4)
  }

  @Test func withoutMotionItStands() {
    var settings = Settings()
    settings.band.motion = false
    var stage = Stage(settings: settings)
    stage.send(after(0))
    #expect(stage.state.nextTick == nil)
  }

  @Test func aPageBeginsWithTheFirstFigureThatWasCut() throws {
    var stage = Stage()
    try stage.press("P")
    stage.send(after(0))
    stage.send(after(5))
    #expect(stage.lines[0].hasPrefix(" 11 Dec · USD/UZS"))
  }

  @Test(arguments: 32...89)
  func aPageNeverCutsAPair(width: Int) throws {
    var stage = Stage(Size(width: width, height: 24))
    try stage.press("P")
    stage.send(after(0))
    for page in 0..<6 {
      let pairs = stage.lines[0].components(separatedBy: "· ")[1].components(separatedBy: "  ")
      for pair in pairs { #expect(TheBand.short.contains(pair), "\(pair) on page \(page)") }
      stage.send(after(Double(page + 1) * 5))
    }
  }

  /// The figures as they are written where they move.
  private static let short = [
    "USD/KGS 87.413 =", "USD/KZT 518.13 ▲+0.12%", "USD/TJS 9.1945 ▼−0.55%", "USD/UZS 12500 =", "USD/TMT 3.5100 ≡",
  ]

  @Test func withoutMotionNoPairIsCutEither() {
    var settings = Settings()
    settings.band.motion = false
    let stage = Stage(settings: settings)
    #expect(stage.lines[0] == " 11 Dec · USD/KGS 87.413 =  USD/KZT 518.13 ▲+0.12%  USD/TJS 9.1945 ▼−0.55%")
  }

  @Test func fivePairsStandStillAt100Columns() {
    var stage = Stage(Size(width: 100, height: 24))
    stage.send(after(0))
    #expect(stage.state.nextTick == nil)
    #expect(
      stage.lines[0] == " 11 Dec · USD/KGS 87.413 =  KZT 518.13 ▲0.1%  TJS 9.1945 ▼0.55%  UZS 12500 =  TMT 3.5100 ≡")
  }

  @Test(arguments: [
    ("+0.12", "▲0.1%"), ("+0.15", "▲0.15%"), ("-0.04", "▼0.04%"), ("-12.34", "▼12.3%"), ("+0.5", "▲0.5%"),
    ("+3", "▲3%"), ("0", "="),
  ])
  func aShortChangeIsNeverRoundedToAnotherFigureThanTheTrueOne(_ change: String, _ shown: String) {
    var library = Library()
    library.ticks[1].inverseChangePercent = change
    let stage = Stage(Size(width: 100, height: 24), library: library)
    #expect(stage.lines[0].contains("  KZT 518.13 \(shown)  "))
  }

  @Test func signGlyphAndColourAgree() throws {
    let canvas = picture(of: Stage(Size(width: 200, height: 24)).state)
    let row = canvas.lines[0]
    #expect(row.contains("USD/TJS 9.1945 ▼ −0.55%"))
    #expect(row.contains("USD/KZT 518.13 ▲ +0.12%"))
    #expect(row.contains("USD/KGS 87.413 = 0%"))
    for x in 0..<200 {
      let cell = canvas[x, 0]
      if cell.glyph == "▲" || cell.glyph == "+" { #expect(cell.style.role == .up) }
      if cell.glyph == "▼" || cell.glyph == "−" { #expect(cell.style.role == .down) }
      if cell.glyph == "=" || cell.glyph == "≡" { #expect(cell.style.role == .flat) }
    }
  }

  @Test func aWideCharacterAtTheEdgeIsNotCut() {
    var library = Library()
    library.ticks[0].value = "１２３"
    var stage = Stage(Size(width: 40, height: 12), library: library)
    stage.send(after(0))
    for step in 1...60 {
      stage.send(after(Double(step) / 4))
      #expect(Width.of(stage.lines[0]) <= 40)
    }
  }

  @Test func itShowsThePriceOfADollarAndInvertedThatOfASom() throws {
    var stage = Stage()
    #expect(stage.lines[0].contains("USD/KGS 87.413"))
    try stage.press("i")
    #expect(stage.lines[0].contains("KGS/USD 0.01144"))
  }

  @Test func aPairThatIsInMarketOrderStaysSo() {
    var library = Library()
    library.ticks[0].pair = Pair("EUR", "USD")
    #expect(Stage(library: library).lines[0].hasPrefix(" 11 Dec · EUR/USD 0.01144 "))
  }
}

@Suite struct ThePinnedPair {
  private func stage(width: Int, pinned: String = "USD/TJS") -> Stage {
    var settings = Settings()
    settings.band.pinned = pinned
    return Stage(Size(width: width, height: 24), settings: settings)
  }

  @Test func itStandsStillWhileTheOthersMove() {
    var stage = self.stage(width: 80)
    stage.send(.tick(Library.now))
    #expect(stage.lines[0].hasPrefix(" 11 Dec · USD/TJS 9.1945 ▼−0.55% │ USD/KGS 87.413"))
    for step in 1...8 { stage.send(.tick(Library.now.addingTimeInterval(Double(step) / 4))) }
    #expect(stage.lines[0].hasPrefix(" 11 Dec · USD/TJS 9.1945 ▼−0.55% │ "))
    #expect(stage.lines[0].components(separatedBy: "USD/TJS").count == 2 && stage.state.band.offset == 8)
  }

  @Test func itMayBeNamedInEitherDirection() {
    #expect(stage(width: 80, pinned: "TJS/USD").lines[0].contains("USD/TJS 9.1945 ▼−0.55% │"))
  }

  @Test func aBandThatFitsKeepsItsOrder() {
    #expect(stage(width: 200).lines[0].contains("· USD/KGS"))
  }

  @Test func inANarrowBandItWouldLeaveTooLittleToTheOthers() {
    #expect(!stage(width: 50).lines[0].contains("│"))
  }

  @Test func itIsChosenLikeTheOthers() throws {
    var stage = self.stage(width: 80)
    try stage.press("$<right><right>")
    #expect(stage.state.band.selection?.pair.base == "TJS" && stage.lines[23].contains("USD/TJS 9.1945"))
    #expect(stage.lines[0].hasPrefix(" 11 Dec · USD/TJS"))
  }
}

@Suite struct TheDayOfTheBand {
  @Test(arguments: [
    (80, " edition 11 Dec · "), (60, " edition 11 Dec · "), (40, " 11 Dec · "), (28, " 11 Dec · "),
  ])
  func takesAThirdOfTheRowAtMostWhereItCan(_ width: Int, _ beginning: String) {
    var library = Library()
    for index in library.ticks.indices { library.ticks[index].source = "edition" }
    let stage = Stage(Size(width: width, height: 12), library: library)
    #expect(stage.lines[0].hasPrefix(beginning), "\(stage.lines[0])")
  }
}

@Suite struct AClickOnTheBand {
  private func press(_ x: Int, _ y: Int = 0) -> Event { .mouse(Mouse(.press, x: x, y: y)) }

  @Test func opensThePageOfThePair() throws {
    var stage = Stage(Size(width: 108, height: 34))
    let column = try #require(stage.lines[0].firstRange(of: "KZT")?.lowerBound)
    let x = stage.lines[0].distance(from: stage.lines[0].startIndex, to: column)
    stage.send(press(x))
    #expect(stage.state.pages[PairPage.self]?.pair == Library.pair && !stage.state.band.isPaused)
  }

  @Test func opensThePageOfAnotherPairInPlaceOfTheFirst() throws {
    var stage = Stage(Size(width: 108, height: 34))
    stage.send(press(12))
    #expect(stage.state.pages[PairPage.self]?.pair.base == "KGS")
    stage.send(press(30))
    #expect(stage.state.pages[PairPage.self]?.pair.base == "KZT")
    try stage.press("q")
    #expect(stage.state.pages.isEmpty)
  }

  @Test func besideThePairsPausesTheBand() {
    var stage = Stage()
    stage.send(press(2))
    #expect(stage.state.band.isPaused && stage.state.pages.isEmpty)
    stage.send(press(26))
    #expect(!stage.state.band.isPaused, "a gap")
  }

  @Test func hitsThePairThatIsThereAfterTheBandHasMoved() {
    var stage = Stage()
    for step in 0...20 { stage.send(.tick(Library.now.addingTimeInterval(Double(step) / 4))) }
    stage.send(press(11))
    #expect(stage.state.pages[PairPage.self]?.pair.base == "KZT")
  }
}
