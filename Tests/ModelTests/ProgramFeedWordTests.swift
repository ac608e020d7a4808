import Model
import TestKit
import Testing

/// Commands of feeds, quoted in every way that a shell knows.
@Suite struct ProgramFeedWordTests {
  private static let letters = Array("ab $`\\\"'|&;<>(){}*?[]!#~=:é作\t")

  private func word(_ dice: inout Dice) -> String {
    String((0..<Int.random(in: 1...6, using: &dice)).compactMap { _ in Self.letters.randomElement(using: &dice) })
  }

  /// A word between apostrophes, between quotation marks, or with a backslash before each character.
  private func quoted(_ word: String, _ dice: inout Dice) -> String {
    switch Int.random(in: 0..<3, using: &dice) {
    case 0: "'" + word.replacing("'", with: #"'\''"#) + "'"
    case 1: "\"" + word.map { "$`\"\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
    default: word.map { "\\\($0)" }.joined()
    }
  }

  @Test func wordsAreReadHoweverTheyAreQuoted() throws {
    var dice = Dice(seed: 191)
    for _ in 0..<2000 {
      let words = ["feed"] + (0..<Int.random(in: 0...4, using: &dice)).map { _ in word(&dice) }
      let command = words.map { quoted($0, &dice) }.joined(separator: Bool.random(using: &dice) ? " " : "  \t")
      let feed = try ProgramFeed("exec:" + command)
      #expect(feed.arguments == words, "\(command)")
      let filter = try ProgramFeed("filter:\(command):https://a.example/x")
      #expect(filter.arguments == words && filter.filtered == "https://a.example/x", "\(command)")
    }
  }

  @Test(arguments: [
    ("exec:", "it names no command"), ("exec: ", "it names no command"), ("exec:''", "it names no command"),
    ("https://a.example/", "it names no command"),
    ("filter:clean", "it names no address of http or https behind its command"),
    ("filter:clean:ftp://a.example/", "it names no address of http or https behind its command"),
    ("filter::https://a.example/", "it names no command"),
    ("exec:a 'b", "a quotation mark in its command is not closed"),
    ("exec:a \"b", "a quotation mark in its command is not closed"),
    ("exec:a \\", "a quotation mark in its command is not closed"),
    ("exec:a|b", "its command needs a shell, which newsband never runs; put it into a script of its own"),
    ("exec:a \"$b\"", "its command needs a shell, which newsband never runs; put it into a script of its own"),
  ])
  func anAddressThatCannotBeUsedSaysWhy(_ address: String, _ why: String) {
    let refusal = #expect(throws: ProgramFeed.Refusal.self) { try ProgramFeed(address) }
    #expect(refusal?.why == why)
  }

  @Test(arguments: [
    "a|b", "a&b", "a;b", "a<b", "a>b", "a(b", "a)b", "a{b", "a}b", "a*b", "a?b", "a[b", "a]b", "a!b", "a $b", "a `b",
    "a \"`b\"", "#a",
  ])
  func everySignOfAShellIsRefusedUnlessItIsQuoted(_ command: String) {
    #expect(throws: ProgramFeed.Refusal.self) { try ProgramFeed("exec:\(command)") }
    #expect(throws: Never.self) { try ProgramFeed("exec:'\(command)'") }
  }

  @Test func aSignBetweenWordsIsACommentOnlyAtTheBeginningOfOne() throws {
    #expect(try ProgramFeed("exec:a b#c").arguments == ["a", "b#c"])
    #expect(try ProgramFeed("exec:a ''#c").arguments == ["a", "#c"])
    #expect(throws: ProgramFeed.Refusal.self) { try ProgramFeed("exec:a #c") }
  }

  @Test(arguments: [
    ("exec:feed --all", "feed --all"), ("exec:feed 'a b' ''", "feed \"a b\" \"\""), ("exec:'my feed'", "\"my feed\""),
    ("filter:clean:https://me:pw@a.example/", "clean < ADDRESS"),
  ])
  func aCommandIsShownForAPerson(_ address: String, _ shown: String) throws {
    #expect(try ProgramFeed(address).shown { _ in "ADDRESS" } == shown)
  }

  @Test(arguments: ["exec:x", "EXEC:x", "Filter:x", "filter:"]) func aCommandIsKnownByItsScheme(_ address: String) {
    #expect(ProgramFeed.isNamed(by: address))
  }

  @Test(arguments: ["exec", "filter", "execute:x", "https://a.example/exec:x", "", ":", " exec:x", "edition:"])
  func otherAddressesNameNone(_ address: String) {
    #expect(!ProgramFeed.isNamed(by: address))
  }
}
