import GRDB

extension SearchIndex {
  /// Articles a step; between steps the progress is told.
  private static let step = 500

  /// Makes anew from the articles all that search reads. `progress` is told how many of how many are done.
  static func rebuild(_ db: Database, progress: (Int, Int) -> Void) throws {
    // The keys go before their words: each word that goes looks for its keys, and in no order that an index has.
    try db.execute(
      sql: """
        INSERT INTO search(search) VALUES ('delete-all');
        DELETE FROM wordKey;
        DELETE FROM word;
        SELECT forgetWords();
        DELETE FROM money;
        """)
    let ids = try place(db)
    for start in stride(from: 0, to: ids.count, by: step) {
      let end = min(start + step, ids.count)
      for id in ids[start..<end] { try add(db, id) }
      progress(end, ids.count)
    }
  }

  /// Gives every article that has a text a slot, those that share a day in the order in which they came. Returns them in
  /// the order of their slots.
  private static func place(_ db: Database) throws -> [Int64] {
    try db.execute(sql: "UPDATE status SET slot = NULL WHERE slot IS NOT NULL")
    let rows = try Row.fetchCursor(
      db, sql: "SELECT status.id, date / \(day) FROM status JOIN body ON body.id = status.id ORDER BY 2, 1")
    var places: [(id: Int64, slot: Int64)] = []
    while let row = try rows.next() {
      let first = (row[1] as Int64) << 20
      places.append((row[0], max(first, (places.last?.slot ?? Int64.min) + 1)))
    }
    let update = try db.makeStatement(sql: "UPDATE status SET slot = ? WHERE id = ?")
    for place in places { try update.execute(arguments: [place.slot, place.id]) }
    return places.map(\.id)
  }

  /// What the triggers do for an article that comes in.
  private static func add(_ db: Database, _ id: Int64) throws {
    try db.cachedStatement(sql: adding("id = ?1")).execute(arguments: [id])
    try db.cachedStatement(sql: Vocabulary.adding).execute()
    try db.cachedStatement(sql: Money.adding("?1")).execute(arguments: [id])
  }
}
