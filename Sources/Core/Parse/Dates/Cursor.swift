/// A place in a short text of ASCII, for readers of dates.
struct Cursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { at >= bytes.count }
  var peek: UInt8? { at < bytes.count ? bytes[at] : nil }
  /// What is left, as text.
  var rest: String { String(decoding: UnsafeBufferPointer(rebasing: bytes[at...]), as: UTF8.self) }

  mutating func skip() { at += 1 }

  /// Takes a character when it comes next; whether it did.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  /// Whether there was any white space.
  @discardableResult
  mutating func takeSpaces() -> Bool {
    let start = at
    while let byte = peek, byte.isSpace { at += 1 }
    return at > start
  }

  mutating func skipDigits() {
    while let byte = peek, byte.isDigit { at += 1 }
  }

  /// A number of `count` digits, none more behind it being asked for; nothing is taken when there are fewer.
  mutating func digits(exactly count: Int) -> Int? {
    guard at + count <= bytes.count, bytes[at..<(at + count)].allSatisfy(\.isDigit) else { return nil }
    return digits(upTo: count)
  }

  /// A number of 1...`count` digits.
  mutating func digits(upTo count: Int) -> Int? {
    let start = at
    var value = 0
    while at - start < count, let byte = peek, byte.isDigit {
      value = value * 10 + Int(byte - 48)
      at += 1
    }
    return at > start ? value : nil
  }

  /// A run of bytes that belong together: digits, letters (all beyond ASCII too), or one mark.
  mutating func token() -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard let first = peek else { return nil }
    let start = at
    at += 1
    if first.isDigit {
      skipDigits()
    } else if first.isNameStart, first != UInt8(ascii: ":"), first != UInt8(ascii: "_") {
      while let byte = peek, byte.isLetter || byte >= 0x80 { at += 1 }
    }
    return bytes[start..<at]
  }
}
