import Model
import Testing
@testable import Parse

/// The items of a feed whose home page is https://town.example/.
private func items(_ content: String) throws -> [Article] {
  try feed(
    "<rss version=\"2.0\"><channel><title>T</title><link>https://town.example/</link>\(content)</channel></rss>"
  ).articles
}

@Test(arguments: ["<link/>", "<link></link>", "<link> \n </link>", "<link>&#160;</link>", "<guid></guid><link/>"])
func anEmptyLinkIsNoAddress(_ link: String) throws {
  let article = try #require(try items("<item><title>Road</title>\(link)</item>").first)
  #expect(article.url == nil)
  #expect(article.keyOrigin == .content)
}

@Test func anEmptyAttributeIsNoAddress() throws {
  let atom =
    "<feed xmlns=\"http://www.w3.org/2005/Atom\"><link href=\"https://a.example/\"/><entry><link href=\" \"/></entry></feed>"
  #expect(try feed(atom, base: "https://a.example/feed").articles.first?.url == nil)
  let json = #"{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": " "}]}"#
  #expect(try feed(json, base: "https://a.example/feed").articles.first?.url == nil)
}

@Test func aKeySaysWhereItComesFrom() throws {
  let articles = try items(
    """
    <item><guid isPermaLink="false">7</guid><link>https://town.example/7</link></item>
    <item><link>https://town.example/8</link></item><item><title>Nine</title></item>
    """)
  #expect(articles.map(\.keyOrigin) == [.source, .address, .content])
  #expect(articles.map(\.key).prefix(2) == ["7", "https://town.example/8"])
}

@Test(arguments: ["https://town.example/", "http://town.example", "https://www.town.example/?utm_source=rss"])
func anIDThatIsTheHomePageNamesNoArticle(_ id: String) throws {
  let article = try #require(try items("<item><guid>\(id)</guid><link>https://town.example/1</link></item>").first)
  #expect(article.key == id)
  #expect(article.keyOrigin == .shared)
}

@Test func anIDOfAJSONFeedThatIsTheHomePageNamesNoArticle() throws {
  let json = """
    {"version": "https://jsonfeed.org/version/1.1", "home_page_url": "https://town.example",
     "items": [{"id": "https://town.example/"}, {"id": "https://town.example/2"}]}
    """
  #expect(try feed(json).articles.map(\.keyOrigin) == [.shared, .source])
}
