import Model
import TestKit
import Testing

@testable import Parse

private let first =
  "Snow fell on the pass in the night, and the road to the valley is closed until noon, the road service said."
private let second =
  "Some forty cars stand in the column, two buses among them. People are given hot tea and dry rations."
private let opinion =
  "I drove there yesterday, and there was no snow at all, the road was clean, and the service closes it as always, without a reason, while people have to get to work."

private let frame = (
  before: "<div class='header'><a href='/'>Home</a> <a href='/p'>Politics</a> <a href='/s'>Sport</a></div>",
  after: "<div class='footer'><p>© The Steppe. All rights reserved. <a href='/about'>About us</a></p></div>"
)

/// The text of the article of a page.
private func text(_ body: String, head: String = "") throws -> String {
  let html =
    "<!DOCTYPE html><html><head><meta charset=utf-8><title>Snow closes the road</title>\(head)</head><body>\(frame.before)\(body)\(frame.after)</body></html>"
  guard
    case .feed(let feed) = try Parse.parse(
      Source(bytes: Array(html.utf8), name: "page.html", base: "https://a.example/1"))
  else { return "" }
  return feed.articles.first?.text ?? ""
}

private func comments(_ count: Int, _ tag: String = "div class='c'") -> String {
  String(repeating: "<\(tag)><b>A reader</b><p>\(opinion)</p></\(tag.prefix { $0 != " " })>", count: count)
}

@Suite struct HTMLPageShortTests {
  private let article =
    "<div class=post><h1>Snow closes the road</h1><div class=text><p>\(first)</p><p>\(second)</p></div></div>"

  @Test(arguments: [
    "<div class='responses'><h3>Answers</h3>", "<section id='comments-area'>", "<div class='post-commentList'>",
    "<div id='disqus_thread'>",
    "<div class='kommentare'>", "<ul class='comment-list'>", "<div class='x1'><h3>Comments (9)</h3>",
    "<div class='x1'><h4>Комментарии</h4>",
    "<div><h3>9 комментариев</h3>", "<div><h2>Пікірлер (9)</h2>", "<div><h2>Izohlar</h2>", "<div><h3>Kommentare</h3>",
    "<div><h3>Commentaires</h3>",
  ])
  func aShortArticleDoesNotSwallowItsComments(_ opening: String) throws {
    let end = opening.hasPrefix("<section") ? "</section>" : opening.hasPrefix("<ul") ? "</ul>" : "</div>"
    #expect(try text(article + opening + comments(9) + end) == "\(first)\n\n\(second)")
  }

  @Test func commentsUnderTheirHeadingInTheArticlesOwnBoxGoToo() throws {
    let box =
      "<div class=post><h1>Snow closes the road</h1><p>\(first)</p><p>\(second)</p><h3>Comments</h3>\(comments(9))</div>"
    #expect(try text(box) == "\(first)\n\n\(second)")
  }

  @Test func aPageThatIsCalledAfterCommentsKeepsItsArticle() throws {
    let page = "<div class='comments-open post'><h1>Snow closes the road</h1><p>\(first)</p><p>\(second)</p></div>"
    #expect(try text(page) == "\(first)\n\n\(second)")
    let whole = "<div class='comments'><h1>Snow closes the road</h1><p>\(first)</p><p>\(second)</p></div>"
    #expect(try text(whole) == "\(first)\n\n\(second)")
  }

  @Test(arguments: [
    "<div itemprop='articleBody'>\(first)<div class=br></div>\(second)<br><div class=br></div></div>",
    "<div class=inner>\(first)<br>\(second)</div>", "<article>\(first) \(second)</article>",
    "<td>\(first) \(second)</td>",
    "<section><span>\(first)</span> <span>\(second)</span></section>",
  ])
  func aShortArticleWithoutParagraphsIsOne(_ body: String) throws {
    let body = body.hasPrefix("<td") ? "<table><tr>\(body)</tr></table>" : body
    let found = try text(
      "<nav><ul><li><a href=/1>One</a></ul></nav><h1>Snow closes the road</h1><div class=row>\(body)</div>")
    #expect(found.split(whereSeparator: \.isWhitespace) == "\(first) \(second)".split(whereSeparator: \.isWhitespace))
  }

  @Test(arguments: ["<nav>", "<nav class='top'>", "<div role='navigation'>"])
  func theLinksOfTheSiteAreNoPartOfAShortArticle(_ opening: String) throws {
    let end = opening.hasPrefix("<nav") ? "</nav>" : "</div>"
    let links = "\(opening)<ul><li><a href=/1>Politics</a><li><a href=/2>Sport and more</a></ul>\(end)"
    let body = "<h1>Snow closes the road</h1><div><section><span>\(first)</span> <span>\(second)</span></section></div>"
    for page in [links + body, body + links] {
      #expect(try text(page) == "\(first) \(second)")
    }
  }

  @Test func theBodyThatThePageMarksWinsOverALongColumn() throws {
    let column = "<div class=x>" + String(repeating: "<p>\(opinion)</p>", count: 6) + "</div>"
    let body =
      "<div class=a><h1>Snow closes the road</h1></div><div class=b><div itemprop='articleBody'><p>\(first)</p><p>\(second)</p></div></div>"
    #expect(try text(body + "<div class=c>\(column)</div>") == "\(first)\n\n\(second)")
  }

  @Test(arguments: ["Read also:", "Читайте также", "Mavzuga oid", "Mehr zum Thema", "À lire aussi"])
  func otherArticlesInTheMiddleGo(_ heading: String) throws {
    let links =
      "<ul><li><a href=/1>How passes are cleared in the winter</a></li><li><a href=/2>What the road costs</a></li></ul>"
    for list in [
      "<p><b>\(heading)</b></p>\(links)", "<h3>\(heading)</h3>\(links)",
      "<div class=x><h4>\(heading)</h4>\(links)</div>",
    ] {
      let body = "<article><h1>Snow closes the road</h1><p>\(first)</p>\(list)<p>\(second)</p><p>\(first)</p></article>"
      #expect(try text(body) == "\(first)\n\n\(second)\n\n\(first)")
    }
  }

  @Test(arguments: [
    "<p>Read also: <a href=/1>How passes are cleared</a></p>", "<p><b>Читайте также: <a href=/1>Как чистят</a></b></p>",
    "<div>Мавзуга оид: <a href=/1>Довон қандай тозаланади</a></div>",
    "<p><a href=/1>Wie man räumt</a> (Mehr zum Thema)</p>",
  ])
  func aLineThatLeadsToAnotherArticleGoes(_ line: String) throws {
    let body = "<article><h1>Snow closes the road</h1><p>\(first)</p>\(line)<p>\(second)</p><p>\(first)</p></article>"
    #expect(try text(body) == "\(first)\n\n\(second)\n\n\(first)")
  }

  @Test func aLineWithALinkThatSaysMoreStays() throws {
    let line = "<p>Related: the service said so in <a href=/1>its report</a>.</p>"
    let body = "<article><h1>Snow closes the road</h1><p>\(first)</p>\(line)<p>\(second)</p></article>"
    #expect(try text(body).contains("its report"))
  }

  @Test(arguments: [
    ("\(first)\\n\\n\(second) A &amp; B\\n\(first)", "\(first)\n\n\(second) A & B\n\n\(first)"),
    ("<p>\(first)</p><p>\(second)</p><p>\(first)</p>", "\(first)\n\n\(second)\n\n\(first)"),
  ])
  func anArticleThatAScriptDrawsIsReadFromTheHead(_ body: String, _ expected: String) throws {
    let head = """
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},\
      {"@type":"NewsArticle","headline":"Snow","articleBody":"\(body)"}]}</script>
      """
    let html = "<html><head><title>x</title>\(head)</head><body><div id=root></div></body></html>"
    guard case .feed(let feed) = try Parse.parse(Source(bytes: Array(html.utf8), name: "page.html")) else { return }
    #expect(feed.articles.map(\.text) == [expected])
    #expect(feed.articles.map(\.title) == ["Snow"])
    #expect(throws: Problem.self) {
      let short = html.replacing(body, with: "Snow closes the road.")
      _ = try Parse.parse(Source(bytes: Array(short.utf8), name: "page.html"))
    }
  }

  @Test(arguments: [
    "<div class='tweet'><a href='https://t.example/1'><div class=h>Aigul</div><div class=t>The road is closed</div></a></div>",
    "<div class='embedded-post'><a href='https://t.example/1'><p>The road is closed</p></a></div>",
    "<div class='telegram-message'><div>Aigul</div><a href='https://t.example/1'>The road is closed</a></div>",
  ])
  func aPostThatIsQuotedInALinkStays(_ post: String) throws {
    let body = "<article><h1>Snow closes the road</h1><p>\(first)</p><p>\(second)</p>\(post)<p>\(first)</p></article>"
    #expect(try text(body).contains("The road is closed"))
  }

  @Test func referencesInLinkedDataAreCharacters() throws {
    let head = """
      <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"It&#8217;s 5 &lt; 6 &amp; more",\
      "author":{"name":"D&#039;Arc &amp; Co"},"description":"Tom &amp;amp; Ann"}</script>
      """
    let html = "<html><head><title>x</title>\(head)</head><body>\(article)</body></html>"
    guard case .feed(let feed) = try Parse.parse(Source(bytes: Array(html.utf8), name: "page.html")) else { return }
    let found = try #require(feed.articles.first)
    #expect(found.title == "It’s 5 < 6 & more")
    #expect(found.authors.map(\.name) == ["D'Arc & Co"])
    #expect(found.summary?.hasPrefix("Tom &") == true)
  }

  @Test(arguments: ["script", "style"])
  func aSignInAScriptBeforeTheRootIsNoElement(_ tag: String) throws {
    let html =
      "\n<\(tag)>for (var i=0;i<banners.length;i++) { x(\"<rss>\") }</\(tag)>\n<html><body>\(article)</body></html>"
    guard case .feed(let feed) = try Parse.parse(Source(bytes: Array(html.utf8), name: "page.html")) else { return }
    #expect(feed.articles.first?.text == "\(first)\n\n\(second)")
  }
}

@Suite struct PageMeasuresTests {
  @Test func measuresOfPartsAddUpToThatOfTheWhole() {
    var tree = HTMLTree(parsing: "<div>One, two <a href=x>three</a><p> four</p><ul><li>five<li>six</ul></div>")
    var measures = PageMeasures(tree)
    measures.measure(&tree, below: HTMLTree.root)
    let whole = measures[HTMLTree.root]
    #expect(whole.length == "One, two three fourfivesix".count)
    #expect(whole.commas == 1)
    #expect(whole.linked == 5)
    #expect(whole.listed == 7)
    #expect((whole.paragraphs, whole.items) == (1, 2))
  }

  @Test func aPartThatIsTakenOutCountsNoMore() {
    var tree = HTMLTree(parsing: "<div>one<ul><li>two</ul></div>")
    var measures = PageMeasures(tree)
    measures.measure(&tree, below: HTMLTree.root) { tree, place, _ in tree[place].tag == .ul }
    #expect(measures[HTMLTree.root].length == 3)
    #expect(tree.first(.ul) == nil)
  }

  /// 400 levels are what the tree keeps; reading each anew at every level would take minutes.
  @Test func thousandsOfNestedBoxesAreReadOnce() throws {
    let opening = String(repeating: "<div class=a><p>A line, of some words.</p>", count: 400)
    let boxes = String(repeating: opening + String(repeating: "</div>", count: 400), count: 20)
    let found = ArticleFinder.find(in: HTMLTree(parsing: boxes), title: "", seeksByline: true)
    #expect(found != nil)
  }
}
