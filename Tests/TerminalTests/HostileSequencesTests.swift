import Screen
import TestKit
import Testing

@testable import Terminal

/// Texts of chance in notifications and links.
@MainActor @Suite struct HostileSequences {
  private static let pieces = [
    "\u{1B}", "\u{1B}\\", "\u{1B}]8;;", "\u{7}", "\u{9C}", "\u{9D}0;x", "\u{0}", "\n", ";", "4;50", "\u{202E}",
    "\u{2029}", "a", "қ", "%1B",
    "https://", "http://b.example/", "?x=", "#", " ", "\u{7F}", "\u{85}", "\u{FEFF}",
  ]

  @Test(arguments: 0..<4 as Range<UInt64>) func endNoSequenceAndBeginNone(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    let links = Hyperlinks(isUTF8: true)
    for _ in 0..<1500 {
      let text = (0..<Int.random(in: 1...10, using: &dice)).compactMap { _ in Self.pieces.randomElement(using: &dice) }
        .joined()
      for kind in [Notification.iTerm, .rxvt, .kitty] {
        let sequence = kind.sequence(for: text).unicodeScalars.map(\.value)
        let end = kind == .iTerm ? 1 : 2
        #expect(!sequence.dropFirst(2).dropLast(end).contains { $0 < 0x20 || (0x7F...0x9F).contains($0) })
      }
      var canvas = Canvas(Size(width: 30, height: 1))
      canvas.put("a link", x: 2, y: 0, style: Style(.link))
      canvas.addLink(Rect(x: 2, y: 0, width: 6, height: 1), to: "https://a.example/" + text)
      let bytes = links.sequences(for: canvas, since: nil, [], .palette256) { Theme.dark.look($0, at: .palette256) }
      guard !canvas.links.isEmpty else {
        #expect(bytes.isEmpty)
        continue
      }
      // Every ESC is one of ours: ESC 7, the move, the look, the two links with their ends, ESC 8.
      #expect(bytes.unicodeScalars.count { $0 == "\u{1B}" } == 8, "\(bytes.debugDescription)")
      #expect(bytes.unicodeScalars.allSatisfy { $0 == "\u{1B}" || (0x20...0x7E).contains($0.value) })
      #expect(bytes.contains("]8;;https://a.example/") && bytes.hasSuffix("a link\u{1B}]8;;\u{1B}\\\u{1B}8"))
    }
  }
}
