import Model

/// A currency that is tied to another by decree. Its rate is known without a source.
package struct Peg: Hashable, Sendable {
  /// The two currencies.
  package let pair: Pair
  /// Units of quote for one base.
  package let value: Ratio
  package let since: Day

  /// Pegs of the region and of the neighbours it trades with. The manat is after the Central Bank of Turkmenistan, 1 January 2015;
  /// the riyal, the dirham and the rial of Oman are after the IMF's AREAER 2023.
  package static let all: [Peg] = [
    ("USD", "TMT", Ratio(35, 10), "2015-01-01"), ("USD", "SAR", Ratio(375, 100), "1986-06-01"),
    ("USD", "AED", Ratio(36_725, 10_000), "1997-11-01"), ("OMR", "USD", Ratio(26_008, 10_000), "1986-01-01"),
    ("USD", "QAR", Ratio(364, 100), "2001-07-01"), ("EUR", "BAM", Ratio(195_583, 100_000), "2002-01-01"),
  ].compactMap { base, quote, value, since in
    Day(since).map { Peg(pair: Pair(base, quote), value: value, since: $0) }
  }

  /// The peg between two currencies on a day, in either direction; nil when there is none.
  package static func between(_ pair: Pair, on day: Day) -> Peg? {
    all.first { ($0.pair == pair || $0.pair.inverse == pair) && $0.since <= day }
  }

  /// The price in the direction of a pair; nil for other currencies.
  package func price(of pair: Pair) -> Price? {
    if pair == self.pair { return .decree(value) }
    return pair == self.pair.inverse ? .decree(value.inverse) : nil
  }
}
