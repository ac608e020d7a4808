extension Digest {
  /// SHA-1 (RFC 3174).
  static func sha1(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    let padded = padded(message, isBigEndian: true)
    for start in stride(from: 0, to: padded.count, by: 64) {
      var words = words(padded, start, isBigEndian: true)
      for place in 16..<80 {
        words.append((words[place - 3] ^ words[place - 8] ^ words[place - 14] ^ words[place - 16]).rotatedLeft(1))
      }
      var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
      for place in 0..<80 {
        let (mixed, constant): (UInt32, UInt32) =
          switch place {
          case 0..<20: (b & c | ~b & d, 0x5A82_7999)
          case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
          case 40..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
          default: (b ^ c ^ d, 0xCA62_C1D6)
          }
        let next = a.rotatedLeft(5) &+ mixed &+ e &+ constant &+ words[place]
        (a, b, c, d, e) = (next, a, b.rotatedLeft(30), c, d)
      }
      state = zip(state, [a, b, c, d, e]).map { $0 &+ $1 }
    }
    return bytes(state, isBigEndian: true)
  }
}
