import Foundation

/// The words of a short text, such as a query or a filter's value.
package struct WordList {
  package private(set) var terms: [String] = []
  /// The words in small letters with their accents, as `WordMatcher` takes them.
  package private(set) var spellings: [String] = []
  /// True if one of the words is a symbol or a character of a script without spaces.
  package private(set) var isSingle = false
  package private(set) var endsInSingle = false

  package init(_ text: String) {
    let bytes = text.utf8.span
    var scanner = WordScanner()
    while scanner.next(in: bytes) {
      terms.append(scanner.term)
      spellings.append(scanner.spelling(in: bytes))
      endsInSingle = scanner.traits.contains(.single)
      isSingle = isSingle || endsInSingle
    }
  }
}

extension WordScanner {
  /// The word as in the text, in small letters, with its accents and one kind of apostrophe.
  package func spelling(in text: Bytes) -> String {
    guard traits.contains(.accented) else { return term }
    let bytes = range.map { text[$0] }
    let small = String(decoding: bytes, as: UTF8.self).lowercased().precomposedStringWithCanonicalMapping
    return String(
      String.UnicodeScalarView(
        small.unicodeScalars.compactMap { scalar in
          switch Letters.entry(scalar.value).kind {
          case .apostrophe: "ʻ"
          case .ignored: nil
          default: scalar
          }
        }))
  }
}
