import Testing

@testable import Parse

private func tree(_ text: String) -> XMLTree {
  XMLTree(Source(bytes: Array(text.utf8), name: "test"))
}

@Test func aTreeHasNamesAttributesAndText() throws {
  let root = try #require(
    tree(#"<?xml version="1.0"?><a x="1 &amp; 2"><b>one &lt; two</b><c/><b><![CDATA[<3>]]></b></a>"#).root)
  #expect(root.name == "a")
  #expect(root.attribute("x") == "1 & 2")
  #expect(root.children("b").map(\.text) == ["one < two", "<3>"])
  #expect(root.first("c") != nil)
}

@Test func aTreeKnowsNamespaces() throws {
  let root = try #require(tree(#"<p:a xmlns:p="urn:x" p:k="v"/>"#).root)
  #expect(root.namespace == "urn:x")
  #expect(root.name == "a")
  #expect(root.attribute("k") == "v")
}

@Test func aTruncatedTreeKeepsWhatWasThere() throws {
  let cut = tree("<rates><rate>87.45</rate><rate>5")
  #expect(cut.root?.children("rate").first?.text == "87.45")
  #expect(cut.recovered != nil)
}

@Test func nothingOutsideIsReadAndNothingGrows() throws {
  let bomb = """
    <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>[&x;&c;&c;]</a>
    """
  #expect(tree(bomb).root?.text.contains("root:") == false)
  #expect(tree(bomb).root?.text == "[&x;bbbbbbbbbbbbbbbbbbbbbbbb]")
}

@Test func aTreeOfNothingIsNothing() {
  #expect(tree("").root == nil)
  #expect(tree("plain text").root == nil)
}
