extension Tick {
  /// A figure as it is easiest to read: so many units of base where one is worth next to nothing.
  package struct Scaled: Hashable, Sendable {
    /// 1, 100, 1000, 10000…
    package let nominal: Int
    package let value: String

    package init(nominal: Int, value: String) {
      self.nominal = nominal
      self.value = value
    }

    /// "1000 UZS = 0.082358 USD" instead of 0.000082358: the smallest power of ten, from 1, with which no more than one
    /// zero stands after the point. No digit is won or lost.
    package init(_ text: String) {
      guard let figure = Figure(text), !figure.isZero else {
        self.init(nominal: 1, value: text)
        return
      }
      let leading = figure.places - figure.significant
      let power = leading < 2 ? 0 : leading - 1
      self.init(
        nominal: (0..<power).reduce(1) { product, _ in product * 10 },
        value: figure.scaled(byPowerOfTen: power).description)
    }
  }

  package var scaled: Scaled { Scaled(value) }
}
