import TestKit
import Testing

@testable import Parse

/// Why a text is no JSON, and what is kept of one that breaks off.
@Suite struct JSONFailureTests {
  private func failure(_ text: String) -> JSONReader.Failure? {
    do {
      _ = try JSONReader.read(Array(text.utf8))
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    ("", "it ends too early"), ("  ", "it ends too early"), ("[", "it ends too early"), ("[1", "it ends too early"),
    ("[1,", "it ends too early"), ("{", "a name is missing"), ("{\"a\"", "a colon is missing"),
    ("{\"a\":", "it ends too early"), ("{\"a\":1", "it ends too early"), ("{\"a\":1,", "a name is missing"),
    ("{1:2}", "a name is missing"), ("{\"a\" 1}", "a colon is missing"),
    ("{\"a\":1 \"b\":2}", "a comma or a brace is missing"),
    ("[1 2]", "a comma or a bracket is missing"), ("[1,]", "no value begins like this"),
    ("[,]", "no value begins like this"),
    ("{\"a\":1,}", "a name is missing"), ("tru", "no value begins like this"), ("True", "no value begins like this"),
    ("nul", "no value begins like this"), ("falsey", "there is more after its end"),
    ("'a'", "no value begins like this"),
    ("NaN", "no value begins like this"), ("+1", "no value begins like this"), (".5", "no value begins like this"),
    ("-", "a number has no digits"), ("-x", "a number has no digits"), ("01", "a number begins with 0"),
    ("-00", "a number begins with 0"), ("1.", "a number ends with its point"), ("1.e1", "a number ends with its point"),
    ("1e", "a number has no exponent"), ("1e+", "a number has no exponent"), ("1 2", "there is more after its end"),
    ("[]]", "there is more after its end"), ("\"a", "a text has no end"), ("\"a\\\"", "a text has no end"),
    ("\"\t\"", "a text has a control character in it"), ("\"\u{0}\"", "a text has a control character in it"),
    ("\"\\x\"", "a text has an unknown escape in it"), ("\"\\", "a text has an unknown escape in it"),
    ("\"\\u12\"", "an escape has not four digits"), ("\"\\u12g4\"", "an escape has not four digits"),
    ("\"\\ud83d\\u12\"", "an escape has not four digits"), ("// x\n1", "no value begins like this"),
  ])
  func aTextThatIsNoJSONSaysWhy(_ text: String, _ why: String) {
    #expect(failure(text)?.why == why)
  }

  @Test(arguments: [
    ("\n\n[1,\n2,\n]", 5), ("{\n\"a\": 1,\n\"b\": x}", 3), ("1\n\n2", 3), ("\r\n\r\n!", 3), ("\"a\n", 1),
  ])
  func theLineIsThatOfTheFault(_ text: String, _ line: Int) {
    #expect(failure(text)?.line == line)
  }

  @Test func twoHundredAndFiftySixLevelsAreDeepEnough() {
    func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(failure(nested(256)) == nil)
    #expect(failure(nested(257))?.why == "it is nested too deep")
    let objects = String(repeating: "{\"a\":", count: 255) + "1" + String(repeating: "}", count: 255)
    #expect(failure(objects) == nil)
    #expect(failure("{\"a\":\(objects)}")?.why == "it is nested too deep")
  }

  private func salvage(_ text: String) -> (value: JSONValue, why: String?) {
    let (value, failure) = JSONReader.salvage(Array(text.utf8))
    return (value, failure?.why)
  }

  private func array(_ values: [Int]) -> JSONValue { .array(values.map { .number("\($0)") }) }

  @Test(arguments: [
    ("[1,2,3", [1, 2, 3], "it ends too early"), ("[1,2,", [1, 2], "it ends too early"),
    ("[1,2,\"x", [1, 2], "a text has no end"),
    ("[1,2 3]", [1, 2], "a comma or a bracket is missing"), ("[1,{\"a\":2", [1], "it ends too early"),
    ("[1,[2", [1], "it ends too early"), ("[", [], "it ends too early"), ("[1,x,2]", [1], "no value begins like this"),
  ])
  func theWholeElementsOfAListAreKept(_ text: String, _ kept: [Int], _ why: String) {
    let (value, failure) = salvage(text)
    #expect(value == array(kept) && failure == why)
  }

  @Test func theWholeMembersOfAnObjectAreKept() {
    let (value, why) = salvage("{\"title\":\"T\",\"items\":[1,2,{\"id\":3},{\"id\":4,\"t\":\"ha")
    #expect(why == "a text has no end" && value["title"]?.string == "T")
    #expect(value["items"]?.array?.count == 3 && value["items"]?.array?.last?["id"]?.number == "3")
    let cut = salvage("{\"a\":1,\"b\":\"ha")
    #expect(cut.value["a"]?.number == "1" && cut.value["b"] == nil)
  }

  @Test func whatIsNothingFromTheFirstByteIsNull() {
    #expect(salvage("").value == .null && salvage("x").why == "no value begins like this")
    #expect(salvage("\"a").value == .null && salvage("1.").value == .null)
  }

  @Test func whatIsWholeIsKeptWholeAndControlsPass() {
    let (value, why) = salvage("{\"a\": \"x\ty\nz\", \"b\": [1]}")
    #expect(why == nil && value["a"]?.string == "x\ty\nz" && value["b"] == array([1]))
  }

  /// The longer the beginning, the more is kept, and never anything else than the whole has.
  @Test func everyBeginningOfAFeedKeepsABeginningOfItsItems() {
    let items = (0..<8).map { "{\"id\":\"\($0)\",\"tags\":[\"a\",\"б\"],\"n\":{\"x\":[\($0)]}}" }
    let bytes = Array("{\"version\":\"1\",\"items\":[\(items.joined(separator: ", "))]}".utf8)
    var before = 0
    for count in 0...bytes.count {
      let (value, failure) = JSONReader.salvage(Array(bytes.prefix(count)))
      #expect((failure == nil) == (count == bytes.count))
      let ids = value["items"]?.array?.compactMap { $0["id"]?.string } ?? []
      #expect(ids == (0..<ids.count).map { "\($0)" } && ids.count >= before, "\(count)")
      before = ids.count
    }
    #expect(before == 8)
  }

  @Test func aValueIsOneKindOnly() {
    let values: [JSONValue] = [.null, .bool(true), .number("7"), .string("a"), .array([]), .object(JSONObject([]))]
    for value in values {
      let kinds = [
        value.bool != nil, value.number != nil, value.string != nil, value.array != nil, value.object != nil,
      ]
      #expect(kinds.count { $0 } == (value == .null ? 0 : 1), "\(value)")
    }
    #expect(JSONValue.number("7").text == "7" && JSONValue.string("a").text == "a" && JSONValue.bool(true).text == nil)
    #expect(JSONValue.array([])["a"] == nil && JSONValue.string("a")["a"] == nil)
  }

  @Test func theOrderOfMembersMakesTwoObjects() {
    let one = JSONObject([("a", .null), ("b", .null)])
    let other = JSONObject([("b", .null), ("a", .null)])
    #expect(one != other && one == JSONObject([("a", .null), ("b", .null)]))
    #expect(Set([one, other, one]).count == 2)
    #expect(JSONObject([("a", .number("1")), ("a", .number("2"))])["a"] == .number("2"))
  }
}
