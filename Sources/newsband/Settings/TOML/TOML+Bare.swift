extension TOML.Reader {
  /// A value without quotes: true, false, a number, a date or a time.
  mutating func bareValue() throws(TOML.Mistake) -> TOML.Value {
    let word = takeWord { Self.isBare($0) || "+.:".unicodeScalars.contains($0) }
    if let flag = Bool(word) { return .flag(flag) }
    if let value = Self.number(word) { return value }
    if word.count >= 5, word.unicodeScalars.prefix(2).allSatisfy(Self.isDigit), word.contains(":") || word.contains("-")
    {
      // A space may stand between the date and the time.
      let isDate = word.count == 10 && peek == " " && index + 1 < scalars.count && Self.isDigit(scalars[index + 1])
      guard isDate else { return .other(word) }
      index += 1
      return .other(word + " " + takeWord { Self.isBare($0) || "+.:".unicodeScalars.contains($0) })
    }
    guard !word.isEmpty else { throw mistake("\(quotedRest) stands where a value should be") }
    throw mistake("\(word) is no value; a text stands between quotes")
  }

  /// Nil when the word is no number of TOML, or too large.
  private static func number(_ word: String) -> TOML.Value? {
    let sign = word.first.map { $0 == "-" || $0 == "+" } ?? false
    let unsigned = word.dropFirst(sign ? 1 : 0)
    if unsigned == "inf" || unsigned == "nan" { return Double(word).map(TOML.Value.number) }
    // An underscore may stand between two digits.
    let groups = unsigned.split(separator: "_", omittingEmptySubsequences: false)
    guard groups.dropLast().allSatisfy({ $0.last?.isHexDigit ?? false }),
      groups.dropFirst().allSatisfy({ $0.first?.isHexDigit ?? false })
    else { return nil }
    let digits = groups.joined()[...]
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where !sign && digits.hasPrefix(prefix) {
      let rest = digits.dropFirst(2)
      return rest.allSatisfy(\.isHexDigit) ? Int(rest, radix: radix).map(TOML.Value.integer) : nil
    }
    let whole = digits.unicodeScalars.prefix(while: isDigit)
    guard !whole.isEmpty, whole.count == 1 || whole.first != "0" else { return nil }
    if whole.count == digits.unicodeScalars.count { return Int(word.filter { $0 != "_" }).map(TOML.Value.integer) }
    return isFraction(digits.unicodeScalars.dropFirst(whole.count))
      ? Double(word.filter { $0 != "_" }).map { .number($0) } : nil
  }

  /// ".5", "e9", ".5E-9"
  private static func isFraction(_ text: Substring.UnicodeScalarView) -> Bool {
    var rest = text
    if rest.first == "." {
      let digits = rest.dropFirst().prefix(while: isDigit)
      guard !digits.isEmpty else { return false }
      rest = rest.dropFirst(1 + digits.count)
    }
    guard let exponent = rest.first else { return true }
    let digits = rest.dropFirst().drop { $0 == "+" || $0 == "-" }
    return (exponent == "e" || exponent == "E") && !digits.isEmpty && rest.count - digits.count <= 2
      && digits.allSatisfy(isDigit)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
