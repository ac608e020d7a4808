import Fetch
import Foundation
import Model
import Reader
import Store

/// What of the band is fetched and read.
extension Perform {
  /// Asks the publishers of rates that may be asked, and tells when all have answered.
  func refreshRates(asked: Bool, tell: @escaping @Sendable (Event) -> Void) async {
    guard let rates else { return }
    do throws(Problem) {
      let run = try rates.start(asked: asked)
      guard run.total > 0 else { return }
      var (new, failed) = (0, 0)
      for await step in run.steps {
        new += step.outcome.new
        if step.outcome.isFailure { failed += 1 }
      }
      tell(.ratesCame(new: new, failed: failed, of: run.total, wasAsked: asked))
    } catch {
      tell(.failed(error))
    }
  }

  /// The band as of a day, or of now, from what is stored; older figures say so themselves. Of a day in the past only
  /// what held on it counts.
  func ticks(on day: Day?) throws(Problem) -> [Tick] {
    let (pairs, day, ahead) = (settings.band.pairs, day ?? Day(now()), day == nil ? RatesDay.ahead : 0)
    return try store.rateBook(for: pairs, on: day, order: settings.rates.sources).ticks(pairs, on: day, ahead: ahead)
  }
}

extension RefreshRates.Step.Outcome {
  var new: Int { if case .came(let new) = self { new } else { 0 } }
  var isFailure: Bool { if case .failed = self { true } else { false } }
}
