@testable import Money
import Testing

/// Money of other parts of the world, by name and by code.
@Test(arguments: [
  ("300 Brazilian reais", "300 BRL"), ("R$300 million", "300000000 BRL"), ("300 million naira", "300000000 NGN"),
  ("₦300m", "300000000 NGN"), ("40 cedis", "40 GHS"), ("2,000 birr", "2000 ETB"), ("50,000 kyats", "50000 MMK"),
  ("300 million Argentine pesos", "300000000 ARS"), ("3 billion dong", "3000000000 VND"),
  ("3 million Zambian kwacha", "3000000 ZMW"), ("25 млн бразильских реалов", "25000000 BRL"),
  ("1’234’567.89 Franken", "1234567.89 CHF"), ("5,000 drams", "5000 AMD"),
  ("300 million Egyptian pounds", "300000000 EGP"),
  ("12 миллионов марокканских дирхамов", "12000000 MAD"), ("50 млрд вьетнамских донгов", "50000000000 VND"),
])
func moneyOfTheWorldIsRead(_ text: String, _ expected: String) {
  #expect(sums(text) == [expected])
}

/// Capitals that stand for money beside an amount that can only be money.
@Test(arguments: [
  ("R300 million", ["300000000 ZAR"]), ("R2.5bn", ["2500000000 ZAR"]), ("RM2,500", ["2500 MYR"]),
  ("RM 1.5 billion", ["1500000000 MYR"]), ("Rp 300.000", ["300000 IDR"]), ("Rp300 billion", ["300000000000 IDR"]),
  ("NIS 300 million", ["300000000 ILS"]), ("a Canon R300", []), ("R 2.5", []), ("room RM 101", []), ("Rm 12", []),
  ("r 300 million", []), ("Nis 300", []), ("300 million R", []),
])
func lettersCountBesideAnAmountThatCanOnlyBeMoney(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
  #expect(expected.isEmpty || glance(text))
}

/// Francs, dollars and pounds of a country that the tables do not have are no sums of another country.
@Test(arguments: [
  "5 billion CFA francs", "5 milliards de francs CFA, dit la Suisse", "5 миллиардов франков КФА в Швейцарии",
  "5 million Congolese francs", "5 Zimbabwean dollars", "10 Millionen belgische Franken", "Z$5 million",
])
func moneyOfAnUnknownCountryIsNoSum(_ text: String) {
  #expect(sums(text) == [])
}

/// Codes of ended currencies that mean nothing else; those that are words are left alone.
@Test(arguments: [
  ("BGN 5 million", ["5000000 BGN"]), ("500 HRK", ["500 HRK"]),
  ("5 млн болгарских левов", ["5000000 BGN"]), ("5 million Croatian kunas", ["5000000 HRK"]),
  ("5 Bulgarian dollars", []),
  ("500 million kunas", ["500000000 HRK"]),
  ("DEM 1,500", ["1500 DEM"]), ("MTL 500", []), ("CSD 5", []), ("5 LIT", []), ("PTE 500", []), ("RUR 500", []),
])
func anEndedCurrencyIsNamedByItsCode(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

@Test(arguments: [
  ("$5 million Canadian", ["5000000 CAD"]), ("paid $5 million Australian, he said", ["5000000 AUD"]),
  ("a $5 million Canadian loan", ["5000000 USD"]), ("the $5 million Canada gave", ["5000000 USD"]),
  ("€5 million Canadian", ["5000000 EUR"]),
])
func aNationalityBehindDollarsSaysWhoseTheyAre(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

/// A dash in place of the cents, as German and Swiss prices have it.
@Test(arguments: [
  ("5.000,– €", ["5000 EUR"]), ("5.000,-€", ["5000 EUR"]), ("5000,- Euro", ["5000 EUR"]), ("EUR 5.000,–", ["5000 EUR"]),
  ("CHF 5.–", ["5 CHF"]), ("It cost $5.–10 people came", ["5 USD"]), ("5,5,- Euro", []),
])
func aDashMayStandForNoCents(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}
