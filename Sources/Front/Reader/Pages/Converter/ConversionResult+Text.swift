import Model
import Money

extension ConversionResult {
  /// "100 USD = 47 509 KZT", with the rate both ways, its day and its source.
  ///
  /// - Parameter isHomeFromLocale: no second currency was typed, and the settings name none.
  package init(_ worth: Worth, isHomeFromLocale: Bool) {
    let pair = worth.conversion.pair
    let detail = [
      "1 \(pair.base) = \(worth.rate) \(pair.quote)",
      "1 \(pair.quote) = \(worth.quotation.price.inverse.shown()) \(pair.base)",
      worth.quotation.date.description, TickDetail.source(worth.quotation.source), worth.isStale ? "out of date" : nil,
      isHomeFromLocale ? "rates.home sets another" : nil,
    ]
    self.init(
      "\(worth.conversion.amount.grouped) \(pair.base) = \(worth.figure.grouped) \(pair.quote)",
      detail: detail.compactMap(\.self).joined(separator: " · "))
  }

  /// - Parameter refusal: the end of a sentence.
  package init(refusal: String) { self.init(refusal, isRefusal: true) }
}
