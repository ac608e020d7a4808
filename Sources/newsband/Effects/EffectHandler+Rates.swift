import Foundation
import Model
import Money
import Reader
import Store
import Text

/// The figures of the band.
extension EffectHandler {
  /// The band as of a day, or of now, from what is stored; older figures say so themselves. Of a day in the past only
  /// what held on it counts.
  func ticks(on day: Day?) throws(Problem) -> [Tick] {
    let (pairs, day, ahead) = (settings.band.pairs, day ?? Day(now()), day == nil ? RatesDay.ahead : 0)
    return try store.rateBook(for: pairs, on: day, order: settings.rates.sources).ticks(pairs, on: day, ahead: ahead)
  }
}

extension EffectHandler {
  /// Bytes of a text that are looked at, some 5,000 words: an article says early what it is about, and nobody waits for the
  /// words of a book.
  private static let litLimit = 32_768

  /// The currencies of the band that texts name; one that stands in every pair would light them all, and says nothing.
  func lit(by texts: [String]) -> [String] {
    let pairs = settings.band.pairs.map { [$0.base, $0.quote] }
    let common = pairs.count > 1 ? Set(pairs[0]).filter { code in pairs.allSatisfy { $0.contains(code) } } : []
    let shown = Set(pairs.joined()).subtracting(common)
    let begun = texts.joined(separator: "\n\n").utf8.prefix(EffectHandler.litLimit)
    return currencies(concerning: String(decoding: begun, as: UTF8.self)).filter(shown.contains)
  }
}
