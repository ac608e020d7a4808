enum PairTexts {
  static let heading = "The page of a pair"
  static let sources = "Sources"
  static let raw = "Raw"
  static let decree = "the decree"
  static let markLabel = "   ◆ stories  ◇ articles"
  static let articleMarkLabel = "   ◇ days with articles"

  static func name(base: String, quote: String) -> String { "\(base) in \(quote)" }
  static func noRate(of pair: String, _ keys: Keymap) -> String {
    "No rate for \(pair) yet." + keys.step(" ", MainCommand.refreshAll, "fetches rates.")
  }

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
  /// "12 articles name the tenge, 48 Kazakhstan"
  static func articles(_ counts: MentionCounts, naming currency: String, country: String) -> String {
    let word = currency.split(separator: " ").last.map(String.init) ?? currency
    switch (counts.currency, counts.country) {
    case (0, 0): return "No article here names the \(word) or \(country)."
    case (0, 1): return "1 article names \(country), none the \(word)"
    case (0, let countries): return "\(countries) articles name \(country), none the \(word)"
    case (1, let countries): return "1 article names the \(word), \(countries) \(country)"
    case (let currencies, let countries): return "\(currencies) articles name the \(word), \(countries) \(country)"
    }
  }
  /// "Articles: tenge 12, Kazakhstan 48"
  static func shortArticles(_ counts: MentionCounts, naming currency: String, country: String) -> String {
    let word = currency.split(separator: " ").last.map(String.init) ?? currency
    return "Articles: \(word) \(counts.currency), \(country) \(counts.country)"
  }
  static func since(_ change: String) -> String { "\(change) since" }
}

/// Texts of the chart.
extension PairTexts {
  static func noHistory(days: Int) -> String {
    "No history yet. To fetch it: newsband rates refresh --days \(days)"
  }
  static let noArticles = "no articles"
  /// "3 articles: ×5 Budget for two years": the headline of the largest story of a day, with its size.
  static func articles(count: Int, title: String, storySize: Int) -> String {
    let shown = storySize > 1 ? "×\(storySize) \(title)" : title
    return count == 1 ? "1 article: \(shown)" : "\(count) articles: \(shown)"
  }
  static let high = "high"
  static let low = "low"
  static func level(at price: String) -> String { "level at \(price)" }
  static func days(_ count: Int) -> String { "\(count) days" }
  static func since(day: String) -> String { "since \(day)" }
  static func source(_ id: String) -> String { "from \(id)" }
}
