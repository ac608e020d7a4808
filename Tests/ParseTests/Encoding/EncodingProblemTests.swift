import Foundation
import Model
import TestKit
import Testing

@testable import Parse

/// Encodings that are found out from the bytes, and what is told of wrong ones.
@Suite struct EncodingProblemTests {
  private func decoded(_ bytes: [UInt8], type: String? = nil) -> (text: String, problem: String?) {
    let decoded = Source(bytes: bytes, name: "feed.xml", contentType: type).decoded
    return (String(decoding: decoded.bytes, as: UTF8.self), decoded.problem)
  }

  private static let wide: [(String.Encoding, [UInt8])] = [
    (.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]), (.utf32LittleEndian, [0xFF, 0xFE, 0, 0]),
    (.utf32BigEndian, [0, 0, 0xFE, 0xFF]),
  ]

  @Test(arguments: wide)
  func wideEncodingsAreKnownByTheirMarkAndByTheirZeros(_ encoding: String.Encoding, _ mark: [UInt8]) throws {
    let text = "<?xml version='1.0'?><a>Қазақ 作者 😀</a>"
    let bytes = [UInt8](try #require(text.data(using: encoding)))
    #expect(decoded(mark + bytes) == (text, nil))
    #expect(decoded(bytes) == (text, nil))
  }

  @Test func ebcdicIsKnownByItsDeclaration() {
    // "<?xml" and a letter in IBM037.
    #expect(decoded([0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40, 0x81]).text == "<?xml a")
  }

  @Test func theMarkOfUTF8Goes() {
    #expect(decoded([0xEF, 0xBB, 0xBF] + Array("é".utf8)) == ("é", nil))
    #expect(decoded([0xEF, 0xBB, 0xBF]) == ("", nil))
  }

  @Test func aWideTextThatEndsInHalfACharacterIsToldWithItsNumber() {
    #expect(decoded([0xFF, 0xFE, 0x61, 0, 0x62]) == ("a\u{FFFD}", "1 bytes of it are no UTF-16LE"))
  }

  @Test(
    arguments: [
      ("windows-1251", nil, "it is not the windows-1251 that it says"),
      (nil, "utf-8", "it is not the utf-8 that it says"),
      (nil, nil, "it is not the UTF-8 that it says"),
    ] as [(String?, String?, String)])
  func aGuessNamesWhatWasSaid(_ declared: String?, _ served: String?, _ why: String) {
    let head = declared.map { "<?xml version='1.0' encoding='\($0)x'?>" } ?? ""
    let (text, problem) = decoded(
      Array(head.utf8) + [0xCD, 0xEE, 0xE2, 0xEE, 0xF1, 0xF2, 0xE8], type: served.map { "text/xml; charset=\($0)" })
    #expect(text == head + "Новости")
    let said = declared.map { "it is not the \($0)x that it says" } ?? why
    #expect(problem == said + ", but looks like WINDOWS-1251")
  }

  @Test func bytesThatMeanNothingAreCounted() {
    let (text, problem) = decoded(
      Array("caf".utf8) + [0xE9, 0x20, 0x81, 0x20, 0x8D] + Array(" cream".utf8), type: "text/xml; charset=windows-1252")
    #expect(text == "café \u{FFFD} \u{FFFD} cream" && problem == "2 bytes of it are no WINDOWS-1252")
  }

  @Test(
    arguments: [
      ("text/xml; charset=utf-8", "utf-8"), ("text/xml;charset=\"windows-1251\"; x=y", "windows-1251"),
      ("text/xml; charset = 'koi8-r'", "koi8-r"), ("text/xml", nil), ("text/xml; charset=", nil), ("charset", nil),
      ("text/xml; charset; x=utf-8", nil),
    ] as [(String, String?)])
  func theCharsetOfATypeIsRead(_ type: String, _ charset: String?) {
    #expect(Encodings.charset(ofType: type) == charset)
  }

  @Test(
    arguments: [
      ("<?xml version=\"1.0\" encoding=\"koi8-r\"?>", "koi8-r"), ("\n<!-- x --><?xml encoding='a'?>", "a"),
      ("<?xml version='1.0'?> encoding='a'", nil), ("<?xml encoding='a'", nil), ("encoding='a'?>", nil), ("", nil),
      (String(repeating: " ", count: 1024) + "<?xml encoding='a'?>", nil),
    ] as [(String, String?)])
  func theEncodingOfADeclarationIsRead(_ text: String, _ encoding: String?) {
    #expect(Encodings.declaration(Array(text.utf8)) == encoding)
  }

  @Test(
    arguments: [
      ("utf8", "UTF-8"), (" UTF-8 ", "UTF-8"), ("latin1", "WINDOWS-1252"), ("ISO-8859-1", "WINDOWS-1252"),
      ("us-ascii", "WINDOWS-1252"), ("iso-8859-9", "WINDOWS-1254"), ("win-1251", "WINDOWS-1251"), ("gbk", "GB18030"),
      ("\"x-sjis\"", "CP932"), ("koi8-r", "KOI8-RU"), ("windows-1048", "RK1048"), ("windows-1250", "WINDOWS-1250"),
      ("utf-16", "UTF-16LE"), ("", nil), ("no-such", nil), ("utf-8//IGNORE", nil), ("utf-8/x", nil), ("кои8", nil),
      ("\u{0}", nil),
    ] as [(String, String?)])
  func aLabelMeansTheLargerSet(_ label: String, _ name: String?) {
    #expect(Charset(label: label)?.name == name)
  }

  @Test(
    arguments: [
      ([0x61, 0xC3, 0xA9], true), ([0x61], true), ([], true), ([0xC3], true),
      ([0xE9, 0x20, 0x20, 0x20, 0x20, 0x20], false),
      ([0xC0, 0xAF, 0x20, 0x20, 0x20, 0x20, 0x20], false), ([0xED, 0xA0, 0x80, 0x20, 0x20, 0x20, 0x20], false),
      ([0xF4, 0x90, 0x80, 0x80, 0x20, 0x20, 0x20, 0x20], false), ([0xE0, 0x9F, 0xBF, 0x20, 0x20, 0x20, 0x20], false),
      ([0xF0, 0x8F, 0xBF, 0xBF, 0x20, 0x20, 0x20, 0x20], false), ([0xF0, 0x90, 0x80, 0x80], true),
      ([0xF4, 0x8F, 0xBF, 0xBF], true), ([0xEE, 0x80, 0x80], true),
    ] as [([UInt8], Bool)])
  func onlyWholeCharactersAreUTF8(_ bytes: [UInt8], _ isUTF8: Bool) {
    #expect(Encodings.isUTF8(bytes) == isUTF8)
  }

  @Test func oneBrokenCharacterInElevenIsForgiven() {
    let whole = Array("é".utf8)
    let rest = Array(repeating: UInt8(0x20), count: 8)
    func text(_ count: Int) -> [UInt8] { Array((0..<count).map { _ in whole }.joined()) + [0xFF] + rest }
    #expect(Encodings.isUTF8(text(10)) && !Encodings.isUTF8(text(9)))
  }

  @Test(arguments: ["Қазақстан", "новости дня", "作者作者作者", "café — “naïve” façade", "😀😀😀😀"])
  func whatWasEncodedTwiceIsUndone(_ text: String) throws {
    // Each byte as the character that it is in Latin-1.
    let twice = text.utf8.map { Unicode.Scalar($0) }
    let bytes = Array(String(String.UnicodeScalarView(twice)).utf8)
    let undone = try #require(DoubleEncoding.undone(bytes))
    #expect(String(decoding: undone, as: UTF8.self) == text)
    #expect(DoubleEncoding.undone(Array(text.utf8)) == nil)
  }

  @Test func textOfChanceIsDecodedAsItWasWritten() {
    var dice = Dice(seed: 81)
    let pieces = ["a", " ", "<b>", "é", "ж", "作", "😀", "Ã", "©", "â", "€", "\n", "ü"]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...30, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
        .joined()
      guard DoubleEncoding.undone(Array(text.utf8)) == nil else { continue }
      #expect(decoded(Array(text.utf8)) == (text, nil))
    }
  }
}
