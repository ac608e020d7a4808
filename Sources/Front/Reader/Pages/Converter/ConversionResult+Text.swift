import Model
import Money

extension ConversionResult {
  /// "100 USD = 47 509 KZT", with the rate both ways, its day and its source.
  ///
  /// - Parameter isHomeFromLocale: true when neither the line nor the settings name the second currency.
  package init(_ worth: Worth, isHomeFromLocale: Bool) {
    let pair = worth.conversion.pair
    let detail = [
      "1 \(pair.base) = \(worth.rate) \(pair.quote)",
      "1 \(pair.quote) = \(worth.quotation.price.inverse.shown()) \(pair.base)",
      worth.quotation.date.description, TickDetail.source(worth.quotation.source),
      worth.isStale ? BandTexts.outOfDate : nil,
      isHomeFromLocale ? ConverterTexts.homeSetting : nil,
    ]
    self.init(
      "\(worth.conversion.amount.grouped) \(pair.base) = \(worth.figure.grouped) \(pair.quote)",
      detail: detail.compactMap(\.self).joined(separator: " · "))
  }

  /// - Parameters:
  ///   - day: the day that was asked about; nil for now, where fetching may bring the rate.
  ///   - isFetched: false where the settings say that no rates are fetched.
  ///   - keys: those in force on the screen.
  package init(noRate pair: Pair, on day: Day?, isFetched: Bool, _ keys: Keymap) {
    let text =
      day.map { ConverterTexts.noRate(of: pair.description, on: DateText.medium($0)) }
      ?? (isFetched
        ? ConverterTexts.noRateYet(of: pair.description, keys) : ConverterTexts.noRateIsFetched(of: pair.description))
    self.init(text, isRefusal: true)
  }

  /// - Parameter refusal: the end of a sentence.
  package init(refusal: String) { self.init(refusal, isRefusal: true) }
}
