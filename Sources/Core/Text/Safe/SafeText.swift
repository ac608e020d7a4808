/// Makes text from outside safe for a terminal, a clipboard or a pipe. All such text passes through here.
///
/// Removed: control characters with the whole escape sequence that they begin, bidi controls, characters without a
/// glyph. Kept: letters, marks and symbols of every script, and joiners and selectors in the places where scripts and
/// emoji need them. Nothing visible is lost: of an escape sequence that never ends only the introducer is removed.
extension String {
  /// One line: a line break or a tab becomes a space. Text that is already safe comes back untouched, without a copy.
  package var displaySafe: String { cleaned(keepsLines: false) }

  /// Several lines: every kind of line break becomes "\n", a tab a space.
  package var displaySafeLines: String { cleaned(keepsLines: true) }

  private func cleaned(keepsLines: Bool) -> String {
    var text = self
    let clean: [UInt8]? = text.withUTF8 { bytes in
      let scan = SuspectScan(bytes: bytes, keepsLines: keepsLines)
      let first = scan.next(from: 0)
      guard first < bytes.count else { return nil }
      var cleaner = Cleaner(scan: scan)
      cleaner.run(from: first)
      return cleaner.output
    }
    return clean.map { String(decoding: $0, as: UTF8.self) } ?? self
  }
}

/// Copies clean text, and decides about each suspect.
private struct Cleaner {
  let scan: SuspectScan
  var output: [UInt8] = []
  /// No control string ends before this offset. It keeps the time linear for hostile text.
  var unterminatedUntil = 0

  private var bytes: UnsafeBufferPointer<UInt8> { scan.bytes }

  init(scan: SuspectScan) {
    self.scan = scan
    output.reserveCapacity(scan.bytes.count)
  }

  mutating func run(from first: Int) {
    var at = 0
    var suspect = first
    while true {
      output.append(contentsOf: bytes[at..<suspect])
      guard suspect < bytes.count else { return }
      at = judge(suspect)
      suspect = scan.next(from: at)
    }
  }

  /// Appends the replacement of the scalar at an offset. Returns the offset to continue at.
  private mutating func judge(_ offset: Int) -> Int {
    let (scalar, length) = scan.scalar(at: offset)
    let next = offset + length
    switch scalar.value {
    case 0x0D:
      if next == bytes.count || bytes[next] != 0x0A { breakLine() }
    case 0x0A, 0x0B, 0x0C, 0x2028, 0x2029:
      breakLine()
    case 0x09, 0x85:
      output.append(0x20)
    case 0x1B, 0x80...0x9F:
      return skipSequence(scalar, at: offset, next: next)
    case 0xE0020...0xE007F:
      return keepFlag(at: offset, next: next)
    default:
      let following = next < bytes.count ? scan.scalar(at: next).scalar : nil
      if scalar.isVisible(after: scan.scalar(endingIn: output), before: following) {
        output.append(contentsOf: bytes[offset..<next])
      }
    }
    return next
  }

  private mutating func breakLine() {
    output.append(scan.keepsLines ? 0x0A : 0x20)
  }

  /// True for a C1 control after a letter beyond ASCII. It comes from a wrong encoding ("â\u{80}\u{9D}") and is not an
  /// introducer: as one it would remove the text up to the next such letter.
  private mutating func skipSequence(_ scalar: Unicode.Scalar, at offset: Int, next: Int) -> Int {
    if scalar.value >= 0x80, offset > 0, bytes[offset - 1] >= 0x80 { return next }
    let sequence = EscapeSequence(bytes: bytes, introducer: scalar, from: next, searchFrom: unterminatedUntil)
    unterminatedUntil = max(unterminatedUntil, sequence.unterminatedUntil)
    return sequence.end
  }

  /// Tags are kept only in flags of regions: a black flag, letters or digits, the cancel tag (UTS 51).
  private mutating func keepFlag(at offset: Int, next: Int) -> Int {
    guard scan.scalar(endingIn: output)?.value == 0x1F3F4 else { return next }
    var at = offset
    while at < bytes.count, at - offset <= 7 * 4 {
      let (tag, length) = scan.scalar(at: at)
      at += length
      switch tag.value {
      case 0xE007F where at > offset + length:
        output.append(contentsOf: bytes[offset..<at])
        return at
      case 0xE0030...0xE0039, 0xE0061...0xE007A: continue
      default: return next
      }
    }
    return next
  }
}
