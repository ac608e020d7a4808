private typealias Forms = WordForms

/// All that are called so; the country beside the word tells which, and without one it is that of the United States.
private let dollars = "USD CAD AUD HKD SGD NZD TWD"

extension CurrencyName {
  /// The names of the region's money and of the world's main ones, in English, in Russian and at home.
  static let all: [CurrencyName] = region + neighbours + world

  private static let region: [CurrencyName] = [
    CurrencyName("KZT", ["tenge", "tenges", "тенге"] + Forms.kazakh("теңге") + ["teñge", "teŋge"]),
    // Latin "som" is what English says for both; Cyrillic сом is Kyrgyz, сум and сўм are Uzbek.
    CurrencyName("KGS UZS", ["som", "soms"], choice: .nearest),
    CurrencyName("KGS", Forms.russianHard("сом") + Forms.kyrgyz("сом")),
    CurrencyName("UZS", ["soum", "soums", "sums"] + Forms.uzbek("so'm") + Forms.uzbekCyrillic("сўм")),
    CurrencyName("UZS", Forms.russianHard("сум")),
    CurrencyName("UZS", ["sum"], choice: .nearestOnly, needsSum: true),
    CurrencyName(
      "TJS", ["somoni", "somonis", "сомони", "сомонӣ", "somonī"] + Forms.tajik("сомонӣ") + Forms.tajik("сомон"),
      notAfter: ["ismoil", "ismoili", "ismail", "исмоил", "исмоили", "исмаил"]),
    CurrencyName(
      "TMT AZN",
      ["manat", "manats", "манат"] + Forms.turkmen("manat", soft: "manad") + Forms.russianHard("манат"),
      choice: .nearestOnly),
  ]

  private static let neighbours: [CurrencyName] = [
    CurrencyName("RUB BYN", ["rouble", "roubles", "ruble", "rubles", "rubl"] + Forms.russianSoft("рубл")),
    CurrencyName("CNY", ["yuan", "yuans", "renminbi", "rmb"] + Forms.russianSoft("юан")),
    CurrencyName("UAH", ["hryvnia", "hryvnias", "hryvna", "гривен"] + Forms.russianFeminine("гривн")),
    CurrencyName("GEL", ["lari", "laris", "лари"]),
    CurrencyName("AMD", ["dram", "drams"] + Forms.russianHard("драм"), needsSum: true),
    CurrencyName(
      "MNT", ["tugrik", "tugriks", "tögrög", "togrog", "төгрөг"] + Forms.russianHard("тугрик") + ["тугрики"]),
    CurrencyName("AFN", ["afghani", "afghanis", "афгани"], needsSum: true),
    CurrencyName("INR PKR LKR", ["rupee", "rupees"] + Forms.russianFeminineSoft("рупи"), choice: .nearest),
    CurrencyName("IRR OMR QAR SAR", ["rial", "rials"] + Forms.russianHard("риал")),
    CurrencyName("IRR", ["toman", "tomans"], needsSum: true),
    CurrencyName("TRY", ["lira", "liras"] + Forms.russianFeminine("лир")),
    CurrencyName("MDL RON", ["leu", "lei", "лей", "лея", "леев", "леи"], choice: .nearestOnly),
  ]

  private static let world: [CurrencyName] = [
    CurrencyName(
      dollars,
      ["dollar", "dollars", "greenback", "dollari", "dollarlar"] + Forms.russianHard("доллар")
        + Forms.kazakh("доллар") + Forms.uzbek("dollar")),
    CurrencyName("EUR", ["euro", "euros", "евро", "еуро", "yevro"]),
    CurrencyName("GBP EGP", ["pound", "pounds"] + Forms.russianHard("фунт"), choice: .nearestOnly, needsSum: true),
    CurrencyName("GBP", ["sterling", "стерлингов"]),
    CurrencyName("JPY", ["yen"] + Forms.russianFeminine("иен") + Forms.russianFeminine("йен")),
    CurrencyName("KRW KPW", ["won", "вон", "воны"], needsSum: true),
    CurrencyName("CHF", ["franc", "francs"] + Forms.russianHard("франк"), choice: .nearestOnly),
    CurrencyName("PLN", ["zloty", "zlotys", "zlotych", "złoty", "злотый", "злотых", "злотого", "злотые"]),
    CurrencyName("CZK", ["koruna", "korunas"]),
    CurrencyName("SEK", ["krona", "kronor"], choice: .nearestOnly),
    CurrencyName("NOK DKK", ["krone", "kroner"], choice: .nearestOnly),
    CurrencyName("HUF", ["forint", "forints"] + Forms.russianHard("форинт")),
    CurrencyName("ILS", ["shekel", "shekels"] + Forms.russianSoft("шекел")),
    CurrencyName("AED", ["dirham", "dirhams"] + Forms.russianHard("дирхам")),
    CurrencyName("SAR QAR", ["riyal", "riyals"]),
    CurrencyName("KWD IQD RSD", ["dinar", "dinars"] + Forms.russianHard("динар"), choice: .nearestOnly),
    CurrencyName("MXN ARS", ["peso", "pesos", "песо"], choice: .nearestOnly),
    CurrencyName("THB", ["baht", "бат", "батов"], needsSum: true),
    CurrencyName("ZAR", ["rand", "rands"], needsSum: true),
  ]
}

extension CurrencyName {
  /// Codes that are read as such wherever they stand in capitals; any other needs a sum beside it (ALL, TRY, TOP, CUP).
  static let plainCodes: Set<String> = [
    "KZT", "KGS", "UZS", "TJS", "TMT", "AZN", "RUB", "BYN", "UAH", "AMD", "MNT", "AFN", "CNY", "USD", "EUR", "GBP",
    "JPY",
    "CHF", "INR", "PKR", "IRR", "KRW", "PLN", "CZK", "HUF", "SEK", "NOK", "DKK", "AUD", "NZD", "HKD", "SGD", "AED",
  ]
}
