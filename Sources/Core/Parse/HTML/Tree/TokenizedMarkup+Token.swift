extension TokenizedMarkup {
  /// Stands for a run of a document: two characters of the private plane 15, each with 14 bits of the run's number.
  enum Token {
    /// In UTF-8.
    static let length = 8

    /// U+F0000 and up, which Unicode leaves to private use. A document that has such characters gets no tokens.
    static func append(_ number: Int, to markup: inout [UInt8]) {
      for digit in [number >> 14, number & 0x3FFF] {
        markup.append(0xF3)
        markup.append(0xB0 | UInt8(digit >> 12 & 0x03))
        markup.append(0x80 | UInt8(digit >> 6 & 0x3F))
        markup.append(0x80 | UInt8(digit & 0x3F))
      }
    }

    /// The offset of the first character that could belong to a token.
    static func find(in bytes: Bytes, from start: Int = 0) -> Int? {
      var at = start
      while let lead = bytes[at...].firstIndex(of: 0xF3) {
        if lead + 1 < bytes.count, bytes[lead + 1] >= 0xB0 { return lead }
        at = lead + 1
      }
      return nil
    }

    /// The number of the token at an offset; nil when none stands there.
    static func number(in bytes: Bytes, at start: Int) -> Int? {
      guard start + length <= bytes.count else { return nil }
      var number = 0
      for at in stride(from: start, to: start + length, by: 4) {
        guard bytes[at] == 0xF3, bytes[at + 1] & 0xFC == 0xB0 else { return nil }
        let digit = Int(bytes[at + 1] & 0x03) << 12 | Int(bytes[at + 2] & 0x3F) << 6 | Int(bytes[at + 3] & 0x3F)
        number = number << 14 | digit
      }
      return number
    }
  }
}
