import Model

extension Alert {
  /// What a person types: "USD/KZT 480" or "USD/KZT > 480" for a level, "KZT/USD 1%" for a move, "USD/KZT high" for the
  /// highest or lowest in 30 days, "USD/TMT peg" for what should not move. Nil for anything else.
  package init?(typed text: String) {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1 else { return nil }
    let pair = Pair(typed: words.removeFirst())
    if let link = words.first?.lowercased(), words.count > 1, Alert.links.contains(link) { words.removeFirst() }
    guard let pair, words.count == 1, let condition = Condition(typed: words[0].lowercased()) else { return nil }
    self.init(pair, condition)
  }

  /// Words that may stand before what is wanted.
  private static let links: Set<String> = [">", "<", "over", "under", "crosses", "reaches", "moves", "at"]

  /// The rule as it is typed, in one form: "USD/KZT crosses 480".
  package var rule: String {
    switch condition {
    case .crosses(let level): "\(pair) crosses \(level)"
    case .moves(let percent): "\(pair) moves \(percent)%"
    case .extreme: "\(pair) 30-day"
    case .breaks: "\(pair) peg"
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

/// An alert with what has become of it.
package struct AlertStatus: Hashable, Sendable {
  package var alert: Alert
  /// What it said the last time it rang, and for which day that figure holds; nil when it never did.
  package var said: String?
  package var day: Day?
  /// The newest day whose figure it has looked at; nil before it was looked at for the first time.
  package var seen: Day?
  /// Whether it stands in the settings, and so is taken out there.
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

  /// One line for the store: rule, where it stands, armed or not, day, day that was looked at, sentence, with tabs between.
  package var line: String {
    [
      alert.rule, isFromSettings ? "settings" : "own", alert.isArmed ? "armed" : "rang", day?.description ?? "",
      seen?.description ?? "", said ?? "",
    ].joined(separator: "\t")
  }

  /// Nil for what is no such line. Without the day that was looked at it is a line of an earlier newsband.
  package init?(line: Substring) {
    let parts = line.split(separator: Character("\t"), maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 5, let said = parts.last, var alert = Alert(typed: parts[0]) else { return nil }
    alert.isArmed = parts[2] == "armed"
    self.init(
      alert, said: said.isEmpty ? nil : said, day: Day(parts[3]), seen: parts.count > 5 ? Day(parts[4]) : nil,
      isFromSettings: parts[1] == "settings")
  }
}

extension RateBook {
  /// Days of history that an alert looks back over, with a margin for holidays.
  private static let alertDays = 45

  /// Looks at all alerts as of a day. Returns what those say that ring now, and leaves them disarmed.
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

  /// The figures that the band shows of a pair, where there are two of them: an alert should not tell another price. For the
  /// highest and lowest of a month the longest history.
  private func history(for alert: Alert, on day: Day, ahead: Int) -> RateHistory? {
    let (start, end) = (Day(number: day.number - RateBook.alertDays), Day(number: day.number + ahead))
    if alert.condition != .extreme, let source = tick(alert.pair, on: day, ahead: ahead)?.source {
      let shown = history(of: alert.pair, by: source, from: start, to: end)
      if shown.points.count > 1 { return shown }
    }
    return history(of: alert.pair, from: start, to: end)
  }
}
