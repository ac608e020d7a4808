import Foundation
import TestKit
import Testing

/// Translation as a person has it, with a program of theirs.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct TranslationOnATerminal {
  @Test func aKeyShowsTheTranslationAndTheOriginalAgain() async throws {
    try await Tmux.open(width: 100, height: 30) { terminal in
      let program = try TranslatingProgram(.good, in: terminal.home)
      try await terminal.openNewsband(config: program.config)
      try await terminal.press("Enter", "Y")
      // Said when the last part has come.
      try await terminal.wait(for: "Translated.")
      let shown = try await terminal.wait(for: "translation en → ru by translate-good")
      #expect(shown.has("«"))
      let calls = program.callLines.count
      try await terminal.press("Y")
      try await terminal.wait(for: "the original") { !$0.has("«") && !$0.has("translation en") }
      try await terminal.press("Y")
      try await terminal.wait(for: "translation en → ru")
      #expect(program.callLines.count == calls)
      try await terminal.press("Q")
      #expect(try await terminal.status(ofCommand: 1) == 0)
      #expect(try await terminal.damage() == [])
    }
  }

  @Test func quittingEndsTheProgramThatTranslates() async throws {
    try await Tmux.open(width: 100, height: 30) { terminal in
      let program = try TranslatingProgram(.hangs, in: terminal.home)
      try await terminal.openNewsband(config: program.config)
      try await terminal.press("Enter", "Y")
      try await terminal.wait(for: "the program") { _ in program.childProcess != nil }
      try await terminal.press("j", "k", "Q")
      #expect(try await terminal.status(ofCommand: 1) == 0)
      #expect(try await terminal.damage() == [])
      #expect(!Tmux.isRunning(try #require(program.childProcess)))
    }
  }
}

/// `newsband show --translate`.
@Suite struct TranslationAtTheCommandLine {
  private func home(_ commands: Commands, _ behaviour: TranslatingProgram.Behaviour) async throws -> TranslatingProgram
  {
    let program = try TranslatingProgram(behaviour, in: commands.home)
    try commands.home.write(program.config, to: "config/newsband/config.toml")
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Егемен", "items": [{"id": "1", "language": "kk",
      "title": "Алматыда көпір ашылды",
      "content_html": "<p>Көпірдің <a href='https://a.example/'>құны</a> 45 млн теңге болды.</p>"}]}
      """
    _ = try await commands.run("import", try commands.file("feed.json", feed))
    return program
  }

  @Test func anArticleIsPrintedTranslatedAndKept() async throws {
    try await Commands.inNewHome { commands in
      let program = try await home(commands, .good)
      let shown = try await commands.run("show", "1", "--translate")
      #expect(shown.status == 0 && shown.output.contains("«Алматыда көпір ашылды»"), "\(shown.errors)")
      #expect(shown.output.contains("translation kk → ru by translate-good"))
      #expect(shown.output.hasSuffix("«Көпірдің құны 45 млн теңге болды.»\n"), "no mark of a link without its address")
      let json = try await commands.run("show", "1", "--translate", "--json").output
      #expect(json.contains("\"translation\"") && json.contains("«Көпірдің құны 45 млн теңге болды.»"))
      #expect(
        json.contains("\"title\":\"Алматыда көпір ашылды\"") || json.contains("\"title\": \"Алматыда көпір ашылды\""))
      let listed = try await commands.run("list", "--json").output
      #expect(listed.contains("\"numbers_differ\""))
      #expect(program.callLines == ["kk ru 2"])
      // A screenshot starts no program, and shows what is kept.
      let screen = try await commands.run("screenshot", "--size", "100x24", "--keys", "gY").output
      #expect(screen.contains("«Алматыда") && screen.contains("translation kk → ru"))
      #expect(program.callLines.count == 1)
      let original = try await commands.run("show", "1").output
      #expect(!original.contains("«"), "without the option it is the original")
    }
  }

  @Test func aSignalEndsTheProgramThatTranslates() async throws {
    try await Commands.inNewHome { commands in
      let program = try await home(commands, .hangs)
      let folder = try Folder()
      defer { folder.remove() }
      let child = try start(
        ["show", "1", "--translate"], of: TestKit.program, in: folder, environment: commands.home.environment)
      while program.childProcess == nil { try await Task.sleep(for: .milliseconds(5)) }
      kill(child, SIGTERM)
      let status = await end(of: child)
      #expect(status == 130)
      #expect(!Tmux.isRunning(try #require(program.childProcess)))
    }
  }

  @Test func aFailureIsOneSentenceAndStatusOne() async throws {
    try await Commands.inNewHome { commands in
      _ = try await home(commands, .dies)
      let shown = try await commands.run("show", "1", "--translate")
      #expect(shown.status == 1 && shown.output.isEmpty)
      #expect(shown.errors.contains("no model for this language"), "\(shown.errors)")
      try commands.home.write("", to: "config/newsband/config.toml")
      let without = try await commands.run("show", "1", "--translate")
      #expect(without.status == 1 && without.errors.contains("translate.run"))
    }
  }
}
