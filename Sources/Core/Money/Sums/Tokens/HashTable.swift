/// A table from hashes of words to small numbers, for a look at every word of a text: open addressing over two arrays, with a
/// sieve in front that dismisses nearly all words that are not in the table.
struct HashTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int16]
  private let shift: UInt64
  /// Two bits for each hash, of 2¹⁷: 16 KB, which stay in the nearest cache of the processor. Of other words one in 50 passes.
  private var sieve: [UInt64] = Array(repeating: 0, count: 2048)

  /// `count` is the number of entries at most; the table is kept less than half full.
  init(count: Int) {
    var bits: UInt64 = 4
    while 1 << bits < count * 2 { bits += 1 }
    keys = Array(repeating: 0, count: 1 << Int(bits))
    values = Array(repeating: 0, count: 1 << Int(bits))
    shift = 64 - bits
  }

  /// False for nearly all hashes that are not in the table.
  @inline(__always)
  func mayHave(_ hash: UInt64) -> Bool {
    sieve[HashTable.word(hash)] >> (hash & 63) & 1 == 1
      && sieve[HashTable.word(hash >> 17)] >> (hash >> 17 & 63) & 1 == 1
  }

  /// 0 for a hash that is not in the table.
  subscript(hash: UInt64) -> Int16 {
    get {
      guard mayHave(hash) else { return 0 }
      var place = place(hash)
      while true {
        let key = keys[place]
        if key == hash { return values[place] }
        if key == 0 { return 0 }
        place = (place + 1) & (keys.count - 1)
      }
    }
    set {
      sieve[HashTable.word(hash)] |= 1 << (hash & 63)
      sieve[HashTable.word(hash >> 17)] |= 1 << (hash >> 17 & 63)
      var place = place(hash)
      while keys[place] != 0, keys[place] != hash { place = (place + 1) & (keys.count - 1) }
      keys[place] = hash
      values[place] = newValue
    }
  }

  /// The word of the sieve that has the bit of a hash: its last seventeen bits name it.
  @inline(__always)
  private static func word(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6 & 2047) }

  /// Fibonacci hashing: the upper bits of the product with 2⁶⁴ over the golden ratio.
  private func place(_ hash: UInt64) -> Int { Int((hash &* 0x9E37_79B9_7F4A_7C15) >> shift) }
}
