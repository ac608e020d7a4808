import TestKit
import Testing

@testable import Parse

/// Values of chance as JSON and as TOML, and back.
@Suite struct JSONPropertyTests {
  private static let texts = [
    "", "a", "\"", "\\", "\n", "作者", "👩‍🚀", "\u{0}", "\u{1F}", "/", "é\u{301}", "</script>", "\u{2028}",
  ]

  private func text(_ dice: inout Dice) -> String {
    (0..<Int.random(in: 0...4, using: &dice)).map { _ in JSONPropertyTests.texts.randomElement(using: &dice) ?? "" }
      .joined()
  }

  private func value(_ dice: inout Dice, _ depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &dice) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &dice))
    case 2:
      return .number(
        ["0", "-1", "1.50", "-0.0", "1e3", "2E-7", "123456789012345678901234567890"].randomElement(using: &dice) ?? "0")
    case 3: return .string(text(&dice))
    case 4: return .array((0..<Int.random(in: 0...4, using: &dice)).map { _ in value(&dice, depth - 1) })
    default:
      return .object(
        JSONObject((0..<Int.random(in: 0...4, using: &dice)).map { ("\($0)" + text(&dice), value(&dice, depth - 1)) }))
    }
  }

  /// A value as JSON, written by the rules of RFC 8259 alone, with blanks of chance.
  private func written(_ value: JSONValue, _ dice: inout Dice) -> String {
    let blank = ["", " ", "\n\t", "\r\n"].randomElement(using: &dice) ?? ""
    switch value {
    case .null: return blank + "null"
    case .bool(let flag): return blank + String(flag)
    case .number(let number): return number + blank
    case .string(let text): return quoted(text, &dice) + blank
    case .array(let values): return "[" + blank + values.map { written($0, &dice) }.joined(separator: "," + blank) + "]"
    case .object(let object):
      return "{"
        + object.members.map { quoted($0.name, &dice) + blank + ":" + written($0.value, &dice) }.joined(separator: ",")
        + blank + "}"
    }
  }

  private func quoted(_ text: String, _ dice: inout Dice) -> String {
    let inside = text.unicodeScalars.map { scalar -> String in
      let isNeeded = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
      guard isNeeded || Int.random(in: 0..<6, using: &dice) == 0 else { return String(scalar) }
      return String(scalar).utf16.map { unit in
        let digits = String(unit, radix: 16, uppercase: Bool.random(using: &dice))
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }
    return "\"" + inside.joined() + "\""
  }

  @Test func whatIsWrittenIsRead() throws {
    var dice = Dice(seed: 131)
    for _ in 0..<1500 {
      let value = value(&dice, 4)
      let text = written(value, &dice)
      #expect(try JSONReader.read(Array(text.utf8)) == value, "\(text)")
    }
  }

  @Test func whatIsCutOffIsRefusedOrAWholeNumber() {
    var dice = Dice(seed: 132)
    for _ in 0..<300 {
      guard case .object = value(&dice, 3) else { continue }
      let text = Array(written(.object(JSONObject([("a", value(&dice, 3))])), &dice).utf8)
      for length in 0..<(text.lastIndex(of: UInt8(ascii: "}")) ?? 0) {
        #expect(throws: JSONReader.Failure.self) { try JSONReader.read(Array(text.prefix(length))) }
      }
    }
  }

  // MARK: TOML

  private func toml(_ dice: inout Dice, _ depth: Int) -> TOML.Value {
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &dice) {
    case 0: return .flag(Bool.random(using: &dice))
    case 1: return .integer([0, 1, -7, 1 << 40, .max, .min].randomElement(using: &dice) ?? 0)
    case 2: return .number([0.5, -2.25, 1e-7, 1e22, 123.456].randomElement(using: &dice) ?? 0)
    case 3: return .text(text(&dice))
    case 4: return .list((0..<Int.random(in: 0...3, using: &dice)).map { _ in toml(&dice, depth - 1) })
    default:
      let names = (0..<Int.random(in: 0...3, using: &dice)).map { "\($0)" + text(&dice) }
      return .table(TOML.Table(members: names.map { TOML.Member(key: $0, value: toml(&dice, depth - 1), line: 1) }))
    }
  }

  @Test func aValueOfTOMLIsWrittenAndReadBack() throws {
    var dice = Dice(seed: 133)
    for _ in 0..<1500 {
      let value = toml(&dice, 3)
      let text = "x = \(value.description)"
      #expect(!text.contains("\n"))
      #expect(try TOML(Array(text.utf8)).root["x"] == value, "\(text)")
    }
  }

  @Test func aPathOfTOMLIsWrittenAndReadBack() throws {
    var dice = Dice(seed: 134)
    for _ in 0..<500 {
      let path = (0..<Int.random(in: 1...4, using: &dice)).map { "\($0)" + text(&dice) }
      #expect(try TOML(Array("\(TOML.key(path)) = 1".utf8)).entries.map(\.path) == [path])
    }
    #expect(TOML.key(["a-b_1", ""]) == "a-b_1.\"\"" && TOML.key(["a b"]) == "\"a b\"")
  }

  @Test(arguments: [(4.0, "4"), (0.5, "0.5"), (-3, "-3"), (1e9, "1000000000.0"), (123_456_789, "123456789")])
  func aNumberIsWrittenAsShortAsItCanBe(_ number: Double, _ text: String) {
    #expect(TOML.Value.number(number).description == text)
    #expect(
      TOML.Value.number(number).asNumber == number && TOML.Value.integer(4).asNumber == 4
        && TOML.Value.text("4").asNumber == nil)
  }
}
