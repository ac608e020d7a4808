import GRDB
import Model

/// The full-text index over all articles: an FTS5 table that holds no text of its own and reads it from the view
/// `document`. Triggers keep it in step, with the vocabulary and the sums of money, so that no writer can forget it.
///
/// An external-content index must be told the very words that it is to forget
/// (https://www.sqlite.org/fts5.html#external_content_tables): each trigger takes them from the row as it was.
///
/// An article's row in it is its slot: the day of its date times 2²⁰, and a number inside the day. So the index is in
/// order of days, the newest matches of a frequent word are read without a look at the others, and a span of days is a
/// span of rows.
enum SearchIndex {
  /// What every connection needs before it can touch the index.
  static func prepare(_ db: Database) throws {
    db.add(tokenizer: WordTokenizer.self)
    WordMemory().install(db)
    Money.install(db)
    try Relevance.install(db)
  }

  static func create(_ db: Database) throws {
    for sql in [document, index, Vocabulary.tables, Money.tables, SavedSearches.tables, triggers] {
      try db.execute(sql: sql)
    }
    // A segment of the index is merged with sixteen others, not four: a fifth less work for an import.
    for (option, value) in [("automerge", 16), ("crisismerge", 64)] {
      try db.execute(sql: "INSERT INTO search(search, rank) VALUES (?, ?)", arguments: [option, value])
    }
  }

  /// Throws when the index is not in step with the articles.
  static func verify(_ db: Database) throws {
    try db.execute(sql: "INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
  }

  /// The first slot of the day that holds a moment, in milliseconds since 1970.
  static func slot(_ milliseconds: Int64) -> Int64 {
    (milliseconds / day) << 20
  }

  private static let day: Int64 = 86_400_000
  static let columns = "title, author, tags, feed, text"

  private static let document = """
    CREATE VIEW document AS
      SELECT status.slot AS slot, article.id AS id, article.title AS title, article.author AS author,
        article.tags AS tags, coalesce(feed.name, feed.title) AS feed, body.text AS text
      FROM status
      JOIN article ON article.id = status.id
      JOIN body ON body.id = article.id
      JOIN feed ON feed.id = status.feed;
    """

  private static let index = """
    CREATE VIRTUAL TABLE search USING fts5(
      \(columns), content = 'document', content_rowid = 'slot', tokenize = '\(WordTokenizer.name)'
    );
    """

  /// Gives the article `id` the next slot of its day.
  private static func placing(_ id: String) -> String {
    """
    UPDATE status SET slot = coalesce(
        (SELECT max(other.slot) + 1 FROM status AS other
          WHERE other.slot BETWEEN status.date / \(day) << 20 AND (status.date / \(day) + 1 << 20) - 1),
        status.date / \(day) << 20)
      WHERE id = \(id);
    """
  }

  private static func adding(_ condition: String) -> String {
    "INSERT INTO search(rowid, \(columns)) SELECT slot, \(columns) FROM document WHERE \(condition);"
  }

  /// `values` are the texts as they were indexed.
  private static func forgetting(_ condition: String, _ values: String = "slot, \(columns)") -> String {
    "INSERT INTO search(search, rowid, \(columns)) SELECT 'delete', \(values) FROM document WHERE \(condition);"
  }

  private static let triggers = """
    CREATE TRIGGER bodyAdded AFTER INSERT ON body BEGIN
      \(placing("new.id"))
      \(adding("id = new.id"))
      \(Vocabulary.adding("new.id"))
      \(Money.adding("new.id"))
      \(SavedSearches.changing)
    END;

    CREATE TRIGGER bodyChanged AFTER UPDATE OF text ON body WHEN old.text <> new.text BEGIN
      \(forgetting("id = new.id", "slot, title, author, tags, feed, old.text"))
      \(adding("id = new.id"))
      \(Vocabulary.adding("new.id"))
      \(Money.renewing("new.id"))
      \(SavedSearches.changing)
    END;

    CREATE TRIGGER bodyRemoved BEFORE DELETE ON body BEGIN
      \(forgetting("id = old.id"))
      UPDATE status SET slot = NULL WHERE id = old.id;
      DELETE FROM money WHERE id = old.id;
      \(SavedSearches.changing)
    END;

    CREATE TRIGGER articleChanged AFTER UPDATE OF title, author, tags ON article
    WHEN (old.title, old.author, old.tags) <> (new.title, new.author, new.tags) BEGIN
      \(forgetting("id = new.id", "slot, old.title, old.author, old.tags, feed, text"))
      \(adding("id = new.id"))
      \(Vocabulary.adding("new.id"))
      \(Money.renewing("new.id"))
      \(SavedSearches.changing)
    END;

    CREATE TRIGGER articleMoved AFTER UPDATE OF date ON status
    WHEN old.slot IS NOT NULL AND old.date / \(day) <> new.date / \(day) BEGIN
      \(forgetting("id = new.id"))
      \(placing("new.id"))
      \(adding("id = new.id"))
      \(SavedSearches.changing)
    END;

    CREATE TRIGGER feedRenamed AFTER UPDATE OF title, name ON feed
    WHEN coalesce(old.name, old.title) <> coalesce(new.name, new.title) BEGIN
      \(forgetting(
        "id IN (SELECT id FROM status WHERE feed = new.id)",
        "slot, title, author, tags, coalesce(old.name, old.title), text"))
      \(adding("id IN (SELECT id FROM status WHERE feed = new.id)"))
    END;
    """
}

extension SearchIndex {
  /// Articles a step; between steps the progress is told.
  private static let step = 500

  /// Makes anew from the articles all that search reads. `progress` is told how many of how many are done.
  static func rebuild(_ db: Database, progress: (Int, Int) -> Void) throws {
    try db.execute(
      sql: """
        INSERT INTO search(search) VALUES ('delete-all');
        DELETE FROM word;
        SELECT forgetWords();
        DELETE FROM money;
        """)
    try replace(db)
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM body") ?? 0
    let slots = try db.makeStatement(sql: "SELECT id, slot FROM status WHERE slot > ? ORDER BY slot LIMIT \(step)")
    var (last, done) = (Int64.min, 0)
    while true {
      let rows = try Row.fetchAll(slots, arguments: [last])
      guard let end = rows.last?["slot"] as Int64? else { return }
      try take(db, after: last, through: end)
      last = end
      done += rows.count
      progress(min(done, total), total)
    }
  }

  /// Gives every article that has a text a slot, those that share a day in the order in which they came.
  private static func replace(_ db: Database) throws {
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
  }

  private static func take(_ db: Database, after first: Int64, through last: Int64) throws {
    let range: StatementArguments = [first, last]
    try db.cachedStatement(sql: adding("slot > ? AND slot <= ?")).execute(arguments: range)
    for sql in [Vocabulary.addingAll, Money.addingAll] { try db.cachedStatement(sql: sql).execute(arguments: range) }
  }
}
