import Model
import Testing
@testable import Parse

/// What was exported comes back the same.
struct SubscriptionsRoundTripTests {
  private let list: SubscriptionList = {
    var list = SubscriptionList()
    list.title = "Goats & <sheep>"
    list.subscriptions = [
      Subscription(feedURL: "https://a.example/feed?x=1&y=\"2\""),
      Subscription(
        feedURL: "https://b.example/", title: "“B” \\ \"bee\" <i>", shortName: "B & “b”",
        homePageURL: "https://b.example/site",
        tags: ["one", "two words", "~tilde", "/slash", "#hash", "a, b", "!hidden", "作者"]),
      Subscription(feedURL: "https://c.example/", tags: ["~tilde", "/slash"]),
      Subscription(feedURL: "gopher://d.example/1", title: "D", folder: "Asia"),
      Subscription(feedURL: "https://e.example/", title: "Е", folder: "Asia/Central & South"),
      Subscription(feedURL: "https://f.example/", title: "F", folder: "Zoo", tags: ["x"]),
    ]
    list.searches = [
      SavedSearch(name: "Unread", query: "is:unread"), SavedSearch(name: "A: b", query: "is:unread"),
      SavedSearch(name: "Wool", query: #"(title:"wool \ yarn" OR currency:KZT) near(a b, 5)"#),
    ]
    return list
  }()

  @Test func opmlComesBackTheSame() throws {
    #expect(try subscriptions(list.opml) == list)
  }

  @Test func aTextThatLooksEncodedTwiceComesBackAsItStands() throws {
    var list = SubscriptionList()
    list.title = "Ð¢ÐµÐ½Ð³Ðµ"
    list.subscriptions = [Subscription(feedURL: "https://a.example/Ð¢ÐµÐ½Ð³Ðµ", title: "Ð¢ÐµÐ½Ð³Ðµ")]
    #expect(try subscriptions(list.opml) == list)
    #expect(list.opml.hasPrefix("\u{FEFF}") && !self.list.opml.hasPrefix("\u{FEFF}"))
  }

  @Test func urlsComeBackTheSameButForSitesAndShortNames() throws {
    var expected = list
    for index in expected.subscriptions.indices {
      expected.subscriptions[index].homePageURL = nil
      expected.subscriptions[index].shortName = nil
    }
    #expect(try subscriptions(list.urls) == expected)
  }

  @Test func anAddressThatHasQuotationMarksStaysOneWord() throws {
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "https://a.example/a b\u{A0}c")]
    #expect(try subscriptions(list.urls).subscriptions.map(\.feedURL) == ["https://a.example/a%20b%C2%A0c"])
  }

  @Test func feedsOfOneFolderStandTogetherInOPML() throws {
    var list = SubscriptionList()
    list.subscriptions = [("a", "X"), ("b", nil), ("c", "X/Y"), ("d", "X")].map {
      Subscription(feedURL: "https://\($0).example/", folder: $1)
    }
    let again = try subscriptions(list.opml)
    #expect(again.subscriptions.map { $0.feedURL.dropFirst(8).prefix(1) } == ["b", "a", "d", "c"])
    #expect(again.opml == list.opml)
  }

  @Test func opmlIsWrittenAsPeopleReadIt() {
    var list = SubscriptionList()
    list.title = "News"
    list.subscriptions = [
      Subscription(
        feedURL: "https://a.example/feed", title: "A", homePageURL: "https://a.example/", folder: "Asia",
        tags: ["x", "y"])
    ]
    #expect(
      list.opml == """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0">
          <head>
            <title>News</title>
          </head>
          <body>
            <outline text="Asia">
              <outline type="rss" text="A" title="A" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/" category="x,y"/>
            </outline>
          </body>
        </opml>

        """)
  }

  @Test func urlsAreWrittenAsNewsboatReadsThem() {
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "https://a.example/feed", title: "A", folder: "Asia", tags: ["x"])]
    list.searches = [SavedSearch(name: "New", query: "is:unread"), SavedSearch(name: "Wool", query: "wool")]
    #expect(
      list.urls == """
        https://a.example/feed "~A" "/Asia" "x"
        "query:New:unread = \\"yes\\""
        # newsband search "Wool" "wool"

        """)
  }

  @Test func anEmptyListIsStillADocument() {
    #expect(SubscriptionList().urls.isEmpty)
    #expect(SubscriptionList().opml.contains("<body>"))
  }
}
