import Model
import TestKit
import Testing

@testable import Parse

/// Styles, hidden parts, white space, and the marks of lists.
@Suite struct StyleTests {
  private static let marked: [(String, InlineRun.Marks)] = [
    ("font-weight:bold", .strong), ("FONT-WEIGHT : 600", .strong), ("font-weight:bolder", .strong),
    ("font-weight:500", []), ("font-weight:normal", []),
    ("font-style:oblique", .emphasis), ("font-style: normal", []), ("text-decoration:underline line-through", .struck),
    ("text-decoration-line:line-through", .struck),
    ("vertical-align:super", .superscript), ("vertical-align:sub", .subscript), ("vertical-align:top", []),
    ("color:red;font-weight:700;font-style:italic", [.strong, .emphasis]),
    ("font-weight", []), (";:;font-weight:;", []), ("", []), ("xfont-weight:bold", []),
  ]

  @Test(arguments: marked) func aStyleMarksAText(_ style: String, _ marks: InlineRun.Marks) {
    #expect(CSSDeclarations(style).marks == marks)
  }

  @Test(
    arguments: [
      ("white-space:pre", .preserved), ("white-space:pre-wrap !important", .preserved),
      ("white-space:break-spaces", .preserved), ("white-space-collapse:preserve", .preserved),
      ("white-space:pre-line", .lines), ("white-space-collapse:preserve-breaks", .lines),
      ("white-space:nowrap", .collapsed), ("white-space:normal", .collapsed), ("color:red", nil),
      ("white-space:pre-line;white-space:normal", .collapsed),
    ] as [(String, CSSDeclarations.WhiteSpace?)])
  func aStyleSaysHowWhiteSpaceIsShown(_ style: String, _ whiteSpace: CSSDeclarations.WhiteSpace?) {
    #expect(CSSDeclarations(style).whiteSpace == whiteSpace)
  }

  @Test func aStyleMayHideAndMeasure() {
    #expect(
      CSSDeclarations("display:none").isHidden && CSSDeclarations("DISPLAY: None!important").isHidden
        && CSSDeclarations("visibility:hidden").isHidden)
    #expect(!CSSDeclarations("display:block").isHidden && !CSSDeclarations("visibility:visible").isHidden)
    #expect(CSSDeclarations("display:none;display:block").isHidden, "a script shows it, and none runs here")
    let box = CSSDeclarations("width: 1.6px; height:50%; font-family: 'Courier New'")
    #expect(box.width == 2 && box.height == nil && box.hasFixedWidth)
    #expect(
      CSSDeclarations("font-family:ui-monospace").hasFixedWidth && !CSSDeclarations("font-family:serif").hasFixedWidth)
  }

  @Test(arguments: [
    "<div hidden>x</div>", "<p hidden=hidden>x</p>", "<div aria-hidden=true>x</div>",
    "<a aria-hidden=true href=#>x</a>", "<nav aria-hidden=true>x</nav>",
    "<my-menu aria-hidden=true>x</my-menu>", "<span class='a visually-hidden b'>x</span>",
    "<span class=\"headerlink\">x</span>", "<div class=sharedaddy>x</div>",
    "<p style='display:none'>x</p>",
  ])
  func whatIsNeverSeenIsLeftOut(_ html: String) {
    #expect(outline(of: "<p>a</p>\(html)") == ["a"])
  }

  @Test(arguments: [
    "<p hidden=until-found>x</p>", "<p aria-hidden=true>x</p>", "<span aria-hidden=true>x</span>",
    "<div aria-hidden=false>x</div>", "<div class='sr-only-not'>x</div>",
    "<div class='not sr_only'>x</div>", "<div data-hidden>x</div>", "<p style='opacity:0'>x</p>",
  ])
  func whatIsSeenStays(_ html: String) {
    #expect(outline(of: "<p>a</p>\(html)") == ["a", "x"])
  }

  @Test(arguments: [
    ("<p style='white-space:pre-line'>a\nb\n\nc</p>", ["a\nb", "c"]),
    ("<div class='x whitespace-pre-wrap'>a\n b</div>", ["a\nb"]),
    ("<p class=pre-line>a\nb</p>", ["a\nb"]), ("<p class=pre-lines>a\nb</p>", ["a b"]),
    ("<p style='white-space:pre'><code>a  b\nc</code></p>", ["`a  b`\n`c`"]),
    ("<div style='white-space:pre;font-family:monospace'>a  b\n c</div>", ["code: a  b\n c"]),
    ("<div style='white-space:pre-line'>a\n<span style='white-space:normal'>b\nc</span></div>", ["a\nb c"]),
  ])
  func linesAreKeptWhereTheStyleSaysSo(_ html: String, _ blocks: [String]) {
    let read = outline(of: html)
    // Runs of blanks may fold, lines may not.
    #expect(read.map { $0.replacing("  ", with: " ") } == blocks.map { $0.replacing("  ", with: " ") })
  }

  /// The value of a Roman numeral, read from the right.
  private func value(_ numeral: String) -> Int {
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000]
    var (sum, largest) = (0, 0)
    for letter in numeral.reversed() {
      let value = values[letter] ?? 0
      sum += value < largest ? -value : value
      largest = max(largest, value)
    }
    return sum
  }

  private func marker(_ type: String?, _ number: Int) -> String {
    var list = ListMarkers(type: type, start: number, isReversed: false, count: 0)
    list.begin(value: nil)
    return list.takeMarker()
  }

  @Test func everyRomanNumeralIsItsNumber() {
    for number in 1...3999 {
      let roman = String(marker("i", number).dropLast())
      #expect(value(roman) == number, "\(number) \(roman)")
      #expect(
        !["iiii", "xxxx", "cccc", "mmmm", "vv", "ll", "dd"].contains(where: roman.contains), "\(number) \(roman)")
      #expect(marker("I", number) == marker("i", number).uppercased())
    }
    #expect(marker("i", 0) == "0." && marker("I", 4000) == "4000." && marker("i", -1) == "-1.")
  }

  @Test func everyLetterIsItsNumber() {
    for number in 1...2000 {
      let letters = marker("a", number).dropLast()
      #expect(letters.utf8.reduce(0) { $0 * 26 + Int($1) - 0x60 } == number, "\(number) \(letters)")
      #expect(marker("A", number) == marker("a", number).uppercased())
    }
    #expect(
      marker("a", 26) == "z." && marker("a", 27) == "aa." && marker("a", 702) == "zz." && marker("a", 703) == "aaa."
        && marker("a", 0) == "0.")
  }

  @Test(
    arguments: [(nil, 7, "7."), ("1", 7, "7."), ("x", 7, "7."), ("", 0, "0."), (nil, -3, "-3.")]
      as [(String?, Int, String)])
  func allOtherListsAreNumbered(_ type: String?, _ number: Int, _ text: String) {
    #expect(marker(type, number) == text)
  }

  @Test func onlyTheFirstBlockOfAnItemHasItsMark() {
    var list = ListMarkers(type: nil, start: 9, isReversed: false, count: 3)
    list.begin(value: nil)
    #expect(list.takeMarker() == "9.")
    list.hasMarker = false
    #expect(list.takeMarker() == "  ")
    list.begin(value: nil)
    #expect(list.takeMarker() == "10.")
    list.begin(value: 100)
    list.begin(value: nil)
    #expect(list.takeMarker() == "101.")
  }

  @Test func aListThatCountsDownBeginsWithItsNumberOfItems() {
    var list = ListMarkers(type: "a", start: nil, isReversed: true, count: 3)
    let marks = (0..<4).map { _ in
      list.begin(value: nil)
      return list.takeMarker()
    }
    #expect(marks == ["c.", "b.", "a.", "0."])
    var bullets = ListMarkers()
    bullets.begin(value: 5)
    #expect(bullets.takeMarker() == "•")
  }
}
