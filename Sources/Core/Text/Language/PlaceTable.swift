/// Places by the keys of trigrams and words: an open hash table with linear probing. A text asks it once a letter, and a
/// `Dictionary` hashes with care that these keys do not need.
struct PlaceTable: Sendable {
  /// 0 is no key.
  private var keys: [UInt64]
  private var places: [Int32]
  private let mask: Int

  /// - Parameter count: keys at most.
  init(_ count: Int) {
    var size = 16
    while size < 2 * count { size *= 2 }
    keys = Array(repeating: 0, count: size)
    places = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// The place of a key; nil for one that is not there.
  subscript(key: UInt64) -> Int? {
    get {
      let slot = slot(of: key)
      return keys[slot] == key ? Int(places[slot]) : nil
    }
    set {
      guard let newValue else { return }
      let slot = slot(of: key)
      (keys[slot], places[slot]) = (key, Int32(newValue))
    }
  }

  /// The slot that has the key, or is free for it.
  private func slot(of key: UInt64) -> Int {
    // The golden ratio of 2^64 spreads neighbouring keys (Knuth, The Art of Computer Programming, 6.4).
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}
