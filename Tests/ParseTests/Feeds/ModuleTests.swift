import Model
import Testing
@testable import Parse

@Test func dublinCoreSaysWhatRSSDoesNot() throws {
  let article = try item(
    """
    <dc:title>T</dc:title><dc:creator>Aru</dc:creator><dc:subject>rail</dc:subject><dc:language>ky</dc:language>
    <dc:date>2025-12-11</dc:date><dc:description>D</dc:description><dc:identifier>urn:1</dc:identifier>
    """)
  #expect(article.title == "T")
  #expect(article.authors == [Author(name: "Aru")])
  #expect(article.tags == ["rail"])
  #expect(article.language == "ky")
  #expect(article.published?.iso == "2025-12-11T00:00:00Z")
  #expect(article.html == "D")
  #expect(article.key == "urn:1")
}

@Test func theFormatsOwnWordBeatsAModules() throws {
  let article = try item("<dc:title>No</dc:title><title>Yes</title><media:title>No</media:title>")
  #expect(article.title == "Yes")
}

@Test func termsHaveDatesOfTheirOwn() throws {
  let article = try item("<dcterms:modified>2025-12-12</dcterms:modified><dcterms:issued>2025-12-11</dcterms:issued>")
  #expect(article.published?.iso == "2025-12-11T00:00:00Z")
  #expect(article.updated?.iso == "2025-12-12T00:00:00Z")
}

@Test func picturesAndFilmsAreToldApart() throws {
  let article = try item(
    """
    <media:group><media:content url="https://m.example/1.mp4" type="video/mp4" fileSize="9" duration="61"/>
    <media:thumbnail url="https://m.example/1.jpg"/><media:description>About</media:description></media:group>
    """)
  #expect(article.image == "https://m.example/1.jpg")
  #expect(
    article.attachments == [Attachment(url: "https://m.example/1.mp4", mimeType: "video/mp4", size: 9, duration: 61)])
  #expect(article.text == "About")
  #expect(
    try item("<media:content url=\"https://m.example/2.jpg\" medium=\"image\"/>").image == "https://m.example/2.jpg")
}

@Test func aPodcastHasItsLengthAndItsCover() throws {
  let article = try item(
    """
    <enclosure url="https://p.example/1.mp3" type="audio/mpeg"/><itunes:duration>1:02:03</itunes:duration>
    <itunes:author>Aru</itunes:author><itunes:image href="https://p.example/1.jpg"/><itunes:summary>S</itunes:summary>
    <itunes:keywords>a, b</itunes:keywords>
    """)
  #expect(article.attachments.first?.duration == 3723)
  #expect(article.authors == [Author(name: "Aru")])
  #expect(article.image == "https://p.example/1.jpg")
  #expect(article.tags == ["a", "b"])
  #expect(article.url == "https://p.example/1.mp3")
}

@Test func atomInRSSIsRead() throws {
  let feed = try feed(
    """
    <rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><atom:link rel="self" href="https://a.example/feed"/>
    <item><atom:link href="1"/><atom:updated>2025-12-11T00:00:00Z</atom:updated></item></channel></rss>
    """)
  #expect(feed.feedURL == "https://a.example/feed")
  #expect(feed.articles.first?.url == "https://a.example/1")
  #expect(feed.articles.first?.updated != nil)
}

@Test func commentsHaveAnAddressOrAtLeastAFeed() throws {
  #expect(try item("<wfw:commentRss>https://a.example/c</wfw:commentRss>").comments == "https://a.example/c")
  let both = "<wfw:commentRss>https://a.example/c</wfw:commentRss><comments>https://a.example/1#c</comments>"
  #expect(try item(both).comments == "https://a.example/1#c")
  #expect(try item("<slash:comments>5</slash:comments><slash:section>news</slash:section>").tags == ["news"])
}

@Test func theBodyMayBeXHTML() throws {
  let article = try item("<description>D</description><body xmlns=\"http://www.w3.org/1999/xhtml\"><p>B</p></body>")
  #expect(article.html == "<p>B</p>")
  #expect(article.summary == "D")
}

@Test func theIntervalIsAskedForInPeriods() throws {
  let feed = try feed(
    """
    <rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><sy:updatePeriod>daily</sy:updatePeriod>
    <sy:updateFrequency>4</sy:updateFrequency></channel></rss>
    """)
  #expect(feed.refreshInterval == 21_600)
}

@Test func feedBurnersAddressesGiveWay() throws {
  let feed = try feed(
    """
    <rss xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><item><link>https://proxy.example/1</link>
    <enclosure url="https://proxy.example/1.mp3"/><feedburner:origLink>https://a.example/1</feedburner:origLink>
    <feedburner:origEnclosureLink>https://a.example/1.mp3</feedburner:origEnclosureLink></item></channel></rss>
    """)
  #expect(feed.articles.first?.url == "https://a.example/1")
  #expect(feed.articles.first?.attachments.map(\.url) == ["https://a.example/1.mp3"])
}

@Test func prefixesThatNobodyDeclaredMeanWhatTheyUsuallyMean() throws {
  let feed = try feed(
    "<rss><channel><item><dc:creator>Aru</dc:creator><content:encoded>x</content:encoded></item></channel></rss>")
  #expect(feed.articles.first?.authors == [Author(name: "Aru")])
  #expect(feed.articles.first?.html == "x")
}

@Test func tagsStandInManyPlaces() throws {
  #expect(try item("<media:keywords>rail , trade,</media:keywords>").tags == ["rail", "trade"])
  #expect(
    try item("<media:category label='Rail'>a/b</media:category><media:category>x</media:category>").tags == [
      "Rail", "x",
    ])
  #expect(try item("<media:group><media:category>x</media:category></media:group>").tags == ["x"])
  #expect(try item("<categories><category>a</category><category>b, c</category></categories>").tags == ["a", "b, c"])
  #expect(try item("<keywords>a, b</keywords>").tags == ["a", "b"])
  #expect(try item("<category><![CDATA[R&D]]></category><category>a &amp;amp; b</category>").tags == ["R&D", "a & b"])
}

/// Some feeds write an id into it, which would be an address of the site once it is resolved.
@Test(arguments: [nil, "https://a.example/feed"])
func anOriginalLinkThatIsNoAddressIsNotTaken(_ base: String?) throws {
  let origin = "xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'"
  let item =
    "<item><link>https://a.example/1</link><feedburner:origLink \(origin)>b67e-80be</feedburner:origLink></item>"
  let read = try feed("<rss><channel><link>https://a.example/</link>\(item)</channel></rss>", base: base)
  #expect(read.articles.map(\.url) == ["https://a.example/1"])
}

@Test func aMediumOfAnyKindIsAFileUnlessItIsAPicture() throws {
  let article = try item(
    """
    <media:content url="https://m.example/1.torrent" type="application/x-bittorrent" fileSize="9"/>
    <media:content url="https://m.example/2.mp3"/><media:content url="https://m.example/3.jpg" medium="image"/>
    <media:content url="https://m.example/4"/><media:content url=" " medium="audio"/>
    <media:peerLink href="https://m.example/5.torrent" type="application/x-bittorrent"/>
    """)
  let files = ["https://m.example/1.torrent", "https://m.example/2.mp3", "https://m.example/5.torrent"]
  #expect(article.attachments.map(\.url) == files)
  #expect(article.image == "https://m.example/3.jpg")
}

@Test func podcastsSayThingsInMoreThanOneNamespace() throws {
  let feed = try feed(
    """
    <rss xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0" xmlns:p="https://podcastindex.org/namespace/1.0">
    <channel><googleplay:author>Aru</googleplay:author><googleplay:image href="https://a.example/i.png"/>
    <googleplay:category text="News"/><item><googleplay:description>About</googleplay:description>
    <p:person role="host">Bek</p:person></item></channel></rss>
    """)
  #expect(feed.authors == [Author(name: "Aru")])
  #expect(feed.icon == "https://a.example/i.png" && feed.tags == ["News"])
  #expect(feed.articles.first?.html == "About")
  #expect(feed.articles.first?.authors == [Author(name: "Bek")])
}

@Test func journalsDateTheirArticlesInANamespaceOfTheirOwn() throws {
  let feed = try feed(
    """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:q="http://prismstandard.org/namespaces/2.0/basic/" xmlns:f="http://purl.oclc.org/net/rss_2.0/enc#">
    <item rdf:about="https://j.example/1"><q:publicationDate>2025-12-11</q:publicationDate><q:section>Rail</q:section>
    <f:enclosure rdf:resource="https://j.example/1.pdf" f:type="application/pdf" f:length="9"/></item></rdf:RDF>
    """)
  let article = try #require(feed.articles.first)
  #expect(article.published?.iso == "2025-12-11T00:00:00Z")
  #expect(article.tags == ["Rail"])
  #expect(article.attachments == [Attachment(url: "https://j.example/1.pdf", mimeType: "application/pdf", size: 9)])
}
