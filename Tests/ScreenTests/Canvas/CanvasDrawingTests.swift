import Screen
import TestKit
import Testing

extension Dice {
  fileprivate mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}

@Suite struct CanvasDrawingTests {
  @Test func aScreenIsDrawnFromRectanglesAndLines() {
    var canvas = Canvas(Size(width: 44, height: 8))
    let (band, body) = canvas.bounds.topRows(1)
    let (middle, status) = body.bottomRows(1)
    let (list, rest) = middle.leftColumns(16)
    let (rule, pane) = rest.leftColumns(1)
    canvas.put("KZT/USD 0.0021172 ▲ +0.59%  ·  UZS/USD 0.000082", x: band.x, y: band.y, style: Style(.band))
    canvas.fill(rule, with: "│", style: Style(.rule))
    for (row, title) in ["Border crossings", "作者とカフェの物語と猫", "café au lait"].enumerated() {
      canvas.put(Width.cut(title, to: list.width - 2), x: list.x + 1, y: list.y + row, style: Style(.title))
    }
    let text = pane.inset(left: 1, right: 1)
    let lines = wrap([Run("“A bridge of friendship,” the envoy called it.")], width: text.width)
    for (row, line) in lines.enumerated() { canvas.put(line, x: text.x, y: text.y + row, width: text.width) }
    canvas.put("41%", x: status.endX - 3, y: status.y, style: Style(.status))
    #expect(
      canvas.lines == [
        "KZT/USD 0.0021172 ▲ +0.59%  ·  UZS/USD 0.000", " Border crossi… │ “A bridge of friendship,”",
        " 作者とカフェ…  │ the envoy called it.", " café au lait   │", "                │", "                │",
        "                │", "                                         41%",
      ])
  }

  @Test func whateverIsPutTheCellsFitTogether() {
    let texts = ["abc", "作者", "a作b者c", "👩‍👩‍👧x", "é\u{301}", "\u{301}\u{202E}", "🇰🇿🇺🇿", "", "한글 ｱ"]
    var dice = Dice(seed: 20_251_211)
    var canvas = Canvas(Size(width: 13, height: 4))
    for _ in 0..<4000 {
      let (x, y) = (dice.roll(-6...15), dice.roll(-1...4))
      switch dice.roll(0...5) {
      case 0: canvas.fill(Rect(x: x, y: y, width: dice.roll(0...5), height: dice.roll(0...2)), style: .text)
      case 1: canvas.fill(Rect(x: x, y: y, width: dice.roll(0...5), height: 1), with: "─", style: Style(.rule))
      default: canvas.put(texts[dice.roll(0...texts.count - 1)], x: x, y: y, width: dice.roll(0...9), style: .text)
      }
      for y in 0..<4 {
        for x in 0..<13 {
          switch canvas[x, y].width {
          case 2: #expect(x < 12 && canvas[x + 1, y].width == 0)
          case 0: #expect(x > 0 && canvas[x - 1, y].width == 2)
          default: #expect(Width.of(canvas[x, y].glyph.text) == 1)
          }
        }
        #expect(Width.of(canvas.lines[y]) <= 13)
      }
    }
  }

  @Test func changesToldAreAllThatChanged() {
    let texts = ["abc", "作者", "a longer line of text", "👩‍👩‍👧x", "TJS/USD 0.10876 ▲"]
    var dice = Dice(seed: 7)
    var old = Canvas(Size(width: 30, height: 3))
    for _ in 0..<500 {
      var new = old
      new.put(texts[dice.roll(0...4)], x: dice.roll(-3...29), y: dice.roll(0...2), style: Style(.band))
      let changes = new.changes(since: old)
      for y in 0..<3 {
        let told = changes.first { $0.y == y }
        for x in 0..<30 where new[x, y] != old[x, y] { #expect(told?.columns.contains(x) == true) }
        #expect((told != nil) == (0..<30).contains { new[$0, y] != old[$0, y] })
      }
      old = new
    }
  }

  @Test func theCursorIsPartOfThePicture() {
    var canvas = Canvas(Size(width: 3, height: 1))
    let before = canvas
    canvas.cursor = Point(x: 2, y: 0)
    #expect(canvas != before && canvas.changes(since: before).isEmpty)
  }

  @Test func aCanvasMayHaveNoCells() {
    var canvas = Canvas(Size(width: 0, height: -3))
    canvas.put("abc", x: 0, y: 0, style: .text)
    canvas.fill(Rect(x: 0, y: 0, width: 9, height: 9), style: .text)
    #expect(canvas.lines.isEmpty && canvas.bounds.width == 0)
    #expect(Canvas(Size(width: 0, height: 2)).lines == ["", ""])
  }
}
