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
  /// A word too common to count without a sum before it: won, sum, pound.
  let needsSum: Bool
  /// A short form after which a point may stand: "руб.", "Rs."
  let isAbbreviation: Bool
  /// Stands before the number too: RMB 500, Rs 500, kr 500.
  let isEitherSide: Bool
  /// Words before it that make it a person or a place: Ismoil Somoni.
  let notAfter: [String]

  /// True when an English word for it has other meanings: won, pound, rand.
  let isEnglishWord: Bool

  /// All forms, in all languages.
  package var forms: [String] { languages.flatMap(\.words) }

  init(
    _ codes: String, _ forms: NameForms..., style: NumberStyle? = nil, choice: Choice = .beside, needsSum: Bool = false,
    isAbbreviation: Bool = false, isEitherSide: Bool = false, notAfter: [String] = []
  ) {
    self.codes = codes.split(separator: " ").map(String.init)
    languages = forms
    isEnglishWord = needsSum && !isAbbreviation && forms.contains { $0.language == .english } && forms.count > 1
    self.style = style
    self.choice = choice
    self.needsSum = needsSum
    self.isAbbreviation = isAbbreviation
    self.isEitherSide = isEitherSide
    self.notAfter = notAfter
  }

  /// The currency that a person means who types this word: a code in any case, a name in any form, a sign. Nil when it
  /// is none. The codes of currencies that have ended are known too: what they were worth on a past day can be asked.
  package static func code(of word: some StringProtocol) -> String? {
    if let hash = WordRun.hash(of: word), let name = MoneyLexicon.shared.entry(of: hash).name {
      return all[name].codes.first
    }
    let folded = MoneyText.folded(Array(word.utf8), from: 0, to: word.utf8.count)
    if let sign = signs[folded] ?? prefixedSigns[folded] { return sign.first }
    let code = word.uppercased()
    return Currency(known: code) == nil ? nil : code
  }

  /// The words under which texts name a currency, for a search: its code, its sign, the forms that mean no other.
  package static func words(of code: String) -> [String] {
    let names = all.filter { $0.codes.first == code && !$0.needsSum && $0.choice != .nearestOnly }
    return [code] + signs.filter { $0.value == [code] }.keys.sorted() + Array(Set(names.flatMap(\.forms))).sorted()
  }
}
