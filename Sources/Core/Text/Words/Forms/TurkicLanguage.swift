/// A Turkic language in one alphabet.
struct TurkicLanguage: Sendable {
  let grammar: TurkicGrammar
  /// Writes a word in the letters of the grammar; nil when it has letters of another language.
  let letters: @Sendable (String) -> [UInt16]?
  /// The other way round: the beginning of all spellings of a beginning.
  let spelling: @Sendable ([UInt16]) -> String

  init(
    _ grammar: TurkicGrammar, _ letters: @escaping @Sendable (String) -> [UInt16]?,
    spelling: @escaping @Sendable ([UInt16]) -> String = { String(decoding: $0, as: UTF16.self) }
  ) {
    self.grammar = grammar
    self.letters = letters
    self.spelling = spelling
  }

  /// A language whose grammar has the letters of its alphabet.
  private init(_ grammar: TurkicGrammar, alphabet: String) {
    let alphabet = Set(alphabet.utf16)
    self.init(grammar) { word in word.utf16.allSatisfy(alphabet.contains) ? Array(word.utf16) : nil }
  }

  private static let latin = "abcdefghijklmnopqrstuvwxyz"
  private static let cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюя"

  static let kazakh = TurkicLanguage(KazakhGrammar.grammar, alphabet: cyrillic + "әғқңөұүһі")
  static let kyrgyz = TurkicLanguage(KyrgyzGrammar.grammar) { word in
    let alphabet = kyrgyzLetters
    guard word.utf16.allSatisfy(alphabet.contains) else { return nil }
    return Array(word.replacing("я", with: "йа").replacing("ю", with: "йу").utf16)
  } spelling: { letters in
    // й is half of я or ю where a vowel follows.
    var letters = letters
    if letters.last == 0x439 { letters.removeLast() }
    return String(decoding: letters, as: UTF16.self).replacing("йа", with: "я").replacing("йу", with: "ю")
  }
  static let uzbekCyrillic = TurkicLanguage(UzbekGrammar.cyrillic, alphabet: cyrillic + "ғқўҳ")
  static let uzbekLatin = TurkicLanguage(UzbekGrammar.latin, { UzbekGrammar.letters($0) }) { UzbekGrammar.spelling($0) }
  static let turkmen = TurkicLanguage(
    TurkmenGrammar.grammar, alphabet: latin.filter { !"cqvx".contains($0) } + "çäňöşüýž")
  static let turkish = TurkicLanguage(
    TurkishGrammar.grammar, alphabet: latin.filter { !"qwx".contains($0) } + "çğıöşüâîû")

  private static let kyrgyzLetters = Set((cyrillic + "ңөү").utf16)

  /// A searched word as the language reads it.
  struct Reading: Sendable {
    private let language: TurkicLanguage
    private let letters: [UInt16]
    private let stems: Set<[UInt16]>
    /// Dictionary forms of verbs that the word may be a form of.
    private let infinitives: Set<[UInt16]>
    private let surfaces: [TurkicGrammar.Surface]

    /// Letters that every form has in common with the word.
    var least: Int {
      let stem = surfaces.map { zip($0.letters, letters).prefix { $0 == $1 }.count }.min() ?? letters.count
      let others = stems.union(infinitives).map { zip($0, letters).prefix { $0 == $1 }.count }.min()
      return max(1, min(stem, others ?? stem) - 1)
    }

    /// Nil when the word has letters of another language.
    init?(_ word: String, _ language: TurkicLanguage) {
      guard let letters = language.letters(word), letters.count > 1 else { return nil }
      self.language = language
      self.letters = letters
      // One letter behind a short word is too little to take it for an ending: talaba is no form of talab.
      stems = language.grammar.stems(of: letters).filter {
        $0.count < letters.count - 1 || $0.count > 5 || $0.last != letters[$0.count - 1]
      }
      // A short stem that is only a guess is looked for as it is, and not in its forms.
      let sure = stems.filter { $0.count >= 4 && $0.count < letters.count - 1 }
      let verbs = language.grammar.verbs(of: letters)
      infinitives = verbs.infinitives.subtracting(stems)
      surfaces =
        sure.union([letters]).flatMap(language.grammar.surfaces)
        + verbs.bases.map { TurkicGrammar.Surface(letters: $0, rest: .conjugation) }
    }

    func has(_ word: String) -> Bool {
      guard let other = language.letters(word) else { return false }
      if stems.contains(other) || infinitives.contains(other) { return true }
      guard !language.grammar.wholes.contains(other) else { return false }
      return surfaces.contains { other.starts(with: $0.letters) && language.grammar.isForm(other, of: $0) }
    }

    var lemmas: Set<String> { Set(stems.map(language.spelling)) }

    func add(to words: inout Set<String>, _ beginnings: inout Set<String>) {
      words.formUnion(stems.union(infinitives).map(language.spelling))
      for surface in surfaces {
        let spelling = language.spelling(surface.letters)
        if surface.rest == .nothing { words.insert(spelling) } else { beginnings.insert(spelling) }
      }
    }
  }
}
