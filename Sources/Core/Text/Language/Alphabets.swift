/// The languages that have each letter, as bits: bit n is language n.
struct Alphabets: Sendable {
  /// Letters of the scripts before U+0700: nearly all letters of the news of the region.
  private var letters = Array(repeating: UInt32(0), count: 0x700)
  private var others: [UInt32: UInt32] = [:]

  mutating func insert(_ letter: UInt32, of language: Int) {
    let bit = UInt32(1) << UInt32(language)
    if letter < 0x700 { letters[Int(letter)] |= bit } else { others[letter, default: 0] |= bit }
  }

  /// 0 for a letter that no language has.
  subscript(letter: UInt32) -> UInt32 { letter < 0x700 ? letters[Int(letter)] : others[letter] ?? 0 }
}
