import Testing
@testable import Money

/// Codes of the countries that a text names, in order.
private func named(_ text: String) -> [String] { countries(namedIn: text).map(\.country.code) }

@Test(arguments: [
  (
    "KZ",
    "Kazakhstan Kazakh Казахстан казахстанский Қазақстан қазақ Qozog‘iston Gazagystan Kasachstan Kazakhstan’s Қазоқистон"
  ),
  ("KG", "Kyrgyzstan Kyrgyz Кыргызстан киргизский Қырғызстан Qirg‘iziston Gyrgyzystan Kırgız Kirgisistan"),
  ("UZ", "Uzbekistan Uzbek Узбекистан Өзбекстан O‘zbekiston Ўзбекистон Özbekistan Usbekistan"),
  ("TJ", "Tajikistan Tajik Таджикистан Тоҷикистон Tojikiston Täjigistan Tacikistan Tadschikistan"),
  ("TM", "Turkmenistan Turkmen Туркменистан Türkmenistan Түрікменстан Turkmaniston"),
  ("RU", "Russia Russian Россия российский Ресей Rossiya Rusya Russland Russie"),
  ("TR", "Turkey Turkish Турция турецкий Түркия Türkiye Türkei"), ("CN", "China Chinese Китай Қытай Xitoy Hytaý Çin"),
  ("US", "USA American США американский АҚШ АКШ AQSH ABŞ ABD Amerikanisch"),
  ("GB", "Britain British Британия Англия Ingliz"), ("JP", "Japan Japanese Япония Жапония Yaponiya"),
  ("AZ", "Azerbaijan Азербайджан Әзірбайжан Ozarbayjon Aserbaidschan"),
])
func countriesAreNamedInAllLanguages(_ code: String, _ words: String) {
  for word in words.split(separator: " ") { #expect(named(String(word)) == [code], "\(word)") }
}

@Test(arguments: [
  "turkey on the table", "fine china", "Indiana", "индивид", "Moscow and Astana", "usage", "Polishing", "georgic",
])
func otherWordsNameNoCountry(_ text: String) {
  #expect(named(text) == [])
}

@Test func aNameOfTwoWordsIsOneMention() throws {
  let text = "the United States and Hong Kong, a united front, Hong and Kong"
  #expect(named(text) == ["US", "HK"])
  #expect(countries(namedIn: text).map { String(text[$0.range]) } == ["United States", "Hong Kong"])
}

@Test func aMentionHasItsPossessive() {
  let text = "In Kazakhstan’s south"
  #expect(countries(namedIn: text).map { String(text[$0.range]) } == ["Kazakhstan’s"])
}

@Test func townsStandForTheirCountryWithoutNamingIt() {
  #expect(named("Baku, Ташкент, Bishkek") == [])
  #expect(currencies(namedIn: "Baku: manat").map(\.code) == ["AZN"])
  #expect(currencies(namedIn: "Ашхабад: манат").map(\.code) == ["TMT"])
}

@Test func smallLatinWordsAreCountriesOnlyBeforeTheirMoney() {
  #expect(sums("7 Milliarden russische Rubel") == ["7000000000 RUB"] && named("russische Rubel") == [])
}

@Test func followersMeanCurrenciesThatExist() {
  for (word, code) in Country.followers {
    #expect(Currency(code: code) != nil && WordRun.hash(of: word) != nil, "\(word)")
  }
}

@Suite struct ACountryInASearch {
  @Test func everyCountryHasAnEnglishNameAndWords() {
    for country in Country.all {
      #expect(country.name != country.code, "\(country.code)")
      #expect(country.query.count > 4, "\(country.code)")
    }
  }

  @Test func beginningsAndWholeWordsAreToldApart() throws {
    let russia = try #require(Country.issuing("RUB"))
    #expect(russia.query.contains("\"росси\"*"))
    #expect(russia.query.contains("\"рос\" OR") && !russia.query.contains("$") && !russia.query.contains("_"))
    #expect(try #require(Country.issuing("LKR")).query == "(\"sri lanka\"*)")
  }

  @Test func theEuroIsOfTheUnionAndAnUnknownMoneyOfNone() {
    #expect(Country.issuing("EUR")?.name == "the European Union" && Country.issuing("XAF") == nil)
  }
}
