import Testing
import Text
@testable import Desk

/// Words of articles as stories read them; all texts were written for these tests.
struct StoryWordsTests {
  private func latin(_ words: StoryWords) -> [String] {
    words.words.map { String(decoding: words.letters(of: $0), as: UTF8.self) }
  }

  @Test(arguments: [
    ("Тоқаев Астанада", ["tokaev", "astanada"]), ("Oʻzbekiston va Qirgʻiziston", ["ozbekiston", "va", "qirgiziston"]),
    ("Aşgabat, Türkmenistan!", ["asgabat", "turkmenistan"]), ("a\u{301}b 12 c", ["ab", "c"]),
    ("пресс-служба -- МВД-", ["press-slujba", "mvd"]), ("", []), ("— … 2026", []),
  ]) func aWordIsWrittenInSmallLatinLetters(_ text: String, _ words: [String]) {
    #expect(latin(StoryWords(title: text, text: "")) == words)
    #expect(latin(StoryWords(title: "", text: text)) == words)
  }

  @Test func aCapitalInsideASentenceIsAName() {
    let text = "Встреча прошла в Оше. Мэр: «Город рад». Асель молчит"
    let words = StoryWords(title: "Премьер Жапаров приехал", text: text)
    let names = words.words.filter(\.isName).map { String(decoding: words.letters(of: $0), as: UTF8.self) }
    #expect(names == ["japarov", "oxe"])
  }

  @Test func aWordOrTwoInQuotationMarksAreAName() {
    let text = "«Кайрат» обыграл «Ордабасы». «Мы рады этому очень», – сказал он. „Dala“ and \"Altyn Dala\""
    let words = StoryWords(title: text, text: "")
    let names = words.words.filter(\.isName).map { String(decoding: words.letters(of: $0), as: UTF8.self) }
    #expect(
      names == ["kairat", "ordabasi", "dala", "altin", "dala"]
        || names == ["kayrat", "ordabasi", "dala", "altyn", "dala"])
  }

  @Test func whatAWordWasWrittenAsIsKeptWithoutSignsAroundIt() {
    let text = "(Ерлан Сәтпаев’), МАГАТЭ-"
    let words = StoryWords(title: "", text: text)
    #expect(words.words.map { $0.spelling(in: text) } == ["Ерлан", "Сәтпаев", "МАГАТЭ"])
  }

  @Test func theLeadEndsBehindItsWordsAndTheArticleBehindItsOwn() {
    let words = StoryWords(title: "Two words", text: String(repeating: "word ", count: 1_000)).words
    #expect(words.prefix(2).allSatisfy { $0.place == .title })
    #expect(words.count { $0.place == .lead } == 25)
    #expect(words.count == 400)
  }

  @Test func wordsOfAddressesAreNone() {
    let words = StoryWords(title: "", text: "Запись: https://talas.example/aba-yrayi?q=3 — http://x.example, дала")
    #expect(latin(words) == ["zapis", "dala"])
    let texts = ["Details: https://news.example/report?q=3.", "Write at https://news.example/ask today."]
    let items = texts.enumerated().map { number, text in
      StoryBuilder.Item(
        id: Int64(number + 1), hour: 0, features: StoryFeatures(title: "", text: text, language: .english))
    }
    #expect(StoryBuilder(items).groups().count == 2)
  }

  @Test func aWordHasOneHashInEveryScript() {
    let words = StoryWords(title: "Манас", text: "Manas manaS Манаса").words
    #expect(Set(words.prefix(3).map(\.hash)).count == 1)
    #expect(words[3].hash != words[0].hash)
  }

  @Test func scriptsWithoutSpacesAreNoticed() {
    #expect(StoryWords(title: "阿拉木图 Almaty", text: "").hasHan)
    #expect(!StoryWords(title: "Almaty", text: "Алматы").hasHan)
  }

  @Test func aVocabularyThatHasReadOthersReadsTheSameFeatures() {
    var vocabulary = StoryVocabulary()
    for _ in 0..<2 {
      for sample in StoryTests.samples {
        let language = LanguageDetector.language(of: sample.text)
        let shared = StoryFeatures(title: sample.title, text: sample.text, language: language, &vocabulary)
        let own = StoryFeatures(title: sample.title, text: sample.text, language: language)
        #expect(shared.weights.keys == own.weights.keys)
        #expect(shared.weights.keys.map { shared.weights[$0] } == own.weights.keys.map { own.weights[$0] })
        #expect(Set(shared.core) == Set(own.core))
        #expect(Set(shared.cities) == Set(own.cities))
      }
    }
  }

  @Test func oneSpellingHasItsOwnStemInEachLanguage() {
    var vocabulary = StoryVocabulary()
    let keys = [Language.russian, .english].map { language in
      StoryFeatures(title: "", text: "слово манасами", language: language, &vocabulary).weights.keys.map(\.value)
    }
    #expect(keys[0] != keys[1])
  }

  @Test func twoWordsAreOneConceptOnlyTogether() {
    let together = StoryFeatures(title: "Obihavo", text: "Сув тошқин келди", language: nil)
    let apart = StoryFeatures(title: "Obihavo", text: "Сув келди", language: nil)
    let concepts = [together, apart].map { $0.weights.keys.count { $0.kind == .concept } }
    #expect(concepts[0] > concepts[1])
  }
}
