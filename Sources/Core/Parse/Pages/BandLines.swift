import Model
import Money

/// The band of an edition: each pair once, in the order of the page, however often the page repeats it to let it scroll.
struct BandLines: Equatable, Sendable {
  private(set) var rates: [Rate] = []
  /// The line at which each pair stood first.
  private var lines: [Pair: Int] = [:]
  private var last: Pair?

  /// Takes a rate in; says why when the pair stood above with other figures, which hold.
  ///
  /// A pair goes behind the one before it in the band, so that it is in its place also when its first line could not be read.
  mutating func add(_ rate: Rate, line: Int) -> String? {
    defer { last = rate.pair }
    guard let first = rates.first(where: { $0.pair == rate.pair }), let place = lines[rate.pair] else {
      let before = last.flatMap { last in rates.firstIndex { $0.pair == last } } ?? -1
      rates.insert(rate, at: before + 1)
      lines[rate.pair] = line
      return nil
    }
    guard rate != first else { return nil }
    return "\(rate.pair) is \(figures(rate)) here and \(figures(first)) in line \(place), which holds"
  }

  /// A rate as a person compares it with another: "0.01144 0%".
  private func figures(_ rate: Rate) -> String {
    rate.changePercent.map { "\(rate.value) \($0)%" } ?? rate.value
  }
}
