import Foundation
import Text

/// The subject of an article, as features that two articles of one event share in any language.
package struct StoryFeatures: Sendable {
  /// The kind of a feature decides its weight.
  package enum Kind: UInt8, Sendable, CaseIterable { case name, number, place, concept, word }

  /// A feature as one number, never 0: the kind in the lowest three bits.
  package struct Key: Hashable, Sendable {
    let value: UInt64

    init(_ kind: Kind, _ bytes: some Sequence<UInt8>) {
      var hash = FNV1a()
      for byte in bytes { hash.combine(UInt64(byte)) }
      value = 1 << 63 | hash.value << 3 | UInt64(kind.rawValue)
    }

    init(_ kind: Kind, _ number: UInt64) { value = (number + 1) << 3 | UInt64(kind.rawValue) }

    package var kind: Kind { Kind(rawValue: UInt8(value & 7)) ?? .word }
  }

  /// Each feature with its weight in this article, 0.3 to 1.4: what stands in the title weighs more.
  let weights: StoryWeights
  /// Texts that show a feature to a person: the name as written, the number, the concept. Empty unless asked for.
  let labels: [Key: String]
  /// Concepts of title and lead that tell one event from another.
  let core: [Key]
  /// Names, places and concepts of the title that tell one event from another.
  let heads: [Key]
  /// The words of the title by their sounds.
  let title: [UInt64]
  /// The language of the text; nil where it is unknown.
  let language: Language?
  let countries: [Key]
  /// Cities, and regions under the names of their largest cities.
  let cities: [Key]
  /// The other towns of the regions among `cities`.
  let towns: [Key]
  /// The number of names that say something.
  let names: Int
  /// The numbers of title and lead that count something.
  let quantities: [StoryQuantity]
  /// True for a summary of the day, a table of rates, weather or a horoscope: these touch many events and belong to
  /// none.
  package let isRoundup: Bool

  /// Reads the features of an article from its title and plain text. `language` is that of the text; nil where it is
  /// unknown. Labels are needed for reasons only, and take more memory than all else.
  package init(title: String, text: String, language: Language?, hasLabels: Bool = false) {
    var vocabulary = StoryVocabulary()
    self.init(title: title, text: text, language: language, hasLabels: hasLabels, &vocabulary)
  }

  /// The same with a vocabulary that many articles share.
  init(
    title: String, text: String, language: Language?, hasLabels: Bool = false, _ vocabulary: inout StoryVocabulary
  ) {
    var reader = StoryReader(hasLabels: hasLabels)
    reader.read(title: title, text: text, language: language, &vocabulary)
    weights = reader.weights.sorted
    labels = reader.labels
    (core, countries, cities) = (Array(reader.core), Array(reader.countries), Array(reader.cities))
    towns = Array(reader.towns)
    quantities = reader.quantities
    names = reader.names
    (heads, self.title, self.language) = (Array(reader.heads), Array(reader.title), language)
    isRoundup = reader.isRoundup
  }

  /// True if half of the words of the shorter title, and three at least, are in the other title too.
  func sharesHalfOfTitle(with other: StoryFeatures) -> Bool {
    let shared = title.count { other.title.contains($0) }
    return shared >= 3 && shared * 2 >= min(title.count, other.title.count)
  }

  /// Names that say something: not those of presidents, who are in the news every day.
  func isTelling(_ key: Key) -> Bool { isTelling(key, weights[key] ?? 0) }

  /// The same where the weight of the feature in this article is known.
  func isTelling(_ key: Key, _ weight: Float) -> Bool {
    switch key.kind {
    case .number: true
    case .name: weight > 0.5
    case .place, .concept, .word: false
    }
  }
}

/// The features of an article with their weights, in the order of their keys: thousands of articles are in memory at once.
struct StoryWeights: Sendable {
  let keys: [StoryFeatures.Key]
  private let values: [Float]

  /// `keys` are in their order.
  fileprivate init(_ keys: [StoryFeatures.Key], _ values: [Float]) { (self.keys, self.values) = (keys, values) }

  /// The weight of a feature; nil for one that the article does not have.
  subscript(key: StoryFeatures.Key) -> Float? {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle].value < key.value { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? values[low] : nil
  }

  /// Calls `body` with each feature and its weight.
  func forEach(_ body: (StoryFeatures.Key, Float) -> Void) {
    for (key, value) in zip(keys, values) { body(key, value) }
  }
}

/// The features of an article with their weights while it is read, in the order in which they come.
struct StoryWeighing {
  private var table = PlaceTable(256)
  private var keys: [StoryFeatures.Key] = []
  private var values: [Float] = []

  func contains(_ key: StoryFeatures.Key) -> Bool { table[key.value] != nil }

  /// A feature that comes again keeps its largest weight.
  mutating func add(_ key: StoryFeatures.Key, _ weight: Float) {
    let place = table.place(of: key.value, orElse: keys.count)
    if place == keys.count {
      keys.append(key)
      values.append(weight)
    } else if values[place] < weight {
      values[place] = weight
    }
  }

  var sorted: StoryWeights {
    let order = keys.indices.sorted { keys[$0].value < keys[$1].value }
    return StoryWeights(order.map { keys[$0] }, order.map { values[$0] })
  }
}
