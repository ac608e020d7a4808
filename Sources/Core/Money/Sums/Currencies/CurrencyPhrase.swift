/// A place in a text that names a currency, with the words that say whose: "US dollars", "HK$", "долл. США", "KZT".
struct CurrencyPhrase: Hashable, Sendable {
  enum Form: Sendable {
    /// A word. It stands behind its amount.
    case name
    /// A short word that may stand before its amount, too: Rs, kr, RMB.
    case abbreviation
    case sign
    case code

    /// Tells whether an amount may follow.
    var standsBefore: Bool { self != .name }
  }

  let form: Form
  /// Tokens of the text.
  var first: Int
  var last: Int
  /// The token of the name, the sign or the code itself.
  let token: Int
  /// ISO 4217; nil for money of an unknown country. Then its amount is no sum, and belongs to no other currency.
  let code: String?
  var style = NumberStyle.unknown
  /// Of a code with a magnitude glued to it: 6 for MUSD.
  var powerOfTen = 0
  /// Tells whether it counts as a mention without an amount.
  var isPlain = true
  /// Tells whether a country stands beside it.
  var isNational = false
}
