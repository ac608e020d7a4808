import Text

extension Sequence<String> {
  /// The member that a misspelt word most likely means: at most a third of its letters differ. Nil when there is none.
  func nearest(to word: String) -> String? {
    let near = lazy.map { (word: $0, distance: editDistance($0, word)) }.min { $0.distance < $1.distance }
    return near.flatMap { $0.distance <= Swift.max(1, word.count / 3) ? $0.word : nil }
  }
}
