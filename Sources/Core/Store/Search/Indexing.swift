import Dispatch
import Foundation
import GRDB
import Money

/// Takes the articles that wait into the search index, their words into the vocabulary and their sums into `money`.
///
/// Each statement here changes one row and fires no trigger. Before one that may change several, SQLite takes a
/// savepoint, and FTS5 (3.40) answers every savepoint by writing out what it has gathered: then each article becomes a
/// segment of its own, to be merged with all the others. Rows go in by ascending slots for the same reason.
struct Indexing {
  private let db: Database
  private let gleanings: IndexingCache
  /// One text after another: all are looked up in the same table of words.
  private let queue = DispatchQueue(label: "newsband.scanning", qos: .utility)

  init(_ db: Database) throws {
    self.db = db
    gleanings = try WordTokenizer.gleanings(of: db)
  }

  /// Articles that are indexed along with another change, without making it feel slow.
  static let few = 100
  /// Articles that are indexed in a transaction of their own: another program that wants to write waits that long.
  static let many = 2000

  static func isAnyWaiting(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS(SELECT 1 FROM unindexed)")) ?? false
  }

  /// Takes in at most `limit` of those that wait, or all, the oldest days first. Returns how many. `progress` is told how
  /// many of how many are done.
  @discardableResult
  func run(limit: Int? = nil, progress: (Int, Int) -> Void = { _, _ in }) throws -> Int {
    guard try Indexing.isAnyWaiting(db) else { return 0 }
    var rest = try place(limit: limit)[...]
    let total = rest.count
    var ahead: [Batch] = []
    var words: [Vocabulary.Entry] = []
    progress(0, total)
    // Nothing may be learnt any more once the transaction has ended.
    defer { for batch in ahead { batch.scans.wait() } }
    while !(ahead.isEmpty && rest.isEmpty) {
      while ahead.count < Indexing.mostAhead, !rest.isEmpty {
        let places = rest.prefix(Indexing.step)
        rest = rest.dropFirst(places.count)
        ahead.append((places, scanning(try places.map { try texts(of: $0.id) })))
      }
      let batch = ahead.removeFirst()
      words += try add(batch.places, try batch.scans.value())
      if words.count >= Indexing.most || ahead.isEmpty {
        try Vocabulary.add(db, words)
        words = []
      }
      progress(total - rest.count - ahead.reduce(0) { $0 + $1.places.count }, total)
    }
    try db.execute(sql: SavedSearches.changing)
    return total
  }

  /// Decompresses and scans articles, on another thread. `texts` has nil for an article that is gone. Throws for a text that
  /// is damaged.
  private func scanning(_ texts: [IndexedTexts?]) -> WorkAhead<[ArticleScan?], DatabaseError> {
    let gleanings = gleanings
    return WorkAhead([], on: queue) { () throws(DatabaseError) in
      var scans: [ArticleScan?] = []
      for texts in texts { scans.append(try texts.map(gleanings.scan)) }
      return scans
    }
  }

  /// Articles, and what comes out of scanning them.
  private typealias Batch = (places: ArraySlice<Place>, scans: WorkAhead<[ArticleScan?], DatabaseError>)

  /// Articles that are scanned together.
  private static let step = 64
  /// Batches that are scanned while others are written: as many as are scanned while FTS5 writes out what it has gathered.
  private static let mostAhead = 8
  /// Words that are kept back to be added together.
  private static let most = 4000

  /// An article, and the row of the index that it is to have.
  private typealias Place = (id: Int64, slot: Int64)

  /// Returns their words.
  private func add(_ places: ArraySlice<Place>, _ scans: [ArticleScan?]) throws -> [Vocabulary.Entry] {
    let slot = try db.cachedStatement(sql: "UPDATE status SET slot = ? WHERE id = ?")
    // The words are given by hand (`IndexingCache`), and an index without content keeps no text.
    let index = try db.cachedStatement(
      sql: "INSERT INTO search(rowid, \(SearchIndex.columns)) VALUES (?, '', '', '', '', '')")
    let done = try db.cachedStatement(sql: "DELETE FROM unindexed WHERE id = ?")
    for (place, scan) in zip(places, scans) {
      if let scan {
        try slot.execute(arguments: [place.slot, place.id])
        try gleanings.giving(scan) { try index.execute(arguments: [place.slot]) }
        try Money.add(db, place.id, scan.money)
      }
      try done.execute(arguments: [place.id])
    }
    return scans.flatMap { $0?.words ?? [] }
  }

  /// The texts of an article that are indexed; nil when its text is gone.
  private func texts(of id: Int64) throws -> IndexedTexts? {
    let select = try db.cachedStatement(
      sql: """
        SELECT \(SearchIndex.heads), body.text, body.compressed, \(SearchIndex.translations)
        FROM \(SearchIndex.tables) WHERE status.id = ?
        """)
    return try Row.fetchOne(select, arguments: [id]).map { row in
      let values = Array(row.databaseValues)
      let texts = values.map { String.fromDatabaseValue($0) }
      let heads = texts.prefix(4).map { $0 ?? "" }
      return IndexedTexts(
        heads: heads, text: texts[4] ?? "", compressed: Data.fromDatabaseValue(values[5]),
        translatedTitle: texts[6], translatedText: texts[7])
    }
  }

  /// Those that wait in the order of their slots: the next free ones of their days, in the order in which they came.
  private func place(limit: Int?) throws -> [Place] {
    let waiting = try Row.fetchCursor(
      db,
      sql: """
        SELECT status.id, status.date / \(SearchIndex.day) FROM unindexed JOIN status ON status.id = unindexed.id
        ORDER BY 2, 1 LIMIT ?
        """, arguments: [limit ?? -1])
    var places: [Place] = []
    var (day, next) = (Int64?.none, Int64.min)
    while let row = try waiting.next() {
      let (id, its): (Int64, Int64) = try (row.value(0), row.value(1))
      if day != its {
        day = its
        // Never below the one before: a day of more than 2²⁰ articles runs on into the next.
        next = max(next, try firstFree(its))
      }
      places.append((id, next))
      // Only a damaged store has a slot without a next one.
      next &+= 1
    }
    return places
  }

  /// The slot after the last one of a day, which is counted from 1970-01-01.
  private func firstFree(_ day: Int64) throws -> Int64 {
    let select = try db.cachedStatement(sql: "SELECT max(slot) FROM status WHERE slot >= ? AND slot < ?")
    let last = try Int64.fetchOne(select, arguments: [day << 20, (day + 1) << 20])
    return last.map { $0 &+ 1 } ?? day << 20
  }
}
