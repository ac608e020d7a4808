import Testing

@testable import Parse

/// The first repair of a document, with its line.
@Suite struct XMLRepairTests {
  private func repair(_ text: String) -> String? {
    var reader = XMLReader(Array(text.utf8))
    while reader.next() != .finished {}
    return reader.recovered.map { "\(reader.line(of: $0.offset)): \($0.why)" }
  }

  @Test(
    arguments: [
      ("<a>\n<b/>\n</a>", nil), ("<a>\n1 < 2\n</a>", "2: a < stands alone"),
      ("<a>\n\n<b x=1/></a>", "3: an attribute has no quotes"), ("<a>\n<b x='1></a>", "2: an attribute is not closed"),
      ("<a\n<b></b></a>", "1: a tag is not closed"), ("<a>\n<![CDATA[x", "2: a CDATA section is not closed"),
      ("<a>\n<b>\n", "3: it ends too early"), ("<a>\n</b>\n</a>", "2: </b> ends nothing"),
      ("<a>\n<b>\n</a>", "3: an element is not closed"), ("<a x>\n</a>", nil), ("<a><!-- x", "1: it ends too early"),
      ("", nil), ("text", nil),
      (String(repeating: "<a>", count: 513), "1: elements are nested more than 512 deep"),
    ] as [(String, String?)])
  func theFirstOneIsTold(_ text: String, _ repair: String?) {
    #expect(self.repair(text) == repair)
  }

  @Test func ofManyOnlyTheFirstIsTold() {
    #expect(repair("<a>\n</b></c>\n<d x=1>") == "2: </b> ends nothing")
  }

  @Test func aNameThatEndsNothingIsCut() {
    let long = String(repeating: "x", count: 100)
    #expect(repair("<a></\(long)></a>") == "1: </\(long.prefix(40))> ends nothing")
  }

  @Test func fiveHundredAndTwelveElementsAreDeepEnough() {
    var reader = XMLReader(Array(String(repeating: "<a>", count: 600).utf8))
    var deepest = 0
    while reader.next() != .finished { deepest = max(deepest, reader.depth) }
    #expect(deepest == 512)
    #expect(repair(String(repeating: "<a>", count: 512) + String(repeating: "</a>", count: 512)) == nil)
  }

  @Test(arguments: [
    ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "y"), ("<!doctype a [<!ENTITY x \"y>z\">]><a>&x;</a>", "y>z"),
    ("<!DOCTYPE a SYSTEM 'a>b'><a>&x;</a>", "&x;"), ("<!DOCTYPE a [<!ENTITY % x 'y'>]><a>&x;</a>", "&x;"),
    ("<!DOCTYPE a [<!ENTITY x 'y'><!ENTITY x 'z'>]><a>&x;</a>", "y"),
    ("<!DOCTYPE a [<!ENTITY x 'y'>]><a><![CDATA[&x;]]></a>", "&x;"),
    ("<!DOCTYPE a [<!ENTITY x '&#38;lt;'>]><a>&x;</a>", "&lt;"),
    ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x &x; &; &</a>", "&x y &; &"),
    ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>AT&T &amp; B&B&x;</a>", "AT&T & B&By"),
    ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&#226;&#128;&#166;&x;</a>", "…y"),
    ("<!DOCTYPE a [<!ELEMENT a (b)> <!ENTITY x 'y'>]><a>&x;</a>", "y"),
  ])
  func entitiesOfTheDocumentAreReplaced(_ document: String, _ text: String) {
    var reader = XMLReader(Array(document.utf8))
    while reader.next() != .start {}
    #expect(reader.text() == text)
  }

  @Test func entitiesInAttributesAreReplacedToo() {
    var reader = XMLReader(Array("<!DOCTYPE a [<!ENTITY x 'y'>]><a b=' &x;&amp; '/>".utf8))
    _ = reader.next()
    #expect(reader.attribute("b") == "y&" && reader.namedAttributes.map(\.value) == ["y&"])
  }

  @Test func atMost256EntitiesAreKept() {
    let declared = (0..<300).map { "<!ENTITY e\($0) 'v\($0)'>" }.joined()
    var reader = XMLReader(Array("<!DOCTYPE a [\(declared)]><a>&e0; &e255; &e256;</a>".utf8))
    _ = reader.next()
    #expect(reader.text() == "v0 v255 &e256;")
  }

  @Test func anAttributeIsFoundWhateverItsPrefixAndCase() {
    var reader = XMLReader(Array("<a x:HREF='1' hre='2' xhref='3' href='4'/>".utf8))
    _ = reader.next()
    #expect(reader.attribute("href") == "1" && reader.attribute("hre") == "2" && reader.attribute("xhref") == "3")
    #expect(reader.attribute("ref") == nil)
  }

  @Test(arguments: [
    ("<a> x <b> y </b> z </a>", "x  y  z"), ("<a>\n</a>", ""), ("<a/>", ""), ("<a><b/></a>", ""), ("<a>1<b>2", "12"),
    ("<a>1<!-- 2 -->3</a>", "13"),
  ])
  func theTextOfAnElementIsThatOfItsChildrenToo(_ document: String, _ text: String) {
    var reader = XMLReader(Array(document.utf8))
    _ = reader.next()
    #expect(reader.text() == text)
    #expect(reader.next() == .finished)
  }

  @Test func childrenThatAreLeftUnreadArePassedOver() {
    var reader = XMLReader(Array("<a><b><x/>1</b>2<c/><d><b/></d></a><e/>".utf8))
    _ = reader.next()
    var names: [String] = []
    while reader.nextChild(at: 1) { names.append(reader.name.local) }
    #expect(names == ["b", "c", "d"])
    #expect(reader.next() == .start && reader.name.local == "e")
  }
}
