import Model
import Money
import Query

/// Figures of the band as rows of text.
struct RateTable {
  private let ticks: [Tick]
  /// Against which the age of a figure is counted.
  private let day: Day

  init(_ ticks: [Tick], on day: Day) {
    self.ticks = ticks
    self.day = day
  }

  /// Pair, value, change, inverse, day, source, state, age. What is held back is told on standard error.
  func print() throws(Problem) {
    try TextTable(
      ticks.map { tick in
        [
          tick.pair.description, tick.value, tick.changePercent.map { "\($0)%" } ?? "-",
          "\(tick.pair.inverse) \(tick.inverse)", tick.date.description, tick.source, tick.state.rawValue,
          age(of: tick),
        ]
      }
    ).print()
    // Beside the table, so that its lines keep their columns for scripts.
    for tick in ticks {
      guard let held = tick.held else { continue }
      StandardError.line(
        "\(tick.pair): \(held.source) says \(held.value) for \(held.date), which is held back, "
          + "because \(held.rivalSource == "decree" ? "the decree that ties it" : held.rivalSource) says \(held.rival)."
      )
    }
  }

  /// "from tomorrow", "from 2026-04-06", "today", "9 d".
  private func age(of tick: Tick) -> String {
    switch day.number - tick.date.number {
    case ..<(-1): "from \(tick.date)"
    case -1: "from tomorrow"
    case 0: "today"
    case let days: "\(days) d"
    }
  }
}
