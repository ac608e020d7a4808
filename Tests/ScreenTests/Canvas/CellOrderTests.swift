import Testing

@testable import Screen

/// Right-to-left text on a canvas. Hebrew shows the order alone; Arabic letters also change their form.
@Suite struct OrderOfCells {
  private func shown(_ text: String, width: Int = 30, ordersText: Bool = true) -> String {
    var canvas = Canvas(Size(width: width, height: 1))
    canvas.ordersText = ordersText
    canvas.put(text, x: 0, y: 0, style: .text)
    return canvas.lines[0]
  }

  @Test(arguments: [
    ("שלום", "םולש"),
    // A Latin paragraph stays one, and a Hebrew one has its end at the left.
    ("see שלום now", "see םולש now"), ("שלום KZ עולם", "םלוע KZ םולש"), ("שלום!", "!םולש"), ("«שלום»", "«םולש»"),
    // Digits keep their order, brackets turn round.
    ("מחיר 1,250.50", "1,250.50 ריחמ"), ("שלום (עולם)", "(םלוע) םולש"), ("2026 שלום", "םולש 2026"),
    // Marks stay on their letters, wide letters stay whole.
    ("שָׁלוֹם a", "a םוֹלשָׁ"), ("של 作者", "作者 לש"),
    // Columns of a table keep their places.
    ("שלום  12 Dec", "םולש  12 Dec"), ("שלום · 12 Dec · 1", "םולש · 12 Dec · 1"), ("של·ום", "םו·לש"),
    ("a │ שלום b", "a │ b םולש"),
    // No right-to-left letter, nothing to do.
    ("plain (text) 12", "plain (text) 12"), ("Бишкек (1)", "Бишкек (1)"),
  ]) func textIsPutInTheOrderInWhichItIsSeen(_ text: String, _ seen: String) {
    #expect(shown(text) == seen)
    #expect(shown(text, ordersText: false) == text)
  }

  @Test func arabicLettersJoinTheirNeighbours() {
    // Seen from the left: meem at the end, alef, lam with alef behind it, seen at the beginning.
    #expect(Array(shown("سلام").unicodeScalars).map(\.value) == [0xFEE1, 0xFE8E, 0xFEE0, 0xFEB3])
  }

  @Test func aNonJoinerPartsLetters() {
    // Without it yeh would join kheh.
    let joined = shown("یخ").unicodeScalars.map(\.value)
    let parted = shown("ی\u{200C}خ").unicodeScalars.map(\.value).filter { $0 != 0x200C }
    #expect(joined == [0xFEA6, 0xFBFE])
    #expect(parted == [0xFEA5, 0xFBFC])
  }

  @Test func stylesGoWithTheirLetters() {
    var canvas = Canvas(Size(width: 12, height: 1))
    canvas.ordersText = true
    canvas.put(Line([Run("שלום "), Run("עולם", style: Style(.highlight)), Run(" a")]), x: 1, y: 0)
    #expect(canvas.lines[0] == " a םלוע םולש")
    let lit = (0..<12).filter { canvas[$0, 0].style.role == .highlight }
    #expect(lit == [3, 4, 5, 6])
  }

  @Test func aLinkIsWhereItsLettersAre() {
    var canvas = Canvas(Size(width: 20, height: 1))
    canvas.ordersText = true
    canvas.put(Line([Run("שלום "), Run("עולם", link: 1)]), x: 0, y: 0) { _ in "https://a.example" }
    #expect(canvas.links.map(\.area) == [Rect(x: 0, y: 0, width: 4, height: 1)])
  }

  @Test func aLinkThatIsSeenInTwoPartsIsTwoAreas() {
    var canvas = Canvas(Size(width: 20, height: 1))
    canvas.ordersText = true
    // The link ends within the Hebrew part of a Latin line.
    canvas.put(Line([Run("ab של", link: 1), Run("ום")]), x: 0, y: 0) { _ in "https://a.example" }
    #expect(canvas.lines[0] == "ab םולש")
    #expect(canvas.links.map(\.area.x) == [0, 5])
    #expect(canvas.links.map(\.area.width) == [3, 2])
  }

  @Test func aTextThatIsCutLosesItsEnd() {
    #expect(shown("שלום עולם", width: 6) == "ע םולש")
  }

  @Test func wrappedLinesStandAtTheRightAndKeepTheDirectionOfTheirParagraph() {
    let lines = wrap([Run("שלום עולם and more")], width: 10)
    #expect(lines.map(\.isRightToLeft) == [true, true])
    #expect(lines.map(\.text) == ["שלום עולם", "and more"])
    #expect(lines.map(\.indent) == [1, 2])
    var canvas = Canvas(Size(width: 10, height: 2))
    canvas.ordersText = true
    for (y, line) in lines.enumerated() { canvas.put(line, x: 0, y: y) }
    #expect(canvas.lines == [" םלוע םולש", "  and more"])
  }

  @Test func aDirectionThatIsGivenCounts() {
    let lines = wrap([Run("שלום · 12 Dec")], width: 20, isRightToLeft: false)
    #expect(lines.map(\.isRightToLeft) == [false] && lines[0].indent == 0)
    #expect(wrap([Run("Dec 12")], width: 20, isRightToLeft: false)[0].isRightToLeft == nil)
  }

  @Test func aLatinParagraphWithHebrewInItStaysAtTheLeft() {
    let lines = wrap([Run("and שלום עולם")], width: 9)
    #expect(lines.map(\.isRightToLeft) == [false, false])
    #expect(lines.map(\.indent) == [0, 0])
  }

  @Test func aLineWithoutRightToLeftLettersHasNoPlaces() {
    #expect(Line([Run("Бишкек 12")]).places == nil)
    #expect(Line([Run("של a")], indent: 1).places == [0, 4, 3, 2, 1])
  }
}
