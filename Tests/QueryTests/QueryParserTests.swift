import Model
import Query
import TestKit
import Testing

@Test(arguments: [
  ("bank", "bank"), ("Bank Rate", "(and bank rate)"), ("  ", "nothing"), ("", "nothing"), ("—", "nothing"),
  ("\"Central Bank\"", "\"central bank\""), ("«центральный банк»", "\"центральный банк\""), ("“a b”", "\"a b\""),
  ("bank -rate", "(and bank (not rate))"), ("-rate", "(not rate)"), ("bank -\"a b\"", "(and bank (not \"a b\"))"),
  ("a OR b c", "(or a (and b c))"), ("a | b", "(or a b)"), ("a or b", "(and a or b)"),
  ("(a OR b) c", "(and (or a b) c)"), ("((a))", "a"), ("a (b (c OR d))", "(and a (and b (or c d)))"),
  ("gov*", "gov*"), ("\"central ba\"*", "\"central ba\"*"), ("covid-19", "\"covid 19\""), ("24.kg", "\"24 kg\""),
  ("C++", "\"c + +\""), ("中国", "\"中 国\""), ("★", "\"★\""), ("€", "\"€\""), ("so'm", "soʻm"),
  ("Kazakhstan's", "kazakhstan"),
  ("AT&T,", "\"at t\""), ("https://a.example", "\"https a example\""),
])
func wordsPhrasesAndGroupsAreRead(_ text: String, _ outline: String) {
  #expect(Query(text).outline == outline)
  #expect(Query(text).remarks == [])
}

@Test(arguments: [
  ("near(central bank, 5)", "near(central bank,5)"), ("NEAR(a b)", "near(a b,10)"), ("near(a, b)", "near(a b,10)"),
  ("near(a b, 5", "near(a b,5)"), ("near(a)", "a"), ("near()", "nothing"), ("near (a b)", "(and near (and a b))"),
  ("near(a b, 99999)", "near(a b,1000)"),
])
func wordsNearOneAnotherAreRead(_ text: String, _ outline: String) {
  #expect(Query(text).outline == outline)
}

@Test(arguments: [
  ("title:bank", "title:bank"), ("title:\"a b\"", "title:\"a b\""), ("TITLE:(a OR b)", "title:(or a b)"),
  ("author:Ли tag:rates feed:24.kg", "(and author:ли tags:rates feed:\"24 kg\")"),
  ("-title:bank", "(not title:bank)"), ("title:ba*", "title:ba*"), ("in:body bank rate", "text:(and bank rate)"),
  ("(in:title bank) rate", "(and title:bank rate)"), ("is:unread is:starred", "(and unread starred)"),
  ("has:image -has:audio", "(and has-image (not has-audio))"), ("lang:RU", "lang-ru"),
  ("after:2025-12-01", "since-2025-12-01"), ("before:1.12.2025", "before-2025-12-01"),
  ("on:2025-12", "(and since-2025-12-01 before-2026-01-01)"), ("on:2024", "(and since-2024-01-01 before-2025-01-01)"),
  ("on:today", "(and since-0-days-ago before--1-days-ago)"), ("newer:7d", "since-604800s-ago"),
  ("older:2w", "before-1209600s-ago"), ("newer:yesterday", "since-1-days-ago"),
  ("currency:KZT", "KZT"), ("currency:kgs", "KGS"), ("currency:тенге", "KZT"), ("currency:₸", "KZT"),
  ("currency:so'm", "UZS"),
  ("amount>1000000", "amount>1000000.0"), ("amount>=1.5m", "amount>=1500000.0"), ("amount:<2bn", "amount<2000000000.0"),
  ("amount:5", "amount=5.0"), ("amount>1,500,000", "amount>1500000.0"), ("amount>3млн", "amount>3000000.0"),
])
func filtersAreRead(_ text: String, _ outline: String) {
  #expect(Query(text).outline == outline)
  #expect(Query(text).remarks == [])
}

@Test func theOrderIsPartOfTheQuery() {
  #expect(Query("bank sort:date").reading.order == .date)
  #expect(Query("bank sort:rank").reading.order == .rank)
  #expect(Query("bank").reading.order == nil)
  #expect(Query("bank sort:date").outline == "bank")
}

@Test(arguments: [
  ("ten", "ten*"), ("tenge ", "tenge"), ("bank ten", "(and bank ten*)"), ("\"central ba", "\"central ba\"*"),
  ("\"central bank\"", "\"central bank\""), ("\"central ", "\"central\""), ("covid-1", "\"covid 1\"*"), ("中", "\"中\""),
  ("title:ba", "title:ba*"), ("(a OR b", "(or a b*)"), ("-ba", "(not ba*)"),
])
func theLastWordOfAnOpenQueryMayGoOn(_ text: String, _ outline: String) {
  #expect(Query(text, isOpen: true).outline == outline)
}

@Test(arguments: [
  "bank (", "bank \"", "bank OR", "bank OR ", "bank -", "bank title:", "bank amount>", "bank after:",
  "bank after:2025-1x",
  "bank is:unr", "bank sort:", "bank near(", "bank title:(", "(bank", "((bank", "bank *", "OR bank", "bank in:",
])
func aQueryThatIsNotFinishedIsNoError(_ text: String) {
  let query = Query(text, isOpen: true)
  #expect(query.remarks == [])
  #expect(query.outline.hasPrefix("bank"))
}

@Test(arguments: [
  (
    "bank after:2025-13-01 rate", "(and bank rate)",
    "2025-13-01: “2025-13-01” is no date: 2025-12-01, 2025-12, 2025, today, yesterday"
  ),
  ("bank newer:soon", "bank", "soon: “soon” is no length of time: 12h, 7d, 2w, 3m, 1y"),
  ("is:funny bank", "bank", "funny: is: takes unread, read, starred, unstarred, not “funny”"),
  ("bank currency:bone", "bank", "bone: “bone” is no currency that newsband knows"),
  ("amount>much bank", "bank", "much: “much” is no sum: 500, 1500000, 1.5m, 2bn"),
  ("bank)", "bank", "): no bracket is open here"),
  ("title: bank", "bank", "title:: title: needs a value right after it"),
  ("titel:bank", "\"titel bank\"", "titel:bank: there is no filter titel:, did you mean title:?"),
  ("in:nowhere bank", "bank", "nowhere: in: takes title, body, author, tag, feed, not “nowhere”"),
  ("sort:size bank", "bank", "size: sort: takes rank, date, stories, not “size”"),
])
func aPartThatIsNotUnderstoodGetsARemarkAndTheRestIsKept(_ text: String, _ outline: String, _ remark: String) {
  #expect(Query(text).outline == outline)
  #expect(Query(text).remarks == [remark])
}

@Test func aTextThatWasPastedIsCutAndBracketsWithoutEndAreFlat() {
  let words = Query((0..<500).map { "w\($0)" }.joined(separator: " "))
  #expect(words.outline.split(separator: " ").count == 65)
  #expect(words.remarks.count == 1)
  let deep = Query(String(repeating: "(", count: 5000) + "bank")
  #expect(deep.outline == "bank")
  #expect(Query(String(repeating: "-", count: 5000) + "bank").outline == "bank")
}

@Test func anyTextHasAReading() {
  let pieces = [
    "(", ")", "\"", "«", "”", "-", "*", "|", "OR", " ", ":", ",", "title:", "in:", "is:", "amount>", "after:", "near(",
    "中",
    "★", "bank", "2025", "so'm", "\u{0}", "\u{301}", "é", "'", "^", "+", "NOT", "AND", "NEAR", "{", "}", "%", "\\", ";",
    "--",
  ]
  var random = Dice(seed: 4)
  for _ in 0..<3000 {
    let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      .joined()
    for isOpen in [true, false] {
      let reading = Query(text, isOpen: isOpen).reading
      for remark in reading.remarks { #expect(remark.range.upperBound <= text.endIndex && !remark.message.isEmpty) }
    }
  }
}

@Test(arguments: ["title:", "-title:", "title:-"])
func filtersInFiltersEndWithoutGoingDeep(_ link: String) {
  let reading = Query(String(repeating: link, count: 50_000) + "bank").reading
  #expect((reading.tree?.description.count ?? 0) < 1000)
  #expect(reading.remarks.map(\.message) == ["only the filters before this one count, 64 at most"])
}

@Test func moreFiltersThanAnybodyTypesAreLeftOut() {
  let reading = Query(String(repeating: "is:unread ", count: 2000) + "bank").reading
  #expect(reading.remarks.count == 1)
  #expect(reading.tree?.description == String(repeating: "is:unread ", count: 64) + "bank")
}
