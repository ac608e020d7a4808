import TestKit
import Testing

@testable import Parse

/// Tags in titles and lines.
@Suite struct TagsTests {
  private func tags(_ text: String) -> [String] {
    Tags.all(in: text).map { ($0.isClosing ? "/" : "") + $0.name }
  }

  @Test(arguments: [
    ("<b>a</b>", ["b", "/b"]), ("<B CLASS='x'>", ["b"]), ("<br/>", ["br"]), ("<h1>", ["h1"]),
    ("<a href='x>y'>z", ["a"]),
    ("<a title=\"1 > 0\" href=x>", ["a"]), ("< b>", []), ("<b", []), ("<b\n>", ["b"]), ("<1>", ["1"]), ("<>", []),
    ("</>", []),
    ("<!-- <b> --><i>", ["i"]), ("<!-- <b>", []), ("<!-- <b> ", []), ("<!--><b>", ["b"]), ("<!DOCTYPE html><i>", ["i"]),
    ("a < b > c", []), ("<aru@a.example>", []), ("<b><i", ["b"]),
    ("<a href='x>y</a>", ["a", "/a"]), ("<a 'x'>", ["a"]), ("<é>", []),
  ])
  func aTagHasANameAndAnEnd(_ text: String, _ names: [String]) {
    #expect(tags(text) == names)
  }

  @Test(arguments: [
    ("a <b>c</b>", "a c"), ("a<br>b", "a b"), ("<p>a</p><p>b</p>", " a  b "), ("x<sup>2</sup>", "x²"),
    ("H<sub>2</sub>O", "H₂O"),
    ("<script>a < b</script>c", "c"), ("<SCRIPT>if (a<b) c()</Script >d", "d"),
    ("<style>a</style><script>b</script>c", "c"),
    ("a<!-- <b>x</b> -->c", "ac"), ("<!--[if mso]><xml>Normal</xml><![endif]-->a", "a"), ("a<!-- <b>c", "ac"),
    ("<script>a<b>c", "c"),
    ("<style>b{}</style>c", "c"), ("<foo>a</foo>", "<foo>a</foo>"), ("a<!-- b -->c", "ac"),
    ("<![CDATA[a]]>", "a"), ("<script>a", ""), ("1 < 2", "1 < 2"), ("&lt;b&gt;", "&lt;b&gt;"),
  ])
  func knownTagsGoAndReferencesStay(_ text: String, _ rest: String) {
    #expect(Tags.removed(from: text) { Tags.inText.contains($0) } == rest)
  }

  @Test func theRangeOfATagIsItsBytes() {
    let text = "é<b class='x'>作</b>"
    let bytes = Array(text.utf8)
    #expect(Tags.all(in: text).map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["<b class='x'>", "</b>"])
  }

  @Test func nothingIsRemovedButWhatIsATag() {
    var dice = Dice(seed: 111)
    let pieces = [
      "<b>", "</b>", "<", ">", "a", " ", "<i ", "'", "\"", "=", "<!--", "-->", "é", "<x>", "&lt;", "/", "<br>",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...14, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
        .joined()
      #expect(Tags.removed(from: text) { _ in false }.filter { $0 != "!" && $0 != "-" }.count <= text.count, "\(text)")
      let found = Tags.all(in: text)
      for (one, next) in zip(found, found.dropFirst()) {
        #expect(one.range.upperBound <= next.range.lowerBound, "\(text)")
      }
      let bytes = Array(text.utf8)
      for tag in found {
        #expect(bytes[tag.range.lowerBound] == 0x3C && bytes[tag.range.upperBound - 1] == 0x3E, "\(text)")
      }
    }
  }
}
