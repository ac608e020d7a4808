import Model
import Testing

@testable import Parse

/// The metadata in the head of a page, each from the surest of its places.
@Suite struct PageMetadataTests {
  private func metadata(_ head: String, html: String = "<html>", body: String = "") -> PageMetadata {
    PageMetadata(
      HTMLTree(parsing: "<!DOCTYPE html>\(html)<head>\(head)</head><body>\(body)</body></html>"),
      base: "https://a.example/news/1")
  }

  private func meta(_ name: String, _ content: String) -> String { "<meta name=\"\(name)\" content=\"\(content)\">" }

  /// Each place alone gives the value, and before those behind it in the list.
  private func holds(_ places: [String], _ read: (PageMetadata) -> String?) -> Bool {
    places.indices.allSatisfy { start in
      let head = places[start...].reversed().map { meta($0, "from \($0)") }.joined()
      return read(metadata(head)) == "from \(places[start])"
        && read(metadata(meta(places[start], "from \(places[start])"))) == "from \(places[start])"
    }
  }

  @Test func aTitleHasItsPlaces() {
    let places = [
      "dc:title", "dcterm:title", "og:title", "weibo:article:title", "weibo:webpage:title", "title", "twitter:title",
      "parsely-title",
    ]
    #expect(holds(places) { $0.title })
    #expect(metadata("<title>A road is closed in the snow</title>").title == "A road is closed in the snow")
    #expect(
      metadata("<title>A road is closed in the snow</title>" + meta("twitter:title", "The road")).title == "The road")
  }

  @Test func aSummaryHasItsPlaces() {
    let places = [
      "dc:description", "dcterm:description", "og:description", "weibo:article:description",
      "weibo:webpage:description", "description",
      "twitter:description",
    ]
    #expect(holds(places) { $0.summary })
    #expect(metadata("").summary == nil)
  }

  @Test func anAuthorHasItsPlaces() {
    #expect(holds(["dc:creator", "dcterm:creator", "author", "parsely-author", "article:author"]) { $0.authors.first })
    // Many write the address of the author's page.
    #expect(metadata(meta("article:author", "https://a.example/aru")).authors == [])
    #expect(metadata(meta("article:author", "Aru Bek")).authors == ["Aru Bek"] && metadata("").authors == [])
  }

  @Test func datesHaveTheirPlaces() {
    #expect(holds(["article:published_time", "parsely-pub-date", "dc:date", "date", "pubdate"]) { $0.published })
    #expect(holds(["article:modified_time", "og:updated_time"]) { $0.modified })
  }

  @Test func aPictureHasItsPlacesAndIsAbsolute() {
    let places = ["og:image", "og:image:url", "twitter:image", "twitter:image:src"]
    for start in places.indices {
      let head = places[start...].reversed().map { meta($0, "/\($0.replacing(":", with: "-")).png") }.joined()
      #expect(metadata(head).image == "https://a.example/\(places[start].replacing(":", with: "-")).png")
    }
    #expect(
      metadata(meta("og:image", "javascript:x")).image == nil
        && metadata(meta("og:image", "x.png")).image == "https://a.example/news/x.png")
  }

  @Test(
    arguments: [
      ("<link rel=canonical href='/x'>", "https://a.example/x"),
      ("<link rel='Canonical nofollow' href='x'>", "https://a.example/news/x"),
      ("<meta property='og:url' content='https://b.example/'>", "https://b.example/"),
      ("<link rel=canonical href='/x'><meta property='og:url' content='/y'>", "https://a.example/x"),
      ("<link rel=amphtml href='/x'>", nil),
      ("<link rel=canonical href='#top'><meta property='og:url' content='/y'>", "https://a.example/news/1#top"),
      ("", nil),
    ] as [(String, String?)])
  func anArticleHasOneAddress(_ head: String, _ address: String?) {
    #expect(metadata(head).address == address)
  }

  @Test(
    arguments: [
      ("<html lang=ru>", "", "ru"), ("<html xml:lang=kk>", "", "kk"), ("<html lang=ru xml:lang=kk>", "", "ru"),
      ("<html>", "<meta http-equiv=Content-Language content=ky>", "ky"),
      ("<html lang=ru>", "<meta http-equiv=content-language content=ky>", "ru"), ("<html>", "", nil),
    ] as [(String, String, String?)])
  func theElementsLanguageComesFirst(_ html: String, _ head: String, _ language: String?) {
    #expect(metadata(head, html: html).language == language)
  }

  @Test(arguments: [
    "<meta property='og:site_name' content='Steppe'>", "<META NAME='OG:SITE_NAME' CONTENT=' Steppe '>",
    "<meta itemprop='x og:site_name' content='Steppe'>",
    "<meta name='og.site_name' content='Steppe'>",
    "<meta property='og:site_name' content=''><meta property='og:site_name' content='Steppe'>",
    "<meta property='og:site_name' content='Old'><meta property='og:site_name' content='Steppe'>",
  ])
  func aMetaIsReadHoweverItIsWritten(_ head: String) {
    #expect(metadata(head).siteName == "Steppe")
  }

  @Test func referencesThatWereEncodedTwiceAreDecoded() {
    #expect(metadata("<meta name=description content='R&amp;amp;D &amp;quot;now&amp;quot;'>").summary == "R&D \"now\"")
  }

  @Test func linkedDataComesBeforeAllOthers() {
    let json = """
      {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Linked", "author": {"name": "Aru"},
       "description": "About", "articleBody": "Text",
       "datePublished": "2025-12-11", "dateModified": "2025-12-12", "publisher": {"name": "Steppe"},
       "image": "/l.png"}
      """
    let others = [
      "dc:title", "author", "og:description", "article:published_time", "article:modified_time", "og:site_name",
    ].map { meta($0, "other") }.joined()
    let read = metadata(others + "<script type='application/ld+json'>\(json)</script>")
    #expect(
      read.title == "Linked" && read.authors == ["Aru"] && read.summary == "About" && read.published == "2025-12-11")
    #expect(
      read.modified == "2025-12-12" && read.siteName == "Steppe" && read.image == "https://a.example/l.png"
        && read.body == "Text")
    #expect(
      metadata(meta("og:image", "/m.png") + "<script type='application/ld+json'>\(json)</script>").image
        == "https://a.example/m.png")
  }

  @Test func ofTwoTitlesInLinkedDataTheShownOneIsTaken() {
    func title(_ name: String, _ headline: String) -> String {
      let json =
        "{\"@context\": \"https://schema.org\", \"@type\": \"Article\", "
        + "\"name\": \"\(name)\", \"headline\": \"\(headline)\"}"
      return metadata(
        "<title>Snow closes the road to the valley</title><script type='application/ld+json'>\(json)</script>"
      ).title
    }
    #expect(title("The Steppe", "Snow closes the road to the valley") == "Snow closes the road to the valley")
    #expect(title("Snow closes the road to the valley", "Winter") == "Snow closes the road to the valley")
    #expect(title("One", "Two") == "One")
  }
}
