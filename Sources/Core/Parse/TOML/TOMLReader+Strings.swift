extension TOMLReader {
  /// A string between quotes of either kind; between three of them, it may hold line ends, if `multiline`.
  mutating func string(multiline: Bool) throws(TOML.Mistake) -> String {
    let begin = line
    let quote = bytes[index]
    let isLong = multiline && bytes[index...].starts(with: [quote, quote, quote])
    index += isLong ? 3 : 1
    // A line end straight after the opening quotes is not part of the string.
    if isLong, take("\n") { line += 1 }
    var text: [UInt8] = []
    while let byte = peek {
      index += 1
      switch byte {
      case quote where !isLong:
        return String(decoding: text, as: UTF8.self)
      case quote where bytes[index...].starts(with: [quote, quote]):
        // One or two quotes may stand right before the three that end the string.
        let extra = bytes[(index + 2)...].prefix(2).prefix { $0 == quote }
        index += 2 + extra.count
        return String(decoding: text + extra, as: UTF8.self)
      case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""):
        text += try escape(isLong: isLong)
      case UInt8(ascii: "\n"):
        guard isLong else {
          // The statement has not gone over the line end.
          index -= 1
          throw TOML.Mistake(line: begin, why: "a closing quote is missing")
        }
        line += 1
        text.append(byte)
      default:
        text.append(byte)
      }
    }
    throw TOML.Mistake(line: begin, why: "a closing quote is missing")
  }

  /// The text of an escape, from after the backslash. In a long string, a backslash at the end of a line removes all white
  /// space up to the next character, line ends included.
  private mutating func escape(isLong: Bool) throws(TOML.Mistake) -> [UInt8] {
    guard let byte = peek else { throw mistake("a closing quote is missing") }
    index += 1
    switch byte {
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [byte]
    case UInt8(ascii: "u"): return try codePoint(digits: 4)
    case UInt8(ascii: "U"): return try codePoint(digits: 8)
    default:
      index -= 1
      let blanks = bytes[index...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard isLong, blanks.endIndex < bytes.count, bytes[blanks.endIndex] == UInt8(ascii: "\n") else {
        let character = String(decoding: bytes[index...], as: UTF8.self).prefix(1)
        throw mistake("there is no escape \(TOML.quoted("\\" + character))")
      }
      while let byte = peek, [0x20, 0x09, 0x0A].contains(byte) {
        if byte == 0x0A { line += 1 }
        index += 1
      }
      return []
    }
  }

  private mutating func codePoint(digits count: Int) throws(TOML.Mistake) -> [UInt8] {
    let digits = bytes[index...].prefix(count)
    // A sign would be accepted as part of the number, so each digit is checked.
    guard digits.count == count, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(value)
    else { throw mistake("an escape needs the \(count) hexadecimal digits of a character") }
    index += count
    return Array(String(scalar).utf8)
  }
}
