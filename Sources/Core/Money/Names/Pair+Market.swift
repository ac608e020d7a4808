import Model

extension Pair {
  /// True if the pair is written as markets write it: EUR/USD, USD/KZT, RUB/KZT. The currency with the higher rank is the
  /// base (ISO 4217 has no rule; this is the order of the interbank market). Two currencies without a rank are taken as they
  /// are.
  package var isInMarketOrder: Bool { Pair.rank(base) <= Pair.rank(quote) }

  private static let ranked = [
    "XAU", "XAG", "XPT", "XPD", "EUR", "GBP", "AUD", "NZD", "USD", "CAD", "CHF", "JPY", "CNY", "RUB",
  ]

  private static func rank(_ code: String) -> Int { ranked.firstIndex(of: code) ?? ranked.count }
}
