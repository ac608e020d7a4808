import Foundation
import Text

/// The features of many articles as sparse vectors, weighted by how rare each feature is among them (TF-IDF).
///
/// The vectors stand one after another in flat arrays, by the number of the feature: a week of 200 feeds has thousands of
/// articles with a hundred features each.
struct StoryVectors {
  /// Articles that are thought to have been read before, in which features are as common as usual. Among a few real ones the
  /// features of one story would count as common, and words that stand everywhere as rare, so that the order in which articles
  /// come would decide.
  private static let earlier: Float = 230
  /// Added to the length of a vector: articles that say little share little that could be chance.
  private static let least: Float = 12

  /// A feature of an article: its number among all features, its weighted value.
  struct Entry {
    /// The number, and in the lowest bit whether it is telling.
    fileprivate let code: UInt32
    let value: Float

    fileprivate init(feature: Int32, isTelling: Bool, value: Float) {
      code = UInt32(feature) << 1 | (isTelling ? 1 : 0)
      self.value = value
    }

    var feature: Int { Int(code >> 1) }
    /// True if it says something of the article (`StoryFeatures.isTelling`).
    var isTelling: Bool { code & 1 == 1 }
  }

  private let entries: [Entry]
  /// Where the entries of each article begin, and at the end the number of all.
  private let starts: [Int]
  /// The length of each article's vector, features of its own included.
  let lengths: [Float]
  /// The kind of each feature, by its number.
  let kinds: [StoryFeatures.Kind]
  /// The number of articles that have each feature.
  let shared: [Int32]

  init(_ articles: [StoryFeatures]) {
    // The number of each feature of each article, one article behind the other: looked up once.
    var features: [Int32] = []
    features.reserveCapacity(articles.reduce(0) { $0 + $1.weights.keys.count })
    var numbers = PlaceTable(features.capacity / 4)
    var (shared, kinds): ([Int32], [StoryFeatures.Kind]) = ([], [])
    for key in articles.lazy.flatMap(\.weights.keys) {
      let number = numbers.place(of: key.value, orElse: shared.count)
      if number == shared.count {
        shared.append(0)
        kinds.append(key.kind)
      }
      shared[number] += 1
      features.append(Int32(number))
    }
    let count = Float(articles.count) + StoryVectors.earlier
    let share = zip(shared, kinds).map { (Float($0) + StoryVectors.earlier * StoryVectors.usualShare(of: $1)) / count }
    let rarity = share.map { pow(-log($0), 1.3) }
    var (entries, starts, lengths): ([Entry], [Int], [Float]) = ([], [0], [])
    var (own, at): ([Entry], Int) = ([], 0)
    for article in articles {
      var length: Float = 0
      article.weights.forEach { key, weight in
        let feature = features[at]
        at += 1
        let shared = shared[Int(feature)]
        if key.kind == .word, shared == 1 { return }
        let value = rarity[Int(feature)] * StoryVectors.weight(of: key.kind) * weight
        length += value * value
        if shared > 1, share[Int(feature)] < 0.3 {
          own.append(Entry(feature: feature, isTelling: article.isTelling(key, weight), value: value))
        }
      }
      entries += own.sorted { $0.code < $1.code }
      own.removeAll(keepingCapacity: true)
      starts.append(entries.count)
      lengths.append((length + StoryVectors.least * StoryVectors.least).squareRoot())
    }
    (self.entries, self.starts, self.lengths) = (entries, starts, lengths)
    (self.shared, self.kinds) = (shared, kinds)
  }

  /// The share of articles that have a feature of a kind, on average.
  private static func usualShare(of kind: StoryFeatures.Kind) -> Float {
    switch kind {
    case .name: 0.008
    case .number: 0.007
    case .place: 0.018
    case .concept: 0.022
    case .word: 0.013
    }
  }

  private static func weight(of kind: StoryFeatures.Kind) -> Float {
    switch kind {
    case .number: 1.5
    case .name: 1.4
    case .concept: 1
    case .place: 0.7
    case .word: 0.45
    }
  }

  /// The features of an article that others have too, in the order of their numbers.
  subscript(article: Int) -> ArraySlice<Entry> { entries[starts[article]..<starts[article + 1]] }

  /// Calls `body` with each feature that two articles have in common, as the first one has it, and the product of its values.
  func forEachShared(_ a: Int, _ b: Int, _ body: (Entry, Float) -> Void) {
    var (one, two) = (starts[a], starts[b])
    let (endOfOne, endOfTwo) = (starts[a + 1], starts[b + 1])
    let entries = entries.span
    while one < endOfOne, two < endOfTwo {
      let (left, right) = (entries[one], entries[two])
      let (first, second) = (left.code >> 1, right.code >> 1)
      if first == second { body(left, left.value * right.value) }
      // Without a branch, which no processor could foretell.
      one += first <= second ? 1 : 0
      two += second <= first ? 1 : 0
    }
  }
}
