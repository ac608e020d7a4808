import Model

/// Figures of the band as rows of text.
struct RateTable {
  private let ticks: [Tick]

  init(_ ticks: [Tick]) {
    self.ticks = ticks
  }

  func print() throws(Problem) {
    try TextTable(
      ticks.map { tick in
        [
          tick.pair.description, tick.value, tick.changePercent.map { "\($0)%" } ?? "-",
          "\(tick.pair.inverse) \(tick.inverse)", tick.date.description, tick.source, tick.state.rawValue,
        ]
      }
    ).print()
    for tick in ticks {
      guard let held = tick.held else { continue }
      StandardError.line(
        "\(tick.pair): \(held.source) says \(held.value) for \(held.date), which is held back, "
          + "because \(held.rivalSource == "decree" ? "the decree that ties it" : held.rivalSource) says \(held.rival)."
      )
    }
  }
}
