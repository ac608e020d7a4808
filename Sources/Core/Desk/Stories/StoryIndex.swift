/// The articles that have each of the rarer features: the inverted index that names candidates.
struct StoryIndex {
  /// Articles that may share a feature for it to name candidates.
  private static let commonest: Int32 = 80

  private let articles: [Int32]
  /// Where the articles of each feature begin, and at the end the number of all.
  private let starts: [Int32]

  /// `isIndexed` is false for articles that are never candidates.
  init(_ vectors: StoryVectors, count: Int, isIndexed: (Int) -> Bool) {
    func isRare(_ feature: Int) -> Bool { vectors.shared[feature] <= StoryIndex.commonest }
    var starts = Array(repeating: Int32(0), count: vectors.kinds.count + 1)
    for article in 0..<count where isIndexed(article) {
      for entry in vectors[article] where isRare(entry.feature) { starts[entry.feature + 1] += 1 }
    }
    for feature in 0..<vectors.kinds.count { starts[feature + 1] += starts[feature] }
    var (next, articles) = (starts, Array(repeating: Int32(0), count: Int(starts[vectors.kinds.count])))
    for article in 0..<count where isIndexed(article) {
      for entry in vectors[article] where isRare(entry.feature) {
        articles[Int(next[entry.feature])] = Int32(article)
        next[entry.feature] += 1
      }
    }
    (self.articles, self.starts) = (articles, starts)
  }

  /// The articles that have a feature, in order; none for a common one.
  subscript(feature: Int) -> ArraySlice<Int32> {
    articles[Int(starts[feature])..<Int(starts[feature + 1])]
  }
}
