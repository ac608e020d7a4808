import Model
import Money

extension Format {
  /// International Monetary Fund, representative rates of a month (`rms_mth.aspx?tsvflag=Y`): a row a currency, by its English name, a
  /// column a day; units per dollar, or dollars per unit where the name ends in (1). The table comes in two parts.
  static let imf = Format(
    name: "rates of the International Monetary Fund",
    recognises: { $0.firstLine.hasPrefix("Representative Exchange Rates for Selected") }
  ) { source throws(Problem) in
    var rows = RateRows(.imf, of: source)
    var days: [Day?] = []
    for line in String(decoding: source.bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let fields: [String] = line.split(separator: "\t", omittingEmptySubsequences: false).map(\.trimmed)
      // The second part of the table has a line of days again.
      if fields[0] == "Currency" {
        days = fields.dropFirst().map { Day(american: $0) }
      } else if fields.count > 1, let (code, isPerUnit) = currency(fields[0]) {
        for (day, value) in zip(days, fields.dropFirst()) where value != "NA" && !value.isEmpty {
          guard let day else { throw source.refusal("a column of it has no date") }
          let pair = isPerUnit ? Pair(code, "USD") : Pair("USD", code)
          // The only source that groups its thousands: 1,435.400000.
          rows.add(pair.base, pair.quote, on: day, value: value.replacing(",", with: ""))
        }
      }
    }
    return try rows.finish()
  }

  /// The code for a name of the table, and whether it stands for dollars per unit.
  private static func currency(_ name: String) -> (String, Bool)? {
    let isPerUnit = name.hasSuffix("(1)")
    let plain = isPerUnit ? String(name.dropLast(3)) : name
    let code = names[plain] ?? Currency.byCode.values.first { $0.name.lowercased() == plain.lowercased() }?.code
    return code.map { ($0, isPerUnit) }
  }

  /// Where the table's name is not that of `Currency`.
  private static let names = [
    "U.K. pound": "GBP", "U.S. dollar": "USD", "Israeli New Shekel": "ILS", "Korean won": "KRW", "Polish zloty": "PLN",
    "Saudi Arabian riyal": "SAR", "Trinidadian dollar": "TTD", "U.A.E. dirham": "AED",
  ]
}
