import Text

/// Tells whether a text has a word or a sign that may name money: a glance at each word that spares most texts a reading.
///
/// A value holds the table of the names, so that the look at a word costs no access to a global one.
package struct MoneyGlance: Sendable {
  private let marks: HashTable

  package init() { marks = MoneyGlance.marks }

  /// Takes the word that a scanner has found, with its hash.
  package func sees(_ scanner: borrowing WordScanner, hash: UInt64, in text: WordScanner.Bytes) -> Bool {
    let range = scanner.range
    if marks.mayHave(hash), case let mark = marks[hash], mark != 0 {
      return mark == MoneyGlance.certain || isBacked(range, in: text)
    }
    // USD100m, 100тг
    if !scanner.isSpelt { return isGlued(range, of: text) }
    switch range.count {
    case 3: return isCode(range, of: text)
    // 50 MUSD: the middle letter of a code is a capital.
    case 4, 5:
      return text[range.lowerBound + 2] &- 0x41 < 26
        && ScaledCode(String(decoding: range.map { text[$0] }, as: UTF8.self)) != nil
    default: return false
    }
  }

  /// Bytes on each side of a word in which the amount stands that makes it money, and those in which the country does.
  private static let reach = (amount: 80, country: 40)

  /// Tells whether the words around one that is as common as "won" make it money.
  private func isBacked(_ range: Range<Int>, in text: WordScanner.Bytes) -> Bool {
    func around(_ reach: Int) -> Range<Int> {
      max(0, range.lowerBound - reach)..<min(text.count, range.upperBound + reach)
    }
    var place = around(MoneyGlance.reach.amount)
    if !place.contains(where: { text[$0] &- 0x30 < 10 }) {
      // Without an amount it takes a country, whose name has a capital or is Cyrillic.
      place = around(MoneyGlance.reach.country)
      guard place.contains(where: { text[$0] &- 0x41 < 26 || text[$0] >= 0x80 }) else { return false }
    }
    return MoneyReader(String(decoding: place.map { text[$0] }, as: UTF8.self)).namesMoney
  }

  /// Tells whether digits have a name or a code of money glued to them, before them or behind: USD100m, 100тг.
  private func isGlued(_ range: Range<Int>, of text: WordScanner.Bytes) -> Bool {
    func isDigit(_ place: Int) -> Bool { text[place] &- 0x30 < 10 }
    var (first, last) = (range.lowerBound, range.upperBound)
    while first < last, !isDigit(first) { first += 1 }
    guard first < last else { return false }
    while last > first, !isDigit(last - 1) { last -= 1 }
    return [range.lowerBound..<first, last..<range.upperBound].contains { letters in
      guard !letters.isEmpty else { return false }
      if letters.count == 3, isCode(letters, of: text) { return true }
      let word = WordRun(letters.map { text[$0] }, from: 0)
      return MoneyLexicon.shared.entry(of: word.hash).name != nil && isBacked(range, in: text)
    }
  }

  /// Tells whether three bytes are the capitals of a code; in small letters the word would be "all" or "try".
  private func isCode(_ range: Range<Int>, of bytes: WordScanner.Bytes) -> Bool {
    guard bytes[range.lowerBound] &- 0x41 < 26, range.allSatisfy({ bytes[$0] &- 0x41 < 26 }) else { return false }
    return Currency.isCode(packed: range.reduce(0) { $0 << 8 | UInt32(bytes[$1]) })
  }

  private static let certain: Int16 = 1
  private static let common: Int16 = 2

  /// The hash of every name and every sign, with whether it is too common a word to count by itself. The letters of "US$"
  /// are no sign.
  ///
  /// The hash of a form is that of its stem, continued over its ending: the thousands of forms are never made as text.
  private static let marks: HashTable = {
    var marks = HashTable(count: 8192)
    var endings: [String: [[UInt8]]] = [:]
    for name in CurrencyName.all {
      let mark = name.needsSum ? common : certain
      for forms in name.languages.flatMap(\.parts) {
        let ends = endings[forms.endings] ?? NameForms.split(forms.endings).map { folded(String($0)).bytes }
        endings[forms.endings] = ends
        for stem in NameForms.split(forms.stems) where !stem.isEmpty {
          let start = folded(String(stem)).hash
          for end in ends {
            let hash = end.reduce(into: FNV1a(value: start)) { $0.combine(UInt64($1)) }.value
            if marks[hash] != certain { marks[hash] = mark }
          }
        }
      }
    }
    // A scanner takes the apostrophe of Turkish "euro’ya" for the letter of Uzbek oʻ.
    for name in ["euro", "avro"] {
      for ending in ["ya", "yu", "nun", "da", "dan", "luk", "dur", "yla", "su"] {
        marks[folded("\(name)'\(ending)").hash] = certain
      }
    }
    for sign in CurrencyName.signs.keys {
      let word = folded(sign)
      if word.isSingle { marks[word.hash] = certain }
    }
    return marks
  }()

  /// The first word of a text as a scanner folds it.
  private static func folded(_ text: String) -> (bytes: [UInt8], hash: UInt64, isSingle: Bool) {
    var scanner = WordScanner()
    guard scanner.next(in: text.utf8.span) else { return ([], FNV1a().value, false) }
    return ((0..<scanner.length).map { scanner.buffer[$0] }, scanner.hash, scanner.traits.contains(.single))
  }
}
