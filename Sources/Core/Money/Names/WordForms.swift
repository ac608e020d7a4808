/// How the names of money are inflected, in the languages of the region.
///
/// Only the endings that nouns of this meaning take; a form too many costs nothing, a word that means something else does.
enum WordForms {
  /// сом, сума, манатов: masculine, hard.
  static func russianHard(_ stem: String) -> [String] {
    ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"].map { stem + $0 }
  }

  /// рубл-ь, юан-ей: masculine, soft.
  static func russianSoft(_ stem: String) -> [String] {
    ["ь", "я", "ю", "ем", "е", "и", "ей", "ям", "ями", "ях"].map { stem + $0 }
  }

  /// лир-а, гривн-ы: feminine, hard; the bare stem is the genitive plural.
  static func russianFeminine(_ stem: String) -> [String] {
    ["а", "ы", "е", "у", "ой", "", "ам", "ами", "ах"].map { stem + $0 }
  }

  /// рупи-я: feminine in -ия.
  static func russianFeminineSoft(_ stem: String) -> [String] {
    ["я", "и", "ю", "ей", "й", "ям", "ями", "ях"].map { stem + $0 }
  }

  /// теңге-ні, доллар-дың: Kazakh cases, front and back vowels alike, and the adjective in -лік.
  static func kazakh(_ stem: String) -> [String] {
    let front = ["", "ге", "ні", "нің", "де", "ден", "мен", "лік", "сі", "лер"]
    let back = ["ға", "ды", "дың", "да", "дан", "лық", "лар"]
    return (front + back).map { stem + $0 }
  }

  /// сом-дун: Kyrgyz cases.
  static func kyrgyz(_ stem: String) -> [String] {
    ["", "го", "ду", "дун", "до", "дон", "дук", "ге", "ди", "дин", "де", "ден", "лук"].map { stem + $0 }
  }

  /// so'm-ning: Uzbek cases in Latin letters.
  static func uzbek(_ stem: String) -> [String] {
    ["", "ga", "ni", "ning", "da", "dan", "lik", "lar", "larni", "larga", "dir"].map { stem + $0 }
  }

  /// сўм-нинг: Uzbek cases in Cyrillic letters.
  static func uzbekCyrillic(_ stem: String) -> [String] {
    ["", "га", "ни", "нинг", "да", "дан", "лик", "лар", "дир"].map { stem + $0 }
  }

  /// manad-yň: Turkmen cases; a final t of the stem softens before a vowel.
  static func turkmen(_ stem: String, soft: String) -> [String] {
    ["", "da", "dan", "lyk", "lar"].map { stem + $0 } + ["y", "yň", "a"].map { soft + $0 }
  }

  /// сомон-иро: Tajik, with the izafat and -ро.
  static func tajik(_ stem: String) -> [String] {
    ["", "ро", "и", "иро", "е", "ҳо"].map { stem + $0 }
  }
}
