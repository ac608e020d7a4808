import Model
import Money

extension Format {
  /// Central Bank of Turkmenistan: for each currency its price in manat and its rate to the dollar.
  ///
  /// `rate_tmt` is manat per `multiplier` of the currency. `rate_usd` is units per dollar for most, but dollars per unit
  /// for the pound, the euro, the Australian dollar and the SDR; nothing in the file says which, so the direction is
  /// the one that agrees with the price in manat.
  static let cbt = Format(
    name: "rates of the Central Bank of Turkmenistan", recognises: { $0.isDocument("cbt_currency_rate") }
  ) { source throws(Problem) in
    let root = try source.ratesRoot("cbt_currency_rate")
    // The day was written 2023-05-01 until 2023.
    let day = try source.day(root.text("date")) { Day(dotted: $0) ?? Day($0) }
    let legs = root.children("rate").map(Leg.init)
    let dollar = legs.first { $0.code == "USD" }?.manat
    var rows = RateRows(.cbt, of: source)
    for leg in legs {
      rows.add(leg.code, "TMT", on: day, nominal: leg.multiplier, value: leg.rateTMT)
      switch leg.direction(dollar: dollar) {
      case .unitsPerDollar: rows.add("USD", leg.code, on: day, value: leg.rateUSD)
      case .dollarsPerUnit: rows.add(leg.code, "USD", on: day, value: leg.rateUSD)
      case nil:
        if leg.code != "TMT" {
          rows.report(
            "the dollar rate of \(leg.code) is left out, because it agrees with its price in manat neither way")
        }
      }
    }
    return try rows.finish()
  }
}

/// One `<rate>`.
private struct Leg {
  enum Direction { case unitsPerDollar, dollarsPerUnit }

  let code: String
  let rateUSD: String
  let multiplier: String
  let rateTMT: String

  init(_ element: XMLElement) {
    code = element.attribute("code") ?? ""
    rateUSD = element.text("rate_usd") ?? ""
    multiplier = element.text("multiplier") ?? ""
    rateTMT = element.text("rate_tmt") ?? ""
  }

  /// Manat for one unit.
  var manat: Ratio? { Price(Rate(Pair(code, "TMT"), nominal: multiplier, value: rateTMT))?.value }

  /// Nil when neither way comes within 2 % of what the price in manat says.
  func direction(dollar: Ratio?) -> Direction? {
    guard let dollar, let manat, let rate = Figure(rateUSD)?.ratio, rate.numerator > 0 else { return nil }
    let perDollar = dollar / manat
    func agrees(_ value: Ratio) -> Bool { (value / perDollar - .one).magnitude < Ratio(2, 100) }
    return agrees(rate) ? .unitsPerDollar : agrees(rate.inverse) ? .dollarsPerUnit : nil
  }
}
