import Model
import Money

extension Format {
  /// National Bank of Georgia, JSON: lari for `quantity` of a currency. The figure is taken from `rate`, and the day from
  /// `validFromDate`; `date` is the evening before.
  static let nbg = Format(
    name: "rates of the National Bank of Georgia",
    recognises: { $0.isJSON && $0.has("\"currencies\"") && $0.has("\"quantity\"") }
  ) { source throws(Problem) in
    var rows = RateRows(.nbg, of: source)
    // A list of one, as a rule.
    for publication in try JSONReader.read(source).array ?? [] {
      for currency in publication["currencies"]?.array ?? [] {
        let day = try source.day(currency["validFromDate"]?.string ?? publication["date"]?.string) { Day(stamp: $0) }
        rows.add(
          currency["code"]?.string ?? "", "GEL", on: day, nominal: currency["quantity"]?.text,
          value: currency["rateFormated"]?.string ?? currency["rate"]?.text)
      }
    }
    return try rows.finish()
  }

  /// Central Bank of Armenia, SOAP: drams for `Amount` of a currency.
  static let cba = Format(
    name: "rates of the Central Bank of Armenia",
    recognises: { $0.isDocument("Envelope") && $0.has("http://www.cba.am/") }
  ) { source throws(Problem) in
    let root = try source.ratesRoot("Envelope")
    let day = try source.day(root.first("CurrentDate")?.text) { Day(stamp: $0) }
    var rows = RateRows(.cba, of: source)
    for rate in root.first("Rates")?.children("ExchangeRate") ?? [] {
      rows.add(rate.text("ISO") ?? "", "AMD", on: day, nominal: rate.text("Amount"), value: rate.text("Rate"))
    }
    return try rows.finish()
  }
}
