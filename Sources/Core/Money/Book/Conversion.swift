import Model

/// A typed conversion: "100 usd kzt", "2.5m uzs in eur", "1000 kgs on 2025-12-11".
package struct Conversion: Hashable, Sendable {
  package let amount: Figure
  package let pair: Pair
  /// The day of the rate; nil for the newest.
  package let day: Day?
  /// True when the line names one currency only, and the other is the reader's own.
  package let isIntoHome: Bool

  /// The reason why a line is no conversion, as the end of a sentence.
  package struct Refusal: Error, Hashable, Sendable {
    package let why: String
  }

  /// Reads a line. The amount is 1 where the line has none; the second currency is `home`, or the dollar where the first one
  /// is `home`. Throws a `Refusal` with the reason.
  package init(_ line: String, home: String = "USD") throws(Refusal) {
    var words = line.split(whereSeparator: { $0.isWhitespace || $0 == "=" }).map(String.init)
    day = try Conversion.takeDay(from: &words)
    var figure: Figure?
    var codes: [String] = []
    var number = ""
    for word in words where !Conversion.links.contains(word.lowercased()) {
      if number.isEmpty, let (code, typed) = Conversion.signed(word) {
        guard codes.count < 2, figure == nil else { throw Refusal(why: "“\(word)” stands where a currency should") }
        figure = typed
        codes.append(code)
        continue
      }
      // A word may be a number, a currency, or both run together: "100usd".
      let (digits, rest) = Conversion.cut(word)
      if !digits.isEmpty {
        // "1 000 000" comes as three words.
        guard codes.count < 2, figure == nil else {
          throw Refusal(why: "“\(word)” stands where a currency should")
        }
        number += digits
      }
      if rest.isEmpty { continue }
      if !number.isEmpty, let typed = Sum.typedFigure(number + rest) {
        figure = typed
        number = ""
      } else if let code = CurrencyName.code(of: rest) {
        // A number ends where its currency begins.
        if !number.isEmpty { figure = try Conversion.sum(number) }
        number = ""
        codes.append(code)
      } else {
        throw Refusal(why: "“\(rest)” is no currency that newsband knows")
      }
    }
    if !number.isEmpty { figure = try Conversion.sum(number) }
    // The amount may be missing, a currency may not.
    guard let first = codes.first else { throw Refusal(why: "it names no currency") }
    guard codes.count <= 2 else { throw Refusal(why: "it names more than two currencies") }
    isIntoHome = codes.count == 1 && first != home
    let second = codes.count == 2 ? codes[1] : first == home ? "USD" : home
    guard first != second else {
      // The only currency is the reader's own and the dollar, so there is no second one.
      let why =
        codes.count == 2
        ? "both sides are \(first)" : "\(first) is what you count in: name another, or set rates.home in config.toml"
      throw Refusal(why: why)
    }
    amount = figure ?? Figure(digits: 1, places: 0)
    pair = Pair(first, second)
  }

  /// Words between the two currencies, in several languages.
  private static let links: Set<String> = ["in", "to", "into", "as", "is", "в", "на", "to’", "ga", "→", "->", "и"]

  /// Takes the day from the end of the line: behind "on" or "at", or alone. Nil when there is none.
  private static func takeDay(from words: inout [String]) throws(Refusal) -> Day? {
    guard let last = words.last, last.first?.isNumber == true, let day = Day(typed: last) else {
      if let place = words.lastIndex(where: { $0.lowercased() == "on" || $0.lowercased() == "at" }) {
        throw Refusal(why: "“\(words[(place + 1)...].joined(separator: " "))” is no day: 2025-12-11")
      }
      return nil
    }
    words.removeLast()
    if let link = words.last?.lowercased(), ["on", "at", "от", "за"].contains(link) { words.removeLast() }
    return day
  }

  private static func sum(_ number: String) throws(Refusal) -> Figure {
    guard let figure = Sum.typedFigure(number) else { throw Refusal(why: "“\(number)” is no sum") }
    return figure
  }

  /// The currency and the sum of a word like "$5m" or "USD2.5bn". Nil for any other word.
  private static func signed(_ word: String) -> (code: String, figure: Figure)? {
    let sign = word.prefix { !$0.isNumber }
    guard !sign.isEmpty, sign.endIndex < word.endIndex, let code = CurrencyName.code(of: sign),
      let figure = Sum.typedFigure(String(word[sign.endIndex...]))
    else { return nil }
    return (code, figure)
  }

  /// "100usd" into "100" and "usd", "$5" into "5" and "$": a sign may stand before its number.
  private static func cut(_ word: String) -> (digits: String, rest: String) {
    let sign = word.prefix { !$0.isNumber }
    let digits = word[sign.endIndex...].prefix { $0.isNumber || ".,_".contains($0) }
    let rest = word[digits.endIndex...]
    return (String(digits), sign.isEmpty ? String(rest) : rest.isEmpty ? String(sign) : String(word))
  }
}

extension Day {
  /// "2025-12-11", or "11.12.2025" as the region writes it.
  package init?(typed text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]), parts[2].count == 4,
      let year = Int(parts[2])
    {
      self.init(year: year, month: month, day: day)
    } else {
      self.init(String(text))
    }
  }
}
