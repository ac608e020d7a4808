/// Eight bytes that are looked at together: every text that comes in is read several times, and most of its bytes mean nothing
/// special.
///
/// Each question is answered with flags: the highest bit of each byte for which the answer is yes. The first byte is the
/// lowest. (Hacker's Delight, 2nd edition, 6-1.)
public struct EightBytes {
  /// The highest bit of each byte.
  @inlinable
  static var high: UInt64 { 0x8080_8080_8080_8080 }
  /// The lowest bit of each byte.
  @inlinable
  static var ones: UInt64 { 0x0101_0101_0101_0101 }

  @usableFromInline let word: UInt64

  @inlinable
  public init(_ word: UInt64) { self.word = UInt64(littleEndian: word) }

  /// The bytes that are one given byte.
  @inlinable
  public func equal(to byte: UInt8) -> UInt64 {
    let difference = word ^ (EightBytes.ones &* UInt64(byte))
    let low = ~EightBytes.high
    return ~((difference & low) &+ low | difference | low)
  }

  /// The bytes below a limit of at most 0x80.
  @inlinable
  public func below(_ limit: UInt8) -> UInt64 {
    ~((word | EightBytes.high) &- EightBytes.ones &* UInt64(limit)) & ~word & EightBytes.high
  }

  /// The bytes of 0x80 and above.
  @inlinable
  public var beyondASCII: UInt64 { word & EightBytes.high }

  /// The bytes of 0xE0 and above: those that begin a character of three or four bytes.
  @inlinable
  public var longLeads: UInt64 { word & word << 1 & word << 2 & EightBytes.high }

  /// How many letters of ASCII stand in front.
  @inlinable
  public var lettersAhead: Int {
    let low = (word | EightBytes.ones &* 0x20) & ~EightBytes.high
    let letters = (low &+ EightBytes.ones &* 0x1F) & ~(low &+ EightBytes.ones &* 0x05) & ~word & EightBytes.high
    return (letters ^ EightBytes.high).trailingZeroBitCount >> 3
  }

  /// The bytes as they stand in memory, capital letters of ASCII made small. Bytes that are no letters become others.
  @inlinable
  public var lowercased: UInt64 { UInt64(littleEndian: word | EightBytes.ones &* 0x20) }

  /// The number of flags.
  @inlinable
  public static func count(_ flags: UInt64) -> Int { Int((flags >> 7 &* ones) >> 56) }
}
