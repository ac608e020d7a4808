import Foundation

/// Groups articles that report the same event.
///
/// Two articles are compared by the features they share, weighted by how rare these are (cosine of TF-IDF vectors); vetoes
/// lower the score of pairs that only look alike. Groups grow by average link: an article joins a story when it is like the
/// story as a whole. Candidates come from an inverted index of the rarer features, so that the cost grows with what is new.
package struct StoryBuilder {
  /// An article to be grouped.
  package struct Item: Sendable {
    package var id: Int64
    /// Hours since 1970.
    package var hour: Double
    package var features: StoryFeatures
    /// The story it belongs to already; groups that exist are never split.
    package var story: Int64?

    package init(id: Int64, hour: Double, features: StoryFeatures, story: Int64? = nil) {
      self.id = id
      self.hour = hour
      self.features = features
      self.story = story
    }
  }

  /// Articles of one story: at most this far apart.
  package static let hours = 48.0
  /// Hours between the first and the last article of a story at most.
  private static let longest = 72.0
  /// Articles of a story at most.
  private static let largest = 60
  /// Similarity from which two groups are one story.
  private static let threshold: Float = 0.11
  /// Pairs below this are not kept.
  private static let least: Float = 0.03
  /// Articles among which rarity is judged, at least.
  private static let fewest = 60
  /// Articles that may share a feature for it to name candidates.
  private static let commonest = 80

  private let items: [Item]
  private var vectors: [[StoryFeatures.Key: Float]] = []
  private var lengths: [Float] = []
  private var scores: [Pair: Float] = [:]

  private struct Pair: Hashable {
    let first: Int32
    let second: Int32
    init(_ a: Int, _ b: Int) { (first, second) = (Int32(min(a, b)), Int32(max(a, b))) }
  }

  package init(_ items: [Item]) {
    self.items = items
    weigh()
    compare()
  }

  /// Weights features by rarity.
  private mutating func weigh() {
    var frequency: [StoryFeatures.Key: Int] = [:]
    for item in items { for key in item.features.weights.keys { frequency[key, default: 0] += 1 } }
    // Among a few articles the features of one story would count as common.
    let count = max(items.count, StoryBuilder.fewest)
    func rarity(_ key: StoryFeatures.Key) -> Float {
      let idf = log(Float(count + 1) / (Float(frequency[key] ?? 1) + 0.5))
      return pow(max(idf, 0), 1.3) * StoryBuilder.kindWeight(key.kind)
    }
    for item in items {
      var vector: [StoryFeatures.Key: Float] = [:]
      var length: Float = 0
      for (key, weight) in item.features.weights {
        let shared = frequency[key] ?? 1
        if key.kind == .word, shared == 1 { continue }
        let value = rarity(key) * weight
        length += value * value
        if shared > 1, shared < count * 3 / 10 { vector[key] = value }
      }
      vectors.append(vector)
      lengths.append(max(length.squareRoot(), 1e-6))
    }
  }

  private static func kindWeight(_ kind: StoryFeatures.Kind) -> Float {
    switch kind {
    case .number: 1.5
    case .name: 1.4
    case .concept: 1
    case .place: 0.7
    case .word: 0.45
    }
  }

  /// Scores the pairs that share a feature which is not too common.
  private mutating func compare() {
    var index: [StoryFeatures.Key: [Int32]] = [:]
    for (number, vector) in vectors.enumerated() where !items[number].features.isRoundup {
      for key in vector.keys { index[key, default: []].append(Int32(number)) }
    }
    var seen: Set<Pair> = []
    for (_, postings) in index where postings.count <= StoryBuilder.commonest {
      for a in 0..<postings.count {
        for b in (a + 1)..<max(a + 1, postings.count) {
          let pair = Pair(Int(postings[a]), Int(postings[b]))
          guard abs(items[Int(pair.first)].hour - items[Int(pair.second)].hour) <= StoryBuilder.hours,
            seen.insert(pair).inserted
          else { continue }
          let score = score(Int(pair.first), Int(pair.second))
          if score > StoryBuilder.least { scores[pair] = score }
        }
      }
    }
  }

  /// The likeness of two articles, 0 to 1.
  private func score(_ a: Int, _ b: Int) -> Float {
    let (first, second) = vectors[a].count <= vectors[b].count ? (a, b) : (b, a)
    var product: Float = 0
    var (concepts, anchors, places) = (0, 0, 0)
    for (key, value) in vectors[first] {
      guard let other = vectors[second][key] else { continue }
      product += value * other
      switch key.kind {
      case .concept: concepts += 1
      case .place: places += 1
      case .name, .number: if items[a].features.isTelling(key) { anchors += 1 }
      case .word: break
      }
    }
    var score = product / (lengths[a] * lengths[b])
    let (one, two) = (items[a].features, items[b].features)
    if concepts == 0, anchors < 2 { score *= 0.5 }
    if anchors == 0, places == 0 { score *= 0.6 }
    // Another country is another event; the more countries they share, the better.
    if !one.countries.isEmpty, !two.countries.isEmpty {
      let common = one.countries.intersection(two.countries).count
      let all = one.countries.union(two.countries).count
      score *= common == 0 ? 0.4 : 0.7 + 0.3 * Float(common) / Float(all)
    }
    if anchors == 0, !one.cities.isEmpty, !two.cities.isEmpty, one.cities.isDisjoint(with: two.cities) { score *= 0.7 }
    // The same actors in another event: what one is about does not occur in the other.
    if !one.core.isEmpty, !two.core.isEmpty {
      if !one.core.contains(where: { two.weights[$0] != nil }), !two.core.contains(where: { one.weights[$0] != nil }) {
        score *= 0.35
      } else if one.core.isDisjoint(with: two.core) {
        score *= 0.8
      }
    }
    return score
  }

  /// The groups, each with the indices of its items; an item that stands alone is a group of one.
  package func groups() -> [[Int]] {
    var groups: [Int: [Int]] = [:]
    var versions = Array(repeating: 0, count: items.count)
    var group = Array(items.indices)
    var byStory: [Int64: Int] = [:]
    for (number, item) in items.enumerated() {
      if let story = item.story, let known = byStory[story] {
        groups[known]?.append(number)
        group[number] = known
      } else {
        groups[number] = [number]
        if let story = item.story { byStory[story] = number }
      }
    }
    var neighbours: [[Int]] = Array(repeating: [], count: items.count)
    for pair in scores.keys {
      neighbours[Int(pair.first)].append(Int(pair.second))
      neighbours[Int(pair.second)].append(Int(pair.first))
    }
    func link(_ a: Int, _ b: Int) -> Float {
      guard let left = groups[a], let right = groups[b] else { return 0 }
      var sum: Float = 0
      for one in left { for two in right { sum += scores[Pair(one, two)] ?? 0 } }
      return sum / Float(left.count * right.count)
    }
    var queue = MergeQueue()
    for pair in scores.keys {
      let (a, b) = (group[Int(pair.first)], group[Int(pair.second)])
      guard a != b else { continue }
      let score = link(a, b)
      if score >= StoryBuilder.threshold { queue.push(score, a, versions[a], b, versions[b]) }
    }
    while let merge = queue.pop() {
      let (a, b) = (merge.first, merge.second)
      guard let left = groups[a], let right = groups[b], versions[a] == merge.firstVersion,
        versions[b] == merge.secondVersion
      else { continue }
      let hours = (left + right).map { items[$0].hour }
      guard left.count + right.count <= StoryBuilder.largest,
        (hours.max() ?? 0) - (hours.min() ?? 0) <= StoryBuilder.longest,
        // Two stories that exist stay two: a person has seen them so.
        items[a].story == nil || items[b].story == nil || items[a].story == items[b].story
      else { continue }
      let (kept, gone) = items[b].story != nil && items[a].story == nil ? (b, a) : (a, b)
      groups[kept, default: []] += groups[gone] ?? []
      groups[gone] = nil
      for number in groups[kept] ?? [] { group[number] = kept }
      versions[kept] += 1
      let around = Set((groups[kept] ?? []).flatMap { neighbours[$0] }.map { group[$0] }).subtracting([kept])
      for other in around {
        let score = link(kept, other)
        if score >= StoryBuilder.threshold { queue.push(score, kept, versions[kept], other, versions[other]) }
      }
    }
    return groups.values.map { $0.sorted { (items[$0].hour, items[$0].id) < (items[$1].hour, items[$1].id) } }
      .sorted { $0[0] < $1[0] }
  }

  /// Why two articles are together: what they share, the most telling first, at most `limit` texts.
  package static func reasons(_ a: StoryFeatures, _ b: StoryFeatures, limit: Int = 4) -> [String] {
    let order: [StoryFeatures.Kind] = [.name, .number, .place, .concept]
    return a.weights.keys.filter { b.weights[$0] != nil && a.labels[$0] != nil && order.contains($0.kind) }
      .sorted {
        let (one, two) = (order.firstIndex(of: $0.kind) ?? 9, order.firstIndex(of: $1.kind) ?? 9)
        return (one, -(a.weights[$0] ?? 0), a.labels[$0] ?? "") < (two, -(a.weights[$1] ?? 0), a.labels[$1] ?? "")
      }
      .prefix(limit).compactMap { a.labels[$0] }
  }
}
