import Testing
import Text

@testable import Desk

/// Names and words of several languages as one key.
@Suite struct StorySoundTests {
  private func key(_ word: String, _ language: Language? = nil) -> String {
    String(decoding: StorySound.key(StoryStem.stem(Latinizer.latin(word), language)), as: UTF8.self)
  }

  @Test(arguments: [
    ("tokaev", "tkv"), ("philippines", "vlbns"), ("bookkeeper", "bkbr"), ("shchuka", "xk"), ("schmidt", "xmdt"),
    ("watch", "vc"),
    ("back", "bk"), ("zhol", "jl"), ("djol", "jl"), ("khan", "n"), ("ghana", "gn"), ("tsar", "sr"), ("tzar", "sr"),
    ("thomas", "tms"),
    ("qazaq", "kzk"), ("wolf", "vlv"), ("aeiouyh", ""), ("", ""), ("mama", "m"), ("al-farabi", "lvrb"), ("chess", "cs"),
  ])
  func aKeyHasTheConsonants(_ word: String, _ expected: String) {
    #expect(key(word) == expected)
  }

  @Test(arguments: [
    ["Шымкент", "Shymkent", "Shimkent"], ["Жапаров", "Zhaparov", "Japarov"], ["Хорезм", "Khorezm"],
    ["Чингиз", "Chingiz", "Çingiz"], ["Фергана", "Fergana", "Фарғона", "Farg‘ona"],
    ["Владимир", "Vladimir", "Wladimir"],
    ["Қарағанды", "Караганда", "Karaganda"], ["Ашхабад", "Ashkhabad", "Aşhabad"], ["ولادیمیر", "Владимир"],
  ])
  func theSpellingsOfANameHaveOneKey(_ names: [String]) {
    #expect(Set(names.map { key($0) }).count == 1, "\(names.map { key($0) })")
  }

  @Test(arguments: [
    (Language.russian, ["Токаева", "Токаеву"]), (.russian, ["Бишкек", "Бишкека", "Бишкеке"]),
    (.kazakh, ["Тоқаев", "Тоқаевтың", "Тоқаевқа", "Тоқаевтан"]), (.kyrgyz, ["Бишкек", "Бишкектин", "Бишкекке"]),
    (.uzbekLatin, ["Mirziyoyev", "Mirziyoyevning", "Mirziyoyevga", "Mirziyoyevdan"]),
    (.turkish, ["Yılmaz", "Yılmazdan", "Yılmazlar"]),
    (.tajik, ["Раҳмон", "Раҳмонро", "Раҳмони"]), (.english, ["Satpayev", "Satpayevs"]),
  ])
  func theFormsOfANameHaveOneKey(_ language: Language, _ forms: [String]) {
    #expect(Set(forms.map { key($0, language) }).count == 1, "\(forms.map { key($0, language) })")
  }

  @Test(arguments: [(Language.russian, "ата"), (.kazakh, "нан"), (.tajik, "рӯ"), (.english, "bus"), (.english, "gas")])
  func aShortWordIsNotCut(_ language: Language, _ word: String) {
    #expect(StoryStem.stem(Latinizer.latin(word), language) == Latinizer.latin(word))
  }

  @Test func aWordOfAnUnknownLanguageIsNotCut() {
    for language in [nil, Language.german, .persian, .chinese] {
      #expect(StoryStem.stem(Latinizer.latin("Токаева"), language) == Latinizer.latin("Токаева"))
    }
  }

  @Test(arguments: [
    ("Ёлка", "elka"), ("ҒАЛЫМ", "galim"), ("Şehir", "sehir"), ("Ъь", ""), ("O‘zbek", "ozbek"), ("é5x", "ex"), ("中", ""),
    ("كتاب", "ktab"),
    ("пресс-центр", "press-sentr"), ("ЇЖАК", "ijak"), ("ñandú", "nandu"),
  ])
  func lettersOfEveryScriptAreWrittenAsOne(_ text: String, _ latin: String) {
    #expect(String(decoding: Latinizer.latin(text), as: UTF8.self) == latin)
  }

  @Test(arguments: ["A", "Я", "Ғ", "É", "Ş"]) func aCapitalIsKnown(_ letter: Unicode.Scalar) {
    #expect(Latinizer.isCapital(letter.value))
  }

  @Test(arguments: ["a", "я", "ғ", "5", "ك", "中", " "]) func otherSignsAreNoCapitals(_ letter: Unicode.Scalar) {
    #expect(!Latinizer.isCapital(letter.value))
  }
}

/// The word lists of stories.
@Suite struct StoryLexiconTests {
  private let lexicon = StoryLexicon("one foo bar=\ntwo foob foo-baz 中国\nIN= india")

  private func names(_ word: String, _ next: String = "") -> [String] {
    lexicon.names(of: Latinizer.latin(word), next: Latinizer.latin(next)).map { lexicon.names[$0] }
  }

  @Test(arguments: [
    ("foo", "", ["one"]), ("fooab", "", ["one"]), ("fooabc", "", []), ("foobar", "", ["two"]),
    ("foobarbarba", "", ["two"]),
    ("foobarbarbarbar", "", []), ("bar", "", ["one"]), ("bars", "", []), ("foo", "baz", ["one", "two"]),
    ("foo", "bazaar", ["one", "two"]), ("foo", "ba", ["one"]), ("f", "", []), ("", "", []), ("indian", "", ["IN"]),
    ("fo", "", []),
  ])
  func aWordStandsForTheNamesOfItsBeginnings(_ word: String, _ next: String, _ expected: [String]) {
    #expect(names(word, next) == expected)
  }

  @Test func wordsOfScriptsWithoutSpacesMatchAnywhere() {
    #expect(lexicon.names(inside: "在中国的").map { lexicon.names[$0] } == ["two"])
    #expect(lexicon.names(inside: "foo 中 国").isEmpty)
  }

  @Test func onlyTheFirstWordOfAPairBeginsOne() {
    #expect(lexicon.mayBeginPair(Latinizer.latin("foo")) && !lexicon.mayBeginPair(Latinizer.latin("baz")))
    #expect(!lexicon.mayBeginPair([]) && !lexicon.mayBeginPair(Latinizer.latin("fo")))
  }

  @Test(arguments: [
    ("Алматыда", "KZ:almaty"), ("Almaty", "KZ:almaty"), ("Ташкентом", "UZ:tashkent"), ("Toshkentda", "UZ:tashkent"),
    ("Бишкекте", "KG:bishkek"), ("казахстанский", "KZ"), ("Oʻzbekistonda", "UZ"), ("россиянин", "RU"),
    ("Chinese", "CN"),
    ("Кызылорде", "KZ:kyzylorda"), ("Көкшетауда", "KZ:kokshetau"), ("Taraz", "KZ:taraz"), ("Уральске", "KZ:oral"),
    ("Өскеменде", "KZ:oskemen"), ("Termizda", "UZ:surkhandarya"), ("Surxondaryoda", "UZ:surkhandarya"),
    ("Jizzaxda", "UZ:jizzakh"), ("Хоразмда", "UZ:khorezm"), ("Каракола", "KG:karakol"), ("Karakol", "KG:karakol"),
    ("Хатлонской", "TJ:khatlon"), ("Lebapda", "TM:lebap"), ("Türkmenabat", "TM:lebap"), ("Bursa", "TR:bursa"),
    ("Будапеште", "HU"), ("Кашгаре", "CN:xinjiang"), ("Оше", "KG:osh"), ("Türkmenistanyň", "TM"), ("ایران", "IR"),
    ("France", "FR"),
  ])
  func aPlaceIsFoundInItsForms(_ word: String, _ place: String) {
    let names = StoryPlaces.lexicon.names(of: Latinizer.latin(word)).map { StoryPlaces.lexicon.names[$0] }
    #expect(names.contains(place), "\(names)")
  }

  @Test(arguments: ["ошибка", "коньяк", "Bakiyev", "информация", "marina", "чиновник", "Eurovision"])
  func otherWordsArePlacesOfNothing(_ word: String) {
    let names = StoryPlaces.lexicon.names(of: Latinizer.latin(word)).map { StoryPlaces.lexicon.names[$0] }
    #expect(names.isEmpty, "\(names)")
  }

  @Test func everyCityIsInACountryOfTheList() {
    let names = StoryPlaces.lexicon.names
    let countries = Set(names.filter { !$0.contains(":") })
    for (name, place) in zip(names, StoryPlaces.all) where name.contains(":") {
      #expect(countries.contains(String(name.prefix { $0 != ":" })), "\(name)")
      #expect(place.city != nil && place.label?.first?.isUppercase == true, "\(name)")
    }
    #expect(names.count == Set(names).count)
  }

  @Test func everyConceptHasItsOwnName() {
    let names = StoryConcepts.all.map(\.name)
    #expect(names.count == Set(names).count && names.count > 100)
    #expect(Set(StoryConcepts.all.map(\.key)).count == names.count)
  }

  @Test(arguments: [
    ("понедельник", true), ("дүйсенбі", true), ("Monday", true), ("марта", true), ("çarşamba", true), ("Eylül", true),
    ("Мадрид", false),
    ("Tuesdays", true), ("Токаев", false),
  ])
  func daysAndMonthsAreNoNames(_ word: String, _ isDay: Bool) {
    #expect(StoryCalendar.isDayOrMonth(Latinizer.latin(word)) == isDay)
  }

  @Test(arguments: [
    ("Итоги дня: главное", true), ("ГЛАВНОЕ ЗА НЕДЕЛЮ", true), ("Weather: rain in Osh", true),
    ("Ауа райы болжамы", true),
    ("Opinion: the bank", true), ("汇率 今天", true), ("The bank of Osh", false), ("Погодин приехал", false),
    ("Погода на завтра", true),
    ("", false),
  ])
  func summariesOfTheDayAreRoundups(_ title: String, _ isRoundup: Bool) {
    #expect(StoryRoundup.matches(title) == isRoundup)
  }
}
