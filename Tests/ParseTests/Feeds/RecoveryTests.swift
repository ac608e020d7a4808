import Model
import Testing
@testable import Parse

@Test func aFeedThatBreaksOffKeepsItsWholeItems() throws {
  let feed = try feed("<rss><channel><title>T</title><item><guid>1</guid></item><item><guid>2</guid><title>half")
  #expect(feed.title == "T")
  #expect(feed.articles.map(\.key) == ["1"])
  #expect(feed.problems.count == 1)
}

/// Half a text is worth reading; half a date or a half title is wrong.
@Test(arguments: [
  ("<guid>2</guid><title>T</title><description>half", ["1", "2"]),
  ("<link>https://a.example/2</link><title>T</title><content:encoded><![CDATA[<p>ha", ["1", "https://a.example/2"]),
  ("<guid>2</guid><title>T</title><pubDate>Mon, 01 Jan 20", ["1"]), ("<guid>2</guid><title>ha", ["1"]),
  ("<title>T</title><description>half", ["1"]), ("<guid>2</gu", ["1"]),
])
func theLastItemOfAFeedThatBreaksOffIsKeptWhenItIsKnown(_ item: String, _ keys: [String]) throws {
  #expect(try feed("<rss><channel><item><guid>1</guid></item><item>\(item)").articles.map(\.key) == keys)
  let entry = item.replacing("guid>", with: "id>").replacing("description", with: "summary")
    .replacing("content:encoded", with: "content").replacing("pubDate", with: "updated")
    .replacing("<link>https://a.example/2</link>", with: "<link href='https://a.example/2'/>")
  let atom = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id></entry><entry>\(entry)"
  #expect(try feed(atom).articles.map(\.key) == keys)
}

@Test func manyMistakesAreSaidOnce() throws {
  let feed = try feed("<rss><channel><title>T</b><item></x><title>1</y></item><item><guid>2</item></channel></rss>")
  #expect(feed.articles.count == 2)
  #expect(feed.problems.count == 1)
}

@Test func aComplaintOfTheServerBeforeTheFeedIsReadOver() throws {
  let feed = try feed(
    "<br />\n<b>Warning</b>: include() in line 3<br />\n<?xml version='1.0'?><rss><channel><title>T</title></channel></rss>"
  )
  #expect(feed.title == "T")
}

@Test func aLongLicenceBeforeTheFeedIsReadOver() throws {
  let comment = "<!-- " + String(repeating: "licence ", count: 1000) + "-->"
  #expect(try feed("\(comment)<rss><channel><title>T</title></channel></rss>").title == "T")
}

@Test func anUnclosedSummaryDoesNotSwallowTheRest() throws {
  let article = try item("<title>T</title><itunes:summary>S <enclosure url=\"https://a.example/1\"/><guid>1</guid>")
  #expect(article.key == "1")
  #expect(article.attachments.count == 1)
}

@Test func relativeAddressesNeedABase() throws {
  let rss = "<rss><channel><item><link>/1</link></item></channel></rss>"
  #expect(try feed(rss).articles.first?.url == "/1")
  #expect(try feed(rss, base: "https://a.example/x").articles.first?.url == "https://a.example/1")
  let own = "<rss><channel><link>https://b.example/y/</link><item><link>1</link></item></channel></rss>"
  #expect(try feed(own).articles.first?.url == "https://b.example/y/1")
}

@Test func bodiesAreResolvedWhereTheirBaseWouldBeLost() throws {
  let based =
    "<content type=\"html\" xml:base=\"https://a.example/x/\">&lt;img src=\"y.png\" alt='a>b'&gt;&lt;a href='#z'&gt;</content>"
  #expect(try entry(based).html == "<img src=\"https://a.example/x/y.png\" alt='a>b'><a href='https://a.example/x/#z'>")
  #expect(try entry("<content type=\"html\">&lt;img src=\"y.png\"&gt;</content>").html == "<img src=\"y.png\">")
}

@Test func anEmptyAddressIsNone() throws {
  let article = try item("<link/><comments> </comments><enclosure url=''/><source url='x'/>")
  #expect(article.url == nil && article.comments == nil && article.attachments.isEmpty)
  let home = "<channel><link>https://a.example/</link><item><link></link><title>T</title></item></channel>"
  #expect(try feed("<rss>\(home)</rss>").articles.first?.url == nil)
  #expect(try entry("<link rel='enclosure' href='' length='0'/><link href=' '/>").attachments.isEmpty)
}

@Test func anEmptyLinkOfAtomIsTheBaseThatTheEntryDeclares() throws {
  let entry = "<entry xml:base='https://a.example/1'><link href=''/><link rel='enclosure' href=''/></entry>"
  let read = try feed(
    "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title>\(entry)</feed>", base: "https://b.example/f")
  #expect(read.articles.map(\.url) == ["https://a.example/1"])
  #expect(read.articles.flatMap(\.attachments) == [])
}

@Test func anAddressThatIsEscapedTwiceIsUnescaped() throws {
  let article = try item(
    "<link>https://a.example/?a=1&amp;amp;b=2</link><enclosure url='https://a.example/?c&amp;amp;d'/>")
  #expect(article.url == "https://a.example/?a=1&b=2")
  #expect(article.attachments.map(\.url) == ["https://a.example/?c&d"])
}

@Test func entriesInsideOfAnExtensionAreNoArticles() throws {
  let extra = "<x:copy xmlns:x='urn:x'><entry><title>No</title></entry><item><title>No</title></item></x:copy>"
  let atom = "<feed xmlns='http://www.w3.org/2005/Atom'>\(extra)<entry><title>Yes</title></entry></feed>"
  #expect(try feed(atom).articles.map(\.title) == ["Yes"])
  let rss = "<rss><channel>\(extra)<item><title>Yes</title></item></channel></rss>"
  #expect(try feed(rss).articles.map(\.title) == ["Yes"])
  let forgotten = "<rss><channel><x:copy><item><title>Yes</title></item><item><title>Too</title></item></channel></rss>"
  #expect(try feed(forgotten).articles.map(\.title) == ["Yes", "Too"])
}

/// A section of CDATA that was escaped as a whole, or put into another one.
@Test func marksOfCDATAThatAreLeftInTextsAreTakenOut() throws {
  let escaped = try item(
    "<title>&lt;![CDATA[A &lt;b&gt;b&lt;/b&gt;]]&gt;</title><description>&lt;![CDATA[some]]&gt;</description>")
  #expect(escaped.title == "A b")
  #expect(escaped.html == "some")
  let nested = try item(
    "<title><![CDATA[<![CDATA[One]]]]><![CDATA[>]]></title><content:encoded><![CDATA[<![CDATA[<p>x</p>]]]]><![CDATA[>]]></content:encoded>"
  )
  #expect(nested.title == "One")
  #expect(nested.html == "<p>x</p>")
  #expect(try entry("<content type='html'>&lt;![CDATA[&lt;p&gt;x&lt;/p&gt;]]&gt;</content>").html == "<p>x</p>")
}

@Test func nothingThatMovesATerminalIsInATitle() throws {
  let article = try item("<title>a&#27;[31mb&#x202E;c&#7;</title>")
  #expect(article.title == "abc")
}

@Test func aDateThatCannotBeTrueIsKeptAsText() throws {
  let article = try item("<pubDate>Fri, 01 Jan 2100 00:00:00 GMT</pubDate>")
  #expect(article.published == nil)
  #expect(article.dateText == "Fri, 01 Jan 2100 00:00:00 GMT")
  #expect(try item("<pubDate>soon</pubDate>").dateText == "soon")
}

@Test func theKeyOfAnArticleWithoutANameStaysTheSame() throws {
  #expect(try item("<title>T</title><description>D</description>").key == "hash:f5ac6c77a65f241f")
  #expect(try item("<title>T</title><description>E</description>").key != "hash:f5ac6c77a65f241f")
}

@Test func theOldChannelDefinitionFormatIsRead() throws {
  let feed = try feed(
    """
    <?XML VERSION="1.0"?><CHANNEL HREF="https://c.example/"><TITLE>C</TITLE><ABSTRACT>About</ABSTRACT>
    <ITEM HREF="1.html" LASTMOD="2001-12-11T10:00"><TITLE VALUE="One"/><ABSTRACT>First</ABSTRACT></ITEM></CHANNEL>
    """)
  #expect(feed.title == "C")
  #expect(feed.summary == "About")
  #expect(feed.homePageURL == "https://c.example/")
  let article = try #require(feed.articles.first)
  #expect(article.title == "One")
  #expect(article.html == "First")
  #expect(article.updated?.iso == "2001-12-11T10:00:00Z")
}

@Test func aChannelOfDefinitionsWithoutAnAddressIsOneToo() throws {
  let feed = try feed("<CHANNEL><ITEM LASTMOD=\"2004-04-07T23:05:43-05:00\"><TITLE>One</TITLE></ITEM></CHANNEL>")
  #expect(feed.articles.first?.updated?.iso == "2004-04-08T04:05:43Z")
}

@Test(arguments: ["", "   ", "\u{0}\u{1}\u{2}"])
func aTextWithoutAFeedIsRefusedWithAReason(_ text: String) {
  #expect(throws: Problem.self) { try feed(text) }
}

/// What is compared with all that came before takes hours for this.
@Test func aHundredThousandTagsAreReadInOnePass() throws {
  let tags = (0..<100_000).map { "<category>tag \($0)</category>" }.joined()
  let files = (0..<30_000).map { "<enclosure url=\"https://a.example/\($0)\"/>" }.joined()
  let article = try item("<title>T</title>" + tags + files + files)
  #expect(article.tags.count == 100_000 && article.attachments.count == 30_000)
}

@Test func aFileThatIsNamedTwiceIsKeptOnceWithAllItsDetails() throws {
  let article = try item(
    """
    <category>b</category><category>a</category><category>b</category>
    <dc:creator>Jane</dc:creator><author>Jane</author>
    <enclosure url="https://a.example/1.mp3" length="5"/><enclosure url="https://a.example/2.mp3"/>
    <media:content url="https://a.example/1.mp3" type="audio/mpeg" duration="9" fileSize="7"/>
    """)
  #expect(article.tags == ["b", "a"])
  #expect(article.authors == [Author(name: "Jane")])
  #expect(article.attachments.map(\.url) == ["https://a.example/1.mp3", "https://a.example/2.mp3"])
  #expect(
    article.attachments[0] == Attachment(url: "https://a.example/1.mp3", mimeType: "audio/mpeg", size: 5, duration: 9))
}

/// Numbers to Swift, but no lengths of time, and nothing that JSON can say.
@Test(arguments: ["nan", "inf", "-inf", "infinity", "1e999", "-5", "1:nan"])
func aLengthThatIsNoneIsLeftOut(_ length: String) throws {
  let file = "<enclosure url=\"https://a.example/1.mp3\"/>"
  #expect(try item(file + "<itunes:duration>\(length)</itunes:duration>").attachments[0].duration == nil)
  let medium = "<media:content url=\"https://a.example/1.mp3\" medium=\"audio\" duration=\"\(length)\"/>"
  #expect(try item(medium).attachments[0].duration == nil)
  let json = """
    {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "attachments":
      [{"url": "https://a.example/1.mp3", "duration_in_seconds": "\(length)"}]}]}
    """
  #expect(try feed(json).articles[0].attachments[0].duration == nil)
  #expect(try item(file + "<itunes:duration>1:02.5</itunes:duration>").attachments[0].duration == 62.5)
}
