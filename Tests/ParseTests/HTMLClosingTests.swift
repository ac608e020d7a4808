import Model
import Parse
import Testing

@Suite struct HTMLClosingTests {
  @Test(arguments: [
    "<iframe src='https://v.example/1'/>", "<script src='a.js' />", "<style/>", "<textarea/>", "<title/>",
    "<noframes/>", "<svg/>",
    "<span class='sr-only'/>", "<span hidden />", "<div style='display:none'/>", "<template/>", "<video src='v.mp4'/>",
    "<object/>", "<select/>", "<button/>", "<canvas/>", "<math/>",
  ])
  func anElementThatIsClosedInItselfSwallowsNothing(_ element: String) {
    #expect(texts(of: "<div><p>a</p>\(element)<p>b</p></div>") == ["a\n\nb"])
  }

  @Test(arguments: [
    ("<p>a <i class='icon'/>b</p><p>c</p>", InlineRun.Marks.emphasis), ("<p>a <b/>b</p><p>c</p>", .strong),
    ("<p>a <code/>b</p><p>c</p>", .code), ("<p>a <del/>b</p><p>c</p>", .struck),
  ])
  func aMarkThatIsClosedInItselfMarksNothing(_ html: String, _ mark: InlineRun.Marks) {
    #expect(HTML.blocks(of: html).flatMap(\.spans).allSatisfy { $0.marks.isDisjoint(with: mark) })
  }

  @Test func aLinkOrHeadingThatIsClosedInItselfEndsThere() {
    let blocks = HTML.blocks(of: "<h2/><p>a <a href='https://a.example/'/>b</p>")
    #expect(blocks.map(\.kind) == [.paragraph])
    #expect(blocks.flatMap(\.spans).allSatisfy { $0.link == nil })
  }

  @Test func aScriptWithAStrokeAndAnEndTagIsAScript() {
    #expect(texts(of: "<p>a</p><script src='x' />alert('<p>no</p>')</script><p>b</p>") == ["a\n\nb"])
    #expect(texts(of: "<p>a</p><script src=x/>no</script><p>b</p>") == ["a\n\nb"])
  }

  @Test(arguments: [
    "<p>a</p><p>into the <head> of it b</p>", "<p>a</p><p>into the <body> of it b</p>",
    "<p>a</p><p>into the <html> of it b</p>",
  ])
  func tagsOfTheWholePageInsideATextAreNothing(_ html: String) {
    #expect(texts(of: html).count == 1)
    #expect(HTML.text(of: html).hasSuffix("of it b"))
  }

  @Test(arguments: [
    "<p>a <span class='sr-only'>x</p><p>b</p>", "<div><p>a</p><span hidden>x</div><p>b</p>",
    "<ul><li>a<span style='display:none'>x</ul><p>b</p>", "<div>a<div hidden>x</div><p>b</p>",
  ])
  func aHiddenElementThatIsNotClosedHidesNoMoreThanItHolds(_ html: String) {
    #expect(texts(of: html) == ["a\n\nb"])
  }

  @Test(arguments: [
    (
      "Prep Time <span>10<span class='sr-only'> minutes</span> <span aria-hidden='true'>minutes</span></span>",
      "Prep Time 10 minutes"
    ),
    ("<b aria-hidden=true>T</b>he town", "The town"), ("<p aria-hidden='true'>seen</p>", "seen"),
    ("a<a aria-hidden='true' href='#x'>#</a>", "a"),
  ])
  func whatIsHiddenFromScreenReadersIsSeen(_ html: String, _ expected: String) {
    #expect(texts(of: html) == [expected])
  }

  @Test func aCanvasShowsItsWords() {
    #expect(
      texts(of: "<p>As here:</p><canvas>(Chart of hours)</canvas><p>End.</p>") == [
        "As here:\n\n(Chart of hours)\n\nEnd."
      ])
  }

  @Test(arguments: [
    ("<![CDATA[<p>a</p><p>b</p>]]>", "a\n\nb"), ("<![CDATA[a text]]>", "a text"),
    ("<p><![CDATA[a]]> b [1]]</p>", "a b [1]]"),
  ])
  func cdataThatWasEscapedIsText(_ html: String, _ expected: String) {
    #expect(texts(of: html) == [expected])
  }
}
