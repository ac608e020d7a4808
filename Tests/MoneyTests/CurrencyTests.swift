import Model
@testable import Money
import Query
import Testing

/// The codes that a text names, in order.
private func codes(_ text: String) -> [String] { currencies(namedIn: text).map(\.code) }

@Test func currenciesHaveTheirMinorUnitsAndSigns() throws {
  let tenge = try #require(Currency(code: "KZT"))
  #expect(tenge.number == "398" && tenge.minorUnits == 2 && tenge.symbol == "₸" && tenge.name == "Kazakhstani tenge")
  #expect(Currency(code: "JPY")?.minorUnits == 0)
  #expect(Currency(code: "KWD")?.minorUnits == 3)
  #expect(Currency(code: "AED")?.symbol == "AED")
  #expect(Currency(code: "XXX") == nil)
  #expect(Currency(code: "kzt") == nil)
  #expect(Currency.byCode.count > 150)
}

@Test func everyCurrencyHasACodeOfThreeLettersAndANumberOfThreeDigits() {
  for currency in Currency.byCode.values {
    #expect(currency.code.utf8.count == 3 && currency.code.utf8.allSatisfy { (65...90).contains($0) })
    #expect(currency.number.utf8.count == 3 && Int(currency.number) != nil, "\(currency.code)")
    #expect((0...3).contains(currency.minorUnits))
    #expect(currency.name.first?.isUppercase == true)
  }
  #expect(Set(Currency.byCode.values.map(\.number)).count == Currency.byCode.count)
}

@Test(arguments: [
  ("The tenge fell", ["KZT"]), ("Тенге укрепился", ["KZT"]), ("теңгенің бағамы", ["KZT"]),
  ("5000 ₸ and KZT", ["KZT", "KZT"]),
  ("Курс сома к сомам", ["KGS", "KGS"]), ("бир сомдун баасы", ["KGS"]),
  ("100 сумов, сўмда, so‘mga", ["UZS", "UZS", "UZS"]),
  ("so'm soʻm so’m soum", ["UZS", "UZS", "UZS", "UZS"]), ("сомонӣ и сомони", ["TJS", "TJS"]), ("a somoni", ["TJS"]),
  ("рублей, рублём, a rouble's worth", ["RUB", "RUB", "RUB"]), ("доллары и долларам", ["USD", "USD"]),
  ("евро, €5, £6", ["EUR", "EUR", "GBP"]), ("юаней, yuan, renminbi", ["CNY", "CNY", "CNY"]), ("⃀ is new", ["KGS"]),
  ("гривен и лир", ["UAH", "TRY"]), ("₼ ₽ ₾", ["AZN", "RUB", "GEL"]),
])
func namesAreFoundInTheirForms(_ text: String, _ expected: [String]) {
  #expect(codes(text) == expected)
}

@Test(arguments: [
  "the sum of all fears", "сумма и сомнение, сомик, сумка", "Ismoil Somoni Peak", "Исмоили Сомонӣ", "she won the cup",
  "a pound of flesh", "RUBber, USDA, KZTs", "TRY ALL the TOP CUP", "som3 tengele", "стенге", "Manat",
  "5 pounds of flour",
  "eurozone", "дол лар", "the dramatic drama", "a dram of whisky", "kztoday", "mandate", "сумрак", "семь",
])
func wordsThatOnlyLookLikeMoneyAreNot(_ text: String) {
  #expect(codes(text) == [])
}

@Test func somIsKyrgyzUnlessTheTextIsAboutUzbekistan() {
  #expect(codes("The som was stable") == ["KGS"])
  #expect(codes("Uzbek som gained, the Kyrgyz som did not") == ["UZS", "KGS"])
  #expect(codes("In Uzbekistan prices rose to 5,000 som") == ["UZS"])
  #expect(codes("Kyrgyzstan and Uzbekistan traded; in Bishkek a loaf is 30 som") == ["KGS"])
}

@Test func sumIsMoneyOnlyAfterANumberInATextAboutUzbekistan() {
  #expect(codes("Tashkent spent 12 million sum") == ["UZS"])
  #expect(codes("the Uzbek sum") == ["UZS"])
  #expect(codes("12 million sum") == [])
  #expect(codes("In Uzbekistan the sum of errors") == [])
}

@Test func aManatBelongsToTheCountryNamedNearest() {
  #expect(codes("Turkmenistan’s manat") == ["TMT"])
  #expect(codes("Азербайджанский манат") == ["AZN"])
  #expect(codes("Baku kept the manat; far away Turkmenistan did not") == ["AZN"])
  #expect(codes("manat") == [])
}

@Test func aDollarIsAmericanUnlessItsCountryStandsBesideIt() {
  #expect(codes("dollars from Canada") == ["USD"])
  #expect(codes("a Hong Kong dollar, an Australian dollar, HK$5, US$5, $5") == ["HKD", "AUD", "HKD", "USD", "USD"])
  #expect(codes("белорусских рублей") == ["BYN"])
  #expect(codes("Chinese shops want ¥50") == ["CNY"])
  #expect(codes("¥50") == ["JPY"])
}

@Test func codesThatAreWordsNeedAnAmountThatCanOnlyBeMoney() {
  #expect(codes("TRY 1,500 or 500 TRY") == ["TRY", "TRY"])
  #expect(codes("AMD and RON") == [] && codes("USD and KZT") == ["USD", "KZT"])
  #expect(codes("ALL 3,000") == ["ALL"])
  #expect(codes("5 million won") == ["KRW"])
}

@Test func aMentionPointsAtItsWord() throws {
  let text = "作者: курс тенге 👍🏽 so‘m"
  let found = currencies(namedIn: text).map { String(text[$0.range]) }
  #expect(found == ["тенге", "so‘m"])
}

@Test func aDecomposedLetterIsTheSameLetter() {
  #expect(codes("сомони\u{304}") == ["TJS"])
}

@Test func countriesAreFoundByNameAndAdjective() {
  let text =
    "Kazakhstan’s and Кыргызстандын turkey, Turkey; India, Indiana; the United States, U.S., united fans; china"
  #expect(countries(namedIn: text).map(\.country.code) == ["KZ", "KG", "TR", "IN", "US", "US"])
  #expect(countries(namedIn: "Astana and Moscow").isEmpty)
  #expect(countries(namedIn: "грузить грузинский груз").map(\.country.currency) == ["GEL"])
}

@Test func everyCountryPaysInACurrencyThatExists() {
  for country in Country.all { #expect(Currency(code: country.currency) != nil, "\(country.code)") }
}

@Test func anArticleConcernsWhatItNamesMostOften() {
  let text = "Uzbekistan and Uzbek firms sell to Kazakhstan for dollars."
  #expect(currencies(concerning: text) == ["UZS", "KZT", "USD"])
  #expect(currencies(concerning: "nothing here") == [])
}

@Test(arguments: [
  ("kzt", "KZT"), ("Tenge", "KZT"), ("$", "USD"), ("сом", "KGS"), ("so‘m", "UZS"), ("manat", "TMT"), ("A$", "AUD"),
  ("try", "TRY"), ("Евро", "EUR"),
])
func aTypedCurrencyIsFoundByCodeNameAndSign(_ word: String, _ code: String) {
  #expect(CurrencyName.code(of: word) == code)
}

@Test func anyOtherTextIsNoCurrency() {
  #expect(CurrencyName.code(of: "xyz") == nil)
  #expect(CurrencyName.code(of: "") == nil)
}

@Test func wordsForASearchAreThoseThatMeanNoOtherCurrency() {
  let words = CurrencyName.words(of: "KZT")
  #expect(words.prefix(2) == ["KZT", "₸"])
  #expect(words.contains("теңгенің") && words.contains("tenge"))
  #expect(!CurrencyName.words(of: "UZS").contains("sum"))
  #expect(!CurrencyName.words(of: "UZS").contains("som"))
  #expect(CurrencyName.words(of: "AED").first == "AED")
}
