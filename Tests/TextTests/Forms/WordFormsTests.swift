import Testing

@testable import Text

/// A line of `FormSamples`.
private struct Sample: CustomTestStringConvertible, Sendable {
  let word: String
  let forms: [String]
  let others: [String]

  init(_ line: Substring) {
    let halves = line.split(separator: " /", omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: ":")
    word = String(parts[0])
    forms = parts.dropFirst().flatMap { $0.split(separator: " ").map(String.init) }
    others = halves.dropFirst().flatMap { $0.split(separator: " ").map(String.init) }
  }

  var testDescription: String { word }
}

private let samples = [
  FormSamples.russian, FormSamples.english, FormSamples.kazakh, FormSamples.kyrgyz, FormSamples.uzbek,
  FormSamples.tajik,
  FormSamples.turkmen, FormSamples.turkish, FormSamples.persian,
].flatMap { $0.split(separator: "\n").map(Sample.init) }

@Test(arguments: samples)
private func aWordHasItsFormsAndNotTheWordsThatBeginAlike(_ sample: Sample) {
  let forms = WordForms(sample.word)
  for form in sample.forms { #expect(forms.has(form), "\(form)") }
  for other in sample.others { #expect(!forms.has(other), "\(other)") }
}

@Test(arguments: samples)
private func theFormsOfAWordStandWhereTheVocabularyIsLookedThrough(_ sample: Sample) {
  let places = WordForms(sample.word).places
  for form in sample.forms.map(FormScript.plain) where form != sample.word {
    #expect(places.words.contains(form) || places.beginnings.contains { form.hasPrefix($0) }, "\(form)")
  }
}

@Test(arguments: [
  ("мұғалімдер", "мұғалім"), ("окуучулар", "окуучу"), ("olimlar", "olim"), ("мактабҳо", "мактаб"),
  ("учителей", "учитель"),
  ("drivers", "driver"), ("went", "go"), ("kitaplar", "kitap"), ("alymlar", "alym"), ("کتابها", "کتاب"),
])
func anInflectedWordFindsTheWordItIsAFormOf(_ form: String, _ word: String) {
  #expect(WordForms(form).has(word))
  #expect(WordForms(form).lemmas.contains(word) || WordForms(word).has(form))
}

@Test(arguments: [
  ("win", "wine"), ("her", "here"), ("tea", "team"), ("rat", "rate"), ("plan", "plane"), ("war", "warning"),
  ("even", "evening"),
  ("travel", "traveller"), ("farm", "farmer"), ("пес", "песни"), ("рай", "район"), ("бор", "борон"),
  ("بار", "باران"), ("ارز", "ارزش"), ("شهر", "شهرت"), ("aýdym", "aýdyň"), ("a", "as"), ("", "s"),
])
func anEndingOfOneLanguageDoesNotTakeApartAWordOfAnother(_ word: String, _ other: String) {
  #expect(!WordForms(word).has(other))
}

@Test func lettersThatAreWrittenInSeveralWaysAreOneLetterInForms() {
  #expect(WordForms("ребёнок").has("ребенка"))
  #expect(WordForms("کشتی").has("كشتيها"))
  #expect(WordForms("сомонӣ").has("сомониро"))
}

@Test func wordsOfOtherScriptsAndSignsHaveNoForms() {
  for word in ["中国", "ελλάδα", "2025", "c++", "", "я"] { #expect(!WordForms(word).has(word + "s"), "\(word)") }
}

@Test func theLongestWordOfTheIndexIsReadInBoundedTime() {
  // Repeated endings could be read in very many ways.
  let word = String(repeating: "лар", count: 10)
  #expect(!WordForms(word).has(word + "дын"[...].prefix(1)))
}
