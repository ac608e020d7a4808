/// A word, a number or a currency sign in a text, as the lookers for money read it.
struct TextToken: Sendable {
  enum Kind: Sendable { case word, number, sign }

  let kind: Kind
  let range: Range<String.Index>
  /// For a word: lower case, one kind of apostrophe, ё as е, no possessive 's. Else as it stands.
  let folded: String
  /// Whether a word begins with a capital letter.
  let isCapital: Bool

  /// Cuts a text into tokens; blanks and punctuation fall between them.
  static func tokens(of text: String) -> [TextToken] {
    let scalars = text.unicodeScalars
    var tokens: [TextToken] = []
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let start = index
      if scalar.isLetter {
        index = endOfWord(in: scalars, from: index)
        tokens.append(
          TextToken(
            kind: .word, range: start..<index, folded: fold(text[start..<index]), isCapital: scalar.isUppercase))
      } else if scalar.isDigit {
        index = endOfNumber(in: scalars, from: index)
        tokens.append(
          TextToken(kind: .number, range: start..<index, folded: String(text[start..<index]), isCapital: false))
      } else {
        index = scalars.index(after: index)
        if scalar.isCurrencySign {
          tokens.append(TextToken(kind: .sign, range: start..<index, folded: String(scalar), isCapital: false))
        }
      }
    }
    return tokens
  }

  /// The form in which words are compared: see `folded`.
  static func fold(_ word: some StringProtocol) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      switch scalar {
      case "a"..."z", "а"..."я": folded.append(scalar)
      case "A"..."Z", "А"..."Я": folded.append(scalar.small)
      case "ё", "Ё": folded.append("е")
      case _ where scalar.isApostrophe: folded.append("'")
      default: folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    // "Kazakhstan’s" is compared as "kazakhstan".
    let text = String(folded)
    return text.utf8.suffix(2).elementsEqual("'s".utf8) ? String(text.dropLast(2)) : text
  }

  /// Letters, digits after them (G20), with apostrophes between them (so‘m, Kazakhstan’s) and the points of U.S.
  private static func endOfWord(in scalars: String.UnicodeScalarView, from start: String.Index) -> String.Index {
    var index = scalars.index(after: start)
    var sinceBreak = 1
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if scalar.isLetter || scalar.isDigit {
        sinceBreak += 1
      } else if scalar.isApostrophe || (scalar == "." && sinceBreak == 1) {
        let next = scalars.index(after: index)
        // An apostrophe or a point that ends a word is punctuation.
        guard next < scalars.endIndex, scalars[next].isLetter else { break }
        sinceBreak = 0
      } else {
        break
      }
      index = scalars.index(after: index)
    }
    return index
  }

  /// Digits with points and commas between them: 1,200.50
  private static func endOfNumber(in scalars: String.UnicodeScalarView, from start: String.Index) -> String.Index {
    var index = scalars.index(after: start)
    while index < scalars.endIndex {
      if scalars[index] == "." || scalars[index] == "," {
        let next = scalars.index(after: index)
        guard next < scalars.endIndex, scalars[next].isDigit else { break }
      } else if !scalars[index].isDigit {
        break
      }
      index = scalars.index(after: index)
    }
    return index
  }
}

extension Unicode.Scalar {
  /// Of a capital of ASCII or Russian, which stand 32 places before their small letters.
  fileprivate var small: Unicode.Scalar { Unicode.Scalar(value + 32) ?? self }

  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// ASCII and Cyrillic first: most text needs no look into the tables of Unicode.
  fileprivate var isLetter: Bool {
    if isASCII { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    return ("\u{400}"..."\u{481}").contains(self) || ("\u{48A}"..."\u{52F}").contains(self)
      || properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }

  fileprivate var isUppercase: Bool {
    if isASCII { return ("A"..."Z").contains(self) }
    return ("\u{400}"..."\u{42F}").contains(self)
      || !("\u{430}"..."\u{45F}").contains(self) && properties.isUppercase
  }

  fileprivate var isCurrencySign: Bool {
    isASCII ? self == "$" : properties.generalCategory == .currencySymbol
  }

  /// ' ` ‘ ’ ʻ ʼ: all of them stand in Uzbek oʻ.
  fileprivate var isApostrophe: Bool {
    switch self {
    case "'", "`", "\u{2018}", "\u{2019}", "\u{2BB}", "\u{2BC}": true
    default: false
    }
  }
}
