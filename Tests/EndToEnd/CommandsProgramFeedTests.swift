import Foundation
import TestKit
import Testing

/// `exec:` and `filter:` feeds of newsboat, from the import to the articles.
@Suite struct ProgramFeedsOfTheCommandLine {
  private static let feed = """
    <rss version="2.0"><channel><title>Made here</title><item><guid>1</guid><title>Wool prices rise</title></item></channel></rss>
    """

  /// A program in the home of the test.
  private func equip(_ newsband: Commands, _ name: String, _ script: String) throws -> String {
    try newsband.home.writeProgram(script, to: name)
  }

  @Test func nothingRunsBeforeTheYesAndThenTheArticlesCome() async throws {
    try await Commands.inNewHome { newsband in
      let ran = newsband.home.path("ran")
      let script = try equip(
        newsband, "make feed", "touch '\(ran)'; [ \"$1\" = 'two words' ] && cat <<'E'\n\(Self.feed)\nE")
      try newsband.home.write("\"exec:'\(script)' 'two words'\" \"~Own\"\n", to: "urls")
      let imported = try await newsband.run("import", newsband.home.path("urls"))
      #expect(imported.output.contains("1 new feed; 1 of them runs a command") && imported.status == 0)
      let refreshed = try await newsband.run("refresh")
      #expect(refreshed.status == 0 && !FileManager.default.fileExists(atPath: ran))
      #expect(refreshed.errors.contains("1 feed waits until you accept the command"))
      let shown = try await newsband.run("feed", "Own").output
      #expect(shown.contains("\ncommand\t\"\(script)\" \"two words\"\naccepted\tno; --accept lets it run\n"))
      let address = "exec:'\(script)' 'two words'"
      #expect(try await newsband.run("feeds").output.contains("\t\(address)\n"), "as other commands take it")
      #expect(try await newsband.run("feed", address).output == shown)
      #expect(try await newsband.run("refresh", "Own").status == 1)
      #expect(!FileManager.default.fileExists(atPath: ran))
      #expect(try await newsband.run("feed", "Own", "--accept").output.contains("\naccepted\tyes\n"))
      #expect(try await newsband.run("refresh").status == 0)
      #expect(try await newsband.run("list").output.contains("Wool prices rise"))
      #expect(try await newsband.run("feed", "Own", "--reject").output.contains("\naccepted\tno"))
    }
  }

  @Test func aProgramThatFailsSaysWhy() async throws {
    try await Commands.inNewHome { newsband in
      let script = try equip(newsband, "bad", "echo 'no \u{1B}[31mwool' >&2; exit 3")
      try newsband.home.write("exec:\(script)\nexec:/nonexistent/program\n", to: "urls")
      _ = try await newsband.run("import", newsband.home.path("urls"))
      for feed in ["1", "2"] { _ = try await newsband.run("feed", feed, "--accept") }
      let refreshed = try await newsband.run("refresh")
      #expect(refreshed.status == 1)
      let said = refreshed.output + refreshed.errors
      #expect(said.contains("it ended with status 3: no ") && said.contains("there is no program /nonexistent/program"))
      #expect(!said.contains("\u{1B}[31m"))
    }
  }

  @Test func onlyACommandCanBeAccepted() async throws {
    try await Commands.inNewHome { newsband in
      try newsband.home.write("https://127.0.0.1:1/feed\n", to: "urls")
      _ = try await newsband.run("import", newsband.home.path("urls"))
      let refused = try await newsband.run("feed", "1", "--accept")
      #expect(refused.status == 1 && refused.errors.contains("no command makes this feed"))
    }
  }
}
