import Model

extension Pair {
  /// Reads a typed pair: "KZT/USD", "usd-kzt", "USDKZT", or "tenge" alone for its price in dollars. Nil for a text that names no
  /// two currencies.
  package init?(typed text: String) {
    var words = text.split { "/-:→ ".contains($0) }.map(String.init)
    // "USDKZT", unless the six letters are a name: rouble.
    if words.count == 1, words[0].utf8.count == 6, CurrencyName.code(of: words[0]) == nil {
      words = [String(words[0].prefix(3)), String(words[0].suffix(3))]
    }
    let codes = words.compactMap { CurrencyName.code(of: $0) }
    guard codes.count == words.count, let base = codes.first, codes.count <= 2 else { return nil }
    let quote = codes.count == 2 ? codes[1] : base == "USD" ? "EUR" : "USD"
    guard base != quote else { return nil }
    self.init(base, quote)
  }
}
