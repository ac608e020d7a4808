/// An exact fraction in lowest terms: what a cross rate is before it is rounded.
///
/// Products are exact while both sides have 37 digits at most, which those of two figures of 18 digits always have; a longer
/// chain gives up its lowest bits and stays right to 18 digits. What is beyond 10³⁷, or nearer to zero than 10⁻³⁷, stays there:
/// no money is worth so much or so little, but a file may say so, and nothing may stop or hang at it.
package struct Ratio: Hashable, Sendable, Comparable {
  package let numerator: Int128
  /// Never 0 or less.
  package let denominator: Int128

  package static let one = Ratio(1, 1)
  package static let zero = Ratio(0, 1)

  /// `denominator` is not 0.
  package init(_ numerator: Int128, _ denominator: Int128) {
    precondition(denominator != 0, "a fraction of nothing")
    let common = max(1, greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / Int128(common))
    self.denominator = sign * (denominator / Int128(common))
  }

  /// One over it; of zero, zero.
  package var inverse: Ratio { numerator == 0 ? .zero : Ratio(denominator, numerator) }
  package var magnitude: Ratio { numerator < 0 ? Ratio(-numerator, denominator) : self }

  package static func * (left: Ratio, right: Ratio) -> Ratio {
    // Cancelling crosswise first keeps the products as small as they can be.
    var (first, second) = (Ratio(left.numerator, right.denominator), Ratio(right.numerator, left.denominator))
    while true {
      let top = first.numerator.multipliedReportingOverflow(by: second.numerator)
      let bottom = first.denominator.multipliedReportingOverflow(by: second.denominator)
      if !top.overflow, !bottom.overflow, let product = Ratio(fitting: top.partialValue, bottom.partialValue) {
        return product
      }
      (first, second) = first.size > second.size ? (first.coarser, second) : (first, second.coarser)
    }
  }

  package static func / (left: Ratio, right: Ratio) -> Ratio { left * right.inverse }

  package static func + (left: Ratio, right: Ratio) -> Ratio {
    var (first, second) = (left, right)
    while true {
      let one = first.numerator.multipliedReportingOverflow(by: second.denominator)
      let two = second.numerator.multipliedReportingOverflow(by: first.denominator)
      let bottom = first.denominator.multipliedReportingOverflow(by: second.denominator)
      let top = one.partialValue.addingReportingOverflow(two.partialValue)
      if !one.overflow, !two.overflow, !bottom.overflow, !top.overflow,
        let sum = Ratio(fitting: top.partialValue, bottom.partialValue)
      {
        return sum
      }
      (first, second) = first.size > second.size ? (first.coarser, second) : (first, second.coarser)
    }
  }

  package static prefix func - (value: Ratio) -> Ratio { Ratio(-value.numerator, value.denominator) }
  package static func - (left: Ratio, right: Ratio) -> Ratio { left + (-right) }

  package static func < (left: Ratio, right: Ratio) -> Bool {
    (left - right).numerator < 0
  }
}

extension Ratio {
  /// The larger side, in bits: the side that gives way when a product does not fit.
  private var size: Int {
    128 - min(numerator.magnitude.leadingZeroBitCount, denominator.magnitude.leadingZeroBitCount)
  }

  /// Half as many on both sides, which is the same to within the lowest bit; what is not nothing never becomes it.
  private var coarser: Ratio {
    let half = numerator / 2
    return Ratio(half == 0 ? numerator : half, max(1, denominator / 2))
  }

  /// Nil where a side is too long to be rounded without an overflow.
  private init?(fitting numerator: Int128, _ denominator: Int128) {
    guard numerator.magnitude <= Ratio.longest, denominator.magnitude <= Ratio.longest else { return nil }
    self.init(numerator, denominator)
  }

  private static let longest = powerOfTen(37).magnitude
}

/// Euclid's; the other one when one is 0.
private func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
  var (large, small) = (left, right)
  while small != 0 { (large, small) = (small, large % small) }
  return large
}
