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
    if other == word { return 60 }
    if other.hasPrefix(word) { return 40 }
    return other.contains(word) ? 15 : nil
  }

  /// The words of a text in lower case, without signs at their ends.
  static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "/" && $0 != "-" }.map(String.init)
  }
}
