@testable import Money
import Testing

/// No sum goes across the end of a sentence, a comma, a bracket, a percent, a line or a cell.
@Test(arguments: [
  "The law came in 2019. Tenge loans fell.", "Chapter 3. Dollar and euro.", "On 5 May, dollars were short.",
  "Since 1993, som notes are printed.", "Top 10: Euro leads.", "В 2019. Доллар вырос. С 1993, сом введён.",
  "5, dollars", "5; dollars", "5: dollars", "5 (dollar)", "5! dollars", "5 | dollars", "5\tdollars", "5\ndollars",
  "dollars\n5",
  "5 млн. Доллар вырос", "5 • dollars", "5   dollars", "$\n5", "USD\t5", "5 млн\nтенге", "5-бап. Теңге",
  "5-modda. Dollar",
])
func nothingPartsAnAmountFromItsCurrency(_ text: String) {
  #expect(sums(text) == [])
}

@Test(arguments: [
  "12,5%, рубль укрепился", "Inflation slowed to 4.5%. Euro loans are rare.", "5% dollar loans", "5 % dollar", "USD 5%",
  "USD 5 percent bonds", "5 процентов доллар", "12 пайыз теңге", "5 foiz dollar", "12 фоиз сомонӣ", "5 Prozent Dollar",
  "yüzde 5 dolar", "%5 dolar", "5‰ dollars",
])
func sharesAreNoSums(_ text: String) {
  #expect(sums(text) == [])
}

@Test(arguments: [
  "In 2025 tenge loans grew by 8%.", "В 2025 тенге ослаб.", "с 2025 доллар", "к 2030 доллар", "в мае 2025 доллар",
  "by late 2025 tenge loans", "2025 Euro", "(2025 Euro)", "im Jahr 2025 Euro", "en 2025 euros", "соли 2025 сомонӣ",
  "In constant 2015 US dollars", "в ценах 2015 рублей", "H1 2024 dollars",
  "The 2019 dollar buys less.", "since 2000 tenge", "June 2025 dollar", "USD 2025 outlook", "за 2025 тенге потерял",
])
func yearsAreNoSums(_ text: String) {
  #expect(sums(text) == [])
}

@Test(arguments: [
  ("A fine of 2000 tenge", "2000 KZT"), ("paid 2025 dollars", "2025 USD"), ("за 2000 тенге", "2000 KZT"),
  ("$2025", "2025 USD"),
  ("2 025 тенге", "2025 KZT"), ("In 2025 million tenge", "2025000000 KZT"), ("до 2000 тенге", "2000 KZT"),
])
func aSumMayLookLikeAYear(_ text: String, _ expected: String) {
  #expect(sums(text) == [expected])
}

@Test(arguments: [
  "Article 5 dollars", "page 7 tenge", "No. 5 dollars", "№5 тенге", "№ 5 тенге", "#5 dollars", "§ 5 Euro",
  "ст. 5 тенге",
  "Статья 5 тенге", "п. 5 доллар", "глава 3 евро", "May 5 dollars", "Page 7 Tenge news", "Artikel 5 Euro",
  "Seite 7 Dollar",
  "madde 5 lira", "article 5 euros", "модда 5 сомонӣ", "10:30 dollars",
  "1/2 dollar", "ISO 4217 USD", "p. 5 euros", "tel. 555-1234 dollars", "12 345 67 euros",
  "COVID-19 dollars", "F-16 dollars", "Ту-154 рубль", "G20 dollars", "A320 dollars", "5th dollar", "1990s dollars",
  "$1990s",
  "5G dollars", "10²⁴ dollars", "$10²", "$10^6", "2-й доллар", "v5 dollars", "2:1 доллар",
])
func numbersOfOtherThingsAreNoSums(_ text: String) {
  #expect(sums(text) == [])
}

/// Codes that are words or stand for other things need an amount that can only be money.
@Test(arguments: [
  "ALL 5 of us went", "WE TRY 3 TIMES", "An AMD 5600 chip", "COP 26", "COP26", "TOP 10", "SOS 112", "CUP 2026",
  "MAD 5 times",
  "RON 5", "PHP 8.25", "SDG 16.50", "CVE 2024", "5 TOP managers", "WE GIVE 500 ALL", "3 TRY", "CAD 5", "GEL 50",
  "TRY 500",
  "WE GIVE 500 TRY",
])
func wordsInCapitalsAreNoCurrencies(_ text: String) {
  #expect(sums(text) == [])
}

@Test(arguments: [
  ("TRY 25,000 a month", "25000 TRY"), ("ALL 3,000", "3000 ALL"), ("AMD 5 million", "5000000 AMD"),
  ("500 TRY in cash", "500 TRY"),
  ("COP 1.5bn", "1500000000 COP"), ("MAD 12.50", "12.50 MAD"), ("5 million GEL", "5000000 GEL"),
  ("500 AMD.", "500 AMD"),
])
func wordsInCapitalsWithMoneyBesideThemAre(_ text: String, _ expected: String) {
  #expect(sums(text) == [expected])
}

/// One side of a pair has a rate beside it, and no sum.
@Test(arguments: [
  "USD/KZT 475.09", "EUR/USD 1.1741", "475 KZT/USD", "USD-KZT 475",
  "Курс: USD 480,5 EUR 520,3 RUB 5,3", "Exchange rates: USD 480.50, EUR 520.30", "Бағам: USD 480,5",
])
func aRateOfAPairIsNoSum(_ text: String) {
  #expect(sums(text) == [])
}

@Test(arguments: [
  ("Курс доллара составил 480,5 тенге", "480.5 KZT"), ("At this rate USD 5 million is gone", "5000000 USD"),
  ("The exchange paid USD 500", "500 USD"), ("Курс вырос\nUSD 480,5", "480.5 USD"),
])
func aSumMayStandBehindTheWordRate(_ text: String, _ expected: String) {
  #expect(sums(text) == [expected])
}

@Test(arguments: [
  "5 pounds of flour", "12 million sum", "the other 5 won", "12 dollar accounts", "X$5", "5 million manat",
  "5 million pesos",
  "5 million francs", "$5 million pesos", "5 Kazakh dollars", "5 million Jordanian dollars", "5 р-н", "5 р. Волга",
  "dollars 5", "5 euro area countries", "the 20 euro zone members", "10 euro-zone countries",
  "10 dollar-denominated bonds",
  "tenge 5 million", "two million dollars", "миллион долларов", "5 million in dollars", "5 of the dollars",
])
func inDoubtThereIsNoSum(_ text: String) {
  #expect(sums(text) == [])
}

@Test func aShortMillionMayHaveItsPoint() {
  #expect(
    sums("7,5 млрд. руб.; 8 трлн. сўм; 5 mlrd. so‘m; 3 Mio. Euro; 20 тыс.тг") == [
      "7500000000 RUB", "8000000000000 UZS", "5000000000 UZS", "3000000 EUR", "20000 KZT",
    ])
}
