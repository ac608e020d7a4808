import Testing
@testable import Text

/// Titles and texts in the languages of the region and its neighbours. All were written for these tests.
struct LanguageDetectorTests {
  /// A tag, and a title in that language.
  static let titles: [(String, String)] = [
    ("ru", "Парламент принял бюджет во втором чтении"), ("ru", "Почему подорожала картошка"),
    ("uk", "Уряд змінив правила в’їзду для туристів"), ("be", "Што будзе з надвор’ем на гэтым тыдні"),
    ("kk", "Мектептерде жаңа оқу жылы басталды"), ("kk", "Жолаушылар пойызы кешігіп келді"),
    ("ky", "Мектептерде жаңы окуу жылы башталды"), ("ky", "Айыл тургундары көпүрөнү оңдошту"),
    ("tt", "Мәктәпләрдә яңа уку елы башланды"), ("tt", "Авылда яңа күпер салынды"),
    ("uz-Cyrl", "Мактабларда янги ўқув йили бошланди"), ("uz-Cyrl", "Қишлоқда янги кўприк қурилди"),
    ("uz-Latn", "Maktablarda yangi oʻquv yili boshlandi"), ("uz-Latn", "Qishloqda yangi ko'prik qurildi"),
    ("tg", "Дар мактабҳо соли нави таҳсил оғоз шуд"), ("tg", "Дар деҳа пули нав сохтанд"),
    ("tk", "Mekdeplerde täze okuw ýyly başlandy"), ("tk", "Obada täze köpri guruldy"),
    ("az", "Məktəblərdə yeni tədris ili başladı"), ("tr", "Okullarda yeni eğitim yılı başladı"),
    ("en", "New school year starts across the country"), ("en", "Why potatoes cost more this winter"),
    ("de", "Das neue Schuljahr hat begonnen"), ("fr", "La nouvelle année scolaire a commencé"),
    ("es", "Comienza el nuevo curso escolar en todo el país"), ("it", "Comincia il nuovo anno scolastico"),
    ("fa", "سال تحصیلی جدید در مدارس آغاز شد"), ("ar", "بدء العام الدراسي الجديد في المدارس"),
    ("zh", "全国各地新学年开始"), ("ja", "新学期が全国で始まる"), ("ko", "전국에서 새 학년이 시작됐다"),
    ("ka", "ახალი სასწავლო წელი დაიწყო"), ("el", "Ξεκίνησε η νέα σχολική χρονιά"),
  ]

  @Test(arguments: titles) func theLanguageOfATitleIsFound(_ tag: String, _ title: String) {
    #expect(LanguageDetector.language(of: title)?.rawValue == tag)
  }

  @Test func namesInOtherLettersDoNotChangeTheLanguage() {
    #expect(LanguageDetector.language(of: "Netflix и Spotify повысили цены на подписку")?.rawValue == "ru")
    #expect(LanguageDetector.language(of: "Google Play Marketʼте жаңа қосымша пайда болды")?.rawValue == "kk")
    #expect(LanguageDetector.language(of: "The word “тенге” comes from a coin")?.rawValue == "en")
  }

  @Test func everyApostropheOfUzbekIsTheSame() {
    for apostrophe in ["ʻ", "‘", "’", "'", "`", "ʼ"] {
      let title = "Oʻzbekistonda bugʻdoy narxi oʻzgardi".replacing("ʻ", with: apostrophe)
      #expect(LanguageDetector.language(of: title)?.rawValue == "uz-Latn")
    }
  }

  @Test(arguments: ["", " ", "12:30", "№ 5", "…", "🙂", "42 %"])
  func aTextWithoutWordsHasNoLanguage(_ text: String) {
    #expect(LanguageDetector.language(of: text) == nil)
  }

  /// A tag, and a short title that its words alone give to another language.
  static let short = [
    ("en", "Osh mayor resigns"), ("ru", "«Кайрат» сыграл вничью"), ("tr", "Fenerbahçe'de istifa"),
    ("fr", "Neige en mai"),
    ("en", "Baikonur rollout delayed"), ("ky", "Президент Ошко барат"), ("kk", "Pavlodarda zauyt ıske qosyldy."),
  ]

  @Test(arguments: short) func theNamedLanguageDecidesAShortTitle(_ tag: String, _ title: String) throws {
    let language = try #require(Language(tag: tag))
    #expect(LanguageDetector.language(of: title, declared: language) == language)
  }

  @Test(arguments: titles) func aWrongTagDoesNotOutweighAClearTitle(_ tag: String, _ title: String) {
    for declared in [Language.russian, .english, .kazakh] {
      #expect(LanguageDetector.language(of: title, declared: declared)?.rawValue == tag, "\(declared)")
    }
  }

  @Test(arguments: ["Ақтөбеде өрт болды", "Бишкекте жаңы көпүрө курулду", "Дар Хуҷанд борон борид"])
  func aNamedLanguageThatLacksALetterCountsForNothing(_ title: String) {
    #expect(
      LanguageDetector.language(of: title, declared: .russian) == LanguageDetector.language(of: title))
    #expect(LanguageDetector.language(of: title, declared: .russian) != .russian)
  }

  @Test func kazakhInLatinLettersIsKazakh() {
    let text = "Qazaqstan halqy jaña jyldy qarsy aldy. Ükımet jaña üi salyp jatyr."
    #expect(LanguageDetector.language(of: text) == .kazakh)
    #expect(LanguageDetector.language(of: "Jüzım men alma pıstı", declared: .kazakh) == .kazakh)
    #expect(LanguageDetector.language(of: "Okullarda yeni eğitim yılı başladı", declared: .kazakh) == .turkish)
  }

  @Test func uzbekWithoutAScriptIsUzbekInBoth() {
    #expect(LanguageDetector.language(of: "Акимат жавоби", declared: Language(tag: "uz")) == .uzbekCyrillic)
  }

  @Test func everySampleIsInItsOwnLanguage() {
    // Each sentence of the samples alone, so that the model is held to short texts too.
    var (right, all) = (0, 0)
    for (language, sample) in LanguageSamples.all {
      for sentence in sample.split(separator: ".") where sentence.count > 30 {
        all += 1
        if LanguageDetector.language(of: String(sentence)) == language { right += 1 }
      }
    }
    #expect(all > 400)
    #expect(Double(right) / Double(all) > 0.99)
  }

  @Test func tagsOfFeedsAreRead() {
    #expect(Language(tag: "ru-RU") == .russian)
    #expect(Language(tag: "en_US") == .english)
    #expect(Language(tag: "UZ") == .uzbekLatin)
    #expect(Language(tag: "uz-Cyrl-UZ") == .uzbekCyrillic)
    #expect(Language(tag: "tlh") == nil)
    #expect(Language(tag: "") == nil)
    #expect(Language.uzbekCyrillic.code == "uz")
  }
}
