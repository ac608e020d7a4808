import Text

/// Cuts case and plural endings off a word in Latin letters, so that a name is the same in every sentence.
///
/// Rough on purpose: a stem is only compared by its consonants.
enum StoryStem {
  /// The stem of a word of a language; the word itself where nothing is cut.
  static func stem(_ latin: [UInt8], _ language: Language?) -> [UInt8] {
    switch language {
    case .russian, .ukrainian, .belarusian: return cut(latin, slavic, keeping: 3)
    case .kazakh, .kyrgyz, .uzbekLatin, .uzbekCyrillic, .turkmen, .turkish, .tatar, .azerbaijani:
      return cut(cut(latin, turkic, keeping: 4), turkic, keeping: 4)
    case .tajik: return cut(latin, tajik, keeping: 4)
    case .english: return latin.count > 4 && latin.last == UInt8(ascii: "s") ? latin.dropLast() : latin
    default: return latin
    }
  }

  private static func cut(_ word: [UInt8], _ endings: [[UInt8]], keeping least: Int) -> [UInt8] {
    for ending in endings where word.count - ending.count >= least && word.suffix(ending.count).elementsEqual(ending) {
      return Array(word.dropLast(ending.count))
    }
    return word
  }

  private static func list(_ text: String) -> [[UInt8]] {
    Set(text.split(separator: " ").map { Array($0.utf8) }).sorted { $0.count > $1.count }
  }

  /// Endings of adjectives and nouns of Russian, as `Latinizer` writes them.
  private static let slavic = list(
    """
    ami ami ogo ego omu emu imi imi skaa skiy skogo skoy skom skomu skuu skie skih iy oy iy aa aa oe ee ie ie ov ev ey om em am am ah ah a u \
    u e i o
    """)
  /// Cases, plural, possession and the forms made of them, with vowel harmony and assimilation.
  private static let turkic = list(
    """
    lardan lerden lardin nin nan ning din tin dan den tan ten nen ta te da de ga ge ka ke na ne ya ye ni di ti i u si lar ler dar der tar ter \
    lik dagi degi daki deki ndagi sinin sinda sida sini sina siga men ben pen dik tik lu li luk niki larda lerde larga lerge inin ina inda
    """)
  private static let tajik = list("horo hoi ho ro i u")
}
