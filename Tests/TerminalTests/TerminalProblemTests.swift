import CCurses
import Screen
import Testing

@testable import Terminal

@Suite struct TerminalProblemTests {
  @Test func everyProblemIsOneSentenceThatNamesAnotherCommand() {
    for problem in [TerminalProblem.noTerminal, .unknown("nosuch"), .unknown(""), .cannotPlaceCursor("dumb")] {
      #expect(problem.description.contains("`newsband list`"))
      #expect(problem.description.hasSuffix(".") && !problem.description.contains("\n"))
    }
    #expect(TerminalProblem.unknown("nosuch").description.contains("nosuch"))
  }

  @Test func aStatusOfTheSeamIsAProblemOrNone() {
    #expect(TerminalProblem(status: Int32(terminal_ok), name: "xterm") == nil)
    #expect(TerminalProblem(status: Int32(terminal_none), name: "xterm") == .noTerminal)
    #expect(TerminalProblem(status: terminal_probe("no-such-terminal"), name: "no") == .unknown("no"))
    #expect(TerminalProblem(status: terminal_probe("dumb"), name: "dumb") == .cannotPlaceCursor("dumb"))
  }

  @Test func everyCodeOfTheSeamHasItsKey() {
    func isKey(_ code: Int, _ wanted: Key) -> Bool {
      if case .key(let key) = RawEvent(Int32(code)) { key == wanted } else { false }
    }
    #expect(RawEvent(Int32(terminal_nothing)) == nil)
    #expect(isKey(terminal_key_up, .up) && isKey(terminal_key_insert, .insert))
    #expect(isKey(terminal_key_function + 5, .function(5)))
    #expect(!isKey(terminal_key_other, .insert) && !isKey(terminal_key_function, .function(0)))
  }
}
