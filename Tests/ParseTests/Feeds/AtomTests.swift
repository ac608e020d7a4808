import Model
import Testing
@testable import Parse

@Test func aFeedOfAtomSaysWhatItIs() throws {
  let feed = try feed(
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru"><title type="html">Степь &amp;amp; море</title>
    <subtitle>Новости</subtitle><link href="https://s.example/"/><link rel="self" href="https://s.example/atom"/>
    <id>urn:s</id><updated>2025-12-11T10:00:00+05:00</updated><rights>©</rights><icon>https://s.example/i.ico</icon>
    <author><name>Ару</name><email>aru@s.example</email><uri>https://s.example/aru</uri></author>
    <category term="news"/></feed>
    """)
  #expect(feed.title == "Степь & море")
  #expect(feed.summary == "Новости")
  #expect(feed.homePageURL == "https://s.example/")
  #expect(feed.feedURL == "https://s.example/atom")
  #expect(feed.id == "urn:s")
  #expect(feed.language == "ru")
  #expect(feed.updated?.iso == "2025-12-11T05:00:00Z")
  #expect(feed.icon == "https://s.example/i.ico")
  #expect(feed.authors == [Author(name: "Ару", email: "aru@s.example", url: "https://s.example/aru")])
  #expect(feed.tags == ["news"])
}

@Test func anEntrySaysWhatItIs() throws {
  let article = try entry(
    """
    <title>One</title><id>urn:1</id><link href="https://a.example/1"/>
    <link rel="enclosure" href="https://a.example/1.mp3" type="audio/mpeg" length="5"/>
    <link rel="related" href="https://elsewhere.example/"/><link rel="replies" href="https://a.example/1#c"/>
    <published>2025-12-10T00:00:00Z</published><updated>2025-12-11T00:00:00Z</updated>
    <summary>Short</summary><content type="html">&lt;p&gt;Long&lt;/p&gt;</content><category term="a" label="A"/>
    """)
  #expect(article.key == "urn:1")
  #expect(article.url == "https://a.example/1")
  #expect(article.externalURL == "https://elsewhere.example/")
  #expect(article.comments == "https://a.example/1#c")
  #expect(article.html == "<p>Long</p>")
  #expect(article.summary == "Short")
  #expect(article.published?.iso == "2025-12-10T00:00:00Z")
  #expect(article.updated?.iso == "2025-12-11T00:00:00Z")
  #expect(article.attachments == [Attachment(url: "https://a.example/1.mp3", mimeType: "audio/mpeg", size: 5)])
}

@Test func xhtmlComesWithoutItsFrameAndItsPrefixes() throws {
  let xhtml = "<div xmlns=\"http://www.w3.org/1999/xhtml\">"
  #expect(try entry("<content type=\"xhtml\">\(xhtml)<p>a &amp; b</p></div></content>").html == "<p>a &amp; b</p>")
  let prefixed = "<h:div xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:p>a<h:br/>b</h:p></h:div>"
  #expect(try entry("<content type=\"xhtml\">\(prefixed)</content>").html == "<p>a<br/>b</p>")
  #expect(try entry("<title type=\"xhtml\">\(xhtml)a <em>b</em></div></title>").title == "a b")
}

@Test func plainTextStaysPlain() throws {
  let article = try entry("<title type=\"text\">1 &lt; &lt;b&gt;</title><content type=\"text\">a &lt;b&gt;</content>")
  #expect(article.title == "1 < <b>")
  #expect(article.text == "a <b>")
  #expect(article.html == nil)
}

@Test func anyPrefixWillDo() throws {
  let feed = try feed(
    """
    <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><a:title>One</a:title></a:entry></a:feed>
    """)
  #expect(feed.title == "T")
  #expect(feed.articles.map(\.title) == ["One"])
}

@Test func theOldAtomIsReadToo() throws {
  let feed = try feed(
    """
    <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped" type="text/html">A &lt;b&gt;b&lt;/b&gt;</title>
    <tagline>T</tagline><modified>2004-06-02T00:00:00Z</modified><entry><title>One</title>
    <issued>2004-06-01T00:00:00Z</issued><content type="text/html" mode="base64">PHA+aGk8L3A+</content></entry></feed>
    """)
  #expect(feed.title == "A b")
  #expect(feed.summary == "T")
  #expect(feed.updated?.iso == "2004-06-02T00:00:00Z")
  #expect(feed.articles.first?.published?.iso == "2004-06-01T00:00:00Z")
  #expect(feed.articles.first?.html == "<p>hi</p>")
}

@Test func oneEntryIsAFeedOfOne() throws {
  #expect(try feed("<entry xmlns=\"http://www.w3.org/2005/Atom\"><title>One</title></entry>").articles.count == 1)
}

@Test func addressesAreResolvedByTheirBase() throws {
  let feed = try feed(
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/x/"><link href="y"/>
    <entry xml:base="z/"><link href="../1"/></entry><entry><link href="2"/></entry></feed>
    """)
  #expect(feed.homePageURL == "https://b.example/x/y")
  #expect(feed.articles.map(\.url) == ["https://b.example/x/1", "https://b.example/x/2"])
}
