import Model
import Money
import Parse
import Testing

private func read(_ html: String, base: String? = "https://a.example/news/1") -> [String] {
  outline(of: html, base: base)
}

@Suite struct HTMLBlocksTests {
  @Suite struct Text {
    @Test func paragraphsAreBlocks() {
      #expect(read("<p>One.</p><p>Two.") == ["One.", "Two."])
    }

    @Test func textWithoutAnyTagIsAParagraph() {
      #expect(read("Just words &amp; signs") == ["Just words & signs"])
    }

    @Test func whiteSpaceCollapsesOverTheBordersOfElements() {
      #expect(read("<p>\n  a <b> b</b> \t<i>c </i>\n d  </p>") == ["a *b* _c_ d"])
    }

    @Test func aNoBreakSpaceIsKeptInsideATextAndDroppedAroundIt() {
      #expect(read("<p>&nbsp;10&nbsp;000&nbsp;</p><p>&nbsp;</p>") == ["10\u{A0}000"])
    }

    @Test func headingsHaveTheirLevels() {
      #expect(read("<h1>A</h1><h3>B <em>c</em></h3><h6>D</h6>") == ["# A", "### B _c_", "###### D"])
    }

    @Test func aBreakIsALineAndTwoAreAParagraph() {
      #expect(read("a<br>b<br/><br>c<br><br><br>d<br>") == ["a\nb", "c", "d"])
    }

    @Test func marksAreThoseOfTheirElements() {
      #expect(
        read("<em>e</em> <strong>s</strong> <code>c</code> x<sup>2</sup> H<sub>2</sub>O <del>d</del> <ins>i</ins>")
          == ["_e_ *s* `c` x² H₂O -d- +i+"])
    }

    @Test func marksAddUp() {
      #expect(read("<b>a <i>b <code>c</code></i></b>") == ["*a *_*b *__*`c`*_"])
    }

    @Test func marksGoOnOverBlocks() {
      #expect(read("<b>a<p>b</p></b>") == ["*a*", "*b*"])
    }

    @Test func stylesMarkToo() {
      #expect(
        read(
          "<span style='font-weight: 700'>b</span> <span style='FONT-STYLE:italic'>i</span> <span style='font-weight:400'>n</span>"
        )
          == ["*b* _i_ n"])
    }

    @Test func quotedWordsHaveQuotationMarks() {
      #expect(read("She said <q>yes</q>.") == ["She said “yes”."])
    }

    @Test func readingsStandInParentheses() {
      let html =
        "<ruby>漢<rt>かん</rt></ruby> <ruby>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby> <ruby>東<rp>（<rt>とう<rp>）</ruby>京"
      #expect(read(html) == ["漢(かん) 字(じ) 東(とう)京"])
      #expect(HTML.text(of: html) == "漢(かん) 字(じ) 東(とう)京")
    }

    @Test func rulesStandBetweenBlocksOnly() {
      #expect(read("<hr><p>a</p><hr><hr><p>b</p><hr>") == ["a", "rule: ", "b"])
    }

    @Test func textIsDisplaySafe() {
      #expect(read("<p>a\u{202E}b&#27;[31mc&#27;[2Jd&shy;e\u{200B}f</p>") == ["abcdef"])
    }

    @Test func aFormulaIsShownAsItsAuthorWroteIt() {
      #expect(read("<p>so <math alttext='E=mc^2'><mi>E</mi></math> it is</p>") == ["so `E=mc^2` it is"])
    }
  }

  @Suite struct Links {
    @Test func linksAreAbsolute() {
      #expect(
        read("<a href='/x'>a</a> <a href='y?z'>b</a> <a href='//c.example/'>c</a> <a href='#n'>d</a>")
          == [
            "[a](https://a.example/x) [b](https://a.example/news/y?z) [c](https://c.example/) [d](https://a.example/news/1#n)"
          ])
    }

    @Test func thePageMayNameAnotherBase() {
      #expect(read("<base href='https://b.example/c/'><a href='d'>d</a>") == ["[d](https://b.example/c/d)"])
    }

    @Test func addressesThatRunSomethingAreNoLinks() {
      #expect(
        read(
          "<a href='javascript:x()'>a</a> <a href=' JavaScript:x'>b</a> <a href='data:text/html,x'>c</a> <a href='java\nscript:x'>d</a>"
        )
          == ["a b c d"])
    }

    @Test func withoutABaseAPlaceInThePageIsNoLink() {
      #expect(read("<a href='#n'>d</a>", base: nil) == ["d"])
    }

    @Test func anAddressHoldsNothingThatCannotBeShown() {
      #expect(
        read("<a href='https://a.example/\u{202E}x y&#27;z'>a</a>") == ["[a](https://a.example/%E2%80%AEx%20y%1Bz)"])
    }

    @Test func theSpaceBesideALinkIsNotPartOfIt() {
      #expect(read("see<a href='/a'> here </a>or<a href='/b'> there</a>.").first?.contains(" [here]") == true)
    }

    @Test func aLinkMayHoldBlocks() {
      #expect(
        read("<a href='/a'><h2>T</h2><p>p</p></a>") == ["## [T](https://a.example/a)", "[p](https://a.example/a)"])
    }
  }

  @Suite struct Lists {
    @Test func itemsHaveBullets() {
      #expect(read("<ul><li>a<li>b</ul>") == ["• a", "• b"])
    }

    @Test func itemsAreNumbered() {
      #expect(read("<ol><li>a<li>b<li value=7>c<li>d</ol>") == ["1. a", "2. b", "7. c", "8. d"])
    }

    @Test func numbersBeginAnywhereAndCountDown() {
      #expect(read("<ol start=9><li>a<li>b</ol>") == ["9. a", "10. b"])
      #expect(read("<ol reversed><li>a<li>b</ol>") == ["2. a", "1. b"])
    }

    @Test func numbersMayBeLettersOrRoman() {
      #expect(read("<ol type=a start=26><li>a<li>b</ol>") == ["z. a", "aa. b"])
      #expect(read("<ol type=I start=4><li>a<li>b</ol>") == ["IV. a", "V. b"])
    }

    @Test func listsNest() {
      #expect(read("<ul><li>a<ol><li>b<ul><li>c</ul></ol>d<li>e</ul>") == ["• a", "  1. b", "    • c", "  d", "• e"])
    }

    @Test func theSecondParagraphOfAnItemHasNoMarker() {
      #expect(read("<ol><li><p>a</p><p>b</p></li></ol>") == ["1. a", "   b"])
    }

    @Test func aHeadingInAnItemIsItsStrongBeginning() {
      #expect(read("<ul><li><h3>a</h3>b</ul>") == ["• *a*", "  b"])
    }

    @Test func itemsOutsideOfAListAreItems() {
      #expect(read("<li>a<li>b") == ["• a", "• b"])
    }

    @Test func definitionsFollowTheirTerms() {
      #expect(read("<dl><dt>t<dd>d<p>e</dl>") == ["term: t", "definition: d", "definition: e"])
    }

    @Test func anAbsurdNumberIsSurvived() {
      #expect(read("<ol start=9223372036854775807><li>a<li>b</ol>").count == 2)
      #expect(read("<ol type=a start=-3><li>a</ol><ol type=i start=4000><li>b</ol>") == ["-3. a", "4000. b"])
    }
  }

  @Suite struct QuotesAndCode {
    @Test func quotesNest() {
      #expect(
        read("<blockquote>a<blockquote><p>b</p></blockquote>c</blockquote>d") == [
          "┃quote: a", "┃┃quote: b", "┃quote: c", "d",
        ])
    }

    @Test func listsAndHeadingsInQuotesStayWhatTheyAre() {
      #expect(read("<blockquote><h2>a</h2><ul><li>b</ul></blockquote>") == ["┃## a", "┃• b"])
    }

    @Test func codeKeepsItsLinesAndBlanks() {
      #expect(
        read("<pre><code>\n\nif x:\n    y = 1 \n\n    z\n</code></pre>") == ["code: `if x:\n    y = 1 \n\n    z`"])
    }

    @Test func tabsInCodeBecomeBlanks() {
      #expect(read("<pre>\ta\nab\tc</pre>") == ["code:         a\nab      c"])
    }

    @Test func blocksInsideCodeAreLines() {
      #expect(read("<pre><div>a</div><div>b</div>c<br>d</pre>") == ["code: a\nb\nc\nd"])
    }

    @Test func lineNumbersBesideCodeVanish() {
      #expect(read("<pre><span class='linenos'>1</span>a</pre>") == ["code: a"])
    }

    @Test func detailsAreATermAndWhatItHides() {
      #expect(read("<details><summary>More</summary><p>text</p></details>") == ["term: More", "text"])
    }
  }

  @Suite struct Pictures {
    @Test func aPictureHasItsWordsAndItsAddress() {
      #expect(
        read("<img src='/a.jpg' alt='A siding\nat dawn'>") == ["image: A siding at dawn <https://a.example/a.jpg>"])
    }

    @Test func aFigureHasACaption() {
      #expect(
        read("<figure><img src=a.jpg><figcaption>Dawn. <i>Photo: A</i></figcaption></figure>")
          == ["image: <https://a.example/news/a.jpg>", "caption: Dawn. _Photo: A_"])
    }

    @Test func aPictureInAParagraphStandsBehindIt() {
      #expect(read("<p>a <img src=/b.png> c</p><p>d</p>") == ["a c", "image: <https://a.example/b.png>", "d"])
    }

    @Test(arguments: [
      "<img src=x.gif width=1 height=1>", "<img src=x.gif style='width:1px'>",
      "<img src='https://feeds.feedburner.com/~r/x/~4/y'>",
      "<img src='https://pixel.wp.com/b.gif?x'>", "<img>", "<img src=''>", "<img src='data:image/gif;base64,R0'>",
      "<img src='javascript:x'>",
    ])
    func picturesThatCountReadersOrShowNothingVanish(_ html: String) {
      #expect(read("<p>a</p>\(html)") == ["a"])
    }

    @Test func aPictureThatLoadsLateIsFound() {
      #expect(read("<img src='data:image/gif;base64,R0' data-src='/a.jpg'>") == ["image: <https://a.example/a.jpg>"])
      #expect(read("<img srcset='/s.jpg 320w, /l.jpg 1024w, /m.jpg 640w'>") == ["image: <https://a.example/l.jpg>"])
      #expect(
        read("<picture><source srcset='/a.webp'><img src='/a.jpg'></picture><noscript><img src='/b.jpg'></noscript>")
          == ["image: <https://a.example/a.jpg>"])
      #expect(
        read("<img src='data:,x'><noscript><img src='/b.jpg'></noscript>") == ["image: <https://a.example/b.jpg>"])
    }

    @Test func aSmallPictureIsPartOfTheText() {
      #expect(read("so <img class='wp-smiley' alt='😀' src=a.png> it is") == ["so 😀 it is"])
      #expect(read("let <img class='latex' alt='x^2' src=a.png> be") == ["let `x^2` be"])
    }

    @Test func theLinkAroundAPictureStaysUnlessItIsThePicture() {
      #expect(
        read("<a href='/b'><img src=/a.jpg alt=A></a>")
          == ["image: A <https://a.example/a.jpg> → <https://a.example/b>"])
      #expect(
        read("<a href='/b'><figure><img src=/a.jpg alt=''></figure></a>")
          == ["image: <https://a.example/a.jpg> → <https://a.example/b>"])
      #expect(read("<a href='/a.jpg'><img src=/a.jpg alt=A></a>") == ["image: A <https://a.example/a.jpg>"])
    }

    @Test(arguments: [
      ("<video src='/v.mp4' title='Talk'></video>", "media: Talk <https://a.example/v.mp4>"),
      ("<audio><source src='/s.ogg'>old</audio>", "media: a.example <https://a.example/s.ogg>"),
      (
        "<iframe src='https://www.youtube.com/embed/AbC?rel=0'></iframe>",
        "media: youtube.com <https://www.youtube.com/watch?v=AbC>"
      ),
      ("<iframe src='https://player.vimeo.com/video/12' title='T'></iframe>", "media: T <https://vimeo.com/12>"),
      ("<object data='/x.pdf' title=P><p>no</p></object>", "media: P <https://a.example/x.pdf>"),
      (
        "<object><param name=movie value='https://www.youtube.com/v/AbC&x'></object>",
        "media: youtube.com <https://www.youtube.com/watch?v=AbC>"
      ),
    ])
    func aPlayerIsALinkWithAName(_ html: String, _ expected: String) {
      #expect(read(html) == [expected])
    }

    @Test func aFrameOfNoSizeVanishes() {
      #expect(read("a<iframe src='https://t.example/ns' width=0 height=0></iframe>") == ["a"])
    }

    @Test func anObjectWithoutAddressShowsWhatItHolds() {
      #expect(read("<object><p>inside</p></object>") == ["inside"])
    }
  }

  @Suite struct Tables {
    @Test func aTableHasRowsAndCells() {
      #expect(read("<table><tr><th>a<th>b<tr><td>1<td><b>2</b></table>") == ["table: =a|=b/1|*2*"])
    }

    @Test func cellsMaySpan() {
      #expect(
        read("<table><tr><th colspan=2>a<tr><td rowspan=2>1<td>2<tr><td>3</table>") == ["table: =a(2x1)/1(1x2)|2/3"])
    }

    @Test func spansAreBounded() {
      #expect(read("<table><tr><th colspan=99999999>a<th rowspan=-4>b</table>") == ["table: =a(100x1)|=b"])
    }

    @Test func aCaptionStandsBeforeItsTable() {
      #expect(read("<table><caption>c</caption><tr><td>1</table>") == ["caption: c", "table: 1"])
    }

    @Test func blocksInACellAreLines() {
      #expect(read("<table><tr><th>a<tr><td><p>1</p><ul><li>2</ul></table>") == ["table: =a/1\n• 2"])
    }

    @Test func aTableThatLaysOutAPageIsNone() {
      #expect(read("<table><tr><td><p>a</p><p>b</p></table>") == ["a", "b"])
      #expect(read("<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>") == ["a", "b", "c", "d"])
      #expect(read("<table><tr><td>a<td><table><tr><th>b<th>c</table></table>") == ["a", "table: =b|=c"])
    }

    @Test func anEmptyTableVanishes() {
      #expect(read("a<table><tr><th><th></table>b") == ["a", "b"])
    }
  }

  @Suite struct Vanishing {
    @Test(arguments: [
      "<script>x</script>", "<style>x</style>", "<template>x</template>",
      "<form><p>x</p><input value=x><button>x</button></form>",
      "<button>x</button>", "<select><option>x</select>", "<textarea>x</textarea>", "<p hidden>x</p>",
      "<div style='display: none'>x</div>",
      "<p style='visibility:hidden'>x</p>", "<span class='a sr-only'>x</span>", "<div aria-hidden=true>x</div>",
      "<svg><text>x</text></svg>",
      "<!-- x -->", "<div class=feedflare>x</div>", "<title>x</title>",
    ])
    func partsForProgramsAndFormsVanish(_ html: String) {
      #expect(read("<p>a</p>\(html)<p>b</p>") == ["a", "b"])
    }

    @Test func thePartsOfThePageForOldBrowsersAreShown() {
      #expect(read("<noscript><p>a</p></noscript>") == ["a"])
    }
  }

  @Suite struct Hostile {
    @Test(arguments: ["<div>", "<b>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<pre>", "<a href=x>", "<q>"])
    func depthIsNoTrouble(_ tag: String) {
      #expect(HTML.blocks(of: String(repeating: tag, count: 1_000) + "end").contains { $0.text.contains("end") })
    }

    /// Line breaks of different marks, each a span of its own, before the first word.
    @Test func emptyLinesAtTheFrontAreTrimmedAtOnce() {
      let breaks = String(repeating: "<b>\n</b><i>\n</i>", count: 100_000)
      #expect(HTML.blocks(of: "<pre>\(breaks)x</pre>").map(\.text) == ["x"])
      #expect(HTML.blocks(of: "<pre>\(breaks)</pre>").isEmpty)
    }

    @Test(arguments: [
      "", " ", "<", "<p", "</", "<!", "<!--", "&", "&#", "\0", "<p\0>", "<table>", "</p></p>", "<li", "\u{FEFF}",
    ])
    func anyTextIsRead(_ text: String) {
      #expect(HTML.blocks(of: text).allSatisfy { $0.text.count < 10 })
    }
  }
}
