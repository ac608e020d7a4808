import Model
import Testing

@testable import Money

private func pair(_ text: String) -> Pair { Pair(String(text.prefix(3)), String(text.suffix(3))) }

@Test(arguments: [
  "USD/KZT", "EUR/USD", "GBP/USD", "XAU/USD", "USD/CNY", "RUB/KZT", "EUR/KGS", "USD/JPY", "KGS/KZT", "KZT/KGS",
])
func aPairInMarketOrderIsKnown(_ text: String) {
  #expect(pair(text).isInMarketOrder)
}

@Test(arguments: ["KZT/USD", "USD/EUR", "KGS/EUR", "KZT/RUB", "USD/XAU"])
func aPairInTheOtherOrderIsKnown(_ text: String) {
  #expect(!pair(text).isInMarketOrder)
}
