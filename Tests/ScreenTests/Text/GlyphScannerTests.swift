import Testing

@testable import Screen

@Suite struct GlyphScannerTests {
  /// One letter a scalar: a digit for the columns of a glyph that begins, + for what joins with so many more, . for dropped.
  func steps(_ text: String) -> String {
    var scanner = GlyphScanner()
    return text.unicodeScalars.map { scalar in
      switch scanner.step(scalar, ScalarTable.shared[scalar].glyph) {
      case .begins(let columns): "\(columns)"
      case .joins(0): "+"
      case .joins(let columns): "+\(columns)"
      case .dropped: "."
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("ab作", "1 1 2"), ("e\u{301}\u{323}", "1 + +"), ("\u{301}a", ". 1"), ("a\u{202E}\u{301}b", "1 . + 1"),
    ("😀😀", "2 2"), ("👍🏽", "2 +"), ("a🏽", "1 2"), ("🏽", "2"), ("☝🏽", "1 +"),
    ("❤\u{FE0F}", "1 +1"), ("😀\u{FE0F}", "2 +"), ("a\u{FE0F}", "1 +"), ("❤\u{FE0E}", "1 +"),
    ("1\u{FE0F}\u{20E3}", "1 +1 +"), ("#\u{FE0F}\u{20E3}", "1 +1 +"), ("1\u{20E3}", "1 +"),
    ("👩\u{200D}👧\u{200D}👧", "2 + + + +"), ("❤\u{FE0F}\u{200D}🔥", "1 +1 + +"), ("a\u{200D}😀", "1 + 2"),
    ("👩\u{200D}a", "2 + 1"),
    ("👩\u{200D}\u{301}👧", "2 + + 2"), ("👩🏽\u{200D}🚀", "2 + + +"),
    ("🇰🇿", "1 +1"), ("🇰🇿🇺🇿", "1 +1 1 +1"), ("🇰a🇿", "1 1 1"), ("🇰\u{200D}🇿", "1 + 1"),
    ("\u{1112}\u{1161}\u{11AB}", "2 + +"), ("한", "2"), ("क्ष", "1 + 1"), ("का", "1 1"),
    ("🏴\u{E0067}\u{E0062}\u{E007F}", "2 + + +"),
  ])
  func scalarsBecomeGlyphs(_ text: String, _ wanted: String) {
    #expect(steps(text) == wanted)
  }
}
