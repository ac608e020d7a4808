import Foundation
import Model
import Money
import Testing
@testable import Parse

/// A page as sites make them: the article in the middle of everything else.
private func page(head: String = "", title: String = "A railway over the pass | The Daily", body: String = article)
  -> String
{
  """
  <!DOCTYPE html>
  <html lang="en-GB"><head><title>\(title)</title>\(head)</head><body>
  <nav class="menu"><a href="/">Home</a><a href="/news">News</a></nav>
  <div id="sidebar"><p>Most read, and what else there is to click on, in a column of its own.</p></div>
  \(body)
  <div class="comments"><p>What somebody thought of it, with a comma, and at some length too.</p></div>
  <footer><p>The Daily, a newspaper. All rights reserved, as ever, in every country.</p></footer>
  </body></html>
  """
}

private let sentence = "The line climbs from the valley to the pass, crosses three borders, and comes down at the sea. "

private let article = """
  <div class="story">
  <h1>A railway over the pass</h1>
  <p class="byline">By Aida Example</p>
  <p>\(sentence)\(sentence)\(sentence)</p>
  <figure><img src="/pass.jpg" alt="The pass"><figcaption>The pass in May</figcaption></figure>
  <p>\(sentence)\(sentence)<a href="/map">A map</a>.</p>
  <p>\(sentence)\(sentence)</p>
  <div class="share"><a href="/s">Share this</a></div>
  <p>The end of it.</p>
  </div>
  """

private func read(_ html: String, base: String? = "https://daily.example/2025/pass") throws -> Feed {
  let parsed = try Parse.parse(Source(bytes: Array(html.utf8), name: "page.html", base: base))
  guard case .feed(let feed) = parsed else { throw Problem(doing: "read", to: "page.html", why: "it is no feed") }
  return feed
}

@Suite struct HTMLPageTests {
  @Test func theArticleOfAPageIsFound() throws {
    let feed = try read(page())
    let article = try #require(feed.articles.first)
    #expect(feed.articles.count == 1)
    #expect(article.text.hasPrefix("The line climbs"))
    #expect(article.text.hasSuffix("The end of it."))
    for word in ["Most read", "somebody thought", "All rights", "Share this", "Home"] {
      #expect(!article.text.contains(word))
    }
  }

  @Test func itsTitleIsThatOfTheArticle() throws {
    let feed = try read(page())
    #expect(feed.articles.first?.title == "A railway over the pass")
    #expect(feed.articles.first?.text.contains("A railway over the pass") == false)
  }

  @Test func itsPicturesAndLinksAreAbsolute() throws {
    let article = try #require(try read(page()).articles.first)
    #expect(article.blocks.contains { $0.kind == .image && $0.url == "https://daily.example/pass.jpg" })
    #expect(article.blocks.contains { $0.spans.contains { $0.link == "https://daily.example/map" } })
    #expect(article.image == "https://daily.example/pass.jpg")
  }

  @Test func itsHTMLSaysWhatItsBlocksSay() throws {
    let article = try #require(try read(page()).articles.first)
    let html = try #require(article.html)
    #expect(HTML.blocks(of: html) == article.blocks)
    #expect(!html.contains("class="))
  }

  @Test func itsHTMLKeepsWhatTellsItsPartsApart() throws {
    let parts = """
      <p>So <img class="emoji" alt="😀" src="e.png"> it is: <math alttext="x^2"><mi>x</mi></math>, a &lt;b&gt; and "quotes".</p>
      <ol start=3 type=a><li>one</ol><img data-src="/late.jpg" src="data:,x" alt='a "b"'><svg><title>no</title></svg>
      <pre><span class=linenos>1</span>let a = 1 &lt; 2</pre><table><tr><th colspan=2>T<tr><td>1<td>2</table>
      """
    let article = try #require(
      try read(page(body: article.replacing("<p>The end", with: "\(parts)<p>The end"))).articles.first)
    let html = try #require(article.html)
    #expect(HTML.blocks(of: html) == article.blocks)
    #expect(article.blocks.contains { $0.text.hasPrefix("So 😀 it is: x^2, a <b> and \"quotes\"") })
    #expect(article.blocks.contains { $0.kind == .item && $0.marker == "c." })
  }

  @Test func theAuthorMayStandInTheArticle() throws {
    let article = try #require(try read(page()).articles.first)
    #expect(article.authors == [Author(name: "By Aida Example")])
    #expect(!article.text.contains("Aida"))
  }

  @Test func theHeadSaysMore() throws {
    let head = """
      <meta property="og:title" content="Railway &amp;amp; pass"><meta name="author" content="Aida E.">
      <meta property="og:description" content="A line."><meta property="og:site_name" content="The Daily">
      <meta property="article:published_time" content="2025-12-11T08:00:00Z"><link rel="canonical" href="/a/1">
      <meta property="og:image" content="/lead.jpg">
      """
    let feed = try read(page(head: head))
    let article = try #require(feed.articles.first)
    #expect(feed.title == "The Daily")
    #expect(article.title == "Railway & pass")
    #expect(article.authors == [Author(name: "Aida E.")])
    #expect(article.summary == "A line.")
    #expect(article.published == Date(timeIntervalSince1970: 1_765_440_000))
    #expect(article.url == "https://daily.example/a/1")
    #expect(article.key == "https://daily.example/a/1")
    #expect(article.image == "https://daily.example/lead.jpg")
    #expect(article.language == "en-GB")
  }

  @Test func linkedDataSaysMost() throws {
    let head = """
      <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle",
      "headline": "Over the pass", "author": [{"name": "A"}, {"name": "B"}], "publisher": {"name": "D"},
      "datePublished": "2025-12-11", "image": {"url": "https://i.example/1"}}]}</script><meta name="author" content="C">
      """
    let feed = try read(page(head: head))
    let article = try #require(feed.articles.first)
    #expect(feed.title == "D")
    #expect(article.title == "Over the pass")
    #expect(article.authors.map(\.name) == ["A", "B"])
    #expect(article.published == Date(timeIntervalSince1970: 1_765_411_200))
    #expect(article.image == "https://i.example/1")
  }

  @Test func linkedDataThatIsBrokenSaysNothing() throws {
    #expect(try read(page(head: "<script type='application/ld+json'>{\"@context\": </script>")).articles.count == 1)
  }

  @Test func aTimeElementIsADate() throws {
    let body = article.replacing("<p>The end", with: "<time datetime='2025-12-11T08:00:00Z'>today</time><p>The end")
    #expect(try read(page(body: body)).articles.first?.published == Date(timeIntervalSince1970: 1_765_440_000))
  }

  @Test func breaksInsteadOfParagraphsAreParagraphs() throws {
    let body =
      "<div class='post'>\(sentence)\(sentence)<br><br>\(sentence)\(sentence)<br> <br>\(sentence)\(sentence)</div>"
    let article = try #require(try read(page(body: body)).articles.first)
    #expect(article.blocks.filter { $0.kind == .paragraph }.count == 3)
  }

  @Test func hiddenElementsAreNoPartOfTheArticle() throws {
    let body = article.replacing("<p>The end", with: "<p style='display:none'>\(sentence)hidden</p><p>The end")
    #expect(try read(page(body: body)).articles.first?.text.contains("hidden") == false)
  }

  @Test func aTableOfDataStays() throws {
    let table = "<table><tr><th>Year<th>Tonnes<tr><td>2023<td>5<tr><td>2024<td>7</table>"
    let body = article.replacing("<p>The end", with: "\(table)<p>The end")
    #expect(try read(page(body: body)).articles.first?.blocks.contains { $0.kind == .table } == true)
  }

  @Test func aVideoStaysAndAFrameGoes() throws {
    let frames = "<iframe src='https://www.youtube.com/embed/x'></iframe><iframe src='https://ads.example/'></iframe>"
    let body = article.replacing("<p>The end", with: "\(frames)<p>The end")
    let media = try read(page(body: body)).articles.first?.blocks.filter { $0.kind == .media }.compactMap(\.url)
    #expect(media == ["https://www.youtube.com/watch?v=x"])
  }

  @Test func thePageMayNameItsEncoding() throws {
    let html = page(head: "<meta charset=windows-1251>", body: "<p>TEXT</p>" + article)
    var bytes = Array(html.utf8)
    let place = try #require(html.utf8.firstRange(of: Array("TEXT".utf8)))
    let start = html.utf8.distance(from: html.utf8.startIndex, to: place.lowerBound)
    bytes.replaceSubrange(start..<start + 4, with: [0xCF, 0xEE, 0xE5, 0xE7, 0xE4])
    let parsed = try Parse.parse(Source(bytes: bytes, name: "page.html"))
    guard case .feed(let feed) = parsed else { return }
    #expect(feed.problems.isEmpty)
    #expect(feed.articles.count == 1)
  }

  @Test(arguments: [
    "<!DOCTYPE html><title>404</title><h1>Not found</h1><p>Nothing here.</p>",
    "<html><body><form><input name=user><input name=password><button>Sign in</button></form></body></html>",
    "<!doctype html><html><head><title>News</title></head><body><nav><a href='/a'>One</a> <a href='/b'>Two</a></nav></body></html>",
    "<html></html>", "<!doctype html>", "<html><frameset><frame src=x></frameset></html>",
  ])
  func aPageWithoutAnArticleIsRefusedInPlainWords(_ html: String) {
    #expect(throws: Problem(doing: "parse", to: "page.html", why: "it is a web page without an article")) {
      try read(html)
    }
  }

  @Test func aFeedIsNotAPage() throws {
    let feed = try read(
      "<?xml version='1.0'?><rss version='2.0'><channel><title>T</title><item><title>a</title></item></channel></rss>")
    #expect(feed.title == "T")
  }

  @Test func aPieceOfAPageIsRead() throws {
    #expect(try read("<p>\(sentence)\(sentence)</p>").articles.first?.text.hasPrefix("The line") == true)
  }

  @Test func hostilePagesEnd() throws {
    for tag in ["<div>", "<p>", "<table><tr><td>", "<b>", "<div><p>a, b", "<br>", "<ul><li>", "<section>"] {
      let feed = try read("<html><body>" + String(repeating: tag, count: 500) + sentence + sentence)
      #expect(feed.articles.first?.text.contains("The line climbs") == true, "\(tag)")
    }
  }
}

@Suite struct HTMLPageTitleTests {
  @Test(arguments: [
    ("A railway over the high pass | The Daily", "A railway over the high pass"),
    ("A railway over the high pass » News » The Daily", "A railway over the high pass » News"),
    ("Short title - Site", "Short title - Site"),
    ("The Daily: A railway over the high pass", "A railway over the high pass"),
    ("A title of words enough for anyone", "A title of words enough for anyone"), ("", ""),
  ])
  func theNameOfTheSiteIsTakenOff(_ title: String, _ expected: String) {
    #expect(PageTitle.title(of: HTMLTree(parsing: "<title>\(title)</title>")) == expected)
  }

  @Test func aHeadingStandsInForATitleThatSaysLittle() {
    #expect(
      PageTitle.title(of: HTMLTree(parsing: "<title>Daily</title><h1>A railway over the high pass</h1>"))
        == "A railway over the high pass")
  }

  @Test func titlesAreAlikeByTheirWords() {
    #expect(PageTitle.similarity("A railway over the pass", "A Railway, Over the Pass!") == 1)
    #expect(PageTitle.similarity("A railway", "Something else") == 0)
    #expect(PageTitle.similarity("", "x") == 0)
  }
}

@Suite struct HTMLFeedLinksTests {
  @Test func theFeedsOfAPageAreNamedInItsHead() {
    let html = """
      <head><base href="https://a.example/b/"><link rel="stylesheet alternate" href="x.css" type="text/css">
      <link rel="alternate" type="application/rss+xml" title="News &amp;
       more" href="feed.xml"><LINK REL=Alternate TYPE="application/atom+xml; charset=utf-8" HREF=/atom>
      <link rel=alternate type=application/feed+json href=//c.example/f.json><link rel=alternate hreflang=de href=/de>
      <link rel=alternate type=application/rss+xml href=feed.xml><link rel=alternate type=application/rss+xml href="javascript:x">
      """
    #expect(
      HTML.feedLinks(in: html, base: "https://z.example/")
        == [
          FeedLink(address: "https://a.example/b/feed.xml", title: "News & more", type: "application/rss+xml"),
          FeedLink(address: "https://a.example/atom", title: nil, type: "application/atom+xml"),
          FeedLink(address: "https://c.example/f.json", title: nil, type: "application/feed+json"),
        ])
  }

  @Test func aPageWithoutFeedsNamesNone() {
    #expect(HTML.feedLinks(in: "<p>nothing</p>").isEmpty)
  }

  @Test(arguments: [
    ("feed://a.example/rss", "http://z.example/", "http://a.example/rss"),
    ("feed://a.example/rss", "https://z.example/", "https://a.example/rss"),
    ("FEED:https://a.example/rss", "http://z.example/", "https://a.example/rss"),
    (" feed:/rss", "https://z.example/p", "https://z.example/rss"),
  ])
  func aLinkThatOpensAReaderNamesAFeed(_ link: String, _ base: String, _ address: String) {
    let html = "<link rel=alternate type='application/rss+xml' href='\(link)'>"
    #expect(HTML.feedLinks(in: html, base: base).map(\.address) == [address])
  }
}
