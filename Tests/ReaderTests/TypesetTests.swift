import Foundation
import Model
import Money
import Query
import Reader
import Screen
import TestKit
import Testing
import Text

/// How bodies are laid out; the pictures are in Golden/.
@Suite struct Typesetting {
  static let everything = Library([
    Library.opened(
      1, "Every kind of block", words: 300, day: Library.day,
      [
        Block(
          .paragraph,
          [
            InlineRun("A paragraph with "), InlineRun("emphasis", .emphasis), InlineRun(", "),
            InlineRun("a link", link: "https://a.example/1"),
            InlineRun(" and "), InlineRun("the same link", link: "https://a.example/1"), InlineRun("."),
          ]),
        Block(.heading, [InlineRun("A heading that is long enough to need more than one line here")], level: 2),
        Block(.item, [InlineRun("first, with enough words to go on in a second line under the first")], marker: "1."),
        Block(.item, [InlineRun("nested")], level: 1, marker: "•"),
        Block(.item, [InlineRun("second")], marker: "2."),
        Block(
          .quote, [InlineRun("A quotation that goes on for more than one line, so that its bar does too.")],
          quoteDepth: 1),
        Block(.quote, [InlineRun("And one inside it.")], quoteDepth: 2),
        Block(.code, "let x = [1, 2, 3]\n\tprint(\"a line of code that is much too long for the pane\", x)"),
        Block(
          .table, [],
          table: Table(rows: [
            [Table.Cell([InlineRun("Year")], isHeader: true), Table.Cell([InlineRun("Trade, $ bn")], isHeader: true)],
            [Table.Cell([InlineRun("2023")]), Table.Cell([InlineRun("5.4")])],
            [Table.Cell([InlineRun("Both years together")], columns: 2)],
          ])),
        Block(.rule),
        Block(.term, [InlineRun("som")]), Block(.definition, [InlineRun("The currency of Kyrgyzstan.")]),
        Block(.image, [InlineRun("A map")], url: "https://a.example/map.png"),
        Block(.media, [], url: "https://a.example/a.mp3"),
      ])
  ])

  @Test(arguments: [("blocks", 80, 60), ("blocks-narrow", 30, 60)])
  func everyKindOfBlock(_ name: String, width: Int, height: Int) throws {
    var stage = Stage(Size(width: width, height: height), library: Typesetting.everything)
    try stage.press("<enter>")
    let changed = try difference(stage.screen, fromGolden: name, in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
  }

  @Test func theListOfLinksHasTheirWords() throws {
    var opened = Library.opened(
      1, "Links", words: 9, day: Library.day,
      [
        Block(.heading, [InlineRun("A dam", link: "https://a.example/dam")], level: 2),
        Block(
          .paragraph, [InlineRun("See "), InlineRun("the plan", link: "https://a.example/plan"), InlineRun(" of it.")]),
        Block(.image, [InlineRun("A map")], url: "https://a.example/map.png", link: "https://a.example/atlas"),
        Block(.paragraph, [InlineRun("https://a.example/plain", link: "https://a.example/plain")]),
      ])
    opened.stored.article.attachments = [
      Model.Attachment(url: "https://a.example/talk.mp3", mimeType: "audio/mpeg", size: 5_400_000, duration: 65)
    ]
    var stage = Stage(Size(width: 80, height: 40), library: Library([opened]))
    try stage.press("<enter>")
    #expect(stage.screen.contains("[picture: A map][3] leads to [4]"))
    #expect(stage.screen.contains("♪ talk.mp3 · 5.4 MB · 1 min[6]"))
    try stage.press("f")
    let lines = stage.screen.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    let expected = [
      "[1] A dam https://a.example/dam", "[2] the plan https://a.example/plan",
      "[3] [picture: A map] https://a.example/map.png", "[4] [picture: A map] https://a.example/atlas",
      "[5] https://a.example/plain", "[6] ♪ talk.mp3 · 5.4 MB · 1 min https://a.example/talk.mp3",
    ]
    #expect(lines.map { $0.drop { "▌ ".contains($0) } }.filter { $0.hasPrefix("[") }.map(String.init) == expected)
  }

  private func lines(_ block: Block, width: Int = 60) throws -> [String] {
    let library = Library([Library.opened(1, "Text", words: 9, day: Library.day, [block])])
    var stage = Stage(Size(width: width, height: 19), library: library)
    try stage.press("<enter>")
    return stage.lines
  }

  @Test func codeBreaksAtBlanksAndMarksTheBreak() throws {
    let lines = try lines(Block(.code, "    let width = measure(of: words)"), width: 28)
    let start = try #require(lines.firstIndex { $0.contains("let width") })
    #expect(lines[start].hasSuffix("let width =") && lines[start + 1].hasSuffix("  ↪ measure(of: words)"))
  }

  @Test func codeWithoutBlanksBreaksWhereTheLineEndsAndLosesNothing() throws {
    let code = String(repeating: "abcdefghij", count: 6)
    let lines = try lines(Block(.code, code), width: 28).filter { $0.contains("abc") || $0.contains("↪") }
    let text = lines.map { $0.replacing("↪", with: "").trimmingCharacters(in: .whitespaces) }.joined()
    #expect(lines.count > 2 && text == code)
  }

  @Test func numbersInATableEndAtTheRightAndWordsBeginAtTheLeft() throws {
    func row(_ texts: String..., isHeader: Bool = false) -> [Table.Cell] {
      texts.map { Table.Cell([InlineRun($0)], isHeader: isHeader) }
    }
    let table = Table(rows: [
      row("Bank", "Rate", "Change", isHeader: true), row("NBK", "9.5", "+0.12 %"), row("CBU", "12 042", "–"),
    ])
    let lines = try lines(Block(.table, [], table: table))
    #expect(lines.contains { $0.hasSuffix("Bank │   Rate │  Change") })
    #expect(lines.contains { $0.hasSuffix("NBK  │    9.5 │ +0.12 %") })
    #expect(lines.contains { $0.hasSuffix("CBU  │ 12 042 │       –") })
  }

  @Test func aTableThatIsTooWideBecomesARecordForEachRow() throws {
    let header = (1...9).map { Table.Cell([InlineRun("Column \($0)")], isHeader: true) }
    let row = (1...9).map { Table.Cell([InlineRun("value \($0)")]) }
    let library = Library([
      Library.opened(
        1, "Wide", words: 9, day: Library.day, [Block(.table, [], table: Table(rows: [header, row, row]))])
    ])
    var stage = Stage(Size(width: 40, height: 30), library: library)
    try stage.press("<enter>")
    #expect(stage.screen.contains("Column 9: value 9"))
  }

  @Test func aCellOverTwoRowsInTheLastColumnMovesNothingBelowThem() throws {
    func row(_ texts: String..., spanning rows: Int = 1) -> [Table.Cell] {
      texts.map { Table.Cell([InlineRun($0)], rows: $0 == texts.last ? rows : 1) }
    }
    let table = Table(rows: [row("alpha", "tall", spanning: 2), row("beta"), row("gamma", "last")])
    let library = Library([
      Library.opened(1, "Spans", words: 9, day: Library.day, [Block(.table, [], table: table)])
    ])
    var stage = Stage(Size(width: 60, height: 30), library: library)
    try stage.press("<enter>")
    let tall = try #require(stage.lines.first { $0.contains("tall") })
    let last = try #require(stage.lines.first { $0.contains("last") })
    #expect(tall.prefix { $0 != "t" }.count == last.replacing("gamma", with: "     ").prefix { $0 != "l" }.count)
  }

  @Test func aTableOfNothingOrOfWildSpansIsHarmless() throws {
    let wild = Table(rows: [
      [], [Table.Cell([InlineRun("a")], columns: 1_000_000, rows: 1_000_000)], [Table.Cell([], columns: -3, rows: -3)],
      [Table.Cell([InlineRun("b")]), Table.Cell([InlineRun("c")])],
    ])
    let library = Library([
      Library.opened(
        1, "Wild", words: 1, day: Library.day,
        [Block(.table, [], table: wild), Block(.table, [], table: Table(rows: [])), Block(.table)])
    ])
    var stage = Stage(library: library)
    try stage.press("<enter>")
    #expect(stage.lines.count == 24)
  }

  @Test(arguments: [20, 28, 40, 80, 140, 300])
  func noLineIsWiderThanItsPane(width: Int) throws {
    var stage = Stage(Size(width: width, height: 30), library: Typesetting.everything)
    try stage.press("<enter>")
    for line in stage.state.reading?.typeset.lines ?? [] { #expect(line.line.width <= width) }
  }

  @Test func aLinkIsFollowedByItsNumber() throws {
    var stage = Stage(library: Typesetting.everything)
    try stage.press("f")
    #expect(stage.screen.contains("[2] [picture: A map]  https://a.example/map.png"))
    try stage.press("2")
    #expect(stage.library.asked == [.terminal(.openInBrowser("https://a.example/map.png"))])
    #expect(stage.state.pages.isEmpty)
    try stage.press("fjjy")
    #expect(stage.library.asked.last == .terminal(.copy("https://a.example/a.mp3")))
  }

  @Test func aNumberThatMayGetAnotherDigitWaits() throws {
    let spans = (1...15).map { InlineRun("link \($0)", link: "https://a.example/\($0)") }
    let library = Library([Library.opened(1, "Links", words: 15, day: Library.day, [Block(.paragraph, spans)])])
    var stage = Stage(library: library)
    try stage.press("f1")
    #expect(stage.library.asked.isEmpty)
    try stage.press("2")
    #expect(stage.library.asked == [.terminal(.openInBrowser("https://a.example/12"))])
    try stage.press("f1<enter>")
    #expect(stage.library.asked.last == .terminal(.openInBrowser("https://a.example/1")))
  }

  @Test func anArticleWithoutLinksSaysSo() throws {
    var stage = Stage()
    try stage.press("f")
    #expect(stage.state.notice?.text == "This article has no links.")
  }
}
