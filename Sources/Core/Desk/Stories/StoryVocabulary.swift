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
    /// True of a name of two consonants.
    let isShort: Bool
  }

  /// The features of a word. Most words are of one part and stand for no concept and no place: they are this and no more.
  struct Meaning: Sendable {
    /// The word, or the first part of a compound.
    let part: Part
    /// The place of its details; nil where it has none.
    fileprivate let details: Int32?
  }

  /// The concepts and places that a word stands for, and all its parts.
  struct Details: Sendable {
    /// Numbers of concepts and places of the word lists.
    let concepts: [Int]
    let places: [Int]
    /// True if the word list has an entry of two words that may begin with this one.
    let mayBePair: Bool
    let parts: [Part]
    /// The unit of a number beside this word; nil for most words.
    let unit: StoryUnit?
    /// The number that the word is; nil for most words.
    let numeral: Double?

    init(_ letters: [UInt8], _ language: Language?, endsSoft: Bool) {
      let isOther = StoryConcepts.isOther(letters, language, endsSoft: endsSoft)
      concepts = isOther ? [] : StoryConcepts.lexicon.names(of: letters)
      unit = StoryUnit.unit(of: letters, concepts: concepts)
      numeral = StoryNumerals.value(of: letters, language)
      places = StoryPlaces.isOther(letters, language) ? [] : StoryPlaces.lexicon.names(of: letters)
      mayBePair = StoryConcepts.lexicon.mayBeginPair(letters)
      parts = letters.split(separator: UInt8(ascii: "-")).map { Part(Array($0), language) }
    }

    fileprivate var isPlain: Bool {
      concepts.isEmpty && places.isEmpty && !mayBePair && parts.count == 1 && unit == nil && numeral == nil
    }
  }

  /// The places of the words in `meanings`.
  private var table = PlaceTable(1_000)
  private var meanings: [Meaning] = []
  private var details: [Details] = []
  /// The same word has another stem in another language.
  private var languages: [Language: UInt64] = [:]

  /// Words in memory at most; then all are forgotten.
  private static let most = 50_000

  /// The meaning of a word of an article. `number` is that of its language.
  mutating func meaning(
    of word: StoryWord, in words: StoryWords, _ language: Language?, _ number: UInt64
  ) -> Meaning {
    var key = FNV1a(value: word.hash)
    key.combine(number << 1 | (word.endsSoft ? 1 : 0))
    let place = table.place(of: key.value | 1, orElse: meanings.count)
    if place < meanings.count { return meanings[place] }
    if meanings.count >= StoryVocabulary.most {
      table.removeAll()
      meanings.removeAll(keepingCapacity: true)
      details.removeAll()
      _ = table.place(of: key.value | 1, orElse: 0)
    }
    let letters = Array(words.letters(of: word))
    let all = Details(letters, language, endsSoft: word.endsSoft)
    let part = all.parts.first ?? Part(letters, language)
    let meaning = Meaning(part: part, details: all.isPlain ? nil : Int32(details.count))
    if !all.isPlain { details.append(all) }
    meanings.append(meaning)
    return meaning
  }

  /// The details of a meaning that was the last to be asked for; nil where it has none.
  func details(of meaning: Meaning) -> Details? { meaning.details.map { details[Int($0)] } }

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
    isShort = key.count == 2
    let canBeName = letters.count >= 3 && key.count >= 2 && !StoryCalendar.isDayOrMonth(letters)
    name = canBeName ? self.sound : nil
    let canBeWord = letters.count >= 4 && key.count >= 3 && !isPublicFigure
    word = canBeWord ? StoryFeatures.Key(.word, key.prefix(5)) : nil
  }
}
