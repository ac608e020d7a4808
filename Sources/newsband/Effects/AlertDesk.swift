import Foundation
import Model
import Money
import Query
import Store
import Text

/// Keeps the alerts: those of the settings and those that were set on the screen, with what has become of each.
struct AlertDesk {
  private let store: Store
  private let settings: Settings.Rates

  private static let name = "alerts"

  init(_ store: Store, _ settings: Settings.Rates) {
    self.store = store
    self.settings = settings
  }

  /// Those of the settings first.
  func alerts() throws(Problem) -> [AlertStatus] {
    let kept = try store.setting(AlertDesk.name) ?? ""
    let lines = kept.split(separator: "\n").compactMap { AlertStatus(line: $0) }
    let rules = settings.alerts.compactMap { Alert(typed: $0) }
    // What has become of a rule is kept by its text, so it outlives a change of its place in the file.
    let wanted = rules.map { rule in
      var status = lines.first { $0.alert.rule == rule.rule } ?? AlertStatus(rule)
      status.isFromSettings = true
      return status
    }
    // One that was taken out of the settings is gone.
    return wanted + lines.filter { line in !line.isFromSettings && !rules.contains { $0.rule == line.alert.rule } }
  }

  /// Setting the same one again arms it.
  func add(_ alert: Alert) throws(Problem) -> [AlertStatus] {
    var alerts = try alerts()
    if let place = alerts.firstIndex(where: { $0.alert.rule == alert.rule }) {
      alerts[place].alert.isArmed = true
    } else {
      alerts.append(AlertStatus(alert))
    }
    try keep(alerts)
    return alerts
  }

  /// Throws when there is none such, or when it stands in the settings: the next start would bring it back.
  func remove(_ alert: Alert) throws(Problem) -> [AlertStatus] {
    let all = try alerts()
    guard let place = all.firstIndex(where: { $0.alert.rule == alert.rule }) else {
      throw Problem(doing: "give up", to: "the alert \(alert.rule)", why: "there is none such")
    }
    guard !all[place].isFromSettings else {
      throw Problem(
        doing: "give up", to: "the alert \(alert.rule)", why: "it stands in config.toml, under rates.alerts")
    }
    let alerts = all.filter { $0.alert.rule != alert.rule }
    try keep(alerts)
    return alerts
  }

  /// Looks at all of them, keeps which rang, and gives each text that rings to the command of the settings.
  /// - Returns: all alerts, what those say that rang just now, and why the command could not be given it: an alert rings once,
  ///   so it is told whatever becomes of the command.
  func check(on day: Day) throws(Problem) -> (alerts: [AlertStatus], rang: [String], problem: Problem?) {
    var alerts = try alerts()
    guard !alerts.isEmpty else { return ([], [], nil) }
    let before = alerts
    let book = try store.rateBook(for: alerts.map(\.alert.pair), on: Day(number: day.number - 45))
    let rang = book.check(&alerts, on: day, ahead: RatesDay.ahead)
    // Most looks find nothing, and then nothing is written: other programs watch the store.
    if alerts != before { try keep(alerts) }
    var problem: Problem?
    for text in rang {
      do throws(Problem) { try ring(text) } catch { problem = error }
    }
    return (alerts, rang, problem)
  }

  /// The same for a command without a screen, which says on standard error what rings.
  func ring(on day: Day) throws(Problem) {
    let (_, rang, problem) = try check(on: day)
    for text in rang { StandardError.line("Alert: \(text.displaySafe)") }
    if let problem { StandardError.line(problem.description) }
  }

  /// One a line, as `AlertStatus` writes itself.
  private func keep(_ alerts: [AlertStatus]) throws(Problem) {
    try store.setSetting(AlertDesk.name, alerts.map(\.line).joined(separator: "\n"))
  }

  /// The text is one argument behind those of the settings; no shell ever sees it.
  private func ring(_ text: String) throws(Problem) {
    guard let program = settings.alertCommand.first else { return }
    let programs = Programs(environment: ProcessInfo.processInfo.environment)
    guard programs.has(program) else {
      throw Problem(doing: "tell an alert to", to: program.displaySafe, why: "there is no such program")
    }
    do { try programs.start(settings.alertCommand + [text.displaySafe]) } catch {
      throw Problem(doing: "tell an alert to", to: program.displaySafe, why: "it could not be started: \(error)")
    }
  }
}
