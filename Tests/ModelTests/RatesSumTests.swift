import Model
import Testing

@Test(arguments: [
  ("It cost $1.5 million and €200.", "USD 1500000.0, EUR 200.0"),
  ("5 млрд тенге, или 1 200 000 000 сумов", "KZT 5000000000.0, UZS 1200000000.0"),
  ("USD 3,000,000 and 12,5 тенге", "USD 3000000.0, KZT 12.5"),
  ("a tenge, 15 people, 2025", ""),
  ("750 mln so‘m", "UZS 750000000.0"),
  ("¥1,000 in Japan", "JPY 1000.0"),
])
func theSumsOfATextAreRead(_ text: String, _ expected: String) {
  #expect(Sum.all(in: text).map { "\($0.code) \($0.value)" }.joined(separator: ", ") == expected)
}

@Test(arguments: [
  ("1500", 1500), ("1,500,000", 1_500_000), ("1.5m", 1_500_000), ("2bn", 2e9), ("3 млн", 3e6), ("2,5", 2.5),
])
func aTypedSumIsRead(_ text: String, _ value: Double) {
  #expect(Sum.typed(text) == value)
}

@Test(arguments: ["", "m", "1.5x", "abc", "-5", "."])
func whatIsNoSumIsRefused(_ text: String) {
  #expect(Sum.typed(text) == nil)
}
