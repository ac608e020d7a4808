@testable import Money
import Testing

/// Words between the amount and its currency that say whose it is.
@Test(arguments: [
  (
    "11 million US dollars; 12 billion U.S. dollars; 13 million American dollars",
    ["11000000 USD", "12000000000 USD", "13000000 USD"]
  ),
  ("22 млн американских долларов", ["22000000 USD"]), ("28 mln AQSH dollari", ["28000000 USD"]),
  ("15 billion Kazakhstani tenge", ["15000000000 KZT"]), ("60 million Turkish liras", ["60000000 TRY"]),
  ("7 billion Japanese yen", ["7000000000 JPY"]), ("8 million Canadian dollars", ["8000000 CAD"]),
  ("5 Hong Kong dollars, 6 million New Zealand dollars", ["5 HKD", "6000000 NZD"]), ("5 Namibian dollars", ["5 NAD"]),
  ("5 million pounds sterling", ["5000000 GBP"]), ("5 million British pounds", ["5000000 GBP"]),
  ("3 million Egyptian pounds", ["3000000 EGP"]), ("3 billion South Korean won", ["3000000000 KRW"]),
  ("15 млн турецких лир и 40 млрд японских иен", ["15000000 TRY", "40000000000 JPY"]),
  ("5 млн долларов США, 8 млн долларов Канады", ["5000000 USD", "8000000 CAD"]),
  ("5 млрд белорусских рублей", ["5000000000 BYN"]),
  ("200 фунтов стерлингов", ["200 GBP"]), ("200 тыс. рос. руб. и 3 млн руб. РФ", ["200000 RUB", "3000000 RUB"]),
  ("200 тыс. молдавских леев", ["200000 MDL"]), ("3 млрд азербайджанских манатов", ["3000000000 AZN"]),
  ("7 млрд Ресей рублі", ["7000000000 RUB"]), ("28 млн АҚШ доллары", ["28000000 USD"]),
  ("7 млрд Қытай юані", ["7000000000 CNY"]),
  ("12 млн АКШ доллары", ["12000000 USD"]), ("7 млрд Россия рубли", ["7000000000 RUB"]),
  ("300 млн кытай юаны", ["300000000 CNY"]),
  ("15 mlrd Rossiya rubli", ["15000000000 RUB"]), ("250 mln xitoy yuani", ["250000000 CNY"]),
  ("5 млн АҚШ доллари", ["5000000 USD"]),
  ("9 миллион доллари амрикоӣ", ["9000000 USD"]), ("2 млн доллари ИМА", ["2000000 USD"]),
  ("5 млрд рубли русӣ", ["5000000000 RUB"]),
  ("28 million ABŞ dollary", ["28000000 USD"]), ("28 mln ABŞ-nyň dollary", ["28000000 USD"]),
  ("15 mln amerikan dollary", ["15000000 USD"]),
  ("5 milyon dolar'a, 6 milyon euro’ya", ["5000000 USD", "6000000 EUR"]),
  ("5 млн норвежских крон", ["5000000 NOK"]), ("28 milyon ABD doları", ["28000000 USD"]),
  ("7 milyar Rus rublesi", ["7000000000 RUB"]),
  ("2 milyon Kazak tengesi", ["2000000 KZT"]),
  ("3 Mio. US-Dollar", ["3000000 USD"]), ("10 Millionen Schweizer Franken", ["10000000 CHF"]),
  ("7 Milliarden russische Rubel", ["7000000000 RUB"]),
  ("5 millions de dollars canadiens", ["5000000 CAD"]), ("10 millions de francs suisses", ["10000000 CHF"]),
  ("5 millions de livres sterling", ["5000000 GBP"]),
])
func aNationalitySaysWhoseMoneyItIs(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

/// Dollars and pesos with letters before or behind their sign, or a code behind the sum.
@Test(arguments: [
  (
    "A$5 million, C$6m, HK$7, NZ$8, S$9, NT$10, R$11",
    ["5000000 AUD", "6000000 CAD", "7 HKD", "8 NZD", "9 SGD", "10 TWD", "11 BRL"]
  ),
  ("US$12, U.S.$13, US $14, U.S. $15", ["12 USD", "13 USD", "14 USD", "15 USD"]),
  ("USD$ 115 and MXN$ 116", ["115 USD", "116 MXN"]),
  ("$US5 million, $A6 million, $NZ7", ["5000000 USD", "6000000 AUD", "7 NZD"]),
  ("$5 AUD, $6 million CAD", ["5 AUD", "6000000 CAD"]),
  ("$8 million Canadian dollars", ["8000000 CAD"]), ("¥5 billion yuan", ["5000000000 CNY"]),
  ("£5 million Egyptian pounds", ["5000000 EGP"]),
  ("CN¥7 and RMB¥8", ["7 CNY", "8 CNY"]), ("Bds$5, J$6, EC$7", ["5 BBD", "6 JMD", "7 XCD"]),
])
func aSignHasLettersForItsCountry(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

/// The country of a sender or a receiver is no part of the currency.
@Test(arguments: [
  ("Россия выделила 5 млрд рублей Белоруссии", ["5000000000 RUB"]),
  ("In Canada $117 million was spent", ["117000000 USD"]),
  ("gave 5 million dollars Canada needed", ["5000000 USD"]), ("$5 million US-funded project", ["5000000 USD"]),
  ("Kazakhstan’s 5 million dollars", ["5000000 USD"]),
])
func aCountryElsewhereSaysNothing(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}

@Test(arguments: ["so'm", "so‘m", "so’m", "soʻm", "soʼm", "so`m", "so´m", "soʹm", "so′m", "so‛m"])
func everyApostropheOfSomIsRead(_ som: String) {
  #expect(sums("10 million \(som) (\(som))") == ["10000000 UZS"])
}

@Test(arguments: [
  ("800 р. и 900 руб. и 3 млн руб.", ["800 RUB", "900 RUB", "3000000 RUB"]),
  ("15 тыс. тг, 500 тг.", ["15000 KZT", "500 KZT"]),
  ("500 смн.", ["500 TJS"]), ("700 млн сум", ["700000000 UZS"]), ("30 сом", ["30 KGS"]), ("5 грн", ["5 UAH"]),
  ("100 TL", ["100 TRY"]),
  ("5 долл.", ["5 USD"]), ("1 200 Kč, 300 zł", ["1200 CZK", "300 PLN"]), ("450тг/кг", ["450 KZT"]),
])
func shortNamesAreRead(_ text: String, _ expected: [String]) {
  #expect(sums(text) == expected)
}
