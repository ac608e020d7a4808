import Text

/// Names in lines and in their translations, by their sounds, to notice that a program gave lines back in another order.
///
/// A name that languages call differently is in no translation, and says nothing. So it counts only where a name of one line is
/// missing in its translation and stands in that of another line, which does not have it.
struct LineNames {
  /// The names of each line, and all words of each translation: not every script has capitals.
  private let names: [Set<String>]
  private let answers: [Set<String>]

  /// The first sounds of a name are compared, so that its endings do not matter.
  private static let (fewest, most) = (4, 5)

  /// Lines with their translations.
  init(_ pairs: [(line: String, answer: String)]) {
    names = pairs.map { LineNames.sounds(of: $0.line, onlyCapitals: true) }
    answers = pairs.map { LineNames.sounds(of: $0.answer, onlyCapitals: false) }
  }

  /// The first line whose translation seems to stand behind another line; nil where nothing says so.
  var misplaced: Int? {
    names.indices.first { own in
      guard !names[own].isEmpty, names[own].isDisjoint(with: answers[own]) else { return false }
      return answers.indices.contains { other in
        other != own && !names[own].isDisjoint(with: answers[other].subtracting(names[other]))
      }
    }
  }

  /// The beginnings of the sounds of words with a capital, or of all words.
  private static func sounds(of text: String, onlyCapitals: Bool) -> Set<String> {
    var sounds: Set<String> = []
    for word in text.split(whereSeparator: { !$0.isLetter && $0 != "ʻ" && $0 != "’" && $0 != "'" }) {
      guard !onlyCapitals || word.first?.isUppercase == true, let spelling = WordList(String(word)).spellings.first
      else { continue }
      let sound = SpelledWord(spelling).key
      if sound.unicodeScalars.count >= fewest { sounds.insert(String(sound.prefix(most))) }
    }
    return sounds
  }
}
