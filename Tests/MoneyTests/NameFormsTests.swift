import Testing
@testable import Money

/// The currency that a text of one word and a number before it names.
private func code(_ word: String) -> String? { Sum.all(in: "5000 \(word)").first?.code }

/// Names of money in the cases of each language, behind a number.
@Test(arguments: [
  (
    "KZT", "tenge тенге теңге теңгеге теңгені теңгенің теңгеден теңгелік теңгесі tengega tengeni tengelik Tenge tengeyi"
  ),
  ("KGS", "сом сома сомов сому сомом сомами сомго сомду сомдун сомдон сомдук som soms Som"),
  (
    "UZS",
    "сум сумов сумами сўм сўмга сўмни сўмнинг сўмлик so‘m so‘mga so‘mni so‘mning so‘mdan so‘mlik so‘mgacha soum soums"
  ),
  ("TJS", "сомони сомонӣ сомониро somoni somonis somoniy сомоний Somoni"),
  (
    "RUB",
    "рубль рубля рублей рублями рублю рубли рублі рубльге rubl rubli rublga ruble rubles rouble roubles rublesi Rubel"
  ),
  (
    "USD",
    "доллар доллара долларов долларами доллары долларға долларды долларлық долларга доллари dollar dollars dollari dollarga"
  ),
  ("USD", "dolar dolara doları dolarlık dolardan dollary dollaryň Dollar доллариро"),
  ("EUR", "евро еуро euro euros yevro yevroga avro avroya avroluk ýewro Euro юро"),
  ("CNY", "юань юаня юаней юани yuan yuani юаньға renminbi Yuan ýuan"),
  ("TRY", "лира лиры лир лирами lira lirasi lirası liralık liraya лирасы lirasy"),
  ("JPY", "иен иены йен yen yena Yen"),
  ("UAH", "гривна гривны гривен hryvnia hryvnias"), ("GEL", "лари lari"),
  ("INR", "рупий рупии rupee rupees rupi Rupien"),
  ("PLN", "zloty злотых złotych"), ("ILS", "shekels шекелей"), ("AED", "dirhams дирхамов"), ("HUF", "forints форинтов"),
  ("SAR", "riyals"), ("IRR", "rials риалов"), ("MNT", "tugriks тугриков төгрөг"),
])
func namesOfMoneyAreReadInTheirForms(_ expected: String, _ words: String) {
  for word in words.split(separator: " ") { #expect(code(String(word)) == expected, "\(word)") }
}

@Test func formsAreMadeOfStemsAndEndings() {
  #expect(NameForms.ruHard("сом").words.prefix(3) == ["сом", "сома", "сому"])
  #expect(NameForms.ruFeminine("лир").words.contains("лир") && NameForms.ruFeminine("лир").words.contains("лиры"))
  #expect(NameForms.en("won").words == ["won"])
  #expect(NameForms.tk("manat", soft: "manad").words.contains("manady"))
  #expect(NameForms.tk("manat", soft: "manad").words.contains("manatlar"))
  #expect(!NameForms.tk("manat", soft: "manad").words.contains("manaty"))
  #expect(NameForms.de("Franken").words == ["franken"])
}

/// The lexicon hashes a form from the hash of its stem, so both must be the hash of the whole word.
@Test func everyFormIsFoundByItsHash() {
  for (number, name) in CurrencyName.all.enumerated() {
    for form in name.forms.prefix(40) {
      guard let hash = WordRun.hash(of: form) else {
        Issue.record("“\(form)” is no single word")
        continue
      }
      // Of two names with the same form the first has it.
      let found = MoneyLexicon.shared.entry(of: hash).name
      #expect(found.map { $0 <= number } == true, "\(form)")
    }
  }
}

@Test func everyNameMeansCurrenciesThatExist() {
  for name in CurrencyName.all {
    #expect(!name.codes.isEmpty && !name.forms.isEmpty)
    for code in name.codes { #expect(Currency(known: code) != nil, "\(code)") }
  }
}

/// A typed code is looked up before the names are, so that no name may be the code of another currency.
@Test func noNameIsTheCodeOfAnotherCurrency() {
  for name in CurrencyName.all {
    for form in name.forms where Currency(known: form.uppercased()) != nil {
      #expect(name.codes.first == form.uppercased(), "\(form)")
    }
  }
}

@Test(arguments: ["some", "yeni", "туман", "soles", "tomans"])
func commonWordsAreNoNames(_ word: String) {
  #expect(sums("5 \(word)") == [] && sums("5 million \(word)") == [] && !glance("5 \(word)"))
}

/// The glance makes the hashes of forms from stems and endings: each form is found as it stands in a text.
@Test func everyFormOfANameIsFound() {
  for name in CurrencyName.all where !name.needsSum && name.choice == .beside {
    for form in name.forms { #expect(glance(form), "\(form)") }
  }
}

@Test func everySignMeansCurrenciesThatExist() {
  let all = Array(CurrencyName.signs.values.joined()) + CurrencyName.prefixedSigns.values.joined()
  for code in all + CurrencyName.families.values.joined() { #expect(Currency(code: code) != nil, "\(code)") }
  for code in CurrencyName.plainCodes { #expect(Currency(code: code) != nil, "\(code)") }
  #expect(CurrencyName.plainCodes.isDisjoint(with: CurrencyName.wordCodes))
  #expect(CurrencyName.versionCodes.isSubset(of: CurrencyName.wordCodes))
}

@Test func languagesWriteNumbersInTheirWay() {
  #expect(MoneyLanguage.english.numbers == .english)
  for language in [MoneyLanguage.turkish, .german] { #expect(language.numbers == .continental) }
  for language in [MoneyLanguage.russian, .kazakh, .kyrgyz, .uzbek, .tajik, .turkmen, .french] {
    #expect(language.numbers == .spaced)
  }
}

@Test(arguments: ["kusd", "USDX", "MUS", "MUSDX", "usdm", "MXYZ", "EURO", "ABCDE", ""])
func anyOtherWordIsNoScaledCode(_ word: String) {
  #expect(ScaledCode(word) == nil)
}

@Test func aScaledCodeHasItsMagnitude() {
  #expect(ScaledCode("MUSD").map { [$0.code, "\($0.powerOfTen)"] } == ["USD", "6"])
  #expect(ScaledCode("kEUR").map { [$0.code, "\($0.powerOfTen)"] } == ["EUR", "3"])
  #expect(ScaledCode("USDbn").map { [$0.code, "\($0.powerOfTen)"] } == ["USD", "9"])
}
