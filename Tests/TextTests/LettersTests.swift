import Foundation
import Testing

@testable import Text

/// The part that each scalar has in words.
@Suite struct LettersTests {
  private func kinds(_ text: String) -> [Letters.Kind] { text.unicodeScalars.map { Letters.entry($0.value).kind } }

  @Test(arguments: [
    ("azAZéßжқאاहაա", Letters.Kind.letter), ("09٣۴٤९", .digit), (" \n\t.,;:!?-—–…“”«»()[]{}/\\@&_|~<>=^\"", .separator),
    ("\u{AD}\u{301}\u{308}\u{5B0}\u{64B}\u{640}\u{200B}\u{200D}\u{2060}\u{20E3}", .ignored),
    ("$€₸₽£#%+★☀∑←中人あア한가ไກ", .single),
    ("ั่ิ\u{3099}", .attached), ("'`´ʼʻ‘’′", .apostrophe), ("\u{FE0F}\u{FEFF}\u{1F3FB}\u{E0041}", .ignored),
    ("😀🇰", .single),
  ])
  func scalarsOfAKindAreOfIt(_ text: String, _ kind: Letters.Kind) {
    for (scalar, found) in zip(text.unicodeScalars, kinds(text)) {
      #expect(found == kind, "\(scalar.debugDescription)")
    }
  }

  @Test(arguments: [
    ("À", "a"), ("Ą", "a"), ("Ç", "c"), ("ß", "ss"), ("Æ", "ae"), ("œ", "oe"), ("Þ", "th"), ("ł", "l"), ("ø", "o"),
    ("ı", "i"), ("ё", "е"),
    ("й", "й"), ("ў", "ў"), ("ї", "ї"), ("қ", "қ"), ("ң", "ң"), ("ӣ", "и"), ("ӯ", "у"), ("ά", "α"), ("ς", "σ"),
    ("أ", "ا"), ("ى", "ی"),
    ("ك", "ک"), ("²", "2"), ("₄", "4"), ("٣", "3"), ("Ａ", "a"), ("ﬁ", "fi"), ("ﬀ", "ff"), ("ﬃ", "fi"), ("ℝ", "r"),
    ("Ω", "ω"), ("Ж", "ж"),
  ])
  func aLetterFoldsToItsPlainOne(_ letter: String, _ folded: String) throws {
    let entry = Letters.entry(try #require(letter.unicodeScalars.first).value)
    let scalars = [entry.folded, entry.second].filter { $0 != 0 }.compactMap(Unicode.Scalar.init)
    #expect(String(String.UnicodeScalarView(scalars)) == folded)
  }

  @Test func foldingRemovesAccentsWhereUnicodeDoesToo() {
    // A letter of Latin that Unicode takes apart into one of ASCII and accents folds to that.
    var count = 0
    for value in UInt32(0xC0)..<0x250 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let parts = Array(String(scalar).decomposed)
      // The dot of a capital İ is that of its small letter.
      guard parts.count > 1, let base = parts.first, base.isASCII, scalar != "İ" else { continue }
      let entry = Letters.entry(value)
      #expect(
        entry.folded == (base.properties.lowercaseMapping.unicodeScalars.first?.value ?? 0) && entry.hadAccent,
        "\(scalar)")
      count += 1
    }
    #expect(count > 150)
  }

  @Test func foldingTwiceIsFoldingOnce() {
    for value in UInt32(0)...0xFFFF {
      let entry = Letters.entry(value)
      guard entry.kind == .letter || entry.kind == .digit else { continue }
      for folded in [entry.folded, entry.second] where folded != 0 {
        let again = Letters.entry(folded)
        #expect(again.folded == folded && again.second == 0, "U+\(String(value, radix: 16))")
      }
    }
  }
}

extension String {
  fileprivate var decomposed: String.UnicodeScalarView { decomposedStringWithCanonicalMapping.unicodeScalars }
}
