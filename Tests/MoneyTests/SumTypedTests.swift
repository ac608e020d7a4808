@testable import Money
import Testing

@Test(arguments: [
  ("1500", 1500), ("1,500,000", 1_500_000), ("1 500 000", 1_500_000), ("1'500'000", 1_500_000), ("1_500", 1500),
  ("1.5m", 1_500_000), ("2bn", 2e9), ("3 млн", 3e6), ("2,5", 2.5), ("1.500", 1.5), ("1.500.000", 1_500_000),
  ("5k", 5000),
  ("5K", 5000), ("2 trn", 2e12), ("7 mlrd", 7e9), ("7 млрд.", 7e9), ("3 миллиона", 3e6), ("5 мың", 5000),
  ("5 миң", 5000),
  ("5 ming", 5000), ("5 ҳазор", 5000), ("5 müň", 5000), ("5 bin", 5000), ("5 milyar", 5e9), ("5 Mio.", 5e6),
  ("2 Milliarden", 2e9), ("3 millions", 3e6), ("4 milliards", 4e9), ("5 lakh", 5e5), ("5 crore", 5e7), ("6м", 6e6),
  ("7к", 7000), ("1t", 1e12), ("5 тыс.", 5000),
])
func aTypedSumIsRead(_ text: String, _ value: Double) {
  #expect(Sum.typed(text) == value)
}

@Test(arguments: [
  "", "m", "1.5x", "abc", "-5", ".", "1234567890123456789012345", "1,2,3", "12.05.2026", "05", "1 50", "5 apples",
])
func anythingElseTypedIsRefused(_ text: String) {
  #expect(Sum.typed(text) == nil)
}

@Test func aTypedSumIsExact() {
  #expect(Sum.typedFigure("0.1m")?.description == "100000")
  #expect(Sum.typedFigure("123456789.123456789")?.description == "123456789.123456789")
}
