import Text

extension StoryQuantities {
  /// The numbers of an article that can stand beside those of another article: of dead, injured and missing people the first
  /// one of each, and all with another unit. Sums of money are found elsewhere.
  static func figures(
    title: String, text: String, language: Language?, _ vocabulary: inout StoryVocabulary
  ) -> [ClaimedFigure] {
    let words = StoryWords(title: title, text: text)
    let number = vocabulary.number(of: language)
    var counted = StoryQuantities()
    for (place, word) in words.words.enumerated() {
      let meaning = vocabulary.meaning(of: word, in: words, language, number)
      if let details = vocabulary.details(of: meaning) { counted.note(details, at: place) }
    }
    let found = counted.found(
      words, title: title, text: text, inTitle: StoryNumbers.found(in: title), inText: StoryNumbers.found(in: text),
      limit: .max)
    // A year ago, or elsewhere, others died.
    let first = found.enumerated().filter { place, quantity in
      !quantity.unit.isCasualty || !found[..<place].contains { $0.unit == quantity.unit }
    }.map(\.element)
    return StoryUnit.allCases.filter { $0 != .people && !$0.isMoney }.flatMap { unit in
      first.filter { $0.unit == unit }.map { ClaimedFigure($0.value, unit.rawValue, $0.label) }
    }
  }
}
