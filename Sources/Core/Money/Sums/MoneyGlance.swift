import Text

/// Whether a text has a word or a sign that may name money: a glance at each word that spares most texts a reading.
package enum MoneyGlance {
  /// Takes the word that a scanner has found, with its hash.
  package static func sees(_ scanner: borrowing WordScanner, hash: UInt64, in text: WordScanner.Bytes) -> Bool {
    let place = Int(truncatingIfNeeded: hash & 0xFFFF)
    let range = scanner.range
    if sieve[place >> 6] >> UInt64(place & 63) & 1 == 1, let isCommon = marks[hash] {
      return !isCommon || isBacked(range, in: text)
    }
    return range.count == 3 && isCode(range, of: text)
  }

  /// Bytes on each side of a word in which whatever backs it stands: two words before it, or one after it.
  private static let reach = 80

  /// Whether what stands around a word as common as "won" makes it money.
  private static func isBacked(_ range: Range<Int>, in text: WordScanner.Bytes) -> Bool {
    let around = max(0, range.lowerBound - reach)..<min(text.count, range.upperBound + reach)
    let reader = MoneyReader(String(decoding: around.map { text[$0] }, as: UTF8.self))
    return reader.tokens.indices.contains(where: reader.isBacked)
  }

  /// Three capitals that are a code; in other cases the word would be "all" or "try".
  private static func isCode(_ range: Range<Int>, of bytes: WordScanner.Bytes) -> Bool {
    guard range.allSatisfy({ bytes[$0] &- 0x41 < 26 }) else { return false }
    return Currency.byCode[String(decoding: range.map { bytes[$0] }, as: UTF8.self)] != nil
  }

  /// The hashes of the first word of every name, and of every sign, with whether it is too common a word to count by itself;
  /// the letters of "US$" are no sign.
  private static let marks: [UInt64: Bool] = {
    func hash(_ text: String, where fits: (borrowing WordScanner) -> Bool) -> UInt64? {
      var scanner = WordScanner()
      while scanner.next(in: text.utf8.span) {
        if fits(scanner) { return scanner.hash }
      }
      return nil
    }
    var marks: [UInt64: Bool] = [:]
    for name in CurrencyName.all {
      for hash in name.forms.compactMap({ hash($0) { _ in true } }) {
        marks[hash] = name.needsSum && marks[hash] ?? true
      }
    }
    for hash in CurrencyName.signs.keys.compactMap({ hash($0) { $0.traits.contains(.single) } }) { marks[hash] = false }
    return marks
  }()

  /// A bit for the last sixteen of each hash: most words end here.
  private static let sieve: [UInt64] = marks.keys.reduce(into: Array(repeating: 0, count: 1024)) { sieve, hash in
    sieve[Int(hash & 0xFFFF) >> 6] |= 1 << (hash & 63)
  }
}
