/// Tells whether a body is the one that was seen last time: FNV-1a over 64 bits, eight bytes a step, and the length.
///
/// Nothing depends on it but work that is saved; a server gains nothing by making two bodies look alike.
struct BodyHash {
  let text: String

  init(_ bytes: [UInt8]) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let prime: UInt64 = 0x100_0000_01B3
    bytes.withUnsafeBytes { raw in
      var place = 0
      while place + 8 <= raw.count {
        hash = (hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* prime
        hash ^= hash >> 32
        place += 8
      }
      while place < raw.count {
        hash = (hash ^ UInt64(raw[place])) &* prime
        place += 1
      }
    }
    text = String(hash, radix: 16) + "-" + String(bytes.count, radix: 16)
  }
}
