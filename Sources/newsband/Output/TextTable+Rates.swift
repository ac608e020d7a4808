import Model
import Money
import Query

extension TextTable {
  /// Figures of the band, one a row: pair, value, change, inverse, day, source, state, age. On a narrow terminal pair, value and
  /// day are left.
  ///
  /// - Parameter day: the ages are counted back from it.
  init(_ ticks: [Tick], on day: Day) {
    self.init(
      ticks.map { tick in
        [
          tick.pair.description, tick.value, tick.changePercent.map { "\($0)%" } ?? "-",
          "\(tick.pair.inverse) \(tick.inverse)", tick.date.description, tick.source, tick.state.rawValue,
          tick.age(on: day),
        ]
      }, styles: [.accent, .strong, .plain, .faint, .faint, .faint, .faint, .faint], numbers: [1, 2],
      optional: [3, 5, 7, 6, 2])
  }
}

extension Tick {
  /// "from 2026-04-06", "from tomorrow", "today", "9 d"
  fileprivate func age(on day: Day) -> String {
    switch day.number - date.number {
    case ..<(-1): "from \(date)"
    case -1: "from tomorrow"
    case 0: "today"
    case let days: "\(days) d"
    }
  }

  /// Why a newer figure is not shown; nil when there is none.
  var heldRemark: String? {
    guard let held else { return nil }
    let rival = held.rivalSource == "decree" ? "the decree that ties it" : held.rivalSource
    return "\(pair): \(held.source) says \(held.value) for \(held.date), which is held back, "
      + "because \(rival) says \(held.rival)."
  }
}
