import Model
import Money
import Screen
import TestKit
import Testing

@testable import Reader

/// Cross rates on screens of all sizes.
@Suite struct MatrixPageTests {
  private static let codes = ["KGS", "KZT", "TJS", "UZS", "TMT", "USD", "EUR", "RUB", "CNY"]

  /// The price of a dollar in each currency, so that every cross rate is known.
  private static let book = RateBook(
    codes.enumerated().filter { $0.element != "USD" }.map { place, code in
      Library.publication("nbk", "USD/\(code)", "\(7 * (place + 1) * (code == "UZS" ? 1000 : 1)).50")
    })

  private func stage(_ size: Size, _ keys: String = "") throws -> Stage {
    var stage = Stage(size)
    try stage.press("M")
    stage.send(.answered(MatrixAnswer(Matrix(MatrixPageTests.codes, from: MatrixPageTests.book, on: Library.day))))
    try stage.press(keys)
    return stage
  }

  @Test(arguments: [(20, 1), (32, 1), (33, 2), (44, 3), (80, 6), (110, 9), (200, 17)])
  func asManyColumnsAsFitAreShown(_ width: Int, _ columns: Int) {
    #expect(MatrixPage.columns(in: Size(width: width, height: 24)) == columns)
  }

  @Test(arguments: [(5, 2), (6, 3), (7, 2), (8, 3), (15, 10), (16, 10), (24, 18)])
  func aLowScreenHasNoTitleButRows(_ height: Int, _ rows: Int) {
    #expect(MatrixPage.rows(in: Size(width: 80, height: height)) == rows)
  }

  /// Every figure is reached with keys, and none is ever cut.
  @Test(arguments: [(20, 5), (36, 10), (60, 15), (80, 24), (120, 34)])
  func everyFigureIsReached(_ width: Int, _ height: Int) throws {
    let size = Size(width: width, height: height)
    var stage = try stage(size)
    let matrix = try #require(stage.state.pages[MatrixPage.self]?.matrix)
    var seen: Set<String> = []
    for _ in matrix.codes {
      try stage.press("gg")
      for _ in matrix.codes {
        seen.formUnion(stage.screen.split { $0 == " " || $0 == "\n" }.map(String.init))
        try stage.press("j")
      }
      try stage.press("<right>")
    }
    for (row, code) in matrix.codes.enumerated() {
      for cell in matrix.cells[row] { #expect(seen.contains(cell), "\(code) \(cell)") }
      #expect(seen.contains(code))
    }
  }

  @Test func theColumnsTurnByAsManyAsAreShownAndStopAtTheEnds() throws {
    var stage = try stage(Size(width: 44, height: 24))
    let column = { (stage: Stage) in stage.state.pages[MatrixPage.self]?.column }
    var columns: [Int?] = []
    for key in ["<left>", "<right>", "l", "<right>", "<right>", "h", "<left>", "<left>", "<left>"] {
      try stage.press(key)
      columns.append(column(stage))
    }
    #expect(columns == [0, 3, 6, 6, 6, 3, 0, 0, 0])
  }

  @Test func rowsMoveAsListsDo() throws {
    var stage = try stage(Size(width: 80, height: 8))
    let row = { (stage: Stage) in stage.state.pages[MatrixPage.self]?.row }
    var rows: [Int?] = []
    for key in ["j", "<space>", "G", "j", "k", "b", "gg", "k"] {
      try stage.press(key)
      rows.append(row(stage))
    }
    #expect(rows == [1, 4, 6, 6, 5, 2, 0, 0])
  }

  @Test func aWiderScreenShowsTheColumnsBeforeAgain() throws {
    var stage = try stage(Size(width: 44, height: 24), "<right><right>")
    #expect(!stage.lines[4].contains("KGS"))
    stage.send(.resized(Size(width: 120, height: 24)))
    #expect(MatrixPageTests.codes.allSatisfy { stage.lines[4].contains($0) })
  }

  @Test func theCurrenciesThatAreNotShownAreNamedWithTheirKeys() throws {
    let narrow = try stage(Size(width: 60, height: 24))
    #expect(narrow.screen.contains("← → show TMT, USD, EUR, RUB, CNY too.") && narrow.lines[23].contains("columns"))
    let wide = try stage(Size(width: 120, height: 24))
    #expect(!wide.screen.contains("too.") && !wide.lines[23].contains("columns"))
  }

  @Test func untilTheAnswerComesNothingMoves() throws {
    var stage = Stage()
    stage.send(.key("M"), silently: true)
    #expect(stage.screen.contains("…"))
    for key: Key in ["j", .right, "l", .end] { stage.send(.key(key), silently: true) }
    #expect(stage.state.pages[MatrixPage.self] == MatrixPage())
  }

  @Test(arguments: ["M", "q", "<esc>", "<enter>"])
  func theseKeysCloseIt(_ key: String) throws {
    #expect(try stage(Size(width: 80, height: 24), key).state.pages.isEmpty)
  }

  @Test func theConverterTakesItsPlace() throws {
    var stage = try stage(Size(width: 80, height: 24), "c")
    #expect(stage.state.pages.top is ConverterPage)
    try stage.press("<esc>")
    #expect(stage.state.pages.isEmpty)
  }

  @Test func theTitleSaysWhichDay() throws {
    var stage = Stage(Size(width: 120, height: 24))
    try stage.press("M")
    #expect(stage.lines[2].contains("Cross rates  what the row costs in units of the column, now"))
    try stage.press("q@2025-12-08<enter>")
    stage.send(.ticks(stage.library.ticks, asOf: Day(number: Library.day.number - 3)))
    try stage.press("M")
    #expect(stage.lines[2].contains("what the row costs in units of the column, as of 8 December 2025"))
  }
}
