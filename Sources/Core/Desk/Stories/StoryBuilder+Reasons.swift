extension StoryBuilder {
  /// The features that articles of a story share, as texts in the words of the first article: those of the most articles
  /// first, then the most telling; at most `limit`. None for a single article.
  package static func reasons(_ articles: [StoryFeatures], limit: Int = 4) -> [String] {
    guard let first = articles.first else { return [] }
    let order: [StoryFeatures.Kind] = [.name, .number, .place, .concept]
    var shared: [(label: String, count: Int, kind: Int, weight: Float)] = []
    for (key, label) in first.labels {
      guard let kind = order.firstIndex(of: key.kind) else { continue }
      let count = articles.count { $0.weights[key] != nil }
      if count > 1 { shared.append((label, count, kind, first.weights[key] ?? 0)) }
    }
    return shared.sorted { ($1.count, $0.kind, $1.weight, $0.label) < ($0.count, $1.kind, $0.weight, $1.label) }
      .reduce(into: [String]()) { labels, reason in
        // The parts of a name such as Kara-Balta are features of their own, and have one label.
        if labels.count < limit, !labels.contains(reason.label) { labels.append(reason.label) }
      }
  }
}
