import Testing
@testable import Text

/// Groups whose words share a stem, one group a line; no two lines share one.
private let english = """
  bank banks banking banked
  study studies studied studying
  nation nations national nationally
  run runs running
  hope hoped hoping hopes
  happy happiness
  currency currencies
  relate related relating relates
  import imports imported importing
  university universities
  universal universally
  add added adds adding
  organ organs
  organize organizer organizing
  biology biologist biologists
  vying vie
  news
  sky skies
  """

private let russian = """
  банк банка банку банком банке банки банков банкам банками банках
  курс курса курсы курсов
  новость новости новостей новостями
  выросла выросли
  вырастет
  рубль рубля рублей рублями рублю
  красивый красивая красивое красивую красивых красивейший
  говорить говорил говорила говорит
  важность важности
  """

@Test(arguments: [(english, EnglishStem.stem), (russian, RussianStem.stem)])
func theFormsOfAWordShareAStemAndOtherWordsDoNot(_ table: String, _ stem: @Sendable (String) -> String) {
  let groups = table.split(separator: "\n").map { line in line.split(separator: " ").map { stem(String($0)) } }
  for group in groups { #expect(Set(group).count == 1, "\(group)") }
  #expect(Set(groups.compactMap(\.first)).count == groups.count)
}

@Test(arguments: [
  ("consigned", "consign"), ("knightly", "knight"), ("generate", "generat"), ("international", "internat"),
  ("skis", "ski"), ("dying", "die"), ("inning", "inning"), ("innings", "inning"), ("agreed", "agre"), ("feed", "feed"),
  ("this", "this"), ("gas", "gas"), ("kiwis", "kiwi"), ("ties", "tie"), ("cries", "cri"), ("luxuriating", "luxuri"),
  ("hopping", "hop"), ("yellow", "yellow"), ("sayings", "say"), ("bluely", "blueli"), ("a", "a"), ("", ""),
  ("odd", "odd"),
])
func anEnglishStemIsTheOneOfThePublishedRules(_ word: String, _ stem: String) {
  #expect(EnglishStem.stem(word) == stem)
}

@Test(arguments: [
  ("вавиловка", "вавиловк"), ("вагоном", "вагон"), ("важнейшие", "важн"), ("валявшиеся", "валя"),
  ("павлович", "павлович"),
  ("падение", "паден"), ("пальто", "пальт"), ("приоткрылась", "приоткр"), ("длинный", "длин"), ("я", "я"), ("", ""),
  ("вв", "вв"),
])
func aRussianStemIsTheOneOfThePublishedRules(_ word: String, _ stem: String) {
  #expect(RussianStem.stem(word) == stem)
}
