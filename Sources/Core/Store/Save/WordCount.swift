import Text

extension String {
  /// Runs of anything but white space; two ideographs or kana, which stand without spaces, count as one word.
  var wordCount: Int {
    var text = self
    return text.withUTF8 { bytes in
      var counting = WordCounting(bytes)
      counting.run()
      return counting.words + (counting.ideographs + 1) / 2
    }
  }
}

/// Counts the words of UTF-8.
private struct WordCounting {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var isInWord = false
  private(set) var words = 0
  private(set) var ideographs = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func run() {
    while at < bytes.count {
      skipPlain()
      // Where a character needs a look, others like it often follow.
      let end = min(bytes.count, at + 16)
      while at < end { readScalar() }
    }
  }

  /// Eight bytes at a time, while all white space is blanks and line feeds and nothing begins an ideograph or a white space
  /// beyond ASCII (0xC2 begins the no-break space).
  private mutating func skipPlain() {
    let raw = UnsafeRawBufferPointer(bytes)
    while at + 8 <= bytes.count {
      let eight = EightBytes(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let lines = eight.equal(to: 0x0A)
      guard eight.longLeads | eight.equal(to: 0xC2) | eight.below(0x20) & ~lines == 0 else { return }
      let spaces = lines | eight.equal(to: 0x20)
      let behindSpace = spaces << 8 | (isInWord ? 0 : 0x80)
      words += EightBytes.count(behindSpace & ~spaces)
      isInWord = spaces >> 63 == 0
      at += 8
    }
  }

  private mutating func readScalar() {
    let (scalar, width) = bytes.span.scalar(at: at)
    at += width
    var isWord = true
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x3000: isWord = false
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFF:
      ideographs += 1
      isWord = false
    default: break
    }
    if isWord, !isInWord { words += 1 }
    isInWord = isWord
  }
}
