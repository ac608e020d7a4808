import GRDB

extension SearchIndex {
  /// Makes anew from the articles all that search reads. `progress` is told how many of how many are done.
  static func rebuild(_ db: Database, progress: (Int, Int) -> Void) throws {
    // The keys go before their words: each word that goes looks for its keys, and in no order that an index has.
    try db.execute(
      sql: """
        INSERT INTO search(search) VALUES ('delete-all');
        DELETE FROM wordKey;
        DELETE FROM word;
        DELETE FROM money;
        UPDATE status SET slot = NULL WHERE slot IS NOT NULL;
        INSERT OR IGNORE INTO unindexed(id) SELECT id FROM body;
        """)
    // What was seen is in the vocabulary no more.
    try WordTokenizer.gleanings(of: db).forget()
    try Indexing(db).run(progress: progress)
  }
}
