/// A decimal number with the digits it was written with: 87.4500 has four places and keeps them.
///
/// Rates are read, kept and compared as these, so that no figure ever passes through binary floating point.
package struct Figure: Hashable, Sendable, CustomStringConvertible {
  /// All digits without the point; negative when the number is.
  package let digits: Int128
  /// Digits after the point, from 0.
  package let places: Int

  /// At most this many digits are read, so that the product of two figures still fits into 128 bits.
  package static let longest = 18

  package init(digits: Int128, places: Int) {
    self.digits = digits
    self.places = places
  }

  /// The value over a power of ten.
  package var ratio: Ratio { Ratio(digits, powerOfTen(places)) }

  package var isZero: Bool { digits == 0 }

  /// The number of significant digits: 0.0073 has two, 87.4500 six, zero one.
  package var significant: Int { String(digits.magnitude).count }

  /// Plain decimal notation, never with an exponent: "0.0000539256". Zero has no sign.
  package var description: String {
    let text = String(digits.magnitude)
    let sign = digits < 0 ? "-" : ""
    guard places > 0 else { return sign + text }
    let padded = String(repeating: "0", count: max(0, places + 1 - text.count)) + text
    let point = padded.index(padded.endIndex, offsetBy: -places)
    return sign + padded[..<point] + "." + padded[point...]
  }

  /// The same digits `count` powers of ten further up: what a thousand cost when one costs this.
  package func scaled(byPowerOfTen count: Int) -> Figure {
    places >= count
      ? Figure(digits: digits, places: places - count)
      : Figure(digits: digits * powerOfTen(count - places), places: 0)
  }
}

/// 10 to the power of `exponent`, which is at most 38.
func powerOfTen(_ exponent: Int) -> Int128 {
  var power: Int128 = 1
  for _ in 0..<exponent { power *= 10 }
  return power
}
