import Model
import Money
import Screen
import TestKit
import Testing

@testable import Reader

/// Blocks set under one another: their prefixes, the numbers of their links, and the places that they have in the article.
@Suite struct SetterTests {
  /// The lines of blocks in a column of `columns`, without its margin.
  private func lines(_ blocks: [Block], columns: Int = 40, codeColumn: Int? = nil) -> [String] {
    set(blocks, columns: columns, codeColumn: codeColumn).lines.map {
      String(repeating: " ", count: $0.line.indent) + $0.line.text
    }
  }

  private func set(_ blocks: [Block], columns: Int, codeColumn: Int? = nil) -> TypesetArticle {
    var setter = Setter(columns: columns, codeColumn: codeColumn)
    var voices = Voices()
    for block in blocks { setter.set(block, voices: &voices) }
    setter.setLinks()
    return setter.article
  }

  private static let text = [InlineRun("words")]

  @Test(arguments: [
    (Block(.paragraph, text), ["words"]), (Block(.heading, text, level: 2), ["words"]),
    (Block(.paragraph, text, quoteDepth: 2), ["┃ ┃ words"]),
    (Block(.quote, text, quoteDepth: 1), ["┃ words"]),
    (Block(.quote, text, quoteDepth: 90), ["┃ ┃ ┃ ┃ words"]),
    (Block(.caption, text, credit: "photo: N. Ospanov"), ["  words (photo: N. Ospanov)"]),
    (Block(.caption, [], credit: "NASA"), ["   (NASA)"]),
    (Block(.turn, text, speaker: "Walker"), ["Walker", "  words"]),
    (Block(.item, text), ["• words"]), (Block(.item, text, level: 2, marker: "iv."), ["    iv. words"]),
    (Block(.item, text, level: 50, marker: "-"), [String(repeating: "  ", count: 8) + "- words"]),
    (Block(.term, text), ["words"]), (Block(.term, text, level: 1), ["    words"]),
    (Block(.definition, text), ["    words"]), (Block(.definition, text, level: 1), ["        words"]),
    (Block(.rule), [String(repeating: "─", count: 24)]),
    (Block(.code, "a\n\nb"), ["  a", "  ", "  b"]), (Block(.code, "\tx"), ["      x"]),
    (Block(.code, [InlineRun("x")], quoteDepth: 1), ["┃   x"]),
    (Block(.image, [InlineRun("A map")]), ["[picture: A map]"]), (Block(.image), ["[picture]"]),
    (Block(.table), []),
  ])
  func eachKindOfBlockHasItsPrefix(_ block: Block, _ expected: [String]) {
    #expect(lines([block]) == expected)
  }

  @Test func listsStandCloseTogetherAndOtherBlocksApart() {
    let item = Block(.item, SetterTests.text)
    let text = Block(.paragraph, SetterTests.text)
    #expect(lines([text, item, item, text, text]) == ["words", "", "• words", "• words", "", "words", "", "words"])
    #expect(
      lines([Block(.term, SetterTests.text), Block(.definition, SetterTests.text), item])
        == ["words", "    words", "• words"])
  }

  @Test func theRestOfAnItemStandsUnderItsBeginning() {
    let item = Block(.item, [InlineRun("one two three four")], marker: "10.")
    #expect(lines([item], columns: 14) == ["10. one two", "    three four"])
  }

  @Test func theFirstSpeakerLooksLikeNoOther() {
    let blocks = ["A", "B", "C", "A", "B"].map { Block(.turn, SetterTests.text, speaker: $0) }
    let article = set(blocks, columns: 40)
    let roles = article.lines.map(\.line).filter { $0.text.count == 1 && !$0.text.isEmpty }.map {
      $0.runs[0].style.role
    }
    #expect(roles == [.speaker, .accent, .accent, .speaker, .accent])
  }

  @Test func anAddressHasOneNumberWhereverItStands() {
    let article = set(
      [
        Block(.paragraph, [InlineRun("one", link: "https://a.example/1"), InlineRun(" and ")]),
        Block(.paragraph, [InlineRun("two", link: "https://a.example/2")]),
        Block(
          .paragraph,
          [InlineRun("o", link: "https://a.example/1"), InlineRun("ne", .strong, link: "https://a.example/1")]),
        Block(.image, [InlineRun("A map")], url: "https://a.example/2", link: "https://a.example/3"),
      ], columns: 60)
    let texts = article.lines.map(\.line.text).filter { !$0.isEmpty }
    #expect(
      texts == [
        "one[1] and", "two[2]", "one[1]", "[picture: A map][2] leads to [3]", "[1] https://a.example/1",
        "[2] https://a.example/2", "[3] https://a.example/3",
      ])
    #expect(article.links.map(\.title) == ["one", "two", "[picture: A map]"])
  }

  @Test func aLinkWithoutWordsTakesThoseOfItsNextPlace() {
    let article = set(
      [
        Block(.paragraph, [InlineRun("https://a.example/dam", link: "https://a.example/dam")]),
        Block(.paragraph, [InlineRun("the  dam", link: "https://a.example/dam")]),
        Block(.paragraph, [InlineRun("other words", link: "https://a.example/dam")]),
      ], columns: 60)
    #expect(article.links == [NumberedLink(address: "https://a.example/dam", title: "the dam")])
  }

  private static let looks: [(InlineRun.Marks, Attributes)] = [
    (.strong, .bold), (.emphasis, .italic), (.underline, .underline), (.struck, .struck),
    ([.strong, .struck], [.bold, .struck]), (.superscript, []), (.subscript, []),
  ]

  @Test(arguments: looks)
  func marksAreAttributes(_ marks: InlineRun.Marks, _ attributes: Attributes) {
    let run = set([Block(.paragraph, [InlineRun("x", marks)])], columns: 9).lines[0].line.runs[0]
    #expect(run.style == Style(.text, attributes))
    let code = set([Block(.paragraph, [InlineRun("x", marks.union(.code))])], columns: 9).lines[0].line.runs[0]
    #expect(code.style == Style(.code, attributes))
  }

  @Test func aRowOfCodeIsShownFromAColumnOn() {
    let code = Block(.code, "let first = second\nx\n")
    let columns = { (column: Int) in self.lines([code], columns: 12, codeColumn: column) }
    #expect(columns(0) == ["  let first ›", "  x", "  "])
    #expect(columns(4) == [" ‹first = se›", " ‹", "  "], "an empty row has nothing to the left")
    #expect(columns(8) == [" ‹t = second", " ‹", "  "])
    #expect(columns(90) == [" ‹", " ‹", "  "], "a row that is left out whole says so")
    #expect(set([code], columns: 12).codeOverflow == 8)
    #expect(set([Block(.code, "x")], columns: 12).codeOverflow == 0)
  }

  /// A column of code is no other place in the article.
  @Test(arguments: [0, 1, 7, 40])
  func thePlacesOfWhatFollowsCodeAreTheSameAtEachColumn(_ column: Int) {
    let blocks = [Block(.code, "let value = measure(of: words, in: columns)\n\tend"), Block(.paragraph, "After it.")]
    let broken = set(blocks, columns: 20)
    let sliced = set(blocks, columns: 20, codeColumn: column)
    #expect(sliced.lines.last?.position == broken.lines.last?.position)
    #expect(sliced.lines.last?.line.text == "After it.")
  }

  private static func block(_ dice: inout Dice) -> Block {
    let kinds: [Block.Kind] = [.paragraph, .heading, .quote, .item, .caption, .turn, .term, .definition, .code]
    let words = ["bank", "作者", "курс", "e\u{301}", "a-very-long-word-that-fills-a-line", "7%", "سوم"]
    let text = (0..<Int.random(in: 0...30, using: &dice)).map { _ in words.randomElement(using: &dice) ?? "" }
    return Block(
      kinds.randomElement(using: &dice) ?? .paragraph, [InlineRun(text.joined(separator: " "))],
      speaker: "Walker", level: Int.random(in: 0...3, using: &dice), quoteDepth: Int.random(in: 0...3, using: &dice))
  }

  @Test(arguments: [21, 22, 23] as [UInt64])
  func placesNeverGoBackAndNoLineLeavesTheColumn(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<60 {
      let blocks = (0..<Int.random(in: 0...8, using: &dice)).map { _ in SetterTests.block(&dice) }
      let columns = Int.random(in: 24...90, using: &dice)
      let article = set(blocks, columns: columns)
      let places = article.lines.map(\.position)
      #expect(places == places.sorted(), "\(columns) \(blocks)")
      for placed in article.lines {
        // Blanks at the end of a line hang over the edge.
        let line = placed.line.text.reversed().drop { $0 == " " }
        #expect(placed.line.indent + Width.of(String(line.reversed())) <= columns, "\(columns) \(placed.line.text)")
      }
    }
  }
}
