import GRDB
import Model
import Synchronization

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

  /// Adds the words of a document, for a trigger.
  static func adding(_ id: String) -> String {
    """
    INSERT OR IGNORE INTO word(word) SELECT value FROM json_each((
        SELECT newWords(title, author, tags, text) FROM document WHERE id = \(id)));
    """
  }

  /// Adds the words of the documents between two slots.
  static let addingAll = """
    INSERT OR IGNORE INTO word(word) SELECT value FROM document, json_each(newWords(title, author, tags, text))
    WHERE slot > ? AND slot <= ?
    """

  /// The words that a word of a query finds besides itself, with how they are kin to it; the oldest words first.
  static func kin(_ db: Database, of lookup: Lookup, limit: Int) throws -> [(term: String, kinship: Kinship)] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT DISTINCT word.word FROM json_each(?) AS wanted
        CROSS JOIN wordKey ON wordKey.key = wanted.value JOIN word ON word.id = wordKey.word ORDER BY word.id
        """)
    var kin: [String: Kinship] = [:]
    var order: [String] = []
    for word in try String.fetchAll(statement, arguments: [try JSON.text(lookup.keys)]) where order.count < limit {
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

/// Tells the triggers of a connection which words of a text are new, by remembering those that it has seen.
///
/// Only hashes are remembered, and a bounded number of them: a word that was forgotten is offered again, and the table
/// refuses it. When a transaction is taken back, its words go with it, so all is forgotten.
final class WordMemory: TransactionObserver, Sendable {
  private let seen = Mutex<Set<UInt64>>([])
  private static let most = 400_000
  private static let longest = 40

  func install(_ db: Database) {
    db.add(transactionObserver: self, extent: .databaseLifetime)
    db.add(
      function: DatabaseFunction("newWords", pure: false) { values in
        try self.newWords(values.map { String.fromDatabaseValue($0) ?? "" })
      })
    db.add(
      function: DatabaseFunction("forgetWords", argumentCount: 0, pure: false) { _ in
        self.seen.withLock { $0.removeAll() }
        return nil
      })
    db.add(
      function: DatabaseFunction("wordKeys", argumentCount: 1, pure: true) { values in
        try JSON.text(Lookup(String.fromDatabaseValue(values[0]) ?? "").keys)
      })
  }

  /// A list of the words of letters that were not seen before, as JSON; nil when there is none.
  private func newWords(_ texts: [String]) throws -> String? {
    let words = seen.withLock { seen in
      if seen.count > WordMemory.most { seen.removeAll(keepingCapacity: true) }
      return texts.flatMap { text in WordMemory.fresh(text, &seen) }
    }
    return words.isEmpty ? nil : try JSON.text(words)
  }

  private static func fresh(_ text: String, _ seen: inout Set<UInt64>) -> [String] {
    let bytes = text.utf8.span
    var words: [String] = []
    var scanner = WordScanner()
    while scanner.next(in: bytes) {
      guard scanner.traits.isDisjoint(with: [.single, .hasDigit]), (2...longest).contains(scanner.length) else {
        continue
      }
      let spelling = scanner.traits.contains(.accented) ? scanner.spelling(in: bytes) : nil
      let mark = spelling.map { UInt64(bitPattern: Int64($0.hashValue)) } ?? scanner.hash
      if seen.insert(mark).inserted { words.append(spelling ?? scanner.term) }
    }
    return words
  }

  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
  func databaseDidChange(with event: DatabaseEvent) {}
  func databaseDidCommit(_ db: Database) {}
  func databaseDidRollback(_ db: Database) { seen.withLock { $0.removeAll() } }
}
