import Testing
import Text

private func quality(_ left: String, _ right: String) -> MatchQuality? {
  WordMatcher(left).quality(to: WordMatcher(right))
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
  ("university", "universal"), ("hat", "kat"), ("коза", "каза"), ("2025", "2026"), ("中", "国"),
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
func spellingsOfANameShareAKeyOfTheVocabulary(_ line: String) {
  let keys = line.split(separator: " ").map { Set(WordMatcher(String($0)).keys) }
  for left in keys {
    for right in keys { #expect(!left.isDisjoint(with: right), "\(left) \(right)") }
  }
}

@Test(arguments: [("ташк", "tashkent"), ("tosh", "ташкент"), ("қаза", "kazakhstan"), ("中", "中"), ("συν", "συνταγμα")])
func theKeyOfABeginningBeginsTheKey(_ beginning: String, _ whole: String) {
  #expect(WordMatcher(whole).keys.contains { $0.hasPrefix(WordMatcher(beginning).keyPrefix) })
}
