/// Character references of HTML: "&amp;", "&#8217;", "&#x2014;", and the old ones that need no semicolon.
enum Entities {
  /// Appends what the reference at an offset stands for, in UTF-8; returns the offset behind it.
  ///
  /// An ampersand that begins no reference stands for itself. In an attribute "&copy=1" is part of an address
  /// (https://html.spec.whatwg.org/multipage/parsing.html#named-character-reference-state).
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at ampersand: Int, isAttribute: Bool = false, into output: inout [UInt8]
  ) -> Int {
    let start = ampersand + 1
    let end = bytes[start...].prefix(longest).firstIndex { !isAlphanumeric($0) } ?? min(start + longest, bytes.count)
    let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: ";")
    if end == start, end < bytes.count, bytes[end] == UInt8(ascii: "#"),
      let next = decodeNumber(bytes, from: start + 1, into: &output)
    {
      return next
    }
    if isClosed, let entry = index.find(bytes, start..<end) {
      output.append(contentsOf: index.values[entry.value])
      return end + 1
    }
    // The longest name that needs no semicolon is a beginning of what stands there: "&notit;" is "¬it;".
    var shorter = min(end, start + longestOpen)
    while shorter > start + 1 {
      if let entry = index.find(bytes, start..<shorter), entry.isOpen {
        let isWord = shorter < bytes.count && (isAlphanumeric(bytes[shorter]) || bytes[shorter] == UInt8(ascii: "="))
        if isAttribute && isWord { break }
        output.append(contentsOf: index.values[entry.value])
        return shorter
      }
      shorter -= 1
    }
    output.append(UInt8(ascii: "&"))
    return start
  }

  /// Decodes every reference in a text.
  static func decode(_ text: String, isAttribute: Bool = false) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var text = text
    return text.withUTF8 { bytes in
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count)
      decode(bytes, isAttribute: isAttribute, into: &output)
      return String(decoding: output, as: UTF8.self)
    }
  }

  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, isAttribute: Bool, into output: inout [UInt8]) {
    var at = 0
    while let ampersand = bytes[at...].firstIndex(of: UInt8(ascii: "&")) {
      output.append(contentsOf: bytes[at..<ampersand])
      at = decode(bytes, at: ampersand, isAttribute: isAttribute, into: &output)
    }
    output.append(contentsOf: bytes[at...])
  }
}

extension Entities {
  /// The longest name has 31 bytes, the longest that needs no semicolon 6.
  private static let longest = 31
  private static let longestOpen = 6
  private static let index = EntityIndex(table)

  /// "#39", "#x27" with or without a semicolon; nil without digits.
  private static func decodeNumber(
    _ bytes: UnsafeBufferPointer<UInt8>, from: Int, into output: inout [UInt8]
  ) -> Int? {
    let isHexadecimal = from < bytes.count && bytes[from] | 0x20 == UInt8(ascii: "x")
    var at = isHexadecimal ? from + 1 : from
    let first = at
    var value: UInt32 = 0
    while at < bytes.count, let digit = hexDigit(bytes[at]), isHexadecimal || digit < 10 {
      let radix: UInt32 = isHexadecimal ? 16 : 10
      // One past the last scalar, so that a number of any length is none.
      value = min(value * radix + digit, 0x110000)
      at += 1
    }
    guard at > first else { return nil }
    // These are meant as windows-1252:
    // https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state
    if (0x80...0x9F).contains(value) { value = windows1252[Int(value - 0x80)] }
    if at < bytes.count, bytes[at] == UInt8(ascii: ";") { at += 1 }
    if (0xD800...0xDBFF).contains(value), let low = lowSurrogate(bytes, at: at) {
      value = 0x10000 + (value - 0xD800) << 10 + (low.value - 0xDC00)
      at = low.end
    }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    output.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? .init())
    return at
  }

  /// The second half of a character beyond U+FFFF that a writer of UTF-16 wrote as two references:
  /// "&#55357;&#56832;". Nil for anything else.
  private static func lowSurrogate(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (value: UInt32, end: Int)? {
    guard start + 3 < bytes.count, bytes[start] == UInt8(ascii: "&"), bytes[start + 1] == UInt8(ascii: "#"),
      let end = bytes[start...].prefix(9).firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let isHexadecimal = bytes[start + 2] | 0x20 == UInt8(ascii: "x")
    let digits = String(decoding: bytes[start + (isHexadecimal ? 3 : 2)..<end], as: UTF8.self)
    guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), (0xDC00...0xDFFF).contains(value) else {
      return nil
    }
    return (value, end + 1)
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// The characters that 0x80...0x9F stand for there; five of them stand for nothing and stay.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
