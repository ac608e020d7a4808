extension Sum {
  /// The value of what a person types for a sum: "1500000", "1,500,000", "1 500 000", "1.5m", "2bn", "3 млн". Nil for anything
  /// else.
  package static func typed(_ text: String) -> Double? {
    typedFigure(text).flatMap { Double($0.description) }
  }

  /// The same, exactly. A comma before three digits separates thousands; any other single mark begins the decimals.
  package static func typedFigure(_ text: String) -> Figure? {
    let digits = text.prefix { $0.isNumber || ".,_ '’\u{A0}\u{202F}".contains($0) }
    let unit = text[digits.endIndex...].lowercased().filter { !$0.isWhitespace && $0 != "." }
    guard let number = number(digits.trimming()) else { return nil }
    if unit.isEmpty { return number }
    return Magnitude.typed(unit).map { number.scaled(byPowerOfTen: $0.powerOfTen) }
  }

  private static func number(_ text: Substring) -> Figure? {
    let bytes = Array(text.utf8.filter { $0 != UInt8(ascii: "_") })
    guard let first = bytes.first, first &- 0x30 < 10 else { return nil }
    let (number, end) = NumberText.read(bytes, from: 0)
    guard end == bytes.count else { return nil }
    return switch number.reading {
    case .exact(let figure): figure
    case .ambiguous(let grouped, let decimal, let isComma): isComma ? grouped : decimal
    case .none: nil
    }
  }
}

extension Substring {
  /// Without blanks at the end.
  fileprivate func trimming() -> Substring {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
