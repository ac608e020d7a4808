/// The country that is named nearest.
extension CurrencyPhraseReader {
  /// The currency whose country is named nearest, before or after, in tokens; of two that are as near the one before. So in
  /// "Azerbaijan’s manat and Turkmenistan’s" the nearer one counts.
  func nearest(of codes: [String], to index: Int) -> String? {
    var best: (distance: Int, code: String)?
    for code in codes {
      let places = countries[code] ?? []
      // Searched by halves: a text of a megabyte that names a money in each word is looked through once for all of them.
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

  static func isAmbiguous(_ token: MoneyToken, _ text: MoneyText) -> Bool {
    switch token.kind {
    case .number, .mark: return false
    case .sign: return token.value == 0xA5 || token.value == 0xFFE5
    case .word:
      guard token.entry > 0, let name = MoneyLexicon.shared.entries[Int(token.entry)].name else { return false }
      return CurrencyName.all[name].choice != .beside
    }
  }

  static func countries(of text: MoneyText) -> [String: [Int]] {
    text.tokens.indices.reduce(into: [:]) { places, index in
      guard let code = Country.at(index, of: text)?.country.currency else { return }
      places[code, default: []].append(index)
    }
  }
}

extension [Int] {
  /// The number of elements of an ascending list that are less than a bound.
  fileprivate func count(below bound: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
