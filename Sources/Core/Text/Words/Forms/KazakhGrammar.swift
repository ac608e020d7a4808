/// The declension of Kazakh.
///
/// Rules: Қазақ грамматикасы (Астана, 2002), Морфология; the same tables in English: R. Muhamedowa, Kazakh: A Comprehensive
/// Grammar (2016), chapters 3 and 4.
enum KazakhGrammar {
  static let grammar = TurkicGrammar(
    endings: TurkicGrammar.Ending.table(
      """
      sl p LAр
      sp m Iм- м+ Iң- ң+
      sp i I- сI+
      sp o IмIз- мIз+ IңIз- ңIз+
      spo c GIң NI QA DA BAн Mен Gікі
      m c GIң NI A DA BAн Mен Gікі
      i c нIң н нA ндA нAн Mен нікі
      l c нIң н нA ндA нAн Mен
      spmo l DAKI
      i l ндAKI
      """),
    vowels: TurkicGrammar.letters("аәеёиоөуұүыіэюя"), glides: TurkicGrammar.letters("уи"),
    sounds: sounds,
    softening: [row("п")[0]: row("б"), row("к")[0]: row("г"), row("қ")[0]: row("ғ")], fleeting: row("ыі"),
    wholes: TurkicGrammar.words("ақша алма үшін бірге басқа тегін оны оның онда отан"))

  private static func row(_ text: String) -> [UInt16] { TurkicGrammar.row(text) }

  private static let back = TurkicGrammar.letters("аоұыёя")
  private static let front = TurkicGrammar.letters("әеөүіэ")
  private static let vowels = TurkicGrammar.letters("аәеёоөұүыіэюя")
  private static let voiceless = TurkicGrammar.letters("кқпстфхһцчшщ")
  /// Written voiced, spoken voiceless at the end of a word.
  private static let borrowed = TurkicGrammar.letters("бвгд")
  private static let nasals = TurkicGrammar.letters("мнң")

  private static let sounds: TurkicGrammar.Sounds = { sound, word, place in
    let before = word[..<place]
    let index = before.lastIndex { back.contains($0) || front.contains($0) }
    let vowel = index.map { word[$0] }
    let last = word[place - 1]
    let isBack = vowel.map(back.contains) ?? true
    let isFront = vowel.map(front.contains) ?? true
    // и and у are of both rows; a soft sign, and the к, г and в of borrowed words, change the row.
    // The last letter is of the ending itself where an A comes.
    let between = sound == 0x41 ? before[(index ?? 0)...].dropLast() : before[(index ?? 0)...]
    let isOpen = between.contains { "иуюькгв".utf16.contains($0) }
    func harmony(_ backs: String, _ fronts: String) -> [UInt16] {
      (isBack || isOpen ? row(backs) : []) + (isFront || isOpen ? row(fronts) : [])
    }
    func hardened(_ voiced: String, _ hard: String) -> [UInt16] {
      voiceless.contains(last) ? row(hard) : borrowed.contains(last) ? row(voiced + hard) : row(voiced)
    }
    let isVowel = vowels.contains(last)
    switch UInt8(truncatingIfNeeded: sound) {
    case UInt8(ascii: "A"): return harmony("а", "е")
    case UInt8(ascii: "I"): return harmony("ы", "і")
    case UInt8(ascii: "L"):
      if isVowel || "рйуи".utf16.contains(last) { return row("л") }
      return hardened("д", "т")
    case UInt8(ascii: "G"): return isVowel || nasals.contains(last) ? row("н") : hardened("д", "т")
    case UInt8(ascii: "N"): return isVowel ? row("н") : hardened("д", "т")
    case UInt8(ascii: "D"): return hardened("д", "т")
    case UInt8(ascii: "B"): return nasals.contains(last) ? row("н") : hardened("д", "т")
    case UInt8(ascii: "Q"):
      return voiceless.contains(last)
        ? harmony("қ", "к") : borrowed.contains(last) ? harmony("ғқ", "гк") : harmony("ғ", "г")
    case UInt8(ascii: "K"): return harmony("ғ", "г")
    case UInt8(ascii: "M"):
      if last == row("з")[0] || last == row("ж")[0] { return row("б") }
      return voiceless.contains(last) ? row("п") : borrowed.contains(last) ? row("бп") : row("м")
    default: return []
    }
  }
}
