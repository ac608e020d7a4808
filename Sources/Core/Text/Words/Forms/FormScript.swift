/// A script, with the grammars whose words are written in it. A new language is a line here.
enum FormScript: Sendable, Equatable {
  case latin, cyrillic, arabic

  /// The script of a word of small letters; nil for others.
  init?(_ word: String) {
    guard let first = word.unicodeScalars.first else { return nil }
    switch first.value {
    case 0x61...0x7A, 0xDF...0x24F: self = .latin
    case 0x400...0x52F: self = .cyrillic
    case 0x621...0x6D3: self = .arabic
    default: return nil
    }
  }

  var tables: [FormTable] {
    switch self {
    case .latin: [.english]
    case .cyrillic: [.russian, .tajik]
    case .arabic: [.persian]
    }
  }

  var turkic: [TurkicLanguage] {
    switch self {
    case .latin: [.uzbekLatin, .turkmen, .turkish]
    case .cyrillic: [.kazakh, .kyrgyz, .uzbekCyrillic]
    case .arabic: []
    }
  }

  /// The word with one letter for those that are written in several ways: е for ё, и for ӣ, the Persian letters for the Arabic.
  static func plain(_ spelling: String) -> String {
    guard spelling.unicodeScalars.contains(where: { variants[$0] != nil }) else { return spelling }
    return String(String.UnicodeScalarView(spelling.unicodeScalars.map { variants[$0] ?? $0 }))
  }

  private static let variants: [Unicode.Scalar: Unicode.Scalar] = [
    "ё": "е", "ӣ": "и", "ك": "ک", "ي": "ی", "ى": "ی", "ة": "ه", "ۀ": "ه", "ە": "ه", "أ": "ا", "إ": "ا", "آ": "ا",
    "ٱ": "ا",
    "ؤ": "و",
  ]
}
