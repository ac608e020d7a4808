import Foundation
import Model
import Screen
import Testing

@testable import Reader

/// The page with the output of a program: its sentences, its keys, and what closing it does.
@Suite struct OutputPageTests {
  private static let command = OwnCommand("words", run: [ArgumentPattern(literal: "wc")], keys: ["E"], output: .page)

  private func stage(_ size: Size = Size(width: 60, height: 15)) throws -> Stage {
    var settings = Settings()
    settings.commands = [OutputPageTests.command]
    var stage = Stage(size, settings: settings)
    try stage.press("E")
    return stage
  }

  private func texts(_ end: ProgramRun.End?, width: Int = 40) -> [String] {
    OutputPage.lines(of: end, width: width).map(\.text)
  }

  @Test func eachEndHasItsLines() {
    #expect(texts(nil) == ["It is running…"] && texts(.stopped) == ["It was ended."])
    #expect(texts(.done(output: "")) == ["It printed nothing."])
    #expect(texts(.done(output: "one\n\ntwo\n")) == ["one", "", "two", ""])
    #expect(texts(.done(output: "one", isCut: true)) == ["one", "", "It printed more, which is not shown."])
    #expect(
      texts(.failed(Problem(doing: "run", to: "wc", why: "there is no such program")), width: 80)
        == ["Could not run wc: there is no such program."])
  }

  @Test(arguments: [1, 8, 20, 33, 80])
  func longLinesAreBrokenAndKeepTheirWords(_ width: Int) {
    let words = (1...40).map { "word\($0)" }
    let lines = OutputPage.lines(of: .done(output: words.joined(separator: " ")), width: width)
    #expect(lines.allSatisfy { $0.text.trimmingCharacters(in: .whitespaces).count <= max(8, width - 4) })
    #expect(lines.map(\.text).joined(separator: " ").split(separator: " ").map(String.init) == words)
  }

  @Test func theFooterSaysWhatTheKeysDo() throws {
    var stage = try stage()
    #expect(stage.lines.first?.contains("words") == true && stage.lines.last?.contains("q ends the program") == true)
    stage.send(.programEnded(run: 1, .done(output: "12 words")))
    #expect(stage.lines.last?.trimmingCharacters(in: .whitespaces) == "r runs it again, q closes")
    let many = (1...40).map(String.init).joined(separator: "\n")
    try stage.press("r")
    stage.send(.programEnded(run: 2, .done(output: many)))
    #expect(stage.lines.last?.trimmingCharacters(in: .whitespaces) == "j or space for more, r runs it again, q closes")
    try stage.press("G")
    #expect(stage.lines.last?.trimmingCharacters(in: .whitespaces) == "r runs it again, q closes")
    #expect(stage.screen.contains("  40\n"))
  }

  @Test func onlyAProgramThatHasEndedRunsAgain() throws {
    var stage = try stage()
    let asked = stage.library.asked
    #expect(asked.count == 1)
    try stage.press("r")
    #expect(stage.library.asked == asked, "it is running")
    stage.send(.programEnded(run: 1, .stopped))
    try stage.press("r")
    let run = ProgramRun(id: 2, OutputPageTests.command, [1])
    #expect(stage.library.asked.last == .terminal(.run(run)))
    #expect((stage.state.pages.top as? OutputPage)?.run == run)
  }

  @Test func theEndOfAnEarlierRunIsNotShown() throws {
    var stage = try stage()
    stage.send(.programEnded(run: 1, .done(output: "first")))
    try stage.press("r")
    stage.send(.programEnded(run: 1, .done(output: "late")))
    #expect(stage.screen.contains("It is running…") && !stage.screen.contains("late"))
  }

  @Test(arguments: ["q", "<esc>", "<enter>", "<tab>"])
  func closingItEndsTheProgramOnce(_ key: String) throws {
    var stage = try stage()
    try stage.press(key)
    #expect(stage.state.pages.isEmpty)
    #expect(stage.library.asked.last == .terminal(.endProgram(1)))
    var ended = try self.stage()
    ended.send(.programEnded(run: 1, .done(output: "x")))
    let asked = ended.library.asked
    try ended.press(key)
    #expect(ended.library.asked == asked && ended.state.pages.isEmpty, "there is nothing to end any more")
  }

  @Test func aResizeLaysTheOutputOutAnew() throws {
    var stage = try stage()
    stage.send(.programEnded(run: 1, .done(output: (1...30).map { "word\($0)" }.joined(separator: " "))))
    let lines = stage.lines.count { $0.contains("word") }
    stage.send(.resized(Size(width: 30, height: 24)))
    #expect(stage.lines.count { $0.contains("word") } > lines)
    #expect(stage.screen.contains("word30"))
  }

  @Test func pagesWithTheSameTextAreEqualHoweverTheyWereLaidOut() {
    let run = ProgramRun(id: 1, OutputPageTests.command, [1])
    #expect(OutputPage(run) == OutputPage(run))
    #expect(OutputPage(run) != OutputPage(ProgramRun(id: 2, OutputPageTests.command, [1])))
  }
}
