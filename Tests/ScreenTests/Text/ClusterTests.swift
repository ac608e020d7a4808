import Foundation
import TestKit
import Testing

@testable import Screen

/// No line, no cut and no cell comes between scalars that belong together.
@Suite struct ClusterTests {
  static let samples = [
    "e\u{301}", "n\u{303}\u{323}", "👩‍👩‍👧", "👍🏽", "🇰🇿", "1️⃣", "❤️‍🔥", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "क्षि", "กำ", "\u{1112}\u{1161}\u{11AB}", "👨🏿‍🚀",
    "z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}",
  ]

  @Test(arguments: samples) func aCharacterIsNeverWrappedApart(_ cluster: String) {
    for width in 1...7 {
      let lines = wrap([Run(String(repeating: cluster, count: 9))], width: width)
      #expect(lines.map(\.text).joined() == String(repeating: cluster, count: 9))
      #expect(lines.allSatisfy { $0.text.allSatisfy { String($0) == cluster } })
    }
  }

  @Test(arguments: samples) func aCharacterIsNeverCutApart(_ cluster: String) {
    let text = String(repeating: cluster, count: 5)
    for columns in 1...12 {
      let cut = Width.cut(text, to: columns)
      #expect(Width.of(cut) <= columns)
      #expect(cut == text || cut.dropLast().allSatisfy { String($0) == cluster })
    }
  }

  @Test(arguments: samples) func whatIsPutComesBackInTheLines(_ cluster: String) {
    var canvas = Canvas(Size(width: 30, height: 1))
    #expect(canvas.put("(\(cluster))", x: 3, y: 0, style: .text) == Width.of(cluster) + 2)
    #expect(canvas.lines == ["   (\(cluster))"])
  }

  struct Sample: Decodable {
    var cps: [UInt32]
  }

  /// In the consortium's samples a line that is one column wide ends between characters only. A mark or a skin tone without a
  /// letter to stand on, a sign before a number and a joiner inside of a flag are two things for line breaking.
  @Test(.enabled(if: sharedFolder != nil)) func linesEndBetweenTheConsortiumsClusters() throws {
    let file = try #require(sharedFolder).appending(path: "corpora/expect/unicode17-grapheme.jsonl")
    for line in try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")) {
      let sample = try JSONDecoder().decode(Sample.self, from: line)
      let isOdd = [[0x20], [0x61, 0x1F3FF], [0x61, 0x1F1E6, 0x200D]].contains { sample.cps.starts(with: $0) }
      if isOdd || sample.cps.contains(where: { [0x600, 0x6DD].contains($0) }) { continue }
      let text = String(String.UnicodeScalarView(sample.cps.compactMap(Unicode.Scalar.init)))
      for line in wrap([Run(text)], width: 1) {
        let start = text.utf8.index(text.startIndex, offsetBy: line.offset)
        #expect(start == text.endIndex || text.indices.contains(start), "\(sample.cps.map { String($0, radix: 16) })")
      }
    }
  }
}
