import TestKit
import Testing

@testable import Parse

/// Metadata of pages in JSON-LD.
@Suite struct HTMLLinkedDataTests {
  private func data(_ json: String, type: String = "application/ld+json") -> LinkedData {
    LinkedData(HTMLTree(parsing: "<script type=\"\(type)\">\(json)</script>"))
  }

  private func article(_ members: String) -> LinkedData {
    data("{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \(members)}")
  }

  @Test(arguments: [
    "{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"headline\": \"H\"}",
    "{\"@context\": \"http://schema.org/\", \"@type\": \"BlogPosting\", \"headline\": \"H\"}",
    "{\"@context\": {\"@vocab\": \"https://schema.org/\"}, \"@type\": [\"Thing\", \"Report\"], \"headline\": \"H\"}",
    "{\"@context\": [\"https://schema.org\", {}], \"@type\": \"LiveBlogPosting\", \"headline\": \"H\"}",
    "{\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"WebSite\"}, {\"@type\": \"Article\", \"headline\": \"H\"}]}",
    "[{\"@context\": \"https://schema.org\", \"@type\": \"Person\"}, {\"@context\": \"https://schema.org\", \"@type\": \"Article\", \"headline\": \"H\"}]",
    "<![CDATA[{\"@context\": \"https://schema.org\", \"@type\": \"Article\", \"headline\": \"H\"}]]>",
  ])
  func anArticleIsFoundWhereverItStands(_ json: String) {
    #expect(data(json).headline == "H")
  }

  @Test(arguments: [
    "{\"@context\": \"https://schema.org\", \"@type\": \"Person\", \"headline\": \"H\"}",
    "{\"@type\": \"Article\", \"headline\": \"H\"}",
    "{\"@context\": \"https://other.example\", \"@type\": \"Article\", \"headline\": \"H\"}", "{", "", "7", "null",
    "[]", "{\"@graph\": 7}",
    "{\"@context\": \"https://schema.org\", \"@type\": \"Articles\", \"headline\": \"H\"}",
  ])
  func anythingElseSaysNothing(_ json: String) {
    #expect(data(json).headline == nil)
  }

  @Test func onlyScriptsOfItsTypeAreRead() {
    let json = "{\"@context\": \"https://schema.org\", \"@type\": \"Article\", \"headline\": \"H\"}"
    #expect(
      data(json, type: "APPLICATION/LD+JSON").headline == "H" && data(json, type: "application/json").headline == nil)
    let two = "<script type=\"application/ld+json\">{</script><script type=\"application/ld+json\">\(json)</script>"
    #expect(LinkedData(HTMLTree(parsing: two)).headline == "H", "a broken one before it is passed over")
  }

  @Test(arguments: [
    ("\"author\": \"Aru\"", ["Aru"]), ("\"author\": {\"name\": \"Aru\"}", ["Aru"]),
    ("\"author\": [{\"name\": \"Aru\"}, \"Bek\"]", ["Aru", "Bek"]),
    ("\"author\": {\"name\": [\"Aru\", \"Ару\"]}", ["Aru"]), ("\"author\": {}", []), ("\"author\": \"\"", []),
    ("\"author\": 7", []),
    ("\"author\": [{\"url\": \"x\"}, {\"name\": \" <b>Bek</b> \"}]", ["Bek"]),
  ])
  func authorsAreTextsOrObjectsWithNames(_ member: String, _ names: [String]) {
    #expect(article(member).authors == names)
  }

  @Test(
    arguments: [
      ("\"image\": \"https://a.example/1.png\"", "https://a.example/1.png"),
      ("\"image\": {\"url\": \"https://a.example/2.png\"}", "https://a.example/2.png"),
      ("\"image\": [{\"url\": \"https://a.example/3.png\"}, \"x\"]", "https://a.example/3.png"), ("\"image\": []", nil),
      ("\"image\": \"\"", nil),
      ("\"image\": {}", nil),
    ] as [(String, String?)])
  func aPictureIsATextOrAnObject(_ member: String, _ image: String?) {
    #expect(article(member).image == image)
  }

  @Test func textsAreOnOneLineWithoutMarkup() {
    let data = article(
      """
      "name": "R&amp;D <b>now</b>", "description": "Two\\n lines", "publisher": {"name": "The Daily"},
      "datePublished": " 2025-12-11 ", "dateModified": "", "articleBody": " Whole\\n\\ntext "
      """)
    #expect(data.name == "R&D now" && data.summary == "Two lines" && data.publisher == "The Daily")
    #expect(data.published == "2025-12-11" && data.modified == nil && data.body == "Whole\n\ntext")
  }
}

/// Words and headings that announce what readers say, and other articles.
@Suite struct HTMLDiscussionTests {
  @Test(arguments: [
    "comments", "post-commentList", "comment_form", "PostComments", "disqus", "respond", "comments-area", "wpdiscuz",
    "x commentSection y",
    "kommentarii", "comment-box",
  ])
  func partsOfReadersAreKnownByTheirNames(_ names: String) {
    #expect(Discussion.isNamed(names))
  }

  @Test(arguments: [
    "", "post", "comments-open", "no-comments", "comment-count", "commentary", "article-comments", "single-comments",
    "comments-closed",
    "has-comments", "recommended", "discuss", "comments_template",
  ])
  func otherPartsAreNot(_ names: String) {
    #expect(!Discussion.isNamed(names))
  }

  @Test func namesWithoutEndAreNotRead() {
    #expect(!Discussion.isNamed("comments " + String(repeating: "x ", count: 300)))
  }

  @Test(arguments: [
    "Comments", "Comments (12)", "12 комментариев", "LEAVE A REPLY:", "Пікірлер", "Yorumlar 3", "Izohlar",
    "3 Responses to", "评论",
  ])
  func headingsOverReadersWords(_ text: String) {
    #expect(Discussion.isHeading(text))
  }

  @Test(arguments: [
    "", "Comments on the budget", "Comment of the day by Aru", "12", String(repeating: "comments ", count: 9),
  ])
  func otherHeadingsAreNone(_ text: String) {
    #expect(!Discussion.isHeading(text))
  }

  @Test(arguments: [
    "Read also:", "ЧИТАЙТЕ ТАКЖЕ", "Related stories", "По теме", "Don’t miss", "O‘qing", "相关阅读", "À lire aussi :",
  ])
  func headingsOverOtherArticles(_ text: String) {
    #expect(Teasers.isHeading(text))
  }

  @Test(arguments: ["", "Read also the book", "The most popular fruit"])
  func headingsOfAnArticleAreNone(_ text: String) {
    #expect(!Teasers.isHeading(text))
  }
}

/// The ways from a page to its feeds.
@Suite struct HTMLPageLinksTests {
  private func links(_ html: String, base: String = "https://a.example/news/") -> PageLinks {
    HTML.pageLinks(
      in: Source(bytes: Array(html.utf8), name: "page", contentType: "text/html; charset=utf-8", base: base))
  }

  @Test(
    arguments: [
      ("0; url=https://b.example/", "https://b.example/"), ("5;URL='/x'", "https://a.example/x"),
      ("; url=y", "https://a.example/news/y"),
      ("0;url=\"https://b.example/\"", "https://b.example/"), ("30; url=y", "https://a.example/news/y"),
      ("31; url=y", nil), ("0", nil),
      ("0; url", nil), ("0; url=https://a.example/news/", nil), ("0; url=javascript:x", nil),
      ("99999999999999999999; url=y", nil),
    ] as [(String, String?)])
  func aPageMaySendABrowserElsewhere(_ content: String, _ address: String?) {
    let quote = content.contains("'") ? "\"" : "'"
    #expect(links("<meta http-equiv=\"Refresh\" content=\(quote)\(content)\(quote)>").refresh == address)
  }

  @Test(arguments: [
    "/feed", "/rss/", "/feed.xml", "/index.xml", "/a.rss", "/a.atom", "/a.rdf", "/?feed=rss2", "/x?format=atom",
    "/news.xml", "/RSS",
    "/feed.json", "/x?type=rss&a=1", "/feed#top",
  ])
  func anAddressMayLookLikeThatOfAFeed(_ address: String) {
    #expect(links("<a href=\"\(address)\">here</a>").likely.count == 1)
  }

  @Test(arguments: [
    "/", "/sitemap.xml", "/opensearch.xml", "/feedback", "/rssh", "/a.html", "/x?feedback=1", "/atomic",
  ])
  func anotherAddressDoesNot(_ address: String) {
    #expect(links("<a href=\"\(address)\">here</a>").likely.isEmpty)
  }

  @Test(arguments: [
    ("RSS", true), ("Our feeds", true), ("Atom", true), ("Subscribe", false), ("Feedback", false),
    ("RSS " + String(repeating: "x", count: 60), false),
  ])
  func aLinkMayBeCalledAFeed(_ text: String, _ isLikely: Bool) {
    #expect(links("<a href=\"/x\">\(text)</a>").likely.isEmpty != isLikely)
  }

  @Test func theSurestComeFirstAndEachOnce() {
    let html = "<a href=/a>RSS</a><a href=/b.rss>x</a><a href=/a>RSS</a><a href=/c>Feed</a><a rel=feed href=/d>x</a>"
    let links = links(html)
    #expect(links.likely.map(\.address) == ["https://a.example/b.rss", "https://a.example/a", "https://a.example/c"])
    #expect(links.feeds.map(\.address) == ["https://a.example/d"])
  }

  @Test func anInterfaceForProgramsIsNoFeed() {
    let json = "<link rel=alternate type=application/json href=/wp-json/wp/v2/posts/1>"
    #expect(links(json).feeds.isEmpty)
    #expect(
      links("<link rel=https://api.w.org/ href=/api/><link rel=alternate type=application/json href=/x>").feeds.isEmpty)
    #expect(links("<link rel=alternate type=application/json href=/x>").feeds.count == 1)
  }

  @Test(arguments: [
    (
      "<https://b.example/feed>; rel=\"alternate\"; type=\"application/rss+xml\"; title=\"News\"",
      ["https://b.example/feed News"]
    ),
    ("</feed>; rel=alternate; type=application/atom+xml", ["https://a.example/feed "]),
    ("</feed>; rel=\"self feed\"", ["https://a.example/feed "]),
    ("</x>; rel=next, </feed>; rel=feed; title=\"a, b; c\"", ["https://a.example/feed a, b; c"]),
    ("</x>; rel=alternate; type=text/css", []),
    ("</wp-json/>; rel=alternate; type=application/json", []), ("</feed>", []), ("", []), ("<", []),
    ("</feed>; rel", []),
    ("</a>; REL=Alternate; Type=\"Application/RSS+XML; charset=utf-8\"", ["https://a.example/a "]),
  ])
  func aServerMayNameFeedsInItsHeader(_ header: String, _ feeds: [String]) {
    let links = FeedLink.served(header, base: "https://a.example/news/")
    #expect(links.map { "\($0.address) \($0.title ?? "")" } == feeds)
  }

  @Test func anyHeaderEnds() {
    var dice = Dice(seed: 121)
    let pieces = ["<", ">", ";", ",", "=", "\"", "rel", "alternate", "feed", "type", "a", " ", "/wp-json", "é"]
    for _ in 0..<3000 {
      let header = (0..<Int.random(in: 0...20, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
        .joined()
      for link in FeedLink.served(header, base: nil) { #expect(!link.address.contains(">")) }
    }
  }
}
