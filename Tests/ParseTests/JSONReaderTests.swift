import Testing

@testable import Parse

private func read(_ text: String) throws -> JSONValue { try JSONReader.read(Array(text.utf8)) }

@Test func aNumberStaysTheTextThatWasRead() throws {
  let value = try read(#"{"a": 0.0003023897, "b": [1.10, -0, 12E+3, 123456789012345678901234567890]}"#)
  #expect(value["a"]?.number == "0.0003023897")
  #expect(value["b"]?.array?.compactMap(\.number) == ["1.10", "-0", "12E+3", "123456789012345678901234567890"])
}

@Test func textsAreReadWithTheirEscapes() throws {
  #expect(try read(#""a\"\\\/\b\f\n\r\t\u0434\ud83d\udc4D""#).string == "a\"\\/\u{8}\u{C}\n\r\tд👍")
  #expect(try read("\"作者 é\"").string == "作者 é")
}

@Test func halfASurrogatePairIsAReplacementCharacter() throws {
  #expect(try read(#""\ud83d""#).string == "\u{FFFD}")
  #expect(try read(#""\udc4dx""#).string == "\u{FFFD}x")
  #expect(try read(#""\ud83d\u0041""#).string == "\u{FFFD}A")
  #expect(try read(#""\ud83d\n""#).string == "\u{FFFD}\n")
}

@Test func bytesThatAreNoUTF8BecomeReplacementCharacters() throws {
  #expect(try JSONReader.read([0x22, 0xFF, 0x61, 0x22]).string == "\u{FFFD}a")
}

@Test func aByteOrderMarkAndBlanksAroundAreLetPass() throws {
  #expect(try JSONReader.read([0xEF, 0xBB, 0xBF] + Array(" \r\n\ttrue \n".utf8)).bool == true)
}

@Test func membersKeepTheirOrderAndTheLastOfANameCounts() throws {
  let object = try #require(read(#"{"b": 1, "a": 2, "b": null}"#).object)
  #expect(object.members.map(\.name) == ["b", "a", "b"])
  #expect(object["b"] == .null)
  #expect(object["c"] == nil)
  #expect(try read("[]")["a"] == nil)
}

@Test(arguments: [
  "", " ", "{", "[", "[1", "[1,", "[1,]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "{a:1}", "{'a':1}", "tru",
  "nul",
  "truee", "01", "-", "1.", ".5", "+1", "1e", "1e+", "0x10", "NaN", "Infinity", "\"", "\"a", "\"\\", "\"\\u12",
  "\"\\x\"",
  "\"\\u12g4\"", "\"\u{1}\"", "\"a\nb\"", "1 2", "{} []", "[1 2]", "{\"a\" 1}", "// x\n1", "[,]", "\u{FEFF}", "\\",
])
func whatIsNoJSONIsRefused(_ text: String) {
  #expect(throws: JSONReader.Failure.self) { try read(text) }
}

@Test func theLineOfAFailureIsTold() {
  #expect(throws: JSONReader.Failure(why: "a comma or a bracket is missing", line: 3)) { try read("[\n1\n2]") }
}

@Test func nestingWithoutEndIsRefusedAndNotOverflown() {
  #expect(throws: JSONReader.Failure.self) { try read(String(repeating: "[", count: 100_000)) }
  #expect(throws: JSONReader.Failure.self) { try read(String(repeating: "{\"a\":", count: 100_000)) }
  #expect(throws: Never.self) { try read(String(repeating: "[", count: 200) + String(repeating: "]", count: 200)) }
}

@Test func anyPrefixOfATextIsRefusedWithoutACrash() throws {
  let text = Array(#"{"a": [1.5e-3, "\ud83d\udc4d", true, null], "b": {"c": "作"}}"#.utf8)
  for count in 0..<text.count {
    #expect(throws: JSONReader.Failure.self) { try JSONReader.read(Array(text.prefix(count))) }
  }
  #expect(throws: Never.self) { try JSONReader.read(text) }
}
