import Model
import Money
import Query
import Testing
@testable import Parse

private func opml(_ body: String) throws -> SubscriptionList {
  try subscriptions("<?xml version=\"1.0\"?><opml version=\"2.0\"><head/><body>\(body)</body></opml>")
}

@Test func aFeedKeepsItsTitleItsSiteAndItsTags() throws {
  let list = try subscriptions(
    """
    <opml version="1.0">
      <head><title> My  feeds </title></head>
      <body>
        <outline text="Wool" title="Wool News" type="rss" xmlUrl="https://wool.example/feed"
          htmlUrl="https://wool.example/" category="goats, wool,, goats"/>
      </body>
    </opml>
    """)
  #expect(list.title == "My feeds")
  #expect(
    list.subscriptions == [
      Subscription(
        feedURL: "https://wool.example/feed", title: "Wool", homePageURL: "https://wool.example/",
        tags: ["goats", "wool"])
    ])
  #expect(list.searches.isEmpty && list.problems.isEmpty)
}

@Test func nestedOutlinesBecomeFolders() throws {
  let list = try opml(
    """
    <outline text="Asia"><outline title=" Central "><outline text="A" xmlUrl="http://a.example"/></outline>
    <outline text="B" xmlUrl="http://b.example"/></outline><outline text="C" xmlUrl="http://c.example"/>
    <outline><outline text="D" xmlUrl="http://d.example"/></outline>
    """)
  #expect(list.subscriptions.map(\.title) == ["A", "B", "C", "D"])
  #expect(list.subscriptions.map(\.folder) == ["Asia/Central", "Asia", nil, nil])
}

@Test func feedsUnderAFeedAreFeedsBesideIt() throws {
  let list = try opml(
    #"<outline text="Asia"><outline text="A" xmlUrl="http://a.example"><outline text="B" xmlUrl="http://b.example"/></outline></outline>"#
  )
  #expect(list.subscriptions.map(\.folder) == ["Asia", "Asia"])
}

@Test func namesAreTakenInAnyCase() throws {
  let list = try subscriptions(
    #"<OPML><Body><Outline TEXT="A" xmlurl="http://a.example" HTMLurl="http://site.example/"/></Body></OPML>"#)
  #expect(
    list.subscriptions == [Subscription(feedURL: "http://a.example", title: "A", homePageURL: "http://site.example/")])
}

@Test func theTitleStandsInForAnEmptyText() throws {
  #expect(try opml(#"<outline text=" " title="A" xmlUrl="http://a.example"/>"#).subscriptions.first?.title == "A")
  #expect(try opml(#"<outline xmlUrl="http://a.example"/>"#).subscriptions.first?.title == nil)
}

@Test func aPathInTheCategoryFilesAFeedThatNoFolderHolds() throws {
  let list = try opml(
    #"""
    <outline text="A" xmlUrl="http://a.example" category="/Asia/Central,/Wool,goats"/>
    <outline text="dupe"><outline text="B" xmlUrl="http://b.example" category="dupe,dupe,/dupe,/dupe"/></outline>
    """#)
  #expect(list.subscriptions.map(\.folder) == ["Asia/Central", "dupe"])
  #expect(list.subscriptions.map(\.tags) == [["Wool", "goats"], ["dupe"]])
}

@Test func theAddressOfAFeedMayStandInURL() throws {
  let list = try opml(
    #"""
    <outline text="A" type="rss" url="http://a.example/rss"/><outline text="B" type="Atom" URL="http://b.example"/>
    <outline text="C" type="rss" url="http://c.example" xmlUrl="http://c.example/rss"/>
    <outline text="D" type="link" url="http://d.example"/>
    """#)
  #expect(list.subscriptions.map(\.feedURL) == ["http://a.example/rss", "http://b.example", "http://c.example/rss"])
}

@Test func anotherListAndASiteWithoutAFeedAreMentioned() throws {
  let list = try opml(
    #"""
    <outline text="A" xmlUrl="http://a.example"/>
    <outline text="More" type="inCLUde" url="http://lists.example/more"/>
    <outline text="Linked" type="link" url="http://lists.example/l.opml"/>
    <outline text="Elsewhere" type="link" url="http://site.example/"/>
    <outline text="Site" type="rss" xmlUrl="" htmlUrl="http://site.example/"/>
    """#)
  #expect(list.subscriptions.count == 1)
  #expect(
    list.problems.map(\.why) == [
      "the outline “More” stands for another list, “http://lists.example/more”, which has to be imported by itself",
      "the outline “Linked” stands for another list, “http://lists.example/l.opml”, which has to be imported by itself",
      "the outline “Site” names no feed",
    ])
}

@Test(arguments: [
  "|rm -rf /", "exec:~/bin/x", "filter:~/bin/x:http://a.example", "EXEC:x", "$(x)", "`x`", " |x", "feed:exec:x",
])
func anAddressThatWouldRunACommandIsRefused(_ address: String) throws {
  let list = try opml("<outline text=\"A\" xmlUrl=\"\(address)\"/><outline text=\"B\" xmlUrl=\"http://b.example\"/>")
  #expect(list.subscriptions.map(\.title) == ["B"])
  let problem = try #require(list.problems.first).description
  #expect(problem.hasPrefix("Could not import list: the feed “A” cannot be kept: “"))
  #expect(problem.hasSuffix("” would run a command, and importing a list never runs anything."))
}

@Test func aDocumentThatBreaksOffGivesWhatWasWhole() throws {
  let list = try subscriptions(
    "<opml><body>\n<outline text=\"A &amp; O\" xmlUrl=\"http://a.example/?x=1&y=2\"/>\n<outline text=\"B\" xmlUrl=\"http://b.exa"
  )
  #expect(list.subscriptions.first?.title == "A & O")
  #expect(list.subscriptions.first?.feedURL == "http://a.example/?x=1&y=2")
  #expect(list.problems.count == 1)
  #expect(list.problems.first?.why.hasPrefix("it is not well-formed and was read as far as it could be") == true)
}

@Test func quotationMarksAndTagsThatNobodyEscapedAreSeenThrough() throws {
  let list = try opml(
    """
    <outline text="A & O" description="by <a href="https://x.example" target="_blank">X</a>, "who" knows > all"
      xmlUrl="http://a.example/"/>
    <outline text='It's B' xmlUrl='http://b.example/?x=1&y=2'></outline>
    """)
  #expect(list.subscriptions.map(\.title) == ["A & O", "It's B"])
  #expect(list.subscriptions.map(\.feedURL) == ["http://a.example/", "http://b.example/?x=1&y=2"])
}

@Test func anEndThatEndsNothingIsPassedOver() throws {
  let list = try subscriptions("<opml><body><outline text=\"A\" xmlUrl=\"http://a.example\"/></unexpected></body>")
  #expect(list.subscriptions.map(\.title) == ["A"])
}

@Test func commentsAndADoctypeMayStandBeforeOPML() throws {
  let list = try subscriptions(
    "\n<!-- <rss> -->\n<!DOCTYPE opml>\n<opml><body><outline text='A' xmlUrl='http://a.example'/></body></opml>")
  #expect(list.subscriptions.count == 1)
}

@Test func opmlWithoutAFeedIsRefused() {
  #expect(throws: Problem(doing: "read", to: "list", why: "it is OPML without a feed in it")) {
    try opml("<outline text=\"Notes\"><outline text=\"Buy wool\"/></outline>")
  }
}

@Test func titlesAreSafeToShow() throws {
  let list = try opml("<outline text=\"A&#x1B;[31m&#10; red\u{202E} goat\" xmlUrl=\"http://a.example/a b&#9;c\"/>")
  #expect(list.subscriptions.first?.title?.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 0x202E } == true)
  #expect(list.subscriptions.first?.feedURL.contains(" ") == false)
}

@Test func theBlogrollOfAPlanetIsAList() throws {
  let list = try subscriptions(
    """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
      xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#" xmlns:rss="http://purl.org/rss/1.0/">
    <foaf:Group><foaf:name>Planet Goat</foaf:name><foaf:member><foaf:Agent><foaf:weblog>
      <foaf:Document rdf:about="http://a.example/"><rdfs:seeAlso><rss:channel rdf:about="http://a.example/feed"/></rdfs:seeAlso>
      </foaf:Document></foaf:weblog><foaf:name> Aigul </foaf:name></foaf:Agent></foaf:member></foaf:Group>
    <foaf:Agent><foaf:weblog><foaf:Document rdf:about="http://b.example/"><rdfs:seeAlso><rss:channel rdf:about=""/>
      </rdfs:seeAlso></foaf:Document></foaf:weblog></foaf:Agent>
    </rdf:RDF>
    """)
  #expect(
    list.subscriptions == [
      Subscription(
        feedURL: "http://a.example/feed", title: "Aigul", homePageURL: "http://a.example/", folder: "Planet Goat")
    ])
}

@Test func aNameFullOfSlashesIsWrittenAndReadBackTheSame() throws {
  let path = (0..<20_000).map { "f\($0)" }.joined(separator: "/")
  var list = SubscriptionList()
  list.subscriptions = [Subscription(feedURL: "https://a.example/", folder: path)]
  #expect(list.opml.count < 1_000_000)
  #expect(try subscriptions(list.opml).subscriptions.first?.folder == path)
}

@Test func aStrokeInTheNameOfAFolderPartsNothing() throws {
  let body = """
    <outline text="TV/Film"><outline text="A/B"><outline text="Kino" xmlUrl="https://k.example/"/></outline></outline>
    """
  let list = try opml(body)
  #expect(list.subscriptions.first?.folder?.split(separator: "/").count == 2)
  #expect(list.opml.contains("text=\"TV/Film\"") && list.opml.contains("text=\"A/B\""))
  #expect(try subscriptions(list.opml) == list)
}

@Test func textBehindAnOutlineIsNoPartOfItsAddress() throws {
  for end in ["</unexpected>", "<b>bold</b>", "text & more", "<!-- -->"] {
    let list = try subscriptions(
      "<opml><body><outline text=\"m\" xmlUrl=\"https://a.example/feed\" />\n\(end)\n</opml>")
    #expect(list.subscriptions.map(\.feedURL) == ["https://a.example/feed"], "\(end)")
  }
}

@Test func severalListsInOneFileAreOneList() throws {
  let one = "<opml version=\"2.0\"><body><outline text=\"a\" xmlUrl=\"https://a.example/1\"/></body></opml>"
  let two = "<?xml version=\"1.0\"?>" + one.replacing("/1", with: "/2")
  #expect(
    try subscriptions(one + "\n" + two).subscriptions.map(\.feedURL) == ["https://a.example/1", "https://a.example/2"])
}
