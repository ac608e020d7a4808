/// A place in a text that names a currency: a name in some form, a code, a sign.
package struct CurrencyMention: Hashable, Sendable {
  /// ISO 4217: "KZT".
  package let code: String
  package let range: Range<String.Index>
}

/// A place in a text that names a country, or what is of it: "Kazakhstan’s", "казахстанских".
package struct CountryMention: Hashable, Sendable {
  package let country: Country
  package let range: Range<String.Index>
}

/// Every place in a text that names a currency, in order; words that could be one and other things too are left out
/// unless a sum or a country beside them says which.
package func currencies(namedIn text: String) -> [CurrencyMention] {
  MoneyReader(text).mentions()
}

/// The currencies that a text names, and its sums of money, for one reading of it.
package func money(namedIn text: String) -> (codes: Set<String>, sums: [Sum]) {
  let reader = MoneyReader(text)
  let named = reader.named()
  return (Set(named.map(\.code)), Sum.all(reader, named))
}

/// Every place in a text that names a country that has money of its own, in order.
package func countries(namedIn text: String) -> [CountryMention] {
  let tokens = TextToken.tokens(of: text)
  return tokens.indices.compactMap { index in
    guard let match = Country.at(index, of: tokens), match.isName else { return nil }
    let end = tokens[index + match.width - 1].range.upperBound
    return CountryMention(country: match.country, range: tokens[index].range.lowerBound..<end)
  }
}

/// The currencies that an article is about, by its words and by the countries it names, the most often named first.
package func currencies(concerning text: String) -> [String] {
  let codes = currencies(namedIn: text).map(\.code) + countries(namedIn: text).map(\.country.currency)
  let counts = codes.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  return counts.keys.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
}
