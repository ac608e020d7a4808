import Model

/// A sum that an article names, and what it was worth on the article's day and is worth now.
package struct SumWorth: Hashable, Sendable {
  /// As the article has it: "$6 million".
  package let text: String
  /// ISO 4217 code of what it is put into.
  package let code: String
  /// Nil where no rate of about that day is known.
  package let then: Worth?
  package let now: Worth?
}

extension RateBook {
  /// The sums of a text, each once, in `home`; those that are in it already in `other`. A rate of another week than the
  /// text's day is no rate of then.
  package func worths(
    of sums: [(text: String, sum: Sum)], in home: String, or other: String, on day: Day, today: Day, ahead: Int
  ) -> [SumWorth] {
    var seen: Set<String> = []
    return sums.compactMap { text, sum in
      let code = sum.code == home ? other : home
      guard code != sum.code, seen.insert("\(sum.code) \(sum.figure)").inserted else { return nil }
      let then = worth(of: sum, in: code, on: day, today: today)
      return SumWorth(
        text: text, code: code,
        then: then.flatMap { day.number - $0.quotation.date.number <= RateBook.reach ? $0 : nil },
        now: worth(of: sum, in: code, today: today, ahead: ahead))
    }
  }

  private static let reach = 7
}

extension Figure {
  /// As a person says it: "2.85 billion", "47 509", "0.82": three digits that count where a word stands for the others; "2.85 bn"
  /// where there is little room.
  package func spoken(isShort: Bool = false) -> String {
    for (power, word, short) in [(12, "trillion", "tn"), (9, "billion", "bn"), (6, "million", "mln")] {
      let unit = Ratio(powerOfTen(power), 1)
      // From 999.5 million on it is a billion.
      if ratio.rounded(significant: 3).ratio >= unit {
        return "\((ratio / unit).rounded(significant: 3).withoutZeros) \(isShort ? short : word)"
      }
    }
    return grouped
  }

  /// "1 234 567.89"
  package var grouped: String {
    let parts = description.split(separator: ".", maxSplits: 1)
    var digits = parts.first.map(Array.init) ?? []
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(" ", at: place) }
    return String(digits) + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// "2.9" for "2.90", "3" for "3.00".
  private var withoutZeros: String {
    guard description.contains(".") else { return description }
    var text = description
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }
}
