import TestKit
import Testing

@testable import Parse

private func entries(_ text: String) throws -> [TOML.Entry] { try TOML(Array(text.utf8)).entries }

private func value(_ text: String) throws -> TOML.Value? { try TOML(Array(("x = " + text).utf8)).root["x"] }

/// The mistake in a text, as "line: why".
private func mistake(_ text: String) -> String {
  do {
    return "nothing: \(try entries(text))"
  } catch let mistake as TOML.Mistake {
    return "\(mistake.line): \(mistake.why)"
  } catch { return "\(error)" }
}

/// The document on one line, keys in their order.
private func outline(_ text: String) throws -> String {
  TOML.Value.table(try TOML(Array(text.utf8)).root).description
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
    inline = { p = 5, q.r = 6 }
    """
  #expect(
    try entries(text).map { "\($0.line) \(TOML.key($0.path)) \($0.value.description)" } == [
      "2 title \"x\"", "3 a.b.\"c d\" 1", "6 band.speed 2", "7 band.odd 3", "9 rates.sources.KZT 4",
      "10 rates.sources.inline.p 5", "10 rates.sources.inline.q.r 6",
    ])
}

@Test func entriesAreInTheOrderOfTheDocumentWhenATableIsContinued() throws {
  #expect(try entries("[a.b]\nx = 1\n[c]\ny = 2\n[a]\nz = 3").map { TOML.key($0.path) } == ["a.b.x", "c.y", "a.z"])
}

@Test func linesAreCountedThroughLongValuesAndWindowsLineEnds() throws {
  let text = "\u{FEFF}x = [\r\n 1, # one\r\n 2,\r\n]\r\ny = \"\"\"\r\na\r\nb\"\"\"\r\nz = true"
  #expect(try entries(text).map(\.line) == [1, 5, 8])
  #expect(try entries(text)[0].value == .list([.integer(1), .integer(2)]))
  #expect(try entries(text)[1].value == .text("a\nb"))
}

@Test(
  arguments: [
    ("0", .integer(0)), ("+7", .integer(7)), ("-0", .integer(0)), ("-1_000", .integer(-1000)),
    ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
    ("0xFF_0a", .integer(0xFF0A)), ("0o17", .integer(15)), ("0b0101", .integer(5)), ("0x00e3", .integer(227)),
    ("1.5", .number(1.5)), ("-0.0", .number(0)), ("0e0", .number(0)), ("1e3", .number(1000)), ("1e06", .number(1e6)),
    ("6.6E-3", .number(0.0066)), ("9_0.1_1", .number(90.11)), ("1_0e+1_0", .number(1e11)),
    ("inf", .number(.infinity)), ("+inf", .number(.infinity)), ("-inf", .number(-.infinity)),
    ("true", .flag(true)), ("false", .flag(false)), ("[]", .list([])), ("[1,]", .list([.integer(1)])),
    ("[ [1], ['a'], { } ]", .list([.list([.integer(1)]), .list([.text("a")]), .table(TOML.Table(members: []))])),
    (
      "[{ a = 1 }]",
      .list([.table(TOML.Table(members: [TOML.Member(key: "a", value: .integer(1), line: 1)]))])
    ),
  ] as [(String, TOML.Value)])
func valuesAreRead(_ text: String, _ expected: TOML.Value) throws {
  #expect(try value(text) == expected)
}

@Test(arguments: ["nan", "+nan", "-nan"])
func notANumberIsRead(_ text: String) throws {
  #expect(try #require(value(text)?.asNumber).isNaN)
}

@Test(
  arguments: [
    ("1979-05-27", .localDate, "1979-05-27"), ("2024-02-29", .localDate, "2024-02-29"),
    ("2000-02-29", .localDate, "2000-02-29"), ("07:32:00", .localTime, "07:32:00"),
    ("23:59:60.25", .localTime, "23:59:60.25"), ("1979-05-27T07:32:00", .localDateTime, "1979-05-27T07:32:00"),
    ("1979-05-27 07:32:00Z", .offsetDateTime, "1979-05-27T07:32:00Z"),
    ("1979-05-27t07:32:00.125z", .offsetDateTime, "1979-05-27T07:32:00.125Z"),
    ("1979-05-27T00:32:00-07:30", .offsetDateTime, "1979-05-27T00:32:00-07:30"),
    ("1979-05-27   # no time", .localDate, "1979-05-27"),
  ] as [(String, TOML.Time.Kind, String)])
func datesAndTimesAreRead(_ text: String, _ kind: TOML.Time.Kind, _ expected: String) throws {
  guard case .time(let time) = try value(text) else {
    Issue.record("not a time: \(text)")
    return
  }
  #expect(time.kind == kind && time.text == expected)
}

@Test(arguments: [
  "1979-13-01", "1979-00-01", "1979-02-30", "2023-02-29", "1900-02-29", "1979-04-31", "1979-5-27", "79-05-27",
  "24:00:00", "12:60:00", "12:00:61", "12:00", "12:00:00.", "1979-05-27T", "1979-05-27T12:00",
  "1979-05-27T12:00:00+24:00", "1979-05-27T12:00:00+01:60", "1979-05-27T12:00:00+0100", "1979-05-27T12:00:00Z1",
  "1979-05-27  12:00:00", "T12:00:00",
])
func datesAndTimesThatDoNotExistAreRefused(_ text: String) {
  #expect(throws: TOML.Mistake.self) { try value(text) }
}

@Test(arguments: [
  (#""a\tb\u00e9\U0001F600\"\\""#, "a\tbé😀\"\\"), (#"'a\tb'"#, #"a\tb"#), (#""""#, ""), ("''", ""),
  ("\"a\tb\"", "a\tb"), ("\"\u{85}\"", "\u{85}"), ("\"# is no comment\"", "# is no comment"),
  ("\"\"\"\na\"\"b\n\"\"\"", "a\"\"b\n"), ("\"\"\"a \\\n   b\"\"\"", "a b"), ("'''\n\\n'''", "\\n"),
  ("\"\"\"\"x\"\"\"\"\"", "\"x\"\""), ("'''''x'''''", "''x''"), ("\"\"\"\n\n\"\"\"", "\n"),
  ("\"\"\"a\\ \t\n\n \t\n  b\"\"\"", "ab"), (#""\u0000""#, "\0"),
])
func stringsAreRead(_ text: String, _ expected: String) throws {
  #expect(try value(text) == .text(expected))
}

@Test func keysThatSwiftHoldsEqualAreDifferent() throws {
  let root = try TOML(Array("'\u{E9}' = 1\n'e\u{301}' = 2\n\"\" = 3\n1.2 = 4".utf8)).root
  #expect(root["\u{E9}"] == .integer(1) && root["e\u{301}"] == .integer(2) && root[""] == .integer(3))
  #expect(root.members.last?.key == "1")
}

@Test func aStringSurvivesBeingWritten() throws {
  for text in ["", "\"\\\n\t\u{1}\u{7F}\u{85}\u{202E}", "作者 e\u{301} 👩‍🚀"] {
    #expect(try value(TOML.quoted(text)) == .text(text))
    #expect(try entries(TOML.key(["a", text]) + " = 1").first?.path == ["a", text])
  }
}

@Test func aQuotedStringHoldsNothingInvisible() {
  #expect(TOML.quoted("a\u{1B}[2J\u{9B}\u{202E}\u{2028}") == #""a\u001B[2J\u009B\u202E\u2028""#)
}

@Test(arguments: [
  // A heading after the tables in it, and dotted keys that make tables.
  ("[a.b]\nx = 1\n[a]\ny = 2", "{ a = { b = { x = 1 }, y = 2 } }"),
  ("a.b = 1\na.c = 2", "{ a = { b = 1, c = 2 } }"),
  ("[f]\na.c = 1\n[f.a.t]\ns = 2", "{ f = { a = { c = 1, t = { s = 2 } } } }"),
  ("[a]\n[a.b]\n", "{ a = { b = {} } }"),
  // Arrays of tables, with tables and arrays inside of their last table.
  ("[[a]]\nb = 1\n[[a]]\nb = 2\n[c]\nd = 3", "{ a = [{ b = 1 }, { b = 2 }], c = { d = 3 } }"),
  ("[[a]]\n[a.b]\nc = 1\n[[a]]\n[a.b]\nc = 2", "{ a = [{ b = { c = 1 } }, { b = { c = 2 } }] }"),
  ("[[a]]\n[[a.b]]\n[[a.b]]\n[[a]]", "{ a = [{ b = [{}, {}] }, {}] }"),
  // Inline tables.
  ("a = { b.c = 1, b.d = { e = 2 } }", "{ a = { b = { c = 1, d = { e = 2 } } } }"),
  ("[t]\na = [1,\n  { b = 2 }, # a comment\n]", "{ t = { a = [1, { b = 2 }] } }"),
])
func tablesAreNested(_ text: String, _ expected: String) throws {
  #expect(try outline(text) == expected)
}

@Test(arguments: [
  ("a = 1\n\na = 2", "3: a has a value already, from line 1"),
  ("a = 1\na.b = 2", "2: a has a value already, from line 1"),
  ("a = 1\n[a.b]", "2: a has a value already, from line 1"),
  ("a = {b = 1}\n[a]", "2: a has a value already, from line 1"),
  ("a = {b = 1}\na.c = 2", "2: a has a value already, from line 1"),
  ("a = {b = {}}\n[a.b.c]", "2: a has a value already, from line 1"),
  ("a = [{}]\n[[a]]", "2: a has a value already, from line 1"),
  ("x = {a = 1, a = 2}", "1: a has a value already, from line 1"),
  ("x = {a = {}, a.b = 2}", "1: a has a value already, from line 1"),
  ("x = {a.b = 2, a = {}}", "1: a is a table already, from line 1"),
  ("[a]\n[b]\n[a]", "3: a is a table already, from line 1"),
  ("[a.b]\nc = 1\n[a]\nb = 2", "4: b is a table already, from line 1"),
  ("[a.b.c]\n[a]\nb.c.d = 2", "3: b.c is a table already, from line 1"),
  ("[a]\nb.c = 1\n[a.b]", "3: a.b is a table already, from line 2"),
  ("[a.b]\n[[a]]", "2: a is a table already, from line 1"),
  ("[[a]]\n[a]", "2: a is an array of tables already, from line 1"),
  ("[[a.b]]\n[a]\nb.c = 1", "3: b is an array of tables already, from line 1"),
])
func aKeyIsDefinedOnce(_ text: String, _ expected: String) {
  #expect(mistake(text) == expected)
}

@Test(arguments: [
  "dark", "True", "012", "-01", "1__0", "_1", "1_", "1_e6", "1._5", "1.", ".5", "1e", "1.e5", "+0x1", "0XFF", "0x_1",
  "0b2", "0x", "++1", "Inf", "9223372036854775808", "0x8000000000000000",
])
func aWordThatIsNoValueIsRefused(_ word: String) {
  #expect(mistake("x = \(word)") == "1: \(word) is not a value; text needs quotes: \(TOML.quoted(word))")
}

@Test(arguments: [
  ("speed = # fast", "1: a value is missing"), ("speed =", "1: a value is missing"),
  ("x = ]", "1: a value is missing"), ("x = [,", "1: a value is missing"), ("x = [1,,2]", "1: a value is missing"),
  ("x = [1\n\n", "3: a ] is missing"), ("x = [1 2]", "1: a ] is missing"),
  ("x = {a = 1\n}", "1: a } is missing"), ("x = {a = 1 # c", "1: a } is missing"),
  ("x = { a = 1, }", "1: a key is missing before \"}\""),
  ("x = {\n}", "1: a key is missing before the end of the line"),
  ("[é]", "1: a key is missing before \"é]\""), ("[", "1: a key is missing before the end of the line"),
  ("[]", "1: a key is missing before \"]\""), ("[a..b]", "1: a key is missing before \".b]\""),
  ("= 1", "1: a key is missing before \"= 1\""), ("a. = 1", "1: a key is missing before \"= 1\""),
  ("\"\"\"a\"\"\" = 1", "1: = is missing after \"\""), ("[a\n]", "1: ] is missing after a"),
  ("\n[[x]\n", "2: a ] is missing"), ("[[x] ]", "1: a ] is missing"),
  ("[ [x]]", "1: a key is missing before \"[x]]\""),
  ("speed", "1: = is missing after speed"), ("a b = 1", "1: = is missing after a"),
  ("x = \u{201C}a\u{201D}", "1: \"\u{201C}a\u{201D}\" is not a value"),
  ("x = 1 y = 2", "1: \"y = 2\" follows on the same line; each key needs a line of its own"),
  ("[a] b = 1", "1: \"b = 1\" follows on the same line; each key needs a line of its own"),
  ("x = 'a''", "1: \"'\" follows on the same line; each key needs a line of its own"),
])
func aMistakeInTheFormIsNamedWithItsLine(_ text: String, _ expected: String) {
  #expect(mistake(text) == expected)
}

@Test(arguments: [
  ("x = \"a\ny = 1", "1: a closing quote is missing"), ("x = \"\"\"a\n\n", "1: a closing quote is missing"),
  ("'a\n' = 1", "1: a closing quote is missing"), ("x = '", "1: a closing quote is missing"),
  (#"x = "\q""#, #"1: there is no escape "\\q""#), (#"x = "\ ""#, #"1: there is no escape "\\ ""#),
  ("x = \"\\\u{202E}\"", #"1: there is no escape "\\\u202E""#),
  ("x = \"\"\"\n\\ a\"\"\"", #"2: there is no escape "\\ ""#),
  (#"x = "\uD800""#, "1: an escape needs the 4 hexadecimal digits of a character"),
  (#"x = "\u+123""#, "1: an escape needs the 4 hexadecimal digits of a character"),
  (#"x = "\U00110000""#, "1: an escape needs the 8 hexadecimal digits of a character"),
])
func aMistakeInAStringIsNamedWithItsLine(_ text: String, _ expected: String) {
  #expect(mistake(text) == expected)
}

@Test(arguments: [
  ("\na = \"\u{1}\"", "2: it holds a control character"), ("a = 1\0", "1: it holds a control character"),
  ("# \u{7F}", "1: it holds a control character"), ("a = 1\rb = 2", "1: it holds a control character"),
  ("a = 1\n\u{FEFF}b = 2", "2: a key is missing before \"\\uFEFFb = 2\""),
])
func charactersThatTOMLForbidsAreRefused(_ text: String, _ expected: String) {
  #expect(mistake(text) == expected)
}

@Test func endlessNestingIsRefused() {
  #expect(mistake("x = " + String(repeating: "[", count: 100_000)) == "1: values are nested too deep")
  #expect(mistake("x = " + String(repeating: "{a=", count: 100_000)) == "1: values are nested too deep")
  #expect(mistake(String(repeating: "a.", count: 100_000) + "a = 1") == "1: a key has too many parts")
}

@Test(
  arguments: [[0x23, 0x0A, 0xFF], [0x0A, 0x61, 0x3D, 0x22, 0xC3, 0x22], [0x0A, 0x23, 0xED, 0xA0, 0x80]] as [[UInt8]])
func whatIsNotUTF8IsRefusedWithItsLine(_ bytes: [UInt8]) {
  #expect(throws: TOML.Mistake(line: 2, why: "it is not UTF-8 text")) { try TOML(bytes) }
}

@Test func anyBytesAreReadOrRefused() {
  var dice = Dice(seed: 1)
  let alphabet = Array("[]{}=.,\"'#\n\r\\u0e+-:_ 1-ab".utf8) + [0xC3, 0xA9, 0xFF, 1]
  var read = 0
  for length in 0..<20_000 {
    do {
      let bytes = dice.bytes(length % 24, of: alphabet)
      let document = try TOML(bytes)
      read += 1
      let lines = 1 + bytes.count { $0 == UInt8(ascii: "\n") }
      #expect(document.entries.allSatisfy { !$0.path.isEmpty && (1...lines).contains($0.line) })
      // The description is TOML too, and means the same.
      let description = TOML.Value.table(document.root).description
      let again = try TOML(Array("x = \(description)".utf8)).root["x"]
      #expect(again?.description == description)
    } catch {
      #expect(error.line >= 1 && !error.why.isEmpty)
    }
  }
  #expect(read > 1000)
}
