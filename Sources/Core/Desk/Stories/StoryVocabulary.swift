import Text

/// The words of the articles that were read so far, with what each one stands for.
///
/// News repeats its words: of a hundred words ninety were met before. Each is looked up in the word lists and cut to its
/// stem once.
struct StoryVocabulary {
  /// A word, or a part of a compound, as a feature.
  struct Part: Sendable {
    /// The feature where the word is a name; nil for a day, a month and what is too short.
    let name: StoryFeatures.Key?
    /// The feature where it is another word; nil for what is too short and for a person who is in the news every day.
    let word: StoryFeatures.Key?
    /// The name that the same sound would be. Where an article has it, the word says nothing more.
    let sound: StoryFeatures.Key
    let isPublicFigure: Bool
  }

  /// The concepts and places that a word stands for, and its features.
  final class Meaning: Sendable {
    /// Numbers of concepts and places of the word lists.
    let concepts: [Int]
    let places: [Int]
    /// True if the word list has an entry of two words that may begin with this one.
    let mayBePair: Bool
    let parts: [Part]

    init(_ letters: [UInt8], _ language: Language?) {
      concepts = StoryConcepts.lexicon.names(of: letters)
      places = StoryPlaces.lexicon.names(of: letters)
      mayBePair = StoryConcepts.lexicon.mayBeginPair(letters)
      parts = letters.split(separator: UInt8(ascii: "-")).map { Part(Array($0), language) }
    }
  }

  /// The places of the words in `meanings`.
  private var places = PlaceTable(1_000)
  private var meanings: [Meaning] = []
  /// The same word has another stem in another language.
  private var languages: [Language: UInt64] = [:]

  /// Words in memory at most; then all are forgotten.
  private static let most = 50_000

  /// The meaning of a word of an article with these letters, whose hash is `hash`. `number` is that of its language.
  mutating func meaning(
    of letters: ArraySlice<UInt8>, _ hash: UInt64, _ language: Language?, _ number: UInt64
  ) -> Meaning {
    var key = FNV1a(value: hash)
    key.combine(number)
    let place = places.place(of: key.value | 1, orElse: meanings.count)
    if place < meanings.count { return meanings[place] }
    let meaning = Meaning(Array(letters), language)
    meanings.append(meaning)
    if meanings.count >= StoryVocabulary.most {
      meanings.removeAll(keepingCapacity: true)
      places.removeAll()
    }
    return meaning
  }

  /// The number of a language in this vocabulary, to be asked for once an article.
  mutating func number(of language: Language?) -> UInt64 {
    guard let language else { return 0 }
    if let known = languages[language] { return known }
    languages[language] = UInt64(languages.count + 1)
    return UInt64(languages.count)
  }
}

extension StoryVocabulary.Part {
  /// A name, or another word by its consonants: loanwords and roots are shared by many languages.
  init(_ letters: [UInt8], _ language: Language?) {
    let key = StorySound.key(StoryStem.stem(letters, language))
    let sound = Array(key.prefix(StorySound.longest))
    self.sound = StoryFeatures.Key(.name, sound)
    isPublicFigure = StoryPublicFigures.sounds.contains(sound)
    let canBeName = letters.count >= 3 && key.count >= 2 && !StoryCalendar.isDayOrMonth(letters)
    name = canBeName ? self.sound : nil
    let canBeWord = letters.count >= 4 && key.count >= 3 && !isPublicFigure
    word = canBeWord ? StoryFeatures.Key(.word, key.prefix(5)) : nil
  }
}
