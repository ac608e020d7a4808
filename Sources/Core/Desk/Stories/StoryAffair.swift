import Foundation
import Model
import Text

/// The features of a story by which other stories of the same affair are known: its names, and the subject.
struct StoryAffair {
  typealias Key = StoryFeatures.Key

  /// A name of the story, as one of its articles writes it.
  struct Name: Hashable {
    /// Its features: with the endings of the language cut off, and as it is written. "Сатпаев" looks like a plural in Russian,
    /// and in Kazakh it does not.
    fileprivate(set) var keys: Set<Key>
    let label: String
    fileprivate let sound: [UInt8]
  }

  /// An article, read with the endings of its language cut off, and as it is written.
  struct Candidate {
    let features: StoryFeatures
    fileprivate let names: Set<Key>
    fileprivate let labels: [Key: String]

    /// - Parameter length: characters of the text that are read.
    init(_ text: StoryText, length: Int = .max) {
      let language = text.language.flatMap { Language(tag: $0) }
      func read(_ language: Language?) -> StoryFeatures {
        StoryFeatures(title: text.title, text: String(text.text.prefix(length)), language: language, hasLabels: true)
      }
      features = read(language)
      // Without a language capitals would make names of all nouns in German.
      let all = language.map { Candidate.withoutNames.contains($0) } == true ? [features] : [features, read(nil)]
      names = Set(
        all.flatMap { features in features.weights.keys.filter { $0.kind == .name && features.isTelling($0) } })
      labels = all.reduce(into: [:]) { $0.merge($1.labels) { first, _ in first } }
    }

    /// Languages without capitals that tell names.
    private static let withoutNames: Set<Language> = [.persian, .arabic, .urdu, .chinese, .german]
  }

  /// Another article of the affair.
  struct Match {
    let score: Double
    let reasons: [String]
  }

  /// Names that are looked for at most: those of the most articles, and of these the ones that stand first in the alphabet.
  private static let most = 10
  /// Letters of a name at least: shorter ones are found in too many words.
  private static let shortest = 4
  /// Characters of a text where a single article names what it is about.
  private static let lead = 400
  /// Numbers from here on tell one affair from another.
  private static let largeNumber = 1_000.0
  private static let shownReasons = 4
  /// The least that is shared. A name counts 1, a number 1, the subject 1, and a second subject or a city a half.
  private static let enough = 2.5

  let names: [Name]
  private let core: Set<Key>
  private let cities: Set<Key>
  private let countries: Set<Key>
  private let numbers: Set<Key>
  private let labels: [Key: String]

  /// - Parameter texts: the articles of the story, the oldest first.
  init(_ texts: [StoryText]) {
    let articles = texts.map { Candidate($0) }
    let labels = articles.reversed().reduce(into: [Key: String]()) { $0.merge($1.labels) { _, earlier in earlier } }
    self.labels = labels
    core = Set(articles.flatMap(\.features.core))
    cities = Set(articles.flatMap(\.features.cities))
    countries = Set(articles.flatMap(\.features.countries))
    numbers = Set(
      labels.filter { $0.key.kind == .number && Double($0.value) ?? 0 >= StoryAffair.largeNumber }.map(\.key))
    // A name in passing is of one article; a single article names at its beginning what it is about.
    let named = texts.count > 1 ? articles : texts.map { Candidate($0, length: StoryAffair.lead) }
    let counts = named.flatMap(\.names).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let least = texts.count > 1 ? 2 : 1
    let found = counts.filter { $0.value >= least }
      .compactMap { key, count in labels[key].map { (key: key, label: $0, count: count) } }
      .filter { $0.label.count >= StoryAffair.shortest }
      .sorted { ($1.count, $0.label, $0.key.value) < ($0.count, $1.label, $1.key.value) }
    names = Array(StoryAffair.names(found.map { ($0.key, $0.label) }).prefix(StoryAffair.most))
  }

  /// True for two names of at least three consonants that are the same up to one at the end.
  private static func isOneSound(_ one: [UInt8], _ two: [UInt8]) -> Bool {
    let (short, long) = one.count < two.count ? (one, two) : (two, one)
    return one == two || short.count >= 3 && long.count - short.count <= 1 && long.starts(with: short)
  }

  /// Puts features of one name together: those that sound alike up to an ending.
  private static func names(_ found: [(key: Key, label: String)]) -> [Name] {
    var names: [Name] = []
    for (key, label) in found {
      let sound = StorySound.key(Latinizer.latin(label))
      let known = names.firstIndex {
        $0.keys.contains(key) || isOneSound($0.sound, sound)
      }
      if let known {
        names[known].keys.insert(key)
      } else {
        names.append(Name(keys: [key], label: label, sound: sound))
      }
    }
    return names
  }

  /// Compares an article with the affair. Nil where it is about something else.
  /// - Parameter rarity: the weight of each name; a common one has none.
  func match(_ article: Candidate, rarity: [Name: Double]) -> Match? {
    let other = article.features
    if other.isRoundup { return nil }
    if !countries.isEmpty, !other.countries.isEmpty, countries.isDisjoint(with: other.countries) { return nil }
    let shared = names.filter { rarity[$0] != nil && !$0.keys.isDisjoint(with: article.names) }
      .sorted { (rarity[$1] ?? 0, $0.label) < (rarity[$0] ?? 0, $1.label) }
    guard !shared.isEmpty else { return nil }
    let subjects = core.intersection(other.core).compactMap { labels[$0] }.sorted()
    let places = cities.intersection(other.cities).compactMap { labels[$0] }.sorted()
    let figures = numbers.filter { other.weights[$0] != nil }.compactMap { labels[$0] }.sorted()
    let subject = subjects.isEmpty ? 0 : subjects.count > 1 ? 1.5 : 1
    let points = Double(shared.count) + subject + (places.isEmpty ? 0 : 0.5) + (figures.isEmpty ? 0 : 1)
    guard points >= StoryAffair.enough else { return nil }
    let reasons = shared.map(\.label) + places + figures + subjects
    return Match(
      score: points + shared.reduce(0) { $0 + (rarity[$1] ?? 0) },
      reasons: Array(reasons.prefix(StoryAffair.shownReasons)))
  }
}
