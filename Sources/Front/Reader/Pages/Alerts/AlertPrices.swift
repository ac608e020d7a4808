import Model
import Money

/// The prices that alerts are compared with when they are set and listed.
package struct AlertPrices {
  private let ticks: [Tick]

  package init(_ ticks: [Tick]) {
    self.ticks = ticks
  }

  /// "now 500.10, +3.98 % to go"; nil for an alert without a level, and for a pair without a figure.
  package func distance(to alert: Alert) -> String? { distances(to: alert).first }

  /// The same, and shorter forms of it; none where there is none.
  func distances(to alert: Alert) -> [String] {
    guard case .crosses(let level) = alert.condition, let price = price(of: alert.pair) else { return [] }
    let share = (level.ratio - price.ratio) / price.ratio * Ratio(100, 1)
    let percent = share.rounded(places: abs(share.rounded(places: 0).digits) < 100 ? 2 : 0)
    let sign = percent.digits < 0 ? "−" : "+"
    let move = sign + Figure(digits: abs(percent.digits), places: percent.places).description
    return [
      AlertsTexts.distance(price: price.description, percent: move), AlertsTexts.distance(percent: move),
      AlertsTexts.shortDistance(percent: move),
    ]
  }

  /// The reason why a typed alert could not ring: the price is at the level, or was past it already in the direction that the line
  /// names. Nil for one that can ring, and for a pair without a figure.
  package func refusal(of alert: Alert, typed text: String) -> String? {
    guard case .crosses(let level) = alert.condition, let price = price(of: alert.pair) else { return nil }
    let pair = alert.pair.description
    if price.ratio == level.ratio { return AlertsTexts.isThere(pair: pair, price: price.description) }
    guard let direction = Alert.Direction(typed: text) else { return nil }
    let isAbove = price.ratio > level.ratio
    guard isAbove == (direction == .over) else { return nil }
    return AlertsTexts.isPassed(pair: pair, price: price.description, level: level.description, isAbove: isAbove)
  }

  private func price(of pair: Pair) -> Figure? {
    for tick in ticks where tick.pair == pair || tick.pair.inverse == pair {
      if let price = Figure(tick.pair == pair ? tick.value : tick.inverse), !price.isZero { return price }
    }
    return nil
  }
}
