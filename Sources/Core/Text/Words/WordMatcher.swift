import Foundation

/// The quality of a match between a word of a text and a searched word. A closer match is less.
package enum MatchQuality: Int, Comparable, Sendable, CaseIterable {
  /// The same word except for case and accents.
  case exact
  /// Another form of the same word: banks, bank.
  case form
  /// The same name in another spelling or alphabet: Тоқаев, Tokayev.
  case sound

  package static func < (left: MatchQuality, right: MatchQuality) -> Bool { left.rawValue < right.rawValue }
}

/// A searched word outside quotation marks, which matches words of a text.
///
/// A word has up to two bases, itself and its stem. Two words match when they have a base in common. The word itself is
/// a base because a stemmer takes the name Токаев for a plural and cuts it, but leaves Токаева whole.
package struct WordMatcher: Hashable, Sendable {
  /// The folded word, as in the index.
  package let term: String
  private let stem: String
  private let spellings: [PhoneticKey]

  /// Takes a word in small letters, with its accents if it has any.
  package init(_ word: String) {
    term = WordMatcher.fold(word)
    stem = Stemmer.stem(term)
    spellings = WordMatcher.spellings(word, term: term, stem: stem)
  }

  /// The quality of the match with a word. Nil when it does not match.
  package func quality(to other: WordMatcher) -> MatchQuality? {
    if term == other.term { return .exact }
    if stem == other.stem || stem == other.term || term == other.stem { return .form }
    let areAlike = spellings.contains { mine in other.spellings.contains { mine.matches($0) } }
    return areAlike ? .sound : nil
  }

  /// The quality of the match when this is the beginning of a word: as above, and words that begin with it, in another
  /// alphabet too. Nil when it does not match.
  package func quality(toLonger other: WordMatcher) -> MatchQuality? {
    if other.term.hasPrefix(term) { return .exact }
    if let quality = quality(to: other) { return quality }
    let continues = spellings.first.map { mine in other.spellings.contains { mine.isContinued(by: $0) } }
    return continues == true ? .sound : nil
  }

  /// The keys under which the vocabulary stores the word and finds words that can match it.
  package var keys: [String] {
    let keys = spellings.isEmpty ? [term, stem] : spellings.map(\.rough)
    return keys.first == keys.last ? Array(keys.prefix(1)) : keys
  }

  /// The common beginning of the keys of all words that begin like this one.
  package var keyPrefix: String { spellings.first?.rough ?? term }

  /// The class of the first letter. Words of another class do not match.
  package var initial: Unicode.Scalar? { term.unicodeScalars.first.map(PhoneticKey.initial) }

  private static func fold(_ word: String) -> String {
    var scanner = WordScanner()
    return scanner.next(in: word.utf8.span) ? scanner.term : ""
  }

  private static func spellings(_ word: String, term: String, stem: String) -> [PhoneticKey] {
    let full = PhoneticKey(
      word.unicodeScalars.allSatisfy(\.isASCII) ? word : word.precomposedStringWithCanonicalMapping)
    return [full, stem == term ? nil : PhoneticKey(stem)].compactMap { $0 }
  }
}
