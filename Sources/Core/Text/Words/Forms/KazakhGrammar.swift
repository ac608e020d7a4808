/// The declension and the conjugation of Kazakh.
///
/// Rules: Қазақ грамматикасы (Астана, 2002), Морфология; the same tables in English: R. Muhamedowa, Kazakh: A Comprehensive
/// Grammar (2016), chapters 3, 4 and 6. The future in -ар is left out, because nouns end so.
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
      vn t DI сA
      t z м ң қ к ңIз ңдAр
      vn r A-> й+>
      r z дI мIн сIң мIз сIз
      r s тIн
      vn s QAн
      vn e Iп- п+
      e z тI
      v z сIн
      v n MA>
      n z с
      """),
    vowels: TurkicGrammar.letters("аәеёиоөуұүыіэюя"), glides: TurkicGrammar.letters("уи"),
    sounds: sounds,
    softening: [row("п")[0]: row("б"), row("к")[0]: row("г"), row("қ")[0]: row("ғ")], fleeting: row("ыі"),
    wholes: TurkicGrammar.words("ақша алма үшін бірге басқа тегін оны оның онда отан салқын"),
    verbs: TurkicGrammar.Verbs(bases: bases, infinitives: infinitives))

  private static func row(_ text: String) -> [UInt16] { TurkicGrammar.row(text) }

  private static let back = TurkicGrammar.letters("аоұыёя")
  private static let front = TurkicGrammar.letters("әеөүіэ")
  private static let vowels = TurkicGrammar.letters("аәеёоөұүыіэюя")
  private static let voiceless = TurkicGrammar.letters("кқпстфхһцчшщ")
  /// Written voiced, spoken voiceless at the end of a word.
  private static let borrowed = TurkicGrammar.letters("бвгд")
  private static let nasals = TurkicGrammar.letters("мнң")

  /// A base and у: бару, бар; қарау, қара; оқу, оқы; шығу, шық and шығ; қою, қой.
  private static let bases: @Sendable ([UInt16]) -> [[UInt16]] = { word in
    let base = word.without(1)
    guard let last = base.last, base.count >= 2 else { return [] }
    if word.last == row("ю")[0] { return [base + row("й")] }
    guard word.last == row("у")[0] else { return [] }
    if vowels.contains(last) { return base.count >= 3 ? [base] : [] }
    let hard = [row("б")[0]: row("п"), row("г")[0]: row("к"), row("ғ")[0]: row("қ")][last] ?? []
    return [base] + row("ыі").map { base + [$0] } + (hard.isEmpty ? [] : [base.dropLast() + hard])
  }

  private static let infinitives: @Sendable ([UInt16]) -> [[UInt16]] = { base in
    guard let last = base.last else { return [] }
    if last == row("й")[0] { return [base.dropLast() + row("ю")] }
    if row("ыі").contains(last) { return [base.dropLast() + row("у")] }
    let soft = [row("п")[0]: row("б"), row("к")[0]: row("г"), row("қ")[0]: row("ғ")][last] ?? []
    return [base + row("у")] + (soft.isEmpty ? [] : [base.dropLast() + soft + row("у")])
  }

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
