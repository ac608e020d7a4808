import Model
import Testing

/// Figures of every size and length, always the same ones.
private let figures: [String] = {
  var seed: UInt64 = 0x2545_F491_4F6C_DD1D
  func next(_ bound: UInt64) -> UInt64 {
    seed ^= seed << 13
    seed ^= seed >> 7
    seed ^= seed << 17
    return seed % bound
  }
  return (0..<400).map { _ in
    let digits = String(1 + next(9)) + (0..<next(8)).map { _ in String(next(10)) }.joined()
    let places = Int(next(10))
    return Figure(digits: Int128(digits) ?? 1, places: places).description
  }
}()

private func price(_ value: String) throws -> Price {
  try #require(Price(Rate(Pair("USD", "XXX"), value: value)))
}

/// Half of the unit of the last digit that a figure shows.
private func half(_ figure: Figure) -> Ratio {
  var unit = Ratio(1, 1)
  for _ in 0..<figure.places { unit = unit * Ratio(1, 10) }
  return unit * Ratio(1, 2)
}

@Test func theInverseOfTheInverseIsThePriceItself() throws {
  for value in figures {
    let one = try price(value)
    #expect(one.inverse.inverse == one)
    #expect(one.inverse.inverse.shown() == one.shown())
  }
}

@Test func aCrossOfCrossesIsTheDirectOneWithinTheStatedStep() throws {
  for index in 0..<(figures.count - 2) {
    let (first, second) = (try price(figures[index]), try price(figures[index + 1]))
    let there = first.through(second)
    let back = there.through(second.inverse)
    #expect((back.value / first.value - .one).magnitude <= there.step + back.step)
    #expect(back.step >= first.step)
    #expect(there.inverse.value == second.inverse.through(first.inverse).value)
  }
}

@Test func noFigureIsShownWithAPrecisionThatItDoesNotHave() throws {
  for index in 1..<figures.count {
    let price = try price(figures[index])
    for figure in [
      price, price.inverse, price.through(try neighbour(index)), price.inverse.through(try neighbour(index)).inverse,
    ] {
      let shown = figure.shown()
      let width = figure.value * figure.step
      // The last digit may be off by one, no more, unless the price is not known to one digit at all.
      if shown.significant > 1 && shown.places > 0 { #expect(half(shown) * Ratio(4, 1) >= width) }
      if shown.places > 0 { #expect(shown.significant <= 5) }
      #expect((shown.ratio - figure.value).magnitude <= max(half(shown), figure.value))
    }
    #expect(price.shown().significant <= 5 || price.shown().places == 0)
  }
}

@Test func aPublishedFigureOfFiveDigitsOrFewerIsShownAsItStands() throws {
  for value in figures {
    guard let figure = Figure(value), figure.significant <= 5 else { continue }
    #expect(try price(value).shown().description == figure.description)
  }
}

private func neighbour(_ index: Int) throws -> Price { try price(figures[index - 1]) }
