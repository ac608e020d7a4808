enum PairTexts {
  static let heading = "The page of a pair"
  static let sources = "Sources"
  static let raw = "Raw"
  static let decree = "the decree"
  static let markLabel = "   ◆ days with articles"

  static func name(base: String, quote: String) -> String { "\(base) in \(quote)" }
  static func noRate(of pair: String) -> String { "No rate for \(pair) yet. Go back and press R to fetch rates." }

  static func held(on day: String) -> String { "held on \(day)" }
  static func validFromTomorrow(_ day: String) -> String { "valid from tomorrow, \(day)" }
  static func valid(from day: String) -> String { "valid from \(day)" }
  static func holds(for day: String) -> String { "holds for \(day)" }
  static func next(for day: String) -> String { ", the next is expected for \(day)" }

  /// - Parameter rival: the source, or the decree, that speaks against the figure.
  static func heldBack(
    source: String, pair: String, value: String, day: String, rival: String, rivalValue: String
  ) -> String {
    "Held back: \(source) has \(pair) \(value) for \(day), but \(rival) says \(rivalValue)."
  }

  static func raw(value: String, quote: String, nominal: String, base: String) -> String {
    "\(value) \(quote) for \(nominal) \(base)"
  }
  static func step(_ step: String) -> String { "step ±\(step) %" }

  static func articles(count: Int, naming currency: String) -> String {
    switch count {
    case 0: "No article here names the \(currency)."
    case 1: "1 article names the \(currency)"
    default: "\(count) articles name the \(currency)"
    }
  }
  static func since(_ change: String) -> String { "\(change) since" }
}

/// Texts of the chart.
extension PairTexts {
  static func noHistory(days: Int) -> String {
    "There is no history of the last \(days) days yet. It grows with each publication; newsband rates refresh "
      + "--days \(days) brings in what is to be had."
  }
  static let high = "high"
  static let low = "low"
  static func level(at price: String) -> String { "level at \(price)" }
  static func days(_ count: Int) -> String { "\(count) days" }
  static func since(day: String) -> String { "since \(day)" }
  static func source(_ id: String) -> String { "from \(id)" }
}
