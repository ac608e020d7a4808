import CMemory
import Fetch
import Foundation
import Model
import Money
import Reader
import Store
import Text

/// What of the band is fetched and read.
extension Perform {
  /// Asks the publishers of rates that may be asked, and tells when all have answered.
  func refreshRates(asked: Bool, tell: @escaping @Sendable (Event) -> Void) async {
    guard let rates else { return }
    do throws(Problem) {
      let run = try rates.start(asked: asked)
      guard run.total > 0 else { return }
      defer { memory_rest() }
      // One sentence at the end: twelve publishers would be twelve.
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

extension Perform {
  /// Bytes of a text that are looked at, some 5,000 words: an article says early what it is about, and nobody waits for the
  /// words of a book.
  private static let litLimit = 32_768

  /// The currencies of the band that texts name; one that stands in every pair would light them all, and says nothing.
  func lit(by texts: [String]) -> [String] {
    let pairs = settings.band.pairs.map { [$0.base, $0.quote] }
    let common = pairs.count > 1 ? Set(pairs[0]).filter { code in pairs.allSatisfy { $0.contains(code) } } : []
    let shown = Set(pairs.joined()).subtracting(common)
    let begun = texts.joined(separator: "\n\n").utf8.prefix(Perform.litLimit)
    return currencies(concerning: String(decoding: begun, as: UTF8.self)).filter(shown.contains)
  }
}

extension RefreshRates.Step.Outcome {
  /// Figures that were not in the store before.
  var new: Int { if case .came(let new) = self { new } else { 0 } }
  var isFailure: Bool { if case .failed = self { true } else { false } }
}
