import Model
import Testing
@testable import Parse

@Test func aChannelSaysWhatItIs() throws {
  let feed = try feed(
    """
    <?xml version="1.0"?><rss version="2.0"><channel><title>The Steppe &amp; the Sea</title>
    <link>https://steppe.example/</link><description>News &lt;b&gt;daily&lt;/b&gt;</description><language>kk</language>
    <copyright>© Steppe</copyright><managingEditor>aru@steppe.example (Aru)</managingEditor><ttl>90</ttl>
    <skipHours><hour>3</hour><hour>24</hour></skipHours><category>news</category>
    <image><url>https://steppe.example/i.png</url><title>Not the title</title><link>https://other.example/</link></image>
    <lastBuildDate>Thu, 11 Dec 2025 08:00:00 GMT</lastBuildDate></channel></rss>
    """)
  #expect(feed.title == "The Steppe & the Sea")
  #expect(feed.homePageURL == "https://steppe.example/")
  #expect(feed.summary == "News daily")
  #expect(feed.language == "kk")
  #expect(feed.rights == "© Steppe")
  #expect(feed.authors == [Author(name: "Aru", email: "aru@steppe.example")])
  #expect(feed.refreshInterval == 5400)
  #expect(feed.skipHours == [3, 0])
  #expect(feed.tags == ["news"])
  #expect(feed.icon == "https://steppe.example/i.png")
  #expect(feed.updated?.iso == "2025-12-11T08:00:00Z")
  #expect(feed.problems.isEmpty)
}

@Test func anItemSaysWhatItIs() throws {
  let article = try item(
    """
    <title>Rail to the border</title><link>https://a.example/1</link><guid isPermaLink="false">a-1</guid>
    <description>A &lt;i&gt;second&lt;/i&gt; track</description><author>b@a.example (Bek)</author>
    <category>rail</category><category>trade</category><comments>https://a.example/1#c</comments>
    <pubDate>Thu, 11 Dec 2025 13:30:00 +0500</pubDate>
    <enclosure url="https://a.example/1.mp3" length="1234" type="audio/mpeg"/>
    """)
  #expect(article.key == "a-1")
  #expect(article.title == "Rail to the border")
  #expect(article.url == "https://a.example/1")
  #expect(article.html == "A <i>second</i> track")
  #expect(article.authors == [Author(name: "Bek", email: "b@a.example")])
  #expect(article.tags == ["rail", "trade"])
  #expect(article.comments == "https://a.example/1#c")
  #expect(article.published?.iso == "2025-12-11T08:30:00Z")
  #expect(article.attachments == [Attachment(url: "https://a.example/1.mp3", mimeType: "audio/mpeg", size: 1234)])
}

@Test func itemsOfRDFStandBesideTheChannel() throws {
  let feed = try feed(
    """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://r.example/"><title>R</title>
    <items><rdf:Seq><rdf:li resource="https://r.example/1"/></rdf:Seq></items></channel>
    <item rdf:about="https://r.example/1"><title>One</title><dc:date>2025-12-11</dc:date></item></rdf:RDF>
    """)
  #expect(feed.title == "R")
  #expect(feed.articles.map(\.key) == ["https://r.example/1"])
  #expect(feed.articles.first?.url == "https://r.example/1")
  #expect(feed.articles.first?.published?.iso == "2025-12-11T00:00:00Z")
}

@Test func theWholeArticleBeatsTheSummary() throws {
  let article = try item(
    "<description>short &amp;amp; sweet</description><content:encoded><![CDATA[<p>long</p>]]></content:encoded>")
  #expect(article.html == "<p>long</p>")
  #expect(article.summary == "short & sweet")
}

@Test func aGuidIsAnAddressUnlessItSaysOtherwise() throws {
  #expect(try item("<guid>https://a.example/7</guid>").url == "https://a.example/7")
  #expect(try item("<guid isPermaLink=\"false\">https://a.example/7</guid>").url == nil)
  #expect(try item("<guid>tag:7</guid>").url == nil)
}

@Test(arguments: [
  ("AT&amp;T", "AT&T"), ("AT&amp;amp;T", "AT&T"), ("1 &lt; 2", "1 < 2"),
  ("a &lt;b&gt;bold&lt;/b&gt; word", "a bold word"),
  ("Vec&lt;T&gt; in Rust", "Vec<T> in Rust"), ("<![CDATA[<em>x</em> &eacute;]]>", "x é"), ("a <b>b</b>", "a b"),
  ("&lt;img alt='a &gt; b' src='x'&gt;A picture", "A picture"), ("a &lt;x@y.example&gt; b", "a <x@y.example> b"),
  ("one\n  two", "one two"), ("don&amp;#8217;t", "don’t"), ("don&#146;t", "don’t"), ("a &nbsp; b", "a b"),
])
func aTitleIsWhatAPersonShouldSee(_ written: String, _ seen: String) throws {
  #expect(try item("<title>\(written)</title>").title == seen)
}

@Test func aFeedWithoutItemsIsAFeed() throws {
  #expect(try feed("<rss version=\"2.0\"><channel><title>Empty</title></channel></rss>").articles.isEmpty)
}

@Test func anItemWithoutAnythingIsStillAnArticle() throws {
  let articles = try feed("<rss><channel><title>T</title><item/><item></item></channel></rss>").articles
  #expect(articles.map(\.title) == ["", ""])
  #expect(articles.allSatisfy { !$0.key.isEmpty })
}

@Test func tagsInAnyCaseAreRead() throws {
  let feed = try feed(
    "<RSS><CHANNEL><TITLE>T</TITLE><ITEM><Title>One</Title><PubDate>2 Jun 2004</PubDate></ITEM></CHANNEL></RSS>")
  #expect(feed.title == "T")
  #expect(feed.articles.first?.title == "One")
  #expect(feed.articles.first?.published?.iso == "2004-06-02T00:00:00Z")
}
