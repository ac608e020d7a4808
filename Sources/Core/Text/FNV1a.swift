/// The hash FNV-1a with 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/). It is the same in every run, unlike Swift's own.
///
/// Not for anything that an attacker may choose freely and gain by a collision.
public struct FNV1a: Sendable {
  public var value: UInt64 = 0xcbf2_9ce4_8422_2325

  @inlinable public init() {}

  /// Goes on from the hash of a beginning.
  @inlinable public init(value: UInt64) { self.value = value }

  /// Adds a byte. A wider value is added in one step: quicker, and another hash than that of its bytes.
  @inlinable public mutating func combine(_ value: UInt64) {
    self.value = (self.value ^ value) &* 0x100_0000_01b3
  }
}
