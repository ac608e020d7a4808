import Model
import Testing
@testable import Parse

@Test(
  arguments: [
    ("aru@a.example (Aru Bek)", "Aru Bek", "aru@a.example"), ("Aru Bek <aru@a.example>", "Aru Bek", "aru@a.example"),
    ("aru@a.example", nil, "aru@a.example"), ("Aru Bek", "Aru Bek", nil),
    ("\"Aru\" <aru@a.example>", "Aru", "aru@a.example"),
    ("mailto:aru@a.example", nil, "aru@a.example"), ("Aru (aru@a.example)", "Aru", "aru@a.example"),
    ("@aru", "@aru", nil), ("Aru (mailto:aru@a.example)", "Aru", "aru@a.example"),
    ("i@a.example (I)", "I", "i@a.example"),
    ("Aru <b@a.example>", "Aru", "b@a.example"), ("aru@a.example, Aru", "Aru", "aru@a.example"),
    ("Aru - aru@a.example", "Aru", "aru@a.example"), ("<b>Aru</b> &amp; Bek", "Aru & Bek", nil),
    ("<a href=\"https://a.example/?x>y\">Aru</a>", "Aru", nil),
  ] as [(String, String?, String?)])
func aLineNamesAPerson(_ line: String, _ name: String?, _ email: String?) {
  #expect(People.author(line) == Author(name: name, email: email))
}

@Test func anEmptyLineNamesNobody() {
  #expect(People.author(" ") == nil)
  #expect(People.authors("<i></i>").isEmpty)
}

@Test func severalLinksAreSeveralPeople() throws {
  let links = "&lt;a href='/1'&gt;Aru&lt;/a&gt;, &lt;a href='/2'&gt;Bek&lt;/a&gt; and &lt;a href='/3'&gt;Cho&lt;/a&gt;"
  #expect(try item("<dc:creator>\(links)</dc:creator>").authors.map(\.name) == ["Aru", "Bek", "Cho"])
  #expect(try item("<author>Bek, Aru</author>").authors.map(\.name) == ["Bek, Aru"])
}

@Test func anAuthorMayStandInElements() throws {
  let article = try item("<author><name>Aru</name><email>aru@a.example</email><uri>https://a.example/</uri></author>")
  #expect(article.authors == [Author(name: "Aru", email: "aru@a.example", url: "https://a.example/")])
}

@Test func aSecondNameInOneAuthorIsASecondPerson() throws {
  let article = try entry("<author><name>Aru</name><email>aru@a.example</email><name>Bek</name><uri>b</uri></author>")
  #expect(article.authors == [Author(name: "Aru", email: "aru@a.example"), Author(name: "Bek", url: "b")])
}

@Test func theSameAuthorCountsOnce() throws {
  #expect(try item("<author>Aru</author><dc:creator>Aru</dc:creator>").authors == [Author(name: "Aru")])
}

@Test func theWebMasterStandsInForAnAuthor() throws {
  let master = "<webMaster>aru@a.example (Aru)</webMaster>"
  #expect(try feed("<rss><channel>\(master)</channel></rss>").authors == [Author(name: "Aru", email: "aru@a.example")])
  let both = "<rss><channel>\(master)<managingEditor>Bek</managingEditor></channel></rss>"
  #expect(try feed(both).authors == [Author(name: "Bek")])
}
