import Testing

@testable import Terminal

@Suite struct TerminalKindTests {
  func kind(_ environment: [String: String]) -> TerminalKind {
    TerminalKind(environment) { $0 == "xterm-256color" || $0 == "xterm" }
  }

  @Test func theNameIsThatOfTERM() {
    #expect(kind(["TERM": "linux"]).name == "linux")
    #expect(kind([:]).name == "")
  }

  @Test func trueColourUnderAPoorNameIsAtLeast256() {
    #expect(kind(["TERM": "xterm", "COLORTERM": "truecolor"]).name == "xterm-256color")
    #expect(kind(["TERM": "xterm", "XTERM_VERSION": "XTerm(379)"]).name == "xterm-256color")
    #expect(kind(["TERM": "xterm", "COLORTERM": "yes"]).name == "xterm")
    #expect(
      kind(["TERM": "screen", "COLORTERM": "truecolor"]).name == "screen", "terminfo does not know the richer one")
    #expect(kind(["TERM": "vt100", "COLORTERM": "truecolor"]).name == "vt100")
  }

  @Test func coloursCanBeDeclined() {
    #expect(!kind(["NO_COLOR": "1"]).hasColours)
    #expect(kind(["NO_COLOR": ""]).hasColours && kind([:]).hasColours)
  }

  @Test(arguments: [("15;0", true), ("0;15", false), ("15;default;0", true), ("0;7", false), ("15;8", true)])
  func theBackgroundMayBeTold(_ value: String, _ isDark: Bool) {
    #expect(kind(["COLORFGBG": value]).isDark == isDark)
  }

  @Test func theBackgroundMayBeUnknown() {
    #expect(kind([:]).isDark == nil && kind(["COLORFGBG": "default"]).isDark == nil)
  }

  @Test func consolesAreAskedNothing() {
    #expect(!kind(["TERM": "linux"]).answersQuestions && !kind(["TERM": "vt220"]).answersQuestions)
    #expect(kind(["TERM": "xterm-256color"]).answersQuestions && kind(["TERM": "tmux-256color"]).answersQuestions)
  }
}

/// Terminals that get the addresses of links.
@Suite struct TerminalLinkTests {
  @Test(arguments: [
    (["TERM": "xterm-256color"], true), (["TERM": "foot"], true), (["TERM": "linux"], false),
    (["TERM": "screen-256color"], false), (["TERM": "xterm-256color", "VTE_VERSION": "5000"], false),
    (["TERM": "xterm-256color", "VTE_VERSION": "7006"], true),
    (["TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.3a"], false),
    (["TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.4"], true),
    (["TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "next-3.6"], true),
    (["TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "master"], true),
  ])
  func onlyThoseThatAreNotKnownToBreak(_ environment: [String: String], _ wanted: Bool) {
    #expect(TerminalKind(environment) { _ in true }.showsLinks == wanted)
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], false), (["TERM": "foot"], false), (["TERM": "xterm-kitty"], false),
    (["TERM": "mlterm-256color"], true), (["TERM": "xterm-256color", "MLTERM": "3.9.3"], true),
    (["TERM": "xterm-256color", "KONSOLE_VERSION": "220401"], true),
    (["TERM": "xterm-256color", "VTE_VERSION": "5600"], false),
    (["TERM": "xterm-256color", "VTE_VERSION": "7006"], true),
    (["TERM": "tmux-256color", "VTE_VERSION": "7006"], true), (["TERM": "linux"], false),
  ])
  func someTerminalsPutRightToLeftTextInOrder(_ environment: [String: String], _ wanted: Bool) {
    #expect(TerminalKind(environment) { _ in true }.ordersText == wanted)
  }

  @Test func consolesHaveNoTitle() {
    #expect(!TerminalKind(["TERM": "linux"]) { _ in true }.isWindow)
    #expect(TerminalKind(["TERM": "screen"]) { _ in true }.isWindow)
  }
}
