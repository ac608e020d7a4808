import Model
import Testing

@testable import Parse

/// Links of Atom by their relation and type.
@Suite struct AtomLinkTests {
  private static let registry = "http://www.iana.org/assignments/relation/"

  @Test(
    arguments: [
      ("", "https://a.example/x"), ("rel='alternate'", "https://a.example/x"), ("rel=''", "https://a.example/x"),
      ("rel='ALTERNATE'", "https://a.example/x"), ("rel='\(registry)alternate'", "https://a.example/x"),
      ("rel='shortlink'", "https://a.example/x"), ("rel='self'", "https://a.example/x"), ("rel='via'", nil),
      ("rel='enclosure'", "https://a.example/x"), ("rel='related'", nil), ("rel='replies'", nil),
    ] as [(String, String?)])
  func anEntryIsReadWhereItsLinkLeads(_ attributes: String, _ url: String?) throws {
    #expect(try entry("<id>urn:1</id><link \(attributes) href='https://a.example/x'/>").url == url)
  }

  @Test func theBestLinkWinsWhereverItStands() throws {
    let page = "<link href='https://a.example/page' type='text/html'/>"
    let other = "<link href='https://a.example/pdf' type='application/pdf'/>"
    let unknown = "<link rel='edit' href='https://a.example/edit'/>"
    for links in [[page, other, unknown], [unknown, other, page], [other, page, unknown]] {
      #expect(try entry(links.joined()).url == "https://a.example/page")
    }
    #expect(try entry(unknown + other).url == "https://a.example/pdf")
    #expect(try entry(unknown).url == "https://a.example/edit")
    #expect(
      try entry("<link href='https://a.example/1'/><link href='https://a.example/2'/>").url == "https://a.example/1")
  }

  @Test func aFileHasWhatItsLinkSays() throws {
    let article = try entry(
      """
      <link rel='enclosure' href=' https://a.example/1.mp3 ' type=' audio/mpeg ' title='One&#10;two' length='9'/>
      <link rel='enclosure' href='https://a.example/2.mp3' type='' title='' length='-9'/>
      <link rel='enclosure' type='audio/mpeg'/>
      """)
    #expect(
      article.attachments == [
        Attachment(url: "https://a.example/1.mp3", mimeType: "audio/mpeg", title: "One two", size: 9),
        Attachment(url: "https://a.example/2.mp3"),
      ])
  }

  @Test func theFirstRelatedPageIsWhatTheEntryIsAbout() throws {
    let links = "<link rel='related' href='https://b.example/'/><link rel='related' href='https://c.example/'/>"
    #expect(try entry(links).externalURL == "https://b.example/")
  }

  @Test func commentsAreAPageBeforeAFeed() throws {
    let feed = "<link rel='replies' type='application/atom+xml' href='https://a.example/c.xml'/>"
    let page = "<link rel='replies' type='text/html' href='https://a.example/#c'/>"
    #expect(try entry(feed).comments == "https://a.example/c.xml")
    #expect(try entry(feed + page).comments == "https://a.example/#c")
    #expect(try entry(page + feed).comments == "https://a.example/#c")
  }

  @Test func anAddressMayBeTheTextOfTheElement() throws {
    #expect(try entry("<link>https://a.example/1</link>").url == "https://a.example/1")
    #expect(try entry("<link rel='related'>https://b.example/</link>").externalURL == "https://b.example/")
  }

  @Test func aFeedKnowsItsPageAndItself() throws {
    let own = try feed(
      """
      <feed xmlns='http://www.w3.org/2005/Atom'><link rel='self' href='https://a.example/1'/>
      <link rel='self' href='https://a.example/2'/><link rel='hub' href='https://hub.example/'/>
      <link href='https://a.example/x.json' type='application/json'/><link href='https://a.example/'/></feed>
      """)
    #expect(own.feedURL == "https://a.example/1" && own.homePageURL == "https://a.example/")
  }

  @Test(
    arguments: [
      ("<category term='a' label='A &amp;amp; B'/>", ["A & B"]), ("<category term='a'/>", ["a"]),
      ("<category>a</category>", ["a"]),
      ("<category label='' term='a'/>", ["a"]), ("<category term=' ' label=''>b</category>", ["b"]),
      ("<category/>", []),
      ("<category term='a'/><category term='a'/><category term='A'/>", ["a", "A"]),
    ])
  func aCategoryIsItsLabelElseItsTerm(_ written: String, _ tags: [String]) throws {
    #expect(try entry(written).tags == tags)
  }

  @Test(
    arguments: [
      (
        "<content type='application/pdf' src='https://a.example/1.pdf'/>", "https://a.example/1.pdf",
        ["application/pdf"]
      ),
      ("<content type='text/html' src='https://a.example/1'/>", "https://a.example/1", []),
      ("<content src='https://a.example/1'/>", "https://a.example/1", []),
      (
        "<content src='https://a.example/1' type='video/mp4'/><link href='https://a.example/2'/>",
        "https://a.example/2", ["video/mp4"]
      ),
    ])
  func aContentThatLiesElsewhereIsALink(_ written: String, _ url: String, _ types: [String]) throws {
    let article = try entry(written)
    #expect(article.url == url && article.attachments.map(\.mimeType) == types && article.html == nil)
  }

  @Test func theAuthorsOfTheSourceStandInForThoseOfAnEntry() throws {
    let source = "<source><title>S</title><author><name>Aru</name></author><author><name>Bek</name></author></source>"
    #expect(try entry(source).authors.map(\.name) == ["Aru", "Bek"])
    #expect(try entry(source + "<author><name>Cho</name></author>").authors.map(\.name) == ["Cho"])
    #expect(try entry(source).title == "")
  }

  @Test func ofItsDatesTheFirstOfItsKindAndTheLastChangeCount() throws {
    let article = try entry(
      """
      <created>2025-12-01</created><issued>2025-12-02</issued><published>2025-12-03</published>
      <published>2025-12-04</published><updated>2025-12-05</updated><modified>2025-12-06</modified>
      """)
    #expect(article.published?.iso == "2025-12-03T00:00:00Z" && article.updated?.iso == "2025-12-06T00:00:00Z")
    #expect(
      try entry("<created>2025-12-01</created><issued>2025-12-02</issued>").published?.iso == "2025-12-01T00:00:00Z")
  }

  @Test func anIconIsBetterThanALogoAndASubtitleThanAnInfo() throws {
    let own = try feed(
      """
      <feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/'><logo>l.png</logo><icon>i.png</icon>
      <info>Info</info><subtitle>Sub</subtitle></feed>
      """)
    #expect(own.icon == "https://a.example/i.png" && own.summary == "Sub")
    let other = try feed("<feed xmlns='http://www.w3.org/2005/Atom'><logo>l.png</logo><info>Info</info></feed>")
    #expect(other.icon == "l.png" && other.summary == "Info")
  }

  @Test(
    arguments: [
      ("ru", "", nil), ("ru", "xml:lang='ru'", nil), ("ru", "xml:lang='kk'", "kk"), (nil, "xml:lang='kk'", "kk"),
      (nil, "", nil),
    ] as [(String?, String, String?)])
  func theLanguageOfTheFeedIsNotRepeated(_ feedLanguage: String?, _ attribute: String, _ language: String?) throws {
    let own = feedLanguage.map { " xml:lang='\($0)'" } ?? ""
    let read = try feed("<feed xmlns='http://www.w3.org/2005/Atom'\(own)><entry \(attribute)><id>1</id></entry></feed>")
    #expect(read.language == feedLanguage && read.articles.map(\.language) == [language])
  }
}
