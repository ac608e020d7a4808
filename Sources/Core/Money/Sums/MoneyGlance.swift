import Text

/// Tells whether a text has a word or a sign that may name money: a glance at each word that spares most texts a reading.
package enum MoneyGlance {
  /// Takes the word that a scanner has found, with its hash.
  package static func sees(_ scanner: borrowing WordScanner, hash: UInt64, in text: WordScanner.Bytes) -> Bool {
    let range = scanner.range
    let mark = marks[hash]
    if mark != 0 { return mark == certain || isBacked(range, in: text) }
    if range.count == 3 { return isCode(range, of: text) }
    // USD100m, 100тг, 50 MUSD
    if scanner.traits.contains(.hasDigit) { return isGlued(range, of: text) }
    // The middle letter of a code is a capital.
    return (range.count == 4 || range.count == 5) && text[range.lowerBound + 2] &- 0x41 < 26
      && ScaledCode(String(decoding: range.map { text[$0] }, as: UTF8.self)) != nil
  }

  /// Bytes on each side of a word in which the amount or the country stands that makes it money.
  private static let reach = 80

  /// Tells whether the words around one that is as common as "won" make it money.
  private static func isBacked(_ range: Range<Int>, in text: WordScanner.Bytes) -> Bool {
    let around = max(0, range.lowerBound - reach)..<min(text.count, range.upperBound + reach)
    return MoneyReader(String(decoding: around.map { text[$0] }, as: UTF8.self)).namesMoney
  }

  /// Tells whether digits have a name or a code of money glued to them.
  private static func isGlued(_ range: Range<Int>, of text: WordScanner.Bytes) -> Bool {
    var (first, last) = (range.lowerBound, range.upperBound)
    while first < last, text[first] &- 0x30 < 10 { first += 1 }
    while last > first, text[last - 1] &- 0x30 < 10 { last -= 1 }
    let letters = first..<last
    guard letters.count > 1, letters.count < range.count, !letters.contains(where: { text[$0] &- 0x30 < 10 }) else {
      return false
    }
    if letters.count == 3, isCode(letters, of: text) { return true }
    let word = WordRun(letters.map { text[$0] }, from: 0)
    return MoneyLexicon.shared.entry(of: word.hash).name != nil && isBacked(range, in: text)
  }

  /// Tells whether three bytes are the capitals of a code; in small letters the word would be "all" or "try".
  private static func isCode(_ range: Range<Int>, of bytes: WordScanner.Bytes) -> Bool {
    guard range.allSatisfy({ bytes[$0] &- 0x41 < 26 }) else { return false }
    return Currency.isCode(packed: range.reduce(0) { $0 << 8 | UInt32(bytes[$1]) })
  }

  private static let certain: Int16 = 1
  private static let common: Int16 = 2

  /// The hash of every name and every sign, with whether it is too common a word to count by itself. The letters of "US$"
  /// are no sign.
  private static let marks: HashTable = {
    func hash(_ text: String, where fits: (borrowing WordScanner) -> Bool) -> UInt64? {
      var scanner = WordScanner()
      while scanner.next(in: text.utf8.span) {
        if fits(scanner) { return scanner.hash }
      }
      return nil
    }
    let words = CurrencyName.all.flatMap { name in name.forms.map { ($0, name.needsSum ? common : certain) } }
    var marks = HashTable(count: words.count + CurrencyName.signs.count)
    for (word, mark) in words {
      guard let hash = hash(word, where: { _ in true }) else { continue }
      if marks[hash] != certain { marks[hash] = mark }
    }
    for hash in CurrencyName.signs.keys.compactMap({ hash($0) { $0.traits.contains(.single) } }) {
      marks[hash] = certain
    }
    return marks
  }()
}
