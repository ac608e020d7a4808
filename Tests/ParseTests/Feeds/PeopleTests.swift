import Model
import Testing
@testable import Parse

@Test(
  arguments: [
    ("aru@a.example (Aru Bek)", "Aru Bek", "aru@a.example"), ("Aru Bek <aru@a.example>", "Aru Bek", "aru@a.example"),
    ("aru@a.example", nil, "aru@a.example"), ("Aru Bek", "Aru Bek", nil),
    ("\"Aru\" <aru@a.example>", "Aru", "aru@a.example"),
    ("mailto:aru@a.example", nil, "aru@a.example"), ("Aru (aru@a.example)", "Aru", "aru@a.example"),
    ("@aru", "@aru", nil),
  ] as [(String, String?, String?)])
func aLineNamesAPerson(_ line: String, _ name: String?, _ email: String?) {
  #expect(People.author(line) == Author(name: name, email: email))
}

@Test func anEmptyLineNamesNobody() {
  #expect(People.author(" ") == nil)
}

@Test func anAuthorMayStandInElements() throws {
  let article = try item("<author><name>Aru</name><email>aru@a.example</email><uri>https://a.example/</uri></author>")
  #expect(article.authors == [Author(name: "Aru", email: "aru@a.example", url: "https://a.example/")])
}

@Test func theSameAuthorCountsOnce() throws {
  #expect(try item("<author>Aru</author><dc:creator>Aru</dc:creator>").authors == [Author(name: "Aru")])
}
