import Model

/// The band of an edition: each pair once, in the order of the page, however often the page repeats it to let it scroll.
struct Band {
  private(set) var rates: [Rate] = []
  /// Where each pair stood first.
  private var places: [Pair: (index: Int, line: Int)] = [:]

  /// Takes a rate in; says why when the pair stood above with other figures, which hold.
  mutating func add(_ rate: Rate, line: Int) -> String? {
    guard let place = places[rate.pair] else {
      places[rate.pair] = (rates.count, line)
      rates.append(rate)
      return nil
    }
    let first = rates[place.index]
    guard rate != first else { return nil }
    return "\(rate.pair) is \(figures(rate)) here and \(figures(first)) in line \(place.line), which holds"
  }

  private func figures(_ rate: Rate) -> String {
    rate.changePercent.map { "\(rate.value) \($0)%" } ?? rate.value
  }
}
