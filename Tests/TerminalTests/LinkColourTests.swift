@testable import Screen
import Testing

@testable import Terminal

/// The colours and attributes around links.
@MainActor @Suite struct LinkColourTests {
  private func codes(_ look: Paint.Look, _ depth: Depth) -> String {
    var canvas = Canvas(Size(width: 4, height: 1))
    canvas.put("ab", x: 0, y: 0, style: Style(.link))
    canvas.addLink(Rect(x: 0, y: 0, width: 2, height: 1), to: "https://a.example/")
    let text = Hyperlinks(isUTF8: true).sequences(for: canvas, since: nil, [], depth) { _ in look }
    // The first look stands between the move to the cell and the link.
    let start = text.firstRange(of: "H\u{1B}[")?.upperBound ?? text.startIndex
    return String(text[start...].prefix { $0 != "m" })
  }

  nonisolated private static let colours: [(Int, Int, Depth, String)] = [
    (-1, -1, .palette256, "0"), (0, -1, .palette256, "0;30"), (7, 0, .palette256, "0;37;40"),
    (8, 15, .palette256, "0;90;107"), (16, 255, .palette256, "0;38;5;16;48;5;255"),
    (8, 15, .sixteen, "0;90;107"), (3, 4, .eight, "0;33;44"),
    (0x10203, 0xFFFFFF, .direct, "0;38;2;1;2;3;48;2;255;255;255"), (8, 7, .direct, "0;38;2;0;0;8;47"),
    (-1, -1, .mono, "0"),
  ]

  @Test(arguments: colours) func aColourHasItsNumbers(
    _ foreground: Int, _ background: Int, _ depth: Depth, _ codes: String
  ) {
    #expect(self.codes(Paint.Look(foreground: foreground, background: background, attributes: []), depth) == codes)
  }

  nonisolated private static let attributes: [(Attributes, String)] = [
    (.bold, "0;1"), (.dim, "0;2"), (.struck, "0;2"), (.italic, "0;3"), (.underline, "0;4"), (.reverse, "0;7"),
    ([.bold, .italic, .underline, .reverse], "0;1;3;4;7"), ([], "0"),
  ]

  @Test(arguments: attributes) func anAttributeHasItsNumber(_ attributes: Attributes, _ codes: String) {
    #expect(self.codes(Paint.Look(foreground: -1, background: -1, attributes: attributes), .mono) == codes)
  }

  @Test(arguments: [(0, 0), (1, 1), (399, 399), (400, 400), (401, 400), (5000, 400)]) func aNotificationIsCut(
    _ count: Int, _ kept: Int
  ) {
    let text = String(repeating: "x", count: count)
    for kind in [Notification.iTerm, .rxvt, .kitty] {
      #expect(kind.sequence(for: text).count { $0 == "x" } == kept)
    }
  }
}
