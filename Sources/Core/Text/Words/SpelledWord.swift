import Foundation

/// A word of a text, to be compared with searched words.
package struct SpelledWord: Hashable, Sendable {
  /// The folded word, as in the index.
  package let term: String
  /// In small letters with its accents.
  let spelling: String
  /// Nil for a word of a script without sound rules.
  let sound: PhoneticKey?

  /// Takes a word in small letters, with its accents if it has any.
  package init(_ word: String) {
    var scanner = WordScanner()
    term = scanner.next(in: word.utf8.span) ? scanner.term : ""
    spelling = word
    sound = PhoneticKey(
      word.unicodeScalars.allSatisfy(\.isASCII) ? word : word.precomposedStringWithCanonicalMapping)
  }

  /// The alphabet of a word with sound rules.
  package var script: PhoneticKey.Script? { sound?.script }

  /// The key under which the vocabulary stores the word, for those that sound like it.
  package var key: String { sound?.rough ?? term }
}
