extension Sequence<String> {
  /// The member that a misspelt word most likely means: at most a third of its letters differ. Nil when there is none.
  func nearest(to word: String) -> String? {
    let near = lazy.map { (word: $0, distance: editDistance($0, word)) }.min { $0.distance < $1.distance }
    return near.flatMap { $0.distance <= Swift.max(1, word.count / 3) ? $0.word : nil }
  }
}

/// The number of letters to insert, delete or replace to turn one word into the other (Levenshtein).
private func editDistance(_ one: String, _ other: String) -> Int {
  let other = Array(other)
  var row = Array(0...other.count)
  for (index, letter) in one.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in other.indices {
      let replaced = diagonal + (letter == other[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
    }
  }
  return row[other.count]
}
