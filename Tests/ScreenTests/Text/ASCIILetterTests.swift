import Foundation
import Testing

@testable import Screen

/// Letters on a terminal of ASCII.
@Suite struct ASCIILetterTests {
  private func ascii(_ scalar: Unicode.Scalar) -> String { ASCII.glyph(String(scalar)) }

  /// A capital becomes the capital of what its small letter becomes.
  @Test func capitalsAndSmallLettersAgree() {
    var count = 0
    for value in Array(UInt32(0xC0)..<0x250) + Array(0x400..<0x530) + Array(0x1E00..<0x1F00) {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isUppercase else { continue }
      let small = Array(scalar.properties.lowercaseMapping.unicodeScalars)
      guard small.count == 1, ascii(scalar) != "?", ascii(small[0]) != "?" else { continue }
      #expect(ascii(scalar).lowercased() == ascii(small[0]), "\(scalar) \(small[0])")
      count += 1
    }
    #expect(count > 300)
  }

  /// A letter of Latin with an accent becomes the letter without it.
  @Test func accentsGo() {
    var count = 0
    for value in Array(UInt32(0xC0)..<0x180) + Array(0x1E00..<0x1F00) {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      guard let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first, base != scalar,
        base.isASCII
      else { continue }
      #expect(ascii(scalar) == String(base), "\(scalar)")
      count += 1
    }
    #expect(count > 250)
  }

  @Test func theLettersOfTheRegionAreAllKnown() {
    for letter in "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯяЎўҲҳҶҷӢӣӮӯ"
      .unicodeScalars
    {
      #expect(ascii(letter) != "?", "\(letter)")
    }
    for letter in "ÇçÄäŽžŇňÖöŞşÜüÝýĞğİıÑñŁłŚśßÆæØøÅå".unicodeScalars { #expect(ascii(letter) != "?", "\(letter)") }
  }

  @Test(arguments: [
    ("", " "), ("a", "a"), ("\u{7F}", "\u{7F}"), ("e\u{301}", "e"), ("ж\u{301}", "z"), ("\u{2003}", " "),
    ("\u{3000}", " "), ("\u{2500}", "-"), ("\u{253C}", "+"),
    ("\u{2588}", "#"), ("\u{2800}", " "), ("\u{28FF}", "."), ("\u{FF5E}", "~"), ("\u{FF01}", "!"), ("\u{FF5F}", "?"),
    ("☃", "?"), ("₸", "T"), ("№", "N"),
    ("👩‍👩‍👧", "?"),
  ])
  func theFirstScalarOfAGlyphDecides(_ glyph: String, _ ascii: String) {
    #expect(ASCII.glyph(glyph) == ascii)
  }
}
