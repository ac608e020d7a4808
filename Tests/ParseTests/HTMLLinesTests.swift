import Model
import Parse
import Testing

@Suite struct HTMLLinesTests {
  @Test(arguments: [
    "<p style='color: red; white-space:pre-wrap'>one\ntwo</p>", "<div style='white-space: pre-line'>one\n  two</div>",
    "<div style='white-space: pre'>one\ntwo</div>", "<p class='m-2 whitespace-pre-wrap'>one\ntwo</p>",
    "<p style='white-space-collapse: preserve-breaks'>one\ntwo",
    "<p style='white-space: break-spaces !important'>one\ntwo",
    "<p><span style='white-space: pre-wrap'>one\ntwo</span></p>", "<p style='white-space:pre-line'>one<b>\ntwo</b></p>",
  ])
  func linesThatAreKeptAreLines(_ html: String) {
    #expect(texts(of: html) == ["one\ntwo"])
  }

  @Test func anEmptyLineThatIsKeptEndsAParagraph() {
    #expect(
      texts(of: "<p style='white-space:pre-wrap'>one\n\nChapters:\n0:00 two</p><p>a\nb</p>") == [
        "one\n\nChapters:\n0:00 two\n\na b"
      ])
  }

  @Test func insideLinesMayBeFoldedAgain() {
    #expect(texts(of: "<div style='white-space:normal'>one\ntwo</div>") == ["one two"])
  }

  @Test func textOfFixedWidthThatKeepsItsLinesIsCode() {
    let blocks = HTML.blocks(of: "<div style='white-space:pre; font-family: monospace'>if x:\n    y</div>")
    #expect(blocks.map(\.kind) == [.code])
    #expect(blocks.map(\.text) == ["if x:\n    y"])
  }

  @Test func quotationsInsideQuotationsHaveOtherSigns() {
    #expect(texts(of: "<p>She: <q>He said <q>no</q> twice</q>.</p>") == ["She: “He said ‘no’ twice”."])
  }

  @Test func nestedDefinitionsHaveTheirDepth() {
    let blocks = HTML.blocks(of: "<dl><dt>A<dd>b<dl><dt>C<dd>d</dl>e</dl>")
    #expect(blocks.map(\.text) == ["A", "b", "C", "d", "e"])
    #expect(blocks.map(\.level) == [0, 0, 1, 1, 0])
  }

  @Test(arguments: [
    ("<table><tr><td>a</td><td>b</td></tr></table>", "a   b"),
    ("<table><tr><td>a<td>b<tr><td><td>c</table>", "a   b\nc"),
    ("<table><tr><th><b>a</b></th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", "a   b\n1   2"),
    ("<table><tr><td><span>a</span></td><td><a href=x>b</a></td></tr></table>", "a   b"),
  ])
  func cellsAreSeparateWords(_ html: String, _ expected: String) {
    #expect(HTML.text(of: html) == expected)
    let shown = HTML.blocks(of: html).map(\.text).joined(separator: " ")
    #expect(shown.split(whereSeparator: \.isWhitespace) == expected.split(whereSeparator: \.isWhitespace))
  }
}
