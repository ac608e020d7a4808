@testable import Money
import Testing
import Text

/// Tells whether the glance sees money in any word of a text, as an import does.
func glance(_ text: String) -> Bool {
  let span = text.utf8.span
  let glance = MoneyGlance()
  var scanner = WordScanner()
  while scanner.next(in: span) {
    if glance.sees(scanner, hash: scanner.hash, in: span) { return true }
  }
  return false
}

@Test(arguments: [
  "The tenge fell", "Тенге укрепился", "5 млн сомов", "$5", "5€", "KZT", "490 KZT", "KZT490", "USD100m",
  "100usd and more",
  "100тг за кг", "50 MUSD", "MEUR 5", "EURm 20", "so‘m", "so´m", "5 million won", "the Uzbek sum", "800 р. штрафа",
  "Rs 500 in India",
  "500 TRY", "TRY 25,000", "5 milyon TL'ye", "12 ming soʻm", "сўмда", "5 millions d’euros", "25.000 lira",
  "10 Mio. Euro", "5 milyon euro’ya", "RMB5m", "RM2,500", "R300 million", "5000 тг", "BGN 500",
])
func wordsOfMoneyAreSeen(_ text: String) {
  #expect(glance(text))
}

@Test(arguments: [
  "", "The won game", "a pound of flesh", "all of us try", "20th century, 3D, 5G and H2O", "сумма и сомнение",
  "p53 and B12",
  "Rs and kr", "The r and the р", "2024 2025 2026", "ABCD EFGHI", "the sum of all fears", "US troops", "a 5km run",
])
func wordsOfOtherThingsAreNot(_ text: String) {
  #expect(!glance(text))
}

/// A text that names money beyond doubt is always seen: the glance only spares texts that name none.
@Test(arguments: [
  "A$5 million", "US $117", "MXN$ 116", "5 M€", "₹1,00,000", "3 рубля 50 копеек", "5-dollar bill", "5 000₸–7 000₸",
  "USDm 5",
])
func whatIsReadIsSeen(_ text: String) {
  #expect(!money(namedIn: text).codes.isEmpty && glance(text))
}
