import Model
@testable import Money
import Query
import Testing

private func change(_ before: String, _ now: String, inverse: Bool) throws -> Change {
  let prices = try [before, now].map { value in
    try #require(Price(Rate(Pair("USD", "XXX"), value: value)))
  }
  return inverse ? Change(from: prices[0].inverse, to: prices[1].inverse) : Change(from: prices[0], to: prices[1])
}

@Test(arguments: [
  // Tenge by the National Bank of Kazakhstan, 1 to 3 April 2026, per dollar.
  ("478.77", "475.09", "0.7746"), ("475.09", "472.31", "0.5886"),
  // Sum by the Central Bank of Uzbekistan, the same days.
  ("12194.21", "12142.10", "0.4292"), ("12142.10", "12149.84", "-0.0637"),
  // Somoni by the National Bank of Tajikistan, 18 to 20 May 2026.
  ("9.3450", "9.3371", "0.0846"), ("9.3371", "9.3288", "0.0890"),
])
func aChangeIsMeasuredInTheDirectionShown(_ before: String, _ now: String, _ percent: String) throws {
  #expect(try change(before, now, inverse: true).percent.rounded(places: 4).description == percent)
}

@Test func turningAPairRoundIsNotFlippingTheSign() throws {
  #expect(try change("478.77", "475.09", inverse: false).percent.rounded(places: 4).description == "-0.7686")
  #expect(try change("478.77", "475.09", inverse: false).text == "-0.77")
  #expect(try change("478.77", "475.09", inverse: true).text == "+0.77")
}

@Test func aChangeIsRoundedBeforeItGetsItsSign() throws {
  #expect(try change("100000.0", "99999.6", inverse: false).text == "0")
  #expect(try change("100000.0", "100004.9", inverse: false).text == "0")
  #expect(try change("100000.0", "100005.0", inverse: false).text == "+0.01")
  #expect(try change("100000.0", "99995.0", inverse: false).text == "-0.01")
  #expect(try change("2.00", "2.01", inverse: false).text == "+0.50")
}

@Test(arguments: ["-0", "-0.00", "0", "+0", "0.000"])
func everyWrittenZeroIsTheSameZero(_ text: String) throws {
  #expect(Change.text(try #require(Figure(text))) == "0")
}

@Test func oneStepOfAPublishedFigureIsAMoveInBothDirections() throws {
  for (before, now) in [("0.1859", "0.1860"), ("0.1860", "0.1859"), ("3", "4"), ("4", "3")] {
    #expect(try !change(before, now, inverse: false).isNoise)
    #expect(try !change(before, now, inverse: true).isNoise)
  }
}

@Test func aMoveBelowOneStepOfACrossIsNoise() throws {
  // The som is fixed to the dollar; seen through the sum it seems to move by 0.0031 %.
  func som(_ sum: String, _ dollar: String) throws -> Price {
    let som = try #require(Price(Rate(Pair("KGS", "UZS"), value: sum)))
    return som.through(try #require(Price(Rate(Pair("USD", "UZS"), value: dollar))).inverse)
  }
  let change = Change(from: try som("139.40", "12194.21"), to: try som("138.80", "12142.10"))
  #expect(!change.isNone && change.isNoise)
  #expect(change.text == "0")
}
