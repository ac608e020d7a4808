import Model
import Money

extension Format {
  /// Central Bank of Uzbekistan, JSON: an array of currencies whose every value is a string.
  static let cbuJSON = Format(
    name: "rates of the Central Bank of Uzbekistan",
    recognises: { $0.isJSON && $0.has("\"Ccy\"") && $0.has("\"Nominal\"") }
  ) { source throws(Problem) in
    // Whatever else it sends is no publication, though it may be good JSON.
    guard let currencies = try JSONReader.read(source).array else { throw source.refusal("it is no list of rates") }
    var rows = RateRows(.cbu, of: source)
    for currency in currencies {
      let day = try source.day(currency["Date"]?.string) { Day(dotted: $0) }
      rows.add(
        currency["Ccy"]?.string ?? "", "UZS", on: day, nominal: currency["Nominal"]?.text,
        value: currency["Rate"]?.text)
    }
    return try rows.finish()
  }

  /// Central Bank of Uzbekistan, XML.
  static let cbuXML = Format(
    name: "rates of the Central Bank of Uzbekistan", recognises: { $0.isDocument("CBU_Curr") }
  ) { source throws(Problem) in
    var rows = RateRows(.cbu, of: source)
    for currency in try source.ratesRoot("CBU_Curr").children("CcyNtry") {
      let day = try source.day(currency.text("date")) { Day(dotted: $0) }
      rows.add(
        currency.text("Ccy") ?? "", "UZS", on: day, nominal: currency.text("Nominal"), value: currency.text("Rate"))
    }
    return try rows.finish()
  }
}
