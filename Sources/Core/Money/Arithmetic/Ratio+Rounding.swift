extension Ratio {
  /// Rounded to `places` after the point, halves away from zero; negative places round to tens, hundreds and so on.
  ///
  /// Places that would take more than 36 digits are not given. Rounding comes first, so a small negative is plain zero.
  package func rounded(places: Int) -> Figure {
    guard places >= 0 else {
      let step = powerOfTen(-places)
      return Figure(digits: (self * Ratio(1, step)).rounded(places: 0).digits * step, places: 0)
    }
    let divisor = denominator.magnitude
    var (digits, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    var given = 0
    // Long division digit by digit: multiplying the numerator up front could overflow.
    while given < places, digits < Ratio.roomForOneMore {
      let (digit, next) = decimalDigit(rest, divisor)
      digits = digits * 10 + digit
      rest = next
      given += 1
    }
    if rest >= divisor - rest { digits += 1 }
    return Figure(digits: numerator < 0 ? -Int128(digits) : Int128(digits), places: given)
  }

  /// Digits to which another can be added without an overflow: 36 of them.
  private static let roomForOneMore = powerOfTen(36).magnitude

  /// Rounded to so many digits that count: 475.09 to three is 475, 0.0000823581 to five 0.000082358.
  package func rounded(significant count: Int) -> Figure {
    guard numerator != 0 else { return Figure(digits: 0, places: 0) }
    let places = count - 1 - exponent
    let figure = rounded(places: places)
    // 9.99996 to five digits becomes 10.0000, one digit too many.
    return figure.significant > count && places > 0 ? rounded(places: places - 1) : figure
  }

  /// The power of ten of its first digit: 2 for 475.09, -5 for 0.000082. Not for zero.
  package var exponent: Int {
    var count = 0
    var (top, bottom) = (numerator.magnitude, denominator.magnitude)
    while top / 10 >= bottom {
      top /= 10
      count += 1
    }
    guard count == 0 else { return count }
    while top < bottom {
      bottom = bottom / 10 + (bottom % 10 == 0 ? 0 : 1)
      count -= 1
    }
    return count
  }
}

/// The next decimal of rest / divisor, and what remains after it; ten times the rest may take more than 128 bits.
private func decimalDigit(_ rest: UInt128, _ divisor: UInt128) -> (UInt128, UInt128) {
  let wide = rest.multipliedFullWidth(by: 10)
  return divisor.dividingFullWidth(wide)
}
