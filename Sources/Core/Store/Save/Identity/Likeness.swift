import Text

/// The likeness of two titles or two texts.
enum Likeness {
  /// Compares folded titles.
  static func ofTitles(_ one: String, _ other: String) -> SameArticle.TitleComparison {
    if one == other { return one.isEmpty ? .unknown : .same }
    let (first, second) = (words(of: one), words(of: other))
    let numbers = { (words: [String]) in words.filter { !$0.contains(where: \.isNumber) } }
    if first.count == second.count, first != second, numbers(first) == numbers(second) { return .series }
    let (a, b) = (Set(first), Set(second))
    let common = a.intersection(b).count
    guard common > 1 else { return .different }
    // All words of the shorter one are in the longer one, or most words are in both.
    let isSimilar = common == min(a.count, b.count) || Double(common) > 0.6 * Double(a.union(b).count)
    return isSimilar ? .similar : .different
  }

  /// Compares texts: `similar` if most pairs of neighbouring words of the shorter one are in the longer one. A text of a
  /// few words is never similar.
  static func ofTexts(_ one: String, _ other: String) -> SameArticle.TextComparison {
    if one.isEmpty || other.isEmpty { return .unknown }
    if one == other { return .same }
    let (a, b) = (pairs(of: words(of: one)), pairs(of: words(of: other)))
    let shorter = min(a.count, b.count)
    guard shorter >= fewest else { return .different }
    return Double(a.intersection(b).count) >= 0.6 * Double(shorter) ? .similar : .different
  }

  /// Pairs of words; of fewer nothing can be told.
  private static let fewest = 4
  /// Words of a text that are compared.
  private static let most = 2000

  /// The folded words, from the beginning.
  private static func words(of text: String) -> [String] {
    let bytes = text.utf8.span
    var scanner = WordScanner()
    var words: [String] = []
    while words.count < most, scanner.next(in: bytes) { words.append(scanner.term) }
    return words
  }

  private static func pairs(of words: [String]) -> Set<[String]> {
    Set(zip(words, words.dropFirst()).map { [$0, $1] })
  }
}
