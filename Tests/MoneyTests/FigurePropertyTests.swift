import Model
import TestKit
import Testing

@testable import Money

private func figures(_ seed: UInt64, _ count: Int = 1000) -> [Figure] {
  var dice = Dice(seed: seed)
  return (0..<count).map { _ in
    let length = Int.random(in: 1...15, using: &dice)
    let digits = (0..<length).reduce(Int128(0)) { number, _ in number * 10 + Int128(Int.random(in: 0...9, using: &dice))
    }
    return Figure(digits: Bool.random(using: &dice) ? digits : -digits, places: Int.random(in: 0...12, using: &dice))
  }
}

@Suite struct FigurePropertyTests {
  @Test func aFigureIsReadAsItIsWritten() {
    for figure in figures(1) {
      #expect(Figure(figure.description) == figure, "\(figure)")
      #expect(Figure(figure.description.replacing(".", with: ","), mark: ",") == figure, "\(figure)")
      let zeros = figure.digits < 0 ? "-000" + figure.description.dropFirst() : "000" + figure.description
      #expect(Figure(zeros) == figure, "\(figure)")
    }
  }

  @Test func aFigureThatIsScaledHasTheSameDigits() {
    for figure in figures(2) {
      for power in [0, 1, 3, 6] {
        let scaled = figure.scaled(byPowerOfTen: power)
        #expect(scaled.ratio == figure.ratio * Ratio(powerOfTen(power), 1), "\(figure) \(power)")
        #expect(scaled.places == max(0, figure.places - power))
      }
    }
  }

  @Test func roundingIsOffByHalfAUnitAtMost() {
    let all = figures(3, 400).filter { !$0.isZero }
    for (one, other) in zip(all, all.dropFirst()) {
      let ratio = one.ratio / other.ratio
      for places in [0, 2, 5] {
        let rounded = ratio.rounded(places: places)
        #expect((rounded.ratio - ratio).magnitude <= Ratio(1, 2 * powerOfTen(places)), "\(one)/\(other) \(places)")
        #expect((-ratio).rounded(places: places).digits == -rounded.digits, "\(one)/\(other) \(places)")
      }
    }
  }

  @Test func aRatioRoundedToItsDigitsHasSoManyAndIsNear() {
    // Small enough for the differences to fit into the bits of a ratio.
    let all = figures(4, 2000).filter { !$0.isZero && $0.places <= 4 && $0.digits.magnitude < 1_000_000_000 }
    for (one, other) in zip(all, all.dropFirst()) {
      let ratio = one.ratio / other.ratio
      for count in [1, 3, 5] {
        let rounded = ratio.rounded(significant: count)
        #expect(rounded.significant <= count || rounded.places == 0, "\(one)/\(other) \(count)")
        let unit = Ratio(powerOfTen(max(0, ratio.exponent - count + 1)), powerOfTen(max(0, count - 1 - ratio.exponent)))
        #expect((rounded.ratio - ratio).magnitude <= unit * Ratio(1, 2), "\(one)/\(other) \(count) \(rounded)")
      }
    }
  }

  @Test func theExponentIsThatOfTheFirstDigit() {
    for figure in figures(5) where !figure.isZero {
      let ratio = figure.ratio.magnitude
      let exponent = ratio.exponent
      let power = exponent < 0 ? Ratio(1, powerOfTen(-exponent)) : Ratio(powerOfTen(exponent), 1)
      #expect(!(ratio < power) && ratio < power * Ratio(10, 1), "\(figure) \(exponent)")
    }
  }

  @Test func ratiosAddAndMultiplyLikeNumbers() {
    let all = figures(6, 300).map(\.ratio)
    for ((one, two), three) in zip(zip(all, all.dropFirst()), all.dropFirst(2)) {
      #expect(one + two == two + one && one * two == two * one)
      #expect((one + two) - two == one && (one < two) == (two - one).isPositive)
      if one.numerator != 0 { #expect(one * one.inverse == .one && one.inverse.inverse == one) }
      // Within what fits into the bits of both sides.
      if [one, two, three].allSatisfy({ $0.denominator < powerOfTen(6) && $0.numerator.magnitude < 1_000_000_000 }) {
        #expect(one * (two + three) == one * two + one * three)
      }
    }
  }

  @Test(arguments: [
    ("0.082358", 1, "0.082358"), ("0.0082358", 10, "0.082358"), ("0.000082358", 1000, "0.082358"),
    ("475.09", 1, "475.09"),
    ("0.5", 1, "0.5"), ("1", 1, "1"), ("0", 1, "0"), ("0.00008", 1000, "0.08"), ("x", 1, "x"),
  ])
  func aTinyFigureIsShownByTheThousand(_ text: String, _ nominal: Int, _ value: String) {
    #expect(Tick.Scaled(text) == Tick.Scaled(nominal: nominal, value: value))
  }

  @Test func scalingWinsAndLosesNothing() {
    for figure in figures(7) where figure.digits > 0 {
      let scaled = Tick.Scaled(figure.description)
      let value = Figure(scaled.value)
      #expect(value.map { $0.ratio * Ratio(1, Int128(scaled.nominal)) } == figure.ratio, "\(figure)")
      #expect(value.map { $0.places - $0.significant < 2 } == true, "\(figure) \(scaled)")
    }
  }
}

extension Ratio {
  fileprivate var isPositive: Bool { numerator > 0 }
}
