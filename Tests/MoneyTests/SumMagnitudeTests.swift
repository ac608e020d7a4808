import Testing
@testable import Money

/// Every word that multiplies a number, in front of money of its language.
@Test(arguments: [
  ("thousand dollars", 3), ("million dollars", 6), ("billion dollars", 9), ("trillion dollars", 12), ("lakh rupees", 5),
  ("crore rupees", 7), ("mln dollars", 6), ("mn dollars", 6), ("bln dollars", 9), ("bn dollars", 9),
  ("trn dollars", 12),
  ("tn dollars", 12), ("trln dollars", 12), ("mil dollars", 6),
  ("тыс. рублей", 3), ("тыс рублей", 3), ("тысяч рублей", 3), ("тысячи рублей", 3), ("тысячу рублей", 3),
  ("млн рублей", 6),
  ("млн. рублей", 6), ("миллиона рублей", 6), ("миллионов рублей", 6), ("миллионами рублей", 6), ("млрд рублей", 9),
  ("млрд. рублей", 9), ("миллиарда рублей", 9), ("миллиардов рублей", 9), ("трлн рублей", 12),
  ("триллионов рублей", 12),
  ("мың теңге", 3), ("миллион теңге", 6), ("миллиард теңге", 9), ("триллион теңге", 12), ("млн теңге", 6),
  ("млрд теңге", 9),
  ("миң сом", 3), ("миллион сом", 6), ("миллиард сом", 9), ("млрд сом", 9), ("трлн сом", 12),
  ("ming so‘m", 3), ("million so‘m", 6), ("milliard so‘m", 9), ("trillion so‘m", 12), ("mln so‘m", 6), ("mln. so‘m", 6),
  ("mlrd so‘m", 9), ("mlrd. so‘m", 9), ("trln so‘m", 12), ("минг сўм", 3), ("миллион сўм", 6), ("миллиард сўм", 9),
  ("трлн. сўм", 12), ("ҳазор сомонӣ", 3), ("миллион сомонӣ", 6), ("миллиард сомонӣ", 9), ("млн сомонӣ", 6),
  ("müň dollar", 3), ("million dollar", 6), ("milliard dollar", 9), ("mln dollar", 6), ("mlrd dollar", 9),
  ("bin lira", 3), ("milyon lira", 6), ("milyar lira", 9), ("trilyon lira", 12), ("mn TL", 6), ("mlr TL", 9),
  ("Tausend Euro", 3), ("Tsd. Euro", 3), ("Millionen Euro", 6), ("Mio. Euro", 6), ("Mio Euro", 6),
  ("Milliarden Euro", 9),
  ("Mrd. Euro", 9), ("mld zł", 9), ("Mia. Franken in der Schweiz", 9), ("Billionen Euro", 12), ("mille euros", 3),
  ("millions d’euros", 6),
  ("milliards d'euros", 9), ("milliards de dollars", 9), ("M€", 6), ("Md€", 9), ("Mds €", 9), ("k€", 3),
])
func aMagnitudeMultiplies(_ unit: String, _ power: Int) {
  #expect(Sum.all(in: "5 \(unit)").map(\.figure) == [Figure(digits: 5, places: 0).scaled(byPowerOfTen: power)])
  #expect(Sum.all(in: "Es 2,5 \(unit)").map(\.figure) == [Figure(digits: 25, places: 1).scaled(byPowerOfTen: power)])
}

/// Letters count glued to a number beside money, and some behind a sign only.
@Test(arguments: [
  ("$2m", ["2000000 USD"]), ("$300k", ["300000 USD"]), ("£5k and €10K", ["5000 GBP", "10000 EUR"]),
  ("$3.2B from $2.9B", ["3200000000 USD", "2900000000 USD"]), ("$5mm", ["5000000 USD"]),
  ("$728 mil", ["728000000 USD"]), ("$5.5 bil", ["5500000000 USD"]), ("5.5 bil dollars", ["5500000000 USD"]),
  ("€1.2trn", ["1200000000000 EUR"]), ("£3tn", ["3000000000000 GBP"]), ("$5t", ["5000000000000 USD"]),
  ("€20 m", ["20000000 EUR"]),
  ("300k euros", ["300000 EUR"]), ("5m tenge", ["5000000 KZT"]), ("300к тенге", ["300000 KZT"]), ("5t tenge", []),
  ("5 m tenge", []), ("5 mm of rain and dollars", []), ("$5 M&A deals", ["5 USD"]), ("$12/m2", ["12 USD"]),
  ("$5m2", []), ("$5 B shares", []), ("$5 T", []), ("€5 K", []), ("$5 m, he said", ["5000000 USD"]),
  ("a $5-bn deal", ["5000000000 USD"]), ("a $5-m deal", []),
  ("5 mil euros", []),
])
func aLetterMultipliesBesideMoney(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

@Test(arguments: [
  ("50 MUSD", "50000000 USD"), ("MEUR 5", "5000000 EUR"), ("kEUR 10", "10000 EUR"), ("10 USDm", "10000000 USD"),
  ("EURm 20", "20000000 EUR"), ("5 TEUR", "5000 EUR"), ("3 USDbn", "3000000000 USD"),
])
func aMagnitudeMayBeGluedToACode(_ text: String, _ expected: String) {
  #expect(sums(text) == [expected])
}

@Test(arguments: [
  ("1 млрд 200 млн тенге", "1200000000 KZT"), ("1 млрд. 200 млн. тенге", "1200000000 KZT"),
  ("1 млн 250 тыс. сомов", "1250000 KGS"), ("2 трлн 300 млрд теңге", "2300000000000 KZT"),
  ("3 mlrd 200 mln so‘m", "3200000000 UZS"), ("2 миллиону 300 ҳазор сомонӣ", "2300000 TJS"),
  ("3 milyar 200 milyon lira", "3200000000 TRY"), ("2 million 500 thousand dollars", "2500000 USD"),
  ("1 million and 250 thousand dollars", "1250000 USD"), ("1 Milliarde 200 Millionen Euro", "1200000000 EUR"),
  ("1 миллиард 250 миллионов 300 тысяч рублей", "1250300000 RUB"), ("5 тысяч 400 тенге", "5400 KZT"),
  ("1 million 500 tenge", "1000500 KZT"), ("₸1 млрд 200 млн", "1200000000 KZT"),
  ("5 lakh crore rupees", "5000000000000 INR"), ("5 thousand million dollars", "5000000000 USD"),
])
func smallerMagnitudesBehindAreAdded(_ text: String, _ expected: String) {
  #expect(sums(text) == [expected])
}

/// A comma between makes another amount. A larger one behind, decimals in front, or a point that may part thousands leave open
/// what belongs together: then the number behind is no sum, since it may be part of one.
@Test(arguments: [
  ("200 млн 1 млрд тенге", []), ("1,5 млрд 200 млн тенге", []), ("1 million 200.000 dollars", []),
  ("1 млрд, 200 млн тенге", ["200000000 KZT"]), ("$1 million 300 people", ["1000000 USD"]),
  ("1 млн 5000 тыс. тенге", []), ("1 billion 200,000 dollars", ["1000200000 USD"]),
])
func onlySmallerOnesAreAdded(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

@Test(arguments: [
  ("3 рубля 50 копеек", "3.50 RUB"), ("5 dollars and 20 cents", "5.20 USD"), ("5 сом 5 тыйын", "5.05 KGS"),
  ("1 Euro 99 Cent", "1.99 EUR"), ("5 500 руб. 50 коп.", "5500.50 RUB"), ("5 руб. 5 коп", "5.05 RUB"),
])
func hundredthsBehindAreAdded(_ text: String, _ expected: String) {
  #expect(sums(text) == [expected])
}

@Test(arguments: [
  ("5 миллионнан астам теңге", "5000000 KZT"), ("5 млн-нан астам теңге", "5000000 KZT"),
  ("5 миллиондон ашык сом", "5000000 KGS"),
  ("5 milliondan ortiq so‘m", "5000000 UZS"), ("5 миллиондан ортиқ сўм", "5000000 UZS"),
  ("5 milyondan fazla lira", "5000000 TRY"),
  ("5 milliondan gowrak dollar", "5000000 USD"), ("5 миллионға жуық теңге", "5000000 KZT"),
  ("5 millionga yaqin so‘m", "5000000 UZS"), ("5,5 миллиардтан астам теңге", "5500000000 KZT"),
])
func aboutMayStandBetween(_ text: String, _ expected: String) {
  #expect(sums(text) == [expected])
}

@Test func aNumberInWordsMayStandInBrackets() {
  #expect(sums("5 000 000 (пять миллионов) тенге") == ["5000000 KZT"])
  #expect(sums("He has 12 (dollar) accounts") == [])
  #expect(sums("5 (five of them) dollars") == [])
}

/// "Billion" is a thousand times as much in German, and nothing tells whose "1 Billion Euro" is.
@Test func aSingleBillionOfEurosIsNoSum() {
  #expect(sums("1 Billion Euro") == [] && sums("1 Billion EUR") == [] && sums("1 billion d’euros") == [])
  #expect(sums("EUR 1 billion") == ["1000000000 EUR"])
  #expect(sums("$1 Billion and 2 billion euros") == ["1000000000 USD", "2000000000 EUR"])
}

/// "12 million-dollar homes" are twelve, "a 12 million-dollar home" is one.
@Test func aNumberOfThingsIsNoSum() {
  #expect(sums("12 million-dollar homes") == [])
  #expect(
    sums("a 12 million-dollar home, a 50-million-dollar grant, a $100-million loan") == [
      "12000000 USD", "50000000 USD", "100000000 USD",
    ])
  #expect(sums("a 5.5 million-euro loan, 2.5 million-euro") == ["5500000 EUR", "2500000 EUR"])
}
