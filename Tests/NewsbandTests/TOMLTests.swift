import TestKit
import Testing

@testable import newsband

private func entries(_ text: String) throws -> [TOML.Entry] { try TOML(Array(text.utf8)).entries }

private func value(_ text: String) throws -> TOML.Value? { try entries("x = " + text).first?.value }

/// What is wrong with a text, as "line: why".
private func mistake(_ text: String) -> String {
  do {
    return "nothing: \(try entries(text))"
  } catch let mistake as TOML.Mistake {
    return "\(mistake.line): \(mistake.why)"
  } catch { return "\(error)" }
}

@Test func keysAndTablesBecomePathsWithTheirLines() throws {
  let text = """
    # a comment
    title = "x"   # another
    a.b . "c d" = 1

    [band]
    speed = 2
      'odd' = 3
    [ rates . sources ]
    KZT = 4
    inline = { p = 5, q.r = 6, }
    """.replacing(", }", with: " }")
  #expect(
    try entries(text).map { "\($0.line) \(TOML.key($0.path)) \($0.value.description)" } == [
      "2 title \"x\"", "3 a.b.\"c d\" 1", "6 band.speed 2", "7 band.odd 3", "9 rates.sources.KZT 4",
      "10 rates.sources.inline.p 5", "10 rates.sources.inline.q.r 6",
    ])
}

@Test func linesAreCountedThroughLongValuesAndWindowsLineEnds() throws {
  let text = "\u{FEFF}x = [\r\n 1, # one\r\n 2,\r\n]\r\ny = \"\"\"\r\na\r\nb\"\"\"\r\nz = true"
  #expect(try entries(text).map(\.line) == [1, 5, 8])
  #expect(try entries(text)[0].value == .list([.integer(1), .integer(2)]))
  #expect(try entries(text)[1].value == .text("a\nb"))
}

@Test(
  arguments: [
    ("0", .integer(0)), ("+7", .integer(7)), ("-1_000", .integer(-1000)), ("0xFF_0a", .integer(0xFF0A)),
    ("0o17", .integer(15)), ("0b101", .integer(5)), ("1.5", .number(1.5)), ("-0.0", .number(0)), ("1e3", .number(1000)),
    ("6.6E-3", .number(0.0066)), ("9_0.1_1", .number(90.11)), ("inf", .number(.infinity)),
    ("true", .flag(true)), ("false", .flag(false)), ("[]", .list([])),
    ("[ [1], ['a'] ]", .list([.list([.integer(1)]), .list([.text("a")])])),
    ("1979-05-27", .other("1979-05-27")), ("1979-05-27 07:32:00Z", .other("1979-05-27 07:32:00Z")),
    ("07:32:00.5", .other("07:32:00.5")),
    ("[{ a = 1 }]", .list([.table([TOML.Entry(path: ["a"], value: .integer(1), line: 1)])])),
  ] as [(String, TOML.Value)])
func valuesAreRead(_ text: String, _ expected: TOML.Value) throws {
  #expect(try value(text) == expected)
}

@Test(arguments: [
  (#""a\tb\u00e9\U0001F600\"\\""#, "a\tbé😀\"\\"), (#"'a\tb'"#, #"a\tb"#), (#""""#, ""), ("''", ""),
  ("\"\"\"\na\"\"b\n\"\"\"", "a\"\"b\n"), ("\"\"\"a \\\n   b\"\"\"", "a b"), ("'''\n\\n'''", "\\n"),
  ("\"\"\"\"x\"\"\"\"\"", "\"x\"\""),
])
func textsAreRead(_ text: String, _ expected: String) throws {
  #expect(try value(text) == .text(expected))
}

@Test func aTextSurvivesBeingWritten() throws {
  for text in ["", "\"\\\n\t\u{1}\u{7F}\u{85}", "作者 e\u{301} 👩‍🚀"] {
    #expect(try value(TOML.Value.quoted(text)) == .text(text))
    #expect(try entries(TOML.key(["a", text]) + " = 1").first?.path == ["a", text])
  }
}

@Test(arguments: [
  ("speed = # fast", "1: a value is missing"), ("speed =", "1: a value is missing"), ("x = ]", "1: a value is missing"),
  ("x = [,", "1: a value is missing"), ("x = [1\n\n", "3: a ] is missing"), ("x = {a = 1\n}", "1: a } is missing"),
  ("x = { a = 1, }", "1: \"}\" stands where a name should be"),
  ("[é]", "1: \"é]\" stands where a name should be"), ("[", "1: the end of the line stands where a name should be"),
  ("\n[[x]\n", "2: a ] is missing"), ("speed", "1: = is missing after speed"),
  ("theme = dark", "1: dark is no value; a text stands between quotes"),
  ("x = 012", "1: 012 is no value; a text stands between quotes"),
  ("x = 1__0", "1: 1__0 is no value; a text stands between quotes"),
  ("x = 1.", "1: 1. is no value; a text stands between quotes"),
  ("x = +0x1", "1: +0x1 is no value; a text stands between quotes"),
  ("x = 99999999999999999999", "1: 99999999999999999999 is no value; a text stands between quotes"),
  ("x = \u{201C}a\u{201D}", "1: \"\u{201C}a\u{201D}\" stands where a value should be"),
  ("x = 1 y = 2", "1: \"y = 2\" stands where the line should end"),
  ("x = \"a\ny = 1", "1: a closing quote is missing"), ("x = \"\"\"a\n\n", "1: a closing quote is missing"),
  (#"x = "\q""#, #"1: there is no escape \q"#),
  (#"x = "\uD800""#, #"1: \u needs the 4 hexadecimal digits of a character"#),
  (#"x = "\u+123""#, #"1: \u needs the 4 hexadecimal digits of a character"#),
  ("a = 1\n\na = 2", "3: a has its value already, on line 1"),
  ("a = 1\na.b = 2", "2: a has its value already, on line 1"),
  ("a = 1\n[a.b]", "2: a has its value already, on line 1"),
  ("a = {b = 1}\n[a]", "2: a has its value already, on line 1"),
  ("[a]\n[b]\n[a]", "3: [a] is there twice, first on line 1"),
  ("[a.b]\nc = 1\n[a]\nb = 2", "4: a.b is a table already"),
  ("\na = \"\u{1}\"", "2: it holds a control character"), ("a = 1\0", "1: it holds a control character"),
  ("x = " + String(repeating: "[", count: 100_000), "1: values are nested too deep"),
])
func whatIsNoTOMLIsRefusedWithItsLine(_ text: String, _ expected: String) {
  #expect(mistake(text) == expected)
}

@Test func whatIsNoUTF8IsRefusedWithItsLine() {
  #expect(throws: TOML.Mistake(line: 2, why: "it is not UTF-8 text")) { try TOML([0x23, 0x0A, 0xFF]) }
}

@Test func anArrayOfTablesIsKeptAsItsHeading() throws {
  #expect(try entries("[[a]]\nb = 1\n[[a]]\nb = 2\n[c]\nd = 3").map(\.path) == [["a"], ["a"], ["c", "d"]])
}

@Test func anyBytesAreReadOrRefused() {
  var dice = Dice(seed: 1)
  let alphabet = Array("[]{}=.,\"'#\n\r\\u0e+-:_ 1-ab".utf8) + [0xC3, 0xA9, 0xFF, 1]
  var read = 0
  for length in 0..<20_000 {
    do {
      let bytes = dice.bytes(length % 24, of: alphabet)
      let file = try TOML(bytes)
      read += 1
      let lines = 1 + bytes.count { $0 == UInt8(ascii: "\n") }
      #expect(file.entries.allSatisfy { !$0.path.isEmpty && (1...lines).contains($0.line) })
    } catch {
      #expect(error.line >= 1 && !error.why.isEmpty)
    }
  }
  #expect(read > 1000)
}
