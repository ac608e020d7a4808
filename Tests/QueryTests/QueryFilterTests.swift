import Model
@testable import Query
import Testing

/// Every filter with its values, and the remark on a value that it does not take.
@Suite struct QueryFilterTests {
  @Test func everyListedValueIsTaken() {
    for filter in QueryFilter.allCases {
      for value in filter.values {
        for typed in [value, value.uppercased(), "\"\(value)\""] {
          let query = Query("\(filter.rawValue):\(typed) bank")
          #expect(query.remarks == [], "\(query.text)")
          #expect(filter == .sort || query.outline != "bank", "\(query.text)")
        }
      }
    }
    #expect(QueryFilter.allCases.filter { !$0.values.isEmpty } == [.in, .is, .has, .sort])
  }

  @Test(arguments: [
    ("is:foo", "foo: is: takes unread, read, starred, unstarred, not “foo”"),
    ("has:foo", "foo: has: takes image, audio, video, attachment, not “foo”"),
    ("in:foo", "foo: in: takes title, body, author, tag, feed, not “foo”"),
    ("in:text", "text: in: takes title, body, author, tag, feed, not “text”"),
    ("sort:foo", "foo: sort: takes rank, date, stories, not “foo”"),
    ("is:\"not read\"", "\"not read\": is: takes unread, read, starred, unstarred, not “not read”"),
    ("after:foo", "foo: “foo” is no date: 2025-12-01, 2025-12, 2025, today, yesterday"),
    ("before:2025-13", "2025-13: “2025-13” is no date: 2025-12-01, 2025-12, 2025, today, yesterday"),
    ("on:7d", "7d: “7d” is no date: 2025-12-01, 2025-12, 2025, today, yesterday"),
    ("newer:foo", "foo: “foo” is no length of time: 12h, 7d, 2w, 3m, 1y"),
    ("currency:foo", "foo: “foo” is no currency that newsband knows"),
    ("amount:foo", "foo: “foo” is no sum: 500, 1500000, 1.5m, 2bn"),
    ("amount>=-5", "-5: “-5” is no sum: 500, 1500000, 1.5m, 2bn"), ("is:(read)", "(: a value was expected here"),
    ("after:-2025", "-: a value was expected here"),
    ("is:*", "*: a value was expected here"), ("in:title:x", "title:: a value was expected here"),
  ])
  func aValueThatIsNotTakenIsRemarkedOn(_ text: String, _ remark: String) {
    #expect(Query("bank " + text).remarks.first == remark)
  }

  @Test(arguments: QueryFilter.allCases.map(\.rawValue)) func aFilterWithoutAValueSaysThatItNeedsOne(_ name: String) {
    #expect(Query("\(name): bank").remarks == ["\(name):: \(name): needs a value right after it"])
    #expect(Query("\(name): bank").outline == "bank")
    #expect(Query("bank \(name):").remarks == ["\(name):: \(name): needs a value right after it"])
    // While it is being typed nothing is said.
    #expect(Query("bank \(name):", isOpen: true).remarks == [])
    #expect(Query("bank (\(name):)").outline == "bank")
  }

  @Test(arguments: [
    ("amount>5", "amount>5.0"), ("amount:>5", "amount>5.0"), ("amount>=5", "amount>=5.0"),
    ("amount:>=5", "amount>=5.0"), ("amount<5", "amount<5.0"),
    ("amount:<5", "amount<5.0"), ("amount<=5", "amount<=5.0"), ("amount:<=5", "amount<=5.0"),
    ("amount=5", "amount=5.0"), ("amount:=5", "amount=5.0"),
    ("amount:5", "amount=5.0"), ("AMOUNT>5", "amount>5.0"), ("amount>\"1 500\"", "amount>1500.0"),
    ("amount>0", "amount>0.0"), ("amount>5k", "amount>5000.0"),
  ])
  func aSumIsComparedInEveryWay(_ text: String, _ outline: String) {
    #expect(Query(text).outline == outline)
  }

  @Test(arguments: [
    ("lang:RU", "lang-ru"), ("lang:uz-Cyrl", "lang-uz-cyrl"), ("lang:\"kk\"", "lang-kk"), ("-lang:en", "(not lang-en)"),
  ])
  func aLanguageIsTakenInSmallLetters(_ text: String, _ outline: String) {
    #expect(Query(text).outline == outline)
  }

  @Test(arguments: [
    ("lang:kazakh", "lang-kk"), ("lang:казахский", "lang-kk"), ("lang:Қазақша", "lang-kk"), ("lang:kz", "lang-kk"),
    ("lang:ua", "lang-uk"), ("lang:by", "lang-be"), ("lang:cn", "lang-zh"), ("lang:jp", "lang-ja"),
    ("lang:kaz", "lang-kk"), ("lang:o'zbek", "lang-uz"), ("lang:uz_CYRL", "lang-uz-cyrl"), ("lang:sv", "lang-sv"),
    ("lang:kr", "lang-kr"), ("lang:yue", "lang-yue"), ("lang:zh-hans-cn", "lang-zh-hans-cn"),
  ])
  func aLanguageIsFoundByItsNameAndByAWrongTag(_ text: String, _ outline: String) {
    #expect(Query(text).outline == outline && Query(text).remarks == [])
  }

  @Test(arguments: ["lang:kazah", "lang:xx", "lang:k", "lang:ru-", "lang:ru--ru", "lang:12", "lang:русс"])
  func whatIsNoLanguageIsSaid(_ text: String) {
    #expect(
      Query(text).remarks.count == 1 && Query(text).remarks[0].contains("is no language"), "\(Query(text).remarks)")
    #expect(Query(text).reading.tree == nil)
  }

  @Test(arguments: [
    ("titel:x", "title"), ("tilte:x", "title"), ("auhtor:x", "author"), ("fed:x", "feed"), ("tga:x", "tag"),
    ("curency:x", "currency"), ("amout:5", "amount"),
    ("befor:2025", "before"), ("oldr:7d", "older"), ("newe:7d", "newer"),
  ])
  func aNameThatIsNearlyAFilterIsAskedAbout(_ text: String, _ meant: String) {
    let name = text.prefix { $0 != ":" }
    #expect(Query(text).remarks == ["\(text): there is no filter \(name):, did you mean \(meant):?"])
    #expect(Query(text).reading.tree != nil)
  }

  @Test(arguments: ["https:x", "ab:x", "12:30", "title1:x", "bank:", "qwerty:x", "c:x", "kg:24", "name:x y"])
  func anotherColonIsNone(_ text: String) {
    #expect(Query(text).remarks == [])
  }

  @Test func sixtyFourWordsAndFiltersAreEnough() {
    func words(_ count: Int) -> Query { Query((0..<count).map { "w\($0)" }.joined(separator: " ")) }
    #expect(words(64).remarks == [] && words(64).outline.split(separator: " ").count == 65)
    #expect(words(65).remarks == ["w64: only the words before this one are looked for, 64 at most"])
    #expect(words(300).remarks.count == 1 && words(300).outline == words(65).outline)
    let filters = Query(String(repeating: "is:read ", count: 65))
    #expect(filters.remarks == ["is:: only the filters before this one count, 64 at most"])
    #expect(Query(String(repeating: "is:read ", count: 64)).remarks == [])
  }

  @Test func twentyBracketsAreDeepEnough() {
    func nested(_ depth: Int) -> Query {
      Query(String(repeating: "(", count: depth) + "bank" + String(repeating: ")", count: depth))
    }
    #expect(nested(20).outline == "bank" && nested(20).remarks == [])
    #expect(nested(21).remarks.first == "(: brackets may stand 20 deep" && nested(21).outline == "bank")
  }

  @Test(arguments: [
    ("near(a b, 0)", "near(a b,0)"), ("near(a b, 1000)", "near(a b,1000)"), ("near(a b, 1001)", "near(a b,1000)"),
    ("near(a b, -5)", "near(a b 5,10)"),
    ("near(a 5 b)", "near(a 5 b,10)"), ("near(a, 5, b)", "near(a 5 b,10)"), ("near(a, 3, 4)", "near(a 3,4)"),
    ("near(\"a b\" c, 2)", "near(a b c,2)"),
    ("near(a b 5)", "near(a b 5,10)"), ("near(a-b, 2)", "near(a b,2)"),
  ])
  func theNumberBehindACommaIsADistance(_ text: String, _ outline: String) {
    #expect(Query(text).outline == outline)
  }
}
