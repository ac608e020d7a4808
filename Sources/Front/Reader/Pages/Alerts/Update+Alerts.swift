import Model
import Money
import Screen

/// The list of alerts, and what happens when one rings.
extension State {
  /// Looking at the list is what makes its count in the status row go away.
  mutating func openAlerts() -> [Effect] {
    overlay = .money(.alerts(AlertsPage(alerts: [])))
    return [.read(.alerts)]
  }

  /// What rang is said, counted until the list is looked at, and sent to the terminal where that is wanted.
  mutating func take(_ alerts: [AlertStatus], rang: [String]) -> [Effect] {
    if case .money(.alerts(var page)) = overlay {
      page.alerts = alerts
      page.index = max(0, min(alerts.count - 1, page.index))
      overlay = .money(.alerts(page))
      unseenAlerts = 0
    } else {
      unseenAlerts += rang.count
    }
    guard let first = rang.first else { return [] }
    // The status row has room for one; the list has all.
    let more = rang.count > 1 ? " (and \(rang.count - 1) more)" : ""
    notice = Notice(text: "Alert: \(first)\(more)")
    return settings.rates.alertTerminal ? rang.map { .terminal(.notify($0)) } : []
  }

  /// A command moves, sets or gives up; while a rule is typed, keys are letters of it.
  mutating func alertsTake(_ key: Key, _ command: Command.Name?, _ page: AlertsPage) -> [Effect] {
    var page = page
    // While a rule is typed every key is a letter of it.
    if let rule = page.rule {
      switch typed(key, rule) {
      case .line(let line): page.rule = line
      case .left: page.rule = nil
      case .done(let alert):
        page.rule = nil
        overlay = .money(.alerts(page))
        return [.write(.addAlert(alert))]
      }
      overlay = .money(.alerts(page))
      return []
    }
    switch command {
    case .newAlert: page.rule = TextField()
    case .next: page.index += 1
    case .previous: page.index -= 1
    case .first: page.index = 0
    case .last: page.index = .max
    case .giveUpAlert: return removeAlert(page)
    case .back, .alerts:
      overlay = nil
      return []
    default: return []
    }
    page.index = max(0, min(page.alerts.count - 1, page.index))
    overlay = .money(.alerts(page))
    return []
  }

  /// What a file says is not undone by a key: the next start would bring it back.
  private mutating func removeAlert(_ page: AlertsPage) -> [Effect] {
    guard page.alerts.indices.contains(page.index) else { return [] }
    let alert = page.alerts[page.index]
    if alert.isFromSettings { return say("This alert stands in config.toml, under rates.alerts.") }
    return [.write(.removeAlert(alert.alert))]
  }
}

/// A rule being typed.
extension State {
  /// What a key made of the line: it goes on, it was left, or it is a rule.
  enum TypedRule {
    case line(TextField)
    case left
    case done(Alert)
  }

  /// Enter with a line that is no rule says what one is, and leaves the line as it stands.
  mutating func typed(_ key: Key, _ rule: TextField) -> TypedRule {
    var rule = rule
    switch keymap[key, in: .typing] {
    case .leaveLine: return .left
    case .takeLine:
      guard !rule.text.allSatisfy(\.isWhitespace) else { return .left }
      if let alert = Alert(typed: rule.text) { return .done(alert) }
      notice = Notice(text: "A rule is a pair and 480, 1%, high or peg, as in: USD/KZT 480", isError: true)
    default: _ = rule.take(key)
    }
    return .line(rule)
  }
}
