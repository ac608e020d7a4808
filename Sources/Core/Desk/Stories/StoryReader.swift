import Text

/// Reads the features of an article from its words.
struct StoryReader {
  typealias Key = StoryFeatures.Key

  private let hasLabels: Bool
  private(set) var weights = StoryWeighing()
  private(set) var labels: [Key: String] = [:]
  private(set) var core: Set<Key> = []
  /// Names, places and particular concepts of the title.
  private(set) var heads: Set<Key> = []
  /// The words of the title by their sounds.
  private(set) var title: Set<UInt64> = []
  private(set) var countries: Set<Key> = []
  private(set) var cities: Set<Key> = []
  private(set) var towns: Set<Key> = []
  private(set) var names = 0
  private(set) var isRoundup = false
  private(set) var quantities: [StoryQuantity] = []

  /// The weight of a name of two consonants: too many names have the same two.
  private static let short: Float = 0.6

  init(hasLabels: Bool) {
    self.hasLabels = hasLabels
  }

  mutating func read(title: String, text: String, language: Language?, _ vocabulary: inout StoryVocabulary) {
    let words = StoryWords(title: title, text: text)
    isRoundup = StoryRoundup.matches(title, words)
    let hasCapitals = language.map { ![.persian, .arabic, .urdu, .chinese, .german].contains($0) } ?? true
    let languageNumber = vocabulary.number(of: language)
    var counted = StoryQuantities()
    for (number, word) in words.words.enumerated() {
      let meaning = vocabulary.meaning(of: word, in: words, language, languageNumber)
      let isName = word.isName && hasCapitals
      if word.place == .title { self.title.insert(meaning.part.sound.value) }
      func add(_ part: StoryVocabulary.Part) {
        if word.place == .title, isName, !part.isPublicFigure, let name = part.name { heads.insert(name) }
        self.add(part, isName) { word.spelling(in: word.place == .title ? title : text) }
      }
      guard let details = vocabulary.details(of: meaning) else {
        add(meaning.part)
        continue
      }
      if number < StoryQuantities.lead { counted.note(details, at: number) }
      var concepts = details.concepts
      if details.mayBePair, number + 1 < words.words.count {
        let (letters, next) = (words.letters(of: word), words.letters(of: words.words[number + 1]))
        let isOther = StoryConcepts.isOther(Array(letters), language, endsSoft: word.endsSoft)
        concepts = isOther ? [] : StoryConcepts.lexicon.names(of: Array(letters), next: Array(next))
      }
      for concept in concepts { self.add(concept: concept, word.place) }
      for place in details.places {
        self.add(place: place, word.place == .body ? 0.7 : 1)
        if word.place == .title { heads.insert(StoryPlaces.all[place].city ?? StoryPlaces.all[place].country) }
      }
      if concepts.isEmpty, details.places.isEmpty { for part in details.parts { add(part) } }
    }
    // Where most words of a title have capitals, these do not tell names.
    let headline = words.words.prefix { $0.place == .title }
    if headline.count(where: \.isName) * 2 > headline.count { heads = heads.filter { $0.kind != .name } }
    if words.hasHan {
      for concept in StoryConcepts.lexicon.names(inside: title) { add(concept: concept, .title) }
      for concept in StoryConcepts.lexicon.names(inside: text) { add(concept: concept, .body) }
      for place in StoryPlaces.lexicon.names(inside: title + text) { add(place: place, 1) }
    }
    let (inTitle, inText) = (StoryNumbers.found(in: title), StoryNumbers.found(in: text))
    for number in inTitle where number.isTelling { add(number: number.value, 1) }
    for number in inText where number.isTelling { add(number: number.value, Float(StoryNumbers.weight(number.value))) }
    for value in counted.largeNumerals(words) { add(number: value, Float(StoryNumbers.weight(value))) }
    quantities = counted.found(words, title: title, text: text, inTitle: inTitle, inText: inText)
  }

  private mutating func add(_ key: Key, _ weight: Float, _ label: () -> String?) {
    weights.add(key, weight)
    if hasLabels, labels[key] == nil { labels[key] = label() }
  }

  private mutating func add(_ part: StoryVocabulary.Part, _ isName: Bool, _ spelling: () -> String) {
    if isName, let name = part.name {
      let weight: Float = part.isPublicFigure ? 0.35 : part.isShort ? StoryReader.short : 1
      if weight > 0.5, !weights.contains(name) { names += 1 }
      add(name, weight, spelling)
    } else if let word = part.word, !weights.contains(part.sound) {
      add(word, 1) { nil }
    }
  }

  private mutating func add(concept number: Int, _ place: StoryWord.Place) {
    let concept = StoryConcepts.all[number]
    add(concept.key, place == .title ? 1.4 : place == .lead ? 1 : 0.7) { concept.name }
    if place != .body, !concept.isGeneral { core.insert(concept.key) }
    if place == .title, !concept.isGeneral { heads.insert(concept.key) }
  }

  private mutating func add(place number: Int, _ weight: Float) {
    let place = StoryPlaces.all[number]
    countries.insert(place.country)
    add(place.country, weight) { nil }
    guard let city = place.city else { return }
    cities.insert(city)
    if let town = place.town { towns.insert(town) }
    add(city, weight) { place.label }
  }

  private mutating func add(number: Double, _ weight: Float) {
    let label = Int64(exactly: number).map { String($0) } ?? String(number)
    add(Key(.number, label.utf8), weight) { label }
  }
}
