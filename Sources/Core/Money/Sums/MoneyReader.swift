/// A text cut into tokens, and what is known of its countries: decides which currency each word means.
struct MoneyReader {
  let text: String
  let tokens: [TextToken]
  /// By the code of their money, the tokens at which countries are named, ascending; only where a name of money leaves
  /// open whose it is.
  private let countries: [String: [Int]]

  init(_ text: String) {
    self.text = text
    tokens = TextToken.tokens(of: text)
    countries = tokens.contains(where: MoneyReader.isAmbiguous) ? MoneyReader.countries(of: tokens) : [:]
  }

  /// Each token that names a currency, and which.
  func named() -> [(index: Int, code: String)] {
    tokens.indices.compactMap { index in currency(at: index).map { (index, $0) } }
  }

  func mentions() -> [CurrencyMention] {
    named().map { CurrencyMention(code: $0.code, range: tokens[$0.index].range) }
  }

  /// The code of the currency that a token names; nil when it names none, or nobody can say which.
  func currency(at index: Int) -> String? {
    let token = tokens[index]
    switch token.kind {
    case .number: return nil
    case .sign: return sign(at: index)
    case .word:
      if let name = CurrencyName.byForm[token.folded] { return choose(name, at: index) }
      return code(at: index)
    }
  }

  private func choose(_ name: CurrencyName, at index: Int) -> String? {
    // Ismoil Somoni is a man and a mountain.
    if index > 0, name.notAfter.contains(tokens[index - 1].folded) { return nil }
    if let code = name.codes.first(where: currencies(beside: index).contains) { return code }
    if name.needsSum && !hasSum(before: index) { return nil }
    switch name.choice {
    case .beside: return name.codes.first
    case .nearest: return nearest(of: name.codes, to: index) ?? name.codes.first
    case .nearestOnly: return nearest(of: name.codes, to: index)
    }
  }

  /// Whether a token is a common word that a country beside it or a sum before it makes money.
  func isBacked(_ index: Int) -> Bool {
    guard let name = CurrencyName.byForm[tokens[index].folded], name.needsSum else { return false }
    return hasSum(before: index) || currencies(beside: index).contains(where: name.codes.contains)
  }

  /// Those of the countries that are named right before or after a token.
  private func currencies(beside index: Int) -> [String] {
    [(index - 2, 2), (index - 1, 1), (index + 1, 1)].compactMap { place, width in
      tokens.indices.contains(place) ? Country.at(place, of: tokens).flatMap { $0.width >= width ? $0 : nil } : nil
    }.map(\.country.currency)
  }

  /// A sign with the letters that belong to it: US$, HK$. ¥ is the yuan where China is named nearer than Japan.
  private func sign(at index: Int) -> String? {
    let token = tokens[index]
    if index > 0, tokens[index - 1].kind == .word, tokens[index - 1].range.upperBound == token.range.lowerBound {
      if let codes = CurrencyName.signs[tokens[index - 1].folded + token.folded] { return codes.first }
    }
    guard let codes = CurrencyName.signs[token.folded] else { return nil }
    return codes.count == 1 ? codes.first : nearest(of: codes, to: index) ?? codes.first
  }

  private func code(at index: Int) -> String? {
    let word = text[tokens[index].range]
    // In capitals only: "all", "try" and "top" are words.
    guard word.utf8.count == 3, word.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    let code = String(word)
    guard Currency(code: code) != nil else { return nil }
    return CurrencyName.plainCodes.contains(code) || hasSum(before: index) || isNumber(index + 1) ? code : nil
  }

  /// The currency whose country is named nearest, before or after, in tokens; of two that are as near the one before. So in
  /// "Azerbaijan’s manat and Turkmenistan’s" the nearer one counts.
  private func nearest(of codes: [String], to index: Int) -> String? {
    var best: (distance: Int, code: String)?
    for code in codes {
      let places = countries[code] ?? []
      // A text of a megabyte that names a money in each word is looked through once, not once for each of them.
      let (before, after) = (places.count(below: index), places.count(below: index + 1))
      if before > 0, case let distance = index - places[before - 1], distance <= best?.distance ?? .max {
        best = (distance, code)
      }
      if after < places.count, case let distance = places[after] - index, distance < best?.distance ?? .max {
        best = (distance, code)
      }
    }
    return best?.code
  }

  private static func isAmbiguous(_ token: TextToken) -> Bool {
    switch token.kind {
    case .number: false
    case .word: CurrencyName.byForm[token.folded].map { $0.choice != .beside } ?? false
    case .sign: CurrencyName.signs[token.folded].map { $0.count > 1 } ?? false
    }
  }

  private static func countries(of tokens: [TextToken]) -> [String: [Int]] {
    tokens.indices.reduce(into: [:]) { places, index in
      guard let code = Country.at(index, of: tokens)?.country.currency else { return }
      places[code, default: []].append(index)
    }
  }

  /// "5 won", "5 million won", "5mln won".
  private func hasSum(before index: Int) -> Bool {
    isNumber(index - 1) || (isNumber(index - 2) && Magnitude(word: tokens[index - 1].folded) != nil)
  }

  private func isNumber(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .number
  }
}

extension [Int] {
  /// How many numbers of an ascending list are less than a bound.
  fileprivate func count(below bound: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
