import Foundation
import Model
import Store
import Text

/// Hooks after the work of a command without a screen.
extension HookRunner {
  init(_ store: Store, _ settings: Settings) {
    self.init(store: store, hooks: settings.hooks, environment: ProcessInfo.processInfo.environment)
    notify = { StandardError.line($0.displaySafe) }
  }

  /// Runs the hooks, waits for them, and prints what failed on standard error. The command does not fail because of that.
  ///
  /// - Parameters:
  ///   - alerts: the texts of alerts that rang.
  ///   - hasArticles: true if articles may have come.
  ///   - marked: articles that were changed by a mark.
  func runAfterCommand(
    alerts: [String] = [], hasArticles: Bool = true, marked: [ArticleID] = [], _ mark: Mark = .read
  ) async {
    var problems = hasArticles ? await runNew() : []
    if !marked.isEmpty { problems += await run(marked, after: mark) }
    for text in alerts { problems += await run(alert: text) }
    for problem in problems { StandardError.line(problem.description) }
  }
}
