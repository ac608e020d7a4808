import TestKit
import Testing

@testable import Parse

/// Values that were written are read back, in any of their forms.
@Suite struct TOMLPropertyTests {
  private static let words = [
    "a", "Алма", "\"", "\\", "\n", "\t", " ", "#", "=", "[", "]", ".", "作", "\u{1}", "\u{7F}", "\u{202E}", "é",
    "\u{301}", "'", "\u{FEFF}",
  ]

  private func text(_ dice: inout Dice) -> String {
    (0..<Int.random(in: 0...6, using: &dice)).map { _ in Self.words.randomElement(using: &dice) ?? "" }.joined()
  }

  private func value(_ dice: inout Dice, depth: Int = 0) throws -> TOML.Value {
    switch Int.random(in: 0..<(depth < 3 ? 6 : 4), using: &dice) {
    case 0: return .flag(Bool.random(using: &dice))
    case 1:
      return .integer(
        [0, -1, 7, Int.max, Int.min, Int.random(in: -1000...1000, using: &dice)].randomElement(using: &dice) ?? 0)
    case 2: return .number(Double(Int.random(in: -999_999...999_999, using: &dice) * 2 + 1) / 1024)
    case 3: return .text(text(&dice))
    case 4: return .list(try (0..<Int.random(in: 0...3, using: &dice)).map { _ in try value(&dice, depth: depth + 1) })
    default:
      var members: [TOML.Member] = []
      for _ in 0..<Int.random(in: 0...3, using: &dice) {
        let key = text(&dice)
        guard !members.contains(where: { Array($0.key.utf8) == Array(key.utf8) }) else { continue }
        members.append(TOML.Member(key: key, value: try value(&dice, depth: depth + 1), line: 1))
      }
      return .table(TOML.Table(members: members))
    }
  }

  private func read(_ text: String) throws -> TOML { try TOML(Array(text.utf8)) }

  @Test func aValueThatWasWrittenIsReadBack() throws {
    var dice = Dice(seed: 117)
    for _ in 0..<1000 {
      let value = try value(&dice)
      #expect(try read("x = \(value)").root["x"] == value, "\(value)")
    }
  }

  @Test func aPathThatWasWrittenIsReadBackInALineAndInAHeading() throws {
    var dice = Dice(seed: 118)
    for _ in 0..<500 {
      let path = (0..<Int.random(in: 1...4, using: &dice)).map { _ in text(&dice) }
      let line = try read("\(TOML.key(path)) = 1").entries
      #expect(line.map { $0.path.map { Array($0.utf8) } } == [path.map { Array($0.utf8) }], "\(path)")
      let heading = try read("[\(TOML.key(path))]\nx = 1").entries
      #expect(heading.map(\.path) == [path + ["x"]] && heading.map(\.line) == [2], "\(path)")
      let list = try read("[[\(TOML.key(path))]]\nx = 1").entries
      #expect(list.map(\.path) == [path], "\(path)")
    }
  }

  @Test(arguments: [
    (["255", "+255", "0xFF", "0xff", "0o377", "0b1111_1111", "2_5_5"], TOML.Value.integer(255)),
    (["0", "+0", "-0", "0x0", "0b0"], .integer(0)),
    (["1000.0", "1e3", "1E+3", "1_000.0", "10e2", "100_00e-1"], .number(1000)),
    (["-0.5", "-5e-1", "-0.500", "-5E-0_1"], .number(-0.5)), (["inf", "+inf"], .number(.infinity)),
    (["-inf"], .number(-.infinity)),
    (
      [
        #""a\tb""#, #""a\u0009b""#, #""a\U00000009b""#, "'a\tb'", "\"\"\"a\tb\"\"\"", "'''a\tb'''",
        "\"\"\"\na\tb\"\"\"", "'''\na\tb'''",
      ], .text("a\tb")
    ),
    (["\"\"\"a\\\n   \n  b\"\"\"", "'ab'", "\"ab\""], .text("ab")),
    (["\"\"\"\"\"\"", "''''''", "\"\"", "''"], .text("")),
    (["\"\"\"a\"\"\"\"\"", "'a\"\"'"], .text("a\"\"")),
    (["[ 1, 2, ]", "[1,2]", "[\n1, # one\n\n2\n]"], .list([.integer(1), .integer(2)])),
  ])
  func differentFormsAreOneValue(_ forms: [String], _ value: TOML.Value) throws {
    for form in forms { #expect(try read("x = \(form)").root["x"] == value, "\(form)") }
  }
}
