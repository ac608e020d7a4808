import Foundation

/// Two currencies: KGS/USD is the price of one som in dollars.
package struct Pair: Hashable, Sendable, Codable, CustomStringConvertible {
  /// ISO 4217 code of what is priced.
  package var base: String
  /// ISO 4217 code of what it is priced in.
  package var quote: String

  package init(_ base: String, _ quote: String) {
    self.base = base
    self.quote = quote
  }

  package var inverse: Pair { Pair(quote, base) }
  package var description: String { "\(base)/\(quote)" }
}

/// A rate as it was published: `value` units of quote for `nominal` units of base. Figures are the text that was read.
package struct Rate: Hashable, Sendable, Codable {
  package var pair: Pair
  /// Plain decimal notation: "1", "100".
  package var nominal: String
  /// Plain decimal notation with as many digits as were published: "0.28490".
  package var value: String
  /// Percent against the publication before, where the source printed it: "0.55", "-0".
  package var changePercent: String?

  package init(_ pair: Pair, nominal: String = "1", value: String, changePercent: String? = nil) {
    self.pair = pair
    self.nominal = nominal
    self.value = value
    self.changePercent = changePercent
  }
}

/// What one source said on one day.
package struct Publication: Hashable, Sendable {
  /// The source's short name: "nbk", "ecb", "edition".
  package var source: String
  /// The day that the rates hold for.
  package var date: Day
  package var rates: [Rate]
  package var problems: [Problem] = []
  /// When it came in; nil before it is kept.
  package var fetched: Date?

  package init(source: String, date: Day, rates: [Rate], fetched: Date? = nil) {
    self.source = source
    self.date = date
    self.rates = rates
    self.fetched = fetched
  }
}
