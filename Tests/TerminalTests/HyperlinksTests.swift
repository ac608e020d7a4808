import Screen
import Testing

@testable import Terminal

/// The bytes of links (OSC 8).
@MainActor @Suite struct HyperlinksTests {
  private let size = Size(width: 20, height: 3)

  private func canvas(_ rows: [(String, link: Range<Int>?)], _ address: String = "https://a.example/") -> Canvas {
    var canvas = Canvas(size)
    for (y, row) in rows.enumerated() {
      canvas.put(row.0, x: 0, y: y, style: Style(.link))
      if let link = row.link {
        canvas.addLink(Rect(x: link.lowerBound, y: y, width: link.count, height: 1), to: address, number: 3)
      }
    }
    return canvas
  }

  /// The sequences with ESC as "^".
  private func bytes(_ canvas: Canvas, since old: Canvas?, _ depth: Depth = .palette256) -> String {
    Hyperlinks(isUTF8: true).sequences(for: canvas, since: old, old.map { canvas.changes(since: $0) } ?? [], depth) {
      Theme.dark.look($0, at: depth)
    }
    .replacing("\u{1B}", with: "^")
  }

  @Test func aLinkIsPrintedAgainBetweenItsSequences() {
    let canvas = canvas([("", nil), ("see news", 4..<8)])
    #expect(bytes(canvas, since: nil) == "^7^[2;5H^[0;4;38;5;75m^]8;id=3;https://a.example/^\\news^]8;;^\\^8")
    #expect(bytes(canvas, since: nil, .mono).contains("^[0;4m^]8;"))
    #expect(bytes(canvas, since: nil, .direct).contains("^[0;4;38;2;95;175;255m"))
    #expect(
      bytes(canvas, since: nil, .eight).contains("^[0;1;4;34m") || bytes(canvas, since: nil, .eight).contains("^[0;4;3")
    )
  }

  @Test func aPictureWithTheSameLinksSendsNothing() {
    let canvas = canvas([("see news", 4..<8), ("x", nil)])
    #expect(bytes(canvas, since: canvas).isEmpty)
    #expect(bytes(self.canvas([("x", nil)]), since: nil).isEmpty)
  }

  @Test func onlyRowsThatHaveChangedAreSent() {
    let (old, new) = (canvas([("one", 0..<3), ("two", 0..<3)]), canvas([("one", 0..<3), ("ten", 0..<3)]))
    #expect(bytes(new, since: old).contains("^[2;1H") && !bytes(new, since: old).contains("^[1;1H"))
  }

  @Test func textThatIsNoLinkAnyMoreIsPrintedWithoutIt() {
    let (old, new) = (canvas([("news", 0..<4)]), canvas([("news", nil)]))
    #expect(bytes(new, since: old) == "^7^[1;1H^[0;4;38;5;75mnews^8")
    let other = canvas([("news", 0..<4)], "https://b.example/")
    #expect(bytes(other, since: old).contains("b.example"))
  }

  @Test func theRestOfARowThatHasMovedIsPrintedWithoutLinks() {
    let (old, new) = (canvas([("a news b", 2..<6)]), canvas([("ab news c", 3..<7)]))
    let text = bytes(new, since: old)
    #expect(text.hasPrefix("^7^[1;2H") && text.contains("b ^]8;id=3;https://a.example/^\\news^]8;;^\\ c^[0m   "))
  }

  @Test func wideGlyphsAndEmojiKeepTheirColumns() {
    let text = bytes(canvas([("新聞 👨‍👩‍👧 x", 0..<9)]), since: nil)
    #expect(text.contains("新^[1;3H聞^[1;5H ^[1;8H") && !text.contains("👨"))
    #expect(
      Hyperlinks(isUTF8: false).sequences(for: canvas([("“a”", 0..<3)]), since: nil, [], .mono) {
        Theme.mono.look($0, at: .mono)
      }.contains("\"a\""))
  }
}
