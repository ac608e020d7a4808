import CCurses
import Screen
import Testing

@testable import Terminal

/// What the program takes a terminal for, and what it says when it cannot open a screen.
@Suite struct TerminalQuestionTests {
  private func kind(_ environment: [String: String], known: Set<String> = []) -> TerminalKind {
    TerminalKind(environment) { known.contains($0) }
  }

  @Test(arguments: ["linux", "vt100", "cons25", "sun", "hurd", "mach", "wsvt25"]) func aConsoleHasNoWindowAndNoLinks(
    _ name: String
  ) {
    let kind = kind(["TERM": name])
    #expect(!kind.isWindow && !kind.showsLinks && !kind.answersQuestions)
  }

  @Test(arguments: ["xterm", "foot", "alacritty", "tmux-256color", "rxvt-unicode", "xterm-kitty", "wezterm"])
  func aWindowIsAskedQuestions(_ name: String) {
    let kind = kind(["TERM": name])
    #expect(kind.isWindow && kind.answersQuestions && kind.showsLinks)
  }

  @Test func screenIsAWindowThatIsAskedNothing() {
    let kind = kind(["TERM": "screen.xterm-256color"])
    #expect(kind.isWindow && !kind.answersQuestions && !kind.showsLinks)
    #expect(!self.kind(["TERM": "dumb"]).showsLinks)
  }

  @Test(arguments: [
    ("xterm", ["COLORTERM": "24bit"], "xterm-256color"),
    ("rxvt-unicode", ["COLORTERM": "truecolor"], "rxvt-unicode-256color"),
    ("tmux", ["COLORTERM": "truecolor"], "tmux-256color"),
    ("xterm-256color", ["COLORTERM": "truecolor"], "xterm-256color"),
    ("foot", ["COLORTERM": "truecolor"], "foot"), ("xterm", [:], "xterm"), ("xterm", ["COLORTERM": ""], "xterm"),
  ])
  func aPoorNameOfARichTerminalIsMadeRicher(_ term: String, _ others: [String: String], _ name: String) {
    let known: Set = ["xterm-256color", "rxvt-unicode-256color", "tmux-256color", "foot-256color"]
    #expect(kind(others.merging(["TERM": term]) { $1 }, known: known).name == name)
    #expect(kind(others.merging(["TERM": term]) { $1 }).name == term, "terminfo does not know the richer one")
  }

  @Test(
    arguments: [
      ("7", false), ("6", true), ("8", true), ("9", false), ("15", false), ("0", true), ("x", nil), ("", nil),
      ("15;", false), (";0", true),
    ] as [(String, Bool?)])
  func theBackgroundIsTheLastOfTheColours(_ value: String, _ isDark: Bool?) {
    #expect(kind(["COLORFGBG": value]).isDark == isDark)
  }

  @Test func kittyIsKnownByItsWindowToo() {
    #expect(kind(["TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"]).notification == .kitty)
    #expect(kind(["TERM": "foot-extra"]).notification == .rxvt && kind(["TERM": "xterm"]).notification == .iTerm)
  }

  @Test(arguments: [
    (terminal_key_up, Key.up), (terminal_key_down, .down), (terminal_key_left, .left), (terminal_key_right, .right),
    (terminal_key_home, .home),
    (terminal_key_end, .end), (terminal_key_page_up, .pageUp), (terminal_key_page_down, .pageDown),
    (terminal_key_enter, .enter),
    (terminal_key_back_tab, .backTab), (terminal_key_backspace, .backspace), (terminal_key_delete, .delete),
    (terminal_key_insert, .insert),
    (terminal_key_function + 1, .function(1)), (terminal_key_function + 24, .function(24)),
  ])
  func aCodeOfTheSeamIsAKey(_ code: Int, _ key: Key) {
    guard case .key(key) = RawEvent(Int32(code)) else { return #expect(Bool(false), "\(code)") }
  }

  @Test func bytesAndTheEndAreToldApart() {
    #expect(RawEvent(Int32(terminal_nothing)) == nil)
    guard case .hangup = RawEvent(Int32(terminal_hangup)) else { return #expect(Bool(false)) }
    for byte in [0, 27, 127, 255] {
      guard case .byte(UInt8(byte)) = RawEvent(Int32(byte)) else { return #expect(Bool(false), "\(byte)") }
    }
    guard case .other = RawEvent(Int32(terminal_key_function)) else {
      return #expect(Bool(false), "a key without a number")
    }
  }

  @Test(arguments: [
    (terminal_unknown, "vt999", "the terminal “vt999” is not known here"), (terminal_unknown, "", "TERM is not set"),
    (terminal_dumb, "dumb", "the terminal “dumb” cannot place its cursor"),
    (-99, "xterm", "input and output are not both a terminal"),
  ])
  func aScreenThatCannotOpenNamesAnotherCommand(_ status: Int, _ name: String, _ why: String) {
    let problem = TerminalProblem(status: Int32(status), name: name)
    #expect(problem?.description == "Could not open the screen: \(why); `newsband list` prints the articles instead.")
    #expect(TerminalProblem(status: Int32(terminal_ok), name: name) == nil)
  }
}
