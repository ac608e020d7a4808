import Foundation
import GRDB
import GRDBSQLite
import Money
import Text

/// An article as the search index takes it: its words in order, those of them that are new to the vocabulary, and the
/// money that it names. Made of its texts alone, on any thread, in one pass.
struct ArticleScan: Sendable {
  /// Each word as a byte that says how long it is and its bytes, column after column; `ends` is where each column ends.
  private var terms: [UInt8] = []
  private var ends: [Int] = []
  private(set) var words: [Vocabulary.Entry] = []
  private(set) var money: Set<Money.Row> = []

  /// Bytes of the words that the vocabulary takes: no single letters, and nothing too long to type.
  private static let lengths = 2...40

  /// Takes the texts of the columns of the index, in their order. Money is looked for in the article's own texts alone.
  /// Throws for a text that is damaged.
  init(_ texts: IndexedTexts, _ seen: inout SeenWords) throws(DatabaseError) {
    let own = try texts.own()
    terms.reserveCapacity(own.reduce(0) { $0 + $1.utf8.count })
    var mayNameMoney = false
    for (var text, added) in zip(own, texts.added) {
      text.withUTF8 { scan($0.span, &seen, &mayNameMoney) }
      if var added {
        // True: money is not looked for.
        var isSpared = true
        added.withUTF8 { scan($0.span, &seen, &isSpared) }
      }
      ends.append(terms.count)
    }
    if mayNameMoney { money = Money.named(in: own.joined(separator: "\n\n")) }
  }

  /// The words of a column, one after another; ends with the first result that is not SQLITE_OK.
  func forEachTerm(of column: Int, _ take: (UnsafePointer<UInt8>?, Int) -> CInt) -> CInt {
    guard ends.indices.contains(column) else { return SQLITE_OK }
    return terms.withUnsafeBufferPointer { terms in
      var place = column == 0 ? 0 : ends[column - 1]
      while place < ends[column] {
        let length = Int(terms[place])
        let code = take(terms.baseAddress.map { $0 + place + 1 }, length)
        if code != SQLITE_OK { return code }
        place += length + 1
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
      terms.append(UInt8(truncatingIfNeeded: scanner.length))
      for index in 0..<scanner.length { terms.append(scanner.buffer[index]) }
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

/// The words that were seen lately, by half of their hashes: rows of sixteen, each row a line of the processor's cache, with
/// the words that came first, which are the commonest, in front. A seventeenth word of a row takes the place of another,
/// which is then offered again and refused by the table of words. (Of a million new words, two are taken for known.)
struct SeenWords: Sendable {
  private var marks: [UInt32] = []
  /// 2¹⁸ marks of four bytes: a megabyte, from the first word on.
  private static let places = 1 << 18

  /// True when the word was not seen before.
  mutating func insert(_ hash: UInt64) -> Bool {
    if marks.isEmpty { marks = Array(repeating: 0, count: SeenWords.places) }
    let row = Int(truncatingIfNeeded: hash) & (SeenWords.places - 16)
    // Never 0, which stands for an empty place.
    let mark = UInt32(truncatingIfNeeded: hash >> 32) | 1
    for place in row..<row + 16 {
      if marks[place] == mark { return false }
      guard marks[place] == 0 else { continue }
      marks[place] = mark
      return true
    }
    marks[row + Int(hash >> 60)] = mark
    return true
  }
}
