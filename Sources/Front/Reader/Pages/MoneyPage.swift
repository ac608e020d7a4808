import Model
import Money

/// What about money lies over the panes.
package enum MoneyPage: Equatable, Sendable {
  case pair(PairPage)
  case converter(Converter)
  /// Nil until it has come.
  case matrix(Matrix?)
  case sums(SumsPage)
  case alerts(AlertsPage)
  /// The day as of which the band is to be shown, being typed.
  case day(TextField)

  /// Whether all keys go into a line.
  var isTyping: Bool {
    switch self {
    case .pair(let page): page.rule != nil
    case .converter, .day: true
    case .alerts(let page): page.rule != nil
    case .matrix, .sums: false
    }
  }
}

/// The page of a pair: its figure, its history, who says what, the articles that name it.
package struct PairPage: Equatable, Sendable {
  package let pair: Pair
  /// Nil until it has come.
  package var report: PairReport?
  /// The newest first.
  package var mentions: [Mention] = []
  /// Days of history that are shown.
  package var span = 90
  package var isInverted: Bool
  /// Of the selection in `mentions`.
  package var index = 0
  /// An alert being typed; nil when none is.
  package var rule: TextField?

  static let spans = [7, 30, 90, 365]

  /// To a longer span of history, or with a negative count to a shorter one; stays inside of `spans`.
  mutating func widen(by count: Int) {
    let place = PairPage.spans.firstIndex(of: span) ?? 2
    span = PairPage.spans[max(0, min(PairPage.spans.count - 1, place + count))]
  }

  /// The nearest mention to an index that is outside.
  mutating func select(_ index: Int) {
    self.index = max(0, min(mentions.count - 1, index))
  }

  /// The currency that its articles name: of a pair with the dollar the other one.
  package static func subject(of pair: Pair) -> String { pair.base == "USD" ? pair.quote : pair.base }
}

/// An article that names a currency.
package struct Mention: Equatable, Sendable {
  package var headline: Headline
  package var day: Day
  /// How the pair moved since its day, and how the inverse pair did, in percent with a sign; nil when that is not known.
  package var since: String?
  package var inverseSince: String?

  package init(_ headline: Headline, day: Day, since: String?, inverseSince: String?) {
    self.headline = headline
    self.day = day
    self.since = since
    self.inverseSince = inverseSince
  }
}

/// The line that understands "100 usd kzt", with what it said to the lines before.
package struct Converter: Equatable, Sendable {
  package var field: TextField
  /// What the line comes to; nil before it is known.
  package var answer: ConversionResult?
  /// Lines of before, the oldest first.
  package var tape: [String] = []
  /// The page that it was opened from, to go back to.
  var origin: PairPage?

  static let longestTape = 50
}

/// What a line for the converter comes to.
package struct ConversionResult: Equatable, Sendable {
  /// "100 USD = 47 509 KZT", or why the line is no conversion.
  package var text: String
  /// Rate, day, source; empty for a refusal.
  package var detail: String
  package var isRefusal: Bool

  package init(_ text: String, detail: String = "", isRefusal: Bool = false) {
    self.text = text
    self.detail = detail
    self.isRefusal = isRefusal
  }
}

/// The sums of the open article and what they are worth.
package struct SumsPage: Equatable, Sendable {
  package let article: ArticleID
  /// Nil until they have come.
  package var sums: [SumWorth]?
  package var index = 0
}

/// The alerts, and what they said last.
package struct AlertsPage: Equatable, Sendable {
  package var alerts: [AlertStatus]
  package var index = 0
  /// A rule being typed; nil when none is.
  package var rule: TextField?
}
