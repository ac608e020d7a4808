import Desk
import Foundation
import Model
import Store
import Text

extension AlertDesk {
  /// The alerts of a store, with those of the settings.
  init(_ store: Store, _ settings: Settings.Rates) {
    self.init(store, rules: settings.alerts, order: settings.sources)
  }

  /// Checks the alerts for a command without a screen. Texts that ring go to standard error and to the program of the
  /// settings. Returns them.
  @discardableResult
  func checkAfterRefresh(_ settings: Settings.Rates) throws(Problem) -> [String] {
    let program = AlertProgram(command: settings.alertCommand, environment: ProcessInfo.processInfo.environment)
    let check = try check(on: Day(Date()), tell: program.tell)
    for text in check.rang { StandardError.line("Alert: \(text.displaySafe)") }
    if let problem = check.problem { StandardError.line(problem.description) }
    return check.rang
  }
}
