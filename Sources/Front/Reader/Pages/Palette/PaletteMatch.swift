/// The fit of typed words to a title.
enum PaletteMatch {
  /// Higher is better; nil where a word is not found. Each word counts where it stands best: whole, as a beginning, inside;
  /// early words of the title count more.
  static func score(_ words: [String], _ title: [String]) -> Int? {
    var score = 0
    for word in words {
      let best = title.enumerated().lazy.compactMap { place, other in
        value(of: word, in: other).map { $0 - min(place, 9) }
      }.max()
      guard let best else { return nil }
      score += best
    }
    return score
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
