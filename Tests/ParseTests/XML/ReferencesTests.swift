import TestKit
import Testing

@testable import Parse

/// References to characters in texts and addresses of feeds.
@Suite struct ReferencesTests {
  @Test(arguments: [
    ("&lt;&gt;&amp;&quot;&apos;", "<>&\"'"), ("&eacute;&Eacute;", "éÉ"), ("&mdash;&hellip;", "—…"),
    ("&#8212;&#x2014;&#X2014;", "———"), ("&LT;", "<"), ("&AMP;", "&"),
    ("&CounterClockwiseContourIntegral;", "∳"), ("&amp;lt;", "&lt;"), ("&#x41;&#65;", "AA"),
  ])
  func aReferenceIsItsCharacter(_ written: String, _ text: String) {
    #expect(References.replaced(in: written) == text)
  }

  /// HTML takes some names without a semicolon, XML takes none.
  @Test(arguments: [
    "&", "&;", "&#;", "&#x;", "&lt", "&amp", "&copyright;", "&copy", "&nosuchname;", "&#65", "a & b", "&&", "&l",
    "& lt;",
    "&\u{E9};", "&CounterClockwiseContourIntegralx;",
  ])
  func whatIsNoReferenceStays(_ text: String) {
    #expect(References.replaced(in: text) == text)
    #expect(References.replaced(in: "x" + text + "y") == "x" + text + "y")
  }

  @Test(arguments: [
    ("&#226;&#128;&#166;", "…"), ("&acirc;&#128;&#148;", "—"), ("&#195;&#169;", "é"), ("&Atilde;&copy;", "é"),
    ("&#240;&#159;&#152;&#128;", "😀"), ("&#195;", "Ã"), ("&#195;x", "Ãx"), ("&#195;&#65;", "ÃA"), ("&#233;", "é"),
    ("&#255;&#128;", "ÿ€"),
  ])
  func bytesThatWereTakenForCharactersAreOne(_ written: String, _ text: String) {
    #expect(References.replaced(in: written) == text)
  }

  @Test func whatWasEscapedIsReadBackAndNeverLonger() {
    var dice = Dice(seed: 61)
    let pieces = ["<", ">", "&", "&lt;", "&#233;", "é", "作", "a", ";", "#", "&amp", "\"", " ", "😀"]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...12, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
        .joined()
      let escaped = String(decoding: Markup.escaped(text.utf8), as: UTF8.self)
      #expect(!escaped.contains("<") && !escaped.contains(">"))
      #expect(References.replaced(in: escaped) == text, "\(text)")
      #expect(References.replaced(in: text).utf8.count <= text.utf8.count, "\(text)")
    }
  }

  @Test func everyScalarIsReadByItsNumber() {
    var dice = Dice(seed: 62)
    for _ in 0..<3000 {
      guard let scalar = Unicode.Scalar(UInt32.random(in: 0xA0...0x10FFFF, using: &dice)),
        scalar.value & 0xFFFE != 0xFFFE, !(0xFDD0...0xFDEF).contains(scalar.value)
      else { continue }
      let hexadecimal = String(scalar.value, radix: 16, uppercase: Bool.random(using: &dice))
      #expect(References.replaced(in: "&#\(scalar.value);") == String(scalar))
      #expect(References.replaced(in: "&#x\(hexadecimal);") == String(scalar))
    }
  }
}
