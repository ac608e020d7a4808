import TestKit
import Testing

@testable import Parse

/// Documents with mistakes, read as far as they can be.
@Suite struct TOMLReadableTests {
  private func read(_ text: String) -> (entries: [String], mistakes: [TOML.Mistake]) {
    let (document, mistakes) = TOML.readable(Array(text.utf8))
    return (document.entries.map { "\($0.path.joined(separator: ".")) = \($0.value)" }, mistakes)
  }

  @Test(arguments: [
    ("a = 1\nb = \nc = 3", ["a = 1", "c = 3"], [2]), ("a = 1\nnonsense\nc = 3", ["a = 1", "c = 3"], [2]),
    ("= 1\na = 1", ["a = 1"], [1]),
    ("a = 1\na = 2\nb = 3", ["a = 1", "b = 3"], [2]),
    ("[x]\na = 1\n[x]\nb = 2\n[y]\nc = 3", ["x.a = 1", "y.c = 3"], [3]),
    ("[x\na = 1\n[y]\nb = 2", ["y.b = 2"], [1]),
    ("a = 1\n[\nb = 2\n[[\nc = 3\n[y]\nd = 4", ["a = 1", "y.d = 4"], [2, 4]),
    ("a = [1, 2\nb = 3", [], [1]), ("a = \"\"\"x\nb = 3", [], [1]), ("a = 01\nb = 1.\nc = 2", ["c = 2"], [1, 2]),
    ("a = \"x\nb = 1", ["b = 1"], [1]),
    ("a = {x = 1,}\nb = 1", ["b = 1"], [1]), ("", [], []), ("# only words", [], []),
  ])
  func everyLineThatIsNoTOMLIsLeftOut(_ text: String, _ entries: [String], _ lines: [Int]) {
    let (read, mistakes) = read(text)
    #expect(read == entries)
    // A value over several lines may be found out at its end.
    #expect(mistakes.count == lines.count && mistakes.first?.line ?? 0 >= lines.first ?? 0)
    if lines.count != 1 { #expect(mistakes.map(\.line) == lines) }
  }

  @Test func aDocumentWithoutMistakesIsReadAsAlways() throws {
    for text in ["a = 1\n[x]\nb = [1, 2]\n[[y]]\nc = 'd'\n[[y]]\n", "\u{FEFF}a = \"é\"", "a.b.c = true\r\nd = {}\r\n"] {
      let (document, mistakes) = TOML.readable(Array(text.utf8))
      #expect(mistakes.isEmpty)
      #expect(document == (try TOML(Array(text.utf8))))
    }
  }

  @Test func bytesThatAreNoTextAreOneMistake() {
    let (document, mistakes) = TOML.readable(Array("a = 1\nb = \"".utf8) + [0xFF, 0x22, 0x0A])
    #expect(document.entries.isEmpty && mistakes.count == 1 && mistakes[0].line == 2)
  }

  /// Good lines with bad ones between them: all good ones are read, and each bad one is told with its line.
  @Test func aBadLineHidesNoGoodOne() {
    var dice = Dice(seed: 221)
    let bad = [
      "nonsense", "= 1", "x =", "x = 01", "x = tru", "x y = 1", "\"x = 1", "x = 'y", "x = 1 2", "x = 2026-13-01",
      "x..y = 1",
    ]
    for _ in 0..<500 {
      var lines: [String] = []
      var (good, wrong): ([String], [Int]) = ([], [])
      for number in 0..<Int.random(in: 1...12, using: &dice) {
        if Int.random(in: 0..<3, using: &dice) == 0 {
          lines.append(bad.randomElement(using: &dice) ?? "")
          wrong.append(lines.count)
        } else {
          lines.append("k\(number) = \(number)")
          good.append("k\(number) = \(number)")
        }
      }
      let (entries, mistakes) = read(lines.joined(separator: "\n"))
      #expect(entries == good && mistakes.map(\.line) == wrong, "\(lines)")
      #expect(mistakes.allSatisfy { !$0.why.isEmpty })
    }
  }

  @Test func aValueIsOfOneTypeOnly() {
    let values: [TOML.Value] = [
      .flag(true), .integer(4), .number(0.5), .text("a"), .list([.text("a")]), .table(TOML.Table(members: [])),
    ]
    #expect(values.map(\.asFlag) == [true, nil, nil, nil, nil, nil])
    #expect(values.map(\.asInteger) == [nil, 4, nil, nil, nil, nil])
    #expect(values.map(\.asNumber) == [nil, 4, 0.5, nil, nil, nil])
    #expect(values.map(\.asText) == [nil, nil, nil, "a", nil, nil])
    #expect(values.map(\.asTexts) == [nil, nil, nil, nil, ["a"], nil])
    #expect(TOML.Value.list([.text("a"), .integer(1)]).asTexts == nil && TOML.Value.list([]).asTexts == [])
  }

  @Test(arguments: [
    ("a", "a"), ("a-b_9", "a-b_9"), ("", "\"\""), ("a b", "\"a b\""), ("a.b", "\"a.b\""), ("қ", "\"қ\""),
    ("a\"b", "\"a\\\"b\""), ("a\u{7}", "\"a\\u0007\""),
    ("\u{202E}", "\"\\u202E\""), ("\u{E0001}", "\"\\U000E0001\""), ("می\u{200C}خ", "\"می\u{200C}خ\""),
    ("\u{2028}", "\"\\u2028\""),
  ])
  func aKeyHasQuotesWhereItNeedsThem(_ key: String, _ written: String) {
    #expect(TOML.key([key]) == written)
    #expect(TOML.key(["x", key]) == "x." + written)
  }
}
