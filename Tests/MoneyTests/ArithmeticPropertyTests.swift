import Model
@testable import Money
import Query
import TestKit
import Testing

/// Figures of every size and length, the same ones each time; the seed stands in every failure.
private let seed: UInt64 = 20_260_402
private let figures: [Figure] = {
  var dice = Dice(seed: seed)
  return (0..<400).map { _ in
    let digits = (0..<Int.random(in: 1...9, using: &dice)).reduce(Int128(Int.random(in: 1...9, using: &dice))) {
      number, _ in
      number * 10 + Int128(Int.random(in: 0...9, using: &dice))
    }
    return Figure(digits: digits, places: Int.random(in: 0...9, using: &dice))
  }
}()

/// Each figure with its neighbour: 399 pairs of legs.
private var legs: [(Figure, Figure)] { Array(zip(figures, figures.dropFirst())) }

private func comment(_ parts: Any...) -> Comment {
  "seed \(seed): \(parts.map { "\($0)" }.joined(separator: ", "))"
}

private func price(_ figure: Figure) throws -> Price {
  try #require(Price(Rate(Pair("USD", "XXX"), value: figure.description)))
}

/// Ten to the power of a whole number.
private func power(of ten: Int) -> Ratio {
  let unit = Ratio((0..<abs(ten)).reduce(Int128(1)) { number, _ in number * 10 }, 1)
  return ten < 0 ? unit.inverse : unit
}

/// The two ends of what a bank may have had in mind that published a figure: half a unit of its last digit around it.
private func ends(_ figure: Figure) -> (Ratio, Ratio) {
  let half = power(of: -figure.places) * Ratio(1, 2)
  return (figure.ratio - half, figure.ratio + half)
}

/// That a figure shown for a price is honest whichever of the ends is true: rounded like it, they differ by no more than one in
/// the last digit.
private func expectHonest(_ price: Price, ends: [Ratio], _ comment: Comment) {
  let shown = price.shown()
  #expect(shown.significant <= 5 || shown.places == 0, comment)
  // Not known to a single digit: the order of magnitude is all that is shown.
  guard price.vouched >= 1 else { return }
  let unit = power(of: price.value.exponent - min(5, price.vouched) + 1)
  for end in ends where end.numerator > 0 {
    let rounded = Ratio((end / unit).rounded(places: 0).digits, 1) * unit
    #expect((shown.ratio - rounded).magnitude <= unit, comment)
  }
}

@Test func theInverseOfTheInverseIsThePriceItself() throws {
  for figure in figures {
    let one = try price(figure)
    #expect(one.inverse.inverse == one, comment(figure))
    #expect(one.inverse.value * one.value == .one, comment(figure))
    #expect(one.inverse.inverse.shown() == one.shown(), comment(figure))
  }
}

@Test func aPairAndItsInverseHaveTheSameFigures() throws {
  for figure in figures {
    let book = RateBook([try publication("nbk", "2026-04-02", "USD/KZT \(figure)")])
    let (one, other) = (Pair("USD", "KZT"), Pair("KZT", "USD"))
    let (there, back) = (book.tick(one, on: day("2026-04-02")), book.tick(other, on: day("2026-04-02")))
    #expect(there?.value == back?.inverse && there?.inverse == back?.value, comment(figure))
  }
}

@Test func aCrossThereAndBackIsThePriceItselfAndNeverMoreExact() throws {
  for (first, second) in legs {
    let (one, two) = (try price(first), try price(second))
    let there = one.through(two)
    let back = there.through(two.inverse)
    #expect((back.value / one.value - .one).magnitude <= back.step, comment(first, second))
    #expect(back.step >= there.step && there.step >= one.step, comment(first, second))
    #expect(there.inverse.value == two.inverse.through(one.inverse).value, comment(first, second))
  }
}

@Test func aCrossOfCrossesIsAsNearTheTruthAsItsStepSays() throws {
  for index in 0..<(figures.count - 2) {
    let chain = figures[index..<index + 3]
    let prices = try chain.map(price)
    let cross = prices[0].through(prices[1]).through(prices[2])
    for end in [chain.map { ends($0).0 }, chain.map { ends($0).1 }] {
      let truth = end.reduce(.one, *)
      // Where a leg is not known to a digit, there is no truth to be near to.
      guard truth.numerator > 0, prices.allSatisfy({ $0.vouched > 1 }) else { continue }
      #expect((cross.value / truth - .one).magnitude <= cross.step, comment(chain.map(\.description)))
    }
  }
}

@Test func noFigureIsShownWithAPrecisionThatItDoesNotHave() throws {
  for (first, second) in legs {
    let (one, two) = (try price(first), try price(second))
    let (a, b) = (ends(first), ends(second))
    expectHonest(one, ends: [a.0, a.1], comment(first))
    expectHonest(one.inverse, ends: [a.0, a.1].filter { $0.numerator > 0 }.map(\.inverse), comment("1 /", first))
    expectHonest(one.through(two), ends: [a.0 * b.0, a.1 * b.1], comment(first, "×", second))
    if b.0.numerator > 0 {
      expectHonest(one.through(two.inverse), ends: [a.0 / b.1, a.1 / b.0], comment(first, "/", second))
    }
  }
}

@Test func aPublishedFigureOfUpToFiveDigitsIsShownUnchanged() throws {
  for figure in figures where figure.significant <= 5 {
    #expect(try price(figure).shown().description == figure.description, comment(figure))
  }
}

@Test func aChangeThereAndBackAgreesInItsSign() throws {
  for (first, second) in legs {
    let (one, two) = (try price(first), try price(second))
    let (there, turned) = (Change(from: one, to: two), Change(from: one.inverse, to: two.inverse))
    for text in [there.text, turned.text] { #expect(!text.hasPrefix("-0.00") && text != "-0", comment(first, second)) }
    let signs = [there, turned].map { $0.percent.numerator.signum() }
    #expect(signs[0] == -signs[1], comment(first, second))
  }
}
