import Foundation
import Model
import Query
import Screen
import TestKit
import Testing

@testable import Reader

/// Persian articles, with Latin words, numbers and a link in them.
private enum Newspaper {
  static var library: Library {
    let blocks = [
      Block(.paragraph, "بانک مرکزی ایران نرخ دلار را ۵۰۰ تومان پایین آورد، گفت سخنگوی بانک در Tehran (روز شنبه)."),
      Block(
        .paragraph,
        [
          InlineRun("گزارش کامل در "), InlineRun("وبگاه بانک", link: "https://bank.example/a"), InlineRun(" آمده است."),
        ]),
      Block(.item, "دلار 42,000 ریال"), Block(.quote, "نرخ‌ها می‌خواهند پایین بیایند."),
      Block(.paragraph, "The bank says: «نرخ دلار» is 42,000."),
    ]
    var library = Library([
      Library.opened(1, "نرخ دلار در تهران پایین آمد: USD 42,000", words: 300, day: Library.day, blocks),
      Library.opened(2, "Bank: نرخ دلار falls 作者", words: 300, day: Library.day, [Block(.paragraph, "Short.")]),
      Library.opened(3, "بانک", words: 300, day: Library.day, [Block(.paragraph, "متن")]),
    ])
    library.comparisons = [:]
    return library
  }

  static func stage(_ width: Int, _ height: Int, ordersText: Bool = true) -> Stage {
    Stage(Size(width: width, height: height), library: library, ordersText: ordersText)
  }
}

@Suite struct RightToLeftText {
  @Test(arguments: [
    ("right-to-left", 80, 24, "<enter>", true), ("right-to-left-narrow", 40, 16, "<enter>", true),
    ("right-to-left-search", 80, 24, "/نرخ<enter>", true), ("right-to-left-typing", 80, 24, "/نرخ", true),
    ("right-to-left-terminal", 80, 24, "<enter>", false),
  ])
  func screen(_ name: String, width: Int, height: Int, keys: String, ordersText: Bool) throws {
    var stage = Newspaper.stage(width, height, ordersText: ordersText)
    try stage.press(keys)
    let changed = try difference(stage.screen, fromGolden: name, in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
  }

  @Test func aSentenceThatBeginsWithSuchANameIsReadFromTheLeft() throws {
    var stage = Newspaper.stage(80, 24)
    stage.send(.wantsPages(2, title: "بانک", false))
    let row = stage.lines[23]
    #expect(row.contains(": pages are not fetched any more.") && row.dropFirst().first?.isASCII == false, "\(row)")
  }

  /// The cells of the article whose style is that of a link, by row.
  private func linkCells(_ canvas: Canvas) -> [(x: Int, y: Int)] {
    (0..<canvas.size.height).flatMap { y -> [(x: Int, y: Int)] in
      let columns = (0..<canvas.size.width).filter { canvas[$0, y].style.role == .link }
      // The addresses below the text are links too.
      return columns.allSatisfy { canvas[$0, y].glyph.isASCII } ? [] : columns.map { ($0, y) }
    }
  }

  private func effects(of mouse: Mouse, in stage: Stage) -> [Effect] {
    var state = stage.state
    return update(&state, .mouse(mouse))
  }

  @Test func aClickOnAWordOfALinkOpensIt() throws {
    var stage = Newspaper.stage(80, 24)
    try stage.press("<enter>")
    let cells = linkCells(picture(of: stage.state))
    #expect(cells.count == 10)
    for cell in cells {
      let effects = effects(of: Mouse(.press, x: cell.x, y: cell.y), in: stage)
      #expect(effects.contains(.terminal(.openInBrowser("https://bank.example/a"))))
    }
    let beside = try #require(cells.map(\.x).max())
    #expect(effects(of: Mouse(.press, x: beside + 1, y: cells[0].y), in: stage).isEmpty)
  }

  @Test func theCursorOfALineStandsWhereTheNextLetterComes() throws {
    var stage = Newspaper.stage(80, 24)
    try stage.press("/بانک")
    let end = try #require(picture(of: stage.state).cursor)
    // Before the first letter, which is seen at the right.
    try stage.press("<home>")
    let start = try #require(picture(of: stage.state).cursor)
    #expect(start.x == end.x + 4 && start.y == end.y)
    let latin = try #require(
      { () -> Point? in
        var stage = Newspaper.stage(80, 24)
        try stage.press("/bank")
        return picture(of: stage.state).cursor
      }())
    #expect(latin.x == end.x + 4)
  }

  @Test func hitsAreLitWhereTheirLettersAre() throws {
    var stage = Newspaper.stage(80, 24)
    try stage.press("/دلار<enter>")
    let canvas = picture(of: stage.state)
    let lit = (0..<24).flatMap { y in
      (0..<80).filter { canvas[$0, y].style.role == .highlight }.map { canvas[$0, y].glyph.text }
    }
    // Seen from the left: reh, final alef, initial lam, dal.
    #expect(Array(lit.prefix(4)) == ["\u{FEAD}", "\u{FE8E}", "\u{FEDF}", "\u{FEA9}"])
    #expect(lit.allSatisfy { $0 != " " })
  }
}
