/// A table from hashes of words to small numbers, for a look at every word of a text: open addressing over two arrays, with a
/// sieve in front that dismisses most words.
struct HashTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int16]
  private let shift: UInt64
  /// A bit for the last sixteen of each hash.
  private var sieve: [UInt64] = Array(repeating: 0, count: 1024)

  /// `count` is the number of entries at most; the table is kept less than half full.
  init(count: Int) {
    var bits: UInt64 = 4
    while 1 << bits < count * 2 { bits += 1 }
    keys = Array(repeating: 0, count: 1 << Int(bits))
    values = Array(repeating: 0, count: 1 << Int(bits))
    shift = 64 - bits
  }

  /// 0 for a hash that is not in the table.
  subscript(hash: UInt64) -> Int16 {
    get {
      guard sieve[Int(truncatingIfNeeded: hash & 0xFFFF) >> 6] >> (hash & 63) & 1 == 1 else { return 0 }
      var place = place(hash)
      while true {
        let key = keys[place]
        if key == hash { return values[place] }
        if key == 0 { return 0 }
        place = (place + 1) & (keys.count - 1)
      }
    }
    set {
      sieve[Int(truncatingIfNeeded: hash & 0xFFFF) >> 6] |= 1 << (hash & 63)
      var place = place(hash)
      while keys[place] != 0, keys[place] != hash { place = (place + 1) & (keys.count - 1) }
      keys[place] = hash
      values[place] = newValue
    }
  }

  /// Fibonacci hashing: the upper bits of the product with 2⁶⁴ over the golden ratio.
  private func place(_ hash: UInt64) -> Int { Int((hash &* 0x9E37_79B9_7F4A_7C15) >> shift) }
}
