import Testing

@testable import Parse

/// What a reader says of a text: "+name" for a start, "-" for an end, and the text between in quotes.
private func events(_ text: String, _ vocabulary: ElementVocabulary? = nil) -> String {
  var reader = XMLReader(Array(text.utf8), vocabulary: vocabulary)
  var events: [String] = []
  while true {
    let event = reader.next()
    if !reader.textBefore.isEmpty { events.append("'\(reader.textBefore)'") }
    switch event {
    case .start: events.append("+\(reader.name.local)")
    case .end: events.append("-")
    case .finished: return events.joined(separator: " ")
    }
  }
}

private func problem(_ text: String) -> String? {
  var reader = XMLReader(Array(text.utf8))
  while reader.next() != .finished {}
  return reader.recovered?.why
}

@Test func tagsAndTextComeInTheirOrder() {
  #expect(events("<a>1<b>2</b><c/>3</a>") == "+a '1' +b '2' - +c - '3' -")
  #expect(problem("<a>1<b>2</b><c/>3</a>") == nil)
}

@Test(arguments: [
  ("<a>x &lt;b&gt; &amp;amp; &quot;&apos;</a>", "x <b> &amp; \"'"), ("<a>&#233;&#xE9;&eacute;</a>", "ééé"),
  ("<a>AT&T & co; &unknown; &</a>", "AT&T & co; &unknown; &"),
  ("<a>&#146;&#0;&#xD800;&#x110000;</a>", "’\u{FFFD}\u{FFFD}\u{FFFD}"),
  ("<a>1<!-- not --><![CDATA[<2> &amp;]]><?no?>3</a>", "1<2> &amp;3"),
  ("<a>&#226;&#128;&#166; &acirc;&#128;&brvbar;</a>", "… …"),
  ("<a>&nGt;</a>", "&nGt;"), ("<a>1 < 2 <3 << 4</a>", "1 < 2 <3 << 4"),
])
func referencesAreReplacedAndTheRestStays(_ document: String, _ text: String) {
  #expect(events(document) == "+a '\(text)' -")
}

@Test func aForgottenEndTagEndsWithItsParent() {
  #expect(events("<a><b><c>1</b>2</a>") == "+a +b +c '1' - - '2' -")
  #expect(problem("<a><b><c>1</b>2</a>") == "an element is not closed")
}

@Test func anEndTagOfNothingIsReadOver() {
  #expect(events("<a>1</b>2</a>") == "+a '12' -")
  #expect(problem("<a>1</b>2</a>") == "</b> ends nothing")
}

@Test func endTagsMatchInAnyCase() {
  #expect(events("<Title>1</TITLE>") == "+Title '1' -")
}

@Test func theEndOfTheBytesEndsEverything() {
  #expect(events("<a><b>1") == "+a +b '1' - -")
  #expect(events("<a><b x=\"1") == "+a -")
  #expect(events("<a><![CDATA[1") == "+a '1' -")
  #expect(events("<a>1</") == "+a '1' -")
  #expect(events("<") == "'<'" || events("<").isEmpty)
  var reader = XMLReader(Array("<a><b>1".utf8))
  while reader.next() != .finished {}
  #expect(reader.isCut)
}

@Test func junkAroundTheDocumentIsText() {
  #expect(events("Warning: line 3\n<a>1</a> bye") == "'Warning: line 3\n' +a '1' - ' bye'")
}

@Test func inAFeedForgottenEndsAreSeenByWhatComesNext() {
  #expect(events("<item><title>1<link>2</item>", .feeds) == "+item +title '1' - +link '2' - -")
  #expect(events("<channel><item>1<item>2</channel>", .feeds) == "+channel +item '1' - +item '2' - -")
  #expect(events("<channel><x:y><item>1</item></channel>", .feeds) == "+channel +y - +item '1' - -")
  #expect(events("<item><description>1<guid>2</guid></item>", .feeds) == "+item +description '1' - +guid '2' - -")
}

@Test func elsewhereNothingIsKnownOfFeeds() {
  #expect(events("<item><title>1<link>2</link></title></item>") == "+item +title '1' +link '2' - - -")
}

@Test(arguments: ["<a x=1 y='2' z=\"3\"/>", "<a x=1 y = '2' z\n=\n\"3\" >", "<a x='1'y='2'z='3'/>"])
func attributesAreReadHoweverTheyAreWritten(_ tag: String) {
  var reader = XMLReader(Array(tag.utf8))
  _ = reader.next()
  #expect(reader.attribute("x") == "1")
  #expect(reader.attribute("y") == "2")
  #expect(reader.attribute("z") == "3")
  #expect(reader.attribute("w") == nil)
}

@Test func aTagThatIsNotClosedEndsBeforeTheNext() {
  #expect(events("<a><b x='1'<c>2</c></a>") == "+a +b +c '2' - - -")
}

@Test func namespacesGoByTheirAddresses() {
  var reader = XMLReader(Array("<x:a xmlns:x='HTTP://www.w3.org/2005/Atom/'><y:b/><dc:c/></x:a>".utf8))
  _ = reader.next()
  #expect(reader.name.namespace == .atom)
  _ = reader.next()
  #expect(reader.name.namespace == .other)
  _ = reader.next()
  _ = reader.next()
  #expect(reader.name.namespace == .dublinCore)
}

@Test func aScopeEndsWithItsElement() {
  var reader = XMLReader(
    Array(
      "<a xml:base='https://a.example/'><b xmlns='http://www.w3.org/2005/Atom' xml:base='b/' xml:lang='kk'/><c/></a>"
        .utf8))
  _ = reader.next()
  _ = reader.next()
  #expect(reader.base == "https://a.example/b/")
  #expect(reader.language == "kk")
  #expect(reader.name.namespace == .atom)
  _ = reader.next()
  _ = reader.next()
  #expect(reader.base == "https://a.example/")
  #expect(reader.language == nil)
  #expect(reader.name.namespace == .none)
}

@Test func textsThatTheDocumentDeclaresAreReplaced() {
  let document =
    "<!DOCTYPE a [<!ENTITY co \"A &amp; B\"><!-- <!ENTITY co \"C\"> --><!ENTITY both '&co;, &co;'>]><a>&both;</a>"
  #expect(events(document) == "+a 'A & B, A & B' -")
}

@Test func nothingOutsideIsOpenedAndNothingGrowsWithoutBound() {
  #expect(events("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>") == "+a '&x;' -")
  var declarations = "<!ENTITY e0 \"0123456789\">"
  for level in 1...9 {
    let inner = String(repeating: "&e\(level - 1);", count: 10)
    declarations += "<!ENTITY e\(level) \"\(inner)\">"
  }
  #expect(events("<!DOCTYPE a [\(declarations)]><a>&e9;</a>").utf8.count < 100_000)
  #expect(events("<!DOCTYPE a [<!ENTITY e \"&e;&e;\">]><a>&e;</a>").utf8.count < 100_000)
}

@Test func depthWithoutBoundIsReadWithoutAStack() {
  let deep = String(repeating: "<a>", count: 20_000) + "x" + String(repeating: "</a>", count: 20_000)
  #expect(events(deep).contains("'x'"))
}

@Test func markupInsideOfAnElementComesAsHTML() {
  var reader = XMLReader(
    Array(
      "<t xmlns:h='http://www.w3.org/1999/xhtml'>a <h:b class='x'>&lt;b&gt;</h:b><h:br/><!-- c --><![CDATA[<i>]]></t>"
        .utf8))
  _ = reader.next()
  let content = reader.content()
  #expect(content.isMarkup)
  #expect(content.text == "a <b class=\"x\">&lt;b&gt;</b><br/>&lt;i&gt;")
}

@Test func anyBytesGiveAsManyEndsAsStarts() {
  var generator = SeededGenerator(state: 7)
  let pieces = [
    "<", ">", "</", "/>", "<a", "<a>", "</a>", "<b x='", "'", "\"", "=", "&", ";", "&lt;", "]]>", "<![CDATA[", "<!--",
    "-->", "<!DOCTYPE", "[", "]", "<?", "?>", "x", " ", "é", "<item>", "xmlns:p='u'",
  ]
  for _ in 0..<2000 {
    let document = (0..<Int.random(in: 0..<24, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined()
    var reader = XMLReader(Array(document.utf8), vocabulary: .feeds)
    var depth = 0
    var count = 0
    reading: while true {
      count += 1
      switch reader.next() {
      case .start: depth += 1
      case .end: depth -= 1
      case .finished: break reading
      }
      #expect(depth >= 0 && count < 200, "\(document)")
    }
    #expect(depth == 0, "\(document)")
  }
}

/// SplitMix64 (https://prng.di.unimi.it/splitmix64.c): the same numbers every time.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// A megabyte of ends that begin, and one ">" behind them all.
@Test func endsThatDoNotEndAreReadInOnePass() {
  #expect(events("<a>" + String(repeating: "</a", count: 300_000) + ">x") == "+a - 'x'")
  #expect(events("<a>1</b<c/>2</a>") == "+a '1' +c - '2' -")
  #expect(events("<a>1</a") == "+a '1' -")
}

@Test func aDocumentOfManyTextsGrowsByItsEntitiesNoFurtherThanOne() {
  let declaration = "<!DOCTYPE a [<!ENTITY e \"\(String(repeating: "x", count: 60_000))\">]>"
  let document = declaration + "<a>" + String(repeating: "<b>&e;</b>", count: 1000) + "</a>"
  let text = events(document)
  #expect((1_000_000..<20_000_000).contains(text.utf8.count))
  #expect(text.hasSuffix("+b - -"))
}
