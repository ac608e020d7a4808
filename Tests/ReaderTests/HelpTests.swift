import Foundation
import Model
import Screen
import TestKit
import Testing

@testable import Reader

/// The help: found by words, two columns, clicks.
@Suite struct HelpTests {
  private func place(of text: String, in stage: Stage) throws -> (x: Int, y: Int) {
    for (y, line) in stage.lines.enumerated() {
      if let range = line.range(of: text) { return (line.distance(from: line.startIndex, to: range.lowerBound), y) }
    }
    throw NotOnTheScreen()
  }

  private struct NotOnTheScreen: Error {}

  @Test func typedWordsLeaveTheKeysThatHaveThemAll() throws {
    var stage = Stage()
    try stage.press("?pause ba")
    #expect(stage.screen.contains("pause the band") && !stage.screen.contains("next article"))
    #expect(stage.screen.contains("The band"))
  }

  @Test func wordsInACyrillicLayoutFindTheSameKeys() throws {
    var stage = Stage()
    try stage.press("?зфгыу")
    #expect(stage.screen.contains("pause the band"))
  }

  @Test func enterRunsTheChosenKeyWhereTheHelpWasOpened() throws {
    var stage = Stage()
    try stage.press("?pause the<enter>")
    #expect(stage.state.pages.isEmpty && stage.state.band.isPaused)
  }

  @Test func theArrowsChooseAmongWhatIsFound() throws {
    var stage = Stage()
    try stage.press("?list starred<down><up><enter>")
    #expect(stage.state.list.scope == .starred)
    let first = stage.state
    try stage.press("?list <down><enter>")
    #expect(stage.state != first)
  }

  @Test func wordsThatNoKeyHasSayIt() throws {
    var stage = Stage()
    try stage.press("?zzzz")
    #expect(stage.screen.contains("No key has these words."))
    try stage.press("<enter>")
    #expect(stage.state.pages.top is HelpPage)
  }

  @Test func escForgetsTheWordsFirstAndThenCloses() throws {
    var stage = Stage()
    try stage.press("?star<esc>")
    #expect(stage.state.pages.top is HelpPage && stage.screen.contains("Moving"))
    try stage.press("<esc>")
    #expect(stage.state.pages.isEmpty)
  }

  @Test func theKeysThatOpenAndCloseItAreLettersOnceSomethingIsTyped() throws {
    var stage = Stage()
    try stage.press("?a?q")
    #expect(stage.lines[0].contains("a?q"))
  }

  @Test(arguments: ["quit", "q", "h", "undo", "A", "star", "й"])
  func everyLetterIsTypedAndRunsNothing(_ typed: String) throws {
    var stage = Stage()
    let before = stage.state.band
    try stage.press("?" + typed)
    #expect(stage.lines[0].contains("Keys: \(typed)"), "\(stage.lines[0])")
    #expect(stage.state.pages.all.count == 1 && stage.state.band == before && !stage.state.isQuitting)
    let writes = stage.library.asked.filter { if case .write = $0 { true } else { false } }
    #expect(writes.isEmpty && stage.library.counts == Library().counts)
  }

  @Test(arguments: ["<esc>", "?"]) func theseKeysCloseIt(_ key: String) throws {
    var stage = Stage()
    try stage.press("?" + key)
    #expect(stage.state.pages.isEmpty)
  }

  @Test func theCommandThatFitsTheWordsBestIsChosen() throws {
    var stage = Stage()
    try stage.press("?add feed<enter>")
    #expect(stage.state.pages.top is AddingPage, "and not a command whose help has the word addresses")
  }

  @Test func aClickBesideTheKeysClosesNothing() throws {
    var stage = Stage()
    try stage.press("?")
    let (x, y) = try place(of: "Moving", in: stage)
    stage.send(.mouse(Mouse(.press, x: x, y: y)))
    #expect(stage.state.pages.top is HelpPage)
  }

  @Test func whereItIsWideThereAreTwoColumns() throws {
    var stage = Stage(Size(width: 120, height: 34))
    try stage.press("?")
    let row = try #require(stage.lines.first { $0.contains("Moving") })
    #expect(row.count > 60, "another heading stands beside it")
    #expect(stage.lines.allSatisfy { Width.of($0) <= 120 })
  }

  @Test(arguments: [60, 80, 120, 200]) func theNameOfACommandIsNeverCut(width: Int) throws {
    var stage = Stage(Size(width: width, height: 34))
    try stage.press("?")
    let layout = HelpLayout(stage.state, words: [])
    for entry in layout.entries.indices {
      let rows = layout.columns.joined().filter { $0.entry == entry }
      let keys = rows.map { $0.line.runs[0].text }.joined()
      let label = stage.state.keymap.helpLabel(of: layout.entries[entry])
      #expect(keys.filter { $0 != " " } == label.filter { $0 != " " }, "\(keys)")
    }
  }

  @Test(arguments: [80, 120]) func aClickRunsTheKeyUnderIt(width: Int) throws {
    var stage = Stage(Size(width: width, height: 34))
    try stage.press("?pause")
    let (x, y) = try place(of: "pause the band", in: stage)
    stage.send(.mouse(Mouse(.press, x: x, y: y)))
    #expect(stage.state.pages.isEmpty && stage.state.band.isPaused)
  }

  @Test func aClickInTheSecondColumnRunsWhatStandsThere() throws {
    var stage = Stage(Size(width: 120, height: 150))
    try stage.press("?")
    let (x, y) = try place(of: "remove the alert", in: stage)
    #expect(x > 60)
    stage.send(.mouse(Mouse(.press, x: x, y: y)))
    #expect(stage.state.pages.isEmpty && stage.state.notice != nil, "it says where that key works")
  }

  @Test func aCommandThatNeedsAWordGoesOnInThePalette() throws {
    var stage = Stage()
    try stage.press("?use theme<enter>")
    #expect(stage.state.pages.top is PalettePage && stage.screen.contains("use-theme"))
  }

  @Test func aKeyOfAnotherPlaceSaysWhereItWorks() throws {
    var stage = Stage()
    try stage.press("?rename<enter>")
    #expect(stage.state.pages.isEmpty && stage.state.notice != nil)
  }
}
