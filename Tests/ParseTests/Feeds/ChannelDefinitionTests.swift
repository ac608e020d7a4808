import Model
import Testing

@testable import Parse

/// The Channel Definition Format: addresses and dates are attributes.
@Suite struct ChannelDefinitionTests {
  private func channel(_ content: String, _ attributes: String = "HREF='https://c.example/'") throws -> Feed {
    try feed("<CHANNEL \(attributes)>\(content)</CHANNEL>")
  }

  @Test func channelsInChannelsAreOneFeed() throws {
    let read = try channel(
      """
      <TITLE>Outer</TITLE><ITEM HREF='1'><TITLE>One</TITLE></ITEM>
      <CHANNEL HREF='https://c.example/in/'><TITLE>Inner</TITLE><ITEM HREF='2'/></CHANNEL><ITEM HREF='3'/>
      """)
    #expect(read.title == "Outer" && read.homePageURL == "https://c.example/")
    #expect(read.articles.map(\.url) == ["https://c.example/1", "https://c.example/2", "https://c.example/3"])
  }

  @Test func aChannelHasItsOwnAddressItsDateAndItsPicture() throws {
    let read = try channel(
      "<LOGO HREF='l.gif' STYLE='ICON'/><ABSTRACT VALUE='About'/>",
      "HREF='https://c.example/' SELF='https://c.example/c.cdf' LASTMOD='2001-12-11T10:00'")
    #expect(read.feedURL == "https://c.example/c.cdf" && read.updated?.iso == "2001-12-11T10:00:00Z")
    #expect(read.icon == "https://c.example/l.gif" && read.summary == "About")
  }

  @Test func anAnchorIsTheAddressWhereNoAttributeIs() throws {
    let read = try channel(
      "<A HREF='https://d.example/'/><ITEM LASTMOD='2001-12-11'><A HREF='https://d.example/1'/></ITEM>",
      "LASTMOD='2001-12-11'")
    #expect(read.homePageURL == "https://d.example/" && read.articles.map(\.url) == ["https://d.example/1"])
    #expect(try channel("<ITEM HREF='1'><A HREF='2'/></ITEM>").articles.map(\.url) == ["https://c.example/1"])
  }

  @Test(arguments: [
    ("<TITLE>A &amp;amp; B</TITLE>", "A & B"), ("<TITLE VALUE='A'/>", "A"), ("<TITLE VALUE='A'>B</TITLE>", "B"),
    ("<TITLE/>", ""), ("<TITLE>A <B>b</B></TITLE>", "A b"),
  ])
  func aTitleIsATextOrAValue(_ written: String, _ title: String) throws {
    #expect(try channel(written).title == title)
    #expect(try channel("<ITEM HREF='1'>\(written)</ITEM>").articles.map(\.title) == [title])
  }

  @Test func anAbstractIsTheBody() throws {
    #expect(
      try channel("<ITEM HREF='1'><ABSTRACT VALUE='&lt;b&gt;a&lt;/b&gt;'/></ITEM>").articles.map(\.html) == ["<b>a</b>"]
    )
    #expect(try channel("<ITEM HREF='1'><ABSTRACT>a</ABSTRACT></ITEM>").articles.map(\.html) == ["a"])
  }

  @Test func anItemThatIsCutIsLeftOut() throws {
    let read = try feed(
      "<CHANNEL HREF='https://c.example/'><ITEM HREF='1'/><ITEM HREF='2'><TITLE>T</TITLE><ABSTRACT>half")
    #expect(read.articles.map(\.url) == ["https://c.example/1"] && read.problems.count == 1)
  }
}
