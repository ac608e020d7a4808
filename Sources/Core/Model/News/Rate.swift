import Foundation

/// Two currencies: KGS/USD is the price of one som in dollars.
package struct Pair: Hashable, Sendable, Codable, CustomStringConvertible {
  /// ISO 4217 code of the currency that is priced.
  package var base: String
  /// ISO 4217 code of the currency of the price.
  package var quote: String

  package init(_ base: String, _ quote: String) {
    self.base = base
    self.quote = quote
  }

  package var inverse: Pair { Pair(quote, base) }
  package var description: String { "\(base)/\(quote)" }
}

/// A rate as it was published: `value` units of quote for `nominal` units of base. Figures are kept as the published
/// text.
package struct Rate: Hashable, Sendable, Codable {
  package var pair: Pair
  /// Plain decimal notation: "1", "100".
  package var nominal: String
  /// Plain decimal notation with as many digits as were published: "0.28490".
  package var value: String
  /// Change in percent against the publication before, if the source printed it: "0.55", "-0".
  package var changePercent: String?

  package init(_ pair: Pair, nominal: String = "1", value: String, changePercent: String? = nil) {
    self.pair = pair
    self.nominal = nominal
    self.value = value
    self.changePercent = changePercent
  }
}

/// The rates that one source published for one day.
package struct Publication: Hashable, Sendable {
  /// The source's short name: "nbk", "ecb", "edition".
  package var source: String
  /// The day that the rates are for.
  package var date: Day
  package var rates: [Rate]
  package var problems: [Problem] = []
  /// The time at which it was stored. Nil before that.
  package var fetched: Date?

  package init(source: String, date: Day, rates: [Rate], fetched: Date? = nil) {
    self.source = source
    self.date = date
    self.rates = rates
    self.fetched = fetched
  }
}
