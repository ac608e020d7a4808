import Model

extension Alert {
  /// Reads a typed rule: "USD/KZT 480" or "USD/KZT > 480" for a level, "KZT/USD 1%" for a move, "USD/KZT high" for the highest
  /// or lowest in 30 days, "USD/TMT peg" for a peg that breaks. Nil for anything else.
  package init?(typed text: String) {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1 else { return nil }
    let pair = Pair(typed: words.removeFirst())
    if let link = words.first?.lowercased(), words.count > 1, Alert.links.contains(link) { words.removeFirst() }
    guard let pair, words.count == 1, let condition = Condition(typed: words[0].lowercased()) else { return nil }
    self.init(pair, condition)
  }

  /// Words that may stand before the condition.
  private static let links: Set<String> = [">", "<", "over", "under", "crosses", "reaches", "moves", "at"]

  /// The rule as it is typed, in one form: "USD/KZT crosses 480".
  package var rule: String {
    switch condition {
    case .crosses(let level): "\(pair) crosses \(level)"
    case .moves(let percent): "\(pair) moves \(percent)%"
    case .extreme: "\(pair) high"
    case .breaks: "\(pair) peg"
    }
  }
}

extension Alert {
  /// The side from which a price comes to a level, where a typed rule names one.
  package enum Direction: Hashable, Sendable {
    case over, under

    /// "USD/KZT > 480" is over, "USD/KZT under 480" is under; nil for a rule without such a word.
    package init?(typed text: String) {
      let words = text.lowercased().split(whereSeparator: \.isWhitespace)
      guard words.count == 3 else { return nil }
      switch words[1] {
      case ">", "over": self = .over
      case "<", "under": self = .under
      default: return nil
      }
    }
  }
}

extension Alert.Condition {
  fileprivate init?(typed word: String) {
    switch word {
    case "high", "low", "highest", "lowest", "extreme", "30-day": self = .extreme
    case "peg", "fixed", "breaks": self = .breaks
    default:
      let isPercent = word.hasSuffix("%")
      guard let figure = Figure(isPercent ? String(word.dropLast()) : word), figure.digits > 0 else { return nil }
      self = isPercent ? .moves(percent: figure) : .crosses(figure)
    }
  }
}

/// An alert with its history: when it last rang, and which days it has checked.
package struct AlertStatus: Hashable, Sendable {
  package var alert: Alert
  /// The text of the last time it rang, and the day of that figure; nil when it has never rung.
  package var said: String?
  package var day: Day?
  /// The newest day that was checked; nil before the first check.
  package var seen: Day?
  /// True for an alert of the settings file, which is removed there.
  package var isFromSettings = false

  package init(
    _ alert: Alert, said: String? = nil, day: Day? = nil, seen: Day? = nil, isFromSettings: Bool = false
  ) {
    self.alert = alert
    self.said = said
    self.day = day
    self.seen = seen
    self.isFromSettings = isFromSettings
  }
}

extension RateBook {
  /// Days of history that an alert needs, with a margin for holidays.
  private static let alertDays = 45

  /// Checks all alerts as of a day. Returns the texts of those that ring, and disarms them.
  package func check(_ alerts: inout [AlertStatus], on day: Day, ahead: Int) -> [String] {
    alerts.indices.compactMap { index in
      guard let history = history(for: alerts[index].alert, on: day, ahead: ahead),
        let newest = history.points.last?.date
      else { return nil }
      let said = alerts[index].alert.check(history, since: alerts[index].seen)
      alerts[index].seen = newest
      guard let said else { return nil }
      (alerts[index].said, alerts[index].day) = said
      return said.text
    }
  }

  /// The history that an alert is checked against: that of the source whose figure the band shows, so that both tell the same
  /// price. For the highest and lowest of a month, and where that source has one figure only, the longest history.
  private func history(for alert: Alert, on day: Day, ahead: Int) -> RateHistory? {
    let (start, end) = (Day(number: day.number - RateBook.alertDays), Day(number: day.number + ahead))
    if alert.condition != .extreme, let source = tick(alert.pair, on: day, ahead: ahead)?.source {
      let shown = history(of: alert.pair, by: source, from: start, to: end)
      if shown.points.count > 1 { return shown }
    }
    return history(of: alert.pair, from: start, to: end)
  }
}
