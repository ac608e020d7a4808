import Foundation
import TestKit
import Testing

/// What a person does with newsband, from the shell and back to it.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct ReadingTests {
  @Test func theFirstStartShowsTheBundledEditionAndItsBand() async throws {
    try await Tmux.open(width: 140, height: 30) { terminal in
      let screen = try await terminal.openNewsband()
      #expect(screen.count == 30)
      #expect(screen[0].contains("USD/KGS 87.4 =") && screen[0].contains("USD/TJS 9.195 ▼ −0.55%"))
      #expect(screen.has("Thursday 11 December 2025") && screen.has("6 unread"))
      #expect(screen.allSatisfy { $0.count <= 140 })
    }
  }

  @Test func anArticleThatWasOpenedIsRead() async throws {
    try await Tmux.open { terminal in
      try await terminal.openNewsband()
      try await terminal.press("Enter")
      try await terminal.wait(for: "5 unread")
      try await terminal.press("u")
      try await terminal.wait(for: "Marked unread")
      try await terminal.press("j")
      try await terminal.wait(for: "6 unread")
    }
  }

  @Test func aSearchListsWhatItFindsAndEscReturnsToWhereOneWas() async throws {
    try await Tmux.open { terminal in
      try await terminal.openNewsband()
      try await terminal.press("j", "j")
      // In the list and beside it: its text comes a moment after the cursor.
      let before = try await terminal.wait(for: "the third article") { $0.has("▌• Thai") && $0.has("Aramwattananont") }
      try await terminal.press("/")
      try await terminal.type("baikon")
      try await terminal.wait(for: "1 found")
      try await terminal.press("Escape")
      try await terminal.wait(forSame: before)
    }
  }

  @Test func theNextStartIsWhereTheLastOneEnded() async throws {
    try await Tmux.open(width: 100, height: 24) { terminal in
      try await terminal.openNewsband()
      try await terminal.press("G", "Enter")
      try await terminal.wait(for: "5 unread")
      try await terminal.press("s", "Space", "Space")
      let before = try await terminal.wait(for: "a star, a page further") { $0.has("★") && !$0.has("Edition · 11 Dec") }
      try await terminal.press("Q")
      #expect(try await terminal.status(ofCommand: 1) == 0)
      #expect(try await terminal.damage() == [])
      try await terminal.openNewsband()
      try await terminal.wait(for: "the article and the place in it") { $0.dropLast() == before.dropLast() }
    }
  }

  @Test func qLeavesTheTextThenTheProgram() async throws {
    try await Tmux.open { terminal in
      let modes = try await terminal.lineModes()
      try await terminal.openNewsband()
      try await terminal.press("Enter")
      try await terminal.wait(for: "5 unread")
      try await terminal.press("q", "q")
      #expect(try await terminal.status(ofCommand: 1) == 0)
      #expect(try await terminal.damage() == [])
      #expect(try await terminal.lineModes() == modes)
    }
  }

  @Test func theHelpShowsTheKeysAndGoesAway() async throws {
    try await Tmux.open { terminal in
      let before = try await terminal.openNewsband()
      try await terminal.press("?")
      try await terminal.wait(for: "next article, or one line down in the text")
      try await terminal.press("Escape")
      try await terminal.wait(forSame: before)
    }
  }

  @Test func aClickSelectsAnArticle() async throws {
    try await Tmux.open(width: 100, height: 30) { terminal in
      let before = try await terminal.openNewsband()
      let row = try #require(before.firstIndex { $0.contains("Thai Tuna") })
      // A press and a release of the left button, as xterm reports them (SGR 1006).
      try await terminal.type("\u{1B}[<0;10;\(row + 1)M\u{1B}[<0;10;\(row + 1)m")
      try await terminal.wait(for: "the mark on the article") { $0[row].hasPrefix("▌") }
    }
  }

  @Test func whatAnotherProgramImportsIsAnnouncedAndComesOnAKey() async throws {
    try await Tmux.open(width: 100, height: 30) { terminal in
      try await terminal.openNewsband()
      let page =
        "KGS/USD = 0.01150 0%\n\n12 December 2025\n\nA Bridge Opens Early\n\nIt was to open in May. It is open now.\n"
      try terminal.home.write(page, to: "page.txt")
      let outcome = try await run(["import", terminal.home.path("page.txt")], environment: terminal.home.environment)
      #expect(outcome.status == 0)
      let announced = try await terminal.wait(for: "1 new")
      #expect(!announced.has("A Bridge Opens Early"))
      try await terminal.press(".", "g")
      try await terminal.wait(for: "A Bridge Opens Early")
    }
  }

  @Test func whatWasStarredSurvivesASuddenDeath() async throws {
    try await Tmux.open { terminal in
      try await terminal.openNewsband()
      try await terminal.press("s")
      try await terminal.wait(for: "★")
      try await terminal.kill(SIGKILL)
      #expect(try await terminal.status(ofCommand: 1) == 137)
      let check = try await run(["check"], environment: terminal.home.environment)
      #expect(check.status == 0)
      let starred = try await run(["list", "--starred"], environment: terminal.home.environment)
      #expect(starred.output.split(separator: "\n").count == 1)
    }
  }
}
