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
    #expect(stage.lines[0].dropFirst(1).hasPrefix(start.dropFirst(5).prefix(60)))
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
    #expect(stage.lines[0].hasSuffix("paused"))
    try stage.press("p")
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
    #expect(stage.lines[0].hasPrefix(" USD/TJS") || stage.lines[0].hasPrefix(" USD/UZS"))
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
    #expect(Stage(library: library).lines[0].hasPrefix(" EUR/USD 0.01144 "))
  }
}
