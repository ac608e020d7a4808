import Testing

@testable import Text

/// Tags of languages, and texts in several languages and scripts.
@Suite struct LanguageTagTests {
  @Test func everyLanguageIsReadFromItsTagInAnyForm() {
    for language in Language.allCases {
      #expect(Language(tag: language.rawValue) == language)
      #expect(Language(tag: language.rawValue.uppercased().replacing("-", with: "_")) == language)
      #expect(Language(tag: language.rawValue + "-XX") == language)
      #expect(language.code.utf8.count == 2 && language.rawValue.hasPrefix(language.code))
      #expect(Language(tag: "x" + language.rawValue) == nil)
    }
  }

  @Test(arguments: [
    ("uz-Latn-UZ", Language.uzbekLatin), ("uz_UZ@cyrillic", .uzbekLatin), ("UZ_Cyrl_UZ", .uzbekCyrillic),
    ("zh-Hans", .chinese), ("pt-BR", .portuguese),
    ("kk-Latn", .kazakh), ("-ru-", .russian),
  ])
  func theFirstPartAndTheScriptOfUzbekCount(_ tag: String, _ language: Language) {
    #expect(Language(tag: tag) == language)
  }

  @Test(arguments: ["russian", "r", "-", "_", "ru1", "рус", "uzb", "english-US", "ru RU"])
  func aTagOfNoneIsNone(_ tag: String) {
    #expect(Language(tag: tag) == nil)
  }

  @Test func everyScriptHasLanguagesAndEachLanguageButKazakhOneScript() {
    var seen: [Language: LanguageScript] = [:]
    for script in LanguageScript.allCases {
      #expect(!script.languages.isEmpty)
      for language in script.languages {
        #expect(seen[language] == nil || language == .kazakh, "\(language)")
        seen[language] = script
      }
    }
    #expect(Set(seen.keys) == Set(Language.allCases))
  }

  @Test(arguments: [
    ("中国人 and Tokyo Olympics news", Language.english), ("北京 2022", .chinese), ("東京の天気", .japanese),
    ("首相来月訪米の意向", .japanese), ("優の良品", .japanese), ("中国人民银行宣布下调存款准备金率の影响", .chinese), ("東京タワー", .japanese),
    ("BBC: Правительство", .russian), ("Привет hello world again", .english),
    ("Samsung Galaxy және Қазақстан", .kazakh), ("ОАЭ", .russian),
    ("ไทย", .thai), ("हिन्दी समाचार", .hindi), ("שלום עולם", .hebrew), ("Ειδήσεις", .greek),
    ("ახალი ამბები", .georgian),
    ("Նորություններ", .armenian),
    ("뉴스", .korean), ("the", .english), ("и то", .russian),
  ])
  func theScriptOfMostLettersDecides(_ text: String, _ language: Language) {
    #expect(LanguageDetector.language(of: text) == language)
  }

  @Test(arguments: ["ab", "жы", "a b", "አማርኛ", "ᠮᠣᠩᠭᠣᠯ", "\u{0}", "\u{301}\u{301}\u{301}"])
  func tooFewLettersOrUnknownOnesSayNothing(_ text: String) {
    #expect(LanguageDetector.language(of: text) == nil)
  }

  @Test func onlyTheBeginningOfALongTextIsRead() {
    let russian = String(repeating: "Парламент принял бюджет во втором чтении. ", count: 40)
    let english = String(repeating: "The new school year starts across the country. ", count: 4000)
    #expect(LanguageDetector.language(of: russian + english) == .russian)
    #expect(LanguageDetector.language(of: english + russian) == .english)
  }

  /// Capitals, digits, punctuation and line breaks change nothing.
  @Test func theLanguageOfASampleIsThatOfItsCapitals() {
    for (language, sample) in LanguageSamples.all {
      let beginning = String(sample.prefix(300))
      #expect(LanguageDetector.language(of: beginning) == language)
      guard ![.turkish, .azerbaijani].contains(language) else { continue }
      #expect(LanguageDetector.language(of: beginning.uppercased()) == language, "\(language)")
      #expect(
        LanguageDetector.language(of: "12:30 — " + beginning.replacing(" ", with: "\n")) == language, "\(language)")
    }
  }
}
