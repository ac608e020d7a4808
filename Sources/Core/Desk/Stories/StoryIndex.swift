/// The articles that have each of the rarer features: the inverted index that names candidates.
struct StoryIndex {
  /// Articles that may share a feature for it to name candidates.
  private static let commonest: Int32 = 80

  private let articles: [Int32]
  /// Where the articles of each feature begin, and at the end the number of all.
  private let starts: [Int32]

  /// `isIndexed` is false for articles that are never candidates.
  init(_ vectors: StoryVectors, count: Int, isIndexed: (Int) -> Bool) {
    func isRare(_ feature: Int32) -> Bool { vectors.shared[Int(feature)] <= StoryIndex.commonest }
    var starts = Array(repeating: Int32(0), count: vectors.featureCount + 1)
    for article in 0..<count where isIndexed(article) {
      for entry in vectors[article] where isRare(entry.feature) { starts[Int(entry.feature) + 1] += 1 }
    }
    for feature in 0..<vectors.featureCount { starts[feature + 1] += starts[feature] }
    var (next, articles) = (starts, Array(repeating: Int32(0), count: Int(starts[vectors.featureCount])))
    for article in 0..<count where isIndexed(article) {
      for entry in vectors[article] where isRare(entry.feature) {
        articles[Int(next[Int(entry.feature)])] = Int32(article)
        next[Int(entry.feature)] += 1
      }
    }
    (self.articles, self.starts) = (articles, starts)
  }

  /// The articles that have a feature, in order; none for a common one.
  subscript(feature: Int32) -> ArraySlice<Int32> {
    articles[Int(starts[Int(feature)])..<Int(starts[Int(feature) + 1])]
  }
}
