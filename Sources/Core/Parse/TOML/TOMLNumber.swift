import Foundation

/// The numbers of TOML: https://toml.io/en/v1.0.0#integer and the section after it.
enum TOMLNumber {
  /// The value of a word; nil when it is not a number, or an integer of more than 64 bits.
  static func value(_ word: [UInt8]) -> TOML.Value? {
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where word.starts(with: prefix.utf8) {
      let digits = word.dropFirst(2)
      guard let end = endOfDigits(digits, from: digits.startIndex, radix: radix), end == digits.endIndex else {
        return nil
      }
      return Int(plain(digits), radix: radix).map(TOML.Value.integer)
    }
    let hasSign = word.first == UInt8(ascii: "-") || word.first == UInt8(ascii: "+")
    let digits = word.dropFirst(hasSign ? 1 : 0)
    if digits.elementsEqual("inf".utf8) { return .number(word.first == UInt8(ascii: "-") ? -.infinity : .infinity) }
    if digits.elementsEqual("nan".utf8) { return .number(.nan) }
    guard let whole = endOfDigits(digits, from: digits.startIndex, radix: 10),
      digits.first != UInt8(ascii: "0") || whole == digits.startIndex + 1
    else { return nil }
    if whole == digits.endIndex { return Int(plain(word[...])).map(TOML.Value.integer) }
    return isFraction(digits[whole...]) ? Double(plain(word[...])).map(TOML.Value.number) : nil
  }

  /// True for ".5", "e9" and ".5E-09".
  private static func isFraction(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.first == UInt8(ascii: ".") {
      guard let end = endOfDigits(rest, from: rest.startIndex + 1, radix: 10) else { return false }
      rest = rest[end...]
    }
    guard let exponent = rest.first else { return true }
    guard exponent == UInt8(ascii: "e") || exponent == UInt8(ascii: "E") else { return false }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    return endOfDigits(rest, from: rest.startIndex, radix: 10) == rest.endIndex
  }

  /// The end of the digits that begin at `start`; nil when there is none. An underscore may stand between two digits.
  private static func endOfDigits(_ text: ArraySlice<UInt8>, from start: Int, radix: Int) -> Int? {
    var end = start
    while end < text.endIndex {
      if isDigit(text[end], radix) {
        end += 1
      } else if text[end] == UInt8(ascii: "_"), end > start, text[end - 1] != UInt8(ascii: "_"),
        end + 1 < text.endIndex, isDigit(text[end + 1], radix)
      {
        end += 1
      } else {
        break
      }
    }
    return end > start ? end : nil
  }

  private static func isDigit(_ byte: UInt8, _ radix: Int) -> Bool {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { $0 < radix } ?? false
  }

  private static func plain(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: text.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
  }
}
