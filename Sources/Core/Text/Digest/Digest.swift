/// A kind of hash that servers publish in place of an article's id.
///
/// They name things, and protect nothing: MD5 and SHA-1 would not do for that.
package enum Digest: String, Hashable, Sendable, Codable, CaseIterable {
  case md5, sha1, sha256

  /// The hash of the text's UTF-8 in small hexadecimal digits.
  package func hex(of text: String) -> String {
    let bytes = Array(text.utf8)
    let hash: [UInt8] =
      switch self {
      case .md5: Digest.md5(bytes)
      case .sha1: Digest.sha1(bytes)
      case .sha256: Digest.sha256(bytes)
      }
    return Digest.hex(hash)
  }

  static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The message in blocks of 64 bytes: a bit 1, zeros, and its length in bits in the last eight bytes.
  static func padded(_ message: [UInt8], isBigEndian: Bool) -> [UInt8] {
    var padded = message + [0x80]
    padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
    let bits = UInt64(message.count) &* 8
    let length = (0..<8).map { UInt8(truncatingIfNeeded: bits >> (8 * UInt64($0))) }
    return padded + (isBigEndian ? length.reversed() : length)
  }

  /// The sixteen words of four bytes of a block that begins at `start`.
  static func words(_ message: [UInt8], _ start: Int, isBigEndian: Bool) -> [UInt32] {
    (0..<16).map { word in
      let bytes = message[(start + word * 4)..<(start + word * 4 + 4)]
      let ordered = isBigEndian ? Array(bytes) : bytes.reversed()
      return ordered.reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  static func bytes(_ words: [UInt32], isBigEndian: Bool) -> [UInt8] {
    words.flatMap { word in
      let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
      return isBigEndian ? bytes : bytes.reversed()
    }
  }
}

extension UInt32 {
  func rotatedLeft(_ count: UInt32) -> UInt32 { self << count | self >> (32 - count) }
  func rotatedRight(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
