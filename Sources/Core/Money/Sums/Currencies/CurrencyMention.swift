/// A place in a text that names a currency: a name in some form, a code, a sign.
package struct CurrencyMention: Hashable, Sendable {
  /// ISO 4217: "KZT".
  package let code: String
  package let range: Range<String.Index>
}

/// A place in a text that names a country, or something of it: "Kazakhstan’s", "казахстанских".
package struct CountryMention: Hashable, Sendable {
  package let country: Country
  package let range: Range<String.Index>
}

/// Every place in a text that names a currency, in order. Words that could be one and other things too are left out, unless
/// a sum or a country beside them says which.
package func currencies(namedIn text: String) -> [CurrencyMention] {
  MoneyReader(text).mentions()
}

/// The currencies that a text names, and its sums of money, in one reading.
package func money(namedIn text: String) -> (codes: Set<String>, sums: [Sum]) {
  let reader = MoneyReader(text)
  return (Set(reader.mentions().map(\.code) + reader.sums.map(\.code)), reader.sums)
}

/// Every place in a text that names a country that has money of its own, in order.
package func countries(namedIn text: String) -> [CountryMention] {
  let text = MoneyText(text)
  return text.tokens.indices.compactMap { index in
    guard let match = Country.at(index, of: text), match.isName else { return nil }
    return CountryMention(country: match.country, range: text.range(index, index + match.width - 1))
  }
}

/// The currencies that an article is about, by the words and the countries in it, the most often named first.
package func currencies(concerning text: String) -> [String] {
  let codes = currencies(namedIn: text).map(\.code) + countries(namedIn: text).map(\.country.currency)
  let counts = codes.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  return counts.keys.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
}
