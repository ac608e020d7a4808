import Foundation
import Model
import Parse
import Testing
import Text

@Suite struct HTMLOpeningTests {
  private func links(_ html: String) -> [String] {
    HTML.blocks(of: html, base: "https://a.example/").flatMap { block in
      [block.url, block.link].compactMap(\.self)
        + (block.spans + (block.table?.rows.joined().flatMap(\.spans) ?? [])).compactMap(\.link)
    }
  }

  @Test(arguments: [
    ("See https://b.example/x?a=1&amp;b=2.", "https://b.example/x?a=1&b=2"),
    ("(https://b.example/x)", "https://b.example/x"),
    ("https://b.example/Osh_(city)", "https://b.example/Osh_(city)"),
    ("www.b.example/x, and", "https://www.b.example/x"),
    ("«https://b.example»", "https://b.example"), ("HTTP://B.example/x!", "HTTP://B.example/x"),
    ("'https://b.example/x'", "https://b.example/x"),
    ("详见https://b.example/x。", "https://b.example/x"),
    ("Подробнее: https://пример.example/путь", "https://пример.example/путь"),
    ("<b>https://b.example/x</b>", "https://b.example/x"), ("[https://b.example/x]", "https://b.example/x"),
  ])
  func anAddressInAPlainTextIsALink(_ html: String, _ expected: String) {
    #expect(links("<p>\(html)</p>").map(\.removingPercents) == [expected])
  }

  @Test(arguments: [
    "https://", "http:// and so on", "www.", "www.word", "a https:/x", "xhttps://b.example",
    "<code>https://b.example/x</code>",
    "<pre>https://b.example</pre>", "ftp and www", "http://.",
  ])
  func whatIsNoAddressIsNoLink(_ html: String) {
    #expect(links("<p>\(html)</p>").isEmpty)
  }

  @Test func aLinkStaysTheOneThatItIs() {
    #expect(links("<a href='https://b.example/real'>https://c.example/shown</a>") == ["https://b.example/real"])
  }

  @Test func twoAddressesInARowAreTwo() {
    #expect(links("<p>https://b.example/1,https://b.example/2</p>") == ["https://b.example/1", "https://b.example/2"])
  }

  @Test func plainTextHasParagraphsAndLinks() {
    let blocks = PlainBlocks.blocks(of: "One.\nMore: https://b.example/x\n\nTwo.")
    #expect(blocks.map(\.text) == ["One.\nMore: https://b.example/x", "Two."])
    #expect(blocks[0].spans.compactMap(\.link) == ["https://b.example/x"])
  }

  @Test(arguments: [
    "<a href='/r.pdf'><img src='/c.jpg' alt=''></a>", "<a href='/r.pdf'><img src='/c.jpg' alt='Cover'></a>",
    "<figure><a href='/r.pdf'><picture><source srcset='/c.webp 800w'><img src='/c.jpg'></picture></a><figcaption>C</figcaption></figure>",
    "<table><tr><th>a<th>b<tr><td><a href='/r.pdf'><img src='/c.jpg' alt=P></a><td>x</table>",
    "<a href='/r.pdf'><div><div><img src='/c.jpg'></div></div></a>",
  ])
  func theLinkAroundAPictureIsThereBesideItsAddress(_ html: String) {
    #expect(Set(links(html)) == ["https://a.example/r.pdf", "https://a.example/c.jpg"])
  }

  @Test func everyPartOfACardLeadsWhereTheCardLeads() {
    let card = "<a href='/card'><div><img src='/c.jpg'><h3>Head</h3><p>Text</p></div></a>"
    #expect(
      links(card) == [
        "https://a.example/c.jpg", "https://a.example/card", "https://a.example/card", "https://a.example/card",
      ])
  }

  @Test func aLinkThatShowsADrawingHasItsName() {
    #expect(texts(of: "<p>a <a href='https://b.example/' aria-label='Watch'><svg></svg></a></p>").first == "a Watch")
  }

  @Test(arguments: [
    "<picture><source srcset='/s.webp 424w, /w_848,c_limit/l.webp 848w'></picture>",
    "<picture><source srcset='\n /s.webp 424w,\n /w_848,c_limit/l.webp 848w'><img alt='no address'></picture>",
    "<img srcset='/s.webp, /w_848,c_limit/l.webp 2x'>",
    "<img data-srcset='/s.webp 1x,\t/w_848,c_limit/l.webp 2x,' src='data:,'>",
  ])
  func aPictureOfSourcesAloneIsTheWidest(_ html: String) {
    #expect(links(html) == ["https://a.example/w_848,c_limit/l.webp"])
  }
}

extension String {
  /// With the letters that stand for themselves in an address.
  fileprivate var removingPercents: String { removingPercentEncoding ?? self }
}
