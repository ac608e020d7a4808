/// A change of the alphabet that a text is written in.
///
/// Only letters of the one alphabet are written in the other. Addresses and words of other languages stay as they are.
package enum AlphabetChange: Hashable, Sendable {
  case uzbekToLatin, uzbekToCyrillic, kazakhToLatin

  /// The change for texts of a language; nil where it has one alphabet only. There is none from the Latin alphabet of Kazakh to
  /// the Cyrillic one: its letter i stands for two others, and no rule says for which.
  package init?(_ language: Language) {
    switch language {
    case .uzbekCyrillic: self = .uzbekToLatin
    case .uzbekLatin: self = .uzbekToCyrillic
    case .kazakh: self = .kazakhToLatin
    default: return nil
    }
  }

  /// True of a change to Latin letters.
  package var isToLatin: Bool { self != .uzbekToCyrillic }

  /// The text in the other alphabet. A word of which `keeps` is true stays as it is, such as the code of a currency.
  package func converted(_ text: String, keeping keeps: @escaping (Substring) -> Bool = { _ in false }) -> String {
    var converted = ""
    converted.reserveCapacity(text.utf8.count)
    let pieces = Array(AlphabetPieces(text))
    let kept = isToLatin ? [] : LatinNames(pieces, keeps).kept()
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .rest(let rest): converted += rest
      case .word(let word):
        let isCode = isToLatin && word.allSatisfy { $0.isASCII && $0.isUppercase } && keeps(word)
        converted += isCode || kept.contains(index) ? String(word) : self.word(word)
      }
    }
    return converted
  }

  private func word(_ word: Substring) -> String {
    let letters = Array(word)
    switch self {
    case .uzbekToLatin: return UzbekAlphabet.latin(letters)
    case .uzbekToCyrillic: return UzbekAlphabet.cyrillic(letters) ?? String(word)
    case .kazakhToLatin: return KazakhAlphabet.latin(letters)
    }
  }
}

/// A text cut into words and what stands between them.
struct AlphabetPieces: Sequence, IteratorProtocol {
  enum Piece {
    /// Letters, with the apostrophes between and behind them.
    case word(Substring)
    /// White space, punctuation, numbers, and addresses as a whole.
    case rest(Substring)
  }

  private var text: Substring
  /// The end of the run without white space that was looked at last, and whether it is an address.
  private var runEnd: String.Index
  private var isAddress = false

  init(_ text: String) {
    self.text = text[...]
    runEnd = text.startIndex
  }

  mutating func next() -> Piece? {
    guard let first = text.first else { return nil }
    if text.startIndex >= runEnd, !first.isWhitespace {
      let run = text.prefix { !$0.isWhitespace }
      (runEnd, isAddress) = (run.endIndex, AlphabetPieces.isAddress(run))
    }
    if isAddress, text.startIndex < runEnd { return .rest(take(to: runEnd)) }
    let isWord = first.isLetter
    let end = text.firstIndex {
      $0.isLetter || (isWord && $0.isApostrophe) ? !isWord : isWord || $0.isWhitespace != first.isWhitespace
    }
    return isWord ? .word(take(to: end ?? text.endIndex)) : .rest(take(to: end ?? text.endIndex))
  }

  private mutating func take(to end: String.Index) -> Substring {
    defer { text = text[end...] }
    return text[..<end]
  }

  /// "https://kun.uz/news", "kun.uz", "info@kun.uz", "@kunuz", "#yangilik"
  private static func isAddress(_ run: Substring) -> Bool {
    if run.contains("://") || run.contains("@") || run.hasPrefix("#") || run.lowercased().hasPrefix("www.") {
      return true
    }
    let letters = run.drop { !$0.isLetter }
    let host = letters.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && parts.prefix(2).allSatisfy { !$0.isEmpty } && parts[1].allSatisfy(\.isLetter)
      && parts[1].count >= 2 && parts[1].first?.isLowercase == true
  }
}

extension Substring {
  /// True of a capital behind a small letter.
  var hasInnerCapital: Bool { zip(self, dropFirst()).contains { $0.isLowercase && $1.isUppercase } }
}

extension Character {
  /// The signs that people write for the apostrophes of the Uzbek alphabet.
  var isApostrophe: Bool {
    switch self {
    case "\u{2BB}", "\u{2BC}", "'", "`", "\u{2018}", "\u{2019}", "\u{B4}": true
    default: false
    }
  }

  /// "Sh" for "Ш" before a small letter, "SH" between capitals.
  func written(_ latin: String, beside next: Character?, and last: Character?) -> String {
    guard isUppercase else { return latin }
    let neighbour = next?.isLetter == true ? next : last
    guard neighbour?.isUppercase != true else { return latin.uppercased() }
    return latin.prefix(1).uppercased() + latin.dropFirst()
  }
}
