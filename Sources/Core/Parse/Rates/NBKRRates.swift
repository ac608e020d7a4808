import Model
import Money

extension Format {
  /// National Bank of the Kyrgyz Republic: `daily.xml` and `weekly.xml`. Decimal commas; the day is the one to come.
  static let nbkr = Format(
    name: "rates of the National Bank of Kyrgyzstan", recognises: { $0.isDocument("CurrencyRates") }
  ) { source throws(Problem) in
    let root = try source.ratesRoot("CurrencyRates")
    let day = try source.day(root.attribute("Date")) { Day(dotted: $0) }
    let isWeekly = root.attribute("Name")?.hasPrefix("Weekly") == true
    var rows = RateRows(isWeekly ? .nbkrWeekly : .nbkr, of: source)
    for currency in root.children("Currency") {
      rows.add(
        currency.attribute("ISOCode") ?? "", "KGS", on: day, nominal: currency.text("Nominal"),
        value: currency.text("Value"), mark: ",")
    }
    return try rows.finish()
  }

  /// Its archive, a page of HTML with comments around the figures: `<!--date-->25.06.2005<!--date-->`,
  /// `<!--value-->40,9614<!--value-->`.
  ///
  /// The page is asked for by a number of the currency. newsband asks for the dollar (15), and an address with
  /// another number is refused, because the page itself does not name what it lists.
  static let nbkrHistory = Format(
    name: "archive of the National Bank of Kyrgyzstan",
    recognises: {
      // A page, or the bare table of one, which has no root that would be more than a bit of HTML.
      $0.first == UInt8(ascii: "<") && ["html", ""].contains($0.root) && $0.has("<!--date-->") && $0.has("<!--value-->")
    }
  ) { source throws(Problem) in
    if let number = source.currencyNumber, number != "15" {
      throw source.refusal("it is the archive of currency \(number), and only that of the dollar (15) is known")
    }
    let page = String(decoding: source.bytes, as: UTF8.self)
    let dates = page.between("<!--date-->")
    let values = page.between("<!--value-->")
    guard dates.count == values.count else { throw source.refusal("it is cut off") }
    var rows = RateRows(.nbkr, of: source)
    for (date, value) in zip(dates, values) {
      rows.add("USD", "KGS", on: try source.day(date) { Day(dotted: $0) }, value: value, mark: ",")
    }
    return try rows.finish()
  }
}

extension Source {
  /// "15" of "…valuta_id=15&…", in the address that the page came from.
  fileprivate var currencyNumber: String? {
    let address = base ?? name
    guard let start = address.firstRange(of: "valuta_id=")?.upperBound else { return nil }
    return String(address[start...].prefix { $0.isNumber })
  }
}

extension String {
  /// What stands between the first and the second, the third and the fourth of a mark.
  fileprivate func between(_ mark: String) -> [String] {
    let pieces = split(separator: mark, omittingEmptySubsequences: false)
    // An even number of pieces means that the last mark was never closed; what follows it is no figure.
    return stride(from: 1, to: pieces.count - 1, by: 2).map { String(pieces[$0]) }
  }
}
