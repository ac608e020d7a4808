/// The text of one place of the screen: a letter with its accents, an emoji sequence, a blank.
///
/// It has nine scalars at most: the longest emoji sequences have nine, and a terminal takes fewer (CCHARW_MAX is 5). Further
/// marks are left out. The scalars are packed into plain words, because every key makes and compares a picture of thousands
/// of glyphs; with Strings that took half of the time between a key and its answer.
package struct Glyph: Hashable, Sendable {
  /// Scalars of 21 bits each, three in a word, the first one lowest. Zero means no scalar.
  private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)

  package static let limit = 9
  package static let blank = Glyph(" ")

  package init(_ scalar: Unicode.Scalar) {
    words.0 = UInt64(scalar.value)
  }

  /// Makes a glyph of the first nine scalars of a text.
  package init(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars { append(scalar) }
  }

  /// Adds a scalar at the end; does nothing when there are nine.
  package mutating func append(_ scalar: Unicode.Scalar) {
    let value = UInt64(scalar.value)
    if words.0 >> 42 == 0 {
      words.0 |= value << shift(in: words.0)
    } else if words.1 >> 42 == 0 {
      words.1 |= value << shift(in: words.1)
    } else if words.2 >> 42 == 0 {
      words.2 |= value << shift(in: words.2)
    }
  }

  package var isASCII: Bool { words.0 < 0x80 }
  package var isOneScalar: Bool { words.0 >> 21 == 0 }

  /// Calls `body` with each scalar and its number.
  package func forEachScalar(_ body: (Int, UInt32) -> Void) {
    var (rest, first) = (words.0, 0)
    func take() {
      var number = first
      while rest != 0 {
        body(number, UInt32(rest & 0x1F_FFFF))
        rest >>= 21
        number += 1
      }
    }
    take()
    (rest, first) = (words.1, 3)
    take()
    (rest, first) = (words.2, 6)
    take()
  }

  package var text: String {
    var text = ""
    forEachScalar { _, value in
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  package static func == (left: Glyph, right: Glyph) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
  }

  private func shift(in word: UInt64) -> UInt64 { word == 0 ? 0 : word >> 21 == 0 ? 21 : 42 }
}

extension Glyph: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}
