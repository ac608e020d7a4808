import Foundation
import TestKit
import Testing

@testable import Screen

/// The generated tables against the consortium's own files, of Unicode 15.0.
@Suite struct ScalarTableTests {
  /// Values of a property by scalar.
  func property(_ file: String) throws -> [UInt32: String] {
    let folder = try #require(sharedFolder).appending(path: "corpora/unicode/debian-ucd15")
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    var values: [UInt32: String] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.prefix { $0 != "#" }.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      guard fields.count == 2 else { continue }
      let ends = fields[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
      guard let first = ends.first, let last = ends.last else { continue }
      for value in first...last { values[value] = fields[1] }
    }
    return values
  }

  /// Those of which `holds` is false, in hexadecimal.
  func exceptions(_ file: String, _ holds: (ScalarTable.Entry, String) -> Bool) throws -> [String] {
    var found: [String] = []
    for (value, name) in try property(file) where value < 0x20000 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.age.map({ $0.major <= 15 }) ?? false else { continue }
      if !holds(ScalarTable.shared[scalar], name) { found.append(String(value, radix: 16)) }
    }
    return found
  }

  @Test(.enabled(if: sharedFolder != nil)) func whatIsWideThereIsWideHere() throws {
    let others = try exceptions("EastAsianWidth.txt") { $0.isEastAsian == ["W", "F", "H"].contains($1) }
    // Trigrams, hexagrams, Tai Xuan Jing and counting rods became wide in Unicode 16.
    #expect(others.count < 220, "\(others)")
    #expect(others.allSatisfy { $0.hasPrefix("26") || $0.hasPrefix("4d") || $0.hasPrefix("1d3") })
    let narrow = try exceptions("EastAsianWidth.txt") { !["W", "F"].contains($1) || $0.glyph != .narrow }
    #expect(narrow.isEmpty)
  }

  @Test(.enabled(if: sharedFolder != nil)) func linesBreakByTheSameClasses() throws {
    let ours = ["b2": "bd", "h2": "hd", "h3": "ht", "zwj": "zj", "ai": "al", "sg": "al", "xx": "al", "cj": "ns"]
    let ofTheirs = ["qi": "qu", "qf": "qu", "dc": "al"]
    let changed = try exceptions("LineBreak.txt") { entry, name in
      let line = "\(entry.line)"
      return name == "SA" || ofTheirs[line] ?? line == ours[name.lowercased()] ?? name.lowercased()
    }
    // Syllables of Brahmic scripts and hyphens got classes of their own in 15.1 and 17.
    #expect(changed.count < 700)
    #expect(changed.allSatisfy { $0.count > 2 }, "nothing of Latin-1")
  }

  @Test(.enabled(if: sharedFolder != nil)) func marksAreMarksAndControlsAreDropped() throws {
    let others = try exceptions("extracted/DerivedGeneralCategory.txt") { entry, category in
      switch category {
      case "Mn", "Me": entry.glyph == .mark
      case "Cc", "Zl", "Zp": entry.glyph == .dropped
      case "Lu", "Ll", "Nd", "Zs": entry.glyph.columns > 0
      default: true
      }
    }
    #expect(others == ["1171e"], "a vowel of Ahom that has become a letter of its own")
  }

  @Test func whatMayNotReachATerminalIsDropped() {
    let never: [ClosedRange<UInt32>] = [
      0x00...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x61C...0x61C, 0x200B...0x200B, 0x200E...0x200F, 0x2028...0x202E,
      0x2060...0x2064, 0x2066...0x206F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB,
    ]
    for scalar in never.joined().compactMap(Unicode.Scalar.init) {
      #expect(ScalarTable.shared[scalar].glyph == .dropped)
      #expect(Glyphs("a\(Character(scalar))b").map(\.glyph.text) == ["a", "b"])
    }
  }

  @Test(arguments: [
    ("A", GlyphClass.narrow), ("作", .wide), ("\u{301}", .mark), ("❤", .sign), ("😀", .emoji),
  ])
  func glyphsHaveTheirClass(_ text: String, _ glyph: GlyphClass) throws {
    #expect(ScalarTable.shared[try #require(text.unicodeScalars.first)].glyph == glyph)
  }
}
