import Foundation
import Model
import TestKit
import Testing

@testable import Parse

/// Members of JSON Feed one by one, as the specification has them and as they are found.
@Suite struct JSONFeedFieldTests {
  private func item(_ members: String) throws -> Article {
    let text = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "T", "feed_url": "https://a.example/feed.json",
       "language": "ru", "items": [{"id": "1", \(members)}]}
      """
    return try #require(try feed(text).articles.first)
  }

  private func whole(_ members: String) throws -> Feed {
    try feed("{\"version\": \"https://jsonfeed.org/version/1.1\", \(members), \"items\": []}")
  }

  @Test(arguments: [
    ("\"url\": \"/1\"", "https://a.example/1"), ("\"url\": \" https://b.example/x \"", "https://b.example/x"),
    ("\"url\": \"https://b.example/?a=1&amp;b=2\"", "https://b.example/?a=1&b=2"),
    ("\"external_url\": \"https://b.example/\"", "https://b.example/"),
    ("\"url\": \"\", \"external_url\": \"https://b.example/\"", "https://b.example/"),
    ("\"url\": \"https://a.example/1\", \"external_url\": \"https://b.example/\"", "https://a.example/1"),
    ("\"attachments\": [{\"url\": \"x.mp3\"}]", "https://a.example/x.mp3"),
  ])
  func anItemHasAnAddress(_ members: String, _ url: String) throws {
    #expect(try item(members).url == url)
  }

  @Test(
    arguments: [
      ("\"content_html\": \"<p>a</p>\"", "<p>a</p>", ""), ("\"content_text\": \"a <b>\"", nil, "a <b>"),
      ("\"content_html\": \"\", \"content_text\": \"a\"", nil, "a"),
      ("\"content_text\": \"b\", \"content_html\": \"a\"", "a", ""),
      ("\"summary\": \"s\"", nil, "s"), ("\"content_html\": null", nil, ""), ("\"content_html\": [1]", nil, ""),
    ] as [(String, String?, String)])
  func theBodyIsHTMLOrElseText(_ members: String, _ html: String?, _ text: String) throws {
    let article = try item(members)
    #expect(article.html == html && (html != nil || article.text == text))
  }

  @Test func aSummaryBesideABodyIsKept() throws {
    let article = try item("\"content_html\": \"<p>a</p>\", \"summary\": \"In\\nshort\"")
    #expect(article.summary == "In short" && article.html == "<p>a</p>")
  }

  @Test(arguments: [
    ("2025-12-11T08:00:00+05:00", "2025-12-11T03:00:00Z"), ("2025-12-11", "2025-12-11T00:00:00Z"),
    ("Thu, 11 Dec 2025 08:00:00 GMT", "2025-12-11T08:00:00Z"), ("11 декабря 2025", "2025-12-11T00:00:00Z"),
    ("2025-12-11T08:00:00.123Z", "2025-12-11T08:00:00Z"),
  ])
  func aDateIsReadInAnyForm(_ written: String, _ moment: String) throws {
    let article = try item("\"date_published\": \"\(written)\", \"date_modified\": \"\(written)\"")
    #expect(
      article.published.map { Date(timeIntervalSince1970: $0.timeIntervalSince1970.rounded(.down)).iso } == moment)
    #expect(article.updated != nil && article.dateText == nil)
  }

  @Test(arguments: ["soon", "3025-01-01", "0001-01-01"]) func aDateThatCannotBeIsKeptAsItStands(_ written: String)
    throws
  {
    let article = try item("\"date_published\": \"\(written)\"")
    #expect(article.published == nil && article.dateText == written)
  }

  @Test(arguments: [
    ("\"authors\": [{\"name\": \"Aru\"}, {\"name\": \"Bek\"}]", ["Aru", "Bek"]),
    ("\"author\": {\"name\": \"Aru\"}", ["Aru"]),
    ("\"authors\": [], \"author\": {\"name\": \"Aru\"}", ["Aru"]), ("\"authors\": \"Aru\"", ["Aru"]),
    ("\"authors\": [\"Aru\", {\"url\": \"https://a.example/b\"}, {}]", ["Aru", "https://a.example/b"]),
    ("\"authors\": [{}]", []),
    ("\"authors\": [{\"name\": \"Aru\"}, {\"name\": \"Aru\"}]", ["Aru"]), ("\"authors\": 7", ["7"]),
    ("\"author\": null", []),
  ])
  func authorsComeInManyForms(_ members: String, _ names: [String]) throws {
    #expect(try item(members).authors.map { $0.name ?? $0.url ?? "" } == names)
  }

  @Test(
    arguments: [
      ("5", 5), ("\"5\"", 5), ("5.4", 5), ("5e3", 5000), ("-1", nil), ("\"many\"", nil), ("1e300", nil), ("null", nil),
      ("0", 0),
    ] as [(String, Int?)])
  func aSizeIsANumberOfBytes(_ written: String, _ size: Int?) throws {
    let article = try item("\"attachments\": [{\"url\": \"https://a.example/1.mp3\", \"size_in_bytes\": \(written)}]")
    #expect(article.attachments.map(\.size) == [size])
  }

  @Test(arguments: [
    ("\"a\", \"b\"", ["a", "b"]), ("\"a\", 7, null, \"\", \" b \"", ["a", "7", "b"]), ("", []),
    ("\"a\", \"A\"", ["a", "A"]),
  ])
  func tagsAreTexts(_ written: String, _ tags: [String]) throws {
    #expect(try item("\"tags\": [\(written)]").tags == tags)
  }

  @Test(arguments: [
    ("\"image\": \"i.png\"", "https://a.example/i.png"), ("\"banner_image\": \"b.png\"", "https://a.example/b.png"),
    ("\"image\": \"\", \"banner_image\": \"b.png\"", "https://a.example/b.png"),
    ("\"attachments\": [{\"url\": \"x.png\", \"mime_type\": \"image/png\"}]", "https://a.example/x.png"),
    ("\"image\": 7.5", "https://a.example/7.5"),
  ])
  func anImageStandsForTheArticle(_ members: String, _ image: String) throws {
    #expect(try item(members).image == image)
  }

  @Test func aFeedSaysWhatItIs() throws {
    #expect(try whole("\"favicon\": \"https://a.example/f.ico\"").icon == "https://a.example/f.ico")
    #expect(
      try whole("\"icon\": \"https://a.example/i.png\", \"favicon\": \"https://a.example/f.ico\"").icon
        == "https://a.example/i.png")
    #expect(
      try whole("\"home_page_url\": \"https://a.example/\", \"description\": \" Two\\n lines \"").summary == "Two lines"
    )
    #expect(try whole("\"title\": \"\"").title == "")
    #expect(try whole("\"title\": 7").title == "7")
  }

  @Test func itemsWithoutAnIDAreToldApartByTheirAddressOrTheirText() throws {
    let items = [
      "{\"url\": \"https://a.example/1\"}", "{\"content_text\": \"a\"}", "{\"content_text\": \"b\"}",
      "{\"content_text\": \"a\"}",
    ]
    let articles = try feed(
      "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [\(items.joined(separator: ","))]}"
    ).articles
    #expect(articles[0].key == "https://a.example/1" && articles[0].keyOrigin == .address)
    #expect(
      articles[1].keyOrigin == .content && articles[1].key == articles[3].key && articles[1].key != articles[2].key)
  }
}
