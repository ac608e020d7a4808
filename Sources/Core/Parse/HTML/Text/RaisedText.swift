/// Decides how a superscript or a subscript reads on a line of plain text, so that it never becomes a part of the number
/// or the word before it.
///
/// "10" and a raised "24" are "10²⁴"; a note behind a word is "[1]"; "1" and "st" are "1st"; a formula that has no raised
/// characters gets a sign: "e^(kt)", "x_max". Fractions and prices that are written with small figures become "1 1⁄2" and
/// "4.99".
struct RaisedText {
  enum Place { case above, below }

  /// The change of the text before and of the raised text itself.
  struct Change: Equatable {
    /// Characters that go from the end of the text before.
    var dropped = 0
    /// Text that stands in their place.
    var inserted = ""
    var prefix = ""
    var suffix = ""
    /// True if each character of the raised text becomes its small form.
    var isSmall = false
    /// The sign that stands for the raised text as a whole: "™".
    var sign: String?

    /// The raised text after this change.
    func applied(to text: String, _ place: Place) -> String {
      if let sign { return sign }
      let text = isSmall ? RaisedText.small(text, place) ?? text : text
      return prefix + text + suffix
    }
  }

  /// The text directly before, without white space; "" at the beginning of a word.
  private let base: [Character]
  private let text: [Character]
  private let place: Place

  /// Finds the change for a raised text without white space around it.
  ///
  /// - Parameters:
  ///   - base: the text before, of which what follows its last white space counts.
  ///   - isNote: whether it is a link of its own, as the numbers of notes are.
  static func change(_ text: String, after base: String, _ place: Place, isNote: Bool) -> Change {
    let word = base.reversed().prefix(64).prefix { !$0.isWhitespace }
    return RaisedText(base: word.reversed(), text: Array(text), place: place).change(isNote: isNote)
  }

  private func change(isNote: Bool) -> Change {
    guard let first = text.first, let last = base.last else {
      if isNote, place == .above, isNumbers { return note }
      return Change(isSmall: RaisedText.small(String(text), place) != nil)
    }
    // "word[2]" and "word*" say what they are; ions have signs alone ("Na⁺").
    let isSign = !text.contains { $0.isLetter || $0.isNumber }
    if isSign { return Change(isSmall: RaisedText.small(String(text), place) != nil) }
    if first == "[" || first == "(" && text.last == ")" { return Change() }
    // Sentences in small print, and "Prices" + "new".
    if text.count > 24 || isPhrase { return apart }
    if place == .below { return fraction ?? lowered(after: last) }
    if text.allSatisfy(\.isLetter) { return isNote && text.count == 1 ? note : letters }
    if isNote, isNumbers { return note }
    if text.allSatisfy(\.isASCIIDigit) { return digits(after: last) }
    if isNumbers, text.contains(where: { !$0.isASCIIDigit && !"-−".contains($0) }) {
      return isWord || isYear || last.isPunctuation ? note : power
    }
    return power
  }
}

// MARK: - Superscripts
extension RaisedText {
  /// Figures behind figures or a unit are a power or cents; behind a word, a year or the end of a sentence a note.
  private func digits(after last: Character) -> Change {
    if text.count == 2, isPrice { return Change(prefix: ".") }
    if last.isNumber { return isYear && text.count < 3 ? note : power }
    if last.isLetter { return isWord ? note : power }
    return ")]}|°".contains(last) ? power : note
  }

  /// "st", "er", "й" behind a number, "me" behind an M, a trade mark, a variable in a power.
  private var letters: Change {
    let word = String(text).lowercased()
    if word == "tm" || word == "sm", text.allSatisfy(\.isUppercase), base.last?.isNumber == false {
      return Change(sign: word == "tm" ? "™" : "℠")
    }
    let isLatin = text.allSatisfy(\.isASCII)
    let isOrdinal = !isLatin || RaisedText.ordinals.contains(word)
    if base.last?.isNumber == true || isRoman { return isOrdinal ? Change() : power }
    let letters = trailing(\.isLetter)
    if RaisedText.abbreviations.contains(word), letters.first?.isUppercase == true || letters.count == 1 {
      if word.count > 1 || letters.first?.isUppercase == true || word == "o" { return Change() }
    }
    guard isWord else { return letters.isEmpty && base.last?.isPunctuation == true ? note : power }
    return text.count == 1 ? note : apart
  }

  /// Small characters where all of it has them, else "^" and parentheses around more than one sign.
  private var power: Change {
    if RaisedText.small(String(text), place) != nil { return Change(isSmall: true) }
    let sign = place == .above ? "^" : "_"
    let isPlain = text.count == 1 || text.allSatisfy { $0.isASCIIDigit || $0 == "." }
    return isPlain || place == .below ? Change(prefix: sign) : Change(prefix: sign + "(", suffix: ")")
  }

  private var note: Change { Change(prefix: "[", suffix: "]") }
  private var apart: Change { Change(prefix: " ") }

  /// "1", "1,2", "3–5", "-6": figures with what lists and ranges have between them.
  private var isNumbers: Bool {
    text.contains(where: \.isASCIIDigit) && text.allSatisfy { $0.isASCIIDigit || ",–-−; ".contains($0) }
  }

  /// Four or more letters: units and variables are shorter. Scripts without spaces have no short words.
  private var isWord: Bool {
    let letters = trailing(\.isLetter)
    return letters.count > 3 || letters.last?.unicodeScalars.first.map { $0.value >= 0x2E80 } == true
  }

  /// Several words, one of three letters or more: "n + 1" is none.
  private var isPhrase: Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.count > 1 && words.contains { $0.count > 2 && $0.allSatisfy(\.isLetter) }
  }

  private var isRoman: Bool {
    let letters = trailing(\.isLetter)
    return !letters.isEmpty && letters.allSatisfy { "IVXLCDM".contains($0) } && letters.count == base.count
      && RaisedText.ordinals.contains(String(text).lowercased())
  }

  /// 1900...2100, where it is no part of a longer number.
  private var isYear: Bool {
    let digits = trailing(\.isASCIIDigit)
    guard digits.count == 4, let year = Int(String(digits)), (1900...2100).contains(year) else { return false }
    return base.dropLast(4).last.map { !".,×·*/^=+−-".contains($0) } ?? true
  }

  /// A currency sign before the figures: "$4" and small "99".
  private var isPrice: Bool {
    let digits = trailing(\.isASCIIDigit)
    return !digits.isEmpty && base.dropLast(digits.count).last?.isCurrencySymbol == true
  }

  private func trailing(_ holds: (Character) -> Bool) -> [Character] {
    Array(base.reversed().prefix(while: holds).reversed())
  }

  /// Endings of numbers: English, French, Spanish, Italian, Portuguese, Dutch.
  private static let ordinals: Set<String> = [
    "st", "nd", "rd", "th", "er", "re", "e", "eme", "ème", "ère", "nde", "ième", "ieme", "es", "de", "ste", "te", "o",
    "a", "os", "as", "d", "ed", "da",
  ]

  /// Endings of short forms: Mme, Mlle, Mgr, Nº, Dr, Ste, Cie, Mc.
  private static let abbreviations: Set<String> = [
    "me", "mes", "lle", "lles", "gr", "o", "os", "r", "rs", "te", "ve", "ie", "c", "nt", "mo", "a", "d", "st", "nd",
    "rd", "th", "er", "re", "e",
  ]
}

// MARK: - Subscripts
extension RaisedText {
  /// Small figures where there are any, else "_".
  private func lowered(after last: Character) -> Change {
    if RaisedText.small(String(text), place) != nil { return Change(isSmall: true) }
    return last.isLetter && isWord && text.allSatisfy(\.isLetter) ? apart : power
  }

  /// The end of "1⁄2" whose first figure was raised: both become plain, a space before keeps "1 1⁄2" from being 11⁄2.
  private var fraction: Change? {
    guard let slash = base.last, "/⁄∕".contains(slash), text.allSatisfy(\.isASCIIDigit) else { return nil }
    let above = base.dropLast().reversed().prefix { RaisedText.plainDigit($0) != nil }.reversed()
    guard !above.isEmpty else { return nil }
    let isMixed = base.dropLast(above.count + 1).last?.isNumber == true
    let digits = above.compactMap(RaisedText.plainDigit)
    return Change(dropped: above.count + 1, inserted: (isMixed ? " " : "") + String(digits) + String(slash))
  }

  /// The figure that a raised one stands for.
  static func plainDigit(_ character: Character) -> Character? {
    zip("0123456789", superscripts).first { $0.1 == character }?.0
  }
}

// MARK: - Small characters
extension RaisedText {
  private static let superscripts: [Character] = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
  private static let above: [Character: Character] = small("0123456789+-−–=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ")
  private static let below: [Character: Character] = small("0123456789+-−–=()n", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₙ")

  private static func small(_ plain: String, _ small: String) -> [Character: Character] {
    Dictionary(uniqueKeysWithValues: zip(plain, small))
  }

  /// The text in Unicode's small characters; nil where one of its characters has none.
  static func small(_ text: String, _ place: Place) -> String? {
    let table = place == .above ? above : below
    let small = text.compactMap { table[$0] }
    return small.isEmpty || small.count < text.count ? nil : String(small)
  }
}

// MARK: - Prices
extension RaisedText {
  /// The change of small cents at the end of a text when a currency sign follows: "4⁹⁹" before " €" is "4.99".
  /// Nil for any other end.
  static func cents(endOf text: String, before next: String) -> Change? {
    guard next.drop(while: \.isWhitespace).first?.isCurrencySymbol == true else { return nil }
    let cents = text.reversed().prefix(8).prefix { plainDigit($0) != nil }
    guard cents.count == 2, text.dropLast(2).last?.isASCIIDigit == true else { return nil }
    return Change(dropped: 2, inserted: "." + String(cents.reversed().compactMap(plainDigit)))
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
