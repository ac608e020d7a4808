/// The part that a scalar has in words, and its form after folding of case and accents.
///
/// Scalars below U+3000 come from a table that is made once, in a millisecond, for the first word; those above by
/// ranges. `accents` lists the letters whose accents fold.
package enum Letters {
  /// The part of a scalar in a word.
  package enum Kind: UInt8, Sendable {
    /// Ends a word: spaces, punctuation.
    case separator
    case letter
    case digit
    /// Removed inside a word: accents of Latin, Greek and Cyrillic, vowel points, soft hyphens, joiners.
    case ignored
    /// A word by itself: a symbol, or a character of a script that does not put spaces between words.
    case single
    /// Belongs to the `single` before it: a vowel sign or a tone of Thai and related scripts.
    case attached
    /// Inside a word of Uzbek it is a letter, elsewhere it ends one.
    case apostrophe
  }

  package struct Entry: Sendable {
    package var kind: Kind
    /// True if folding removed an accent, so the spelling has more information than the folded form.
    package var hadAccent = false
    /// The folded scalars. The second is 0 unless one letter becomes two ("ß", "æ").
    package var folded: UInt32
    package var second: UInt32 = 0
  }

  /// Looks up a scalar.
  static func entry(_ scalar: UInt32) -> Entry { entry(scalar, in: table) }

  /// Looks up a scalar in `table`: a reader of each letter of a text holds it, because an access to a global costs as much as the letter.
  static func entry(_ scalar: UInt32, in table: [Entry]) -> Entry {
    scalar < UInt32(tableEnd) ? table[Int(scalar)] : high(scalar)
  }

  private static let tableEnd = 0x3000
  /// The scalars below `tableEnd`.
  static let table: [Entry] = {
    var table = (0..<UInt32(tableEnd)).map(byProperties)
    for (target, letters) in accents {
      let scalars = Array(target.unicodeScalars)
      for letter in letters.unicodeScalars {
        let hadAccent = letter != "ё" && letter != "ς"
        table[Int(letter.value)] = Entry(
          kind: .letter, hadAccent: hadAccent, folded: scalars[0].value,
          second: scalars.count > 1 ? scalars[1].value : 0)
      }
    }
    // A capital folds like its small letter.
    for scalar in 0x41..<UInt32(tableEnd) where table[Int(scalar)].kind == .letter {
      let small = table[Int(scalar)].folded
      guard small != scalar, table[Int(scalar)].second == 0, small < UInt32(tableEnd), !accented(scalar) else {
        continue
      }
      table[Int(scalar)] = table[Int(small)]
    }
    return table
  }()

  private static func accented(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar).map { accentedLetters.contains($0) } ?? false
  }
  private static let accentedLetters = Set(accents.flatMap(\.1.unicodeScalars))
}

extension Letters {
  private static func byProperties(_ value: UInt32) -> Entry {
    guard let scalar = Unicode.Scalar(value) else { return Entry(kind: .separator, folded: value) }
    let kind = kind(of: scalar)
    guard kind == .letter || kind == .digit else { return Entry(kind: kind, folded: value) }
    if let digit = scalar.properties.numericValue, kind == .digit, digit >= 0, digit <= 9 {
      return Entry(kind: .digit, folded: 48 + UInt32(digit))
    }
    let lower = Array(scalar.properties.lowercaseMapping.unicodeScalars)
    return Entry(kind: kind, folded: lower.first?.value ?? value)
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    // Of ASCII only signs that are part of names: "$100", "C++", "C#", "5%".
    case 0x23, 0x24, 0x25, 0x2B: return .single
    case 0x00...0x2F where scalar.value != 0x27: return .separator
    case 0x27, 0x60, 0xB4, 0x02B9...0x02BC, 0x02BE...0x02BF, 0x02C8, 0x2018...0x201B, 0x2032: return .apostrophe
    case 0x3A...0x40, 0x5B...0x5F, 0x7B...0x9F: return .separator
    // Combining accents, Hebrew points, Arabic vowel signs and the stroke that stretches, joiners.
    case 0xAD, 0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C7,
      0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E8, 0x06EA...0x06ED,
      0x1AB0...0x1AFF,
      0x1DC0...0x1DFF, 0x200B...0x200F, 0x2060...0x2064, 0x20D0...0x20FF:
      return .ignored
    // Thai, Lao, Myanmar, Khmer: no spaces between words.
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark: return .attached
      case .decimalNumber: return .digit
      case .otherLetter, .modifierLetter, .currencySymbol: return .single
      default: return .separator
      }
    case 0x2E80...0x2FDF: return .single
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter, .letterNumber,
      .nonspacingMark, .spacingMark:
      return .letter
    case .decimalNumber, .otherNumber: return .digit
    case .currencySymbol, .otherSymbol, .mathSymbol: return .single
    default: return .separator
    }
  }

  private static func high(_ value: UInt32) -> Entry {
    switch value {
    // Kana, bopomofo, Han, Hangul: each character is a word; words are phrases of them.
    case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x30FA, 0x30FC...0x318E, 0x31A0...0x31BF, 0x31F0...0x31FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF66...0xFFDC, 0x20000...0x3FFFF:
      return Entry(kind: .single, folded: value)
    case 0x3099...0x309A: return Entry(kind: .attached, folded: value)
    // The wide forms of ASCII.
    case 0xFF01...0xFF5E: return entry(value - 0xFEE0)
    // Latin ligatures.
    case 0xFB00: return Entry(kind: .letter, folded: 0x66, second: 0x66)
    case 0xFB01, 0xFB03: return Entry(kind: .letter, folded: 0x66, second: 0x69)
    case 0xFB02, 0xFB04: return Entry(kind: .letter, folded: 0x66, second: 0x6C)
    case 0xFE00...0xFE0F, 0xFEFF, 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF: return Entry(kind: .ignored, folded: value)
    default: return byProperties(value)
    }
  }

  /// The folded form of an accented small letter. Letters that only look accented do not fold: й ў ї are letters of
  /// their alphabets, and so are қ ғ ң ү ұ ө ә һ ҳ ҷ, which Unicode does not decompose.
  private static let accents: [(String, String)] = [
    ("a", "ªàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặₐ"), ("ae", "æǣǽ"), ("b", "ḃḅḇℬ"), ("c", "çćĉċčḉℂℭ"),
    ("d", "ðďđḋḍḏḑḓ"), ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệₑℯℰ"), ("f", "ḟℱ"), ("g", "ĝğġģǧǵḡℊ"), ("h", "ĥħȟḣḥḧḩḫẖₕℋℌℍℎℏ"),
    ("i", "ìíîïĩīĭįıǐȉȋḭḯỉịⁱℐℑℹ"), ("j", "ĵǰ"), ("k", "ķǩḱḳḵₖ"), ("l", "ĺļľŀłḷḹḻḽₗℒℓ"), ("m", "ḿṁṃₘℳ"),
    ("n", "ñńņňǹṅṇṉṋⁿₙℕ"), ("o", "ºòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱɵṍṏṑṓọỏốồổỗộớờởỡợₒℴ"), ("oe", "œ"), ("p", "ṕṗₚℙ"), ("q", "ℚ"),
    ("r", "ŕŗřȑȓṙṛṝṟℛℜℝ"), ("s", "śŝşšșſṡṣṥṧṩẛₛ"), ("ss", "ß"), ("t", "ţťŧțṫṭṯṱẗₜ"), ("th", "þ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍₓ"), ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžƶẑẓẕℤℨ"), ("α", "άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"), ("β", "ϐ"), ("γ", "ℽ"), ("ε", "έϵἐἑἒἓἔἕὲέ"),
    ("η", "ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"), ("θ", "ϑ"), ("ι", "ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ"), ("κ", "ϰ"), ("μ", "µ"),
    ("ο", "όὀὁὂὃὄὅὸό"),
    ("π", "ϖℼ"), ("ρ", "ϱῤῥ"), ("σ", "ςϲ"), ("υ", "ΰϋύϒϓϔὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ"), ("φ", "ϕ"),
    ("ω", "ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"),
    ("а", "ӑӓ"), ("е", "ёѐӗ"), ("ж", "ӂӝ"), ("з", "ӟ"), ("и", "ѝӣӥ"), ("о", "ӧ"), ("у", "ӯӱӳ"), ("ч", "ӵ"), ("ы", "ӹ"),
    ("э", "ӭ"), ("ә", "ӛ"), ("ө", "ӫ"), ("ا", "أإآٱ"), ("ی", "يىۍ"), ("ک", "ك"), ("ه", "ةۀە"), ("و", "ؤ"),
    ("0", "⁰₀"), ("1", "¹₁"), ("2", "²₂"), ("3", "³₃"), ("4", "⁴₄"), ("5", "⁵₅"), ("6", "⁶₆"), ("7", "⁷₇"), ("8", "⁸₈"),
    ("9", "⁹₉"),
  ]
}
