import Model
@testable import Money
import Query
import Testing

@Test(arguments: [
  ("475.09", "475.09"), ("87.4500", "87.4500"), ("0.00193", "0.00193"), ("3", "3"), ("+1.80", "1.80"),
  ("-16.5", "-16.5"), ("-0", "0"), ("-0.00", "0.00"), ("007.5", "7.5"), ("1e3", "1000"), ("1.5E2", "150"),
  ("12.5e-3", "0.0125"), ("999999999999999999", "999999999999999999"),
])
func aFigureKeepsTheDigitsItWasWrittenWith(_ text: String, _ plain: String) {
  #expect(Figure(text)?.description == plain)
}

@Test(arguments: [
  "", " ", " 5.43", "5.43 ", "12x", "x12", ".5", "5.", "1,5", "1.2.3", "1 000", "1_000", "--1", "+-1", "1e", "e5",
  "1e+",
  "0x10", "NaN", "inf", "Infinity", "N/A", "٣", "1e31", "1e-31", "1234567890123456789", "1e18", "½", "1\u{0}", "-",
])
func anythingButAWholeFigureIsRefused(_ text: String) {
  #expect(Figure(text) == nil)
}

@Test func aDecimalCommaIsReadOnlyWhereTheSourceSaysSo() {
  #expect(Figure("87,4500", mark: ",")?.description == "87.4500")
  #expect(Figure("87,4500") == nil)
  #expect(Figure("87.4500", mark: ",") == nil)
}

@Test func anExponentWithACommaIsTheBankOfRussiasSmallNumber() {
  #expect(Figure("5,39256E-05", mark: ",")?.description == "0.0000539256")
}

@Test func aFigureOfFortyDigitsIsRefusedWithoutAnOverflow() {
  #expect(Figure(String(repeating: "9", count: 40)) == nil)
  #expect(Figure("0." + String(repeating: "9", count: 4000)) == nil)
  #expect(Figure(String(repeating: "0", count: 20) + "7")?.description == nil)
}

@Test func significantDigitsAreCountedFromTheFirstThatIsNoZero() {
  #expect(Figure("0.0073")?.significant == 2)
  #expect(Figure("87.4500")?.significant == 6)
  #expect(Figure("12142.10")?.significant == 7)
}

@Test func aFigureMovesItsPointWithoutLosingADigit() {
  #expect(Figure("0.0000823")?.scaled(byPowerOfTen: 3).description == "0.0823")
  #expect(Figure("3.5")?.scaled(byPowerOfTen: 3).description == "3500")
}

@Test(arguments: [
  (1, 3, 4, "0.3333"), (2, 3, 4, "0.6667"), (-2, 3, 4, "-0.6667"), (1, 2, 0, "1"), (-1, 2, 0, "-1"), (1, 8, 2, "0.13"),
  (-4, 1000, 2, "0.00"), (12_345, 1, -2, "12300"), (12_350, 1, -2, "12400"), (5, 1, -1, "10"), (0, 7, 3, "0.000"),
])
func aRatioIsRoundedHalfAwayFromZero(_ top: Int128, _ bottom: Int128, _ places: Int, _ text: String) {
  #expect(Ratio(top, bottom).rounded(places: places).description == text)
}

@Test(arguments: [
  (1, 12_142, 5, "0.000082359"), (47_509, 100, 5, "475.09"), (999_996, 100_000, 5, "10.000"),
  (999_994, 100_000, 5, "9.9999"), (1_234_567, 1, 5, "1234600"), (99_999_9, 1, 5, "1000000"), (1, 11, 1, "0.09"),
  (0, 1, 5, "0"),
])
func aRatioIsRoundedToTheDigitsThatCount(_ top: Int128, _ bottom: Int128, _ count: Int, _ text: String) {
  #expect(Ratio(top, bottom).rounded(significant: count).description == text)
}

@Test func aRatioThatIsTooLongForItsBitsStaysRightToEighteenDigits() throws {
  let long = Ratio(Int128(10).multiplied(18) - 1, Int128(10).multiplied(18) - 11)
  let product = long * long * long
  let back = product / long / long
  #expect((back / long - .one).magnitude < Ratio(1, Int128(10).multiplied(17)))
}

@Test func ratiosCompareByValue() {
  #expect(Ratio(1, 3) < Ratio(34, 100))
  #expect(Ratio(-1, 3) < .zero)
  #expect(Ratio(2, -4) == Ratio(-1, 2))
  #expect(Ratio(1, 3) + Ratio(1, 6) == Ratio(1, 2))
}

extension Int128 {
  /// Ten to a power, by way of the receiver.
  fileprivate func multiplied(_ times: Int) -> Int128 { (1..<times).reduce(self) { power, _ in power * self } }
}

/// Products of 39 digits and more do not fit into 128 bits; what is left of them must not pass for a figure.
@Test(arguments: [
  "99999999999999999999.9999999999999999999", "34028236692093846346.3374607431768211457",
  "-17014118346046923173.16873037158841057290",
])
func aFigureOfTooManyDigitsIsRefusedWhateverItsLowestBitsSay(_ text: String) {
  #expect(Figure(text) == nil)
}
