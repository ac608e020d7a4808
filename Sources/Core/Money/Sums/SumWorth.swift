import Model

/// A sum that an article names, and its worth on the article's day and today.
package struct SumWorth: Hashable, Sendable {
  /// As the article has it: "$6 million".
  package let text: String
  /// ISO 4217 code of the currency that it is put into.
  package let code: String
  /// Nil where no rate of about that day is known.
  package let then: Worth?
  package let now: Worth?
  /// The same of the upper end of a range; nil for a single sum.
  package let upperThen: Worth?
  package let upperNow: Worth?
}

extension RateBook {
  /// The sums of a text, each once, in `home`; those that are in it already in `other`. `then` is on `day`: a rate that is more
  /// than a week older counts as none.
  package func worths(
    of sums: [NamedSum], in home: String, or other: String, on day: Day, today: Day, ahead: Int
  ) -> [SumWorth] {
    var seen: Set<[String]> = []
    return sums.compactMap { named in
      let sum = named.sum
      let code = sum.code == home ? other : home
      guard code != sum.code, seen.insert([sum.code, "\(sum.figure)", sum.upper.map { "\($0)" } ?? ""]).inserted else {
        return nil
      }
      func then(_ figure: Figure) -> Worth? {
        worth(of: figure, sum.code, in: code, on: day, today: today).flatMap {
          day.number - $0.quotation.date.number <= RateBook.reach ? $0 : nil
        }
      }
      func now(_ figure: Figure) -> Worth? { worth(of: figure, sum.code, in: code, today: today, ahead: ahead) }
      return SumWorth(
        text: named.text, code: code, then: then(sum.figure), now: now(sum.figure),
        upperThen: sum.upper.flatMap(then), upperNow: sum.upper.flatMap(now))
    }
  }

  /// Days by which a rate may be older than the day of a text.
  private static let reach = 7
}

extension Figure {
  /// A figure, or a range of two, as a person says it: "2.85 billion", "2.4–2.85 billion", "900 million–1.2 billion".
  package func spoken(to upper: Figure?, isShort: Bool = false) -> String {
    let low = spoken(isShort: isShort)
    guard let upper, case let high = upper.spoken(isShort: isShort), high != low else { return low }
    let (one, other) = (low.split(separator: " "), high.split(separator: " "))
    // The word stands once where both have the same.
    if one.count == 2, other.count == 2, one[1] == other[1], one[1].first?.isLetter == true {
      return "\(one[0])–\(high)"
    }
    return "\(low)–\(high)"
  }

  /// The figure as a person says it: "2.85 billion", "47 509", "0.82". From a million on it has three significant digits;
  /// `isShort` gives "2.85 bn".
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
