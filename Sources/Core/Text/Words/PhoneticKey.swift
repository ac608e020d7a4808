/// The sounds of a word in Latin letters, to compare spellings in two alphabets.
///
/// Made letter by letter, by rules that hold for the names of the region and its neighbours (docs/SEARCH.md has them as
/// a table): к қ q are k; х ҳ kh x are h; ш sh ş are S, ч ch ç are C, ж җ ҷ дж zh dj j ž are J; я ю are ia iu, е э ё ye
/// yo are e, ы й y ı are i; ў ү ұ oʻ ü are u, ө ö are o, ә ä are a; ғ gʻ gh ğ are g, ң ñ are n; ь and ъ are nothing.
package struct PhoneticKey: Hashable, Sendable {
  package enum Script: Sendable { case latin, cyrillic }

  let script: Script
  /// One letter a sound.
  let sounds: [Unicode.Scalar]
  /// The same, without differences between languages: o and a (Toshkent, Tashkent), k and h (Qazaqstan,
  /// Kazakhstan), w and v, th and t, doubled letters.
  let rough: String
  /// True if the word has kh or letters that English words do not have.
  let isForeign: Bool

  /// Takes a word in small letters with its accents; nil when it has letters of another alphabet, or of two.
  init?(_ word: String) {
    var reader = Reader(word)
    guard let script = reader.run() else { return nil }
    self.script = script
    sounds = reader.sounds
    rough = PhoneticKey.roughen(reader.sounds)
    isForeign = script == .latin && (word.contains("kh") || word.utf8.contains { $0 >= 0x80 })
  }

  /// True if two spellings are likely to be one name. Within one alphabet more is needed: "farmer" is not "former". More is
  /// needed too where one spelling is a guess.
  func matches(_ other: PhoneticKey, asGuess isGuess: Bool = false) -> Bool {
    if script == other.script {
      let enough = isForeign || other.isForeign ? 5 : 7
      return sounds.count >= 5 && sounds == other.sounds || rough.utf8.count >= enough && rough == other.rough
    }
    return sounds.count >= 3 && sounds == other.sounds
      || rough.utf8.count >= (isGuess ? 6 : 5) && rough == other.rough
  }

  /// The rough sounds without a vowel at the end, which changes in many forms.
  var trunk: String {
    guard let last = rough.last, "aeiu".contains(last) else { return rough }
    return String(rough.dropLast())
  }

  /// True if a longer word of another alphabet begins like this one, which needs at least three sounds.
  func isContinued(by other: PhoneticKey) -> Bool {
    script != other.script && rough.utf8.count >= 3 && other.rough.hasPrefix(rough)
  }

  /// A class that the first letters of all spellings of a name share, so that other words need no closer look.
  package static func initial(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value < UInt32(known.count) ? known[Int(scalar.value)] : read(scalar)
  }

  /// A table for Latin and Cyrillic letters, because every word of a text needs its class.
  private static let known: [Unicode.Scalar] = (0..<0x530).map { Unicode.Scalar($0).map(read) ?? "\u{FFFD}" }

  private static func read(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let sound = (Reader.cyrillic[scalar] ?? Reader.latin[scalar])?.unicodeScalars.first ?? scalar
    return initials[sound] ?? sound
  }

  private static let initials: [Unicode.Scalar: Unicode.Scalar] = [
    "S": "s", "c": "k", "h": "k", "C": "k", "t": "k", "J": "z", "d": "z", "e": "i", "o": "a", "u": "a", "w": "v",
    "p": "f",
  ]

  private static func roughen(_ sounds: [Unicode.Scalar]) -> String {
    var rough: [Unicode.Scalar] = []
    for sound in sounds {
      switch (rough.last, sound) {
      case ("t", "h"), ("k", "h"): break
      case ("p", "h"): rough[rough.count - 1] = "f"
      default:
        let plain = merged[sound] ?? sound
        if rough.last != plain { rough.append(plain) }
      }
    }
    return String(String.UnicodeScalarView(rough))
  }

  private static let merged: [Unicode.Scalar: Unicode.Scalar] = ["o": "a", "h": "k", "c": "k", "w": "v"]
}

/// Reads a word from left to right, the longest row of letters for one sound first.
private struct Reader {
  private let letters: [Unicode.Scalar]
  private var at = 0
  private(set) var sounds: [Unicode.Scalar] = []

  init(_ word: String) {
    letters = Array(word.unicodeScalars)
  }

  mutating func run() -> PhoneticKey.Script? {
    var script: PhoneticKey.Script?
    while at < letters.count {
      let found: PhoneticKey.Script
      if let sound = Reader.cyrillic[letters[at]] {
        found = .cyrillic
        take(sound, 1)
      } else if let (sound, width) = latinSound() {
        found = .latin
        take(sound, width)
      } else {
        return nil
      }
      guard script == nil || script == found else { return nil }
      script = found
    }
    return sounds.isEmpty ? nil : script
  }

  /// дж and dj become one sound when the second letter comes; so do ii of "ий" and ee of "ёе".
  private mutating func take(_ sound: String, _ width: Int) {
    at += width
    for letter in sound.unicodeScalars {
      if letter == "J", sounds.last == "d" { sounds.removeLast() }
      if letter == sounds.last, letter == "i" || letter == "e" { continue }
      sounds.append(letter)
    }
  }

  private func latinSound() -> (String, Int)? {
    for (row, sound) in Reader.rows where letters[at...].starts(with: row) { return (sound, row.count) }
    let letter = letters[at]
    if letter == "w" {
      let isBeforeVowel = at + 1 < letters.count && "aeiouy".unicodeScalars.contains(letters[at + 1])
      return (isBeforeVowel ? "w" : "v", 1)
    }
    if let sound = Reader.latin[letter] { return (sound, 1) }
    if ("a"..."z").contains(letter) { return (String(letter), 1) }
    return nil
  }

  private static let rows: [([Unicode.Scalar], String)] = [
    ("shch", "S"), ("yoʻ", "iu"), ("tch", "C"), ("sh", "S"), ("ch", "C"), ("zh", "J"), ("kh", "h"), ("gh", "g"),
    ("oʻ", "u"),
    ("gʻ", "g"), ("ya", "ia"), ("yu", "iu"), ("yo", "e"), ("ye", "e"), ("ýa", "ia"), ("ýu", "iu"), ("ýo", "e"),
    ("ýe", "e"),
  ].map { (Array($0.0.unicodeScalars), $0.1) }

  static let latin: [Unicode.Scalar: String] = [
    "j": "J", "q": "k", "x": "h", "y": "i", "ý": "i", "ı": "i", "ş": "S", "š": "S", "ç": "C", "č": "C", "ž": "J",
    "ö": "o", "ō": "o", "ü": "u", "ū": "u", "ä": "a", "ə": "a", "ā": "a", "á": "a", "é": "e", "ě": "e", "í": "i",
    "ó": "o", "ú": "u", "ñ": "n", "ń": "n", "ň": "n", "ğ": "g", "ʻ": "",
  ]

  static let cyrillic: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "J", "з": "z", "и": "i", "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "h", "ц": "ts", "ч": "C", "ш": "S", "щ": "S", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
    // Kazakh, Kyrgyz, Tajik, Uzbek, Turkmen.
    "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i", "ў": "u", "ҳ": "h",
    "ҷ": "J", "ҹ": "C", "җ": "J", "ӣ": "i", "ӯ": "u", "ҥ": "n",
    // Ukrainian, Belarusian, Serbian.
    "ґ": "g", "є": "e", "ї": "i", "ј": "i",
  ]
}
