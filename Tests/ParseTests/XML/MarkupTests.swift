import Testing

@testable import Parse

/// HTML that stands in a feed.
@Suite struct MarkupTests {
  @Test(arguments: [
    ("<a href='x'>y</a>", "<a href='https://a.example/b/x'>y</a>"),
    ("<A HREF=x>y</A>", "<A HREF=https://a.example/b/x>y</A>"),
    ("<img src=\"/x.png\" alt=\"x.png\">", "<img src=\"https://a.example/x.png\" alt=\"x.png\">"),
    ("<blockquote cite='#q'>", "<blockquote cite='https://a.example/b/c#q'>"),
    ("<video poster='p' src='v'>", "<video poster='https://a.example/b/p' src='https://a.example/b/v'>"),
    ("<object data='o'>", "<object data='https://a.example/b/o'>"),
    ("<img longdesc=l>", "<img longdesc=https://a.example/b/l>"),
    ("<a href='https://b.example/'>y</a>", "<a href='https://b.example/'>y</a>"),
    ("<a href='mailto:a@b.example'>y</a>", "<a href='mailto:a@b.example'>y</a>"),
    ("1 < 2 & x <b>é</b> <!-- <a href=z> -->", "1 < 2 & x <b>é</b> <!-- <a href=z> -->"),
    ("<a title='href=x' name=y>z", "<a title='href=x' name=y>z"), ("", ""), ("<a href", "<a href"),
  ])
  func onlyAddressesChange(_ html: String, _ absolute: String) {
    #expect(Markup.absolute(html, against: "https://a.example/b/c") == absolute)
    #expect(Markup.absolute(absolute, against: "https://a.example/b/c") == absolute)
  }

  @Test(arguments: [
    ("<![CDATA[a]]>", "a"), ("x<![CDATA[a]]>y<![CDATA[b]]>", "xayb"), ("<![CDATA[a", "a"), ("a]]>", "a]]>"),
    ("<![cdata[a]]>", "<![cdata[a]]>"), ("![CDATA[", "![CDATA["), ("<![CDATA[<![CDATA[a]]>]]>", "a"),
  ])
  func marksOfCDATAGoAndTheirContentsStay(_ text: String, _ rest: String) {
    #expect(Markup.withoutCDATA(text) == rest)
  }

  @Test(arguments: [
    ("<p>a</p>", true), ("a<br>", true), ("a<hr/>", true), ("<P>a</P>", true), ("<b>a</b> <i>b", true), ("<p>a", false),
    ("a</p>", false), ("<p>a</p> <foo>", false), ("<b>a</i>", false), ("", false), ("a < b > c", false),
    ("<!-- a -->", false), ("<p>a</p><!-- b -->", true), ("Dear <name>,<br>", false),
  ])
  func aTextIsHTMLIfATagOfItIsWholeAndAllAreKnown(_ text: String, _ isHTML: Bool) {
    #expect(Markup.isHTML(text) == isHTML)
  }
}
