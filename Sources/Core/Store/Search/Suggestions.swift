import GRDB
import Model
import Money
import Query
import Text

/// Did you mean: the query with a word that no article has exchanged for the nearest that some have.
struct Suggestions {
  private let query: Query
  private let words: [String]

  /// Queries that are offered, and words for each word that is not found.
  private static let most = 3

  init(_ query: Query) {
    self.query = query
    words = query.reading.tree?.wantedWords ?? []
  }

  /// Whole queries, the likeliest first; empty when every word is known or nothing is near.
  func fetch(_ db: Database) throws -> [String] {
    var texts = [query.text]
    for word in words where try !isFound(db, word) {
      let nearest = try nearest(db, to: word)
      guard !nearest.isEmpty else { continue }
      texts = texts.flatMap { text in nearest.map { text.replacingWord(word, with: $0) } }
    }
    var seen: Set<String> = [query.text]
    return Array(texts.filter { seen.insert($0).inserted }.prefix(Suggestions.most))
  }

  /// True if an article has the word or one of its kin.
  private func isFound(_ db: Database, _ word: String) throws -> Bool {
    var matcher = Matcher(db)
    let match = try matcher.expression(.word(word, isPrefix: false), isOpen: false)
    return try isMatched(db, match)
  }

  private func isMatched(_ db: Database, _ match: String) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT 1 FROM search WHERE search MATCH ? LIMIT 1", arguments: [match]) ?? false
  }

  /// The words of the vocabulary that are an edit or two away, the commoner first, without those that no article has.
  private func nearest(_ db: Database, to word: String) throws -> [String] {
    let length = word.unicodeScalars.count
    // Two edits make of a short word almost any other.
    let most = length < 5 ? 1 : 2
    let letters = word.letterMask
    let cursor = try String.fetchCursor(
      db.cachedStatement(sql: "SELECT word FROM word WHERE length(word) BETWEEN ? AND ? ORDER BY id"),
      arguments: [length - most, length + most])
    var near: [(word: String, distance: Int)] = []
    while let other = try cursor.next() {
      // Each edit changes two kinds of letter at most, and most words differ in more.
      guard (letters ^ other.letterMask).nonzeroBitCount <= 2 * most else { continue }
      let distance = editDistance(word, other)
      if distance <= most { near.append((other, distance)) }
    }
    let first = word.first
    // Of two that are as near the one that begins alike, then the one that came first, which is likely the commoner.
    let order = near.enumerated().sorted {
      ($0.element.distance, $0.element.word.first == first ? 0 : 1, $0.offset)
        < ($1.element.distance, $1.element.word.first == first ? 0 : 1, $1.offset)
    }
    return try order.lazy.map(\.element.word).filter { try isFound(db, $0) }.prefix(Suggestions.most).map { $0 }
  }
}

extension QueryTree {
  /// The words outside quotation marks that an article should have.
  fileprivate var wantedWords: [String] {
    switch self {
    case .word(let word, _): [word]
    case .near(let words, _): words
    case .part(_, let tree): tree.wantedWords
    case .all(let trees), .any(let trees): trees.flatMap(\.wantedWords)
    case .phrase, .row, .test, .not: []
    }
  }
}

extension String {
  /// A bit for each kind of letter.
  fileprivate var letterMask: UInt64 {
    unicodeScalars.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }

  /// The text with a word, in whatever case it stands, exchanged for another.
  fileprivate func replacingWord(_ word: String, with other: String) -> String {
    let bytes = utf8.span
    var scanner = WordScanner()
    while scanner.next(in: bytes) {
      guard scanner.spelling(in: bytes) == word else { continue }
      let range = range(ofBytes: scanner.range)
      return self[..<range.lowerBound] + other + self[range.upperBound...]
    }
    return self
  }
}
