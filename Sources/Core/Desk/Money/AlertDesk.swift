import Foundation
import Model
import Money
import Store

/// Keeps the alerts: those of the settings and those that were set on the screen, each with when it rang and what it said.
package struct AlertDesk: Sendable {
  private let store: Store
  /// The alerts of the settings.
  private let rules: [Alert]
  /// As in `RateDesk`: an alert speaks of the figure that the band shows.
  private let order: [String: [String]]

  /// Days of rates that are read to check alerts: a month for the highest and lowest, and a pause before it.
  private static let days = 45

  /// - Parameter rules: the alerts of the settings, as they were typed there. Rules that cannot be read are left out.
  package init(_ store: Store, rules: [String] = [], order: [String: [String]] = [:]) {
    self.store = store
    self.order = order
    self.rules = rules.compactMap { Alert(typed: $0) }
  }

  /// All alerts, those of the settings first.
  package func alerts() throws(Problem) -> [AlertStatus] {
    let lines = try store.alerts()
    // The status of a rule is kept by its text, so it does not depend on its place in the file.
    let wanted = rules.map { rule in
      var status = lines.first { $0.alert.rule == rule.rule } ?? AlertStatus(rule)
      status.isFromSettings = true
      return status
    }
    // A rule that was removed from the settings is gone.
    return wanted + lines.filter { line in !line.isFromSettings && !rules.contains { $0.rule == line.alert.rule } }
  }

  /// Adds an alert, which undo takes away again, or arms it if it is there already. Returns all alerts.
  package func add(_ alert: Alert, at now: Date) throws(Problem) -> [AlertStatus] {
    var alerts = try alerts()
    if let place = alerts.firstIndex(where: { $0.alert.rule == alert.rule }) {
      alerts[place].alert.isArmed = true
      try store.setAlerts(alerts)
    } else {
      let status = AlertStatus(alert)
      alerts.append(status)
      try store.setAlerts(
        alerts, as: AlertAction(status, isRemoval: false, place: alerts.count - 1), at: now)
    }
    return alerts
  }

  /// Removes an alert; undo brings it back. Returns the others. Throws when the alert is not there, and when it is in the
  /// settings, because the next start would bring it back.
  package func remove(_ alert: Alert, at now: Date) throws(Problem) -> [AlertStatus] {
    let all = try alerts()
    guard let place = all.firstIndex(where: { $0.alert.rule == alert.rule }) else {
      throw Problem(doing: "remove", to: "the alert \(alert.rule)", why: "there is no such alert")
    }
    guard !all[place].isFromSettings else {
      throw Problem(
        doing: "remove", to: "the alert \(alert.rule)", why: "it stands in config.toml, under rates.alerts")
    }
    let alerts = all.filter { $0.alert.rule != alert.rule }
    try store.setAlerts(alerts, as: AlertAction(all[place], isRemoval: true, place: place), at: now)
    return alerts
  }

  /// The result of a check.
  package struct Check: Equatable, Sendable {
    package var alerts: [AlertStatus]
    /// The texts of the alerts that rang just now.
    package var rang: [String]
    /// The last failure of `tell`.
    package var problem: Problem?
  }

  /// Compares all alerts with the rates of a day, keeps which rang, and tells each text that rings.
  ///
  /// - Parameter tell: passes a text on, as to the program of the settings. An alert rings once, so its text is in the
  ///   result even if this fails.
  package func check(on day: Day, tell: (String) throws(Problem) -> Void) throws(Problem) -> Check {
    let before = try alerts()
    guard !before.isEmpty else { return Check(alerts: [], rang: []) }
    var alerts = before
    let book = try store.rateBook(
      for: alerts.map(\.alert.pair), on: Day(number: day.number - AlertDesk.days), order: order)
    var check = Check(alerts: [], rang: book.check(&alerts, on: day, ahead: RateDesk.ahead))
    check.alerts = alerts
    // Most checks change nothing, and then nothing is written: other programs watch the store.
    if alerts != before { try store.setAlerts(alerts) }
    for text in check.rang {
      do throws(Problem) { try tell(text) } catch { check.problem = error }
    }
    return check
  }

}
