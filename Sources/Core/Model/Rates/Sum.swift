/// A sum of money that a text names.
package struct Sum: Hashable, Sendable {
  /// ISO 4217.
  package let code: String
  package let value: Double

  /// The sums in a text, in order: a number beside a currency's name, code or sign, with its "million" if it has one.
  package static func all(in text: String) -> [Sum] {
    let reader = MoneyReader(text)
    return reader.tokens.indices.compactMap { index in
      guard let code = reader.currency(at: index) else { return nil }
      let value = reader.value(endingAt: index - 1) ?? reader.value(after: index)
      return value.map { Sum(code: code, value: $0) }
    }
  }

  /// What a person types for a sum: "1500000", "1,500,000", "1.5m", "2bn", "3 млн"; nil for anything else.
  package static func typed(_ text: String) -> Double? {
    let digits = text.prefix { $0.isNumber || ".,_".contains($0) }
    guard let number = number(digits.filter { $0 != "_" }) else { return nil }
    let unit = text[digits.endIndex...].lowercased().filter { !$0.isWhitespace && $0 != "." }
    if unit.isEmpty { return number }
    return Magnitude(word: unit, isTyped: true).map { number * powers($0) }
  }

  /// Reads digits with their separators: a comma before three digits groups, any other single mark begins the decimals.
  fileprivate static func number(_ text: some StringProtocol) -> Double? {
    guard text.first?.isNumber == true, text.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x2C }) else {
      return nil
    }
    let parts = text.split(whereSeparator: { $0 == "." || $0 == "," })
    guard let last = parts.last, parts.count > 1 else { return Double(String(parts.first ?? "")) }
    let mark = text[text.index(before: last.startIndex)]
    let hasOther = text.contains(mark == "." ? "," : ".")
    let isGrouped = parts.dropFirst().allSatisfy { $0.count == 3 } && !hasOther && (parts.count > 2 || mark == ",")
    return Double(isGrouped ? parts.joined() : parts.dropLast().joined() + "." + last)
  }

  fileprivate static func powers(_ magnitude: Magnitude) -> Double {
    (0..<magnitude.powerOfTen).reduce(1) { product, _ in product * 10 }
  }
}

extension MoneyReader {
  /// "5", "5 million", "5 000 000", read backwards from a token.
  fileprivate func value(endingAt end: Int) -> Double? {
    guard tokens.indices.contains(end) else { return nil }
    let magnitude = tokens[end].kind == .word ? Magnitude(word: tokens[end].folded) : nil
    if tokens[end].kind == .word, magnitude == nil { return nil }
    let last = magnitude == nil ? end : end - 1
    guard tokens.indices.contains(last), tokens[last].kind == .number else { return nil }
    var first = last
    while first > 0, continuesNumber(first) { first -= 1 }
    return value(first...last, magnitude)
  }

  /// "$5", "USD 5 million", read forwards from a sign or a code.
  fileprivate func value(after index: Int) -> Double? {
    let (first, name) = (index + 1, tokens[index])
    guard tokens.indices.contains(first), tokens[first].kind == .number else { return nil }
    let gap = text[name.range.upperBound..<tokens[first].range.lowerBound]
    guard gap.count <= 1, gap.allSatisfy(\.isWhitespace),
      name.kind == .sign || Currency(code: String(text[name.range])) != nil
    else { return nil }
    var last = first
    while last + 1 < tokens.count, continuesNumber(last + 1) { last += 1 }
    let next = last + 1 < tokens.count && tokens[last + 1].kind == .word ? tokens[last + 1].folded : ""
    return value(first...last, Magnitude(word: next))
  }

  /// Whether a token is a group of three digits of the number that the token before begins.
  private func continuesNumber(_ index: Int) -> Bool {
    let (token, before) = (tokens[index], tokens[index - 1])
    guard token.kind == .number, before.kind == .number, (1...3).contains(before.folded.count) else { return false }
    let gap = text[before.range.upperBound..<token.range.lowerBound]
    return token.folded.prefix(3).allSatisfy(\.isNumber) && gap.count == 1 && gap.allSatisfy(\.isWhitespace)
      && (token.folded.count == 3 || ",.".contains(token.folded.dropFirst(3).first ?? " "))
  }

  private func value(_ range: ClosedRange<Int>, _ magnitude: Magnitude?) -> Double? {
    let number = Sum.number(tokens[range].map(\.folded).joined())
    return number.map { $0 * (magnitude.map(Sum.powers) ?? 1) }
  }
}
