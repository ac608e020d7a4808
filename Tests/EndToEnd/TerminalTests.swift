import Foundation
import TestKit
import Testing

/// What newsband makes of a terminal, and what it leaves of it.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct TerminalTests {
  /// All that signal(7) names with an action that ends the process, but for SIGKILL; of the real-time ones some.
  private static let endingSignals: [Int32] =
    [
      SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGUSR1, SIGSEGV, SIGUSR2, SIGPIPE, SIGALRM,
      SIGTERM, SIGSTKFLT, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSYS,
    ] + [34, 35, 50, 64]

  @Test(arguments: endingSignals)
  func aSignalEndsItAndTheTerminalIsWhole(_ signal: Int32) async throws {
    try await Tmux.open { terminal in
      let modes = try await terminal.lineModes()
      try await terminal.openNewsband()
      try await terminal.kill(signal)
      #expect(try await terminal.status(ofCommand: 1) == Int(128 + signal))
      #expect(try await terminal.damage() == [])
      #expect(try await terminal.lineModes() == modes)
    }
  }

  @Test(.enabled(if: SmallDisk.isPossible, "only root may mount a small disk"))
  func onAFullDiskWhatIsStoredCanBeReadAndWhatIsNotKeptIsSaid() async throws {
    try await Tmux.open { terminal in
      let disk = try SmallDisk(at: terminal.home.path("data"))
      defer { disk.remove() }
      try await terminal.openNewsband()
      try await terminal.press("Q")
      #expect(try await terminal.status(ofCommand: 1) == 0)
      disk.fill()
      try await terminal.openNewsband("clear; newsband")
      try await terminal.press("Enter")
      #expect(try await terminal.wait(for: "The disk is full").has("Could not mark articles"))
      #expect(try await terminal.screen().has("Tashkent"))
      try await terminal.press("Q")
      #expect(try await terminal.status(ofCommand: 2) == 1)
      #expect(try await terminal.screen().has("Could not keep a place in the store"))
    }
  }

  @Test func theShellHasTheTerminalAfterCtrlZAndFgBringsTheScreenBack() async throws {
    try await Tmux.open { terminal in
      let modes = try await terminal.lineModes()
      let before = try await terminal.openNewsband()
      try await terminal.press("C-z")
      #expect(try await terminal.status(ofCommand: 1) == Int(128 + SIGTSTP))
      #expect(try await terminal.damage() == [])
      #expect(try await terminal.lineModes() == modes)
      try await terminal.enter("fg")
      try await terminal.wait(forSame: before)
      try await terminal.press("j")
      try await terminal.wait(for: "another screen") { $0 != before }
      try await terminal.press("Q")
      #expect(try await terminal.status(ofCommand: 2) == 0)
      #expect(try await terminal.damage() == [])
    }
  }

  @Test func behindTheShellItStandsStillAndDrawsNothing() async throws {
    try await Tmux.open { terminal in
      let before = try await terminal.openNewsband()
      // What was let go on with bg stops again by itself, and so does what was begun with &.
      let stopped = "until jobs -s | grep -q newsband; do :; done; echo it st''ands"
      try await terminal.press("C-z")
      try await terminal.enter("clear; bg; \(stopped)")
      let shell = try await terminal.wait(for: "it stands")
      #expect(!shell.contains { $0.contains(" unread") })
      try await terminal.enter("fg")
      try await terminal.wait(forSame: before)
      try await terminal.press("Q")
      try await terminal.enter("clear; newsband & \(stopped)")
      #expect(try await !terminal.wait(for: "it stands").contains { $0.contains(" unread") })
      try await terminal.enter("fg")
      try await terminal.wait(forSame: before)
    }
  }

  @Test func programsThatAreStartedHearTheSignalsThatEndThem() async throws {
    try await Tmux.open(environment: ["BROWSER": "./firefox"]) { terminal in
      try await equip(terminal, "firefox", "grep SigIgn: /proc/self/status > heard.part; mv heard.part heard")
      try await terminal.openNewsband()
      try await terminal.press("o")
      let heard = terminal.home.path("heard")
      let deadline = ContinuousClock.now + .seconds(30)
      while !FileManager.default.fileExists(atPath: heard), ContinuousClock.now < deadline { await Task.yield() }
      let mask = try String(contentsOfFile: heard, encoding: .utf8).split(whereSeparator: \.isWhitespace).last
      let ignored = try #require(mask.flatMap { UInt64($0, radix: 16) })
      for number in [SIGHUP, SIGINT, SIGTERM] { #expect(ignored & 1 << UInt64(number - 1) == 0, "signal \(number)") }
      try await terminal.press("Q")
      #expect(try await terminal.status(ofCommand: 1) == 0)
    }
  }

  /// A browser that is a script, and an article with an address to open in it.
  private func equip(_ terminal: Tmux, _ browser: String, _ script: String) async throws {
    try terminal.home.writeProgram(script, to: browser)
    let feed =
      "<rss version=\"2.0\"><channel><title>Kurak</title><item><title>Snow on the pass</title>"
      + "<link>https://a.example/1</link></item></channel></rss>"
    try terminal.home.write(feed, to: "feed.xml")
    #expect(
      try await run(["import", terminal.home.path("feed.xml")], environment: terminal.home.environment).status == 0)
  }

  @Test func aBrowserForTerminalsHasTheTerminalUntilItEnds() async throws {
    try await Tmux.open(environment: ["BROWSER": "./w3m"]) { terminal in
      try await equip(terminal, "w3m", "echo \"reading $1\"; read answer; exit \"$answer\"")
      let before = try await terminal.openNewsband()
      for (keys, outcome) in [("0", " unread"), ("7", "ended with status 7.")] {
        try await terminal.press("o")
        try await terminal.wait(for: "reading https://a.example/1")
        // What a person stops there goes on: nothing could wake it.
        try await terminal.press("C-z", keys, "Enter")
        let after = try await terminal.wait(for: outcome)
        #expect(after.dropLast() == before.dropLast())
      }
      try await terminal.press("o")
      try await terminal.wait(for: "reading https://a.example/1")
      try await terminal.press("C-c")
      try await terminal.wait(for: "ended with status")
      try await terminal.press("Q")
      #expect(try await terminal.status(ofCommand: 1) == 0)
      #expect(try await terminal.damage() == [])
    }
  }

  @Test func theScreenFollowsTheSizeOfTheTerminal() async throws {
    try await Tmux.open(width: 100, height: 30) { terminal in
      let before = try await terminal.openNewsband()
      for (width, height) in [(44, 20), (300, 100), (20, 5), (80, 24)] {
        try await terminal.resize(width: width, height: height)
        let screen = try await terminal.wait(for: "a band at \(width)x\(height)") {
          $0.count == height && $0[0].contains("USD/") && !($0.last ?? "").isEmpty
        }
        #expect(screen.allSatisfy { $0.count <= width })
      }
      try await terminal.resize(width: 19, height: 4)
      try await terminal.wait(for: "20x5")
      try await terminal.resize(width: 100, height: 30)
      try await terminal.wait(forSame: before)
    }
  }

  @Test func aTerminalThatIsTooSmallFromTheStartIsTold() async throws {
    try await Tmux.open(width: 40, height: 4) { terminal in
      try await terminal.enter("newsband")
      try await terminal.wait(for: "20x5")
      try await terminal.press("q")
      #expect(try await terminal.status(ofCommand: 1) == 0)
    }
  }

  @Test func anUnknownTerminalIsRefusedWithASentence() async throws {
    try await Tmux.open(width: 200) { terminal in
      try await terminal.enter("TERM=hal9000 newsband")
      #expect(try await terminal.status(ofCommand: 1) == 1)
      let screen = try await terminal.screen().joined(separator: " ")
      #expect(screen.contains("hal9000") && screen.contains("newsband list"))
      #expect(!FileManager.default.fileExists(atPath: terminal.home.path("data")))
    }
  }

  @Test func withoutATerminalOneSentenceNamesTheCommandForPipes() async throws {
    let home = try Folder()
    defer { home.remove() }
    let outcome = try await run([], environment: home.environment)
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("newsband list") && outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.errors.hasPrefix("Could not open the screen: "))
    #expect(!FileManager.default.fileExists(atPath: home.path("data")))
  }

  @Test func aCommandThatIsMistypedIsNoFile() async throws {
    let home = try Folder()
    defer { home.remove() }
    let outcome = try await run(["serach", "tenge"], environment: home.environment)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("There is no command “serach”, and no file of that name."))
    let file = try await run(["nosuch.txt"], environment: home.environment)
    #expect(file.status == 1, "what looks like a file is one that is missing")
  }

  @Test func theHelpOfTheScreenSaysWhereItsKeysAre() async throws {
    let outcome = try await run(["help", "open"], environment: [:])
    let words = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(outcome.status == 0 && words.contains("newsband keys prints them"))
    let home = try Folder()
    defer { home.remove() }
    let keys = try await run(["keys"], environment: home.environment)
    #expect(keys.status == 0 && keys.output.contains("next article, or one line down in the text"))
  }

  @Test func aBrokenConfigurationIsToldBeforeTheScreenOpens() async throws {
    try await Tmux.open(width: 200) { terminal in
      try terminal.home.write("bnad.motion = false\n", to: "config/newsband/config.toml")
      try await terminal.enter("newsband")
      #expect(try await terminal.status(ofCommand: 1) == 1)
      let screen = try await terminal.screen().joined()
      #expect(screen.contains("line 1: there is no setting bnad.motion"))
      #expect(!FileManager.default.fileExists(atPath: terminal.home.path("data")))
    }
  }

  @Test func aLocaleThatIsNotUTF8GetsASCII() async throws {
    try await Tmux.open(environment: ["LC_ALL": "C"]) { terminal in
      let screen = try await terminal.openNewsband()
      #expect(screen.joined().allSatisfy { $0.isASCII })
      #expect(screen.has("USD/KGS") && screen.has("6 unread"))
    }
  }

  @Test func colourCarriesMeaningUnlessNO_COLORIsSet() async throws {
    for (environment, isColoured) in [([:], true), (["NO_COLOR": "1"], false)] {
      try await Tmux.open(environment: environment) { terminal in
        try await terminal.openNewsband()
        let colour = /\u{1B}\[(?:\d+;)*(?:3[0-8]|4[0-8]|9\d|10\d)[;m]/
        let colours = try await terminal.colours()
        #expect(colours.contains(colour) == isColoured)
      }
    }
  }

  @Test(arguments: ["vt100", "linux", "xterm", "xterm-256color", "xterm-direct", "screen", "ansi"])
  func anyKnownTerminalShowsTheFrontPage(_ name: String) async throws {
    try await Tmux.open { terminal in
      let screen = try await terminal.openNewsband("TERM=\(name) newsband")
      #expect(screen.has("USD/KGS") && screen.has("6 unread"))
      try await terminal.press("Q")
      #expect(try await terminal.status(ofCommand: 1) == 0)
    }
  }
}

/// Keys of which the terminal makes something else than the person meant.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct KeyboardTests {
  @Test(arguments: ["P", "X", "]", "^", "_"])
  func altAndALetterThatBeginsAControlStringDoesNotMakeTheKeyboardDeaf(_ letter: String) async throws {
    try await Tmux.open { terminal in
      try await terminal.openNewsband()
      // Escape, the letter and two keys in one read, as ssh may join them: the two keys are part of the string.
      try await terminal.type("\u{1B}\(letter)jj")
      try await Task.sleep(for: .milliseconds(700))
      try await terminal.type("\u{1B}\(letter)")
      try await terminal.type("Q")
      #expect(try await terminal.status(ofCommand: 1) == 0)
    }
  }
}
