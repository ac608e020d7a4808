/// The hash FNV-1a with 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/). It is the same in every run, unlike Swift's own.
///
/// Not for anything that an attacker may choose freely and gain by a collision.
package struct FNV1a: Sendable {
  package var value: UInt64 = 0xcbf2_9ce4_8422_2325

  @inlinable package init() {}

  /// Goes on from the hash of a beginning.
  @inlinable package init(value: UInt64) { self.value = value }

  /// Adds a byte. A wider value is added in one step: quicker, and another hash than that of its bytes.
  @inlinable package mutating func combine(_ value: UInt64) {
    self.value = (self.value ^ value) &* 0x100_0000_01b3
  }
}
