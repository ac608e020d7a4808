extension Sequence<String> {
  /// The member that a misspelt word most likely means: at most a third of its letters differ. Nil when there is none.
  func nearest(to word: String) -> String? {
    let near = lazy.map { (word: $0, distance: editDistance($0, word)) }.min { $0.distance < $1.distance }
    return near.flatMap { $0.distance <= Swift.max(1, word.count / 3) ? $0.word : nil }
  }
}

/// The number of letters to insert, delete, replace or swap with their neighbour to turn one word into the other (optimal
/// string alignment).
private func editDistance(_ one: String, _ other: String) -> Int {
  let (one, other) = (Array(one), Array(other))
  var before: [Int] = []
  var row = Array(0...other.count)
  for index in one.indices {
    var next = [index + 1]
    for column in other.indices {
      var least = min(row[column] + (one[index] == other[column] ? 0 : 1), row[column + 1] + 1, next[column] + 1)
      if index > 0, column > 0, one[index] == other[column - 1], one[index - 1] == other[column] {
        least = min(least, before[column - 1] + 1)
      }
      next.append(least)
    }
    (before, row) = (row, next)
  }
  return row[other.count]
}
