import Model
import Testing

@testable import Parse

/// Numbers and choices of channels and of modules.
@Suite struct RSSNumberTests {
  private func channel(_ content: String) throws -> Feed {
    try feed(
      """
      <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:dcterms="http://purl.org/dc/terms/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
        xmlns:media="http://search.yahoo.com/mrss/"><channel>\(content)</channel></rss>
      """)
  }

  @Test(
    arguments: [
      ("60", 3600), (" 5\n", 300), ("525600", 31_536_000), ("525601", nil), ("0", nil), ("-5", nil), ("often", nil),
      ("1.5", nil), ("", nil),
    ] as [(String, Int?)])
  func theTimeToLiveIsInMinutes(_ written: String, _ seconds: Int?) throws {
    #expect(try channel("<ttl>\(written)</ttl>").refreshInterval == seconds)
  }

  @Test(
    arguments: [
      ("hourly", nil, 3600), ("daily", "2", 43_200), ("WEEKLY", "7", 86_400), ("monthly", nil, 2_592_000),
      ("yearly", "365", 86_400),
      ("daily", "0", 86_400), ("daily", "-3", 86_400), ("daily", "often", 86_400), ("sometimes", "2", nil),
      ("", nil, nil),
    ] as [(String, String?, Int?)])
  func aPeriodIsPartedByItsFrequency(_ period: String, _ frequency: String?, _ seconds: Int?) throws {
    let often = frequency.map { "<sy:updateFrequency>\($0)</sy:updateFrequency>" } ?? ""
    #expect(try channel("\(often)<sy:updatePeriod>\(period)</sy:updatePeriod>").refreshInterval == seconds)
  }

  @Test func theTimeToLiveBeatsThePeriod() throws {
    #expect(try channel("<sy:updatePeriod>daily</sy:updatePeriod><ttl>30</ttl>").refreshInterval == 1800)
  }

  @Test(arguments: [
    ("<hour>0</hour><hour>23</hour>", [0, 23]), ("<hour>24</hour>", [0]),
    ("<hour>25</hour><hour>-1</hour><hour>x</hour>", []),
    ("<hour> 7 </hour>", [7]), ("", []),
  ])
  func hoursToSkipAreOfTheDay(_ hours: String, _ skipped: [Int]) throws {
    #expect(try channel("<skipHours>\(hours)</skipHours>").skipHours == skipped)
  }

  @Test(
    arguments: [
      ("3723", 3723.0), ("62:03", 3723), ("1:02:03", 3723), ("0:30", 30), ("61", 61), ("1:2:3:4", 223_384), ("", nil),
      ("1:", nil), (":5", nil),
      ("1:-5", nil), ("long", nil), ("12.5", 12.5),
    ] as [(String, Double?)])
  func aDurationIsReadFromTheLeft(_ written: String, _ seconds: Double?) throws {
    let article = try item("<enclosure url=\"https://a.example/1.mp3\"/><itunes:duration>\(written)</itunes:duration>")
    #expect(article.attachments.map(\.duration) == [seconds])
  }

  @Test func aDurationOfTwoFilesIsThatOfNeither() throws {
    let files = "<enclosure url=\"https://a.example/1.mp3\"/><enclosure url=\"https://a.example/2.mp3\"/>"
    #expect(try item(files + "<itunes:duration>60</itunes:duration>").attachments.map(\.duration) == [nil, nil])
  }

  @Test(
    arguments: [
      ("5", 5), ("0", 0), ("", nil), ("5 MB", nil), ("-1", nil), ("5.5", nil), ("99999999999999999999", nil),
    ] as [(String, Int?)])
  func theLengthOfAFileIsInBytes(_ written: String, _ size: Int?) throws {
    #expect(
      try item("<enclosure url=\"https://a.example/1.mp3\" length=\"\(written)\"/>").attachments.map(\.size) == [size])
  }

  @Test func thePublisherStandsForAnAuthorOnlyWhereThereIsNone() throws {
    #expect(try channel("<dc:publisher>The Daily</dc:publisher>").authors.map(\.name) == ["The Daily"])
    #expect(
      try channel("<dc:creator>Aru</dc:creator><dc:publisher>The Daily</dc:publisher>").authors.map(\.name) == ["Aru"])
  }

  @Test func aChannelIsDescribedByItsBestWords() throws {
    let feed = try channel(
      """
      <itunes:subtitle>Sub</itunes:subtitle><itunes:summary>Sum</itunes:summary><dc:description>DC</dc:description>
      <itunes:title>iTunes</itunes:title><dc:title>DC</dc:title><media:thumbnail url="https://a.example/t.png"/>
      <itunes:image href="https://a.example/i.png"/><dc:rights>© Aru</dc:rights><dc:language>ky</dc:language>
      <dcterms:issued>2025-12-01</dcterms:issued><dcterms:modified>2025-12-02</dcterms:modified>
      """)
    #expect(feed.title == "DC" && feed.summary == "Sum" && feed.icon == "https://a.example/i.png")
    #expect(feed.rights == "© Aru" && feed.language == "ky")
    #expect(feed.published?.iso == "2025-12-01T00:00:00Z" && feed.updated?.iso == "2025-12-02T00:00:00Z")
    #expect(try channel("<title>Own</title><dc:title>DC</dc:title><description>Own</description>").summary == "Own")
  }

  @Test(
    arguments: [
      ("<image><url>https://a.example/1.png</url></image>", "https://a.example/1.png"),
      ("<image rdf:resource=\"https://a.example/2.png\"/>", "https://a.example/2.png"),
      (
        "<icon>https://a.example/3.png</icon><image><url>https://a.example/1.png</url></image>",
        "https://a.example/1.png"
      ),
      ("<url>https://a.example/4.png</url>", "https://a.example/4.png"), ("<image><url> </url></image>", nil),
    ] as [(String, String?)])
  func aChannelHasAPicture(_ written: String, _ icon: String?) throws {
    #expect(try channel(written).icon == icon)
  }

  @Test func categoriesOfPodcastsNest() throws {
    let categories = """
      <itunes:category text="Technology"><itunes:category text="Gadgets"/></itunes:category><itunes:category text="News &amp; Co"/>
      <itunes:keywords>a, b</itunes:keywords><category>c</category>
      """
    #expect(try channel(categories).tags == ["Technology", "Gadgets", "News & Co", "a", "b", "c"])
  }

  @Test func aMediumIsDescribedByItsGroup() throws {
    let article = try item(
      """
      <media:group><media:title>T</media:title><media:description type="html">&lt;p&gt;a&lt;/p&gt;</media:description>
      <media:credit role="author">Aru</media:credit><media:credit role="producer">Bek</media:credit>
      <media:rating>adult</media:rating></media:group>
      """)
    #expect(article.title == "T" && article.html == "<p>a</p>" && article.authors.map(\.name) == ["Aru"])
    #expect(try item("<media:text type=\"plain\">a &lt; b</media:text>").text == "a < b")
  }
}
