/// One reading of a text: the currencies that it names, and its sums.
struct MoneyReader {
  let text: MoneyText
  let phrases: [CurrencyPhrase]
  let sums: [Sum]
  /// Places in `phrases` of the currencies that have a sum.
  private let counted: Set<Int>

  init(_ text: String) {
    self.text = MoneyText(text)
    phrases = CurrencyPhraseReader(self.text).phrases()
    let found = SumMatcher(self.text, phrases).sums()
    sums = found.map(\.sum)
    counted = Set(found.map(\.phrase))
  }

  /// The currencies that are named beyond doubt, in order: a word that is common without a sum counts with one only.
  func mentions() -> [CurrencyMention] {
    phrases.enumerated().compactMap { place, phrase in
      guard let code = phrase.code, phrase.isPlain || counted.contains(place) else { return nil }
      return CurrencyMention(code: code, range: text.range(phrase.token, phrase.token))
    }
  }

  var namesMoney: Bool { phrases.enumerated().contains { $1.code != nil && ($1.isPlain || counted.contains($0)) } }
}
