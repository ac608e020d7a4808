import Model
import Testing
@testable import Parse

@Test func aJSONFeedIsRead() throws {
  let feed = try feed(
    """
    {"version": "https://jsonfeed.org/version/1.1", "title": "The Steppe", "home_page_url": "https://s.example/",
     "feed_url": "https://s.example/feed.json", "description": "News", "language": "ky", "icon": "https://s.example/i.png",
     "authors": [{"name": "Aru", "url": "https://s.example/aru", "avatar": "https://s.example/a.png"}],
     "items": [{"id": "1", "url": "https://s.example/1", "title": "One", "content_html": "<p>x</p>", "summary": "s",
       "date_published": "2025-12-11T08:00:00+05:00", "tags": ["a", "a", "b"], "image": "https://s.example/1.jpg",
       "external_url": "https://e.example/", "language": "ru", "authors": [{"name": "Bek"}],
       "attachments": [{"url": "https://s.example/1.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 5,
         "duration_in_seconds": 61.5}]}]}
    """)
  #expect(feed.title == "The Steppe")
  #expect(feed.authors == [Author(name: "Aru", url: "https://s.example/aru", avatar: "https://s.example/a.png")])
  let article = try #require(feed.articles.first)
  #expect(article.key == "1")
  #expect(article.html == "<p>x</p>")
  #expect(article.summary == "s")
  #expect(article.published?.iso == "2025-12-11T03:00:00Z")
  #expect(article.tags == ["a", "b"])
  #expect(article.externalURL == "https://e.example/")
  #expect(article.language == "ru")
  #expect(article.attachments.first?.duration == 61.5)
  #expect(feed.problems.isEmpty)
}

@Test func theFirstVersionIsReadToo() throws {
  let feed = try feed(
    """
    {"version": "https://jsonfeed.org/version/1", "title": "T", "author": {"name": "Aru"},
     "items": [{"id": 7, "content_text": "a <b>"}, {"id": 1.50}, "nonsense"]}
    """)
  #expect(feed.authors == [Author(name: "Aru")])
  #expect(feed.articles.map(\.key) == ["7", "1.50"])
  #expect(feed.articles.first?.text == "a <b>")
  #expect(feed.articles.first?.html == nil)
}

@Test func aJSONFeedThatBreaksOffKeepsItsWholeItems() throws {
  let whole =
    "{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"T\", \"items\": [{\"id\": \"1\"}, {\"id\": \"2\"}, {\"id\": \"3\", \"ti"
  let feed = try feed(whole)
  #expect(feed.articles.map(\.key) == ["1", "2"])
  #expect(feed.problems.count == 1)
}

@Test func jsonThatIsNoFeedIsRefusedWithAReason() {
  #expect(throws: Problem.self) { try feed("{\"items\"") }
  #expect(throws: Problem.self) { try feed("{\"a\": \"items\"}") }
}

@Test func aJSONFeedMayBeCareless() throws {
  let feed = try feed(
    """
    {"version": "https://jsonfeed.org/version/1.1", "title": "T", "home_page_url": "/home ",
     "feed_url": "https://s.example/feed.json", "author": "Aru", "items": [{"id": 1, "url": "", "tags": "a, b",
       "authors": {"name": "Bek"}, "attachments": [{"url": " "}, {"url": "1.mp3"}]}]}
    """)
  #expect(feed.homePageURL == "https://s.example/home")
  #expect(feed.authors == [Author(name: "Aru")])
  let article = try #require(feed.articles.first)
  #expect(article.authors == [Author(name: "Bek")] && article.tags == ["a", "b"])
  #expect(article.attachments.map(\.url) == ["https://s.example/1.mp3"])
  #expect(article.url == "https://s.example/1.mp3")
}
