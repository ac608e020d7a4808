/// The declension and the conjugation of Kyrgyz. я and ю are read as йа and йу: той, тою.
///
/// Rules: Кыргыз адабий тилинин грамматикасы, 1-бөлүк (Фрунзе, 1980); the same tables in English: G. Imart, Le Kirghiz (1981).
enum KyrgyzGrammar {
  static let grammar = TurkicGrammar(
    endings: TurkicGrammar.Ending.table(
      """
      sl p LAр
      sp m Iм- м+ Iң- ң+
      sp i I- сI+
      sp o IбIз- бIз+ IңIз- ңIз+ Iңар- ңар+
      spo c NIн NI GA DA DAн NIкI
      m c NIн NI A DA DAн
      i c нIн н нA ндA нAн нIкI
      l c нIн нI GA DA DAн
      spmo l DAгI
      i l ндAгI
      vn t DI сA
      t z м ң к ңIз ңAр
      vn r A-> й+>
      r z т бIз сIз сIң м мIн
      vn s GAн
      vn e Iп- п+
      e z тIр
      v z сIн
      v s чу чү
      v n BA>
      n z с
      """),
    vowels: TurkicGrammar.letters("аеёиоөуүыэ"), glides: [],
    sounds: sounds,
    softening: [row("п")[0]: row("б"), row("к")[0]: row("г")], fleeting: row("ыиуү"),
    wholes: TurkicGrammar.words(
      "үчүн бирге башка эртең шутка кошка маска паска каска сетка сотка матка сумка бутка будка ставка скала школа карта казна цена весна война жена"
    ),
    ownSurfaces: { stem in
      // орун, орду; and children are балдар.
      if stem == row("бала") { return [.init(letters: row("бал"), rest: .endingsWith(row("д")[0]))] }
      guard stem.count >= 3, stem.last == row("н")[0], stem[stem.count - 3] == row("р")[0] else { return [] }
      return [.init(letters: stem.dropLast(2) + row("д"), rest: .endingsWithVowel)]
    },
    ownStems: { surface, next in
      if surface == row("бал"), next == row("д")[0] { return [row("бала")] }
      guard surface.count >= 3, surface.suffix(2) == row("рд")[...], let next, vowels.contains(next) else { return [] }
      return row("ыиуү").map { surface.dropLast() + [$0] + row("н") }
    },
    verbs: TurkicGrammar.Verbs(bases: bases, infinitives: infinitives))

  private static func row(_ text: String) -> [UInt16] { TurkicGrammar.row(text) }

  private static let vowels = TurkicGrammar.letters("аеёиоөуүыэ")
  private static let voiceless = TurkicGrammar.letters("кпстфхцчшщ")
  private static let borrowed = TurkicGrammar.letters("бвгд")

  /// A base and a long vowel: баруу, бар; окуу, оку; кароо, кара; иштөө, иште; чыгуу, чык and чыг; коюу, кой.
  private static let bases: @Sendable ([UInt16]) -> [[UInt16]] = { word in
    guard word.count >= 4, let long = word.last, row("уүоө").contains(long), word[word.count - 2] == long else {
      return []
    }
    let base = word.without(2)
    guard let last = base.last else { return [] }
    switch Unicode.Scalar(long) {
    case "о": return row("ао").map { base + [$0] }
    case "ө": return row("еө").map { base + [$0] }
    default:
      let hard = [row("б")[0]: row("п"), row("г")[0]: row("к")][last] ?? []
      return [base, base + [long], base + row(long == row("у")[0] ? "ы" : "и")]
        + (hard.isEmpty ? [] : [base.dropLast() + hard])
    }
  }

  private static let infinitives: @Sendable ([UInt16]) -> [[UInt16]] = { base in
    guard let last = base.last, let vowel = base.last(where: vowels.contains) else { return [] }
    let stem = base.without(1)
    switch Unicode.Scalar(last) {
    case "а": return [stem + row("оо")]
    case "о": return [stem + row("оо")]
    case "е", "ө": return [stem + row("өө")]
    case "у", "ы": return [stem + row("уу")]
    case "ү", "и": return [stem + row("үү")]
    default:
      let long = row(row("аоуыё").contains(vowel) ? "уу" : "үү")
      let soft = [row("п")[0]: row("б"), row("к")[0]: row("г")][last] ?? []
      return [base + long] + (soft.isEmpty ? [] : [stem + soft + long])
    }
  }

  private static let sounds: TurkicGrammar.Sounds = { sound, word, place in
    let vowel = word[..<place].last(where: vowels.contains).flatMap { Unicode.Scalar($0) } ?? "а"
    let last = word[place - 1]
    let isSoft = last == row("ь")[0]
    func hardened(_ voiced: String, _ hard: String) -> [UInt16] {
      voiceless.contains(last) ? row(hard) : borrowed.contains(last) ? row(voiced + hard) : row(voiced)
    }
    let isVowel = vowels.contains(last)
    switch UInt8(truncatingIfNeeded: sound) {
    case UInt8(ascii: "A"):
      switch vowel {
      case "о", "ё": return row("о")
      case "ө", "ү": return row("ө")
      case "е", "и", "э": return row("е")
      default: return row(isSoft ? "ае" : "а")
      }
    case UInt8(ascii: "I"):
      switch vowel {
      case "о", "у", "ё": return row("у")
      case "ө", "ү": return row("ү")
      case "е", "и", "э": return row("и")
      default: return row(isSoft ? "ыи" : "ы")
      }
    case UInt8(ascii: "L"):
      if isVowel || "рй".utf16.contains(last) { return row("л") }
      return hardened("д", "т")
    case UInt8(ascii: "N"): return isVowel ? row("н") : hardened("д", "т")
    case UInt8(ascii: "D"): return hardened("д", "т")
    case UInt8(ascii: "G"): return hardened("г", "к")
    case UInt8(ascii: "B"): return hardened("б", "п")
    default: return []
    }
  }
}
