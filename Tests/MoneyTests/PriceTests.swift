import Model
@testable import Money
import Query
import Testing

private func price(_ value: String, per nominal: String = "1") throws -> Price {
  try #require(Price(Rate(Pair("USD", "KZT"), nominal: nominal, value: value)))
}

@Test(arguments: ["0", "0.00", "-1", "N/A", ""])
func zeroNegativeAndUnreadableFiguresAreNoPrices(_ value: String) {
  #expect(Price(Rate(Pair("USD", "KZT"), value: value)) == nil)
  #expect(Price(Rate(Pair("USD", "KZT"), nominal: value, value: "1")) == nil)
}

@Test(arguments: [
  ("475.09", "475.09", "0.0021049"), ("87.4500", "87.450", "0.011435"), ("87.45", "87.45", "0.011435"),
  ("12142.10", "12142", "0.000082358"), ("9.3288", "9.3288", "0.10719"), ("3.5000", "3.5000", "0.28571"),
])
func aPriceAndItsInverseShowFiveDigits(_ value: String, _ shown: String, _ inverse: String) throws {
  #expect(try price(value).shown().description == shown)
  #expect(try price(value).inverse.shown().description == inverse)
}

@Test(arguments: [
  ("0.01144", "87.4"), ("0.00193", "520"), ("0.10876", "9.195"), ("0.00008", "13000"), ("0.28490", "3.5100"),
  ("0.0073", "137"), ("0.1859", "5.38"),
])
func theInverseOfAPriceIsNoMoreExact(_ value: String, _ inverse: String) throws {
  #expect(try price(value).shown().description == value)
  #expect(try price(value).inverse.shown().description == inverse)
}

@Test func aNominalIsDividedOut() throws {
  #expect(try price("16.3172", per: "100").shown().description == "0.16317")
  #expect(try price("62.8322", per: "10000").shown().description == "0.0062832")
}

@Test func zerosThatASourceDropsStillCount() throws {
  let rate = Rate(Pair("USD", "TMT"), value: "3.5")
  #expect(try #require(Price(rate)).inverse.shown().description == "0.29")
  #expect(try #require(Price(rate, exactness: .places(4))).inverse.shown().description == "0.28571")
  #expect(try #require(Price(rate, exactness: .digits(5))).inverse.shown().description == "0.28571")
  #expect(try #require(Price(rate, exactness: .places(0))).inverse.shown().description == "0.29")
}

@Test func aCrossIsAsRoughAsBothItsLegsTogether() throws {
  // 100 sum are 3.91 tenge and a dollar 475.09: the sum's step of a quarter percent is the cross's too.
  let cross = try price("3.91", per: "100").inverse.through(price("475.09"))
  #expect(cross.inverse.shown().description == "0.000082")
  #expect(cross.shown().description == "12200")
}

/// Nothing costs so much or so little, but a file may say so.
@Test func extremePricesAreComputedWithoutAnOverflow() throws {
  let high = try price("999999999999999999", per: "0.00000000000000000001")
  let low = try price("0.00000000000000000001", per: "999999999999999999")
  for one in [high, low, high.inverse, low.inverse] {
    for other in [high, low] {
      let cross = one.through(other)
      #expect(cross.shown().digits > 0 && cross.inverse.shown().digits > 0)
      #expect(!Change(from: one, to: other).text.isEmpty && !Change(from: cross, to: other).text.isEmpty)
      #expect(cross.vouched <= Figure.longest)
    }
  }
}
