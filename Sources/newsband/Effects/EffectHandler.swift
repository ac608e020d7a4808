import Desk
import Fetch
import Foundation
import Model
import Money
import Reader
import Store
import Text

/// Carries out effects with the core and answers with events.
///
/// Knows no terminal and runs on any thread. Each group of effects has a file with one function: `read`, `write`, `search`,
/// `startProgram`, and the fetching that `NetworkTasks` starts.
struct EffectHandler: Sendable {
  let store: Store
  var settings = Settings()
  /// Nil where nothing is fetched, as in a screenshot.
  var fetcher: Fetcher?
  /// Nil where no rates are fetched.
  var rates: RefreshRates?
  var environment = ProcessInfo.processInfo.environment
  var now: @Sendable () -> Date = { Date() }
  /// Called on any thread with events that come after the answer, such as the failure of a program that was started.
  var report: @Sendable (Event) -> Void = { _ in }

  /// The queue of hooks; nil where none are run, as in a screenshot.
  var hookLane: Lane?

  var hooks: HookRunner {
    HookRunner(store: store, hooks: settings.hooks, environment: environment, now: now) { [report] in
      report(.notification($0))
    }
  }

  /// Runs hooks behind those that run already. Nothing waits for them.
  func runHooks(_ run: @escaping @Sendable (HookRunner) async -> [Problem]) {
    guard !settings.hooks.isEmpty, let hookLane else { return }
    let (hooks, report) = (hooks, report)
    hookLane.add {
      let problems = await run(hooks)
      if !problems.isEmpty { report(.hooksFailed) }
    }
  }

  var today: Day { Day(now()) }

  var rateDesk: RateDesk {
    RateDesk(
      store, band: settings.band.pairs, order: settings.rates.sources,
      home: settings.rates.currency(environment: environment))
  }

  var alertDesk: AlertDesk { AlertDesk(store, settings.rates) }

  /// Turns a problem into the event that tells it. Nil when the work has nothing to say.
  static func event(_ work: () async throws(Problem) -> Event?) async -> Event? {
    do throws(Problem) { return try await work() } catch { return .failed(error) }
  }
}
