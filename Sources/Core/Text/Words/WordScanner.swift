/// Finds the words of a text and folds them: one pass over UTF-8 bytes, quick on ASCII and Russian.
///
/// The index, queries and highlights all use this scanner, so that they agree. A word is
/// - letters and digits in a row, case and accents folded (`Letters`); ё is е;
/// - an apostrophe of any shape after o or g and before a letter is the letter ʻ of Uzbek: O‘zbekiston, so'm; an English
///   's at the end is removed; any other apostrophe ends the word;
/// - one character of a script without spaces between words (Han, kana, Hangul, Thai), with its signs;
/// - one symbol: ★, €, the two + of C++.
package struct WordScanner {
  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A symbol or a character that is a word by itself.
    package static let single = Traits(rawValue: 1)
    package static let hasDigit = Traits(rawValue: 2)
    /// True if folding removed an accent, so the text has more information than the term.
    package static let accented = Traits(rawValue: 4)
  }

  /// UTF-8. (`InlineRun` alone is a run of marked text here.)
  package typealias Bytes = Span<UInt8>

  /// Bytes of the longest term. Longer ones are cut, in texts and in queries.
  package static let longest = 64
  /// A word that has as many bytes takes no more: the next letter might not fit.
  private static let full = longest - 4

  /// The folded word is in its first `length` bytes.
  package private(set) var buffer = InlineArray<64, UInt8>(repeating: 0)
  package private(set) var length = 0
  /// The place of the word in the text, in bytes.
  package private(set) var range = 0..<0
  package private(set) var traits: Traits = []
  private var at = 0
  private let letters = Letters.table

  package init() {}

  /// The folded word.
  package var term: String { String(copying: UTF8Span(unchecked: buffer.span.extracting(0..<length))) }

  /// True if it has only letters and is more than a sign.
  package var isSpelt: Bool { traits.rawValue & (Traits.single.rawValue | Traits.hasDigit.rawValue) == 0 }

  /// The hash of the word's bytes in the text, computed like `hash`.
  package func spellingHash(in text: Bytes) -> UInt64 {
    var hash = FNV1a()
    for index in range { hash.combine(UInt64(text[index])) }
    return hash.value
  }

  /// The first scalar of the folded word.
  package var initial: Unicode.Scalar {
    let first = buffer[0]
    if first < 0x80 { return Unicode.Scalar(first) }
    return Unicode.Scalar(buffer.span.scalar(at: 0).scalar) ?? "\u{FFFD}"
  }

  /// The FNV-1a hash of the folded word.
  package var hash: UInt64 {
    var hash = FNV1a()
    for start in stride(from: 0, to: length, by: 8) {
      var eight = UInt64(littleEndian: eight(at: start))
      for _ in 0..<min(8, length - start) {
        hash.combine(eight & 0xFF)
        eight >>= 8
      }
    }
    return hash.value
  }

  /// Eight bytes of the buffer, as they stand in memory; those behind the word mean nothing.
  package func eight(at start: Int) -> UInt64 {
    buffer.span.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
  }

  /// Goes to the next word. Returns false at the end of the text. The text must be the same at each call.
  package mutating func next(in text: Bytes) -> Bool {
    length = 0
    traits = []
    var start = at
    var end = at
    while at < text.count {
      let (first, isFirst) = (at, length == 0)
      if takeCommon(text) {
        if isFirst { start = first }
        end = at
        continue
      }
      if WordScanner.separates(text[at]) {
        if length > 0 { return found(start, end) }
        at += 1
        continue
      }
      let (scalar, width) = text.scalar(at: at)
      let entry = Letters.entry(scalar, in: letters)
      switch entry.kind {
      case .letter, .digit:
        if length == 0 { start = at }
        push(entry, scalar)
        end = at + width
      case .ignored:
        if length > 0 {
          compose(scalar)
          end = at + width
        }
      case .attached where length == 0, .separator:
        if length > 0 { return found(start, end) }
      case .attached:
        return found(start, end)
      case .apostrophe:
        if length > 0 {
          let next = at + width
          if isPossessive(text, next) {
            at = next + 1
            return found(start, end)
          }
          guard isLetterOfUzbek(text, next) else { return found(start, end) }
          push(WordScanner.letterOfUzbek, 0x02BB)
        }
      case .single:
        if length > 0 { return found(start, end) }
        start = at
        push(entry, scalar)
        at += width
        takeAttached(text)
        traits.insert(.single)
        range = start..<at
        return true
      }
      at += width
    }
    return length > 0 ? found(start, end) : false
  }
}

extension WordScanner {
  private mutating func found(_ start: Int, _ end: Int) -> Bool {
    range = start..<end
    return true
  }

  /// Takes letters of the alphabets of English and Russian, or a digit: most of most texts. False when none is there.
  private mutating func takeCommon(_ text: Bytes) -> Bool {
    if at + 8 <= text.count, length + 8 <= WordScanner.full {
      let eight = EightBytes(text.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
      let count = eight.lettersAhead
      if count > 0 {
        store(eight.lowercased)
        length += count
        at += count
        return true
      }
    }
    let byte = text[at]
    if byte | 0x20 &- 0x61 < 26 {
      push(byte | 0x20)
    } else if byte &- 0x30 < 10 {
      push(byte)
      traits.insert(.hasDigit)
    } else {
      return takeCyrillic(text)
    }
    at += 1
    return true
  }

  /// Takes letters from А to я, without ё, whose two bytes begin with 0xD0 or 0xD1.
  private mutating func takeCyrillic(_ text: Bytes) -> Bool {
    let first = at
    while at + 1 < text.count, text[at] | 1 == 0xD1, text[at + 1] & 0xC0 == 0x80 {
      // From U+0400.
      let letter = (text[at] & 1) << 6 | text[at + 1] & 0x3F
      guard letter >= 0x10, letter < 0x50 else { break }
      if length < WordScanner.full {
        let small = letter < 0x30 ? letter + 0x20 : letter
        buffer[length] = 0xD0 | small >> 6
        buffer[length + 1] = 0x80 | small & 0x3F
        length += 2
      }
      at += 2
    }
    return at > first
  }

  /// True for a byte of ASCII that only ends words: `Letters` calls it a separator.
  private static func separates(_ byte: UInt8) -> Bool {
    let (low, high): (UInt64, UInt64) = (0xFC00_F747_FFFF_FFFF, 0xF800_0000_F800_0001)
    return byte < 0x80 && (byte < 0x40 ? low : high) >> UInt64(byte & 0x3F) & 1 != 0
  }

  /// Writes eight bytes behind the word.
  private mutating func store(_ eight: UInt64) {
    let place = length
    var span = buffer.mutableSpan
    var bytes = span.mutableBytes
    bytes.storeBytes(of: eight, toByteOffset: place, as: UInt64.self)
  }

  private mutating func push(_ byte: UInt8) {
    guard length < WordScanner.full else { return }
    buffer[length] = byte
    length += 1
  }

  private mutating func push(_ entry: Letters.Entry, _ scalar: UInt32) {
    if entry.kind == .digit { traits.insert(.hasDigit) }
    if entry.hadAccent { traits.insert(.accented) }
    guard length < WordScanner.full else { return }
    encode(entry.folded)
    if entry.second != 0 { encode(entry.second) }
  }

  private mutating func encode(_ scalar: UInt32) {
    let sizes: (Int, UInt8) =
      scalar < 0x80 ? (1, 0) : scalar < 0x800 ? (2, 0xC0) : scalar < 0x1_0000 ? (3, 0xE0) : (4, 0xF0)
    for index in stride(from: sizes.0 - 1, through: 0, by: -1) {
      let bits = UInt8(truncatingIfNeeded: scalar >> UInt32(6 * index))
      buffer[length] =
        index == sizes.0 - 1 ? (index == 0 ? bits & 0x7F : sizes.1 | bits & (0x3F >> UInt8(index))) : 0x80 | bits & 0x3F
      length += 1
    }
  }

  /// A combining accent is removed, except where it makes another letter: й, ў, ї.
  private mutating func compose(_ mark: UInt32) {
    guard mark >= 0x0300, mark <= 0x036F else { return }
    if length >= 2 {
      let (lead, trail) = (buffer[length - 2], buffer[length - 1])
      switch (lead, trail, mark) {
      case (0xD0, 0xB8, 0x0306): return buffer[length - 1] = 0xB9
      case (0xD1, 0x83, 0x0306): return buffer[length - 1] = 0x9E
      case (0xD1, 0x96, 0x0308): return buffer[length - 1] = 0x97
      case (0xD0, 0xB5, 0x0308): return
      default: break
      }
    }
    traits.insert(.accented)
  }

  private mutating func takeAttached(_ text: Bytes) {
    while at < text.count {
      let (scalar, width) = text.scalar(at: at)
      let entry = Letters.entry(scalar, in: letters)
      switch entry.kind {
      case .attached: push(entry, scalar)
      case .ignored: break
      default: return
      }
      at += width
    }
  }

  /// The letter that stands for every apostrophe that is a letter: ʻ.
  private static let letterOfUzbek = Letters.Entry(kind: .letter, folded: 0x02BB)

  /// True if the apostrophe before `next` is an English 's.
  private func isPossessive(_ text: Bytes, _ next: Int) -> Bool {
    next < text.count && text[next] | 0x20 == 0x73 && !isLetter(text, next + 1)
  }

  /// True if the apostrophe before `next` makes o or g another letter: oʻ, gʻ.
  private func isLetterOfUzbek(_ text: Bytes, _ next: Int) -> Bool {
    let before = buffer[length - 1]
    return (before == 0x6F || before == 0x67) && isLetter(text, next)
  }

  private func isLetter(_ text: Bytes, _ at: Int) -> Bool {
    at < text.count && Letters.entry(text.scalar(at: at).scalar).kind == .letter
  }
}
