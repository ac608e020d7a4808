import Foundation
import Model
import Query
import Screen
import Testing

@testable import Reader

/// The lines of the page of facts: one for each thing that is known about an article.
@Suite struct FactTests {
  private func facts(
    _ article: Article, _ change: (inout Opened) -> Void = { _ in }, zone: TimeZone = .gmt
  ) -> [String: [String]] {
    var opened = Library.opened(1, "A title", words: 480, day: Library.day, [Block(.paragraph, "Some text.")])
    opened.stored.article = article
    change(&opened)
    let state = State(size: Size(width: 80, height: 24), now: Library.now, zone: zone)
    return Dictionary(uniqueKeysWithValues: Fact.all(about: opened, in: state).map { ($0.name, $0.values) })
  }

  @Test func whatIsNotKnownHasNoLine() {
    let found = facts(Article(key: "1", origin: .content)) { opened in
      opened.stored.headline.editionDate = nil
      opened.stored.headline.words = 0
      opened.stored.headline.url = nil
      opened.stored.headline.feedTitle = ""
    }
    #expect(found == ["Title": ["A title"], "Text": ["from the feed"], "Status": ["unread"]])
  }

  @Test func whatASourceSaysIsShownLineByLine() {
    var article = Article(key: "tag:a.example,2025:7")
    article.published = Date(timeIntervalSince1970: 1_765_475_940)
    article.updated = Date(timeIntervalSince1970: 1_765_411_200)
    article.dateText = "yesterday, about noon"
    article.authors = [
      Author(name: "A. Author", email: "a@a.example", url: "https://a.example/author"), Author(name: "B."),
      Author(email: "c@a.example"),
    ]
    article.tags = ["banks", "rails"]
    article.language = "kk-Cyrl"
    article.externalURL = "https://b.example/report"
    article.comments = "https://a.example/1#comments"
    article.image = "https://a.example/1.png"
    article.attachments = [Attachment(url: "https://a.example/talk.mp3", mimeType: "audio/mpeg", duration: 60)]
    let found = facts(article)
    #expect(found["Edition"] == ["Thursday 11 December 2025"])
    #expect(found["Published"] == ["Thursday 11 December 2025, 17:59 (+00:00)"])
    #expect(found["Updated"] == ["Thursday 11 December 2025, 00:00 (+00:00)"])
    #expect(found["Date as written"] == ["yesterday, about noon"])
    #expect(
      found["Authors"] == ["A. Author <a@a.example> https://a.example/author", "B.", "<c@a.example>"])
    #expect(found["Tags"] == ["banks, rails"] && found["Language"] == ["kk-Cyrl"])
    #expect(found["Length"] == ["480 words, 2 min"] && found["Address"] == ["https://news.example/1"])
    #expect(found["Is about"] == ["https://b.example/report"])
    #expect(found["Comments"] == ["https://a.example/1#comments"] && found["Picture"] == ["https://a.example/1.png"])
    #expect(found["Attachments"] == ["♪ talk.mp3 · 1 min", "https://a.example/talk.mp3"])
    #expect(found["Key in the feed"] == ["tag:a.example,2025:7"])
  }

  @Test(arguments: [
    ("Asia/Kathmandu", "Thursday 11 December 2025, 23:44 (+05:45)"),
    ("America/St_Johns", "Thursday 11 December 2025, 14:29 (−03:30)"),
    ("Pacific/Kiritimati", "Friday 12 December 2025, 07:59 (+14:00)"),
  ])
  func aMomentHasTheZoneOfTheReader(_ name: String, _ text: String) throws {
    var article = Article(key: "1")
    article.published = Date(timeIntervalSince1970: 1_765_475_940)
    let zone = try #require(TimeZone(identifier: name))
    #expect(facts(article, zone: zone)["Published"] == [text])
  }

  @Test(arguments: [Article.KeyOrigin.shared, .address, .content])
  func aKeyThatTheSourceDidNotGiveIsNotShown(_ origin: Article.KeyOrigin) {
    #expect(facts(Article(key: "x", origin: origin))["Key in the feed"] == nil)
  }

  @Test func theTextSaysWhereItIsFrom() {
    let own = Article(key: "1")
    #expect(facts(own) { $0.blocks = [] }["Text"] == ["none; the feed gives only the title"])
    #expect(facts(own) { $0.stored.fromFeed = ArticleText(text: "x") }["Text"] == ["from the article's page"])
    let shown = facts(own) { opened in
      opened.stored.fromFeed = ArticleText(text: "x")
      opened.isFromFeed = true
    }
    #expect(shown["Text"] == ["from the feed"])
  }

  @Test(arguments: [
    (false, false, "unread"), (true, false, "read"), (true, true, "read, starred"), (false, true, "unread, starred"),
  ])
  func theStatusIsInWords(_ isRead: Bool, _ isStarred: Bool, _ text: String) {
    let found = facts(Article(key: "1")) { opened in
      opened.stored.headline.isRead = isRead
      opened.stored.headline.isStarred = isStarred
    }
    #expect(found["Status"] == [text])
    let changed = facts(Article(key: "1")) { opened in
      opened.stored.headline.isRead = isRead
      opened.stored.headline.isStarred = isStarred
      opened.stored.earlier = EarlierText(title: "", text: "", changed: Library.now)
    }
    #expect(changed["Status"] == ["\(text), changed by its source; e compares"])
  }

  @Test func nothingFromOutsideReachesTheTerminalAsItIs() {
    var article = Article(key: "k\u{1B}[31m\u{7}")
    article.dateText = "now\u{202E}won\u{1B}]0;x\u{7}"
    article.tags = ["a\nb", "\u{9B}c"]
    let found = facts(article).values.joined()
    #expect(!found.contains { $0.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) } })
    #expect(facts(article)["Key in the feed"] == ["k"])
  }

  /// Beside their names where there is room, else below them.
  @Test(arguments: [100, 80, 47, 40, 20])
  func everyValueIsShownAtEveryWidth(_ width: Int) throws {
    var stage = Stage(Size(width: width, height: 200))
    try stage.press("I")
    let page = try #require(stage.state.pages.top as? FactsPage)
    let text = page.lines(width: width).map(\.text)
    #expect(text.allSatisfy { Width.of($0) <= max(width, 14) })
    let shown = text.joined(separator: " ").split(separator: " ")
    for fact in page.facts {
      for word in fact.values.flatMap({ $0.split(separator: " ") }) where word.count < 8 {
        #expect(shown.contains(word), "\(word)")
      }
      #expect(text.contains { $0.trimmingCharacters(in: .whitespaces).hasPrefix(fact.name) }, "\(fact.name)")
    }
  }

  @Test func withoutAnArticleTheKeySaysSo() throws {
    var stage = Stage(library: Library([]))
    try stage.press("I")
    #expect(stage.state.notice?.text == "Open an article first: its facts are shown." && stage.state.pages.isEmpty)
  }

  @Test func aSearchThatNoWordShowsSaysSo() throws {
    var stage = Stage()
    try stage.press("/the<enter>")
    var opened = try #require(stage.state.reading?.opened)
    opened.blocks = []
    stage.send(
      .found(Found(query: Query("feed:kursiv"), hits: Hits(ids: [1], total: 1), headlines: [])), silently: true)
    stage.state.search?.answered = Query("feed:kursiv")
    let values = Fact.all(about: opened, in: stage.state).first { $0.name == "Found by" }?.values
    #expect(values == ["feed:kursiv", "no word of the text; the search looks at the rest"])
  }

  @Test func nineReasonsAreCutToEight() throws {
    var stage = Stage()
    try stage.press("/the<enter>")
    let words = (0..<12).map { "word\($0)" }
    stage.state.search?.answered = Query(words.joined(separator: " OR "))
    var opened = try #require(stage.state.reading?.opened)
    opened.blocks = [Block(.paragraph, words.joined(separator: " "))]
    let values = try #require(Fact.all(about: opened, in: stage.state).first { $0.name == "Found by" }?.values)
    #expect(values.count == 9 && values.last == "word7: the same word")
  }
}
