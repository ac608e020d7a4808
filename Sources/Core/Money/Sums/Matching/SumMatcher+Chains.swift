/// Chains of amounts and currencies that are all equally near: "100 USD 200 EUR", "USD 100 EUR 200".
extension SumMatcher {
  func resolve(_ chain: [Item]) -> [Match] {
    guard let first = chain.first, let last = chain.last else { return [] }
    switch (first, last) {
    case (.amount, .phrase), (.phrase, .amount): return pairs(chain[...])
    case (.amount(let left), .amount):
      // "In 2024 USD 5 million": the weaker end is no sum.
      guard case .amount(let right) = last else { return [] }
      if amounts[left].low.isYear || isWeaker(left, than: right) { return pairs(chain.dropFirst()) }
      return isWeaker(right, than: left) ? pairs(chain.dropLast()) : []
    case (.phrase(let left), .phrase(let right)):
      if phrases[left].form == .sign, phrases[right].form != .sign { return pairs(chain.dropLast()) }
      // The rate of "USD 475 тенге" is in tenge.
      return phrases[right].form == .name ? pairs(chain.dropFirst()) : []
    }
  }

  /// Every second link of a chain that begins and ends with different things.
  private func pairs(_ chain: ArraySlice<Item>) -> [Match] {
    stride(from: chain.startIndex, to: chain.endIndex - 1, by: 2).compactMap { match(chain[$0], chain[$0 + 1]) }
  }

  /// Tells whether an amount is a bare number and another is more than that.
  private func isWeaker(_ one: Int, than other: Int) -> Bool {
    func isBare(_ amount: Amount) -> Bool { !amount.hasMagnitude && amount.low.number.isPlain && amount.high == nil }
    return isBare(amounts[one]) && !isBare(amounts[other])
  }
}
