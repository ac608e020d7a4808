import Model
import TestKit
import Testing

@testable import Parse

/// Tables of text (RFC 4180), as banks and spreadsheets write them.
@Suite struct CSVTableTests {
  private func table(_ text: String, _ separator: Character = ",") throws -> CSVTable {
    try CSVTable(Source(bytes: Array(text.utf8), name: "rates.csv"), separator: separator)
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["1", "2"]]), ("a,b\n1,2", [["1", "2"]]), ("a,b\r\n1,2\r\n", [["1", "2"]]),
    ("a,b\r1,2\r", [["1", "2"]]), ("a,b\u{2028}1,2\u{2029}3,4", [["1", "2"], ["3", "4"]]),
    ("a,b\u{85}1,2\u{B}3,4\u{C}5,6", [["1", "2"], ["3", "4"], ["5", "6"]]), ("\u{FEFF}a,b\n1,2", [["1", "2"]]),
    ("\n\na,b\n\n \t\n1,2\n\n", [["1", "2"]]),
  ])
  func everyLineBreakEndsALine(_ text: String, _ rows: [[String]]) throws {
    let table = try table(text)
    #expect(table.header == ["a", "b"] && Array(table.rows) == rows)
  }

  @Test(arguments: [
    ("\"1,5\",2", ["1,5", "2"]), ("\"a\"\"b\",2", ["a\"b", "2"]), ("\"a\nb\",2", ["a\nb", "2"]),
    (" \"1\" , 2 ", ["1", "2"]), ("a\"b\",2", ["a\"b\"", "2"]), ("\"\",2", ["", "2"]), ("\"1\"5,2", ["15", "2"]),
    ("\"open,2", ["open,2"]), (",", ["", ""]), ("1,,", ["1", "", ""]), ("作者,é", ["作者", "é"]),
  ])
  func aFieldMayBeQuoted(_ line: String, _ fields: [String]) throws {
    #expect(try Array(table("x\n" + line).rows) == [fields])
  }

  @Test func bytesThatAreNoUTF8AreSeenInTheirField() throws {
    let source = Source(bytes: Array("a,b\n".utf8) + [0xFF, 0x2C, 0x31], name: "rates.csv")
    #expect(try Array(CSVTable(source, separator: ",").rows) == [["\u{FFFD}", "1"]])
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}", " \r\n "]) func aTableWithoutALineIsRefused(_ text: String) {
    let problem = #expect(throws: Problem.self) { try table(text) }
    #expect(problem?.description == "Could not parse rates.csv: it is empty.")
  }

  @Test func aColumnIsFoundByAnyOfItsNamesInAnyCase() throws {
    let table = try table("Date;BASE;ставка\n", ";")
    #expect(table.column("date") == 0 && table.column("quote", "base") == 1 && table.column("СТАВКА") == 2)
    #expect(table.column("rate") == nil && table.column() == nil)
  }

  /// The separator may be of several bytes, and a piece of it stands for itself.
  @Test func aSeparatorBeyondASCIIIsTakenWhole() throws {
    let table = try table("a—b\n1—2\n–—\u{E2}", "—")
    #expect(table.header == ["a", "b"] && Array(table.rows) == [["1", "2"], ["–", "â"]])
  }

  @Test(arguments: [",", ";", "\t", "|"] as [Character])
  func aTableThatWasWrittenIsReadBack(_ separator: Character) throws {
    var dice = Dice(seed: 23)
    let pieces = ["a", "7.5", "\"", ",", ";", "\t", "|", "\n", "\r\n", " ", "作", "é\u{301}", "\u{2028}", "'"]
    for _ in 0..<400 {
      let width = Int.random(in: 1...4, using: &dice)
      let rows = (0..<Int.random(in: 1...4, using: &dice)).map { _ in
        (0..<width).map { _ in
          // Between two letters, because white space around a field is none of it, and a line of nothing is no line.
          "x" + (0..<Int.random(in: 0...4, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
            + "y"
        }
      }
      let text = rows.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: String(separator))
      }.joined(separator: "\n")
      let table = try table(text, separator)
      #expect([table.header] + table.rows == rows, "\(text.debugDescription)")
    }
  }
}
