import GRDB
import Model

/// Every word of letters that ever stood in an article, with the keys under which its kin are found (`Lookup.keys`).
///
/// Words stand in the order in which they came, which is nearly the order of how common they are. A word whose last
/// article is gone stays: it finds nothing, and costs a few bytes.
enum Vocabulary {
  static let tables = """
    CREATE TABLE word(
      id INTEGER PRIMARY KEY,
      word TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE wordKey(
      key TEXT NOT NULL,
      word INTEGER NOT NULL REFERENCES word(id) ON DELETE CASCADE,
      PRIMARY KEY (key, word)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER wordAdded AFTER INSERT ON word BEGIN
      INSERT OR IGNORE INTO wordKey(key, word) SELECT value, new.id FROM json_each(wordKeys(new.word));
    END;
    """

  /// Adds the words that were gleaned from what was indexed last.
  static let adding = "INSERT OR IGNORE INTO word(word) SELECT value FROM json_each(newWords());"

  static func install(_ db: Database) {
    db.add(
      function: DatabaseFunction("wordKeys", argumentCount: 1, pure: true) { values in
        JSON.list(Lookup(String.fromDatabaseValue(values[0]) ?? "").keys)
      })
  }

  /// The words that a word of a query finds besides itself, with how they are kin to it; the oldest words first.
  static func kin(_ db: Database, of lookup: Lookup, limit: Int) throws -> [(term: String, kinship: Kinship)] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT DISTINCT word.word FROM json_each(?) AS wanted
        CROSS JOIN wordKey ON wordKey.key = wanted.value JOIN word ON word.id = wordKey.word ORDER BY word.id
        """)
    var kin: [String: Kinship] = [:]
    var order: [String] = []
    for word in try String.fetchAll(statement, arguments: [JSON.list(lookup.keys)]) where order.count < limit {
      let other = Lookup(word)
      guard other.term != lookup.term, let kinship = lookup.kinship(to: other) else { continue }
      if kin.updateValue(min(kinship, kin[other.term] ?? .sound), forKey: other.term) == nil {
        order.append(other.term)
      }
    }
    return order.map { ($0, kin[$0] ?? .sound) }
  }

  /// The commonest words that begin with a text, as it is and in another alphabet.
  static func beginning(_ db: Database, with lookup: Lookup, limit: Int) throws -> [(term: String, kinship: Kinship)] {
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
      let found = Lookup(word)
      guard let kinship = lookup.kinship(toLonger: found), seen.insert(found.term).inserted else { return nil }
      return (found.term, kinship)
    }
  }
}
