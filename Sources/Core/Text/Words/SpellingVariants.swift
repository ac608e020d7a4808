/// Sounds of a searched word as languages of the region that keep another sound apart write them, for names that no single rule of
/// sounds brings together.
///
/// - Uzbek ў (oʻ) and Tajik ӯ stand where Russian has о as often as у: Хўжаев, Ходжаев.
/// - Kazakh and Kyrgyz у behind a vowel is в elsewhere: Дәулет, Давлет.
/// - Kazakh and the transcriptions from French and English have ш for ч: Шыңғыс, Чингис; Chevron, Шеврон.
struct SpellingVariants: Hashable, Sendable {
  /// The letters that one of the two words must have.
  private enum Need: Hashable {
    case roundVowel, kazakhOrOtherScript
  }

  private struct Variant: Hashable {
    let rough: String
    let need: Need
  }

  private let variants: [Variant]
  private let script: PhoneticKey.Script?
  private let hasRoundVowel: Bool
  private let isKazakh: Bool

  /// Sounds of a variant at least: between alphabets, and within one.
  private static let (fewest, fewestAlike) = (5, 6)
  /// Letters о of a word that may each stand for ў.
  private static let most = 3

  /// Takes a word in small letters with its accents, and its sounds.
  init(_ word: String, _ sound: PhoneticKey?) {
    script = sound?.script
    hasRoundVowel = SpellingVariants.hasRoundVowel(word)
    isKazakh = SpellingVariants.isKazakh(word)
    guard let sound, sound.rough.utf8.count >= SpellingVariants.fewest - 1 else {
      variants = []
      return
    }
    var variants: Set<Variant> = []
    if hasRoundVowel {
      variants.formUnion(SpellingVariants.unrounded(word).map { Variant(rough: $0, need: .roundVowel) })
    } else {
      variants.formUnion(SpellingVariants.rounded(word).map { Variant(rough: $0, need: .roundVowel) })
    }
    for rough in [SpellingVariants.glided(sound.rough), SpellingVariants.hushed(sound.rough)] {
      variants.insert(Variant(rough: rough, need: .kazakhOrOtherScript))
    }
    self.variants = variants.filter { $0.rough != sound.rough && $0.rough.utf8.count >= SpellingVariants.fewest }
      .sorted { $0.rough < $1.rough }
  }

  /// The keys under which the vocabulary has words that can match.
  var keys: [String] { variants.map(\.rough) }

  /// True if another word is the same name in such a spelling.
  func match(_ other: SpelledWord) -> Bool {
    guard !variants.isEmpty, let its = other.sound else { return false }
    let isOtherScript = its.script != script
    return variants.contains { variant in
      guard variant.rough == its.rough,
        variant.rough.utf8.count >= (isOtherScript ? SpellingVariants.fewest : SpellingVariants.fewestAlike)
      else { return false }
      return switch variant.need {
      case .roundVowel: hasRoundVowel || SpellingVariants.hasRoundVowel(other.spelling)
      case .kazakhOrOtherScript: isOtherScript || isKazakh != SpellingVariants.isKazakh(other.spelling)
      }
    }
  }

  // MARK: Letters

  private static func hasRoundVowel(_ word: String) -> Bool {
    word.unicodeScalars.contains { $0 == "ў" || $0 == "ӯ" || $0 == "ʻ" }
  }

  private static func isKazakh(_ word: String) -> Bool { word.unicodeScalars.contains(where: kazakh.contains) }

  private static let kazakh = Set("әғқңөұүһі".unicodeScalars)

  /// With о for each ў.
  private static func unrounded(_ word: String) -> [String] {
    let plain = word.replacing("oʻ", with: "o").replacing("ў", with: "о").replacing("ӯ", with: "о")
    return PhoneticKey(plain).map { [$0.rough] } ?? []
  }

  /// With у for one о: the other word has ў there.
  private static func rounded(_ word: String) -> [String] {
    let letters = Array(word.unicodeScalars)
    return letters.indices.filter { letters[$0] == "о" || letters[$0] == "o" }.prefix(most).compactMap { place in
      var other = letters
      other[place] = letters[place] == "о" ? "у" : "u"
      return PhoneticKey(String(String.UnicodeScalarView(other)))?.rough
    }
  }

  /// With v for u behind a or e and before no vowel, and the other way round.
  private static func glided(_ rough: String) -> String {
    var letters = Array(rough.unicodeScalars)
    for place in letters.indices.dropFirst() where letters[place - 1] == "a" || letters[place - 1] == "e" {
      let next = place + 1 < letters.count ? letters[place + 1] : nil
      guard next.map({ !"aeiu".unicodeScalars.contains($0) }) ?? true else { continue }
      if letters[place] == "u" { letters[place] = "v" } else if letters[place] == "v" { letters[place] = "u" }
    }
    return String(String.UnicodeScalarView(letters))
  }

  /// With sh for ch; where there is none, with ch for sh.
  private static func hushed(_ rough: String) -> String {
    rough.contains("C") ? rough.replacing("C", with: "S") : rough.replacing("S", with: "C")
  }
}
