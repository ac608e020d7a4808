import GRDB
import Money

/// The full-text index over all articles: an FTS5 table that holds no text of its own and reads it from the view
/// `document`.
///
/// Triggers keep it in step, so that no writer can forget it: a text that goes leaves the index at once, and one that comes
/// or changes is noted as waiting (`Indexing`), so that news can be read before they are indexed. An external-content index
/// must be told the very words that it is to forget (https://www.sqlite.org/fts5.html#external_content_tables): each
/// trigger takes them from the row as it was.
///
/// An article's row in it is its slot: the day of its date times 2²⁰, and a number inside the day. So the index is in
/// order of days, the newest matches of a frequent word are read without a look at the others, and a span of days is a
/// span of rows.
enum SearchIndex {
  /// What every connection needs before it can touch the index.
  static func prepare(_ db: Database) throws {
    let gleanings = IndexingCache()
    gleanings.install(db)
    try WordTokenizer.install(db, gleanings)
    try Relevance.install(db)
  }

  /// All that search needs, in a new store.
  static func create(_ db: Database) throws {
    for sql in [document, index, Vocabulary.tables, Money.tables, SavedSearches.tables] { try db.execute(sql: sql) }
    try tune(db)
  }

  /// Makes the view and the triggers of an older store those of this program. They hold nothing, so that nothing can be
  /// lost by it.
  static func renew(_ db: Database) throws {
    let names = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    for name in names where formerTriggers.contains(name) { try db.execute(sql: "DROP TRIGGER \(name)") }
    try db.execute(sql: "DROP VIEW document; \(document) \(Indexing.table) \(triggers)")
  }

  /// A segment of the index is merged with sixteen others, not four, and an import writes segments of 8 MiB, not one:
  /// the index is written twice, not four times over.
  static func tune(_ db: Database) throws {
    for (option, value) in [("automerge", 16), ("crisismerge", 64), ("hashsize", 8 << 20)] {
      try db.execute(sql: "INSERT INTO search(search, rank) VALUES (?, ?)", arguments: [option, value])
    }
  }

  /// Throws when the index is not in step with the articles.
  static func verify(_ db: Database) throws {
    try db.execute(sql: "INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
    // It has cut every article into words, which nobody asks for here.
    try WordTokenizer.gleanings(of: db).forget()
  }

  /// The first slot of the day that holds a moment, in milliseconds since 1970.
  static func slot(_ milliseconds: Int64) -> Int64 {
    (milliseconds / day) << 20
  }

  /// Milliseconds of a day; a day of the index is one of UTC.
  static let day: Int64 = 86_400_000
  /// The order is that of `Relevance.parts` and of `texts`.
  static let columns = "title, author, tags, feed, text"

  /// What is indexed of an article, before FROM.
  static let texts = """
    article.title AS title, article.author AS author, article.tags AS tags, coalesce(feed.name, feed.title) AS feed,
        body.text AS text
    """

  /// Where those texts stand, after FROM.
  static let tables = """
    status JOIN article ON article.id = status.id JOIN body ON body.id = article.id JOIN feed ON feed.id = status.feed
    """

  /// What the index reads when it checks itself, and what the triggers forget: the articles that are in it.
  private static let document = """
    CREATE VIEW document AS
      SELECT status.slot AS slot, article.id AS id, \(texts)
      FROM \(tables) WHERE status.slot IS NOT NULL;
    """

  private static let index = """
    CREATE VIRTUAL TABLE search USING fts5(
      \(columns), content = 'document', content_rowid = 'slot', tokenize = '\(WordTokenizer.name)'
    );
    """

  /// `values` are the texts as they were indexed; what waits is not in the index.
  private static func forgetting(_ condition: String, _ values: String = "slot, \(columns)") -> String {
    "INSERT INTO search(search, rowid, \(columns)) SELECT 'delete', \(values) FROM document WHERE \(condition);"
  }

  /// Takes what the index has forgotten for one that waits. The ids are those of articles with a slot.
  private static func awaiting(_ ids: String) -> String {
    """
    INSERT OR IGNORE INTO unindexed(id) \(ids);
      DELETE FROM money WHERE id IN (\(ids));
      \(SavedSearches.changing)
      UPDATE status SET slot = NULL WHERE id IN (\(ids));
    """
  }

  /// Those that a store of any version may have.
  private static let formerTriggers: Set = [
    "bodyAdded", "bodyChanged", "bodyRemoved", "articleChanged", "articleMoved", "feedRenamed", "wordAdded",
  ]

  /// An article is forgotten with the words that it had, and then waits with those that it has. Where only one column
  /// changes, the others are read as they stand, because they are the same before and after.
  private static let triggers = """
    CREATE TRIGGER bodyAdded AFTER INSERT ON body BEGIN
      INSERT INTO unindexed(id) VALUES (new.id);
      \(SavedSearches.changing)
    END;

    CREATE TRIGGER bodyChanged AFTER UPDATE OF text ON body WHEN old.text <> new.text BEGIN
      \(forgetting("id = new.id", "slot, title, author, tags, feed, old.text"))
      \(awaiting("VALUES (new.id)"))
    END;

    CREATE TRIGGER bodyRemoved BEFORE DELETE ON body BEGIN
      \(forgetting("id = old.id"))
      UPDATE status SET slot = NULL WHERE id = old.id;
      DELETE FROM money WHERE id = old.id;
      DELETE FROM unindexed WHERE id = old.id;
      \(SavedSearches.changing)
    END;

    CREATE TRIGGER articleChanged AFTER UPDATE OF title, author, tags ON article
    WHEN (old.title, old.author, old.tags) <> (new.title, new.author, new.tags) BEGIN
      \(forgetting("id = new.id", "slot, old.title, old.author, old.tags, feed, text"))
      \(awaiting("VALUES (new.id)"))
    END;

    CREATE TRIGGER articleMoved AFTER UPDATE OF date ON status
    WHEN old.slot IS NOT NULL AND old.date / \(day) <> new.date / \(day) BEGIN
      \(forgetting("id = new.id"))
      \(awaiting("VALUES (new.id)"))
    END;

    CREATE TRIGGER feedRenamed AFTER UPDATE OF title, name ON feed
    WHEN coalesce(old.name, old.title) <> coalesce(new.name, new.title) BEGIN
      \(forgetting(
        "id IN (SELECT id FROM status WHERE feed = new.id)",
        "slot, title, author, tags, coalesce(old.name, old.title), text"))
      \(awaiting("SELECT id FROM status WHERE feed = new.id AND slot IS NOT NULL"))
    END;
    """
}
