/// The currency of a person's country, by the names of locales.
package enum Home {
  /// "KZT" for "ru_KZ.UTF-8": the country's money, or the dollar when the locale names no country that is known.
  package static func currency(ofLocale name: String) -> String {
    let country = name.prefix { $0 != "." && $0 != "@" }.split(separator: "_").dropFirst().first.map(String.init)
    return country.flatMap(Country.currency) ?? "USD"
  }
}
