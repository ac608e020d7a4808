import Testing

@testable import Screen

@Suite struct ParagraphTests {
  let paragraph = Paragraph([
    Run("One "), Run("", style: Style(.star)), Run("дв", style: Style(.link), link: 2), Run("а three"),
  ])

  @Test func runsAreJoined() {
    #expect(paragraph.text == "One два three")
    #expect(paragraph.scalar(4) == "д" && paragraph.scalar(8) == "а")
    #expect(paragraph.characters(4..<10) == "два")
  }

  @Test func aPieceComesBackInItsRuns() {
    #expect(paragraph.runs(0..<16) == [Run("One "), Run("дв", style: Style(.link), link: 2), Run("а three")])
    #expect(paragraph.runs(2..<6) == [Run("e "), Run("д", style: Style(.link), link: 2)])
    #expect(paragraph.runs(8..<10) == [Run("а")])
    #expect(paragraph.runs(4..<4).isEmpty)
  }

  @Test func blanksAndNewlinesAtTheEndGo() {
    #expect(paragraph.runs(0..<4) == [Run("One")])
    #expect(Paragraph([Run("a  \r\n")]).runs(0..<5) == [Run("a")])
    #expect(Paragraph([Run("a "), Run(" ", style: Style(.link))]).runs(0..<3) == [Run("a")])
    #expect(Paragraph([Run("   ")]).runs(0..<3).isEmpty)
  }

  @Test func aSoftHyphenBecomesOneBeforeTheEndOfALineOnly() {
    let soft = Paragraph([Run("ab\u{AD}cd\u{AD}")])
    #expect(soft.runs(0..<4) == [Run("ab-")])
    #expect(soft.runs(4..<8) == [Run("cd\u{AD}")])
  }

  @Test func tabsBecomeBlanksUpToTheNextStop() {
    #expect(Paragraph([Run("\ta\tbc\td\n\te")]).text == "    a   bc  d\n    e")
    #expect(Paragraph([Run("作"), Run("\tx")]).text == "作  x")
    #expect(
      Paragraph([Run("a\r\n"), Run("\tb", style: Style(.code))]).runs(3..<8) == [Run("    b", style: Style(.code))])
  }

  @Test func nothingHasNoRuns() {
    #expect(Paragraph([]).text == "")
    #expect(Paragraph([]).runs(0..<0).isEmpty)
  }
}
