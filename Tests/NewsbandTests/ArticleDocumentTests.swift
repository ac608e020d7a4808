import Foundation
import Model
import TestKit
import Testing

@testable import newsband

/// An article of a feed, with what a test adds.
private func stored(_ title: String = "A title", url: String? = nil, author: String? = nil) -> StoredArticle {
  var article = Article(key: "1")
  article.title = title
  article.url = url
  if let author { article.authors = [Author(name: author)] }
  let headline = Headline(
    id: 1, feed: 1, feedTitle: "Kursiv", title: title, url: url, date: Newspaper.now, language: "ru")
  return StoredArticle(headline: headline, article: article)
}

@Suite struct ArticlesAsMarkdown {
  /// The blocks below the heading and the line of the source.
  private func body(_ blocks: Block...) -> String {
    let text = ArticleMarkdown.text(stored(), blocks)
    return text.components(separatedBy: "\n\n").dropFirst(2).joined(separator: "\n\n").trimmingCharacters(in: .newlines)
  }

  @Test func anArticleHasItsTitleItsSourceAndItsAddress() {
    let text = ArticleMarkdown.text(
      stored("A *title*", url: "https://a.example/1", author: "A_B"), [Block(.paragraph, "Text.")])
    #expect(
      text == """
        # A \\*title\\*

        Kursiv · 2025-12-11T12:00:00Z · A\\_B

        <https://a.example/1>

        Text.

        """)
    #expect(!ArticleMarkdown.text(stored(url: "javascript:x"), []).contains("javascript"))
  }

  @Test(arguments: [
    (Block(.paragraph, "Plain."), "Plain."), (Block(.heading, "Title"), "## Title"),
    (Block(.heading, [InlineRun("Deep")], level: 4), "#### Deep"),
    (Block(.heading, [InlineRun("Too deep")], level: 9), "###### Too deep"),
    (Block(.heading, "Two\nlines"), "## Two lines"), (Block(.quote, "Said."), "> Said."),
    (Block(.paragraph, [InlineRun("In it.")], quoteDepth: 2), "> > In it."), (Block(.quote, "a\nb"), "> a\n> b"),
    (Block(.turn, [InlineRun("Yes.")], speaker: "Анна"), "**Анна:** Yes."),
    (Block(.caption, [InlineRun("A bridge")], credit: "AP"), "*A bridge — AP*"),
    (Block(.caption, [], credit: "AP"), "*AP*"),
    (Block(.item, "one"), "- one"), (Block(.item, [InlineRun("two")], level: 1, marker: "2."), "  2. two"),
    (Block(.item, [InlineRun("more")], marker: "  "), "   more"), (Block(.item, [InlineRun("x")], marker: "•"), "- x"),
    (Block(.code, "let a = `b`\n  c"), "```\nlet a = `b`\n  c\n```"), (Block(.code, "a ``` b"), "````\na ``` b\n````"),
    (
      Block(.image, [InlineRun("A [bridge]")], url: "https://a.example/(1).png"),
      "![A \\[bridge\\]](https://a.example/%281%29.png)"
    ),
    (Block(.media, url: "https://a.example/1.mp3"), "[https://a.example/1.mp3](https://a.example/1.mp3)"),
    (Block(.image, [InlineRun("x")], url: "file:///etc/passwd"), "![x]()"), (Block(.rule), "* * *"),
    (Block(.term, "Term"), "Term"),
  ])
  func everyKindOfBlockHasItsForm(_ block: Block, _ expected: String) {
    #expect(body(block) == expected)
  }

  @Test(arguments: [
    (InlineRun("bold", .strong), "**bold**"), (InlineRun("soft", .emphasis), "*soft*"),
    (InlineRun("gone", .struck), "~~gone~~"),
    (InlineRun("both", [.strong, .emphasis]), "***both***"), (InlineRun("a`b", .code), "`a'b`"),
    (InlineRun(" ", .strong), ""),
    (InlineRun("link", link: "https://a.example/x"), "[link](https://a.example/x)"),
    (InlineRun("bad", link: "javascript:x"), "bad"),
    (InlineRun("b", .strong, link: "https://a.example/"), "[**b**](https://a.example/)"),
    (InlineRun("a\\b*c_d[e]<f>#g~h|{i}"), "a\\\\b\\*c\\_d\\[e\\]\\<f\\>\\#g\\~h\\|\\{i\\}"),
    (InlineRun("red\u{1B}[31m"), "red"),
  ])
  func marksAndLinksAreKeptAndSignsAreEscaped(_ run: InlineRun, _ expected: String) {
    #expect(body(Block(.paragraph, [run])) == expected)
  }

  /// A line of a text that Markdown would take for more than a line.
  @Test(arguments: [
    ("- no item", "\\- no item"), ("+ no item", "\\+ no item"), ("1. no item", "1\\. no item"),
    ("12) no item", "12\\) no item"),
    ("Title\n===", "Title\n\\==="), ("Title\n---", "Title\n\\---"), ("- - -", "\\- - -"), ("2025.", "2025\\."),
    ("     far", "far"),
    ("-5 °C", "-5 °C"), ("3.5 million", "3.5 million"), ("-", "\\-"), ("+7 701", "+7 701"), ("a - b", "a - b"),
    ("=", "\\="),
    ("one\n2. two", "one\n2\\. two"),
  ])
  func aLineCannotBeginAListOrAHeading(_ text: String, _ expected: String) {
    #expect(body(Block(.paragraph, text)) == expected)
    #expect(body(Block(.quote, text)) == expected.split(separator: "\n").map { "> " + $0 }.joined(separator: "\n"))
  }

  @Test func anItemThatBeginsWithANumberIsOneItem() {
    #expect(body(Block(.item, "1. first")) == "- 1\\. first")
    #expect(body(Block(.item, "- dash")) == "- \\- dash")
  }

  @Test func aTableHasARuleUnderItsFirstRow() {
    func cells(_ texts: [String]) -> [Table.Cell] { texts.map { Table.Cell([InlineRun($0)]) } }
    let table = Table(rows: [cells(["Bank", "Rate"]), cells(["a|b\nc"]), cells([])])
    #expect(body(Block(.table, table: table)) == "| Bank | Rate |\n| --- | --- |\n| a\\|b c |  |\n|  |  |")
    #expect(body(Block(.table, table: Table(rows: []))) == "")
  }
}

@Suite struct ArticlesAsHTML {
  private func body(_ blocks: Block...) -> String {
    let text = ArticleHTML.document([(stored(), blocks)])
    let lines = text.components(separatedBy: "\n")
    guard let start = lines.firstIndex(where: { $0.hasPrefix("<p>Kursiv") }),
      let end = lines.lastIndex(of: "</article>")
    else { return "" }
    return lines[(start + 1)..<end].joined(separator: "\n")
  }

  @Test func aDocumentHasItsTitleAndItsArticles() {
    let one = ArticleHTML.document([
      (stored("A <b> & \"c\"", url: "https://a.example/?a=1&b='2'", author: "O'Neil"), [])
    ])
    #expect(
      one.hasPrefix(
        "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>A &lt;b&gt; &amp; &quot;c&quot;</title>"))
    #expect(one.contains("<article lang=\"ru\">\n<h1><a href=\"https://a.example/?a=1&amp;b=&#39;2&#39;\">A &lt;b&gt;"))
    #expect(one.contains("<p>Kursiv · 2025-12-11T12:00:00Z · O&#39;Neil</p>") && one.hasSuffix("</html>\n"))
    let two = ArticleHTML.document([(stored("One"), []), (stored("Two"), [])])
    #expect(two.contains("<title>newsband</title>") && two.components(separatedBy: "<article").count == 3)
    #expect(ArticleHTML.document([]).contains("<body>\n\n</body>"))
  }

  @Test(arguments: [
    (Block(.paragraph, "a < b\nc"), "<p>a &lt; b<br>c</p>"), (Block(.heading, "Title"), "<h2>Title</h2>"),
    (Block(.heading, [InlineRun("Deep")], level: 9), "<h6>Deep</h6>"),
    (Block(.quote, "Said."), "<blockquote><p>Said.</p></blockquote>"),
    (Block(.code, [InlineRun("<a>")], quoteDepth: 1), "<blockquote><pre>&lt;a&gt;</pre></blockquote>"),
    (Block(.turn, [InlineRun("Yes.")], speaker: "A & B"), "<p><b>A &amp; B:</b> Yes.</p>"),
    (Block(.caption, [InlineRun("Bridge")], credit: "AP"), "<p><small>Bridge — AP</small></p>"),
    (Block(.item, [InlineRun("x")], marker: "3."), "<p>3. x</p>"), (Block(.item, "x"), "<p>• x</p>"),
    (Block(.term, "T"), "<p><b>T</b></p>"),
    (
      Block(.image, [InlineRun("A bridge")], url: "https://a.example/1"),
      "<p><a href=\"https://a.example/1\">A bridge</a></p>"
    ),
    (Block(.media, url: "javascript:x"), "<p>javascript:x</p>"), (Block(.rule), "<hr>"),
  ])
  func everyKindOfBlockHasItsElement(_ block: Block, _ expected: String) {
    #expect(body(block) == expected)
  }

  @Test(arguments: [
    (InlineRun("x", .strong), "<b>x</b>"), (InlineRun("x", [.code, .strong]), "<b><code>x</code></b>"),
    (InlineRun("2", .superscript), "<sup>2</sup>"), (InlineRun("2", .subscript), "<sub>2</sub>"),
    (InlineRun("x", .struck), "<s>x</s>"),
    (InlineRun("x", .underline), "<u>x</u>"),
    (InlineRun("x", .emphasis, link: "https://a.example/"), "<a href=\"https://a.example/\"><i>x</i></a>"),
    (InlineRun("x", link: "data:text/html,x"), "x"), (InlineRun("\u{202E}x\u{1B}[1m"), "x"),
  ])
  func marksHaveTheirElements(_ run: InlineRun, _ expected: String) {
    #expect(body(Block(.paragraph, [run])) == "<p>\(expected)</p>")
  }

  @Test func aTableHasItsHeaderCells() {
    let rows = [[Table.Cell([InlineRun("Bank", .strong)], isHeader: true)], [Table.Cell([InlineRun("a & b")])], []]
    #expect(
      body(Block(.table, table: Table(rows: rows)))
        == "<table>\n<tr><th><b>Bank</b></th></tr>\n<tr><td>a &amp; b</td></tr>\n<tr></tr>\n</table>")
  }

  /// Text of chance in every place of an article: no element and no attribute of the text comes out.
  @Test func noTextMakesAnElement() {
    var dice = Dice(seed: 101)
    let pieces = ["<script>", "\"", "'", "&", "</p>", "x", "\n", "\u{0}", "onclick=", "-->", "]]>", "&lt;", "作"]
    for _ in 0..<200 {
      let text = (0..<8).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
      let blocks = Block.Kind.allCases.map { kind in
        Block(kind, [InlineRun(text, link: text)], speaker: text, credit: text, url: text, marker: text)
      }
      let document = ArticleHTML.document([(stored(text, url: text, author: text), blocks)])
      #expect(!document.contains("<script") && !document.contains("]]>") && !document.contains("<!--"))
      // Outside of tags there is no bare sign.
      let names = document.components(separatedBy: "<").dropFirst().map {
        $0.prefix { $0.isLetter || "/!".contains($0) }
      }
      let known: Set<Substring> = [
        "!DOCTYPE", "html", "head", "meta", "title", "/title", "/head", "body", "article", "h", "/h", "p", "/p", "b",
        "/b", "small",
        "/small", "pre", "/pre", "table", "/table", "hr", "br", "blockquote", "/blockquote", "/article", "/body",
        "/html",
      ]
      #expect(Set(names).isSubset(of: known), "\(Set(names).subtracting(known))")
    }
  }
}
