import Text

/// Tells whether a body is the one that was fetched last time: FNV-1a, eight bytes a step, and the length.
///
/// It only saves work: a server gains nothing by sending two bodies with the same hash.
struct BodyHash {
  let text: String

  init(_ bytes: [UInt8]) {
    var hash = FNV1a()
    bytes.withUnsafeBytes { raw in
      var place = 0
      while place + 8 <= raw.count {
        hash.combine(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        hash.value ^= hash.value >> 32
        place += 8
      }
      while place < raw.count {
        hash.combine(UInt64(raw[place]))
        place += 1
      }
    }
    text = String(hash.value, radix: 16) + "-" + String(bytes.count, radix: 16)
  }
}
