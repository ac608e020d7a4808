import Foundation
import Glibc
import TestKit
import Testing

@testable import Screen

/// Against what the Unicode consortium and the C library say. Samples that lie beside the project are skipped where absent.
@Suite struct UnicodeTests {
  struct Sample: Decodable {
    var cps: [UInt32]
    var breaks: [Int]?
    var wcwidth: Int?

    var text: String {
      String(String.UnicodeScalarView(cps.compactMap(Unicode.Scalar.init)))
    }
  }

  func samples(_ name: String) throws -> [Sample] {
    let file = try #require(sharedFolder).appending(path: "corpora/expect/\(name).jsonl")
    return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
      .map { try JSONDecoder().decode(Sample.self, from: $0) }
  }

  /// Scalars before each place where a line may end.
  func breaks(_ text: String) -> [Int] {
    let breaks = LineBreaks(units: LineUnits(text).units)
    let bytes = Array(text.utf8)
    let places = breaks.units.indices.dropFirst().filter { breaks.before($0) != .none }
      .map { Int(breaks.units[$0].offset) }
    return (places + [bytes.count]).map { String(decoding: bytes[..<$0], as: UTF8.self).unicodeScalars.count }
  }

  /// Unicode 15 had other rules for hyphens at the beginning of a word and stops before numbers.
  @Test(.enabled(if: sharedFolder != nil), arguments: [("unicode15-line", 99.5), ("unicode17-line", 99.98)])
  func linesEndWhereTheAnnexSays(_ name: String, _ share: Double) throws {
    let samples = try samples(name)
    let passed = samples.count { breaks($0.text) == $0.breaks }
    #expect(100 * Double(passed) / Double(samples.count) >= share, "\(passed) of \(samples.count)")
  }

  @Test(.enabled(if: sharedFolder != nil)) func emojiSequencesAreAsWideAsTheyLook() throws {
    for sample in try samples("emoji17-width") {
      #expect(Width.of(sample.text) == sample.wcwidth, "\(sample.cps.map { String($0, radix: 16) })")
    }
  }

  /// Where the table and the C library differ on purpose: what we never show, what became wide in Unicode 16 (trigrams,
  /// Tai Xuan Jing, counting rods), and ambiguous circled numbers that the library holds to be wide.
  static let others: [ClosedRange<UInt32>] = [
    0xAD...0xAD, 0x2630...0x2637, 0x268A...0x268F, 0x3248...0x324F, 0x1171E...0x1171E, 0x1D300...0x1D356,
    0x1D360...0x1D376,
  ]

  @Test func scalarsAreAsWideAsTheCLibrarySays() throws {
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    // Glibc declares wcwidth only on request, which Swift's module of it does not make.
    let symbol = try #require(dlsym(nil, "wcwidth"))
    let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> Int32).self)
    var known = 0
    for scalar in (UInt32(0x20)..<0x40000).lazy.compactMap(Unicode.Scalar.init) {
      let theirs = Int(wcwidth(wchar_t(scalar.value)))
      guard theirs >= 0 else { continue }
      known += 1
      if Width.of(scalar) != theirs {
        #expect(Self.others.contains { $0.contains(scalar.value) }, "U+\(String(scalar.value, radix: 16))")
      }
    }
    #expect(known > 140_000)
  }

  @Test func theTablesReachFromTheFirstScalarToTheLast() {
    let table = ScalarTable.shared
    #expect(table["\0"] == ScalarTable.Entry(glyph: .dropped, line: .cm))
    #expect(table["\u{1FFFF}"] == ScalarTable.Entry(glyph: .narrow, line: .al))
    #expect(table["\u{20000}"] == ScalarTable.Entry(glyph: .wide, line: .id, isEastAsian: true))
    #expect(table["\u{E0061}"] == ScalarTable.Entry(glyph: .mark, line: .cm))
    #expect(table["\u{10FFFF}"] == ScalarTable.Entry(glyph: .narrow, line: .al))
    #expect(table["\u{E000}"].glyph == .narrow && table["\u{AC00}"].line == .hd)
  }

  @Test func theClassesHaveTheirNamesInTheTable() {
    for line in LineClass.allCases {
      let name = Array("\(line)".uppercased().utf8)
      #expect(LineClass(letters: name[0], name[1]) == line)
    }
    #expect(LineClass(letters: UInt8(ascii: "Q"), UInt8(ascii: "Q")) == nil)
    #expect(GlyphClass(letter: UInt8(ascii: "Q")) == nil)
  }
}
