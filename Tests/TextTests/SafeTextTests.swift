import Foundation
import TestKit
import Testing
import Text

@Suite struct SafeTextTests {
  @Test(arguments: [
    "", "Plain words, 100 %.", "Тенге укрепился", "作者", "النص العربي", "हिन्दी", "ไทย", "e\u{301}\u{327}", "a\u{A0}b",
    "\u{FFFD}",
    "“quoted” — and…", "🇰🇿 🇺🇿", "\u{E000}", "exactly8", "sixteen letters.",
  ])
  func cleanTextComesBackUntouched(_ text: String) {
    #expect(text.displaySafe == text)
    #expect(text.displaySafeLines == text)
  }

  @Test func everyControlCharacterGoes() {
    for value in Array(0x00...0x1F) + Array(0x7F...0x9F) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      for text in ["a\(scalar)b", "\(scalar)", "long enough for a word \(scalar) and on"] {
        #expect(text.displaySafe.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }, "\(value)")
        #expect(
          text.displaySafeLines.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
      }
    }
  }

  @Test func lineBreaksAndTabsBecomeSpacesOnOneLine() {
    #expect("a\nb\r\nc\rd\te\u{B}f\u{C}g\u{2028}h\u{2029}i\u{85}j".displaySafe == "a b c d e f g h i j")
  }

  @Test func lineBreaksStayOnSeveralLines() {
    #expect("a\nb\r\nc\rd\te\u{B}f\u{C}g\u{2028}h\u{2029}i".displaySafeLines == "a\nb\nc\nd e\nf\ng\nh\ni")
  }

  @Test(arguments: [
    ("\u{1B}[31mred\u{1B}[0m", "red"), ("a\u{1B}[2J\u{1B}[1;1Hb", "ab"), ("\u{1B}[?25l", ""), ("\u{1B}[1 q|", "|"),
    ("\u{1B}[38:2::255:0:0mred", "red"), ("x\u{9B}31my", "xy"),
    ("\u{1B}]0;title\u{7}text", "text"), ("\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link"),
    ("\u{1B}]52;c;aGk=\u{9C}after", "after"), ("a\u{9D}0;title\u{9C}b", "ab"),
    ("\u{1B}P1;2|data\u{1B}\\after", "after"), ("\u{1B}_Gf=24;AAAA\u{1B}\\after", "after"),
    ("\u{1B}^pm\u{1B}\\after", "after"),
    ("\u{1B}c\u{1B}7a\u{1B}(0b\u{1B}#8c", "abc"), ("\u{1B}", ""), ("\u{1B}\u{1B}[1mx", "x"),
  ])
  func aWholeEscapeSequenceGoes(_ text: String, _ expected: String) {
    #expect(text.displaySafe == expected)
  }

  @Test(arguments: [
    ("\u{1B}]0;never ended", "0;never ended"), ("\u{1B}P one\n\ntwo\u{7}", " one\n\ntwo"), ("\u{1B}[31", ""),
    ("\u{1B}[12\nnext", "\nnext"), ("\u{1B}[31é", "é"), ("\u{1B}é", "é"),
  ])
  func aSequenceWithoutAnEndTakesNoTextWithIt(_ text: String, _ expected: String) {
    #expect(text.displaySafeLines == expected)
  }

  @Test func wronglyDecodedQuotesAreNotTakenForControlStrings() {
    #expect("â\u{80}\u{9D}said he,â\u{80}\u{9C} and left".displaySafe == "âsaid he,â and left")
  }

  @Test func manyOpenControlStringsTakeLinearTime() {
    let text = String(repeating: "\u{1B}]x", count: 200_000)
    #expect(text.displaySafe == String(repeating: "x", count: 200_000))
  }

  @Test(arguments: [
    0x61C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x206A, 0xAD, 0x34F,
    0x115F,
    0x1160, 0x17B4, 0x180E, 0x200B, 0x2060, 0x2064, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFB, 0xFFFC,
    0xFFFE,
    0xFFFF, 0xFDD0, 0xFDEF, 0x1D173, 0x1BCA0, 0x1FFFE, 0x10FFFF, 0xE0001, 0xE0041, 0xE0100, 0xE007F,
  ])
  func charactersWithoutAGlyphAreRemoved(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect("a\(scalar)b".displaySafe == "ab")
    #expect("\(scalar)".displaySafe == "")
  }

  @Test(arguments: [
    "می\u{200C}خواهم", "ه\u{200D}", "क्\u{200D}ष", "ක්\u{200D}ෂ", "ശ്\u{200C}ര", "ᠭ\u{180B}ᠠ",
  ])
  func joinersStayWhereAScriptNeedsThem(_ text: String) {
    #expect(text.displaySafe == text)
  }

  @Test(arguments: [
    "👩\u{200D}👩\u{200D}👧\u{200D}👦", "👩🏽\u{200D}🚀", "❤\u{FE0F}\u{200D}🔥", "🏳\u{FE0F}\u{200D}🌈", "1\u{FE0F}\u{20E3}",
    "☀\u{FE0E}",
    "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", "葛\u{E0100}", "🤷🏻\u{200D}♀\u{FE0F}",
  ])
  func emojiSequencesAndVariantsStayWhole(_ text: String) {
    #expect(text.displaySafe == text)
  }

  @Test(arguments: [
    ("pay\u{200D}pal", "paypal"), ("a\u{200C}b", "ab"), ("می\u{200C} خ", "می خ"), ("😀\u{200D}x", "😀x"),
    ("😀\u{200C}", "😀"),
    ("a\u{FE0F}", "a"), ("😀\u{FE0F}\u{FE0F}\u{E0101}\u{E0102}", "😀\u{FE0F}"), ("🏴\u{E0067}\u{E0062}x", "🏴x"),
    ("🏴\u{E007F}", "🏴"),
  ])
  func joinersAndSelectorsGoElsewhere(_ text: String, _ expected: String) {
    #expect(text.displaySafe == expected)
  }

  @Test(.enabled(if: sharedFolder != nil))
  func naughtyStringsAndTrojanSourceComeOutClean() throws {
    let folder = try #require(sharedFolder).appending(path: "corpora/hostile")
    var seen = 0
    for part in ["blns", "trojan-source"] {
      let files = FileManager.default.enumerator(at: folder.appending(path: part), includingPropertiesForKeys: nil)
      for case let file as URL in files ?? .init() where !file.hasDirectoryPath {
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let safe = text.displaySafeLines
        seen += 1
        #expect(!safe.unicodeScalars.contains(where: isForbidden), "\(file.lastPathComponent)")
        #expect(safe.displaySafeLines == safe, "\(file.lastPathComponent)")
        #expect(!text.displaySafe.unicodeScalars.contains { $0 == "\n" || isForbidden($0) })
      }
    }
    #expect(seen > 50)
  }

  /// Controls, and the formats that change the order of text: never acceptable, wherever they stand.
  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
