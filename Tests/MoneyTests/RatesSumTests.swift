import Model
import Money
import Query
import Testing

@Test(arguments: [
  ("It cost $1.5 million and €200.", "USD 1500000, EUR 200"),
  ("5 млрд тенге, или 1 200 000 000 сумов", "KZT 5000000000, UZS 1200000000"),
  ("USD 3,000,000 and 12,5 тенге", "USD 3000000, KZT 12.5"), ("1.2 billion tenge", "KZT 1200000000"),
  ("a tenge, 15 people, 2025", ""), ("750 mln so‘m", "UZS 750000000"), ("¥1,000 in Japan", "JPY 1000"),
  ("1,2 млрд тенге и 0,5 тыс. сомов", "KZT 1200000000, KGS 500"), ("US$5m", "USD 5"), ("6 million US$", "USD 6000000"),
])
func theSumsOfATextAreRead(_ text: String, _ expected: String) {
  #expect(Sum.all(in: text).map { "\($0.code) \($0.figure)" }.joined(separator: ", ") == expected)
}

@Test(arguments: [
  ("raised $6 million in May", "$6 million"), ("1,2 млрд тенге было", "1,2 млрд тенге"), ("pay HK$5 now", "HK$5"),
  ("作者: 750 mln so‘m 👍", "750 mln so‘m"), ("USD 3,000 each", "USD 3,000"),
])
func aSumKnowsWhereItStands(_ text: String, _ place: String) {
  #expect(Sum.all(in: text).map { String(text[$0.range]) } == [place])
}

@Test(arguments: [
  ("1500", 1500), ("1,500,000", 1_500_000), ("1.5m", 1_500_000), ("2bn", 2e9), ("3 млн", 3e6), ("2,5", 2.5),
])
func aTypedSumIsRead(_ text: String, _ value: Double) {
  #expect(Sum.typed(text) == value)
}

@Test(arguments: ["", "m", "1.5x", "abc", "-5", ".", "1234567890123456789012345"])
func whatIsNoSumIsRefused(_ text: String) {
  #expect(Sum.typed(text) == nil)
}

/// A megabyte of manats whose country is named at the end only.
@Test func aTextFullOfOneMoneyIsReadOnceForAllOfIt() {
  let text = String(repeating: "manat ", count: 200_000) + "Turkmenistan"
  let mentions = currencies(namedIn: text)
  #expect(mentions.count == 200_000 && mentions.allSatisfy { $0.code == "TMT" })
}

@Test(arguments: [
  ("Azerbaijan’s manat and Turkmenistan’s manat", ["AZN", "TMT"]),
  ("Baku: a manat. Ashgabat: b manat.", ["TMT", "TMT"]),
  ("Baku x manat x Ashgabat", ["AZN"]), ("Baku x x manat x Ashgabat", ["TMT"]), ("a manat", []),
])
func aMoneyOfTwoCountriesIsThatOfTheNearer(_ text: String, _ codes: [String]) {
  #expect(currencies(namedIn: text).map(\.code) == codes)
}
