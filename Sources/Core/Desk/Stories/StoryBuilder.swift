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
    /// The story it belongs to already.
    package var story: Int64?
    /// True if a person put it there.
    package var isPinned: Bool
    /// False for an article that was compared with all others in an earlier step.
    package var isNew: Bool

    package init(
      id: Int64, hour: Double, features: StoryFeatures, story: Int64? = nil, isPinned: Bool = false, isNew: Bool = true
    ) {
      self.id = id
      self.hour = hour
      self.features = features
      self.story = story
      self.isPinned = isPinned
      self.isNew = isNew
    }
  }

  /// Articles of one story: at most this far apart.
  package static let hours = 48.0
  /// Hours between the first and the last article of a story at most.
  private static let longest = 72.0
  /// Articles of a story at most.
  private static let largest = 60
  /// Similarity from which two groups are one story.
  static let threshold: Float = 0.073
  /// Similarity from which two stories that exist are one: a person has seen them as two.
  static let certain: Float = 0.11
  /// Pairs below this are not kept. The rarer features alone must reach it for a pair to be looked at closely.
  static let least: Float = 0.04
  /// Earlier articles that one new article may tie together.
  private static let tied = 12

  private let items: [Item]
  private let vectors: StoryVectors
  /// The pairs that are alike, each once: those with a new article, and those that a new article may tie together.
  private var pairs: [Pair] = []

  private struct Pair {
    let first: Int32
    let second: Int32
    let score: Float
  }

  /// Two articles, in either order.
  private struct Two: Hashable {
    let first: Int32
    let second: Int32

    init(_ one: Int32, _ two: Int32) { (first, second) = (min(one, two), max(one, two)) }
  }

  package init(_ items: [Item]) {
    self.items = items
    vectors = StoryVectors(items.map(\.features))
    compare()
  }

  /// Scores the pairs of a new article and any other that share a feature which is not too common.
  private mutating func compare() {
    let index = StoryIndex(vectors, count: items.count) { !items[$0].features.isRoundup }
    // The product of the features that each article shares with the new one, added up so far.
    var shared = Array(repeating: Float(0), count: items.count)
    var candidates: [Int32] = []
    var tied: Set<Two> = []
    for (new, item) in items.enumerated() where item.isNew && !item.features.isRoundup {
      for entry in vectors[new] {
        for other in index[entry.feature] {
          if shared[Int(other)] == 0 { candidates.append(other) }
          // The other article has about the same value for the feature, and looking it up would cost a search.
          shared[Int(other)] += entry.value * entry.value
        }
      }
      var earlier: [Pair] = []
      for candidate in candidates {
        let other = Int(candidate)
        let likeness = shared[other] / (vectors.lengths[new] * vectors.lengths[other])
        shared[other] = 0
        // A pair of two new articles is met twice.
        guard other != new, !items[other].isNew || other > new, likeness >= StoryBuilder.least,
          let pair = pair(new, other)
        else { continue }
        pairs.append(pair)
        if !items[other].isNew, pair.score >= StoryBuilder.threshold / 2 { earlier.append(pair) }
      }
      candidates.removeAll(keepingCapacity: true)
      tie(earlier.sorted { $0.score > $1.score }.prefix(StoryBuilder.tied).map(\.second), &tied)
    }
  }

  /// Scores pairs of earlier articles. Alone they were not alike enough; a new article may be the link between them.
  private mutating func tie(_ earlier: [Int32], _ tied: inout Set<Two>) {
    for (number, one) in earlier.enumerated() {
      for two in earlier.dropFirst(number + 1) {
        let link = Two(one, two)
        if tied.insert(link).inserted, let pair = pair(Int(link.first), Int(link.second)) { pairs.append(pair) }
      }
    }
  }

  /// Nil for two articles that are far apart in time, or hardly alike.
  private func pair(_ a: Int, _ b: Int) -> Pair? {
    let apart = abs(items[a].hour - items[b].hour)
    guard apart <= StoryBuilder.hours else { return nil }
    let score = StoryBuilder.likeness(a, b, vectors, items[a].features, items[b].features, hoursApart: apart)
    return score > StoryBuilder.least ? Pair(first: Int32(a), second: Int32(b), score: score) : nil
  }

  /// The groups, each with the indices of its items; an item that stands alone is a group of one.
  package func groups() -> [[Int]] {
    var merging = StoryMerging(items)
    for pair in pairs { merging.add(pair.score, Int(pair.first), Int(pair.second)) }
    return merging.groups(StoryBuilder.mayMerge(items)).flatMap(parted).sorted { $0[0] < $1[0] }
  }

  private static func mayMerge(_ items: [Item]) -> ([Int], [Int]) -> Bool {
    return { left, right in
      guard left.count + right.count <= largest else { return false }
      let hours = (left + right).map { items[$0].hour }
      return (hours.max() ?? 0) - (hours.min() ?? 0) <= longest
    }
  }
}

/// Stories that have grown.
extension StoryBuilder {
  /// Articles of a story that is looked at again as a whole, at least and at most.
  private static let whole = 3...24

  /// A story that new articles have joined, looked at as if all its articles came at once: one that joined early, when nothing
  /// nearer was there, may belong with the new ones and not with the others. What a person put together is left as it is.
  private func parted(_ group: [Int]) -> [[Int]] {
    let old = group.filter { items[$0].story != nil && !items[$0].isNew }
    guard StoryBuilder.whole.contains(group.count), old.count > 1, old.count < group.count,
      !group.contains(where: { items[$0].isPinned })
    else { return [group] }
    let members = group.map { number in
      var item = items[number]
      item.story = nil
      return item
    }
    var merging = StoryMerging(members)
    for one in group.indices {
      for two in one + 1..<group.count {
        if let pair = pair(group[one], group[two]) { merging.add(pair.score, one, two) }
      }
    }
    let parts = merging.groups(StoryBuilder.mayMerge(members)).map { $0.map { group[$0] } }
    // An article alone that left would only be a row more.
    return parts.allSatisfy { $0.count > 1 } ? parts : [group]
  }
}
