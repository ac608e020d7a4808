/// A name of money in some language: the forms it comes in, and what it can mean.
package struct CurrencyName: Sendable {
  /// What tells apart the meanings of a name that several currencies share.
  enum Choice: Sendable {
    /// The first, unless the country of another stands right beside it: a dollar, a Hong Kong dollar.
    case beside
    /// That of the country named nearest in the text; without one the first, a som.
    case nearest
    /// That of the country named nearest in the text; without one none: a manat.
    case nearestOnly
  }

  /// ISO 4217 codes, the likeliest first.
  package let codes: [String]
  /// Every inflected form, folded as `TextToken` folds.
  package let forms: [String]
  let choice: Choice
  /// A word too common to count without a sum before it: won, sum, pound.
  let needsSum: Bool
  /// Words before it that make it a person or a place: Ismoil Somoni.
  let notAfter: [String]

  init(
    _ codes: String, _ forms: [String], choice: Choice = .beside, needsSum: Bool = false, notAfter: [String] = []
  ) {
    self.codes = codes.split(separator: " ").map(String.init)
    self.forms = forms
    self.choice = choice
    self.needsSum = needsSum
    self.notAfter = notAfter
  }

  /// What a person means who types this word: a code in any case, a name in any form, a sign. Nil when it is none.
  package static func code(of word: some StringProtocol) -> String? {
    let folded = TextToken.fold(word)
    if let name = byForm[folded] { return name.codes.first }
    if let sign = signs[folded] { return sign.first }
    let code = word.uppercased()
    return Currency(code: code) == nil ? nil : code
  }

  /// The words under which texts name a currency, for a search: its code, its sign, the forms that mean no other.
  package static func words(of code: String) -> [String] {
    let names = all.filter { $0.codes.first == code && !$0.needsSum && $0.choice != .nearestOnly }
    let own = signs.filter { $0.value == [code] && $0.key.unicodeScalars.count == 1 }.keys.sorted()
    return [code] + own + Array(Set(names.flatMap(\.forms))).sorted()
  }

  /// The name that has this folded form.
  static let byForm: [String: CurrencyName] = all.reduce(into: [:]) { table, name in
    for form in name.forms { table[form] = name }
  }

  /// What each sign can mean, the likeliest first.
  static let signs: [String: [String]] = [
    "$": ["USD"], "€": ["EUR"], "£": ["GBP"], "¥": ["JPY", "CNY"], "₸": ["KZT"], "⃀": ["KGS"], "₽": ["RUB"],
    "₼": ["AZN"], "₾": ["GEL"], "֏": ["AMD"], "₴": ["UAH"], "₮": ["MNT"], "₺": ["TRY"], "₹": ["INR"], "₩": ["KRW"],
    "؋": ["AFN"], "₪": ["ILS"], "﷼": ["IRR"], "฿": ["THB"], "₫": ["VND"], "៛": ["KHR"], "৳": ["BDT"], "₱": ["PHP"],
    "₦": ["NGN"], "us$": ["USD"], "a$": ["AUD"], "c$": ["CAD"], "hk$": ["HKD"], "s$": ["SGD"], "nz$": ["NZD"],
    "nt$": ["TWD"], "r$": ["BRL"],
  ]
}
