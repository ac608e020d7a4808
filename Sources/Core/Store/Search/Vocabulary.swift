import GRDB
import GRDBSQLite
import Money
import Text

/// Every word of letters that ever stood in an article, with the keys under which its kin are found (`WordMatcher.keys`).
///
/// Words stand in the order in which they came, which is nearly the order of how common they are. A word whose last
/// article is gone stays: it finds nothing, and costs a few bytes.
enum Vocabulary {
  /// A word with the keys under which its kin are found.
  struct Entry: Sendable {
    let word: String
    let keys: [String]

    init(_ word: String) {
      self.word = word
      keys = WordMatcher(word).keys
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
      if db.changesCount > 0 { keys += entry.keys.map { ($0, db.lastInsertedRowID) } }
    }
    for (text, word) in keys.sorted(by: { $0.key < $1.key }) { try key.insert(text, word) }
  }

  /// The words that a word of a query finds besides itself, with how they are kin to it; the oldest words first.
  static func kin(_ db: Database, of lookup: WordMatcher, limit: Int) throws -> [(term: String, quality: MatchQuality)]
  {
    let statement = try db.cachedStatement(
      sql: """
        SELECT DISTINCT word.word FROM json_each(?) AS wanted
        CROSS JOIN wordKey ON wordKey.key = wanted.value JOIN word ON word.id = wordKey.word ORDER BY word.id
        """)
    var kin: [String: MatchQuality] = [:]
    var order: [String] = []
    for word in try String.fetchAll(statement, arguments: [JSON.list(lookup.keys)]) where order.count < limit {
      let other = WordMatcher(word)
      guard other.term != lookup.term, let quality = lookup.quality(to: other) else { continue }
      if kin.updateValue(min(quality, kin[other.term] ?? .sound), forKey: other.term) == nil {
        order.append(other.term)
      }
    }
    return order.map { ($0, kin[$0] ?? .sound) }
  }

  /// The commonest words that begin with a text, as it is and in another alphabet.
  static func beginning(_ db: Database, with lookup: WordMatcher, limit: Int) throws -> [(
    term: String, quality: MatchQuality
  )] {
    // U+10FFFF is above every letter, so this is all that begins so.
    let same = try String.fetchAll(
      db.cachedStatement(sql: "SELECT word FROM word WHERE word >= ? AND word < ? ORDER BY id LIMIT ?"),
      arguments: [lookup.term, lookup.term + "\u{10FFFF}", limit])
    let other = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT word.word FROM wordKey JOIN word ON word.id = wordKey.word WHERE key >= ? AND key < ?
          ORDER BY word.id LIMIT ?
          """), arguments: [lookup.keyPrefix, lookup.keyPrefix + "\u{10FFFF}", limit])
    var seen: Set<String> = []
    return (same + other).compactMap { word in
      let found = WordMatcher(word)
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
