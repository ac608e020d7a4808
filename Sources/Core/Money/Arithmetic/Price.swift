import Model

/// The price of one unit of a base in units of a quote: the exact fraction that was read, and how exact the source was.
package struct Price: Hashable, Sendable {
  /// Units of quote for one base, more than 0.
  package let value: Ratio
  /// One step of the last published digit, divided by the value: 0.01 of 475.09 is 1/47509. Zero for a decree.
  ///
  /// A cross adds the steps of its legs: so far apart can two right readings of its price be.
  package let step: Ratio

  package init(value: Ratio, step: Ratio) {
    self.value = value
    self.step = step
  }

  /// The price that a published rate states; nil when its figures cannot be one: zero, negative, unreadable.
  ///
  /// `exactness` says how many digits the source means where it drops zeros at the end of a figure.
  package init?(_ rate: Rate, exactness: RateSource.Exactness = .written) {
    guard let value = Figure(rate.value), let nominal = Figure(rate.nominal), value.digits > 0, nominal.digits > 0
    else { return nil }
    self.value = value.ratio / nominal.ratio
    let places =
      switch exactness {
      case .written: value.places
      case .places(let count): max(count, value.places)
      case .digits(let count): max(value.places, value.places + count - value.significant)
      }
    step = Ratio(1, powerOfTen(min(Figure.longest, places))) / value.ratio
  }

  /// A price that was set by decree, exact to the last digit.
  package static func decree(_ value: Ratio) -> Price { Price(value: value, step: .zero) }

  /// The price of one unit of the quote in units of the base.
  package var inverse: Price { Price(value: value.inverse, step: step) }

  /// From this pair's base to the other's quote, where this quote is the other's base.
  package func through(_ other: Price) -> Price {
    Price(value: value * other.value, step: step + other.step)
  }
}

extension Price {
  /// The figure to show: at most `most` significant digits, and never more than the source supports.
  ///
  /// The last digit shown may be off by one, no more: its unit is at least half of the width within which the price
  /// is known. So 0.01144 turned round is 87.4, although a pocket calculator says 87.4126.
  package func shown(most: Int = 5) -> Figure {
    value.rounded(significant: min(most, max(1, vouched)))
  }

  /// The number of significant digits that the published figures support; 18 for a decree.
  package var vouched: Int {
    guard step.numerator > 0 else { return Figure.longest }
    let half = value * step * Ratio(1, 2)
    // The smallest power of ten that is not below half of the width.
    let unit = half.isPowerOfTen ? half.exponent : half.exponent + 1
    return min(Figure.longest, value.exponent - unit + 1)
  }
}

extension Ratio {
  fileprivate var isPowerOfTen: Bool {
    let power = exponent
    return power >= 0
      ? denominator == 1 && numerator == powerOfTen(power)
      : numerator == 1 && denominator == powerOfTen(-power)
  }
}
