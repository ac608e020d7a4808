import Screen
import Testing

@Suite struct CanvasTests {
  var canvas = Canvas(Size(width: 10, height: 3))

  @Test mutating func linesShowWhatAPersonSees() {
    canvas.put("Баян", x: 1, y: 0, style: .text)
    canvas.put("作者 x", x: 0, y: 1, style: Style(.title, .bold))
    #expect(canvas.lines == [" Баян", "作者 x", ""])
    #expect(canvas[0, 1].width == 2 && canvas[1, 1].width == 0)
    #expect(canvas[0, 1].style == Style(.title, .bold))
  }

  @Test mutating func textIsCutAtTheEdgeAndAtItsWidth() {
    #expect(canvas.put("abcdefghijklm", x: 5, y: 0, style: .text) == 5)
    #expect(canvas.put("abcdef", x: 0, y: 1, width: 3, style: .text) == 3)
    #expect(canvas.put("below", x: 0, y: 3, style: .text) == 0)
    #expect(canvas.put("above", x: 0, y: -1, style: .text) == 0)
    #expect(canvas.put("right", x: 12, y: 1, style: .text) == 0)
    #expect(canvas.lines == ["     abcde", "abc", ""])
  }

  @Test mutating func textMayBeginLeftOfTheEdge() {
    canvas.put("abcdef", x: -2, y: 0, style: .text)
    canvas.put("作者", x: -1, y: 1, style: .text)
    #expect(canvas.lines == ["cdef", " 者", ""])
  }

  @Test mutating func aWideCharacterIsNeverTorn() {
    canvas.put("abcdefghi作", x: 0, y: 0, style: .text)
    #expect(canvas.lines[0] == "abcdefghi")
    canvas.put("作者作者", x: 0, y: 1, style: .text)
    canvas.put("x", x: 1, y: 1, style: .text)
    canvas.put("y", x: 4, y: 1, style: .text)
    #expect(canvas.lines[1] == " x者y 者")
    canvas.put("作", x: 1, y: 1, style: .text)
    #expect(canvas.lines[1] == " 作 y 者")
  }

  @Test mutating func fillAndRestyleStayInside() {
    canvas.put("abc", x: 0, y: 0, style: .text)
    canvas.restyle(Rect(x: 1, y: -1, width: 99, height: 2)) { Style($0.role, $0.attributes.union(.selected)) }
    #expect(canvas[0, 0].style == .text)
    #expect(canvas[1, 0].style == Style(.text, .selected) && canvas[9, 0].style == Style(.text, .selected))
    canvas.fill(Rect(x: 8, y: 1, width: 5, height: 5), with: "─", style: Style(.rule))
    #expect(canvas.lines == ["abc", "        ──", "        ──"])
  }

  @Test mutating func aLineIsPutWithItsIndent() {
    let line = Line([Run("one "), Run("two three", style: Style(.link), link: 1)], indent: 2)
    #expect(canvas.put(line, x: 0, y: 0) == 10)
    #expect(canvas.lines[0] == "  one two")
    #expect(canvas[6, 0].style == Style(.link))
  }
}
