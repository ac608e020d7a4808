import Model
import Query
import Testing

/// The text with what a query lights in it between guillemets.
private func lit(_ query: String, _ text: String, part: QueryTree.Part = .body, isOpen: Bool = false) -> String {
  var highlighter = Highlighter(Query(query, isOpen: isOpen).reading.tree)
  var result = ""
  var at = text.startIndex
  for range in highlighter.ranges(in: text, part: part) {
    result += text[at..<range.lowerBound] + "‹" + text[range] + "›"
    at = range.upperBound
  }
  return result + text[at...]
}

@Test(arguments: [
  ("bank", "The Bank, the banks; bankrupt", "The ‹Bank›, the ‹banks›; bankrupt"),
  ("bank*", "The Bank, the banks; bankrupt", "The ‹Bank›, the ‹banks›; ‹bankrupt›"),
  ("\"bank\"", "The Bank, the banks", "The ‹Bank›, the banks"),
  ("\"central bank\"", "A central bank. Central, bank", "A ‹central bank›. ‹Central, bank›"),
  ("ташкент", "В Ташкенте и Toshkentda; Tashkent", "В ‹Ташкенте› и ‹Toshkentda›; ‹Tashkent›"),
  ("tokayev", "Тоқаев, Токаева, Tokaev", "‹Тоқаев›, ‹Токаева›, ‹Tokaev›"),
  ("\"tokayev\"", "Тоқаев, Tokayev", "Тоқаев, ‹Tokayev›"),
  ("ежик", "Ёжик и ЁЖИК", "‹Ёжик› и ‹ЁЖИК›"),
  ("cafe", "Le café, le Cafe\u{301}", "Le ‹café›, le ‹Cafe\u{301}›"),
  ("人民", "中国人民银行", "中国‹人民›银行"),
  ("C++", "In C++, not C", "In ‹C++›, not C"),
  ("★", "★ and ☆", "‹★› and ☆"),
  ("bank -river", "river bank", "river ‹bank›"),
  (
    "near(rate bank, 2)", "The bank sets a rate. Then a far, far away rate.",
    "The ‹bank› sets a ‹rate›. Then a far, far away rate."
  ),
  ("currency:KZT", "The tenge and 5 ₸, not the dollar", "The ‹tenge› and 5 ‹₸›, not the dollar"),
  ("is:unread", "unread", "unread"),
  ("", "nothing", "nothing"),
  ("so'm", "5 so‘m, som", "5 ‹so‘m›, som"),
  ("a b", "a b", "‹a› ‹b›"),
])
func wordsThatAQueryFindsAreHighlighted(_ query: String, _ text: String, _ expected: String) {
  #expect(lit(query, text) == expected)
}

@Test func theWordThatIsBeingTypedLightsWhatBeginsSo() {
  #expect(lit("ташк", "Tashkent, Ташкент", isOpen: true) == "‹Tashkent›, ‹Ташкент›")
  #expect(lit("tenge ta", "tenge in Tashkent", isOpen: true) == "‹tenge› in ‹Tashkent›")
}

@Test func aWordForOnePartIsLitThereOnly() {
  #expect(lit("title:bank", "bank", part: .body) == "bank")
  #expect(lit("title:bank", "bank", part: .title) == "‹bank›")
  #expect(lit("in:body bank", "bank", part: .title) == "bank")
}

@Test func aPassageShowsWhereMostWordsMeet() {
  let far = String(repeating: "Filler words stand here. ", count: 20)
  let text = "The tenge fell. " + far + "On Tuesday the tenge rose in Tashkent by a little. " + far
  var highlighter = Highlighter(Query("tenge tashkent").reading.tree)
  let passage = Passage.best(of: text, length: 60, &highlighter)
  #expect(passage?.contains("the tenge rose in Tashkent") == true)
  #expect((passage?.count ?? 0) <= 62)
}

@Test func aPassageIsOneLineAndWholeWhenItFits() {
  var highlighter = Highlighter(Query("tenge").reading.tree)
  #expect(Passage.best(of: "The tenge\n\nrose.", length: 60, &highlighter) == "The tenge rose.")
  #expect(Passage.best(of: "Nothing here.", length: 60, &highlighter) == nil)
  #expect(Passage.best(of: "", length: 60, &highlighter) == nil)
  #expect(Passage.best(of: "tenge", length: 1, &highlighter)?.contains("tenge") == true)
}

@Test func anyQueryCanLightAnyText() {
  let pieces = [
    "bank", "中", "é", "\"", "near(", "title:", "★", " ", "*", "so'm", "-", "ташкент", "👩‍🚀", "\u{301}", "currency:KZT",
    "₸",
  ]
  var random = SystemRandomNumberGenerator()
  func text(_ count: Int) -> String {
    (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
  for _ in 0..<2000 {
    let text2 = text(20)
    var highlighter = Highlighter(Query(text(6), isOpen: true).reading.tree)
    var end = text2.startIndex
    for range in highlighter.ranges(in: text2, part: .body) {
      #expect(range.lowerBound >= end && !range.isEmpty)
      end = range.upperBound
    }
    _ = Passage.best(of: text2, length: 20, &highlighter)
  }
}

/// A hundred thousand times the one word of a pair, and the other once.
@Test func aTextThatRepeatsOneWordOfSeveralIsLitAtOnce() {
  let text = String(repeating: "bank ", count: 100_000) + "rate"
  let marked = lit("near(bank rate, 1000)", text)
  #expect(marked.hasSuffix("‹bank› ‹rate›"))
  #expect(marked.count { $0 == "‹" } == 1002)
}

@Test(arguments: [
  ("near(a b, 1)", "a a x x b a", "a a x x ‹b› ‹a›"), ("near(a b, 2)", "a a x x b a", "a ‹a› x x ‹b› ‹a›"),
  ("near(a b c, 2)", "c a b x x a x c b a", "‹c› ‹a› ‹b› x x ‹a› x ‹c› ‹b› ‹a›"),
  ("near(a b c, 1)", "c a b x x a x c b a", "‹c› ‹a› ‹b› x x a x ‹c› ‹b› ‹a›"),
])
func wordsAreLitWhereAllOfThemStandNearOneAnother(_ query: String, _ text: String, _ expected: String) {
  #expect(lit(query, text) == expected)
}

@Test(arguments: [
  ("қала", "Кеше қалалардың бірінде", "қалалардың"), ("go", "They went home", "went"),
  ("гуфтан", "Ӯ мегӯяд, ки", "мегӯяд"),
  ("bishkek", "Кечээ Бишкекте", "Бишкекте"), ("оон", "БҰҰ отырысы", "БҰҰ"),
  ("Issyk-Kul", "На Иссык-Куле тихо", "Иссык-Куле"),
  ("Ысык-Көл", "Алар Ысык-Көлгө барды", "Ысык-Көлгө"), ("world bank", "Кредит Всемирного банка", "банка"),
])
func theFormsAndOtherNamesThatMatchedAreHighlighted(_ query: String, _ text: String, _ word: String) {
  var highlighter = Highlighter(Query(query).reading.tree)
  #expect(highlighter.ranges(in: text, part: .title).map { String(text[$0]) } == [word])
}
