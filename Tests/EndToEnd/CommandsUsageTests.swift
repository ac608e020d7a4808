import Foundation
import TestKit
import Testing

/// Command lines that are wrong: each ends with a status of its own and a sentence that says what is meant, and changes nothing.
@Suite struct WrongUsage {
  private static let usages: [([String], String)] = [
    (["rates", "show", "nonsense"], "“nonsense” is not a pair of currencies such as KZT/USD."),
    (["rates", "show", "--history", "0"], "--history is a number of days from 1."),
    (["rates", "show", "--at", "soon"], "--at is a day such as 2026-04-02, not “soon”."),
    (["rates", "digest", "--at", "9999-01-01"], "There are no rates of a day in the future (--at 9999-01-01)."),
    (
      ["rates", "alerts", "--add", "x"],
      "“x” is not a rule; rules are USD/KZT 480, KZT/USD 1%, USD/KZT high, USD/TMT peg."
    ),
    (["convert", "much", "money"], "“much money” cannot be converted: “much” is no currency that newsband knows."),
    (["config", "--path", "--example"], "Give --example or --path, not both."),
    (["screenshot", "--size", "0x5"], "“0x5” is not a size such as 100x30."),
    (["screenshot", "--size", "80"], "“80” is not a size such as 100x30."),
    (["screenshot", "--size", "80x24x3"], "“80x24x3” is not a size such as 100x30."),
    (["screenshot", "--do", "nxet"], "There is no command “nxet”, but there is next."),
    (["screenshot", "--do", "zzzzzzzz"], "There is no command “zzzzzzzz”; newsband keys lists them."),
    (["search", "bank", "--limit", "0"], "--limit is a number from 1."),
    (["search", "bank", "--count", "--json"], "Give one of --count, --context and --json."),
    (["list", "--stories", "bank"], "--stories lists without a query; sort:stories sorts one."),
    (["list", "--limit", "-1"], "--limit"),
    (["story", "1", "--separate", "--join", "2"], "Give one of --separate, --join and --timeline."),
    (["feed", "x", "--accept", "--reject"], "Give --accept or --reject."),
    (["mark", "--read"], "Give numbers of articles, or --search."),
    (["mark", "1", "--search", "x", "--read"], "Give numbers of articles, or --search."),
    (["export", "pdf"], "'opml', 'urls' or 'json'"),
    (["frobnicate"], "There is no command “frobnicate”, and no file of that name."), (["show"], "<ids>"),
    (["search"], "<words>"),
  ]

  @Test(arguments: usages) func endsWithASentenceAndChangesNothing(_ arguments: [String], _ sentence: String)
    async throws
  {
    try await Commands.inNewHome { newsband in
      let outcome = try await TestKit.run(arguments, environment: newsband.home.environment)
      #expect(outcome.status == 64 && outcome.output == "")
      #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
      #expect(!FileManager.default.fileExists(atPath: newsband.store), "it made a store")
    }
  }

  /// Escape sequences, controls beyond ASCII and marks that turn the direction round are not sent to the terminal.
  @Test(arguments: [
    ["ct\u{1B}]0;evil\u{07}\u{1B}[31mx\u{9B}5m\u{202E}y"], ["--\u{1B}[31mno\u{202E}"],
    ["list", "--limit", "\u{1B}[2J\u{9B}1m"],
    ["export", "p\u{1B}[31m\u{202E}df"], ["show", "\u{1B}[31m7\u{9B}x"], ["rates", "show", "\u{1B}[31m\u{202E}a"],
    ["screenshot", "--size", "\u{1B}c8\u{202E}"], ["convert", "\u{1B}c", "\u{202E}"],
    ["rates", "show", "--at", "\u{1B}c\u{9D}x"],
    ["rates", "alerts", "--add", "\u{1B}[2J"], ["list", "--store", "", "\u{1B}c"],
  ])
  func isQuotedWithoutItsControls(_ arguments: [String]) async throws {
    try await Commands.inNewHome { newsband in
      let outcome = try await TestKit.run(arguments, environment: newsband.home.environment)
      #expect(outcome.status == 64 && outcome.errors.contains("Usage: "), "\(outcome.errors)")
      let all = outcome.output + outcome.errors
      #expect(
        all.unicodeScalars.allSatisfy {
          $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0x202E
        }, "\(all.debugDescription)")
    }
  }

  @Test func isQuotedWithoutThePasswordsInIt() async throws {
    try await Commands.inNewHome { newsband in
      let outcome = try await newsband.run("list", "--limit", "https://me:s3cret@a.example/")
      #expect(
        outcome.status == 64 && !outcome.errors.contains("s3cret") && outcome.errors.contains("https://a.example/"))
    }
  }

  private static let missing: [([String], String)] = [
    (["show", "4711"], "Could not show 4711: there is no such article."),
    (["show", "7", "9"], "Could not show 7, 9: there are no such articles."),
    (["mark", "4711", "--read"], "Could not mark 4711: there is no such article."),
    (["story", "4711"], "Could not show 4711: there is no such article."),
    (["remove", "nosuch"], "Could not find the feed nosuch: there is no such feed."),
    (["feed", "No Such"], "Could not find the feed No Such: there is no such feed."),
    (["feed", "https://me:pw@a.example/"], "Could not find the feed https://a.example/: there is no such feed."),
  ]

  @Test(arguments: missing) func whatIsNotThereIsAStatusOfItsOwn(_ arguments: [String], _ sentence: String) async throws
  {
    try await Commands.inNewHome { newsband in
      let outcome = try await TestKit.run(arguments, environment: newsband.home.environment)
      #expect(outcome.status == 2 && outcome.output == "" && outcome.errors == sentence + "\n")
    }
  }

  @Test func aKeyThatIsNoneIsNamed() async throws {
    try await Commands.inNewHome { newsband in
      let outcome = try await newsband.run("screenshot", "--keys", "jj<nokey>")
      #expect(outcome.status == 1 && outcome.errors == "Could not read the keys jj<nokey>: there is no key <nokey>.\n")
    }
  }

  @Test func everyCommandExplainsItself() async throws {
    try await Commands.inNewHome { newsband in
      for command in [
        "add", "account", "check", "config", "convert", "export", "feed", "feeds", "import", "keys", "list", "mark",
        "parse", "rates", "refresh",
        "remove", "screenshot", "search", "show", "status", "story", "sync", "watch",
      ] {
        let help = try await newsband.run(command, "--help")
        #expect(help.status == 0 && help.output.contains("USAGE: newsband \(command)"), "\(command)")
        #expect(help.lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE: ") }, "\(command)")
      }
    }
  }
}
