import Model
import Testing
@testable import Parse

@Test func aFeedThatBreaksOffKeepsItsWholeItems() throws {
  let feed = try feed("<rss><channel><title>T</title><item><guid>1</guid></item><item><guid>2</guid><title>half")
  #expect(feed.title == "T")
  #expect(feed.articles.map(\.key) == ["1"])
  #expect(feed.problems.count == 1)
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

@Test(arguments: ["", "   ", "\u{0}\u{1}\u{2}"])
func whatIsNothingIsRefusedWithAReason(_ text: String) {
  #expect(throws: Problem.self) { try feed(text) }
}

/// What is compared with all that came before takes hours for this.
@Test func aHundredThousandTagsAreReadInOnePass() throws {
  let tags = (0..<100_000).map { "<category>tag \($0)</category>" }.joined()
  let files = (0..<30_000).map { "<enclosure url=\"https://a.example/\($0)\"/>" }.joined()
  let article = try item("<title>T</title>" + tags + files + files)
  #expect(article.tags.count == 100_000 && article.attachments.count == 30_000)
}

@Test func whatIsSaidTwiceIsKeptOnceWithAllThatIsSaidOfIt() throws {
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
