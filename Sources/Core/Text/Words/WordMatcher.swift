import Foundation

/// How a word of a text answers to a word that is looked for; the closer is the less.
package enum MatchQuality: Int, Comparable, Sendable, CaseIterable {
  /// The same but for case and accents.
  case exact
  /// Another form of the same word: banks, bank.
  case form
  /// The same name in another spelling or alphabet: Тоқаев, Tokayev.
  case sound

  package static func < (left: MatchQuality, right: MatchQuality) -> Bool { left.rawValue < right.rawValue }
}

/// A word that is looked for outside quotation marks: knows which words of a text answer to it.
///
/// A word has up to two bases, itself and its stem, and words are kin when a base of the one is a base of the other.
/// Itself counts as well, because a stemmer takes the name Токаев for a plural and cuts it where it leaves Токаева whole.
package struct WordMatcher: Hashable, Sendable {
  /// Folded, as the index has it.
  package let term: String
  private let stem: String
  private let spellings: [PhoneticKey]

  /// Takes a word in small letters, with its accents if it has any.
  package init(_ word: String) {
    term = WordMatcher.fold(word)
    stem = WordMatcher.stem(term)
    spellings = WordMatcher.spellings(word, term: term, stem: stem)
  }

  /// How a word answers to this one; nil when it does not.
  package func quality(to other: WordMatcher) -> MatchQuality? {
    if term == other.term { return .exact }
    if stem == other.stem || stem == other.term || term == other.stem { return .form }
    let areAlike = spellings.contains { mine in other.spellings.contains { mine.matches($0) } }
    return areAlike ? .sound : nil
  }

  /// How a word answers when this one may go on: as above, and whatever begins with it, in another alphabet too.
  package func quality(toLonger other: WordMatcher) -> MatchQuality? {
    if other.term.hasPrefix(term) { return .exact }
    if let quality = quality(to: other) { return quality }
    let continues = spellings.first.map { mine in other.spellings.contains { mine.isContinued(by: $0) } }
    return continues == true ? .sound : nil
  }

  /// Under which keys a vocabulary keeps the word, and finds what may answer to it.
  package var keys: [String] {
    let keys = spellings.isEmpty ? [term, stem] : spellings.map(\.rough)
    return keys.first == keys.last ? Array(keys.prefix(1)) : keys
  }

  /// The keys of the words that begin as this one does all begin with this.
  package var keyPrefix: String { spellings.first?.rough ?? term }

  /// Words that begin otherwise are not kin.
  package var initial: Unicode.Scalar? { term.unicodeScalars.first.map(PhoneticKey.initial) }

  private static func fold(_ word: String) -> String {
    var scanner = WordScanner()
    return scanner.next(in: word.utf8.span) ? scanner.term : ""
  }

  /// The stem by English rules for ASCII letters, by Russian rules for Russian letters; else the word itself.
  private static func stem(_ term: String) -> String {
    if term.utf8.allSatisfy({ $0 &- 0x61 < 26 }) { return EnglishStem.stem(term) }
    return term.unicodeScalars.allSatisfy { ("а"..."я").contains($0) } ? RussianStem.stem(term) : term
  }

  private static func spellings(_ word: String, term: String, stem: String) -> [PhoneticKey] {
    let full = PhoneticKey(
      word.unicodeScalars.allSatisfy(\.isASCII) ? word : word.precomposedStringWithCanonicalMapping)
    return [full, stem == term ? nil : PhoneticKey(stem)].compactMap { $0 }
  }
}
