import Testing

@testable import Screen

/// The rules of UAX #14 in examples of our own: a bar stands wherever a line may end.
@Suite struct LineBreaksTests {
  func marked(_ text: String) -> String {
    let breaks = LineBreaks(units: LineUnits(text).units)
    var bytes = Array(text.utf8)
    for index in breaks.units.indices.dropFirst().reversed() where breaks.before(index) != .none {
      bytes.insert(UInt8(ascii: "|"), at: Int(breaks.units[index].offset))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func check(_ samples: [String]) {
    for sample in samples { #expect(marked(sample.replacing("|", with: "")) == sample) }
  }

  @Test func wordsAndBlanks() {
    check(["one |two |three", "one   |two", " |one", "one ", "снова |открыты", "a\u{200B}|b", "a\u{200B}  |b"])
  }

  @Test func linesThatEndAnyway() {
    check(["one\n|two", "one\r\n|two", "one\u{2028}|two", "one\u{85}|two", "one \n|\n| |two", "one\u{C}|two"])
    let breaks = LineBreaks(units: LineUnits("a\nb c").units)
    #expect((1..<breaks.units.count).map(breaks.before) == [.none, .mandatory, .none, .allowed])
  }

  @Test func whatIsGluedStaysTogether() {
    check(["100\u{A0}km |on", "a\u{2060}b", "a\u{202F}b", "x |\u{A0}y", "no\u{2011}break"])
  }

  @Test func marksStayWithTheirLetter() {
    check(["e\u{301}te\u{301} |e\u{301}", "作\u{301}|者", "👩\u{200D}👩\u{200D}👧|👍🏽|🇰🇿|🇺🇿|🇰"])
  }

  @Test func bracketsAndStops() {
    check(["(see |below), |then", "one… |two", "wait! |(No?) |Yes.", "f(x)", "a[1] |b{2}", "( a )b"])
    check(["end.) |Next", "e.g. |this", "a,b;c:d", "Mr. |X", "3.14 |or |.5", "а/|б", "1/2"])
  }

  @Test func quotationMarks() {
    check(["he |said |“so |be |it” |and", "«Эл» |келди", "« mot » |ici"])
    check(["„Ja“, |sagte", "»Ja«, |sagte", "it’s |the |dogs’ |tail", "\"plain\" |quotes", "作|“者”|人", "作“a”人"])
  }

  @Test func numbersWithTheirSigns() {
    check([
      "$1,234.50 |and |(5) |or |−3 |%", "475,09 |тенге", "+0.55% |up", "10–|20", "€5 |5€ |№7", "USD/|KZT", "(12)%",
    ])
  }

  @Test func hyphensAndDashes() {
    check(["well-|known |e-|mail", "-x |-1 |a |-b", "one|—|two", "co‐|operate", "——"])
  }

  @Test func ideographsAndKana() {
    check(["与|哈|萨|克|斯|坦|的|边|界，|已|定。", "「は|い」|と", "キャ|ラー", "第|1|章"])
  }

  @Test func hangul() {
    check(["한|국|어 |문|장", "\u{1112}\u{1161}\u{11AB}|\u{1100}\u{1173}"])
  }

  @Test func hebrewAndThai() {
    check(["שלום |עולם", "אב-|גד", "สวัสดีครับ |ไทย"])
  }

  @Test func wordsAreOneUnit() {
    let units = LineUnits("Hello, 1234   мир e\u{301}a").units
    #expect(units.map(\.line) == [.al, .is, .sp, .nu, .sp, .al, .sp, .al])
    #expect(units.map(\.offset) == [0, 5, 6, 7, 11, 14, 20, 21])
    #expect(units.map(\.column) == [0, 5, 6, 7, 11, 14, 17, 18])
  }

  @Test func addressesAreKnown() {
    let units = LineUnits("see https://a.b/c?d=1 and / or").units
    #expect(units.filter(\.isAddress).map(\.line) == [.sy, .al, .is, .al, .sy, .al, .ex, .al, .al, .nu])
    #expect(LineUnits("作者://作").units.allSatisfy { !$0.isAddress })
  }
}
