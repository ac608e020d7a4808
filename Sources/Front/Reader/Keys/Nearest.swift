import Text

extension Sequence<String> {
  /// The member that a misspelt word most likely means: the shortest one that begins with a word of three letters or more, else
  /// one of which at most a third of its letters differ. Nil when there is none.
  package func nearest(to word: String) -> String? {
    if word.count >= 3, let begun = filter({ $0.hasPrefix(word) }).min(by: { $0.count < $1.count }) { return begun }
    let near = lazy.map { (word: $0, distance: editDistance($0, word)) }.min { $0.distance < $1.distance }
    return near.flatMap { $0.distance <= Swift.max(1, word.count / 3) ? $0.word : nil }
  }
}
