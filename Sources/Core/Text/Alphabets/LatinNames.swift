/// Words of an Uzbek text in Latin letters that stay as they are when it is written in Cyrillic letters: names of companies and
/// clubs, codes, Roman numerals.
struct LatinNames {
  private let pieces: [AlphabetPieces.Piece]
  /// True of a word that is known as a code, such as that of a currency.
  private let isCode: (Substring) -> Bool

  init(_ pieces: [AlphabetPieces.Piece], _ isCode: @escaping (Substring) -> Bool) {
    (self.pieces, self.isCode) = (pieces, isCode)
  }

  /// The indices of the pieces that stay. A run of words with capitals stays as a whole when one of its words does: in "New York
  /// Times" only the first one has a letter that Uzbek lacks.
  func kept() -> Set<Int> {
    var kept: Set<Int> = []
    var names: [Int] = []
    for (index, piece) in pieces.enumerated() {
      guard case .word(let word) = piece else { continue }
      if isName(word, index) {
        kept.insert(index)
        if word.contains(where: \.isUppercase) { names.append(index) }
      } else if isSign(word, index) || isForeignCode(word) {
        kept.insert(index)
      } else if isModel(word, index) {
        kept.insert(index)
        names.append(index)
      }
    }
    for name in names {
      for step in [1, -1] {
        var next = neighbour(of: name, step)
        while let index = next, kept.contains(index) || isPartOfName(index) {
          kept.insert(index)
          next = neighbour(of: index, step)
        }
      }
    }
    return kept
  }

  /// True of a word with letters or with an order of letters that Uzbek does not have.
  private func isName(_ word: Substring, _ index: Int) -> Bool {
    word.hasInnerCapital || UzbekAlphabet.cyrillic(Array(word)) == nil || LatinNames.hasForeignY(word)
      || LatinNames.hasSuffix(word) || isBesideDigit(word, index) || LatinNames.isBrand(word)
  }

  /// True of a known brand, with an ending of Uzbek or without, and of a name with a row of letters that Uzbek does not have:
  /// "Google", "Yandexda", "Apple".
  private static func isBrand(_ word: Substring) -> Bool {
    guard word.first?.isUppercase == true, !word.dropFirst().contains(where: \.isUppercase) else { return false }
    let small = word.lowercased()
    if brands.contains(small) { return true }
    let bare = small.filter { !$0.isApostrophe }
    if suffixes.contains(where: { bare.hasSuffix($0) && brands.contains(String(bare.dropLast($0.count))) }) {
      return true
    }
    let letters = Array(small)
    let isDoubled = letters.indices.dropFirst().contains {
      letters[$0] == letters[$0 - 1] && "oe".contains(letters[$0])
    }
    return isDoubled && !["koo", "zoo", "soo"].contains(where: small.hasPrefix)
      || letters.count > 4 && small.hasSuffix("le") && !"aeiou".contains(letters[letters.count - 3])
  }

  /// True of a code, a Roman numeral and a known acronym.
  private func isSign(_ word: Substring, _ index: Int) -> Bool {
    guard word.allSatisfy({ $0.isASCII && $0.isUppercase }) else { return false }
    if isCode(word) || LatinNames.acronyms.contains(word) { return true }
    return word.count > 1 ? LatinNames.isRoman(word) : "IVX".contains(word) && !isBeforeStop(index)
  }

  /// True of a code, alone or with an ending of Uzbek: one that is known ("NASDAQ", "NASDAQda"), and one that no one can read as a
  /// word and that is no abbreviation of Uzbek ("HTTP").
  private func isForeignCode(_ word: Substring) -> Bool {
    let code = word.prefix { $0.isASCII && $0.isUppercase }
    let ending = word.dropFirst(code.count).filter { !$0.isApostrophe }
    guard code.count > 1, ending.isEmpty || LatinNames.suffixes.contains(ending) else { return false }
    if !ending.isEmpty, isCode(code) || LatinNames.acronyms.contains(code) { return true }
    return LatinNames.codes.contains(code)
      || !code.contains(where: "AEIOU".contains) && !LatinNames.abbreviations.contains(code)
  }

  /// True of one letter behind a name: "Model Y". "M. Karimov" is an initial.
  private func isModel(_ word: Substring, _ index: Int) -> Bool {
    guard word.count == 1, word.allSatisfy({ $0.isASCII && $0.isUppercase }), !"AEOU".contains(word),
      !isBeforeStop(index), let before = neighbour(of: index, -1), case .word(let name) = pieces[before]
    else { return false }
    return name.first?.isUppercase == true && !LatinNames.isLoud(name)
  }

  private func isBeforeStop(_ index: Int) -> Bool {
    if case .rest(let rest)? = piece(index + 1) { rest.first == "." } else { false }
  }

  private func piece(_ index: Int) -> AlphabetPieces.Piece? { pieces.indices.contains(index) ? pieces[index] : nil }

  /// "5G", "S26", "H5N1", "B12"
  private func isBesideDigit(_ word: Substring, _ index: Int) -> Bool {
    if case .rest(let rest)? = piece(index - 1), rest.last?.isNumber == true { return true }
    guard word.count <= LatinNames.longestCode, word.allSatisfy(\.isUppercase) else { return false }
    if case .rest(let rest)? = piece(index + 1), rest.first?.isNumber == true { return true }
    return false
  }

  /// The word before or behind another one, if only a space, a hyphen or a number in spaces stands between them.
  private func neighbour(of index: Int, _ step: Int) -> Int? {
    var (index, signs) = (index + step, 0)
    while let piece = piece(index) {
      switch piece {
      case .word: return signs > 0 ? index : nil
      case .rest(let rest):
        guard rest == " " || rest == "\u{A0}" || rest == "-" || rest == "&" || rest.allSatisfy(\.isNumber) else {
          return nil
        }
        (index, signs) = (index + step, signs + 1)
      }
    }
    return nil
  }

  /// True of a word with a capital that does not look Uzbek.
  private func isPartOfName(_ index: Int) -> Bool {
    guard case .word(let word) = pieces[index], word.first?.isUppercase == true, !LatinNames.isLoud(word) else {
      return false
    }
    let small = word.lowercased()
    if word.contains(where: \.isApostrophe) || LatinNames.endings.contains(where: { small.hasSuffix($0) }) {
      return false
    }
    return word.count < LatinNames.leastTelling || LanguageDetector.language(of: small) != .uzbekLatin
  }

  /// True of a word in capitals: those of a heading tell no names.
  private static func isLoud(_ word: Substring) -> Bool { word.count > 1 && word.allSatisfy(\.isUppercase) }

  /// True of a y between two consonants, or behind one at the end: "City", "Sydney" without its e, "Galaxy".
  private static func hasForeignY(_ word: Substring) -> Bool {
    let letters = Array(word.lowercased())
    return letters.indices.dropFirst().contains { place in
      guard letters[place] == "y", letters[place - 1].isLetter, !letters[place - 1].isApostrophe,
        !"aeiouy".contains(letters[place - 1])
      else { return false }
      let next = place + 1 < letters.count ? letters[place + 1] : nil
      return next.map { !"aeou".contains($0) } ?? true
    }
  }

  /// True of a case ending that an apostrophe parts from a name: "Instagram'da".
  private static func hasSuffix(_ word: Substring) -> Bool {
    guard word.first?.isUppercase == true, let sign = word.lastIndex(where: \.isApostrophe),
      let before = word[..<sign].last?.lowercased(), !"aeioug".contains(before)
    else { return false }
    return suffixes.contains(String(word[word.index(after: sign)...]))
  }

  /// Up to 39, which is enough for centuries and kings; with more letters there are Uzbek words among them.
  private static func isRoman(_ word: Substring) -> Bool {
    let ones = word.drop { $0 == "X" }
    guard word.count - ones.count <= 3 else { return false }
    return ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].contains(ones)
      || ones.isEmpty && word.count <= 3 || word.hasSuffix("IX") && word.dropLast(2).allSatisfy { $0 == "X" }
  }

  private static let suffixes: Set = [
    "da", "dan", "dagi", "ga", "ka", "qa", "ni", "ning", "lar", "larga", "larni", "i",
  ]
  /// Endings of Uzbek words, and of surnames that have come from Russian.
  private static let endings = [
    "da", "dan", "dagi", "ga", "ni", "ning", "lar", "lari", "iya", "lik", "ov", "ova", "ev", "eva", "ovich", "evich",
    "ovna", "evna",
  ]
  /// Companies and services that Uzbek texts in Cyrillic letters leave in Latin ones too, and that look like Uzbek words.
  private static let brands: Set = [
    "adidas", "airbus", "alibaba", "alphabet", "android", "audi", "binance", "bing", "bloomberg", "boeing", "bolt",
    "bosch",
    "canon", "chatgpt", "chrome", "deezer", "dell", "ferrari", "firefox", "forbes", "ford", "gemini",
    "gmail",
    "google", "grok", "honda", "honor", "hyundai", "ikea", "indrive", "instagram", "intel", "jeep", "kaspi", "kia",
    "lada",
    "lenovo", "linux", "lukoil", "mastercard", "mazda", "meta", "mitsubishi", "moderna", "netflix", "nike", "nissan",
    "nokia",
    "nvidia", "opel", "openai", "oracle", "ozon", "panasonic", "payme", "paynet", "pepsi", "pfizer", "philips",
    "pinterest",
    "porsche", "puma", "reddit", "renault", "reuters", "roblox", "roku", "samsung", "siemens", "skoda", "skype",
    "snapchat",
    "sony", "spotify", "starlink", "steam", "subaru", "suzuki", "telegram", "tesla", "tiktok", "tinder", "toyota",
    "twitch",
    "uber", "unilever", "uzum", "viber", "visa", "vkontakte", "volvo", "xiaomi", "yahoo", "yamaha", "yandex",
    "zoom",
  ]
  /// Acronyms that Uzbek texts in Cyrillic letters leave in Latin ones; others, such as NATO and FIFA, they do not.
  private static let acronyms: Set<Substring> = [
    "AFP", "AI", "AMD", "ATP", "BYD", "DHL", "DPA", "DVD", "ESG", "ESPN", "EU", "FBI", "GPS", "GPT", "HTML", "IBM",
    "IMF", "IPO", "ISO", "KASE", "LED", "LG", "LTE", "MMA", "NBA", "NFL", "NHL", "PDF", "PSG", "QR", "RSS", "SAP",
    "SUV",
    "UAE", "UK", "URL", "USA", "USAID", "USB", "VIP", "VPN",
  ]
  /// Codes of technology and finance that look like Uzbek words.
  private static let codes: Set<Substring> = [
    "API", "BIOS", "DAX", "EBITDA", "EPUB", "EURIBOR", "FAQ", "GIF", "GNU", "HDMI", "IDE", "IT", "JPEG", "JSON",
    "KOSPI",
    "LIBOR", "LIDAR", "LINUX", "MIDI", "NASDAQ", "NIKKEI", "OLED", "OLX", "PIN", "QLED", "RAM", "SIM", "SOFR", "TIFF",
    "TOPIX", "UEFI", "UHD", "UNIX", "UTF", "VOIP", "VOLTE", "XAG", "XAU", "YAML", "ZIP",
  ]
  /// Abbreviations without a vowel that Uzbek texts write in Cyrillic letters: of the state, of offices and schools, of measures.
  private static let abbreviations: Set<Substring> = [
    "BMT", "BXM", "BXS", "DSQ", "DTM", "DXM", "DXSH", "DXX", "DYHXX", "FHDY", "FVB", "FVV", "JST", "JSST", "KM", "KPSS",
    "KXDR", "LDPR", "MDH", "MFY", "MHH", "ML", "MLN", "MLRD", "MM", "MXX", "NKVD", "QKM", "QMM", "QQR", "QQS", "RF",
    "SM", "SSR", "SSSR", "SSV", "TDPU", "TDTU", "TTJ", "TTZ", "TV", "XDP", "XK", "XMM", "XTB", "XTV", "XVJ", "XXR",
    "XXSR", "YHXB", "YHXX", "YTH",
  ]
  /// Capitals before a digit that are a code at most.
  private static let longestCode = 4
  /// Letters from which a word tells its language.
  private static let leastTelling = 4
}
