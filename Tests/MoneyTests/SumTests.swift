@testable import Money
import Testing

/// The sums of a text: "5000000 USD", of a range "5000000..6000000 USD".
func sums(_ text: String) -> [String] {
  Sum.all(in: text).map { sum in "\(sum.figure)\(sum.upper.map { "..\($0)" } ?? "") \(sum.code)" }
}

/// A sign or a code stands before the amount or behind it.
@Test(arguments: [
  ("It cost $1.5 million and €200.", ["1500000 USD", "200 EUR"]),
  ("The bridge cost ₸450 million ($950,000).", ["450000000 KZT", "950000 USD"]),
  ("₸460 and 470₸ and 480 ₸ and KZT490", ["460 KZT", "470 KZT", "480 KZT", "490 KZT"]),
  ("USD 3,000,000 and 12,5 тенге", ["3000000 USD", "12.5 KZT"]),
  ("6 million US$ and 7 million $", ["6000000 USD", "7000000 USD"]),
  ("A loan of USD100m, of 100USD and of 5 mln USD", ["100000000 USD", "100 USD", "5000000 USD"]),
  ("5€, 6 €, 7 EUR, EUR8, EUR 9", ["5 EUR", "6 EUR", "7 EUR", "8 EUR", "9 EUR"]),
  ("60 ₽, ₽70, 80₽", ["60 RUB", "70 RUB", "80 RUB"]),
  ("He pays RMB 500, Rs 700 in India and kr 90 in Norway", ["500 CNY", "700 INR", "90 NOK"]),
  ("Rs. 500 a day in Pakistan", ["500 PKR"]),
  ("−$3.4 billion, -$5m, $-6m", ["3400000000 USD", "5000000 USD", "6000000 USD"]),
  ("($5), “$6”, ~$7, $8+, $9-a-day, $10/kg", ["5 USD", "6 USD", "7 USD", "8 USD", "9 USD", "10 USD"]),
])
func anAmountStandsBesideItsCurrency(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

/// The nearer side wins, and a number belongs to one currency only.
@Test(arguments: [
  ("In 2024 $5.2 billion was invested.", ["5200000000 USD"]),
  ("A Boeing 737 ($100 million) was leased.", ["100000000 USD"]),
  ("Seats: 5 $17, 6 $21", ["17 USD", "21 USD"]),
  ("In May 2026 USD 5 million was lent", ["5000000 USD"]),
  ("100 USD 47 500 KZT", ["100 USD", "47500 KZT"]),
  ("USD 100 EUR 200 KZT 300", ["100 USD", "200 EUR", "300 KZT"]),
  ("100 dollars, 47,500 tenge", ["100 USD", "47500 KZT"]),
  ("The rate: USD 475 тенге", ["475 KZT"]),
  ("$5 USD and US$6 USD", ["5 USD", "6 USD"]),
  ("USD 5 million dollars", ["5000000 USD"]),
])
func theNearerSideWins(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

/// A code with two numbers that are as near, and a number between two codes, are left alone.
@Test(arguments: ["USD 475 KZT", "flight 737 USD 100", "5$6"])
func aTieIsNoSum(_ text: String) {
  #expect(sums(text) == [])
}

@Test(arguments: [
  ("raised $6 million in May", "$6 million"), ("1,2 млрд тенге было", "1,2 млрд тенге"), ("pay HK$5 now", "HK$5"),
  ("作者: 750 mln so‘m 👍", "750 mln so‘m"), ("USD 3,000 each", "USD 3,000"),
  ("of 5–6 million dollars.", "5–6 million dollars"),
  ("от $5 до $6 млн в год", "$5 до $6 млн"), ("7,5 млрд. руб. за год", "7,5 млрд. руб"),
  ("11 million U.S. dollars", "11 million U.S. dollars"), ("5 млн долл. США", "5 млн долл. США"),
  ("$8 million Canadian dollars", "$8 million Canadian dollars"),
  ("3 рубля 50 копеек", "3 рубля 50 копеек"),
])
func aSumKnowsWhereItStands(_ text: String, _ place: String) {
  #expect(Sum.all(in: text).map { String(text[$0.range]) } == [place])
}

@Test func aSumHasBothEndsAsNumbers() throws {
  let sum = try #require(Sum.all(in: "$1.5–2.5 million").first)
  #expect(sum.values == [1_500_000, 2_500_000])
  #expect(Sum.all(in: "$5").map(\.values) == [[5]])
}

@Test func namedSumsHaveTheirWords() {
  let text = "It took €5 and 6 million tenge."
  #expect(Sum.all(in: text).map { NamedSum($0, in: text).text } == ["€5", "6 million tenge"])
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
func aNameOfTwoCountriesMeansTheNearerOne(_ text: String, _ codes: [String]) {
  #expect(currencies(namedIn: text).map(\.code) == codes)
}
