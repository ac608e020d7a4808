/// The move of a price from one publication to the next, in the direction that is shown.
///
/// The inverse pair does not move by the same with another sign: USD/KZT -0.7686 % is KZT/USD +0.7746 %.
package struct Change: Hashable, Sendable {
  /// Percent, exact: (now / before - 1) × 100.
  package let percent: Ratio
  /// True for a move below one step of the published digits, which may be rounding.
  package let isNoise: Bool

  package init(from before: Price, to now: Price) {
    let move = now.value / before.value - .one
    percent = move * Ratio(100, 1)
    isNoise = move.numerator != 0 && move.magnitude < min(now.step, before.step)
  }

  /// True when both publications have the same price.
  package var isNone: Bool { percent.numerator == 0 }

  /// Rounded to two places, then given its sign: "+0.77", "-0.06"; "0" for nothing, for noise, and for what rounds away.
  package var text: String {
    isNoise ? "0" : Change.text(percent.rounded(places: 2))
  }

  /// A figure with its sign: "+0.50". Any zero is "0", never "-0".
  package static func text(_ figure: Figure) -> String {
    guard !figure.isZero else { return "0" }
    return figure.digits > 0 ? "+\(figure)" : figure.description
  }
}
