/// The tag of a language from what people type: a tag, a name of the language, or a wrong tag that many take for it.
package enum LanguageNames {
  /// Nil for what names no language. A tag comes back in small letters with hyphens: "uz-cyrl" for "UZ_Cyrl".
  ///
  /// Names are those of `Language`, in English, in Russian and in the language itself. A code of three letters that stands for none
  /// of these is taken as it is: ISO 639-3 has thousands.
  package static func tag(of typed: String) -> String? {
    let name = folded(typed)
    if let code = byName[name] { return code }
    let parts = typed.lowercased().split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard let main = parts.first, let code = code(of: String(main)),
      parts.dropFirst().allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isLetterOrDigit) })
    else { return nil }
    return ([code] + parts.dropFirst().map(String.init)).joined(separator: "-")
  }

  private static func code(of main: String) -> String? {
    if let code = mistaken[main] ?? ofThreeLetters[main] { return code }
    guard main.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    return main.utf8.count == 3 || codes.contains(main) ? main : nil
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// Small letters, with ё as е and without apostrophes and blanks, which people write in many ways.
  private static func folded(_ name: String) -> String {
    String(
      name.lowercased().replacing("ё", with: "е").filter { !$0.isApostrophe && !$0.isWhitespace && $0 != "\u{2BF}" })
  }

  private static let byName = Dictionary(
    names.flatMap { code, names in names.split(separator: " ").map { (folded(String($0)), code) } },
    uniquingKeysWith: { first, _ in first })

  /// In English, in Russian, and in the language itself, also with the ending for "in this language".
  private static let names: [(String, String)] = [
    ("ru", "russian русский"), ("uk", "ukrainian украинский українська українською"),
    ("be", "belarusian belorussian белорусский беларуская"), ("kk", "kazakh qazaq казахский қазақ қазақша qazaqşa"),
    ("ky", "kyrgyz kirghiz киргизский кыргызский кыргыз кыргызча"), ("tt", "tatar татарский татар татарча tatarça"),
    ("uz", "uzbek узбекский oʻzbek oʻzbekcha ўзбек ўзбекча"), ("tg", "tajik таджикский тоҷикӣ"),
    ("tk", "turkmen туркменский türkmen türkmençe"),
    ("az", "azerbaijani azeri азербайджанский azərbaycan azərbaycanca"),
    ("tr", "turkish турецкий türk türkçe"), ("en", "english английский"), ("de", "german немецкий deutsch"),
    ("fr", "french французский français"), ("es", "spanish испанский español castellano"),
    ("it", "italian итальянский italiano"), ("pt", "portuguese португальский português"),
    ("pl", "polish польский polski"), ("fa", "persian farsi персидский фарси فارسی"),
    ("ar", "arabic арабский العربية عربي"),
    ("ur", "urdu урду اردو"), ("zh", "chinese mandarin китайский 中文 汉语 漢語"), ("ja", "japanese японский 日本語"),
    ("ko", "korean корейский 한국어"), ("ka", "georgian грузинский ქართული"), ("hy", "armenian армянский հայերեն"),
    ("he", "hebrew иврит עברית"), ("el", "greek греческий ελληνικά"), ("hi", "hindi хинди हिन्दी"),
    ("th", "thai тайский ไทย"),
  ]

  /// Codes of countries that are taken for those of their languages, and that are the code of no other language: "kr" and "kg", for
  /// example, are Kanuri and Kongo. "iw" is the old code of Hebrew.
  private static let mistaken = [
    "kz": "kk", "ua": "uk", "by": "be", "tj": "tg", "tm": "tk", "cn": "zh", "jp": "ja", "ir": "fa", "il": "he",
    "iw": "he", "gr": "el", "ge": "ka", "cz": "cs", "dk": "da",
  ]

  /// ISO 639-2 of the languages that are told apart; articles have the codes of two letters.
  private static let ofThreeLetters = [
    "rus": "ru", "ukr": "uk", "bel": "be", "kaz": "kk", "kir": "ky", "tat": "tt", "uzb": "uz", "tgk": "tg", "tuk": "tk",
    "aze": "az", "tur": "tr", "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it",
    "por": "pt", "pol": "pl", "fas": "fa", "per": "fa", "ara": "ar", "urd": "ur", "zho": "zh", "chi": "zh", "jpn": "ja",
    "kor": "ko", "kat": "ka", "geo": "ka", "hye": "hy", "arm": "hy", "heb": "he", "ell": "el", "gre": "el", "hin": "hi",
    "tha": "th",
  ]

  /// ISO 639-1, all of it.
  private static let codes = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et
    eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk
    kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny
    oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti
    tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split { $0.isWhitespace }.map(String.init))
}
