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

@Test func anIDOnTheWebIsTheLinkWhereThereIsNone() throws {
  #expect(try entry("<id>https://a.example/1</id>").url == "https://a.example/1")
  #expect(try entry("<id>https://a.example/1</id><link href='https://a.example/2'/>").url == "https://a.example/2")
  #expect(try entry("<id>urn:1</id>").url == nil)
  #expect(try entry("<id>http://</id>").url == nil)
  let page = try feed("<feed xmlns='http://www.w3.org/2005/Atom'><id>https://a.example/</id></feed>").homePageURL
  #expect(page == "https://a.example/")
}

@Test(arguments: [
  ("<p>One</p><p>Two", true), ("a <b>bold</b> word", true), ("a<br>b", true), ("<img src=\"x\"> text", true),
  ("1 < 2 > 0", false), ("Vec<T> and <b>", false), ("the <blink> tag", false), ("<system>x</system>", false),
  ("a </b> b", false), ("x <jane@a.example>", false), ("plain", false),
])
func aTextWithoutATypeIsHTMLWhenItsTagsAreWhole(_ text: String, _ isHTML: Bool) throws {
  let article = try entry("<content><![CDATA[\(text)]]></content>")
  #expect((article.html ?? article.text) == text)
  #expect((article.html != nil) == isHTML)
  #expect(try entry("<content type='text'><![CDATA[\(text)]]></content>").text == text)
}

@Test func aFrameThatIsNotEscapedLosesTheEscapingInside() throws {
  let framed = "<div xmlns='http://www.w3.org/1999/xhtml'>A &lt;b&gt;b&lt;/b&gt; &amp;amp; c</div>"
  #expect(try entry("<content type='html'>\(framed)</content>").html == "A <b>b</b> &amp; c")
  #expect(try entry("<content type='xhtml'>\(framed)</content>").html == "A &lt;b&gt;b&lt;/b&gt; &amp;amp; c")
  #expect(try entry("<content type='application/xhtml+xml'>\(framed)</content>").html?.hasPrefix("A &lt;") == true)
}

@Test(arguments: [("0.3", "<div>A <i>b</i></div>"), ("1.0", "A <i>b</i>")])
func theFrameOfXHTMLBelongsToTheTextInAtom03Only(_ version: String, _ html: String) throws {
  let content = "<content type='application/xhtml+xml'><div>A <i>b</i></div></content>"
  let read = try feed("<feed version='\(version)' xmlns='http://purl.org/atom/ns#'><entry>\(content)</entry></feed>")
  #expect(read.articles.map(\.html) == [html])
}

@Test func anItemInAtomIsAnEntry() throws {
  let item = "<item><title>One</title><guid>g</guid><description>D</description><pubDate>2 Jun 2004</pubDate></item>"
  let article = try #require(try feed("<feed xmlns='http://purl.org/atom/ns#'>\(item)</feed>").articles.first)
  #expect(article.title == "One" && article.key == "g" && article.html == "D")
  #expect(article.published?.iso == "2004-06-02T00:00:00Z")
}

/// Every text construct in every way in which it may be written.
@Test(arguments: [
  ("", "A &amp;amp; B", "A &amp; B"), (" type='text'", "A &amp;amp; B", "A &amp; B"),
  (" type='html'", "A &amp;amp; B", "A & B"),
  (" type='html'", "A &lt;i&gt;&amp;amp;&lt;/i&gt; B", "A & B"), (" type='text/html'", "A &amp;amp; B", "A & B"),
  (" type='xhtml'", "<div xmlns='http://www.w3.org/1999/xhtml'>A <i>&amp;</i> B</div>", "A & B"),
  ("", "<![CDATA[A & B]]>", "A & B"), (" type='html'", "<![CDATA[A &amp; B]]>", "A & B"),
  (" mode='escaped'", "A &amp;amp; B", "A & B"), (" mode='base64' type='text/html'", "QSAmYW1wOyBC", "A & B"),
  (" mode='base64' type='text/plain'", "QSAmIEI=", "A & B"), (" mode='xml'", "A <i>&amp;</i> B", "A & B"),
  (" type='application/xhtml+xml'", "<i>A</i> &amp; B", "A & B"), (" xml:lang='kk'", "A &#38; B", "A & B"),
])
func aTextConstructIsReadHoweverItIsWritten(_ attributes: String, _ content: String, _ text: String) throws {
  for version in [
    "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "http://purl.org/atom/ns#draft-ietf-atompub",
  ] {
    let feed = try feed(
      """
      <feed xmlns="\(version)"><title\(attributes)>\(content)</title><subtitle\(attributes)>\(content)</subtitle>
      <rights\(attributes)>\(content)</rights><entry><id>1</id><title\(attributes)>\(content)</title>
      <content>x</content><summary\(attributes)>\(content)</summary></entry></feed>
      """)
    #expect(feed.title == text && feed.summary == text && feed.rights == text)
    let article = try #require(feed.articles.first)
    #expect(article.title == text && article.summary == text)
  }
}
