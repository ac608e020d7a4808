import Foundation
import Model
import Money
import Parse
import TestKit
import Testing

@Suite struct HTMLTextTests {
  @Test(arguments: [
    ("<p>One.</p><p>Two.", "One.\n\nTwo."), ("a <b>b</b>\n\n c", "a b c"), ("a<br>b<br><br>c", "a\nb\n\nc"),
    ("<h1>T</h1>text", "T\n\ntext"),
    ("<ul><li>a<li>b</ul>c", "a\n\nb\n\nc"), ("<div> <div> a </div> </div>", "a"), ("plain", "plain"), ("", ""),
    (" \n ", ""),
    ("<table><tr><td>1<td>2<tr><td>3<td>4</table>", "1   2\n3   4"), ("&lt;p&gt; &amp; &#8220;x&#8221;", "<p> & “x”"),
    ("1 < 2 > 0", "1 < 2 > 0"),
    ("<pre>\n  a\n    b\n</pre>c", "  a\n    b\n\nc"), ("a<q>b</q>", "a“b”"),
    ("<a title='a > b' href=x>link</a>", "link"),
  ])
  func blocksAreSeparatedByAnEmptyLine(_ html: String, _ expected: String) {
    #expect(HTML.text(of: html) == expected)
  }

  @Test(arguments: [
    "<script>if (a < b) { x('</p>') }</script>", "<style>p { }</style>", "<!-- x -- > x -->",
    "<form><p>x</p><form>y</form></form>",
    "<div style='display:none'><div>x</div>y</div>", "<p hidden>x</p>", "<div aria-hidden='true'>x</div>",
    "<svg><text>x</text></svg>",
    "<select><option>x<option>y</select>", "<title>x</title>", "<iframe src=x>x</iframe>", "<video>x</video>",
    "<img src=x alt=x>",
    "<!DOCTYPE html>", "<?xml version='1.0'?>", "<button>x</button>", "<template><p>x</p></template>",
    "<div class='sr-only'>x</div>",
  ])
  func whatIsNotShownIsNoText(_ html: String) {
    #expect(HTML.text(of: "<div>a</div>\(html)<div>b</div>") == "a\n\nb")
  }

  @Test func theTextIsDisplaySafe() {
    #expect(HTML.text(of: "a\u{202E}b&#27;[31mc&shy;d") == "abcd")
  }

  @Test func anEmojiThatIsAPictureIsText() {
    #expect(HTML.text(of: "so <img class=emoji alt='😀' src=x> it is") == "so 😀 it is")
  }

  @Test(arguments: [
    "<", "<p", "</", "</p", "<!", "<!--", "&", "&#x", "<p a='", "<script>", "<div hidden>", "<pre>", "<a b=c", "\0",
  ])
  func whatIsCutOffIsReadAsFarAsItGoes(_ end: String) {
    #expect(HTML.text(of: "text \(end)").hasPrefix("text"))
  }

  @Test(arguments: [
    "<h2>Head</h2><p>A <em>text</em> with <a href=x>a link</a>,<br>a break and 10&nbsp;000 things.</p><ol><li>one<li><p>two</p><p>three</p></ol>",
    "<blockquote><p>q</p></blockquote><pre>code\n  more</pre><dl><dt>t<dd>d</dl><table><tr><th>a<th>b<tr><td>1<td>2</table>",
    "<p>a</p><script>x</script><noscript><p>n</p></noscript><details><summary>s</summary>d</details><p hidden>x</p>",
  ])
  func itSaysWhatTheBlocksSay(_ html: String) {
    let shown = HTML.blocks(of: html).map(\.text).joined(separator: " ")
    #expect(HTML.text(of: html).split(whereSeparator: \.isWhitespace) == shown.split(whereSeparator: \.isWhitespace))
  }

  @Test func articlesWithHTMLOnlyGetTheirText() {
    var feed = Feed()
    feed.articles = [Article(key: "1"), Article(key: "2"), Article(key: "3")]
    feed.articles[0].html = "<p>a</p>"
    feed.articles[1].html = "<p>a</p>"
    feed.articles[1].text = "of its own"
    #expect(feed.withTexts.articles.map(\.text) == ["a", "of its own", ""])
  }

  /// Others' converters draw tables and write Markdown, so only the words are compared.
  @Test(.enabled(if: sharedFolder != nil))
  func theWordsAreThoseThatOtherConvertersFind() throws {
    let folder = try #require(sharedFolder).appending(path: "corpora")
    let lines = try String(contentsOf: folder.appending(path: "expect/dev/html-text.jsonl"), encoding: .utf8)
    var scores: [Double] = []
    for line in lines.split(separator: "\n") {
      let pair = try JSONDecoder().decode(Pair.self, from: Data(line.utf8))
      guard let html = try pair.html ?? pair.read(pair.case, in: folder),
        let expected = try pair.value ?? pair.expected_file.flatMap({ try pair.read($0, in: folder) })
      else { continue }
      let shown = HTML.blocks(of: html).map { ($0.marker ?? "") + " " + $0.text }.joined(separator: " ")
      scores.append(WordScore(shown, against: expected).f1)
    }
    let mean = scores.reduce(0, +) / Double(scores.count)
    #expect(scores.count > 80)
    #expect(mean > 0.85, "\(mean)")
  }

  private struct Pair: Decodable {
    let `case`: String
    let expected_file: String?
    let html: String?
    let value: String?

    func read(_ path: String, in folder: URL) throws -> String? {
      let file = folder.appending(path: path)
      guard FileManager.default.fileExists(atPath: file.path) else { return nil }
      return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
  }
}
