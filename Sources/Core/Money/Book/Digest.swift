import Model

/// One line on a day: the pairs that rose, that fell, that stood still and why, and those without a figure.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  package let rose: [Tick]
  package let fell: [Tick]
  /// Tied, fixed, or without a move that can be seen.
  package let stood: [Tick]
  /// Pairs without a known move: stale, held back, or with their first figure.
  package let unknown: [Tick]

  package init(_ ticks: [Tick]) {
    func moves(_ tick: Tick, _ sign: Character) -> Bool { tick.state == .live && tick.changePercent?.first == sign }
    rose = ticks.filter { moves($0, "+") }
    fell = ticks.filter { moves($0, "-") }
    let still: Set<Tick.State> = [.peg, .fixed, .closed, .stuck, .rounded]
    stood = ticks.filter { still.contains($0.state) || ($0.state == .live && $0.changePercent == "0") }
    // Pairs that are none of these are named too: a missing pair would look like one that stood still.
    let known = Set((rose + fell + stood).map(\.pair))
    unknown = ticks.filter { !known.contains($0.pair) }
  }

  /// "Rose: KZT +0.77 %, UZS +0.43 %. Stood: KGS fixed, TMT peg. Not known: TJS stale."
  package var description: String {
    let parts = [
      Digest.part("Rose", rose) { "\($0.changePercent ?? "") %" },
      Digest.part("Fell", fell) { "\($0.changePercent ?? "") %" },
      Digest.part("Stood", stood) { $0.state == .live ? "0 %" : $0.state.rawValue },
      Digest.part("Not known", unknown) { $0.state == .live ? "first figure" : $0.state.rawValue },
    ].compactMap(\.self)
    return parts.isEmpty ? "No rates are known." : parts.joined(separator: " ")
  }

  private static func part(_ title: String, _ ticks: [Tick], _ word: (Tick) -> String) -> String? {
    guard !ticks.isEmpty else { return nil }
    // A price in dollars has the name of its base only.
    let names = ticks.map { "\($0.pair.quote == "USD" ? $0.pair.base : $0.pair.description) \(word($0))" }
    return "\(title): \(names.joined(separator: ", "))."
  }
}
