import ArgumentParser
import Foundation
import Model
import TestKit
import Testing

@testable import newsband

/// Programs that print the password of an account.
@Suite struct PasswordCommandTests {
  @Test(
    arguments: [
      ("pass show news", ["pass", "show", "news"]), ("  pass\tshow\n", ["pass", "show"]), ("", []), ("   ", []),
      ("pass \"a b\" c", ["pass", "a b", "c"]), ("pass 'a \"b\"'", ["pass", "a \"b\""]), ("pa\"s s\"x", ["pas sx"]),
      ("pass \"\" x", ["pass", "", "x"]), ("it's \"a 'b'\" x", nil), ("pass 'open", nil),
      ("pass \"", nil), ("a\\ b", ["a\\", "b"]),
      ("$(rm -rf) | `x` ; y", ["$(rm", "-rf)", "|", "`x`", ";", "y"]),
    ] as [(String, [String]?)])
  func theWordsOfACommandAreThoseOfOneArgument(_ text: String, _ words: [String]?) {
    #expect(PasswordCommand.words(text) == words)
  }

  @Test(
    arguments: [
      (["--password-command", "pass 'news"], "a quote that is not closed"),
      (["--password-command", "  "], "is empty"),
      (["--password-command", "pass news", "--password-stdin"], "Give --password-command or --password-stdin"),
      (["--password-command", "pass 'a news'"], nil), (["--password-stdin"], nil), ([], nil),
    ] as [([String], String?)])
  func optionsThatMeanNothingAreRefused(_ options: [String], _ why: String?) {
    for run in [
      { _ = try AccountPassword.parse(["Home"] + options) },
      { _ = try AccountAdd.parse(["ttrss", "https://a.example", "--user", "alice"] + options) },
      { _ = try AccountSet.parse(["Home", "--no-ca"] + options) },
    ] as [() throws -> Void] {
      do {
        try run()
        #expect(why == nil)
      } catch { #expect(why.map { AccountPassword.message(for: error).contains($0) } == true, "\(error)") }
    }
  }

  private func password(_ script: String, patience: Double = 60) async throws -> String {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.writeProgram(script, to: "bin/secret")
    let environment = ["PATH": folder.path("bin") + ":/usr/bin:/bin"]
    return try await PasswordCommand(["secret", "a b", "*"], environment: environment, patience: patience).password(
      of: "Home")
  }

  @Test(arguments: [
    ("echo hunter2", "hunter2"), ("printf hunter2", "hunter2"), ("printf 'one\\ntwo\\n'", "one"),
    ("printf 'one\\r\\ntwo\\r\\n'", "one"), ("printf ' p w \\n'", " p w "), ("echo \"$1|$2\"", "a b|*"),
    ("echo пароль; echo noise >&2", "пароль"), ("cat; echo after", "after"),
  ])
  func theFirstLineIsThePassword(_ script: String, _ expected: String) async throws {
    #expect(try await password(script) == expected)
  }

  @Test(arguments: [
    ("exit 3", "it ended with status 3"), ("echo half; exit 1", "it ended with status 1"),
    ("true", "it printed nothing"),
    ("echo; echo secret", "it printed nothing"), ("kill -9 $$", "signal 9 ended it"),
    ("yes", "it printed too much"),
  ])
  func aFailureHasItsReasonAndNothingThatWasPrinted(_ script: String, _ why: String) async throws {
    let problem = await #expect(throws: Problem.self) { _ = try await password(script) }
    #expect(problem == Problem(doing: "get the password of Home from", to: "secret", why: why))
  }

  /// A program that ignores signals, and one that left another with its output behind.
  @Test(arguments: ["trap '' TERM; while :; do sleep 1; done", "sleep 1000 & sleep 1000"])
  func aProgramThatHangsIsEnded(_ script: String) async {
    let problem = await #expect(throws: Problem.self) { _ = try await password(script, patience: 0.2) }
    #expect(problem?.why == "it took too long")
  }

  @Test func aProgramThatLeavesAnotherBehindIsNotWaitedFor() async throws {
    #expect(try await password("echo hunter2; sleep 1000 &") == "hunter2")
  }

  @Test(arguments: [[], ["no-such-program"], ["/no/such/program"], ["/etc/passwd"]])
  func aProgramThatIsNotThereIsNamed(_ command: [String]) async throws {
    let problem = await #expect(throws: Problem.self) {
      _ = try await PasswordCommand(command, environment: ["PATH": "/usr/bin"]).password(of: "Ho\u{1B}[31mme")
    }
    #expect(
      problem
        == Problem(doing: "get the password of Home from", to: command.first ?? "", why: "there is no such program"))
  }
}
