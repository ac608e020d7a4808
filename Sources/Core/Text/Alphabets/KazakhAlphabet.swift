/// The Latin alphabet of Kazakh as the National Commission proposed it on 28 January 2021, with 31 letters. Letters that only words
/// from Russian have are written by their sound.
enum KazakhAlphabet {
  private static let letters: [Character: String] = [
    "а": "a", "ә": "ä", "б": "b", "в": "v", "г": "g", "ғ": "ğ", "д": "d", "е": "e", "ё": "io", "ж": "j", "з": "z",
    "и": "i",
    "й": "i", "к": "k", "қ": "q", "л": "l", "м": "m", "н": "n", "ң": "ñ", "о": "o", "ө": "ö", "п": "p", "р": "r",
    "с": "s",
    "т": "t", "у": "u", "ұ": "ū", "ү": "ü", "ф": "f", "х": "h", "һ": "h", "ц": "s", "ч": "ş", "ш": "ş", "щ": "ş",
    "ъ": "",
    "ы": "y", "і": "ı", "ь": "", "э": "e", "ю": "iu", "я": "ia",
  ]
  /// The dotted and the dotless letter have capitals of their own.
  private static let capitals: [Character: String] = [
    "И": "İ", "Й": "İ", "І": "I", "Ё": "İo", "Ю": "İu", "Я": "İa",
  ]

  /// A word in Latin letters. Letters that are not Cyrillic stay.
  static func latin(_ word: [Character]) -> String {
    var text = ""
    for (place, letter) in word.enumerated() {
      let next = place + 1 < word.count ? word[place + 1] : nil
      let last = place > 0 ? word[place - 1] : nil
      if let capital = capitals[letter] {
        let neighbour = next?.isLetter == true ? next : last
        text += neighbour?.isUppercase == true ? capital.uppercased() : capital
      } else if let small = letters[Character(letter.lowercased().prefix(1).description)] {
        text += letter.written(small, beside: next, and: last)
      } else {
        text.append(letter)
      }
    }
    return text
  }
}
