import Foundation
import GRDB
import GRDBSQLite
import Money
import Text

/// An article as the search index takes it: its words in order, those of them that are new to the vocabulary, and the
/// money that it names. Made of its texts alone, on any thread, in one pass.
struct ArticleScan: Sendable {
  /// The bytes of the words, column after column, eight together; each word begins with eight of its own.
  private var bytes: [UInt64] = []
  /// How many bytes each word has.
  private var lengths: [UInt8] = []
  /// How many words, and how many of `bytes`, each column and those before it have.
  private var ends: [(words: Int, bytes: Int)] = []
  private(set) var words: [Vocabulary.Entry] = []
  private(set) var money: Set<Money.Row> = []

  /// Bytes of the words that the vocabulary takes: no single letters, and nothing too long to type.
  private static let lengths = 2...40

  /// Takes the texts of the columns of the index, in their order. Money is looked for in the article's own texts alone.
  /// Throws for a text that is damaged.
  init(_ texts: IndexedTexts, _ seen: inout SeenWords) throws(DatabaseError) {
    let own = try texts.own()
    let size = own.reduce(0) { $0 + $1.utf8.count }
    bytes.reserveCapacity(size / 6)
    lengths.reserveCapacity(size / 6)
    var mayNameMoney = false
    for (var text, added) in zip(own, texts.added) {
      text.withUTF8 { scan($0.span, &seen, &mayNameMoney) }
      if var added {
        // True: money is not looked for.
        var isSpared = true
        added.withUTF8 { scan($0.span, &seen, &isSpared) }
      }
      ends.append((lengths.count, bytes.count))
    }
    if mayNameMoney { money = Money.named(in: own.joined(separator: "\n\n")) }
  }

  /// The words of a column, one after another; ends with the first result that is not SQLITE_OK.
  func forEachTerm(of column: Int, _ take: (UnsafePointer<UInt8>?, Int) -> CInt) -> CInt {
    guard ends.indices.contains(column) else { return SQLITE_OK }
    let start = column == 0 ? (words: 0, bytes: 0) : ends[column - 1]
    return bytes[start.bytes..<ends[column].bytes].withUnsafeBytes { bytes in
      var place = 0
      for length in lengths[start.words..<ends[column].words] {
        let term = bytes.baseAddress.map { ($0 + place).assumingMemoryBound(to: UInt8.self) }
        let code = take(term, Int(length))
        if code != SQLITE_OK { return code }
        place += (Int(length) + 7) & ~7
      }
      return SQLITE_OK
    }
  }

  /// Takes the words of one column. What may name money is decided from the same words, so that most texts are spared a
  /// second reading.
  private mutating func scan(_ text: WordScanner.Bytes, _ seen: inout SeenWords, _ mayNameMoney: inout Bool) {
    let glance = MoneyGlance()
    var scanner = WordScanner()
    while scanner.next(in: text) {
      lengths.append(UInt8(truncatingIfNeeded: scanner.length))
      for start in stride(from: 0, to: scanner.length, by: 8) { bytes.append(scanner.eight(at: start)) }
      let hash = scanner.hash
      if !mayNameMoney { mayNameMoney = glance.sees(scanner, hash: hash, in: text) }
      guard scanner.isSpelt, ArticleScan.lengths.contains(scanner.length) else { continue }
      let isAccented = scanner.traits.contains(.accented)
      guard seen.insert(isAccented ? scanner.spellingHash(in: text) : hash) else { continue }
      words.append(Vocabulary.Entry(isAccented ? scanner.spelling(in: text) : scanner.term))
    }
  }
}

/// The texts of an article in the columns of the index.
struct IndexedTexts: Sendable {
  /// Title, author, tags and feed.
  var heads: [String]
  /// The text as the table `body` has it: empty where it is in `compressed`.
  var text: String
  var compressed: Data?
  /// The translations that stand behind title and text; nil where there are none.
  var translatedTitle: String?
  var translatedText: String?

  /// The texts of the article itself, column by column. Throws for a frame that is damaged.
  func own() throws(DatabaseError) -> [String] {
    guard let compressed else { return heads + [text] }
    var text = ""
    let isWhole = compressed.withUnsafeBytes { frame in
      TextColumns.withText(of: frame) { text = String(decoding: $0, as: UTF8.self) }
    }
    guard isWhole else { throw DatabaseError(message: TextFunctions.damage) }
    return heads + [text]
  }

  /// The translation that stands behind the text of each column.
  var added: [String?] { [translatedTitle] + heads.dropFirst().map { _ in nil } + [translatedText] }
}

/// The words that were seen lately, by half of their hashes: rows of eight, which are looked at together. A ninth word of a row
/// takes the place of another, which is then offered again and refused by the table of words. A new word is taken for a known
/// one once in many millions.
struct SeenWords: Sendable {
  private typealias Row = SIMD8<UInt32>

  private var rows: [Row] = []
  /// 2¹⁵ rows: a megabyte, from the first word on.
  private static let count = 1 << 15

  /// True when the word was not seen before.
  mutating func insert(_ hash: UInt64) -> Bool {
    if rows.isEmpty { rows = Array(repeating: .zero, count: SeenWords.count) }
    let place = Int(truncatingIfNeeded: hash >> 4) & (SeenWords.count - 1)
    // Never 0, which stands for an empty place.
    let mark = UInt32(truncatingIfNeeded: hash >> 32) | 1
    let row = rows[place]
    // Quicker than a comparison of the vectors, which costs a call for each number.
    if (row ^ Row(repeating: mark)).min() == 0 { return false }
    rows[place][row.indices.first { row[$0] == 0 } ?? Int(hash >> 61)] = mark
    return true
  }
}
