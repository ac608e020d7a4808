extension Tick {
  /// A figure as it is easiest to read: so many units of base where one is worth next to nothing.
  package struct Scaled: Hashable, Sendable {
    /// 1, 100, 1000, 10000…
    package let nominal: Int
    package let value: String
  }

  /// "1000 UZS = 0.082358 USD" instead of 0.000082358: the smallest power of ten, from 1, with which no more than one zero
  /// stands after the point. No digit is won or lost.
  package var scaled: Scaled {
    guard let figure = Figure(value), !figure.isZero else { return Scaled(nominal: 1, value: value) }
    let leading = figure.places - figure.significant
    let power = leading < 2 ? 0 : leading - 1
    let nominal = (0..<power).reduce(1) { product, _ in product * 10 }
    return Scaled(nominal: nominal, value: figure.scaled(byPowerOfTen: power).description)
  }
}
