/// The classes of scalars for the reader of sums, and the small letters that it compares words by.
///
/// Latin, Greek and Cyrillic, which are nearly all of a news text, come from a table that is made once.
enum TextScalar {
  enum Kind: UInt8, Sendable {
    /// Punctuation and symbols without a meaning for sums of their own.
    case mark
    case small, capital
    case digit
    /// A sign of money.
    case sign
    /// Any apostrophe: a letter in Uzbek oʻ, a separator between thousands in CHF 1’500.
    case apostrophe
    case blank
    /// Separates what does not belong together: a line break, a tab, the border of a cell.
    case border
    /// Invisible: soft hyphens, joiners, direction marks.
    case ignored
    /// An accent that stands apart from its letter.
    case accent

    var isLetter: Bool { self == .small || self == .capital }
  }

  struct Entry: Sendable {
    let kind: Kind
    /// The small letter; ё is folded to е. Of anything but a letter, the scalar itself.
    let folded: UInt32
  }

  static func entry(_ scalar: UInt32) -> Entry {
    scalar < UInt32(table.count) ? table[Int(scalar)] : entry(byProperties: scalar)
  }

  private static let table = (0..<0x590).map { entry(byProperties: $0) }

  private static func entry(byProperties value: UInt32) -> Entry {
    guard let scalar = Unicode.Scalar(value) else { return Entry(kind: .mark, folded: value) }
    if let kind = listed(value) { return Entry(kind: kind, folded: value) }
    let properties = scalar.properties
    if properties.generalCategory == .currencySymbol { return Entry(kind: .sign, folded: value) }
    guard properties.isAlphabetic else { return Entry(kind: .mark, folded: value) }
    if value == 0x451 { return Entry(kind: .small, folded: 0x435) }
    if value == 0x401 { return Entry(kind: .capital, folded: 0x435) }
    guard properties.isUppercase else { return Entry(kind: .small, folded: value) }
    return Entry(kind: .capital, folded: properties.lowercaseMapping.unicodeScalars.first?.value ?? value)
  }

  /// The kind of a scalar that is named here; nil where Unicode's properties decide.
  private static func listed(_ value: UInt32) -> Kind? {
    switch value {
    case 0x30...0x39: .digit
    case 0x20, 0xA0, 0x2002...0x200A, 0x202F, 0x205F, 0x3000: .blank
    case 0x09...0x0D, 0x85, 0x2028, 0x2029, 0x7C, 0xA6, 0x2022, 0x2502: .border
    case 0x27, 0x60, 0xB4, 0x2B9...0x2BC, 0x2BE, 0x2BF, 0x2C8, 0x2018...0x201B, 0x2032, 0xFF07: .apostrophe
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: .ignored
    case 0x300...0x36F, 0x483...0x489: .accent
    // Newer signs of money than the Unicode tables of the standard library know.
    case 0x20A0...0x20CF: .sign
    case 0x2000...0x2BFF, 0x1F000...0x1FAFF: .mark
    // Kana, Han, Hangul.
    case 0x3040...0xD7FF: .small
    default: nil
    }
  }
}

extension TextScalar {
  /// The letter that a letter and an accent after it make; nil where they are compared as the letter alone.
  static func composed(_ letter: UInt32, _ accent: UInt32) -> UInt32? {
    compositions[UInt64(letter) << 32 | UInt64(accent)]
  }

  private static let compositions: [UInt64: UInt32] = {
    let pairs =
      "й и\u{306} ў у\u{306} ї і\u{308} ӣ и\u{304} ӯ у\u{304} ö o\u{308} ü u\u{308} ä a\u{308} ş s\u{327}"
      + " ç c\u{327} ñ n\u{303} ň n\u{30C} ž z\u{30C} ý y\u{301} ğ g\u{306} é e\u{301} è e\u{300}"
    let words = pairs.split(separator: " ").map { Array($0.unicodeScalars) }
    return stride(from: 0, to: words.count - 1, by: 2).reduce(into: [:]) { table, index in
      guard let letter = words[index].first, words[index + 1].count == 2 else { return }
      table[UInt64(words[index + 1][0].value) << 32 | UInt64(words[index + 1][1].value)] = letter.value
    }
  }()

  /// The scalar that begins at a byte of UTF-8, and how many bytes it takes. Bytes that are no UTF-8 are read as U+FFFD,
  /// one by one.
  @inline(__always)
  static func decode(_ bytes: [UInt8], _ at: Int) -> (scalar: UInt32, width: Int) {
    let lead = bytes[at]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let width = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1
    guard width > 1, at + width <= bytes.count else { return (0xFFFD, 1) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(width))
    for index in at + 1..<at + width {
      guard bytes[index] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
    }
    return (scalar, width)
  }
}
