extension TOML.Reader {
  /// A text between quotes of either kind, or between three of them when it may hold line ends.
  mutating func text(linesToo: Bool) throws(TOML.Mistake) -> String {
    let begin = line
    let quote = scalars[index]
    let isLong = linesToo && scalars[index...].starts(with: [quote, quote, quote])
    index += isLong ? 3 : 1
    if isLong, take("\n") { line += 1 }
    var text: [Unicode.Scalar] = []
    while let scalar = peek {
      index += 1
      switch scalar {
      case quote where !isLong:
        return String(text)
      case quote where scalars[index...].starts(with: [quote, quote]):
        // Up to two quotes more may stand before the three that end the text.
        let more = scalars[(index + 2)...].prefix(2).prefix { $0 == quote }
        index += 2 + more.count
        return String(text + more)
      case "\\" where quote == "\"":
        text += try escape(isLong: isLong)
      case "\n":
        guard isLong else { throw TOML.Mistake(line: begin, why: "a closing quote is missing") }
        line += 1
        text.append(scalar)
      default:
        text.append(scalar)
      }
    }
    throw TOML.Mistake(line: begin, why: "a closing quote is missing")
  }

  /// What stands behind a backslash. In a long text, a backslash at the end of a line takes away all white space up to
  /// the next word.
  private mutating func escape(isLong: Bool) throws(TOML.Mistake) -> [Unicode.Scalar] {
    guard let scalar = peek else { throw mistake("a closing quote is missing") }
    index += 1
    switch scalar {
    case "b": return ["\u{8}"]
    case "t": return ["\t"]
    case "n": return ["\n"]
    case "f": return ["\u{C}"]
    case "r": return ["\r"]
    case "\"", "\\": return [scalar]
    case "u": return try codePoint(digits: 4)
    case "U": return try codePoint(digits: 8)
    default:
      let rest = scalars[(index - 1)...].drop { $0 == " " || $0 == "\t" }
      guard isLong, rest.first == "\n" else { throw mistake("there is no escape \\\(Character(scalar))") }
      let space = scalars[(index - 1)...].prefix { $0 == " " || $0 == "\t" || $0 == "\n" }
      line += space.count { $0 == "\n" }
      index = space.endIndex
      return []
    }
  }

  private mutating func codePoint(digits count: Int) throws(TOML.Mistake) -> [Unicode.Scalar] {
    let digits = scalars[index...].prefix(count)
    index += digits.count
    // A sign would be read as a part of the number.
    guard digits.count == count, digits.allSatisfy(\.properties.isASCIIHexDigit),
      let value = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(value)
    else { throw mistake("\\u needs the \(count) hexadecimal digits of a character") }
    return [scalar]
  }
}
