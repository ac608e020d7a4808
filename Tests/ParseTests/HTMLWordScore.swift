/// The agreement of the words of two texts, whatever their order.
struct WordScore {
  let precision: Double
  let recall: Double

  /// The harmonic mean; 1 for two empty texts.
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  init(_ text: String, against expected: String) {
    let (found, wanted) = (WordScore.count(text), WordScore.count(expected))
    let (foundCount, wantedCount) = (found.values.reduce(0, +), wanted.values.reduce(0, +))
    let common = found.reduce(0) { $0 + min($1.value, wanted[$1.key] ?? 0) }
    guard foundCount + wantedCount > 0 else {
      (precision, recall) = (1, 1)
      return
    }
    precision = foundCount == 0 ? 0 : Double(common) / Double(foundCount)
    recall = wantedCount == 0 ? 0 : Double(common) / Double(wantedCount)
  }

  private static func count(_ text: String) -> [String: Int] {
    let words = text.lowercased().unicodeScalars.split { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
    return words.reduce(into: [:]) { $0[String($1), default: 0] += 1 }
  }
}
