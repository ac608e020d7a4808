extension Figure {
  /// Reads the whole text or nothing: digits, at most one decimal mark, an exponent where the source uses one.
  ///
  /// `mark` is what the source puts before the decimals, "." or ",". Nil for anything else: blanks, grouping, a bare
  /// point, words, more than 18 digits, an exponent beyond 30 places. (`Decimal(string: "87,4500")` is 87, without an
  /// error, and `Decimal(string: "12x")` is 12: that is why this exists.) The Bank of Russia prints "5,39256E-05".
  package init?(_ text: some StringProtocol, mark: Unicode.Scalar = ".") {
    var rest = Array(text.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }

    var digits: Int128 = 0
    guard let whole = rest.takeDigits(into: &digits) else { return nil }
    var places = 0
    if mark.isASCII, rest.first == UInt8(mark.value) {
      rest.removeFirst()
      guard let decimals = rest.takeDigits(into: &digits) else { return nil }
      places = decimals
    }
    // Leading zeros may be many, digits that count may not. With more than 38 digits the number may have gone round.
    guard whole + places <= 38, digits < powerOfTen(Figure.longest) else { return nil }

    if rest.first == UInt8(ascii: "E") || rest.first == UInt8(ascii: "e") {
      rest.removeFirst()
      let isSmall = rest.first == UInt8(ascii: "-")
      if isSmall || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      var exponent: Int128 = 0
      guard rest.takeDigits(into: &exponent) != nil, exponent <= 30 else { return nil }
      places += isSmall ? Int(exponent) : -Int(exponent)
    }
    // The whole text, or nothing: "12x" is no 12.
    guard rest.isEmpty, places <= 30 else { return nil }
    if places < 0 {
      guard -places <= Figure.longest, digits * powerOfTen(-places) < powerOfTen(Figure.longest) else { return nil }
      digits *= powerOfTen(-places)
      places = 0
    }
    self.init(digits: isNegative ? -digits : digits, places: places)
  }
}

extension ArraySlice<UInt8> {
  /// Takes the digits at the beginning and appends them to a number; how many there were, nil when none.
  fileprivate mutating func takeDigits(into number: inout Int128) -> Int? {
    let count = prefix { (48...57).contains($0) }.count
    // Two runs of 20 may overflow an Int128, which goes to 1.7 × 10³⁸: the caller refuses what is so long.
    guard count > 0, count <= 20 else { return nil }
    for byte in prefix(count) { number = number &* 10 &+ Int128(byte - 48) }
    removeFirst(count)
    return count
  }
}
