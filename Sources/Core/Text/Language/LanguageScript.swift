/// The scripts that languages are told apart by.
enum LanguageScript: Int, CaseIterable {
  case latin, cyrillic, arabic, han, kana, hangul, georgian, armenian, hebrew, greek, devanagari, thai

  /// The number of the script of each scalar before U+0700, and one more; 0 for what is no letter.
  static let common = (0..<UInt32(0x700)).map { UInt8(LanguageScript($0).map { $0.rawValue + 1 } ?? 0) }

  /// The number of a letter's script; nil where it has none. A reader of many letters holds `common` and gives it, because an
  /// access to a global costs as much as the letter.
  static func number(of scalar: UInt32, _ common: [UInt8]) -> Int? {
    guard scalar < 0x700 else { return LanguageScript(scalar)?.rawValue }
    let number = Int(common[Int(scalar)])
    return number == 0 ? nil : number - 1
  }

  /// The script of a letter; nil for digits, punctuation, marks and letters of other scripts.
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x61...0x7A, 0x41...0x5A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x400...0x481, 0x48A...0x52F: self = .cyrillic
    case 0x620...0x64A, 0x66E...0x6D3, 0x6FA...0x6FF: self = .arabic
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2FA1F: self = .han
    case 0x3041...0x30FF: self = .kana
    case 0xAC00...0xD7A3: self = .hangul
    case 0x10A0...0x10FF, 0x1C90...0x1CBF: self = .georgian
    case 0x531...0x587: self = .armenian
    case 0x5D0...0x5EA: self = .hebrew
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x900...0x963: self = .devanagari
    case 0xE01...0xE4E: self = .thai
    default: return nil
    }
  }

  /// The languages written in it. More than one must be told apart by their words.
  var languages: [Language] {
    switch self {
    case .latin:
      [
        .english, .german, .french, .spanish, .italian, .portuguese, .polish, .turkish, .azerbaijani, .turkmen,
        .uzbekLatin, .kazakh,
      ]
    case .cyrillic: [.russian, .ukrainian, .belarusian, .kazakh, .kyrgyz, .tatar, .uzbekCyrillic, .tajik]
    case .arabic: [.persian, .arabic, .urdu]
    case .han: [.chinese]
    case .kana: [.japanese]
    case .hangul: [.korean]
    case .georgian: [.georgian]
    case .armenian: [.armenian]
    case .hebrew: [.hebrew]
    case .greek: [.greek]
    case .devanagari: [.hindi]
    case .thai: [.thai]
    }
  }
}
