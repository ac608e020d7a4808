import Model
import Money

extension Format {
  /// Bank of Russia: `XML_daily.asp`, in windows-1251 with decimal commas.
  ///
  /// Value and Nominal are read, not VunitRate, which older files lack and which may be "5,39256E-05". An error comes
  /// with status 200 and is the text of the root: "Error in parameters".
  static let cbr = Format(
    name: "rates of the Bank of Russia", recognises: { $0.isDocument("ValCurs") }
  ) { source throws(Problem) in
    // With an ID it is the archive of one currency, `XML_dynamic.asp`: a Record for each day.
    let root = try source.ratesRoot("ValCurs")
    let message = root.text.trimmed
    if root.children.isEmpty, !message.isEmpty { throw source.refusal("the bank says “\(message.prefix(60))”") }
    var rows = RateRows(.cbr, of: source)
    if let code = root.attribute("ID").flatMap({ codes[$0] }) {
      for record in root.children("Record") {
        rows.add(record, code, on: try source.day(record.attribute("Date")) { Day(dotted: $0) })
      }
    } else {
      let day = try source.day(root.attribute("Date")) { Day(dotted: $0) }
      for currency in root.children("Valute") { rows.add(currency, currency.text("CharCode") ?? "", on: day) }
    }
    return try rows.finish()
  }
}

/// What the bank's own numbers of currencies mean, where newsband may ask for their archive.
private let codes = Dictionary(RateSource.cbr.series.map { ($0.value, $0.key) }) { first, _ in first }

extension RateRows {
  fileprivate mutating func add(_ element: XMLElement, _ code: String, on day: Day) {
    add(code, "RUB", on: day, nominal: element.text("Nominal"), value: element.text("Value"), mark: ",")
  }
}
