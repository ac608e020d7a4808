extension StoryBuilder {
  /// The features that two articles of a story share, as texts, the most telling first, at most `limit`.
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
