import Text

/// Reads the features of an article from its words.
struct StoryReader {
  typealias Key = StoryFeatures.Key

  let hasLabels: Bool
  private(set) var weights: [Key: Float] = [:]
  private(set) var labels: [Key: String] = [:]
  private(set) var core: Set<Key> = []
  private(set) var countries: Set<Key> = []
  private(set) var cities: Set<Key> = []

  /// Words of an article that are looked at.
  private static let limit = 400

  init(hasLabels: Bool) {
    self.hasLabels = hasLabels
  }

  mutating func read(title: String, text: String, language: Language?) {
    let words = StoryWord.words(title: title, text: String(text.prefix(4_000))).prefix(StoryReader.limit)
    for (number, word) in words.enumerated() {
      let next = number + 1 < words.count ? words[number + 1].latin : []
      let concepts = StoryConcepts.lexicon.names(of: word.latin, next: next)
      for concept in concepts { add(concept: concept, word.place) }
      let places = StoryPlaces.lexicon.names(of: word.latin)
      for place in places { add(place: place, word.place == .body ? 0.7 : 1) }
      guard concepts.isEmpty, places.isEmpty else { continue }
      add(word, language)
    }
    for concept in StoryConcepts.lexicon.names(inside: title) { add(concept: concept, .title) }
    for concept in StoryConcepts.lexicon.names(inside: text) { add(concept: concept, .body) }
    for place in StoryPlaces.lexicon.names(inside: title + text) { add(place: place, 1) }
    for value in StoryNumbers.numbers(in: title) { add(number: value, 1) }
    for value in StoryNumbers.numbers(in: text) { add(number: value, Float(StoryNumbers.weight(value))) }
  }

  private mutating func add(_ key: Key, _ weight: Float, _ label: @autoclosure () -> String?) {
    if weight > weights[key] ?? 0 { weights[key] = weight }
    if hasLabels, labels[key] == nil { labels[key] = label() }
  }

  private mutating func add(concept: Int, _ place: StoryWord.Place) {
    let key = Key(.concept, UInt64(concept))
    let name = StoryConcepts.lexicon.names[concept]
    add(key, place == .title ? 1.4 : place == .lead ? 1 : 0.7, name)
    if place != .body, !StoryConcepts.general.contains(name) { core.insert(key) }
  }

  private mutating func add(place: Int, _ weight: Float) {
    let name = StoryPlaces.lexicon.names[place]
    let parts = name.split(separator: ":")
    let country = Key(.place, parts[0].utf8)
    countries.insert(country)
    add(country, weight, nil)
    guard parts.count == 2 else { return }
    let city = Key(.place, name.utf8)
    cities.insert(city)
    add(city, weight, parts[1].prefix(1).uppercased() + parts[1].dropFirst())
  }

  private mutating func add(number: Double, _ weight: Float) {
    let label = number == number.rounded() ? String(Int64(number)) : String(number)
    add(Key(.number, label.utf8), weight, label)
  }

  /// A name, or another word by its consonants: loanwords and roots are shared by many languages.
  private mutating func add(_ word: StoryWord, _ language: Language?) {
    let isBiCase = language.map { ![.persian, .arabic, .urdu, .chinese, .german].contains($0) } ?? true
    for part in word.latin.split(separator: UInt8(ascii: "-")) {
      let stem = StoryStem.stem(Array(part), language)
      let sound = StorySound.key(stem)
      if word.isName, isBiCase, part.count >= 3, sound.count >= 2, !StoryCalendar.isDayOrMonth(Array(part)) {
        let key = Key(.name, sound.prefix(StorySound.longest))
        add(key, StoryPublicFigures.sounds.contains(Array(sound.prefix(StorySound.longest))) ? 0.35 : 1, word.text)
      } else if part.count >= 4, sound.count >= 3,
        !StoryPublicFigures.sounds.contains(Array(sound.prefix(StorySound.longest)))
      {
        guard weights[Key(.name, sound.prefix(StorySound.longest))] == nil else { continue }
        add(Key(.word, sound.prefix(5)), 1, nil)
      }
    }
  }
}
