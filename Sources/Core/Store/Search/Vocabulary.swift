import GRDB
import GRDBSQLite
import Money
import Text

/// Every word of letters that ever stood in an article, with the key under which words that sound like it are found
/// (`SpelledWord.key`). A word of a store that an older program made has a second key, of its stem, which does no harm.
///
/// Words stand in the order in which they came, which is nearly the order of how common they are. A word whose last
/// article is gone stays: it finds nothing, and costs a few bytes.
enum Vocabulary {
  /// A word with its key.
  struct Entry: Sendable {
    let word: String
    let key: String

    init(_ word: String) {
      self.word = word
      key = SpelledWord(word).key
    }
  }

  /// Adds words; those that are there already stay as they are. The more at once, the less it costs: rows go in in the order
  /// of their tables, so that neighbours are found in one page.
  static func add(_ db: Database, _ entries: [Entry]) throws {
    guard !entries.isEmpty else { return }
    let word = try db.cachedStatement(sql: "INSERT OR IGNORE INTO word(word) VALUES (?)")
    let key = try db.cachedStatement(sql: "INSERT OR IGNORE INTO wordKey(key, word) VALUES (?, ?)")
    var keys: [(key: String, word: Int64)] = []
    for entry in entries.sorted(by: { $0.word < $1.word }) {
      try word.insert(entry.word)
      if db.changesCount > 0 { keys.append((entry.key, db.lastInsertedRowID)) }
    }
    for (text, word) in keys.sorted(by: { $0.key < $1.key }) { try key.insert(text, word) }
  }

  /// The words that a word of a query finds besides itself, with how they are kin to it; the oldest words first. `loosest`
  /// is the loosest kinship that counts.
  ///
  /// The words themselves are looked at where forms and spellings can stand (`WordMatcher.places`), so that a change of the
  /// grammars needs no change of a store.
  static func kin(
    _ db: Database, of lookup: WordMatcher, limit: Int, loosest: MatchQuality = .sound
  ) throws -> [(term: String, quality: MatchQuality)] {
    var found: [Int64: String] = [:]
    let places = lookup.places
    for beginning in places.beginnings { try add(db, wordsBeginning, [beginning, end(beginning)], to: &found) }
    try add(db, wordsAmong, [JSON.list(places.words.sorted())], to: &found)
    if loosest == .sound || lookup.word.key == lookup.term {
      for beginning in places.keyBeginnings { try add(db, keysBeginning, [beginning, end(beginning)], to: &found) }
      try add(db, keysAmong, [JSON.list(places.keys.sorted())], to: &found)
    }
    var kin: [String: MatchQuality] = [:]
    var order: [String] = []
    for (_, word) in found.sorted(by: { $0.key < $1.key }) where order.count < limit {
      let other = SpelledWord(word)
      guard other.term != lookup.term, let quality = lookup.quality(to: other), quality <= loosest else { continue }
      if kin.updateValue(min(quality, kin[other.term] ?? .sound), forKey: other.term) == nil {
        order.append(other.term)
      }
    }
    return order.map { ($0, kin[$0] ?? .sound) }
  }

  /// Words that are looked at behind one beginning: a short word of a large store has more than can be its forms.
  private static let most = 3000
  private static let wordsBeginning = "SELECT id, word FROM word WHERE word >= ? AND word < ? LIMIT \(most)"
  private static let wordsAmong = "SELECT id, word FROM word WHERE word IN (SELECT value FROM json_each(?))"
  private static let keysBeginning = """
    SELECT word.id, word.word FROM wordKey JOIN word ON word.id = wordKey.word WHERE key >= ? AND key < ? LIMIT \(most)
    """
  private static let keysAmong = """
    SELECT word.id, word.word FROM json_each(?) AS wanted
    CROSS JOIN wordKey ON wordKey.key = wanted.value JOIN word ON word.id = wordKey.word
    """

  private static func add(
    _ db: Database, _ sql: String, _ arguments: StatementArguments, to found: inout [Int64: String]
  ) throws {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    while let row = try rows.next() { found[try row.value(0)] = try row.value(1) as String }
  }

  /// The end of all texts that begin so: U+10FFFF is above every letter.
  private static func end(_ beginning: String) -> String { beginning + "\u{10FFFF}" }

  /// The commonest words that begin with a text, as it is and in another alphabet.
  static func beginning(_ db: Database, with lookup: WordMatcher, limit: Int) throws -> [(
    term: String, quality: MatchQuality
  )] {
    let same = try String.fetchAll(
      db.cachedStatement(sql: "SELECT word FROM word WHERE word >= ? AND word < ? ORDER BY id LIMIT ?"),
      arguments: [lookup.term, end(lookup.term), limit])
    let other = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT word.word FROM wordKey JOIN word ON word.id = wordKey.word WHERE key >= ? AND key < ?
          ORDER BY word.id LIMIT ?
          """), arguments: [lookup.keyPrefix, end(lookup.keyPrefix), limit])
    var seen: Set<String> = []
    return (same + other).compactMap { word in
      let found = SpelledWord(word)
      guard let quality = lookup.quality(toLonger: found), seen.insert(found.term).inserted else { return nil }
      return (found.term, quality)
    }
  }
}

extension Statement {
  /// Runs an INSERT of a text, and of a number after it. There are many to a few articles, and what GRDB does around a
  /// statement costs as much as the statement.
  fileprivate func insert(_ text: String, _ number: Int64? = nil) throws {
    var text = text
    let code = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { chars in
        // Bound without a copy: the text outlives the step.
        sqlite3_bind_text(sqliteStatement, 1, chars.baseAddress, CInt(chars.count), nil)
        if let number { sqlite3_bind_int64(sqliteStatement, 2, number) }
        sqlite3_step(sqliteStatement)
        return sqlite3_reset(sqliteStatement)
      }
    }
    sqlite3_clear_bindings(sqliteStatement)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
