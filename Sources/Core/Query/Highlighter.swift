import Money
import Text

/// Finds the words of a text that match a query, to highlight them in a title, a passage or an article.
///
/// It splits a text like the index (`WordScanner`) and compares like the search (`WordMatcher`), so the highlighted
/// words are those that matched. Excluded words are not highlighted. Make one highlighter for a query and use it for
/// many texts: it remembers words.
package struct Highlighter {
  /// One match in a text, as a range of its UTF-8 bytes.
  package struct Hit: Hashable, Sendable {
    package let range: Range<Int>
    /// The index of the matched word or phrase of the query.
    package let want: Int
    package let quality: MatchQuality
  }

  private let wants: [QueryTerm]
  private let currencies: Set<String>
  private let initials: Set<Unicode.Scalar>
  /// The query words that a word of a text matched, by the hash of its spelling.
  private var known: [UInt64: [Answer]] = [:]

  package init(_ tree: QueryTree?) {
    var gathering = Gathering()
    if let tree { gathering.take(tree.withNames, in: nil) }
    wants = gathering.wants
    currencies = gathering.currencies
    initials = wants.flatMap(\.words).reduce(into: Set()) { $0.formUnion($1.initials) }
  }

  package var isEmpty: Bool { wants.isEmpty && currencies.isEmpty }

  /// The matches in a part of an article, in order.
  package mutating func hits(in text: String, part: QueryTree.Part) -> [Hit] {
    guard !isEmpty else { return [] }
    let row = wants.isEmpty ? [] : row(of: text)
    var hits: [Hit] = []
    for (index, want) in wants.enumerated() where want.part == nil || want.part == part {
      hits += want.hits(in: row).map { Hit(range: $0.range, want: index, quality: $0.quality) }
    }
    return (hits + money(in: text)).sorted { ($0.range.lowerBound, $0.want) < ($1.range.lowerBound, $1.want) }
  }

  /// The ranges to highlight, in order and without overlaps.
  package mutating func ranges(in text: String, part: QueryTree.Part) -> [Range<String.Index>] {
    var ranges: [Range<Int>] = []
    for hit in hits(in: text, part: part) {
      if let last = ranges.last, hit.range.lowerBound < last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, hit.range.upperBound)
      } else {
        ranges.append(hit.range)
      }
    }
    return ranges.map { text.range(ofBytes: $0) }
  }
}

extension Highlighter {
  /// The words of a text that match words of the query.
  private mutating func row(of text: String) -> [Seen] {
    let bytes = text.utf8.span
    var row: [Seen] = []
    var scanner = WordScanner()
    var place = 0
    while scanner.next(in: bytes) {
      if initials.contains(PhoneticKey.initial(scanner.initial)) {
        let answers = answers(of: scanner, in: bytes)
        if !answers.isEmpty { row.append(Seen(range: scanner.range, place: place, answers: answers)) }
      }
      place += 1
    }
    return row
  }

  private mutating func answers(of scanner: borrowing WordScanner, in bytes: WordScanner.Bytes) -> [Answer] {
    let hash = scanner.spellingHash(in: bytes)
    if let answers = known[hash] { return answers }
    let other = SpelledWord(scanner.spelling(in: bytes))
    let answers = wants.flatMap(\.words).enumerated().compactMap { index, word in
      word.quality(to: other).map { Answer(word: index, quality: $0) }
    }
    known[hash] = answers
    return answers
  }

  private func money(in text: String) -> [Hit] {
    guard !currencies.isEmpty else { return [] }
    return Money.currencies(namedIn: text).filter { currencies.contains($0.code) }.map { mention in
      let start = text.utf8.distance(from: text.startIndex, to: mention.range.lowerBound)
      let length = text.utf8.distance(from: mention.range.lowerBound, to: mention.range.upperBound)
      return Hit(range: start..<start + length, want: wants.count, quality: .exact)
    }
  }
}

extension String {
  /// Extends a range to whole characters.
  package func range(ofBytes range: Range<Int>) -> Range<String.Index> {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return start..<utf8.index(start, offsetBy: range.count)
  }
}
