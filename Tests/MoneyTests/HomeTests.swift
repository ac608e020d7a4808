import Model
@testable import Money
import Testing

@Test(arguments: [
  ("ru_KZ.UTF-8", "KZT"), ("ky_KG", "KGS"), ("uz_UZ@cyrillic", "UZS"), ("de_DE.UTF-8", "USD"), ("C.UTF-8", "USD"),
  ("", "USD"),
])
func theReadersCurrencyIsThatOfTheLocale(_ locale: String, _ code: String) {
  #expect(Home.currency(ofLocale: locale) == code)
}
