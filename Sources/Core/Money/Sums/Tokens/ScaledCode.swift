/// A code with a magnitude glued to it: MUSD, EURm, kEUR, TEUR, USDbn.
struct ScaledCode: Hashable, Sendable {
  let code: String
  let powerOfTen: Int

  /// Reads the word at a token; nil for any other. The letters of the code are capitals.
  init?(_ text: MoneyText, _ index: Int) {
    let token = text.tokens[index]
    // The middle letter of five or four is one of the code, and a capital.
    guard (4...5).contains(token.end - token.start), token.kind == .word,
      text.bytes[Int(token.start) + 2] &- 0x41 < 26
    else { return nil }
    self.init(String(decoding: text.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self))
  }

  init?(_ word: String) {
    guard word.utf8.count == 4 || word.utf8.count == 5, word.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let (front, back) = (String(word.prefix(3)), String(word.suffix(3)))
    if let power = ScaledCode.behind[word.dropFirst(3).lowercased()], ScaledCode.codes.contains(front) {
      (code, powerOfTen) = (front, power)
    } else if let power = ScaledCode.before[word.dropLast(3).lowercased()], ScaledCode.codes.contains(back) {
      (code, powerOfTen) = (back, power)
    } else if word == "TEUR" {
      (code, powerOfTen) = ("EUR", 3)
    } else {
      return nil
    }
  }

  private static let before = ["m": 6, "k": 3, "mm": 6, "bn": 9, "b": 9]
  private static let behind = ["m": 6, "k": 3, "mm": 6, "mn": 6, "bn": 9]
  private static let codes: Set<String> = [
    "USD", "EUR", "GBP", "KZT", "KGS", "UZS", "TJS", "TMT", "AZN", "RUB", "CNY", "CHF", "SEK", "NOK", "DKK", "JPY",
    "PLN",
    "AED", "UAH", "BYN",
  ]
}
