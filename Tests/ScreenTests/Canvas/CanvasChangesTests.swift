import Testing

@testable import Screen

@Suite struct CanvasChangesTests {
  let size = Size(width: 40, height: 3)
  let band = "TJS/USD 0.10876 ▲ +0.55% · UZS/USD 0.000082301 ▼ −0.06% · TMT/USD"

  func canvas(_ lines: String...) -> Canvas {
    var canvas = Canvas(size)
    for (y, line) in lines.enumerated() { canvas.put(line, x: 0, y: y, style: .text) }
    return canvas
  }

  /// The band as it stands after so many steps, from column 1 on.
  func step(_ count: Int) -> Canvas {
    var canvas = Canvas(size)
    canvas.put(String(band.dropFirst(count)), x: 1, y: 0, style: .text)
    return canvas
  }

  @Test func aPictureThatIsTheSameHasNoChanges() {
    #expect(canvas("one", "two").changes(since: canvas("one", "two")).isEmpty)
  }

  @Test func aChangeReachesFromTheFirstCellToTheLast() {
    #expect(canvas("one", "two three").changes(since: canvas("one", "tmo thxee")) == [RowChange(y: 1, columns: 1..<7)])
    var styled = canvas("one")
    styled.restyle(Rect(x: 2, y: 0, width: 1, height: 3)) { _ in Style(.star) }
    #expect(styled.changes(since: canvas("one")) == (0..<3).map { RowChange(y: $0, columns: 2..<3) })
  }

  @Test func aMovingRowIsSeenToMove() {
    for count in 0..<24 {
      let changes = step(count + 1).changes(since: step(count))
      #expect(changes.count == 1 && changes[0].shift == 1 && changes[0].columns.upperBound == 40, "step \(count)")
    }
    #expect(step(2).changes(since: step(0)).map(\.shift) == [2])
  }

  @Test func aRowMovedAndCompletedIsTheNewOne() throws {
    let (old, new) = (step(3), step(4))
    let change = try #require(new.changes(since: old).first)
    var row = (0..<40).map { old[$0, 0] }
    row.remove(at: change.columns.lowerBound)
    row.append(.blank(.text))
    for x in change.columns { row[x] = new[x, 0] }
    #expect(row == (0..<40).map { new[$0, 0] })
  }

  @Test func wideCharactersAndSmallChangesDoNotMove() {
    let wide = canvas("作者作者作者作者作者作者作者作者作者")
    #expect(canvas("x作者作者作者作者作者作者作者作者作者").changes(since: wide).map(\.shift) == [0])
    #expect(canvas("bcdefgh").changes(since: canvas("abcdefgh")).map(\.shift) == [0])
    let other = canvas("an entirely different line of many words")
    #expect(other.changes(since: step(0)).map(\.shift) == [0])
  }
}
