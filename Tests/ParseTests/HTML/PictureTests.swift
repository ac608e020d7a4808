import Model
import Testing

@testable import Parse

/// Pictures and players, however a page writes them.
@Suite struct PictureTests {
  @Test(
    arguments: [
      ("a.jpg 320w, b.jpg 640w", "b.jpg"), ("a.jpg 1x,b.jpg 2x", "b.jpg"), ("a.jpg, b.jpg 2x", "b.jpg"),
      ("b.jpg 2x, a.jpg", "b.jpg"),
      ("a,b.jpg 1x", "a,b.jpg"), ("a.jpg", "a.jpg"), ("a.jpg,", "a.jpg"), ("a.jpg,,, b.jpg 1w", "b.jpg"),
      (" \n a.jpg\n 2x\n", "a.jpg"),
      ("data:image/gif;base64,R0 1x, b.jpg 2x", "b.jpg"), ("data:,x", nil), ("", nil), (" , ,", nil),
      ("a.jpg 1x, b.jpg 1x", "a.jpg"),
      ("a.jpg 1.5x, b.jpg 1x", "a.jpg"), ("a.jpg x, b.jpg 1w", "b.jpg"),
    ] as [(String, String?)])
  func theWidestCandidateOfASetIsTaken(_ set: String, _ source: String?) {
    #expect(ImageTraits.widest(set) == source)
  }

  @Test(
    arguments: [
      ("16", 16), ("16px", 16), ("1.5px", 2), ("1.4", 1), ("0", 0), ("50%", nil), ("auto", nil), ("", nil),
      ("1e3", nil), ("-5", nil), ("1..5", nil),
      ("10 px", nil), ("2em", nil), ("١٦", nil),
    ] as [(String, Int?)])
  func aLengthIsInPixels(_ text: String, _ pixels: Int?) {
    #expect(CSSDeclarations.pixels(text) == pixels)
  }

  @Test(arguments: [
    ("<img src=/a.jpg data-src=/b.jpg>", "/a.jpg"), ("<img src=/placeholder.png data-src=/b.jpg>", "/b.jpg"),
    ("<img src=/spacer.gif data-original=/b.jpg>", "/b.jpg"),
    ("<img src='data:,x' data-lazy-src=/b.jpg>", "/b.jpg"), ("<img src=' ' data-lazy=/b.jpg>", "/b.jpg"),
    ("<img src=/1x1.gif srcset='/s.jpg 1x, /l.jpg 2x'>", "/l.jpg"),
    ("<img src=/blank.gif data-srcset='/l.jpg 2x'>", "/l.jpg"),
    ("<img data-src=/placeholder.png data-url=/b.jpg>", "/b.jpg"),
    ("<img src=/transparent.png>", "/transparent.png"), ("<img data-lazy-srcset='/l.jpg'>", "/l.jpg"),
    ("<amp-img src=/a.jpg></amp-img>", "/a.jpg"),
  ])
  func aPictureIsFoundWhereThePageKeepsIt(_ html: String, _ path: String) {
    #expect(outline(of: html) == ["image: <https://a.example\(path)>"])
  }

  @Test(arguments: [
    "<img src=a.gif height=1>", "<img src=a.gif width=2px>", "<img src=a.gif style='height:0'>",
    "<img src='https://stats.wordpress.com/g.gif'>",
    "<img src='https://a.example/pixel.gif'>", "<img alt=''>", "<img src='data:,x' alt=' '>",
    "<iframe src=/x style='width:0'></iframe>",
    "<embed>", "<video></video>", "<picture></picture>",
  ])
  func whatShowsNothingVanishes(_ html: String) {
    #expect(outline(of: "<p>a</p>\(html)<p>b</p>") == ["a", "b"])
  }

  @Test(arguments: [
    ("<img class='emoji' alt='😀' src=a.png>", "😀"), ("<img width=16 height=16 alt='!' src=a.png>", "!"),
    ("<img width=32 height=32 alt='!' src=a.png>", "!"),
    ("<img class='tex' alt='x^2' src=a.png>", "`x^2`"),
    ("<a href='/b' ><img class=icon title=More src=a.png></a>", "[More](https://a.example/b)"),
    ("<img class=icon src=a.png>", ""),
  ])
  func aPictureInPlaceOfACharacterIsText(_ html: String, _ text: String) {
    #expect(outline(of: "<p>so \(html)</p>") == [text.isEmpty ? "so" : "so \(text)"])
  }

  @Test func aPictureThatIsLargerThanACharacterIsAPicture() {
    #expect(outline(of: "<img width=33 height=16 src=/a.png>") == ["image: <https://a.example/a.png>"])
    #expect(outline(of: "<img width=16 src=/a.png>") == ["image: <https://a.example/a.png>"], "its height is not known")
  }

  @Test func inAHeadingThePictureIsItsWords() {
    #expect(outline(of: "<h2><img src=/a.png alt=News> today</h2>") == ["## News today"])
    #expect(outline(of: "<h2>News <img src=/a.png></h2>") == ["## News", "image: <https://a.example/a.png>"])
  }

  @Test func theSamePictureAgainIsShownOnce() {
    #expect(
      outline(of: "<img src=/a.png><img src=/a.png><img src=/b.png>") == [
        "image: <https://a.example/a.png>", "image: <https://a.example/b.png>",
      ])
    #expect(outline(of: "<p>x <img src=/a.png><img src=/a.png></p>").count == 2)
  }

  @Test(arguments: [
    ("<picture><source srcset='/a.webp 1x, /b.webp 2x'></picture>", "image: <https://a.example/b.webp>"),
    ("<picture title=T><source srcset='/a.webp'></picture>", "image: T <https://a.example/a.webp>"),
    ("<picture><source srcset='/a.webp'><img></picture>", "image: <https://a.example/a.webp>"),
    ("<picture><source srcset='/a.webp'><img alt=A></picture>", "image: A <https://a.example/a.webp>"),
    ("<object type='image/png' data='/a.png'></object>", "image: <https://a.example/a.png>"),
    ("<video data-src='/v.mp4'></video>", "media: a.example <https://a.example/v.mp4>"),
    ("<audio src='/s.mp3' aria-label='Talk'></audio>", "media: Talk <https://a.example/s.mp3>"),
    ("<embed src='/x.swf'>", "media: a.example <https://a.example/x.swf>"),
    ("<object><embed src='/x.swf'></object>", "media: a.example <https://a.example/x.swf>"),
    (
      "<iframe src='https://www.youtube-nocookie.com/embed/AbC?x'></iframe>",
      "media: youtube.com <https://www.youtube.com/watch?v=AbC>"
    ),
    (
      "<iframe src='https://www.youtube.com/embed/videoseries?list=P'></iframe>",
      "media: youtube.com <https://www.youtube.com/embed/videoseries?list=P>"
    ),
    (
      "<iframe src='https://player.vimeo.com/video/'></iframe>",
      "media: player.vimeo.com <https://player.vimeo.com/video/>"
    ),
    ("<iframe src='//www.b.example:8080/x'></iframe>", "media: b.example <https://www.b.example:8080/x>"),
    (
      "<a href='/page'><video src='/v.mp4'></video></a>",
      "media: a.example <https://a.example/v.mp4> → <https://a.example/page>"
    ),
  ])
  func everyWayToShowAMediumIsABlock(_ html: String, _ block: String) {
    #expect(outline(of: html) == [block])
  }

  @Test func aScriptlessCopyOfThePictureBeforeIsLeftOut() {
    #expect(
      outline(of: "<img src=/a.jpg><noscript> <img src=/b.jpg> </noscript>") == ["image: <https://a.example/a.jpg>"])
    #expect(outline(of: "<img src=/a.jpg><noscript>words<img src=/b.jpg></noscript>").count == 3)
    #expect(outline(of: "<p>a</p><noscript><img src=/b.jpg></noscript>") == ["a", "image: <https://a.example/b.jpg>"])
    #expect(
      outline(of: "<p>a <img src=/a.jpg><noscript><img src=/b.jpg></noscript> b</p>") == [
        "a b", "image: <https://a.example/a.jpg>",
      ])
  }

  @Test func picturesInACellAreLinks() {
    let table = "<table><tr><th>a<tr><td><img src=/a.png alt=A><td><a href=/p><img src=/b.png></a></table>"
    #expect(
      outline(of: table) == [
        "table: =a/[A](https://a.example/a.png)"
          + "|[https://a.example/b.png](https://a.example/b.png) [→](https://a.example/p)"
      ])
  }
}
