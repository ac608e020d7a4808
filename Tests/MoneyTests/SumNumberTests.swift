import Testing
@testable import Money

/// The number before some money is read as a whole, with its separators.
@Test(arguments: [
  ("1 000 000,50 сомони", "1000000.50 TJS"), ("1\u{A0}000\u{A0}000 сомони", "1000000 TJS"),
  ("1\u{202F}000 сомони", "1000 TJS"), ("1\u{2009}000 сомони", "1000 TJS"),
  ("CHF 1'500'000", "1500000 CHF"), ("CHF 1’500’000.50", "1500000.50 CHF"), ("€1.127,54", "1127.54 EUR"),
  ("€1,127.54", "1127.54 EUR"), ("1.000.000 UZS", "1000000 UZS"), ("2,000,000 UZS", "2000000 UZS"),
  ("14 000,12 EUR", "14000.12 EUR"), ("$1,234,567.89", "1234567.89 USD"), ("₹1,00,000", "100000 INR"),
  ("₹12,34,567.50", "1234567.50 INR"), ("0,5 тенге", "0.5 KZT"), ("0.125 dollars", "0.125 USD"),
  ("0,125 сома", "0.125 KGS"),
  ("87,4500 сома", "87.4500 KGS"), ("475.09 tenge", "475.09 KZT"), ("1234567 tenge", "1234567 KZT"),
  ("12 142 so‘m", "12142 UZS"), ("7 5 dollars", "5 USD"), ("2024 500 tenge", "500 KZT"),
])
func theWholeNumberSaysWhatItsSeparatorsAre(_ text: String, _ expected: String) {
  #expect(sums(text) == [expected])
}

/// One point or comma before three digits is read as the language beside it writes numbers.
@Test(arguments: [
  ("1,200 dollars", "1200 USD"), ("$1,200", "1200 USD"), ("KZT 12,500", "12500 KZT"),
  ("1,250 million dollars", "1250000000 USD"),
  ("$1,250 million", "1250000000 USD"), ("1.275 billion dollars", "1275000000 USD"), ("$1.275bn", "1275000000 USD"),
  ("1,275 млрд тенге", "1275000000 KZT"), ("1.275 млрд тенге", "1275000000 KZT"), ("1,275 mlrd so‘m", "1275000000 UZS"),
  ("12.500 Euro", "12500 EUR"), ("1.250 Millionen Euro", "1250000000 EUR"), ("1,275 Mrd. Euro", "1275000000 EUR"),
  ("25.000 lira", "25000 TRY"), ("25,000 lira", "25000 TRY"), ("1.250 TL", "1250 TRY"), ("₺1.250", "1250 TRY"),
  ("1.250 milyon lira", "1250000000 TRY"), ("1.200 €", "1200 EUR"), ("1,275 milliard d'euros", "1275000000 EUR"),
  ("KWD 1.250", "1.250 KWD"),
])
func theLanguageDecidesWhatThreeDigitsAre(_ text: String, _ expected: String) {
  #expect(sums(text) == [expected])
}

/// Where the language says nothing, a sum may be a thousand times too large, so there is none.
@Test(arguments: [
  "1.200 dollars", "$1.200", "12,500 тенге", "12.500 тенге", "87,450 сома", "1.200 euro", "$1,250 mln", "1.250 so‘m",
  "1,250 so‘m", "5 100,000 tenge", "5 100.000 lira",
])
func threeDigitsThatMayBeEitherAreNoSum(_ text: String) {
  #expect(sums(text) == [])
}

@Test(arguments: [
  "12.05.2026 dollars", "1.2.3 dollars", "1,2,3 dollars", "05 dollars", "007 dollars", "1,23,45 dollars", "$.50",
  "1234567890123456789 dollars", "0 dollars", "$0.00",
])
func whatIsNoNumberIsNoSum(_ text: String) {
  #expect(sums(text) == [])
}

private func read(_ text: String) -> (NumberText, String) {
  let (number, end) = NumberText.read(Array(text.utf8), from: 0)
  return (number, String(decoding: Array(text.utf8)[..<end], as: UTF8.self))
}

@Test(arguments: [
  ("1 000 people", "1 000"), ("1 00 people", "1"), ("1 0000", "1"), ("1000 000", "1000"), ("5, 6", "5"), ("5.", "5"),
  ("1'000", "1'000"), ("1'00", "1"), ("1,200 300", "1,200"), ("12.05.2026", "12.05.2026"), ("2,5 300", "2,5"),
])
func aNumberEndsWhereNoSeparatorGoesOn(_ text: String, _ taken: String) {
  #expect(read(text).1 == taken)
}

@Test func aNumberKnowsItsShape() {
  #expect(read("2025").0.isYear && read("2025").0.isPlain && read("2025").0.digits == 4)
  #expect(!read("2 025").0.isYear && read("2 025").0.isGrouped)
  #expect(!read("1899").0.isYear && !read("2100").0.isYear && !read("20251").0.isYear)
  #expect(read("12.50").0.decimals == 2 && !read("12.50").0.isGrouped)
  #expect(read("1,000.5").0.isGrouped && read("1,000.5").0.decimals == 1)
  #expect(
    read("1,200").0.reading
      == .ambiguous(
        grouped: Figure(digits: 1200, places: 0), decimal: Figure(digits: 1200, places: 3), isComma: true))
}

@Test func figuresOfDifferentPlacesAreAdded() {
  #expect(Figure(digits: 15, places: 1) + Figure(digits: 5, places: 2) == Figure(digits: 155, places: 2))
  #expect(Figure(digits: 2, places: 0) + Figure(digits: 3, places: 0) == Figure(digits: 5, places: 0))
}
