import Foundation

/// The fit of typed words to a title.
enum PaletteMatch {
  /// More than all words of a line can count, and more than the place of a command does.
  private static let beginning = 2000

  /// Higher is better; nil where a word is not found. Each word counts where it stands best: whole, as a beginning, inside;
  /// early words of the title count more. A title that begins as the words do comes before all others.
  static func score(_ words: [String], _ title: [String]) -> Int? {
    var score = begins(title, with: words) ? beginning : 0
    for word in words {
      let best = title.enumerated().lazy.compactMap { place, other in
        value(of: word, in: other).map { $0 - min(place, 9) }
      }.max()
      guard let best else { return nil }
      score += best
    }
    return score
  }

  /// True where the first word begins the title, and the others begin later words in their order.
  private static func begins(_ title: [String], with words: [String]) -> Bool {
    guard let first = words.first, title.first?.hasPrefix(first) == true else { return false }
    var rest = title.dropFirst()
    for word in words.dropFirst() {
      guard let place = rest.firstIndex(where: { $0.hasPrefix(word) }) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  private static func value(of word: String, in other: String) -> Int? {
    guard let place = place(of: word.utf8, in: other.utf8) else { return nil }
    if place > 0 { return 15 }
    return other.utf8.count == word.utf8.count ? 60 : 40
  }

  /// The first place of some bytes in others; nil where they are not in them. Bytes are compared and not characters, and a longer
  /// word in no shorter one: a line of a thousand letters is compared with every word of every title at each key.
  private static func place(of word: String.UTF8View, in other: String.UTF8View) -> Int? {
    guard word.count <= other.count else { return nil }
    var rest = other[...]
    for place in 0...(other.count - word.count) {
      if rest.starts(with: word) { return place }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Scalars of a text that are looked at.
  private static let longest = 512

  /// The words of a text in lower case, without signs at their ends. Of a long text only the beginning.
  static func words(_ text: String) -> [String] {
    let beginning = String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest)))
    return beginning.lowercased().precomposedStringWithCanonicalMapping
      .split { !$0.isLetter && !$0.isNumber && $0 != "/" && $0 != "-" }.map(String.init)
  }

  /// The words of a typed line, the first twenty.
  static func queryWords(_ line: String) -> [String] {
    Array(words(String(String.UnicodeScalarView(line.unicodeScalars.prefix(longest / 2)))).prefix(20))
  }
}
