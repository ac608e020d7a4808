/// A sum of money that a text names.
package struct Sum: Hashable, Sendable {
  /// ISO 4217.
  package let code: String
  /// Exactly as it was written, its "million" multiplied out.
  package let figure: Figure
  /// The number with its magnitude and its currency: "$6 million", "1,2 млрд тенге".
  package let range: Range<String.Index>

  /// The same for a column of a table and for comparing; money is counted with `figure`.
  package var value: Double { Double(figure.description) ?? 0 }

  /// The sums in a text, in order: a number beside a currency's name, code or sign, with its "million" if it has one.
  package static func all(in text: String) -> [Sum] {
    let reader = MoneyReader(text)
    return all(reader, reader.named())
  }

  static func all(_ reader: MoneyReader, _ named: [(index: Int, code: String)]) -> [Sum] {
    named.compactMap { index, code in
      guard let (figure, place) = reader.number(before: index) ?? reader.number(after: index) else { return nil }
      let name = reader.tokens[index].range
      // The letters of US$ are a token of their own.
      let start = index > 0 && reader.isPrefix(index - 1) ? reader.tokens[index - 1].range.lowerBound : name.lowerBound
      let range = min(start, place.lowerBound)..<max(name.upperBound, place.upperBound)
      return Sum(code: code, figure: figure, range: range)
    }
  }

  /// What a person types for a sum: "1500000", "1,500,000", "1.5m", "2bn", "3 млн"; nil for anything else.
  package static func typed(_ text: String) -> Double? {
    typedFigure(text).flatMap { Double($0.description) }
  }

  /// The same, exactly.
  package static func typedFigure(_ text: String) -> Figure? {
    let digits = text.prefix { $0.isNumber || ".,_".contains($0) }
    guard let number = number(digits.filter { $0 != "_" }) else { return nil }
    let unit = text[digits.endIndex...].lowercased().filter { !$0.isWhitespace && $0 != "." }
    if unit.isEmpty { return number }
    return Magnitude(word: unit, isTyped: true).map { number.scaled(byPowerOfTen: $0.powerOfTen) }
  }

  /// Reads digits with their separators: a comma before three digits groups, any other single mark begins the decimals.
  static func number(_ text: some StringProtocol) -> Figure? {
    guard text.first?.isNumber == true, text.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x2C }) else {
      return nil
    }
    let parts = text.split(whereSeparator: { $0 == "." || $0 == "," })
    guard let last = parts.last, parts.count > 1 else { return Figure(parts.first ?? "") }
    let mark = text[text.index(before: last.startIndex)]
    let hasOther = text.contains(mark == "." ? "," : ".")
    // "1,200" is a thousand, "1.200" is not: in texts of the region a point before three digits is as often a decimal.
    let isGrouped = parts.dropFirst().allSatisfy { $0.count == 3 } && !hasOther && (parts.count > 2 || mark == ",")
    return Figure(isGrouped ? parts.joined() : parts.dropLast().joined() + "." + last)
  }
}

extension MoneyReader {
  /// "5", "5 million", "5 000 000" right before a token.
  fileprivate func number(before index: Int) -> (Figure, Range<String.Index>)? {
    let end = index - (isPrefix(index - 1) ? 2 : 1)
    guard tokens.indices.contains(end) else { return nil }
    let magnitude = tokens[end].kind == .word ? Magnitude(word: tokens[end].folded) : nil
    // "5 people earn dollars" is no sum.
    if tokens[end].kind == .word, magnitude == nil { return nil }
    let last = magnitude == nil ? end : end - 1
    guard tokens.indices.contains(last), tokens[last].kind == .number else { return nil }
    var first = last
    while first > 0, continuesNumber(first) { first -= 1 }
    return number(first...last, magnitude, upTo: end)
  }

  /// "$5", "USD 5 million" from a sign or a code on.
  fileprivate func number(after index: Int) -> (Figure, Range<String.Index>)? {
    let (first, name) = (index + 1, tokens[index])
    guard tokens.indices.contains(first), tokens[first].kind == .number else { return nil }
    let gap = text[name.range.upperBound..<tokens[first].range.lowerBound]
    // "$5" and "USD 5", but not "in euro. 5 people".
    guard gap.count <= 1, gap.allSatisfy(\.isWhitespace),
      name.kind == .sign || Currency(code: String(text[name.range])) != nil
    else { return nil }
    var last = first
    while last + 1 < tokens.count, continuesNumber(last + 1) { last += 1 }
    let next =
      last + 1 < tokens.count && tokens[last + 1].kind == .word ? Magnitude(word: tokens[last + 1].folded) : nil
    return number(first...last, next, upTo: next == nil ? last : last + 1)
  }

  /// Whether a token is the "US" or "HK" of the sign that follows it.
  fileprivate func isPrefix(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), index + 1 < tokens.count else { return false }
    let (word, sign) = (tokens[index], tokens[index + 1])
    return word.kind == .word && sign.kind == .sign && word.range.upperBound == sign.range.lowerBound
      && CurrencyName.signs[word.folded + sign.folded] != nil
  }

  /// Whether a token is a group of three digits of the number that the token before begins.
  private func continuesNumber(_ index: Int) -> Bool {
    let (token, before) = (tokens[index], tokens[index - 1])
    guard token.kind == .number, before.kind == .number, (1...3).contains(before.folded.count) else { return false }
    let gap = text[before.range.upperBound..<token.range.lowerBound]
    return token.folded.prefix(3).allSatisfy(\.isNumber) && gap.count == 1 && gap.allSatisfy(\.isWhitespace)
      && (token.folded.count == 3 || ",.".contains(token.folded.dropFirst(3).first ?? " "))
  }

  private func number(
    _ digits: ClosedRange<Int>, _ magnitude: Magnitude?, upTo end: Int
  ) -> (Figure, Range<String.Index>)? {
    let range = tokens[digits.lowerBound].range.lowerBound..<tokens[end].range.upperBound
    return Sum.number(tokens[digits].map(\.folded).joined()).map {
      ($0.scaled(byPowerOfTen: magnitude?.powerOfTen ?? 0), range)
    }
  }
}
