import Testing

@testable import Screen

@Test(arguments: ["a", " ", "é", "e\u{301}", "作", "🇰🇿", "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u{10FFFF}", ""])
func aGlyphKeepsItsScalars(_ text: String) {
  #expect(Array(Glyph(text).text.unicodeScalars) == Array(text.unicodeScalars))
  var numbers: [Int] = []
  Glyph(text).forEachScalar { number, _ in numbers.append(number) }
  #expect(numbers == Array(0..<text.unicodeScalars.count))
}

@Test func marksBeyondTheRoomOfAGlyphAreLeftOut() {
  let text = "a" + String(repeating: "\u{301}", count: 40)
  #expect(Glyph(text).text.unicodeScalars.count == Glyph.limit)
}

@Test func glyphsAreTheSameWhenTheirScalarsAre() {
  #expect(Glyph("e\u{301}") != Glyph("é") && Glyph("a") == Glyph(Unicode.Scalar(0x61)))
  #expect(Glyph("e\u{301}").hashValue == Glyph("e\u{301}").hashValue)
  #expect(Glyph("~").isASCII && !Glyph("é").isASCII && !Glyph("e\u{301}").isASCII)
}
