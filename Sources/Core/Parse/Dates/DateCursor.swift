/// A place in the bytes of a short text, for the readers of exact dates.
struct DateCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { at >= bytes.count }
  var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  mutating func skip() { at += 1 }

  /// Takes a character when it comes next; false when it does not.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  /// False when there was no white space.
  @discardableResult
  mutating func takeSpaces() -> Bool {
    let start = at
    while let byte = peek, byte.isSpace { at += 1 }
    return at > start
  }

  mutating func skipDigits() {
    while let byte = peek, byte.isDigit { at += 1 }
  }

  /// A number of `count` digits, whatever is behind them; nothing is taken when there are fewer.
  mutating func digits(exactly count: Int) -> Int? {
    guard at + count <= bytes.count, bytes[at..<(at + count)].allSatisfy(\.isDigit) else { return nil }
    return digits(upTo: count)?.value
  }

  /// A number of 1...`count` digits, and how many it has.
  mutating func digits(upTo count: Int) -> (value: Int, digits: Int)? {
    let start = at
    var value = 0
    while at - start < count, let byte = peek, byte.isDigit {
      value = value * 10 + Int(byte - 48)
      at += 1
    }
    return at > start ? (value, at - start) : nil
  }

  /// Three letters of ASCII in small letters, one byte each, from the highest; nil when there are fewer or more.
  mutating func threeLetters() -> UInt32? {
    guard at + 3 <= bytes.count, bytes[at..<(at + 3)].allSatisfy(\.isLetter) else { return nil }
    if at + 3 < bytes.count, bytes[at + 3].isLetter || bytes[at + 3] >= 0x80 { return nil }
    let letters = bytes[at..<(at + 3)].reduce(UInt32(0)) { $0 << 8 | UInt32($1.lowercased) }
    at += 3
    return letters
  }

  /// "+0500", "-08:00", "+5:30", "+05": seconds; nil, and nothing is taken, where none comes next. An offset with minutes that
  /// no hour has is 0.
  mutating func offset() -> Int? {
    var ahead = self
    let isWest = ahead.take("-")
    guard isWest || ahead.take("+"), let (value, digits) = ahead.digits(upTo: 6) else { return nil }
    var seconds = DateParts.seconds(ofOffset: value, digits: digits)
    if digits <= 2, ahead.take(":") {
      guard let minutes = ahead.digits(upTo: 2)?.value else { return nil }
      seconds = minutes < 60 ? value * 3600 + minutes * 60 : nil
      if ahead.take(":") { ahead.skipDigits() }
    }
    self = ahead
    return isWest ? -(seconds ?? 0) : seconds ?? 0
  }
}
