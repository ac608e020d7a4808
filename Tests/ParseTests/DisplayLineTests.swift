import Model
import TestKit
import Testing

@testable import Parse

/// Lines for a screen, and plain texts as blocks.
@Suite struct DisplayLineTests {
  @Test(arguments: [
    ("a", "a"), ("", ""), (" a  b ", "a b"), ("a\tb\nc", "a b c"), ("\u{A0}a\u{3000}b", "a b"), ("a \u{202E} b", "a b"),
    ("a\u{1B}[31mb", "ab"), ("a\u{200B}b", "ab"), (" ", ""), ("\u{7}", ""), ("a\r\nb", "a b"),
    ("e\u{301} \u{301}", "e\u{301} \u{301}"),
    ("作\u{2028}者", "作 者"), ("a\u{85}b", "a b"), ("a\u{1680}b\u{205F}c", "a b c"),
  ])
  func aLineHasSingleBlanksAndNoControls(_ text: String, _ line: String) {
    #expect(text.displayLine.unicodeScalars.elementsEqual(line.unicodeScalars))
    #expect(PlainLine.line(text).unicodeScalars.elementsEqual(line.unicodeScalars))
  }

  @Test func bothWaysToFoldALineAgreeOnTextsOfChance() {
    var dice = Dice(seed: 91)
    let pieces = [
      "a", " ", "  ", "\t", "\n", "\u{A0}", "\u{85}", "é", "e\u{301}", "ж", "作", "\u{202E}", "\u{200D}", "\u{AD}",
      "\u{0}",
      "\u{1B}[2J", "\u{FEFF}", "\u{2028}", "😀", "\u{540}", "\u{53F}", "Â",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...12, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
        .joined()
      let line = text.displayLine
      #expect(line == PlainLine.line(text), "\(text.debugDescription)")
      #expect(line.displayLine == line)
      #expect(!line.hasPrefix(" ") && !line.hasSuffix(" ") && !line.contains("  "))
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    }
  }

  private func outline(_ runs: [InlineRun]) -> String {
    runs.map { run in run.link.map { "[\(run.text)](\($0))" } ?? run.text }.joined(separator: "|")
  }

  @Test(arguments: [
    ("plain", "plain"), ("https://a.example/", "[https://a.example/](https://a.example/)"),
    ("see https://a.example/x.", "see |[https://a.example/x](https://a.example/x)|."),
    (
      "www.a.example and www.b.example!",
      "[www.a.example](https://www.a.example)| and |[www.b.example](https://www.b.example)|!"
    ),
    ("(https://a.example/b_(c))", "(|[https://a.example/b_(c)](https://a.example/b_(c))|)"),
    ("www.word", "www.word"), ("https://", "https://"), ("", ""),
    ("ftp://a.example/f, x", "[ftp://a.example/f](ftp://a.example/f)|, x"),
  ])
  func addressesInATextAreLinks(_ text: String, _ outline: String) {
    #expect(self.outline(InlineRun(text).linkingAddresses) == outline)
  }

  @Test func aLinkAndCodeStayAsTheyAre() {
    let link = InlineRun("https://a.example/", .strong, link: "https://b.example/")
    let code = InlineRun("https://a.example/", .code)
    #expect(link.linkingAddresses == [link] && code.linkingAddresses == [code])
    let strong = InlineRun("x https://a.example/", .strong).linkingAddresses
    #expect(strong.map(\.marks) == [.strong, .strong] && strong.map(\.link) == [nil, "https://a.example/"])
  }

  @Test func aPlainTextIsAParagraphForEachPart() {
    let blocks = PlainBlocks.blocks(of: "One\nline\n\nTwo https://a.example/\n\n\n\nThree")
    #expect(blocks.map(\.kind) == [.paragraph, .paragraph, .paragraph])
    #expect(blocks.map(\.text) == ["One\nline", "Two https://a.example/", "Three"])
    #expect(blocks[1].spans.map(\.link) == [nil, "https://a.example/"])
    #expect(PlainBlocks.blocks(of: "").isEmpty)
  }
}
