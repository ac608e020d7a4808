import Testing

@testable import Text

private func quality(_ left: String, _ right: String) -> MatchQuality? {
  WordMatcher(left).quality(to: SpelledWord(right))
}

/// Spellings of one name, one name a line: each finds each.
private let names = """
  tashkent toshkent ташкент тошкент
  тоқаев токаев tokayev toqayev toqaev
  uzbekistan oʻzbekiston ўзбекистон узбекистан
  kazakhstan қазақстан qazaqstan казахстан
  tajikistan тоҷикистон tojikiston таджикистан
  turkmenistan türkmenistan туркменистан
  ashgabat aşgabat ашгабат
  türkmenbaşy turkmenbashi туркменбаши
  bukhara buxoro бухара
  samarkand samarqand самарканд
  mirziyoyev mirziyoev мирзиёев мирзиеев
  japarov japarow жапаров zhaparov
  berdimuhamedow berdimuhamedov berdymukhamedov бердымухамедов
  tenge теңге тенге teñge
  jizzakh jizzax джизак
  dushanbe душанбе
  nazarbayev назарбаев nazarbaev
  зеленский zelensky zelenskyy
  somoni сомонӣ сомони
  сырдарья syrdarya
  хўжаев ходжаев xoʻjayev
  yoʻldoshev юлдашев йўлдошев
  дәулет давлет davlet
  chevron шеврон
  """

@Test(arguments: names.split(separator: "\n").map(String.init))
func theSpellingsOfANameFindOneAnother(_ line: String) {
  let names = line.split(separator: " ").map(String.init)
  for left in names {
    for right in names { #expect(quality(left, right) != nil, "\(left) \(right)") }
  }
}

@Test(arguments: [
  ("former", "farmer"), ("cost", "cast"), ("sum", "som"), ("som", "soʻm"), ("сом", "сум"), ("bird", "byrd"),
  ("stack", "stock"), ("walking", "working"), ("бар", "бор"), ("банк", "bang"), ("turkey", "turkmen"), ("на", "na"),
  ("university", "universal"), ("hat", "kat"), ("коза", "каза"),
  ("ходжаев", "худжаев"), ("baku", "бак"), ("чемпион", "шемпион"), ("2025", "2026"), ("中", "国"),
])
func otherWordsStayApart(_ left: String, _ right: String) {
  #expect(quality(left, right) == nil)
  #expect(quality(right, left) == nil)
}

@Test func theCloserKinshipIsNamed() {
  #expect(quality("Crème".lowercased(), "creme") == .exact)
  #expect(quality("banks", "banking") == .form)
  #expect(quality("токаев", "токаева") == .form)
  #expect(quality("ташкенте", "tashkent") == .sound)
  #expect(MatchQuality.exact < .form && MatchQuality.form < .sound)
}

@Test(arguments: names.split(separator: "\n").map(String.init))
func spellingsOfANameStandWhereTheVocabularyIsLookedThrough(_ line: String) {
  let names = line.split(separator: " ").map(String.init)
  for left in names {
    let places = WordMatcher(left).places
    for right in names where right != left { #expect(places.has(SpelledWord(right)), "\(left) \(right)") }
  }
}

/// Inflected spellings of a name in other alphabets.
@Test(arguments: [
  ("bishkek", "бишкекте"), ("dushanbe", "душанберо"), ("otunbayeva", "отунбаевой"), ("тоқаевтың", "tokayev"),
  ("tashkent", "ташкентом"), ("караганда", "қарағандыда"), ("токаев", "тоқаевқа"), ("khorezm", "хоразмда"),
])
func anInflectedNameIsFoundInAnotherAlphabet(_ name: String, _ other: String) {
  #expect(quality(name, other) == .sound)
  #expect(WordMatcher(name).places.has(SpelledWord(other)))
}

@Test(arguments: [
  ("оон", "бұұ"), ("un", "бмт"), ("снг", "тмд"), ("nowruz", "нооруз"), ("хорезм", "xorazm"), ("osh", "oʻsh"),
  ("ашхабад", "aşgabat"), ("турция", "türkiye"), ("россия", "ресей"), ("china", "қытай"), ("германии", "almanya"),
])
func aNameIsFoundAsOtherLanguagesHaveIt(_ name: String, _ other: String) {
  #expect(quality(name, other) == .sound)
  #expect(WordMatcher(name).places.has(SpelledWord(other)))
}

@Test(arguments: [
  ("osh", "ошибка"), ("osh", "ошо"), ("almaty", "алматов"), ("navoi", "новое"), ("ветер", "ветераны"),
  ("интернет", "интернат"),
])
func aNameIsNotFoundInWordsThatBeginAlike(_ name: String, _ other: String) {
  #expect(quality(name, other) == nil)
}

@Test func aLineOfTheTableOfNamesHasSeveralNames() {
  for line in (NameTable.places + "\n" + NameTable.organisations).split(separator: "\n") {
    let names = line.split(separator: "|")
    #expect(names.count > 1 || line == "NATO", "\(line)")
    for name in names {
      let list = WordList(String(name))
      let longest = list.isSingle ? NameTable.longestSingles : NameTable.longest
      #expect(list.terms.count <= longest, "\(name)")
    }
  }
}

extension WordMatcher.Places {
  fileprivate func has(_ word: SpelledWord) -> Bool {
    words.contains(word.spelling) || beginnings.contains { word.spelling.hasPrefix($0) } || keys.contains(word.key)
      || keyBeginnings.contains { word.key.hasPrefix($0) }
  }
}

@Test(arguments: [("ташк", "tashkent"), ("tosh", "ташкент"), ("қаза", "kazakhstan"), ("中", "中"), ("συν", "συνταγμα")])
func theKeyOfABeginningBeginsTheKey(_ beginning: String, _ whole: String) {
  #expect(SpelledWord(whole).key.hasPrefix(WordMatcher(beginning).keyPrefix))
}

@Test(arguments: [
  ("tashkent", "طشقند"), ("kabul", "کابل"), ("almaty", "آلماتی"), ("astana", "آستانه"), ("tokayev", "توکایف"),
  ("دلار", "доллар"),
])
func namesInArabicLettersAreFoundByTheTable(_ name: String, _ other: String) {
  #expect(quality(name, other) == .sound)
  let places = WordMatcher(name).places
  #expect(places.words.contains(other) || places.beginnings.contains(where: other.hasPrefix))
}
