import Model
import Parse
import Testing

/// The text that is laid out and the text that is searched, which must be the same.
func texts(of html: String) -> [String] {
  let shown = HTML.blocks(of: html).filter { $0.kind != .image && $0.kind != .media }.map(\.text)
  let stripped = HTML.text(of: html)
  return shown.joined(separator: "\n\n") == stripped ? [stripped] : [shown.joined(separator: "\n\n"), stripped]
}

@Suite struct HTMLRaisedTests {
  @Test(arguments: [
    ("2<sup>80</sup> keys", "2⁸⁰ keys"), ("6.02×10<sup>23</sup>", "6.02×10²³"), ("10<sup>-9</sup> g", "10⁻⁹ g"),
    ("10<sup>−9</sup> g", "10⁻⁹ g"), ("12 m<sup>2</sup>", "12 m²"), ("5 км<sup>2</sup>", "5 км²"),
    ("9 m·s<sup>-2</sup>", "9 m·s⁻²"),
    ("(a+b)<sup>2</sup>", "(a+b)²"), ("2<sup>n</sup>", "2ⁿ"), ("2<sup>n+1</sup>", "2ⁿ⁺¹"), ("Ca<sup>2+</sup>", "Ca²⁺"),
    ("10<sup>1.5</sup>", "10^1.5"), ("e<sup>kt</sup>", "e^(kt)"), ("e<sup>-x/2</sup>", "e^(-x/2)"),
    ("x<sup>n + y</sup>", "x^(n + y)"),
    ("<sup>14</sup>C", "¹⁴C"), ("1024<sup>2</sup>", "1024²"), ("10<sup><b>24</b></sup>", "10²⁴"),
    ("10<span style='vertical-align: super'>24</span> t", "10²⁴ t"),
  ])
  func aPowerIsNoDigitOfTheNumberBefore(_ html: String, _ expected: String) {
    #expect(texts(of: "<p>\(html)</p>") == [expected])
  }

  @Test(arguments: [
    ("exports<sup>1</sup> grew", "exports[1] grew"), ("in 2024<sup>1</sup> it", "in 2024[1] it"),
    ("said.<sup>3</sup> Then", "said.[3] Then"), ("35<sup>[2]</sup>", "35[2]"), ("35<sup>(2)</sup>", "35(2)"),
    ("of 40<sup><a href='#n7'>7</a></sup> them", "of 40[7] them"),
    ("of 40<a href='#n7'><sup>7</sup></a> them", "of 40[7] them"),
    ("of 40<a href='#n7'><b><sup>7</sup></b></a> them", "of 40[7] them"),
    ("of 40 <sup><a href='#n7'>7</a></sup> them", "of 40 [7] them"), ("<sup><a href='#r7'>7</a></sup> See", "[7] See"),
    ("of 40<sup id=r7><a href='https://a.example/#n7'>7</a></sup> them", "of 40[7] them"),
    ("of 40<sup><a href='#n7'>7</a></sup><sup><a href='#n8'>8</a></sup>", "of 40[7][8]"),
    ("rose<sup>1,2</sup>", "rose[1,2]"), ("rose<sup>3–5</sup>", "rose[3–5]"), ("rose<sup>*</sup>", "rose*"),
    ("rose<sup>a</sup> and", "rose[a] and"), ("экспорт<sup>1</sup>", "экспорт[1]"), ("輸出<sup>1</sup>", "輸出[1]"),
    ("<a href=x>12 m<sup>2</sup></a>", "12 m²"),
  ])
  func aNoteStandsInBrackets(_ html: String, _ expected: String) {
    #expect(texts(of: "<p>\(html)</p>") == [expected])
  }

  @Test(arguments: [
    ("the 21<sup>st</sup>", "the 21st"), ("1<sup>er</sup> mai", "1er mai"), ("2<sup>ème</sup>", "2ème"),
    ("5<sup>й</sup>", "5й"),
    ("XX<sup>e</sup>", "XXe"), ("M<sup>me</sup> B", "Mme B"), ("N<sup>o</sup> 5", "No 5"),
    ("Felt<sup>TM</sup>", "Felt™"),
    ("Felt<sup>®</sup>", "Felt®"), ("Prices<sup>new</sup>", "Prices new"), ("20<sup>°</sup>", "20°"),
  ])
  func anEndingBelongsToItsWord(_ html: String, _ expected: String) {
    #expect(texts(of: "<p>\(html)</p>") == [expected])
  }

  @Test(arguments: [
    ("H<sub>2</sub>SO<sub>4</sub>", "H₂SO₄"), ("CO<sub>2</sub>", "CO₂"), ("log<sub>2</sub>8", "log₂8"),
    ("101<sub>2</sub>", "101₂"),
    ("x<sub>max</sub>", "x_max"), ("x<sub>i</sub>", "x_i"), ("x<sub>1</sub><sup>2</sup>", "x₁²"),
  ])
  func aSubscriptStandsBehindItsSign(_ html: String, _ expected: String) {
    #expect(texts(of: "<p>\(html)</p>") == [expected])
  }

  @Test(arguments: [
    ("<sup>1</sup>⁄<sub>2</sub> cup", "1⁄2 cup"), ("1<sup>1</sup>/<sub>2</sub> cups", "1 1/2 cups"),
    ("a <sup>3</sup>/<sub>4</sub> share", "a 3/4 share"), ("1 <sup>1</sup>⁄<sub>2</sub>", "1 1⁄2"),
  ])
  func aFractionOfSmallFiguresIsOne(_ html: String, _ expected: String) {
    #expect(texts(of: "<p>\(html)</p>") == [expected])
  }

  @Test(arguments: [
    ("4<sup>99</sup> €", "4.99 €"), ("4<sup>99</sup>&nbsp;&euro;", "4.99\u{A0}€"),
    ("$4<sup>99</sup> each", "$4.99 each"),
    ("4<sup>99</sup> grams", "4⁹⁹ grams"),
  ])
  func smallCentsAreCents(_ html: String, _ expected: String) {
    #expect(texts(of: "<p>\(html)</p>") == [expected])
  }

  @Test(arguments: [
    ("<del>100</del><ins>120</ins>", "100 120"), ("<s>5</s>6", "5 6"), ("<a href=a>1</a><a href=b>2</a>", "1 2"),
    ("4<small>99</small>", "4 99"), ("un<s>true</s>", "untrue"), ("10<img src=a.png>20", "10 20"),
    ("1<wbr>000", "1000"), ("<b>1</b>000", "1000"),
  ])
  func figuresOnBothSidesOfABorderStayApart(_ html: String, _ expected: String) {
    #expect(texts(of: "<p>\(html)</p>") == [expected])
  }

  @Test func aSuperscriptThatIsNotClosedEndsWithItsParagraph() {
    #expect(texts(of: "<p>10<sup>24</p><p>b") == ["10²⁴\n\nb"])
  }

  @Test func linksAndMarksOfRaisedWordsStay() {
    let runs = HTML.blocks(of: "<p>grew<sup><a href='https://a.example/n'>1</a></sup> and <b>10<sup>3</sup></b></p>")[0]
      .spans
    #expect(runs.map(\.text) == ["grew", "[1]", " and ", "10³"])
    #expect(runs.map { $0.link != nil } == [false, true, false, false])
    #expect(runs.allSatisfy { $0.marks.subtracting(.strong).isEmpty })
  }
}

@Suite struct RaisedTitleTests {
  @Test(arguments: [
    ("Area of 10<sup>6</sup> km<sup>2</sup>", "Area of 10⁶ km²"), ("CO<sub>2</sub> falls", "CO₂ falls"),
    ("The 21<sup>st</sup> time", "The 21st time"), ("Half: <sup>1</sup>/<sub>2</sub>", "Half: 1/2"),
  ])
  func figuresKeepTheirMeaningInTitles(_ title: String, _ expected: String) throws {
    let feed =
      "<rss version='2.0'><channel><title>T</title><item><title><![CDATA[\(title)]]></title></item></channel></rss>"
    guard case .feed(let parsed) = try Parse.parse(Source(bytes: Array(feed.utf8), name: "feed")) else { return }
    #expect(parsed.articles.map(\.title) == [expected])
  }
}
