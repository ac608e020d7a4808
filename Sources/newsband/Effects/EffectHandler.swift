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
  var now: @Sendable () -> Date = { Date() }

  /// The setting of the store that holds the article to come back to.
  static let placeName = "place"
  /// The setting of the store that holds the searches that were typed.
  static let historyName = "searches"

  /// Turns a problem into the event that tells it. Nil when the work has nothing to say.
  static func event(_ work: () async throws(Problem) -> Event?) async -> Event? {
    do throws(Problem) { return try await work() } catch { return .failed(error) }
  }
}
