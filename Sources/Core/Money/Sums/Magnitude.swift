/// How many thousands a word or letter after a number stands for.
struct Magnitude: Sendable {
  /// 3 for a thousand, 6 for a million, 9, 12.
  let powerOfTen: Int

  /// Nil when the folded word is none; "m" and "k" count only where a person types a sum, not in running text.
  init?(word: String, isTyped: Bool = false) {
    let letters = isTyped ? Magnitude.letters : [:]
    guard let power = Magnitude.words[word] ?? letters[word] ?? Magnitude.long(word) else { return nil }
    powerOfTen = power
  }

  private static let letters = ["k": 3, "m": 6, "b": 9, "t": 12, "тыс": 3, "к": 3, "м": 6]

  /// English, Russian, Kazakh, Kyrgyz, Uzbek, Tajik; "млн" and its kin are the same in all that use Cyrillic.
  private static let words: [String: Int] = [
    "thousand": 3, "thousands": 3, "тыс": 3, "мың": 3, "миң": 3, "ming": 3, "минг": 3, "ҳазор": 3, "müň": 3,
    "тысяча": 3,
    "тысяч": 3, "тысячи": 3,
    "million": 6, "millions": 6, "mln": 6, "mn": 6, "mio": 6, "млн": 6, "миллион": 6,
    "billion": 9, "billions": 9, "bln": 9, "bn": 9, "млрд": 9, "mlrd": 9, "миллиард": 9, "milliard": 9,
    "trillion": 12, "trillions": 12, "trln": 12, "tn": 12, "трлн": 12, "триллион": 12,
  ]

  /// Inflected Russian: миллиона, миллиардов.
  private static func long(_ word: String) -> Int? {
    for (stem, power) in [("миллион", 6), ("миллиард", 9), ("триллион", 12)]
    where word.hasPrefix(stem) && word.count <= stem.count + 3 {
      return power
    }
    return nil
  }
}
