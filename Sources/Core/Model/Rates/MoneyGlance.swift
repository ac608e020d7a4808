/// Whether a text has a word or a sign that may name money: a glance that spares most texts a reading.
package func mayNameMoney(_ text: String) -> Bool {
  let bytes = text.utf8.span
  var scanner = WordScanner()
  while scanner.next(in: bytes) {
    if isCode(scanner.range, of: bytes) { return true }
    if marks.contains(scanner.hash) { return true }
  }
  return false
}

/// Three capitals that are a code; in other cases the word would be "all" or "try".
private func isCode(_ range: Range<Int>, of bytes: WordScanner.Bytes) -> Bool {
  guard range.count == 3, range.allSatisfy({ bytes[$0] &- 0x41 < 26 }) else { return false }
  return Currency.byCode[String(decoding: range.map { bytes[$0] }, as: UTF8.self)] != nil
}

/// The hashes of the first word of every name, and of every sign; the letters of "US$" are no sign.
private let marks: Set<UInt64> = {
  func hash(_ text: String, where fits: (WordScanner) -> Bool) -> UInt64? {
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
