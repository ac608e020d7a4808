import Foundation
import Model
import Store
import TestKit
import Testing

@testable import newsband

/// Titles, names and addresses of chance, as arguments and environment of programs.
@Suite struct HostileValues {
  /// Pieces that mean something to a shell, a terminal, a file system or a program's options.
  private static let pieces = [
    "\u{1B}]0;x\u{7}", "\u{1B}[2J", "\u{9B}", "\u{9D}", "\u{0}", "\n", "\r", "\u{2028}", "\u{202E}", "\u{200B}", "$(x)",
    "`x`", "${x}",
    "'", "\"", "\\", ";", "|", "&", ">", "<", "*", "~", "--x", "-", "=", "%title", "%%", "%s", "../", "/", "#", "!",
    " ", "a", "қ",
    "https://", "javascript:", "file:///", "@", "👨‍👩‍👧",
  ]

  @Test(arguments: 0..<6 as Range<UInt64>) func stayOneArgumentAndOneVariableWhateverTheyAre(_ seed: UInt64) throws {
    var dice = Dice(seed: seed)
    func text() -> String {
      (0..<Int.random(in: 1...12, using: &dice)).compactMap { _ in Self.pieces.randomElement(using: &dice) }.joined()
    }
    let store = try Store.temporary()
    var feed = Newspaper.feed(text(), (0..<150).map { _ in text() })
    for index in feed.articles.indices {
      feed.articles[index].url = "https://a.example/" + text()
      feed.articles[index].authors = [Author(name: text())]
    }
    _ = try store.save(feed, address: "https://a.example/feed", at: Newspaper.now)
    let patterns = try ["sh", "--", "%title", "x%feed", "u=%url", "%author"].map { try ArgumentPattern($0) }
    for stored in try store.articles(try store.ids(in: .all)) {
      let values = ArticleValues(stored)
      let program: ProgramArguments
      do throws(Problem) {
        program = try ProgramArguments(patterns, values, ["PATH": "/bin"]) { Problem(doing: "run", to: "x", why: $0) }
      } catch {
        // A value that nothing is left of is none.
        #expect(error.why.hasPrefix("the article has no "), "\(error)")
        continue
      }
      #expect(program.arguments.count == patterns.count && program.arguments[1] == "--")
      let environment = program.environment(values, count: 1)
      #expect(Set(environment.keys) == Set(Placeholder.ofArticles.map(\.variable) + ["NEWSBAND_COUNT", "PATH"]))
      #expect(environment["PATH"] == "/bin")
      for value in program.arguments + environment.values {
        #expect(!value.unicodeScalars.contains { $0.isDangerous }, "\(value.debugDescription)")
      }
      #expect(program.arguments[4].hasPrefix("u=https://a.example/"))
      #expect(
        !(environment["NEWSBAND_FILE"] ?? "/").contains("/") && environment["NEWSBAND_FILE"]?.hasPrefix("-") == false)
    }
  }
}

extension Unicode.Scalar {
  /// True for what could end or begin a control sequence, a line or a string of C, or turn the direction of text.
  fileprivate var isDangerous: Bool {
    properties.generalCategory == .control || properties.generalCategory == .lineSeparator
      || (0x202A...0x202E).contains(value)
  }
}
