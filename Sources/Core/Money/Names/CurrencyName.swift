/// A name of money: the forms it comes in, and the currencies it can mean.
package struct CurrencyName: Sendable {
  /// The rule that tells apart the meanings of a name that several currencies share.
  enum Choice: Sendable {
    /// The first, unless the country of another stands right beside it: a dollar, a Hong Kong dollar.
    case beside
    /// That of the country named nearest in the text; without one the first: a som.
    case nearest
    /// That of the country named nearest in the text; without one none: a manat.
    case nearestOnly
  }

  /// ISO 4217 codes, the likeliest first.
  package let codes: [String]
  /// Every inflected form, by language, folded as `TextScalar` folds.
  let languages: [NameForms]
  /// The way in which numbers before it are written, whatever the language; nil where the language decides.
  let style: NumberStyle?
  let choice: Choice
  /// True for a word that is too common to count without an amount: won, sum, pound.
  let needsSum: Bool
  /// True for a short form that may have a point behind it: "руб.", "Rs."
  let isAbbreviation: Bool
  /// True when it may stand before the number, too: RMB 500, Rs 500, kr 500.
  let isEitherSide: Bool
  /// True for letters that usually mean something else. They count with a capital, before an amount that can only be money:
  /// R300 million.
  let needsProof: Bool
  /// Words before it that make it a person or a place: Ismoil Somoni.
  let notAfter: [String]

  /// True when its English word has other meanings: won, pound, rand.
  let isEnglishWord: Bool

  /// All forms, in all languages.
  package var forms: [String] { languages.flatMap(\.words) }

  init(
    _ codes: String, _ forms: NameForms..., style: NumberStyle? = nil, choice: Choice = .beside, needsSum: Bool = false,
    isAbbreviation: Bool = false, isEitherSide: Bool = false, needsProof: Bool = false, notAfter: [String] = []
  ) {
    self.codes = codes.split(separator: " ").map(String.init)
    languages = forms
    isEnglishWord = needsSum && !isAbbreviation && forms.contains { $0.language == .english } && forms.count > 1
    self.style = style
    self.choice = choice
    self.needsSum = needsSum
    self.isAbbreviation = isAbbreviation
    self.isEitherSide = isEitherSide
    self.needsProof = needsProof
    self.notAfter = notAfter
  }

  /// The ISO 4217 code for a typed word: a code in any case, a name in any form, or a sign. Nil for any other word. Codes of ended
  /// currencies count too, since their rates of a past day are known.
  package static func code(of word: some StringProtocol) -> String? {
    // Codes first: those of the band are read at the start, and the table of names takes a millisecond. No name is the code of
    // another currency.
    let code = word.uppercased()
    if Currency(known: code) != nil { return code }
    if let hash = WordRun.hash(of: word), let name = MoneyLexicon.shared.entry(of: hash).name {
      return all[name].codes.first
    }
    let folded = MoneyText.folded(Array(word.utf8), from: 0, to: word.utf8.count)
    return (signs[folded] ?? prefixedSigns[folded])?.first
  }

  /// The words under which texts name a currency, for a search: its code, its sign, the forms that mean no other.
  package static func words(of code: String) -> [String] {
    let names = all.filter { $0.codes.first == code && !$0.needsSum && $0.choice != .nearestOnly }
    return [code] + signs.filter { $0.value == [code] }.keys.sorted() + Array(Set(names.flatMap(\.forms))).sorted()
  }
}
