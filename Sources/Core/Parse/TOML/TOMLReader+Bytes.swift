extension TOMLReader {
  /// The bytes without a byte-order mark, with "\n" for every line end.
  ///
  /// Throws, with the line, when they are not UTF-8 or hold a control character other than a tab. None is allowed anywhere
  /// in TOML, in strings and comments neither.
  static func checked(_ bytes: [UInt8]) throws(TOML.Mistake) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var number = 1
    while true {
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      var line = rest[..<(end ?? rest.endIndex)]
      if end != nil, line.last == UInt8(ascii: "\r") { line.removeLast() }
      guard String(validating: line, as: UTF8.self) != nil else {
        throw TOML.Mistake(line: number, why: "it is not UTF-8 text")
      }
      guard line.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\t") }) else {
        throw TOML.Mistake(line: number, why: "it holds a control character")
      }
      text += line
      guard let end else { return text }
      text.append(UInt8(ascii: "\n"))
      rest = rest[(end + 1)...]
      number += 1
    }
  }

  /// The place of the next statement, without blanks, comments and empty lines before it.
  var nextStart: Int {
    var reader = self
    reader.skip(newlines: true)
    return reader.index
  }

  func isHeading(at place: Int) -> Bool { place < bytes.count && bytes[place] == UInt8(ascii: "[") }

  /// Goes to the end of the line in which the statement at `start` is wrong. False where that statement may go on: it has gone over
  /// a line end, or has more opening brackets or quotation marks than closing ones.
  mutating func skipLine(from start: Int) -> Bool {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let text = bytes[start..<end]
    func count(_ sign: Unicode.Scalar) -> Int { text.count { $0 == UInt8(ascii: sign) } }
    let isClosed =
      index <= end && count("[") <= count("]") && count("{") <= count("}")
      && String(decoding: text, as: UTF8.self).ranges(of: "\"\"\"").count.isMultiple(of: 2)
      && String(decoding: text, as: UTF8.self).ranges(of: "'''").count.isMultiple(of: 2)
    index = end
    return isClosed || isHeading(at: start)
  }

  /// The byte at this place; nil at the end of the document.
  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Up to 40 characters of the rest of the line between quotes, for messages.
  var quotedRest: String {
    let rest = String(decoding: bytes[index...].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return rest.isEmpty ? "the end of the line" : TOML.quoted(String(rest.prefix(40)))
  }

  func mistake(_ why: String) -> TOML.Mistake { TOML.Mistake(line: line, why: why) }

  /// Goes past an ASCII character if it comes next. Returns false if another one does.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let peek, UInt32(peek) == character.value else { return false }
    index += 1
    return true
  }

  mutating func skipBlanks() {
    while peek == UInt8(ascii: " ") || peek == UInt8(ascii: "\t") { index += 1 }
  }

  /// Goes past blanks and a comment; past line ends and more comments too if `newlines`.
  mutating func skip(newlines: Bool) {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
      case UInt8(ascii: "#"): index = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      case UInt8(ascii: "\n") where newlines:
        index += 1
        line += 1
      default: return
      }
    }
  }

  /// True for the bytes of a key without quotes: A-Z a-z 0-9 _ -
  static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
