import TestKit
import Testing

@testable import Parse

/// Titles and other texts of one line.
@Suite struct PlainLineTests {
  @Test(arguments: [
    ("A <b>bold</b> word", "A bold word"), ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
    ("Vec<T, U> in Rust", "Vec<T, U> in Rust"),
    ("R&amp;D", "R&D"), ("R&D", "R&D"), ("AT&T &copy; 2025", "AT&T © 2025"), ("one<br>two", "one two"),
    ("one<br/>two", "one two"),
    ("<p>one</p><p>two</p>", "one two"), ("<jane@a.example>", "<jane@a.example>"), ("a<!-- no -->b", "ab"),
    ("<script>alert(1)</script>x", "x"), ("<style>a{}</style>x", "x"), ("<![CDATA[x]]>", "x"),
    ("x <unknown> y", "x <unknown> y"),
    ("<a href=\"x>y\">z</a>", "z"), ("<a href='x'", "<a href='x'"), ("a\n\tb  c ", "a b c"),
    ("\u{A0}a\u{2003}b", "a b"), ("", ""),
    ("E=mc<sup>2</sup>", "E=mc²"), ("H<sub>2</sub>O", "H₂O"), ("<i>", ""), ("</b>x", "x"), ("<IMG SRC=x>y", "y"),
    ("&lt;b&gt;", "<b>"), ("red\u{1B}[31m", "red"), ("a\u{202E}b", "ab"),
  ])
  func aTitleIsTextWithTheTagsThatHTMLHas(_ title: String, _ shown: String) {
    #expect(PlainLine.ofTitle(title) == shown)
  }

  @Test(arguments: [
    ("x <unknown> y", "x y"), ("Vec<T>", "Vec"), ("1 < 2", "1 < 2"), ("a &amp; b", "a & b"), ("<p>a</p>", "a"),
    ("plain", "plain"),
  ])
  func inHTMLEveryTagGoes(_ html: String, _ shown: String) {
    #expect(PlainLine.ofHTML(html) == shown)
  }

  @Test(arguments: [
    ("<b>", ["b"]), ("<b class=\"x>y\"><i>", ["b", "i"]), ("</p>", ["/p"]), ("<!-- <b> --><i>", ["i"]), ("a < b", []),
    ("<1>", ["1"]),
    ("<b", []), ("<b <i>", ["b"]), ("<h1/><br />", ["h1", "br"]), ("<a'><b>", ["b"]), ("<a x='><b>", ["a", "b"]),
    ("", []),
  ])
  func tagsAreFoundInTheirOrder(_ text: String, _ names: [String]) {
    #expect(Tags.all(in: text).map { ($0.isClosing ? "/" : "") + $0.name } == names)
  }

  @Test func aLineHasNoWhiteSpaceButSingleBlanks() {
    var dice = Dice(seed: 111)
    let pieces = ["a", " ", "\n", "\u{A0}", "<b>", "&amp;", "\u{0}", "é", "\u{2028}", "<", "&", "作", "\t", "\u{200B}"]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...12, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
        .joined()
      for line in [PlainLine.line(text), PlainLine.ofHTML(text), PlainLine.ofTitle(text)] {
        #expect(line.split(whereSeparator: \.isWhitespace).joined(separator: " ") == line, "\(text.debugDescription)")
      }
      #expect(PlainLine.line(PlainLine.line(text)) == PlainLine.line(text), "\(text.debugDescription)")
    }
  }
}
