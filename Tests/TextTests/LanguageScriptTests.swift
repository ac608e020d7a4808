import Testing

@testable import Text

@Suite struct LanguageScriptTests {
  @Test(arguments: [
    ("ऊर्जा मंत्री ने कहा", "hi"), ("การประชุมเริ่มแล้ว", "th"), ("הממשלה התכנסה", "he"), ("Նոր ուսումնական տարի", "hy"),
    ("새 학년", "ko"), ("新しい学年", "ja"), ("カナ", "ja"), ("新学年", "zh"), ("ელექტრო", "ka"), ("ΝΕΑ ΧΡΟΝΙΑ", "el"),
    ("Rok szkolny się rozpoczął", "pl"), ("O ano letivo já começou", "pt"), ("نیا تعلیمی سال شروع ہو گیا ہے", "ur"),
  ])
  func scriptsOfOneLanguageAndNeighboursAreFound(_ text: String, _ tag: String) {
    #expect(LanguageDetector.language(of: text)?.rawValue == tag)
  }

  @Test func mostLettersDecideAndLatinOnesCountLess() {
    #expect(LanguageDetector.language(of: "Ҳукумат Samsung билан келишди")?.rawValue == "uz-Cyrl")
    #expect(LanguageDetector.language(of: "Samsung Electronics 三星电子公司发布")?.rawValue == "zh")
    // One quotation of two Han characters in kana is Japanese; one kana among many Han is a quotation.
    #expect(LanguageDetector.language(of: "全国各地新学年开始全国各地新学年开始の")?.rawValue == "zh")
  }

  @Test(arguments: ["a", "аб", "ab", "1a2b"]) func twoLettersAreTooFew(_ text: String) {
    #expect(LanguageDetector.language(of: text) == nil)
  }

  @Test func everyScriptIsThatOfItsLanguages() {
    for script in LanguageScript.allCases { #expect(!script.languages.isEmpty) }
    let all = LanguageScript.allCases.flatMap(\.languages)
    // Kazakh is written in two, and its other script has the same tag.
    #expect(all.count == Set(all).count + 1 && Set(all) == Set(Language.allCases))
  }

  @Test func aLongTextIsReadInItsBeginning() {
    let russian = String(repeating: "Парламент принял бюджет во втором чтении. ", count: 40)
    let kazakh = String(repeating: "Мектептерде жаңа оқу жылы басталды. ", count: 400)
    #expect(LanguageDetector.language(of: russian + kazakh)?.rawValue == "ru")
    #expect(LanguageDetector.language(of: kazakh + russian)?.rawValue == "kk")
  }

  private func words(_ text: String, _ script: LanguageScript) -> [String] {
    var reader = LanguageWords(text, script)
    var words: [String] = []
    while reader.next() {
      words.append(String(String.UnicodeScalarView(reader.word.compactMap(Unicode.Scalar.init))))
    }
    return words
  }

  @Test(arguments: [
    ("O‘zbek so'm", ["o’zbek", "so’m"]), ("It's 'so'.", ["it’s", "so"]), ("co\u{AD}op cafe\u{301}", ["coop", "cafe"]),
    ("İl ÜÇ", ["il", "üç"]), ("a1b", ["a", "b"]), ("тенге x", ["x"]), ("x’", ["x"]), ("", []), ("…", []),
  ])
  func wordsAreReadInOneScript(_ text: String, _ expected: [String]) {
    #expect(words(text, .latin) == expected)
  }

  @Test func cyrillicCapitalsBecomeSmall() {
    #expect(words("ҚАЗАҚСТАН ЁЛКА ЇЖАК Ӯ", .cyrillic) == ["қазақстан", "ёлка", "їжак", "ӯ"])
    #expect(words("می\u{200C}خواهم كِتاب", .arabic) == ["میخواهم", "كتاب"])
  }
}
