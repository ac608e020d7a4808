import Testing

@testable import Screen

@Suite struct WidthTests {
  @Test(arguments: [
    ("", 0), ("KZT/USD", 7), ("Баян", 4), ("作者", 4), ("ｱｲ", 2), ("Ａ", 2), ("…", 1), ("▲▼•★│", 5),
    // Accents and what cannot be seen.
    ("e\u{301}", 1), ("n\u{303}o", 2), ("a\u{200B}b\u{202E}c\u{2066}", 3), ("soft\u{AD}hyphen", 10), ("a\tb\nc", 3),
    ("\u{301}", 0), ("\u{1B}[31m", 4),
    // Hangul as syllables and as jamo, conjuncts of Devanagari, Thai.
    ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("क्ष", 2), ("น้ำ", 2),
    // Emoji: alone, with a skin tone, joined, a flag, a keycap, text signs with and without U+FE0F.
    ("😀", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇰🇿🇺🇿", 4), ("🇰", 1), ("1️⃣", 2), ("❤", 1), ("❤️", 2), ("⏰", 2), ("©", 1),
    ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
  ])
  func columns(_ text: String, _ columns: Int) {
    #expect(Width.of(text) == columns)
    #expect(Glyphs(text).reduce(0) { $0 + $1.columns } == columns)
  }

  @Test func aCharacterAndAScalarHaveAWidthToo() {
    #expect(Width.of(Character("作")) == 2 && Width.of(Character("e\u{301}")) == 1)
    #expect(Width.of("\u{301}" as Unicode.Scalar) == 0 && Width.of("☃" as Unicode.Scalar) == 1)
  }

  @Test(arguments: [
    ("A Thai cannery", 14, "A Thai cannery"), ("A Thai cannery", 13, "A Thai canne…"), ("A Thai cannery", 8, "A Thai…"),
    ("A Thai cannery", 1, "…"), ("A Thai cannery", 0, ""), ("A Thai cannery", -3, ""), ("", 0, ""),
    ("作者作者", 8, "作者作者"), ("作者作者", 7, "作者作…"), ("作者作者", 6, "作者…"), ("作者作者", 2, "…"),
    ("cafe\u{301}s de Paris", 5, "cafe\u{301}…"), ("👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"), ("क्षक्ष", 3, "क्ष…"),
  ])
  func aTextIsCutBetweenCharacters(_ text: String, _ columns: Int, _ cut: String) {
    #expect(Width.cut(text, to: columns) == cut)
    #expect(Width.of(cut) <= max(0, columns))
  }

  @Test(arguments: [
    ("Could not keep it: the disk is full", 35, "Could not keep it: the disk is full"),
    ("Could not keep it: the disk is full", 21, "Could not…sk is full"),
    ("Could not keep it: the disk is full", 20, "Could not…sk is full"), ("abcdef", 3, "a…f"), ("abcdef", 1, "…"),
    ("abcdef", 0, ""), ("abcdef", -1, ""), ("作者作者", 6, "作…者"), ("ab  cd", 5, "ab…cd"),
  ])
  func aSentenceIsCutInside(_ text: String, _ columns: Int, _ cut: String) {
    #expect(Width.cutInside(text, to: columns) == cut)
    #expect(Width.of(cut) <= max(0, columns))
  }

  @Test func theEllipsisMayBeAnother() {
    #expect(Width.cut("A Thai cannery", to: 8, ellipsis: "...") == "A Tha...")
    #expect(Width.cut("A Thai cannery", to: 2, ellipsis: "...") == "")
    #expect(Width.cut("A Thai cannery", to: 6, ellipsis: "") == "A Thai")
  }

  @Test(arguments: [
    ("abc", ["a", "b", "c"]), ("e\u{301}x", ["e\u{301}", "x"]), ("क्ष", ["क्", "ष"]), ("🇰🇿🇺", ["🇰🇿", "🇺"]),
    ("👩‍👩‍👧!", ["👩‍👩‍👧", "!"]), ("\u{301}a\u{0}\u{202E}", ["a"]), ("1️⃣2", ["1️⃣", "2"]), ("\u{200D}😀", ["😀"]),
    ("👍\u{200D}a", ["👍\u{200D}", "a"]),
  ])
  func glyphsAreWhatStandsInACell(_ text: String, _ glyphs: [String]) {
    #expect(Glyphs(text).map(\.glyph.text) == glyphs)
  }
}
