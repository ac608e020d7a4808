/// Finds the places of a text that name a currency, and decides which currency each of them means.
struct CurrencyPhraseReader {
  let text: MoneyText
  var tokens: [MoneyToken] { text.tokens }
  /// By the code of their money, the tokens at which countries are named, ascending; only where a name of money leaves
  /// open whose it is.
  let countries: [String: [Int]]

  init(_ text: MoneyText) {
    self.text = text
    countries =
      text.tokens.contains { CurrencyPhraseReader.isAmbiguous($0, text) }
      ? CurrencyPhraseReader.countries(of: text) : [:]
  }

  /// All of them, in order.
  func phrases() -> [CurrencyPhrase] {
    var phrases: [CurrencyPhrase] = []
    for index in tokens.indices {
      let phrase: CurrencyPhrase? =
        switch tokens[index].kind {
        case .number, .mark: nil
        case .sign: sign(at: index)
        case .word: word(at: index)
        }
      guard let phrase else { continue }
      // The sterling of "pounds sterling" is part of the phrase before it.
      if let before = phrases.last, before.last >= phrase.last { continue }
      // "USD$" and "US $" are one phrase.
      if let before = phrases.last, before.last >= phrase.first { phrases.removeLast() }
      phrases.append(phrase)
    }
    return phrases
  }

  private func word(at index: Int) -> CurrencyPhrase? {
    let token = tokens[index]
    // In capitals only: "all", "try" and "top" are words.
    if let packed = text.packedCode(index), Currency.isCode(packed: packed) {
      let code = text.folded(index).uppercased()
      var phrase = CurrencyPhrase(
        form: .code, first: index, last: index, token: index, code: isPair(index) ? nil : code)
      phrase.isPlain = CurrencyName.plainCodes.contains(code)
      return phrase
    }
    if token.entry > 0, let name = text.entry(index).name { return self.name(CurrencyName.all[name], at: index) }
    guard token.isUpper || token.end - token.start < 6, let scaled = ScaledCode(text, index) else { return nil }
    var phrase = CurrencyPhrase(form: .code, first: index, last: index, token: index, code: scaled.code)
    (phrase.powerOfTen, phrase.isPlain) = (scaled.powerOfTen, false)
    return phrase
  }

  /// Tells whether a code is one side of a pair, whose number is a rate and no sum: USD/KZT, EUR-USD.
  private func isPair(_ index: Int) -> Bool {
    func isCode(_ place: Int) -> Bool {
      tokens.indices.contains(place) && text.packedCode(place).map(Currency.isCode) ?? false
    }
    func joins(_ place: Int) -> Bool {
      tokens.indices.contains(place) && (tokens[place].isMark("/") || tokens[place].isDash)
        && tokens[place].gap == .none
    }
    return (joins(index + 1) && isCode(index + 2) && tokens[index + 2].gap == .none)
      || (joins(index - 1) && isCode(index - 2) && tokens[index].gap == .none)
  }
}
