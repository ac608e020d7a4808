import Testing

@testable import Screen

/// Links of a picture.
@Suite struct CanvasLinkTests {
  var canvas = Canvas(Size(width: 40, height: 3))
  var shown: [String] { canvas.links.map { "\($0.area.x)-\($0.area.endX) \($0.area.y) \($0.address)" } }

  @Test mutating func aLineBringsTheLinksOfItsRuns() {
    let line = Line([Run("See "), Run("the report", link: 1), Run("[1]", link: 1), Run(" now", link: 2)], indent: 2)
    canvas.put(line, x: 1, y: 1) { $0 == 1 ? "https://news.example/a" : nil }
    #expect(shown == ["7-17 1 https://news.example/a", "17-20 1 https://news.example/a"])
    #expect(canvas.links.allSatisfy { $0.number == 1 })
  }

  @Test mutating func whatIsDrawnOverALinkTakesItAway() {
    canvas.addLink(Rect(x: 2, y: 0, width: 5, height: 1), to: "https://a.example/")
    canvas.addLink(Rect(x: 2, y: 1, width: 5, height: 1), to: "https://b.example/")
    canvas.put("x", x: 6, y: 0, style: .text)
    #expect(shown == ["2-7 1 https://b.example/"])
    canvas.fill(canvas.bounds, style: .text)
    #expect(shown.isEmpty)
  }

  @Test mutating func aLinkEndsWithTheScreen() {
    canvas.addLink(Rect(x: 38, y: 0, width: 9, height: 1), to: "http://a.example/")
    canvas.addLink(Rect(x: 50, y: 0, width: 9, height: 1), to: "http://a.example/")
    canvas.addLink(Rect(x: 0, y: 9, width: 9, height: 1), to: "http://a.example/")
    #expect(shown == ["38-40 0 http://a.example/"])
  }

  @Test(arguments: [
    ("Copied https://a.example/x?y=1.", ["7-30 0 https://a.example/x?y=1"]),
    ("(http://b.example)", ["1-17 0 http://b.example"]),
    ("Could not open https://a.exam… is away", []), ("xhttps://a.example", []), ("ftp://a.example", []),
  ])
  mutating func addressesInASentenceAreLinks(_ text: String, _ wanted: [String]) {
    canvas.put(text, x: 0, y: 0, style: .text)
    canvas.addLinks(in: text, x: 0, y: 0)
    #expect(shown == wanted)
  }

  @Test(arguments: [
    ("https://a.example/қ x", "https://a.example/%D2%9B%20x"), ("HTTP://a.example/%20", "HTTP://a.example/%20"),
    ("mailto:a@b.example", "mailto:a@b.example"),
  ])
  func anAddressIsSentInPrintableASCII(_ address: String, _ wanted: String) {
    #expect(Canvas.hyperlink(address) == wanted)
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https", "", "https://a.example/\u{1B}]0;x\u{7}",
    "https://a.example/\u{9C}x", "https://a.example/\u{7F}", "https://a.example/\n",
    "https://a.example/" + String(repeating: "x", count: 2100),
  ])
  func otherAddressesAreNoLinks(_ address: String) {
    #expect(Canvas.hyperlink(address) == nil)
  }
}
