import Screen
import TestKit
import Testing

@testable import Reader

/// Tables laid out in columns, and as records where they are too wide for that.
@Suite struct TableSetterTests {
  private typealias Cell = TableSetter.Cell

  private func cell(_ text: String, columns: Int = 1, rows: Int = 1, isHeader: Bool = false) -> TableSetter.Cell {
    Cell(runs: [Run(text)], columns: columns, rows: rows, isHeader: isHeader)
  }

  private func head(_ texts: String...) -> [TableSetter.Cell] { texts.map { cell($0, isHeader: true) } }
  private func row(_ texts: String...) -> [TableSetter.Cell] { texts.map { cell($0) } }

  private func texts(_ rows: [[TableSetter.Cell]], width: Int) -> [String] {
    TableSetter(rows).lines(width: width).map { String(repeating: " ", count: $0.indent) + $0.text }
  }

  @Test func aRuleStandsBelowARowOfHeadersOnly() {
    #expect(
      texts([head("City", "People"), row("Osh", "443"), row("Aktau", "250")], width: 40) == [
        "City  │ People", "──────┼───────", "Osh   │    443", "Aktau │    250",
      ])
    #expect(
      texts([[cell("City", isHeader: true), cell("443")], row("Osh", "1")], width: 40) == ["City │ 443", "Osh  │   1"],
      "a header beside a figure heads its row and not the columns")
    #expect(texts([head("Only", "headers")], width: 40) == ["Only │ headers"], "nothing stands below the rule")
  }

  @Test func aSpanOverColumnsHasTheRoomOfThemAll() {
    let rows = [[cell("both of them", columns: 2), cell("c")], row("a", "b", "c")]
    let lines = texts(rows, width: 40)
    #expect(lines.last == "a │ b │ c")
    #expect(
      lines.dropLast().map { $0.split(separator: "│")[0].split(separator: " ").joined() }.joined() == "bothofthem")
  }

  @Test func aSpanOverRowsLeavesItsPlaceFreeBelow() {
    let rows = [[cell("tall", rows: 3), cell("one")], row("two"), row("three"), row("next", "four")]
    #expect(texts(rows, width: 40) == ["tall │ one", "     │ two", "     │ three", "next │ four"])
  }

  @Test func shortRowsAreFilledAtTheirEnd() {
    #expect(texts([row("a", "b", "c"), row("d"), []], width: 40) == ["a │ b │ c", "d", ""])
  }

  @Test func theWidestColumnIsMadeNarrowerFirst() {
    let long = "one two three four five six seven"
    let lines = texts([row("left", long), row("more", "x")], width: 24)
    #expect(lines == ["left │ one two three", "     │ four five six", "     │ seven", "more │ x"])
  }

  @Test(arguments: [(15, true), (14, false)])
  func belowSixColumnsATextIsNoColumnAnyMore(_ width: Int, _ isTable: Bool) {
    let lines = texts([row("abcdefgh", "abcdefgh")], width: width)
    #expect(lines.contains { $0.contains("│") } == isTable, "\(lines)")
    #expect(isTable || lines == ["abcdefgh", "abcdefgh"])
  }

  @Test func aRecordNamesItsColumnsAndLeavesEmptyCellsOut() {
    let header = (1...6).map { cell("H\($0)", isHeader: true) }
    let rows = [header, row("a", "", "c", "d", "e", "f"), row("g", "h")]
    #expect(
      texts(rows, width: 12) == [
        "H1: a", "H3: c", "H4: d", "H5: e", "H6: f", "", "H1: g", "H2: h",
      ])
  }

  @Test func aRecordWithoutHeadersIsItsCells() {
    let rows = [row("first", "second", "third"), row("fourth")]
    #expect(texts(rows, width: 10) == ["first", "second", "third", "", "fourth"])
  }

  @Test(arguments: [
    ("9.5", true), ("−0.77 %", true), ("$1,200", true), ("12\u{A0}042", true), ("–", true), ("(3)", true),
    ("▲ 0.1", true), ("1:0", true), ("2*", true), ("", false), ("9.5x", false), ("n/a", false), ("١٢", false),
    ("½", false), ("5 kg", false),
  ])
  func cellsOfFiguresEndAtTheRight(_ text: String, _ isNumber: Bool) {
    let lines = texts([head("A", "A long header"), row("x", text)], width: 60)
    let expected = String(repeating: " ", count: 13 - Width.of(text)) + text
    #expect((lines.last == "x │ " + expected) == isNumber, "\(lines)")
  }

  @Test func oneWordAmongFiguresLeavesTheColumnAtTheLeft() {
    let lines = texts([head("A", "Wide header"), row("x", "5"), row("y", "none")], width: 60)
    #expect(lines.suffix(2) == ["x │ 5", "y │ none"])
    let spanned = texts([row("x", "123456"), row("y", "5"), [cell("all the banks", columns: 2)]], width: 60)
    #expect(spanned[1] == "y │      5", "a cell over several columns is no figure of this one")
  }

  @Test func anEmptyTableHasNoLines() {
    #expect(TableSetter([]).lines(width: 20).isEmpty && TableSetter([[], []]).lines(width: 20).isEmpty)
  }

  /// Any table at any width: no line is wider than the pane, and no word is lost.
  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func anyTableFitsAndKeepsItsWords(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<150 {
      var number = 0
      let rows = (0..<Int.random(in: 1...6, using: &dice)).map { _ in
        (0..<Int.random(in: 0...6, using: &dice)).map { _ in
          let words = (0..<Int.random(in: 0...4, using: &dice)).map { _ in
            number += 1
            return "w\(number)"
          }
          return cell(
            words.joined(separator: " "), columns: Int.random(in: 1...3, using: &dice),
            rows: Int.random(in: 1...3, using: &dice), isHeader: Int.random(in: 0..<6, using: &dice) == 0)
        }
      }
      let width = Int.random(in: 8...70, using: &dice)
      let lines = TableSetter(rows).lines(width: width)
      #expect(lines.allSatisfy { $0.width <= width }, "\(width): \(lines.map(\.text))")
      // A header of a record is repeated, and one without values below it is not shown.
      let shown = Set(lines.flatMap { $0.text.split { !$0.isLetter && !$0.isNumber }.map(String.init) })
      let written = rows.dropFirst().flatMap { $0 }.filter { !$0.isHeader }
        .flatMap { $0.runs[0].text.split(separator: " ").map(String.init) }
      #expect(Set(written).isSubset(of: shown), "\(Set(written).subtracting(shown)) in \(lines.map(\.text))")
    }
  }
}
