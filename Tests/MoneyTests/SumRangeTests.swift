@testable import Money
import Testing

@Test(arguments: [
  ("$5–6 million", "5000000..6000000 USD"), ("They pay $2-3 billion a year.", "2000000000..3000000000 USD"),
  ("40–50 million dollars", "40000000..50000000 USD"), ("$1.5-2bn", "1500000000..2000000000 USD"),
  ("$5m-6m", "5000000..6000000 USD"), ("$5-$6 million", "5000000..6000000 USD"),
  ("$1.5 million–$2.5 million", "1500000..2500000 USD"),
  ("5 million to 6 million euros", "5000000..6000000 EUR"), ("from $5 to $6 million", "5000000..6000000 USD"),
  ("between 5 and 6 million dollars", "5000000..6000000 USD"), ("between $5 and $6 million", "5000000..6000000 USD"),
  ("USD 5-6 million", "5000000..6000000 USD"), ("$500-600", "500..600 USD"), ("EUR 5,000–6,000", "5000..6000 EUR"),
  ("5 000₸–7 000₸", "5000..7000 KZT"), ("₸5 000-7 000", "5000..7000 KZT"), ("5…6 млн тенге", "5000000..6000000 KZT"),
  ("5...6 млн тенге", "5000000..6000000 KZT"),
  ("Зарплата 300–350 тыс. тенге", "300000..350000 KZT"), ("от 2 до 3 млрд рублей", "2000000000..3000000000 RUB"),
  ("от 500 до 1000 тенге", "500..1000 KZT"), ("от 500 тыс. до 1 млн руб.", "500000..1000000 RUB"),
  ("от 500 000 до 1 млн тенге", "500000..1000000 KZT"), ("между 5 и 6 млн евро", "5000000..6000000 EUR"),
  ("2 – 3 млн сомов", "2000000..3000000 KGS"), ("от $5 до $6 млн", "5000000..6000000 USD"),
  ("с 5 до 6 млн тенге", "5000000..6000000 KZT"), ("500 млн-1 млрд теңге", "500000000..1000000000 KZT"),
  ("900 million to 1.2 billion tenge", "900000000..1200000000 KZT"), ("5 to 10 dollars", "5..10 USD"),
  ("5–10 минг сўм", "5000..10000 UZS"), ("£5-10m", "5000000..10000000 GBP"),
  ("Құны 80-90 млн теңге", "80000000..90000000 KZT"),
  ("80 миллионнан 90 миллион теңгеге дейін", "80000000..90000000 KZT"),
  ("5-тен 10 млн теңгеге дейін", "5000000..10000000 KZT"), ("300дөн 400 миң сомго чейин", "300000..400000 KGS"),
  ("Oylik 4,5–5 mln so‘m", "4500000..5000000 UZS"), ("5 milliondan 6 million so‘mgacha", "5000000..6000000 UZS"),
  ("аз 5 то 6 миллион сомонӣ", "5000000..6000000 TJS"), ("10-15 million dollar", "10000000..15000000 USD"),
  ("5 ila 6 milyon dolar", "5000000..6000000 USD"), ("5-6 milyar lira", "5000000000..6000000000 TRY"),
  ("5 bis 6 Millionen Euro", "5000000..6000000 EUR"),
  ("zwischen 5 und 6 Milliarden Dollar", "5000000000..6000000000 USD"),
  ("5 à 6 millions d’euros", "5000000..6000000 EUR"), ("entre 5 et 6 milliards d’euros", "5000000000..6000000000 EUR"),
])
func aRangeHasTwoEnds(_ text: String, _ expected: String) {
  #expect(sums(text) == [expected])
}

/// The ends of a range are in order where the text names the larger one first.
@Test func theLowerEndComesFirst() {
  #expect(sums("с 5 до 3 млрд рублей") == ["3000000000..5000000000 RUB"])
  #expect(sums("cut from 25 to 20 billion tenge") == ["20000000000..25000000000 KZT"])
}

/// The lower number may lack the magnitude of the upper one: then it is left out, or all of it is.
@Test(arguments: [
  ("$900–$1.2 million", ["1200000 USD"]), ("900–1.2 million dollars", []),
  ("from 900 to 1.2 million dollars", ["1200000 USD"]),
  ("10-5 million dollars", []),
])
func aRangeThatMakesNoSenseIsNotGuessed(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

@Test(arguments: [
  "2024-25 dollars", "2019-2020 dollars", "555-12-34 dollars", "2026-11-05 dollars", "05-11 dollars", "2019–2020 tenge",
])
func yearsDatesAndTelephoneNumbersAreNoRanges(_ text: String) {
  #expect(sums(text) == [])
}

/// A dash with blanks around it may part two clauses.
@Test(arguments: [
  ("В 2023 — 5 млрд тенге", ["5000000000 KZT"]), ("В школе 12 — 500 тенге", ["500 KZT"]),
  ("9 — $10 млн", ["10000000 USD"]), ("It costs $5—6 people came", ["5 USD"]), ("$5 — 6 people", ["5 USD"]),
  ("5 and 6 million dollars", ["6000000 USD"]), ("$5 million and $6 million", ["5000000 USD", "6000000 USD"]),
  ("5 или 6 млн тенге", ["6000000 KZT"]), ("5 сомдон 6 сомго чейин", ["5 KGS", "6 KGS"]),
])
func numbersBesideEachOtherAreNoRange(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}
