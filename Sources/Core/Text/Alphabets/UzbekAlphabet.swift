/// The two alphabets of Uzbek: the Cyrillic one, and the Latin one by the law of 6 May 1995, with U+02BB in oʻ and gʻ and U+02BC for
/// the hard sign. Rules of spelling by decree 339 of the Cabinet of Ministers of 24 August 1995.
enum UzbekAlphabet {
  private static let turnedComma = "\u{2BB}"
  private static let apostrophe = "\u{2BC}"

  // MARK: To Latin

  private static let latinLetters: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ё": "yo", "ж": "j", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l",
    "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "x", "ч": "ch",
    "ш": "sh",
    "щ": "sh", "ы": "i", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ў": "o" + turnedComma, "қ": "q",
    "ғ": "g" + turnedComma,
    "ҳ": "h",
  ]
  private static let cyrillicVowels: Set<Character> = ["а", "е", "ё", "и", "о", "у", "ў", "э", "ю", "я", "ы"]
  /// Words from Russian in which a soft consonant stands before я: the Latin spelling has no y.
  private static let months: [(beginning: String, latin: String)] = [("сентябр", "sentabr"), ("октябр", "oktabr")]

  /// A word in Latin letters. Letters that are not Cyrillic stay.
  static func latin(_ word: [Character]) -> String {
    let small = word.map(lowercased)
    for month in months where small.starts(with: Array(month.beginning)) {
      let count = month.beginning.count
      let beginning = word[0].written(month.latin, beside: word[1], and: nil)
      return beginning + latin(word, small, from: count)
    }
    return latin(word, small, from: 0)
  }

  private static func latin(_ word: [Character], _ small: [Character], from start: Int) -> String {
    var text = ""
    for place in start..<max(start, word.count) {
      let before = place > 0 ? small[place - 1] : nil
      let next = place + 1 < small.count ? small[place + 1] : nil
      guard let letters = letters(small[place], before, next) else {
        text.append(word[place])
        continue
      }
      text += word[place].written(
        letters, beside: place + 1 < word.count ? word[place + 1] : nil, and: place > 0 ? word[place - 1] : nil)
    }
    return text
  }

  /// Nil for a letter that is not in the Cyrillic alphabet.
  private static func letters(_ letter: Character, _ before: Character?, _ next: Character?) -> String? {
    let isAfterVowel = before.map(cyrillicVowels.contains) ?? false
    switch letter {
    // Ye at the beginning, behind a vowel and behind the signs.
    case "е": return before == nil || isAfterVowel || before == "ъ" || before == "ь" ? "ye" : "e"
    case "ц": return isAfterVowel ? "ts" : "s"
    // It parts a consonant from the vowel behind it, which Latin letters do by themselves before ye, yo, yu and ya.
    case "ъ": return before == "ў" || (next.map { "еёюя".contains($0) } ?? false) ? "" : apostrophe
    // The two letters are no "sh".
    case "с" where next == "ҳ": return "s" + apostrophe
    default: return latinLetters[letter]
    }
  }

  // MARK: To Cyrillic

  private static let pairs: [String: Character] = [
    "sh": "ш", "ch": "ч", "ya": "я", "yo": "ё", "yu": "ю", "ye": "е", "o\u{2BB}": "ў", "g\u{2BB}": "ғ",
  ]
  private static let cyrillicLetters: [Character: Character] = [
    "a": "а", "b": "б", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "ҳ", "i": "и", "j": "ж", "k": "к", "l": "л",
    "m": "м",
    "n": "н", "o": "о", "p": "п", "q": "қ", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в", "x": "х", "y": "й",
    "z": "з",
  ]
  private static let latinVowels: Set<Character> = ["a", "e", "i", "o", "u"]

  /// A word in Cyrillic letters; nil where it has a letter that Uzbek does not have: such a word is of another language.
  static func cyrillic(_ word: [Character]) -> String? {
    let small = word.map { $0.isApostrophe ? "\u{2BC}" : lowercased($0) }
    var text = ""
    var place = 0
    while place < small.count {
      let (letter, width) = letter(small, place)
      guard let letter else { return nil }
      text += word[place].isUppercase ? letter.uppercased() : letter
      place += width
    }
    return text
  }

  /// The Cyrillic letter that begins at a place, and the Latin ones that write it; nil for what Uzbek does not have.
  private static func letter(_ small: [Character], _ place: Int) -> (String?, Int) {
    let letter = small[place]
    let next = place + 1 < small.count ? small[place + 1] : nil
    let after = place + 2 < small.count ? small[place + 2] : nil
    let before = place > 0 ? small[place - 1] : nil
    if let next {
      // "yoʻ" is й and ў.
      let isPair = !(letter == "y" && next == "o" && after == "\u{2BC}")
      let sign = next == "\u{2BC}" && (letter == "o" || letter == "g") ? turnedComma : String(next)
      if isPair, let pair = pairs[String(letter) + sign] { return (String(pair), 2) }
    }
    switch letter {
    case "\u{2BC}":
      // Between s and h it only says that they are two letters.
      if before == "s", next == "h" { return ("", 1) }
      return (before == nil ? "\u{2BC}" : "ъ", 1)
    case "e":
      // In "ye" the е was read already; a vowel before it makes it э, as the beginning does.
      let isBare = before.map { latinVowels.contains($0) || ($0 == "\u{2BC}" && isVowelSign(small, place - 1)) } ?? true
      return (isBare ? "э" : "е", 1)
    default: return (cyrillicLetters[letter].map { String($0) }, 1)
    }
  }

  /// True of the second part of oʻ.
  private static func isVowelSign(_ small: [Character], _ place: Int) -> Bool { place > 0 && small[place - 1] == "o" }

  private static func lowercased(_ letter: Character) -> Character {
    Character(letter.lowercased().prefix(1).description)
  }
}
