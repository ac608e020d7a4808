import Model
import Query
import TestKit
import Testing

@testable import Parse

/// Filter expressions of chance: an article passes the translation where it passes the expression.
@Suite struct NewsboatPropertyTests {
  private indirect enum Expression {
    case has(String, Bool)
    case pair(Expression, isAnd: Bool, Expression)
    case bracketed(Expression)

    var text: String {
      switch self {
      case .has(let word, let isThere): "title \(isThere ? "=~" : "!~") \"\(word)\""
      case .pair(let left, let isAnd, let right): "\(left.text) \(isAnd ? "and" : "or") \(right.text)"
      case .bracketed(let inside): "(\(inside.text))"
      }
    }

    /// newsboat reads from the right: "a and b or c" is "a and (b or c)".
    func holds(_ words: Set<String>) -> Bool {
      switch self {
      case .has(let word, let isThere): words.contains(word) == isThere
      case .pair(let left, let isAnd, let right):
        isAnd ? left.holds(words) && right.holds(words) : left.holds(words) || right.holds(words)
      case .bracketed(let inside): inside.holds(words)
      }
    }
  }

  private static let words = ["wool", "goats", "rain"]

  private func expression(_ dice: inout Dice, _ depth: Int) -> Expression {
    let operand: Expression =
      depth > 0 && Int.random(in: 0..<3, using: &dice) == 0
      ? .bracketed(expression(&dice, depth - 1))
      : .has(Self.words.randomElement(using: &dice) ?? "", Int.random(in: 0..<4, using: &dice) > 0)
    guard depth > 0, Int.random(in: 0..<3, using: &dice) > 0 else { return operand }
    return .pair(operand, isAnd: Bool.random(using: &dice), expression(&dice, depth - 1))
  }

  private func holds(_ tree: QueryTree, _ words: Set<String>) -> Bool? {
    switch tree {
    case .word(let word, isPrefix: false): words.contains(word)
    case .part(.title, let inside): holds(inside, words)
    case .not(let inside): holds(inside, words).map { !$0 }
    case .all(let trees):
      trees.map { holds($0, words) }.reduce(true) { all, one in all.flatMap { all in one.map { all && $0 } } }
    case .any(let trees):
      trees.map { holds($0, words) }.reduce(false) { any, one in any.flatMap { any in one.map { any || $0 } } }
    default: nil
    }
  }

  @Test func aTranslationPassesWhatTheExpressionPasses() throws {
    var dice = Dice(seed: 251)
    for _ in 0..<500 {
      let expression = expression(&dice, 5)
      let query = try NewsboatFilter.query(expression.text)
      let tree = try #require(Query(query).reading.tree, "\(query)")
      for number in 0..<8 {
        let words = Set(Self.words.enumerated().filter { number >> $0.offset & 1 == 1 }.map(\.element))
        #expect(holds(tree, words) == expression.holds(words), "\(expression.text)\n\(query)\n\(words)")
      }
    }
  }

  @Test func daysAreCountedAsNewsboatCountsThem() throws {
    // There, an age in hours becomes an age in whole days.
    for hours in [0, 1, 23, 24, 25, 47, 48, 168, 191, 192] {
      let age = hours / 24
      for days in 0...8 {
        for (sign, expected) in [
          ("<", age < days), ("<=", age <= days), (">", age > days), (">=", age >= days), ("=", age == days),
        ] {
          let tree = try #require(Query(try NewsboatFilter.query("age \(sign) \(days)")).reading.tree)
          #expect(passes(tree, hours: hours) == expected, "\(hours) h, age \(sign) \(days)")
        }
      }
    }
  }

  private func passes(_ tree: QueryTree, hours: Int) -> Bool {
    switch tree {
    case .test(.since(.ago(let seconds))): hours * 3600 < seconds
    case .test(.before(.ago(let seconds))): hours * 3600 >= seconds
    case .all(let trees): trees.allSatisfy { passes($0, hours: hours) }
    default: false
    }
  }

  @Test func wordsThatAreQuotedAreReadBack() {
    var dice = Dice(seed: 252)
    let pieces = ["a", " ", "\"", "\\", "#", "~", "/", "作", "é", "'", "!", "=", "n"]
    for _ in 0..<1000 {
      let words = (0..<Int.random(in: 0...4, using: &dice)).map { _ in
        (0..<Int.random(in: 0...6, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
      }
      #expect(UrlsWords.read(words.map(UrlsWords.quoted).joined(separator: " ")) == words, "\(words)")
      #expect(UrlsWords.read(words.map(UrlsWords.quoted).joined(separator: " ") + " # rest") == words, "\(words)")
    }
  }

  @Test(
    arguments: [
      ("a b", ["a", "b"]), ("  a\tb ", ["a", "b"]), ("", []), ("# a", []), ("a #b", ["a"]), ("a#b", ["a#b"]),
      ("\"a b\" c", ["a b", "c"]), ("\"\"", [""]),
      ("a\"b\"", ["a\"b\""]), ("\"a\"b", ["a", "b"]), ("\"a\\\"b\"", ["a\"b"]), ("\"a\\nb\\\\\"", ["a b\\"]),
      ("\"a", nil), ("\"a\\", nil), ("\"a\\\"", nil),
    ] as [(String, [String]?)])
  func aLineIsReadAsNewsboatReadsIt(_ line: String, _ words: [String]?) {
    #expect(UrlsWords.read(line) == words)
  }
}
