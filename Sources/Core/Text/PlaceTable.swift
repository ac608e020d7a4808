/// Places by keys that are hashes already: an open hash table with linear probing. A text asks it once a letter or word, and
/// a `Dictionary` hashes with care that these keys do not need.
public struct PlaceTable: Sendable {
  /// Keys with their places; 0 is no key.
  @usableFromInline var slots: [(key: UInt64, place: Int32)]
  @usableFromInline var count = 0

  /// - Parameter count: keys that it takes before it has to grow.
  @inlinable
  public init(_ count: Int) {
    var size = 16
    while size < 2 * count { size *= 2 }
    slots = Array(repeating: (0, 0), count: size)
  }

  /// The place of a key; nil for one that is not there.
  @inlinable
  public subscript(key: UInt64) -> Int? {
    let found = slots[slot(of: key)]
    return found.key == key ? Int(found.place) : nil
  }

  /// The place of a key; one that is not there gets `next`.
  @inlinable
  public mutating func place(of key: UInt64, orElse next: Int) -> Int {
    let slot = slot(of: key)
    if slots[slot].key == key { return Int(slots[slot].place) }
    slots[slot] = (key, Int32(next))
    count += 1
    if 2 * count > slots.count { grow() }
    return next
  }

  /// Forgets all keys, and keeps the memory for others.
  public mutating func removeAll() {
    for slot in slots.indices { slots[slot].key = 0 }
    count = 0
  }

  /// The slot that has the key, or is free for it.
  @inlinable
  func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    // The golden ratio of 2^64 spreads neighbouring keys (Knuth, The Art of Computer Programming, 6.4).
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  @usableFromInline
  mutating func grow() {
    var larger = PlaceTable(slots.count)
    for slot in slots where slot.key != 0 { _ = larger.place(of: slot.key, orElse: Int(slot.place)) }
    self = larger
  }
}
