import TestKit
import Testing

@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct TmuxTests {
  @Test func theShellTellsTheStatusOfEachCommand() async throws {
    try await Tmux.open { terminal in
      try await terminal.enter("newsband --version")
      #expect(try await terminal.status(ofCommand: 1) == 0)
      try await terminal.enter("newsband --no-such-option")
      #expect(try await terminal.status(ofCommand: 2) == 64)
    }
  }

  @Test func aDamagedTerminalIsSeenAsOne() async throws {
    try await Tmux.open { terminal in
      let modes = try await terminal.lineModes()
      #expect(try await terminal.damage() == [])
      try await terminal.enter("printf '\\033[?1049h\\033[?25l\\033[?1003h'; stty -icanon")
      #expect(try await terminal.status(ofCommand: 1) == 0)
      #expect(try await terminal.damage() == ["alternate_on is 1", "cursor_flag is 0", "mouse_any_flag is 1"])
      #expect(try await terminal.lineModes() != modes)
    }
  }

  @Test func theTerminalHasTheSizeThatWasAskedFor() async throws {
    try await Tmux.open(width: 61, height: 9) { terminal in
      try await terminal.enter("stty size")
      try await terminal.wait(for: "9 61")
      try await terminal.resize(width: 100, height: 30)
      try await terminal.enter("stty size")
      try await terminal.wait(for: "30 100")
      #expect(try await terminal.screen().count == 30)
    }
  }
}
