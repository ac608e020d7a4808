import Model

/// One line read as a part of the band: `BASE/QUOTE = VALUE CHANGE%`, after a bullet or none.
enum RateLine: Hashable {
  case rate(Rate)
  /// It has the look of a rate, but cannot be one; the reason ends a sentence.
  case bad(String)
  case other

  init(_ line: String) {
    let body = Bullet.dropped(from: line)
    guard RateLine.looksLikeRate(body) else {
      self = .other
      return
    }
    do throws(Flaw) {
      self = .rate(try RateLine.rate(body))
    } catch {
      self = .bad(error.why)
    }
  }
}

extension RateLine {
  private struct Flaw: Error {
    let why: String
  }

  /// A pair before an equals sign or a figure: anything of that form was meant to be a rate, right or wrong.
  private static func looksLikeRate(_ body: Substring) -> Bool {
    if isLongWord(body) { return false }
    let left = body.prefix { $0 != "=" }
    if left.count < body.count {
      // A longer text before an equals sign is a sentence.
      let name = left.trimmed
      guard name.count <= 16, name.contains(where: \.isLetter) else { return false }
      return name.contains("/")
        ? name.split(separator: "/").allSatisfy { !$0.trimmed.contains(" ") }
        : !name.contains(" ") && body.last == "%"
    }
    // Only the first two words count, and a line may be long.
    let words = body.split(separator: " ", maxSplits: 2)
    guard let pair = words.first, codes(pair.last == ":" ? pair.dropLast() : pair) != nil else { return false }
    return words.dropFirst().first.map { $0.first.map { "+-\u{2212}.,:0123456789".contains($0) } ?? false } ?? true
  }

  /// True if there is no equals sign, and the first word is longer than a pair: a line of a table.
  private static func isLongWord(_ body: Substring) -> Bool {
    let bytes = body.utf8
    return !bytes.contains(UInt8(ascii: "=")) && bytes.prefix { $0 != 0x20 }.count > "USD/KZT:".utf8.count
  }

  /// Throws why a line that was meant as a rate is none.
  private static func rate(_ body: Substring) throws(Flaw) -> Rate {
    guard let equals = body.firstIndex(of: "=") else { throw Flaw(why: "an equals sign is missing") }
    let left = body[..<equals].trimmed
    guard let (base, quote) = codes(left) else { throw Flaw(why: "“\(left)” is no pair of currency codes") }
    guard base != quote else { throw Flaw(why: "“\(left)” prices a currency in itself") }
    var words = body[body.index(after: equals)...].split(separator: " ")
    // "0.55 %"
    if words.count == 3, words[2] == "%" { words = [words[0], words[1] + "%"] }
    guard let value = words.first else { throw Flaw(why: "it has no price") }
    let price = try price(value)
    // What follows may be the next pair, run together: half a line must not pass for a whole one.
    guard words.count <= 2 else { throw Flaw(why: "“\(words[2])” follows the change") }
    return Rate(Pair(base, quote), value: price, changePercent: words.count == 2 ? try change(words[1]) : nil)
  }

  /// ISO 4217 codes on both sides of a slash.
  private static func codes(_ text: Substring) -> (base: String, quote: String)? {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false).map(\.trimmed)
    guard sides.count == 2,
      sides.allSatisfy({ $0.utf8.count == 3 && $0.utf8.allSatisfy { (65...90).contains($0) } })
    else { return nil }
    return (String(sides[0]), String(sides[1]))
  }

  /// The figure as it stands, with a point for its mark.
  private static func price(_ text: Substring) throws(Flaw) -> String {
    guard let figure = decimal(text) else { throw Flaw(why: "“\(text)” is no price") }
    // 1,234 is a thousand to one half of the world and one and a bit to the other: the line does not tell which.
    if text.contains(","), !figure.hasPrefix("0"), figure.split(separator: ".").last?.count == 3 {
      throw Flaw(why: "“\(text)” may have a decimal comma or a comma between thousands")
    }
    guard figure.contains(where: { ("1"..."9").contains($0) }) else { throw Flaw(why: "a price cannot be zero") }
    return figure
  }

  /// The sign stays on a zero: "-0" says that the fall was rounded away.
  private static func change(_ text: Substring) throws(Flaw) -> String {
    var digits = text
    guard digits.popLast() == "%" else { throw Flaw(why: "“\(text)” is no change in percent") }
    let isNegative = digits.first.map { "-\u{2212}\u{2013}".contains($0) } ?? false
    if isNegative || digits.first == "+" { digits.removeFirst() }
    guard let figure = decimal(digits) else { throw Flaw(why: "“\(text)” is no change in percent") }
    return isNegative ? "-" + figure : figure
  }

  /// Digits, and at most one point or comma between digits; the comma becomes a point. Nothing else, and no price is
  /// longer than 24 characters.
  private static func decimal(_ text: Substring) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard text.utf8.count <= 24, parts.count <= 2,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    return parts.joined(separator: ".")
  }
}
