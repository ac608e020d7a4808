/// Whether a text has a word or a sign that may name money: a glance at each word that spares most texts a reading.
package enum MoneyGlance {
  /// Takes the word that a scanner has found, with its hash.
  package static func sees(_ scanner: borrowing WordScanner, hash: UInt64, in text: WordScanner.Bytes) -> Bool {
    let place = Int(truncatingIfNeeded: hash & 0xFFFF)
    if sieve[place >> 6] >> UInt64(place & 63) & 1 == 1, marks.contains(hash) { return true }
    let range = scanner.range
    return range.count == 3 && isCode(range, of: text)
  }

  /// Three capitals that are a code; in other cases the word would be "all" or "try".
  private static func isCode(_ range: Range<Int>, of bytes: WordScanner.Bytes) -> Bool {
    guard range.allSatisfy({ bytes[$0] &- 0x41 < 26 }) else { return false }
    return Currency.byCode[String(decoding: range.map { bytes[$0] }, as: UTF8.self)] != nil
  }

  /// The hashes of the first word of every name, and of every sign; the letters of "US$" are no sign.
  private static let marks: Set<UInt64> = {
    func hash(_ text: String, where fits: (borrowing WordScanner) -> Bool) -> UInt64? {
      var scanner = WordScanner()
      while scanner.next(in: text.utf8.span) {
        if fits(scanner) { return scanner.hash }
      }
      return nil
    }
    let names = CurrencyName.all.flatMap(\.forms).compactMap { hash($0) { _ in true } }
    let signs = CurrencyName.signs.keys.compactMap { hash($0) { $0.traits.contains(.single) } }
    return Set(names + signs)
  }()

  /// A bit for the last sixteen of each hash: most words end here.
  private static let sieve: [UInt64] = marks.reduce(into: Array(repeating: 0, count: 1024)) { sieve, hash in
    sieve[Int(hash & 0xFFFF) >> 6] |= 1 << (hash & 63)
  }
}
