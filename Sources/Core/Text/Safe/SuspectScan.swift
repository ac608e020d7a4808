/// Scans UTF-8 for scalars that may not be shown as they are. It runs over every byte that is stored.
struct SuspectScan {
  let bytes: UnsafeBufferPointer<UInt8>
  /// True if a line feed is allowed.
  let keepsLines: Bool

  /// The offset of the first suspect at or after an offset, or the number of bytes. A suspect is a scalar that is not
  /// kept everywhere. Joiners and selectors, which are kept in some places, are suspects too.
  func next(from start: Int) -> Int {
    var at = start
    while at < bytes.count {
      at = skipPlain(from: at)
      guard at < bytes.count else { break }
      let byte = bytes[at]
      if byte < 0x80 {
        if byte == 0x7F || byte < 0x20 && !(byte == 0x0A && keepsLines) { return at }
        at += 1
      } else if byte < 0xE0 {
        if isSuspect2(at) { return at }
        at += 2
      } else if byte < 0xF0 {
        if isSuspect3(at) { return at }
        at += 3
      } else {
        if isSuspect4(at) { return at }
        at += 4
      }
    }
    return bytes.count
  }

  /// Eight bytes at a time over printable ASCII.
  private func skipPlain(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var at = start
    while at + 8 <= bytes.count {
      let eight = EightBytes(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      guard eight.beyondASCII | eight.below(0x20) | eight.equal(to: 0x7F) == 0 else { break }
      at += 8
    }
    return at
  }

  /// C1, soft hyphen, U+034F, U+061C.
  private func isSuspect2(_ at: Int) -> Bool {
    let second = bytes[at + 1]
    return switch bytes[at] {
    case 0xC2: second < 0xA0 || second == 0xAD
    case 0xCD: second == 0x8F
    case 0xD8: second == 0x9C
    default: false
    }
  }

  /// The blocks of three bytes that hold format characters, fillers, selectors, noncharacters.
  private func isSuspect3(_ at: Int) -> Bool {
    let (second, third) = (bytes[at + 1], bytes[at + 2])
    switch (bytes[at], second) {
    case (0xE2, 0x80): return (0x8B...0x8F).contains(third) || (0xA8...0xAE).contains(third)
    case (0xE2, 0x81): return third >= 0xA0 && third <= 0xAF
    case (0xE1, 0x85): return third == 0x9F || third == 0xA0
    case (0xE1, 0x9E): return third == 0xB4 || third == 0xB5
    case (0xE1, 0xA0): return (0x8B...0x8F).contains(third)
    case (0xE3, 0x85): return third == 0xA4
    case (0xEF, 0xB7): return (0x90...0xAF).contains(third)
    case (0xEF, 0xB8): return third <= 0x8F
    case (0xEF, 0xBB): return third == 0xBF
    case (0xEF, 0xBE): return third == 0xA0
    case (0xEF, 0xBF): return third >= 0xB0 && third != 0xBD
    default: return false
    }
  }

  /// Plane 14, the two blocks of invisible musical and shorthand controls, the last two of each plane.
  private func isSuspect4(_ at: Int) -> Bool {
    switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
    case (0xF3, 0xA0...0xA3, _): true
    case (0xF0, 0x9D, 0x85): bytes[at + 3] >= 0xB3 && bytes[at + 3] <= 0xBA
    case (0xF0, 0x9B, 0xB2): bytes[at + 3] >= 0xA0 && bytes[at + 3] <= 0xA3
    case (_, let second, 0xBF): second & 0x0F == 0x0F && bytes[at + 3] >= 0xBE
    default: false
    }
  }

  /// The scalar that begins at an offset, and its bytes.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = bytes[offset]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for byte in bytes[offset..<offset + length].dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The last scalar of UTF-8; nil when there is none.
  func scalar(endingIn output: [UInt8]) -> Unicode.Scalar? {
    guard let start = output.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return nil }
    return output[start...].withUnsafeBufferPointer { SuspectScan(bytes: $0, keepsLines: true).scalar(at: 0).scalar }
  }
}
